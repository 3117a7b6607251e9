"""Policy files of Linux: only what nobody else could have written counts."""

import json
import os
from pathlib import Path

import pytest

from nudge.adapters.system.policy_files import read_policy_files
from nudge.adapters.system.settings_file import load_settings
from nudge.domain.policy import Layer, PolicySource, merge_policy

OWNER = os.getuid()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A policy folder whose owner the test trusts as it would root."""
    for layer in ("managed", "recommended"):
        (tmp_path / "policies" / layer).mkdir(parents=True, mode=0o755)
    return tmp_path / "policies"


def write(path: Path, content: object, mode: int = 0o644) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    path.chmod(mode)
    return path


def read_one(folder: Path) -> PolicySource:
    (found,) = read_policy_files(folder, OWNER)
    return found


def test_nothing_there_is_no_policy(tmp_path: Path) -> None:
    """And no problem either."""
    assert read_policy_files(tmp_path / "nowhere", OWNER) == ()


def test_files_are_read_in_order_of_their_names(folder: Path) -> None:
    """Each key with its line; what is no .json file is left alone."""
    write(folder / "managed" / "20.json", '{\n"Language": "de"\n}')
    write(folder / "managed" / "10.json", {"Autostart": False})
    write(folder / "managed" / "README", "not a policy")
    write(folder / "recommended" / "a.json", {"MaxNudgesPerDay": 2})
    sources = read_policy_files(folder, OWNER)
    assert [(Path(source.name).name, source.layer) for source in sources] == [
        ("10.json", Layer.MACHINE),
        ("20.json", Layer.MACHINE),
        ("a.json", Layer.RECOMMENDED),
    ]
    (entry,) = sources[1].entries
    assert (entry.name, entry.value, entry.line) == ("Language", "de", 2)


@pytest.mark.parametrize("mode", [0o664, 0o646, 0o666])
def test_a_file_that_others_can_write_is_ignored_and_told(folder: Path, mode: int) -> None:
    """Not even its strict reading counts: it is as if it were not there."""
    write(folder / "managed" / "a.json", {"Autostart": False}, mode)
    source = read_one(folder)
    assert source.entries == ()
    assert not source.is_unreadable
    assert [problem.code for problem in source.problems] == ["policy-untrusted"]


@pytest.mark.parametrize("depth", ["managed", "."])
def test_a_folder_that_others_can_write_makes_its_files_ignored(folder: Path, depth: str) -> None:
    """Whoever can write to the folder can replace the file."""
    write(folder / "managed" / "a.json", {"Autostart": False})
    (folder / depth).chmod(0o777)
    assert [problem.code for problem in read_one(folder).problems] == ["policy-untrusted"]


def test_a_file_of_somebody_else_is_ignored_and_told(folder: Path) -> None:
    """Neither root's nor of whom the reader trusts."""
    path = write(folder / "managed" / "a.json", {"Autostart": False})
    if OWNER == 0:
        os.chown(path, 12345, 12345)
        source = read_one(folder)
    else:
        (source,) = read_policy_files(folder)
    assert source.entries == ()
    assert "belong to root" in source.problems[0].message


def test_a_link_is_as_good_as_what_it_leads_to(folder: Path, tmp_path: Path) -> None:
    """A link into a folder that others can write is a way in for them."""
    safe, open_ = tmp_path / "safe", tmp_path / "open"
    safe.mkdir(mode=0o755)
    open_.mkdir()
    open_.chmod(0o777)
    for place in (safe, open_):
        write(place / "p.json", {"Autostart": False})
    (folder / "managed" / "1.json").symlink_to(safe / "p.json")
    (folder / "managed" / "2.json").symlink_to(open_ / "p.json")
    good, bad = read_policy_files(folder, OWNER)
    assert good.entries
    assert not bad.entries


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", '{"Autostart": false} trailing', "{'Autostart': false}", "[" * 100_000],
)
def test_a_file_that_is_no_json_object_is_unreadable(folder: Path, content: str) -> None:
    """Then the keys that protect become strict: see the domain's tests."""
    write(folder / "managed" / "a.json", content)
    source = read_one(folder)
    assert source.is_unreadable
    assert [problem.code for problem in source.problems] == ["policy-unreadable"]
    assert merge_policy([source]).value("AllowedCalendarHosts") == []


def test_wrong_bytes_a_giant_and_a_pipe_are_unreadable(folder: Path) -> None:
    """None of them can stop the program, or keep it waiting."""
    (folder / "managed" / "a.json").write_bytes(b'{"Language": "\xff"}')
    write(folder / "managed" / "b.json", " " * 1_000_001)
    os.mkfifo(folder / "managed" / "c.json", 0o644)
    (folder / "managed" / "d.json").mkdir()
    assert [source.is_unreadable for source in read_policy_files(folder, OWNER)] == [True] * 4


@pytest.mark.skipif(OWNER == 0, reason="root may read everything")
def test_what_the_user_may_not_read_is_unreadable(folder: Path) -> None:
    """A file, or the whole folder."""
    write(folder / "managed" / "a.json", {}, 0)
    assert read_one(folder).is_unreadable
    (folder / "managed").chmod(0)
    assert read_one(folder).is_unreadable
    (folder / "managed").chmod(0o755)


def test_recommended_lies_under_the_user_and_managed_over(folder: Path, tmp_path: Path) -> None:
    """The order of the layers, as the settings come out."""
    write(folder / "managed" / "a.json", {"ShowTitlesInNotifications": False})
    write(folder / "recommended" / "a.json", {"MaxNudgesPerDay": 1, "QuietHours": "17:00-09:00"})
    user = write(tmp_path / "settings.json", {"shows_titles": True, "prepares_per_day": 5})
    policy = merge_policy(read_policy_files(folder, OWNER))
    settings, problems = load_settings(user, policy)
    assert (settings.shows_titles, settings.prepares_per_day) == (False, 5)
    assert f"{settings.quiet_hours.start:%H:%M}" == "17:00"
    assert problems == ()


def test_a_wrong_choice_of_the_user_gives_way_to_the_recommendation(
    folder: Path, tmp_path: Path
) -> None:
    """It is no choice."""
    write(folder / "recommended" / "a.json", {"MaxNudgesPerDay": 1})
    user = write(tmp_path / "settings.json", {"prepares_per_day": "many"})
    policy = merge_policy(read_policy_files(folder, OWNER))
    assert load_settings(user, policy).settings.prepares_per_day == 1
