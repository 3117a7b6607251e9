"""A pack is read whole, and every structural fault in it is told."""

from pathlib import Path

import pytest

from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.system.paths import find_content
from tests.adapters.content.packs_on_disk import PNG, write_pack, write_rule

SCHEMAS = Schemas(find_content() / "schema")
TIPS = """schema: 1
tips:
  - id: one
    text: Write down one thing that went well in your last talk.
    guide: late
"""
SERIES = """schema: 1
id: first
title: First steps
month: 1
parts:
  - id: one
    title: Begin
    text: {text}
    exercise: Ask one person what they would change.
    guide: late
"""


def find_codes(folder: Path) -> list[tuple[str, str]]:
    problems = load_pack(folder, SCHEMAS).problems
    return [(problem.code, Path(problem.where.source).name) for problem in problems]


def test_all_that_may_stand_in_a_pack_is_read(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, late="Late")
    write_rule(pack, "late", "late")
    (pack / "tips.yaml").write_text(TIPS, encoding="utf-8")
    (pack / "series").mkdir()
    series = SERIES.format(text="Ask before you tell. " * 6)
    (pack / "series" / "first.yaml").write_text(series, encoding="utf-8")
    (pack / "assets" / "clock.png").write_bytes(PNG)
    (pack / "README.txt").write_text("not ours to read", encoding="utf-8")

    loaded = load_pack(pack, SCHEMAS)

    assert loaded.problems == ()
    assert [guide.text_of("id") for guide in loaded.guides] == ["late"]
    assert [rule.value["moment"] for rule in loaded.rules] == ["late"]
    assert list(loaded.lists) == ["tips"]
    assert [sheet.value["id"] for sheet in loaded.series] == ["first"]
    assert loaded.assets == {"clock.png": PNG}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("rules/late.yaml", "schema: 1\nmoment: late\n"),
        ("tips.yaml", TIPS.replace("guide: late", "page: late")),
        ("series/first.yaml", SERIES.format(text="Too short.")),
        ("happened.yaml", "schema: 1\n"),
        ("pack.yaml", "schema: 1\nid: own\n"),
    ],
)
def test_a_file_that_does_not_fit_its_schema_makes_the_pack_unsound(
    tmp_path: Path, name: str, text: str
) -> None:
    pack = write_pack(tmp_path, late="Late")
    (pack / name).parent.mkdir(exist_ok=True)
    (pack / name).write_text(text, encoding="utf-8")

    assert set(find_codes(pack)) == {("schema", Path(name).name)}
    assert not load_pack(pack, SCHEMAS).is_sound


def test_an_id_of_a_removed_guide_is_not_used_again(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, more="tombstones: [late]\n", late="Late")
    assert find_codes(pack) == [("E01", "late.md")]


def test_what_only_calls_itself_a_picture_is_refused(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, late="Late")
    (pack / "assets" / "clock.png").write_bytes(b"<svg onload=alert(1)>")
    assert find_codes(pack) == [("limit", "clock.png")]
    assert load_pack(pack, SCHEMAS).assets == {}


def test_a_picture_that_a_guide_shows_is_there(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, late="Late")
    path = pack / "guides" / "late.md"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("## Reflection", "![A clock](assets/clock.png)\n\n## Reflection"), "utf-8"
    )
    assert find_codes(pack) == [("E23", "late.md")]
    (pack / "assets" / "clock.png").write_bytes(PNG)
    assert find_codes(pack) == []


def test_a_folder_without_a_pack_is_told_in_one_problem(tmp_path: Path) -> None:
    assert find_codes(tmp_path / "nothing") == [("limit", "pack.yaml")]
