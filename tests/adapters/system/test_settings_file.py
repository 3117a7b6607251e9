"""The settings file: read with all its problems, written whole or not at all."""

import json
import os
import stat
from dataclasses import fields
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.adapters.system.json_entries import parse_entries
from nudge.adapters.system.settings_file import SettingsError, change_settings, load_settings
from nudge.domain.corrections import Correction, Verdict
from nudge.domain.rules import Lead
from nudge.domain.setting_keys import SETTING_KEYS
from nudge.domain.settings import FeedSource, Hours, Settings

DEFAULTS = Settings()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


def test_without_a_file_the_defaults_hold(path: Path) -> None:
    """And that is no problem."""
    assert load_settings(path) == (DEFAULTS, ())
    assert not path.exists()


def test_each_key_is_read(path: Path) -> None:
    """One file with everything in it, as a person would write it."""
    path.write_text(
        """{
        "feeds": [{"id": "work", "name": "Work", "path": "/home/me/work.ics"}, {"id": "web"}],
        "me": ["Me@Example.org", "mailto:me@example.com"],
        "zone": "Europe/Berlin",
        "work_days": ["Sunday", "mon", "TUE"],
        "work_hours": "09:00-17:30",
        "quiet_hours": "22:00 - 06:30",
        "prepares_per_day": 5,
        "routine_reflections_per_week": 0,
        "later_minutes": [30, 10, 10],
        "turned_off": ["team-meeting"],
        "is_nudged_as_report": true,
        "shows_titles": false
    }"""
    )
    assert load_settings(path) == (
        Settings(
            feeds=(
                FeedSource(id="work", name="Work", location="/home/me/work.ics"),
                FeedSource(id="web", name="web", location=""),
            ),
            me=("me@example.org", "me@example.com"),
            zone="Europe/Berlin",
            work_days=frozenset({0, 1, 6}),
            work_hours=Hours(start=time(9), end=time(17, 30)),
            quiet_hours=Hours(start=time(22), end=time(6, 30)),
            prepares_per_day=5,
            routine_reflections_per_week=0,
            later_minutes=(10, 30),
            turned_off=frozenset({"team-meeting"}),
            is_nudged_as_report=True,
            shows_titles=False,
        ),
        (),
    )


def test_the_table_names_each_field_of_the_settings_once() -> None:
    """A setting that is not in the table could be neither read nor shown nor locked."""
    assert [key.name for key in SETTING_KEYS] == [field.name for field in fields(Settings)]


@pytest.mark.parametrize("key", SETTING_KEYS, ids=lambda key: key.name)
def test_each_default_is_written_as_it_is_read(key) -> None:
    """`format` and `parse` are inverse, in JSON's own terms."""
    written = json.loads(json.dumps(key.format(key.default)))
    assert key.parse(written) == key.default == getattr(DEFAULTS, key.name)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("feeds", "work.ics"),
        ("me", "me@example.org"),
        ("zone", "Mars/Olympus"),
        ("zone", "../../etc/passwd"),
        ("zone", None),
        ("work_days", "mon-fri"),
        ("work_hours", "9-17"),
        ("work_hours", "09:00"),
        ("work_hours", "09:00-25:00"),
        ("quiet_hours", {"start": "19:00"}),
        ("prepares_per_day", -1),
        ("prepares_per_day", 2.5),
        ("prepares_per_day", True),
        ("prepares_per_day", "3"),
        ("later_minutes", []),
        ("turned_off", "team-meeting"),
        ("later_minutes", ["soon"]),
        ("corrections", [{"about": "uid", "verdict": "other moment"}]),
        ("corrections", [{"about": "uid", "verdict": "never", "moment": "feedback"}]),
        ("corrections", [{"about": "", "verdict": "never"}]),
        ("corrections", [{"about": "uid", "verdict": "perhaps"}]),
        ("corrections", ["uid"]),
        ("lead_times", ["one-on-one"]),
        ("lead_times", {"one-on-one": 0}),
        ("lead_times", {"one-on-one": "noon"}),
        ("sensitive", {"one-on-one": "yes"}),
        ("reports", "priya@example.org"),
        ("hr_contact", "HR\n+49 30 1234567"),
        ("appearance", "pink"),
        ("text_percent", 1000),
        ("language", "../de"),
        ("reflection_retention_days", 0),
        ("shows_titles", 1),
        ("shows_titles", "yes"),
    ],
)
def test_a_wrong_value_costs_its_key_alone(path: Path, name: str, value: object) -> None:
    """The problem stands on the key's line and says what the key takes."""
    path.write_text(
        f'{{\n  "routine_reflections_per_week": 1,\n  "{name}": {json.dumps(value)}\n}}'
    )
    settings, (problem,) = load_settings(path)
    assert settings == Settings(routine_reflections_per_week=1)
    assert (problem.code, problem.where.line) == ("settings-wrong-value", 3)
    assert problem.hint.startswith("It takes ")


@pytest.mark.parametrize(
    ("name", "value", "kept"),
    [
        ("feeds", [{"id": "a"}, {"name": "b"}, "c"], (FeedSource(id="a", name="a", location=""),)),
        (
            "feeds",
            [{"id": "a"}, {"id": "a", "name": "A"}],
            (FeedSource(id="a", name="a", location=""),),
        ),
        ("feeds", [{"id": "a", "url": "https://example.org/x"}], ()),
        ("feeds", [{"id": "a", "host": "example.org/token"}], ()),
        (
            "lead_times",
            {"career": "evening-before", "feedback": 0},
            {"career": Lead.EVENING_BEFORE},
        ),
        ("me", ["me@example.org", "nobody"], ("me@example.org",)),
        ("work_days", ["mon", "someday", 1], frozenset({0})),
        ("later_minutes", [20, 0, True, 10], (10, 20)),
        ("turned_off", [None, "interview"], frozenset({"interview"})),
    ],
)
def test_a_wrong_entry_of_a_list_costs_that_entry_alone(
    path: Path, name: str, value: object, kept: object
) -> None:
    """One bad feed must not look like a calendar without meetings."""
    path.write_text(json.dumps({name: value}))
    settings, (problem,) = load_settings(path)
    assert getattr(settings, name) == kept
    assert problem.code == "settings-wrong-value"


def test_a_secret_address_in_the_wrong_place_is_not_repeated_whole(path: Path) -> None:
    """Problems are shown and copied into reports."""
    path.write_text('{"feeds": [{"id": "a", "url": "https://example.org/secret-token"}]}')
    assert "secret-token" not in str(load_settings(path).problems[0])


def test_an_unknown_key_is_said_with_its_line_and_skipped(path: Path) -> None:
    """It may be a slip of the pen, or of a newer version."""
    path.write_text('{"prepares_per_day": 2,\n\n "prepares": 4}')
    settings, (problem,) = load_settings(path)
    assert settings.prepares_per_day == 2
    assert (problem.code, problem.where.line) == ("settings-unknown-key", 3)
    assert "'prepares'" in problem.message


def test_a_key_that_stands_twice_is_said(path: Path) -> None:
    """The last one holds, as in every JSON reader."""
    path.write_text('{"prepares_per_day": 2,\n "prepares_per_day": 4}')
    settings, (problem,) = load_settings(path)
    assert settings.prepares_per_day == 4
    assert (problem.code, problem.where.line) == ("settings-double-key", 2)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("[]", 1),
        ('{\n"me": [\n"a@b.c",\n]}', 4),
        ('{"me": []\n"zone": ""}', 2),
        ('{"me": []}\n\nx', 3),
        ("{\n1: 2}", 2),
        ('{\n"me" 2}', 2),
        ("{\n", 2),
        ('{"zone":\n"' + "x", 2),
        ('{"a": ' + "[" * 100_000, 1),
    ],
)
def test_a_syntax_error_keeps_the_file_and_names_the_line(path: Path, text: str, line: int) -> None:
    """The defaults hold until it is mended."""
    path.write_text(text)
    settings, (problem,) = load_settings(path)
    assert settings == DEFAULTS
    assert (problem.code, problem.where.line) == ("settings-syntax", line)
    assert path.read_text() == text


@pytest.mark.parametrize("content", [b"\xff\xfe{}", b" " * 1_000_001])
def test_what_is_no_text_of_this_size_is_a_problem(path: Path, content: bytes) -> None:
    """Neither a crash nor a long wait."""
    path.write_bytes(content)
    settings, (problem,) = load_settings(path)
    assert (settings, problem.code) == (DEFAULTS, "settings-syntax")


def test_a_file_that_cannot_be_read_is_a_problem(path: Path) -> None:
    """A folder in its place is the plainest case."""
    path.mkdir()
    settings, (problem,) = load_settings(path)
    assert (settings, problem.code) == (DEFAULTS, "settings-unreadable")


def test_a_byte_order_mark_is_no_error(path: Path) -> None:
    """Editors on Windows write one."""
    path.write_bytes(b"\xef\xbb\xbf" + b'{"prepares_per_day": 4}')
    assert load_settings(path) == (Settings(prepares_per_day=4), ())


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(values=st.dictionaries(st.text(), json_values), indent=st.sampled_from([None, 0, 3]))
def test_the_file_is_parsed_as_json_is(values: dict[str, object], indent: int | None) -> None:
    """The walk over the outermost object agrees with the standard parser."""
    entries = parse_entries(json.dumps(values, indent=indent))
    assert {entry.name: entry.value for entry in entries} == values


@given(text=st.text(alphabet='{}[]":, \n\\x1'))
def test_no_text_breaks_the_parser(text: str) -> None:
    """It parses what the standard parser takes for an object, and refuses all else."""
    try:
        expected = json.loads(text)
    except ValueError:
        expected = None
    if isinstance(expected, dict):
        assert {entry.name: entry.value for entry in parse_entries(text)} == expected
    else:
        with pytest.raises(ValueError, match=r"."):
            parse_entries(text)


def test_a_change_keeps_the_rest_of_the_file(path: Path) -> None:
    """Other choices, their order, and keys of a newer version."""
    path.write_text('{"from_the_future": [1], "prepares_per_day": 2}')
    change_settings(path, {"work_hours": Hours(start=time(9), end=time(17)), "me": ("ä@b.c",)})
    assert json.loads(path.read_text()) == {
        "from_the_future": [1],
        "prepares_per_day": 2,
        "work_hours": "09:00-17:00",
        "me": ["ä@b.c"],
    }
    assert load_settings(path).settings.me == ("ä@b.c",)


def test_only_what_was_chosen_is_written_and_for_the_user_alone(path: Path) -> None:
    """Better defaults of a later version reach whoever chose nothing."""
    old = os.umask(0)
    try:
        change_settings(path, {"prepares_per_day": 4})
    finally:
        os.umask(old)
    assert json.loads(path.read_text()) == {"prepares_per_day": 4}
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_the_address_of_a_feed_is_never_written(path: Path) -> None:
    """It is a secret and lives in the keychain; a path is none."""
    feeds = (
        FeedSource(id="a", name="Web", location="https://example.org/secret"),
        FeedSource(id="b", name="File", location="/home/me/b.ics"),
    )
    change_settings(path, {"feeds": feeds})
    assert json.loads(path.read_text())["feeds"] == [
        {"id": "a", "name": "Web", "host": "example.org"},
        {"id": "b", "name": "File", "path": "/home/me/b.ics"},
    ]


def test_a_choice_can_be_taken_back(path: Path) -> None:
    """None stands for no choice: the default holds again, of this version or a later one."""
    change_settings(path, {"prepares_per_day": 4, "zone": "Asia/Tokyo"})
    change_settings(path, {"prepares_per_day": None})
    assert json.loads(path.read_text()) == {"zone": "Asia/Tokyo"}


def test_a_change_over_a_syntax_error_keeps_the_old_file_beside_it(path: Path) -> None:
    """Each time under a new name; nothing that a person wrote is lost."""
    for text in ("{one", "{two"):
        path.write_text(text)
        change_settings(path, {"prepares_per_day": 4})
    assert {entry.name: entry.read_text() for entry in path.parent.glob("*broken*")} == {
        "settings.broken-1.json": "{one",
        "settings.broken-2.json": "{two",
    }
    assert load_settings(path).settings.prepares_per_day == 4


def test_a_file_that_is_a_link_stays_one(path: Path, tmp_path: Path) -> None:
    """Whoever keeps settings in a folder of dotfiles may go on."""
    target = tmp_path / "dotfiles.json"
    target.write_text("{}")
    path.symlink_to(target)
    change_settings(path, {"prepares_per_day": 4})
    assert path.is_symlink()
    assert json.loads(target.read_text()) == {"prepares_per_day": 4}


def test_what_cannot_be_written_is_said_and_the_old_file_stands(path: Path) -> None:
    """One line with the path and what to do."""
    with pytest.raises(SettingsError, match=r"gone/settings\.json cannot be written \(No such"):
        change_settings(path.parent / "gone" / "settings.json", {"prepares_per_day": 4})
    path.mkdir()
    with pytest.raises(SettingsError, match=r"cannot be written"):
        change_settings(path, {"prepares_per_day": 4})
    assert [entry.name for entry in path.parent.iterdir()] == ["settings.json"]


def test_corrections_are_written_so_that_each_can_be_taken_back(path: Path) -> None:
    """One line of the list a verdict; without the line it was never said."""
    said = (
        Correction(verdict=Verdict.OTHER_MOMENT, subject="series-1", moment="feedback"),
        Correction(verdict=Verdict.MY_BOSS, subject="boss@example.org"),
    )
    change_settings(path, {"corrections": said})
    written = json.loads(path.read_text(encoding="utf-8"))["corrections"]
    assert written == [
        {"about": "series-1", "verdict": "other moment", "moment": "feedback"},
        {"about": "boss@example.org", "verdict": "my boss"},
    ]
    assert load_settings(path) == (Settings(corrections=said), ())
    path.write_text(json.dumps({"corrections": written[1:]}), encoding="utf-8")
    assert load_settings(path).settings.corrections == said[1:]
