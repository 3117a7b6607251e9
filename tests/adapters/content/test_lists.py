"""The lists beside the guides: laid over each other, compiled, and read as values."""

from pathlib import Path

import pytest

from nudge.adapters.content.compiler import compile_shelf
from nudge.adapters.content.library import open_library
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.shelf import PackLibrary, Shelf, build_shelf
from nudge.adapters.system.paths import find_content
from nudge.domain.guides import Need
from nudge.domain.lessons import Happening, Tip, Wordings
from tests.adapters.content.packs_on_disk import write_pack

LESSON = """schema: 1
id: change
title: Change
month: 9
audience: all
parts:
  - id: three-lists
    title: Three lists
    guide: late
    text: |
      You know half of it. "I do not
      know yet" is a full answer, and **here** is why it helps the people who wait for it.

      - Say what you
        know.
      1. Say the rest.
    exercise: Write the three lists for one change.
"""
TIPS = """schema: 1
tips:
  - {id: one, text: "Ask one person what holds them up.", guide: late}
"""


def build(*folders: Path) -> Shelf:
    schemas = Schemas(find_content() / "schema")
    return build_shelf([load_pack(folder, schemas) for folder in folders])


def write(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = write_pack(tmp_path / "pack", late="Late")
    write(folder, "tips.yaml", TIPS)
    write(folder, "series/change.yaml", LESSON)
    return folder


def test_the_shipped_lists_are_the_same_in_memory_and_compiled(tmp_path: Path) -> None:
    shelf = build(find_content())
    compile_shelf(shelf, tmp_path / "l.sqlite", "", "{}")
    expected, library = PackLibrary(shelf), open_library(tmp_path / "l.sqlite")

    assert library is not None
    assert library.tips() == expected.tips() != ()
    assert library.series() == expected.series() != ()
    assert library.prompts() == expected.prompts() != ()
    assert library.glossary() == expected.glossary() != ()
    assert library.happened() == expected.happened() != ()
    assert library.wordings() == expected.wordings() != Wordings()


def test_a_library_without_lists_answers_with_nothing(tmp_path: Path) -> None:
    library = PackLibrary(build(write_pack(tmp_path / "pack", late="Late")))
    assert library.tips() == library.series() == library.glossary() == library.happened() == ()
    assert library.wordings() == Wordings()


def test_a_lesson_reads_without_its_line_breaks_and_keeps_its_items(pack: Path) -> None:
    (series,) = PackLibrary(build(pack)).series()
    (lesson,) = series.parts

    assert lesson.text == (
        "You know half of it. “I do not know yet” is a full answer, and here is why it helps"
        " the people who wait for it.\n- Say what you know.\n1. Say the rest."
    )
    assert "“I do not know yet”" in lesson.html
    assert "<strong>here</strong>" in lesson.html


def test_a_lesson_that_would_choke_the_renderer_switches_its_pack_off(pack: Path) -> None:
    write(pack, "series/change.yaml", LESSON.replace("**here**", "[" * 60))
    shelf = build(pack)
    assert [problem.code for problem in shelf.problems] == ["limit"]
    assert shelf.guides == ()


def test_a_later_pack_changes_an_entry_by_its_id_and_adds_others(
    pack: Path, tmp_path: Path
) -> None:
    above = write_pack(tmp_path / "above", name="above")
    write(
        above,
        "tips.yaml",
        TIPS.replace("one person", "two people")
        + '  - {id: two, text: "Thank one person by Friday.", guide: late}\n',
    )

    tips = PackLibrary(build(pack, above)).tips()

    assert tips == (
        Tip(id="one", text="Ask two people what holds them up.", guide="late"),
        Tip(id="two", text="Thank one person by Friday.", guide="late"),
    )


def test_what_leads_to_a_guide_that_is_switched_off_goes_with_it(
    pack: Path, tmp_path: Path
) -> None:
    write(
        pack,
        "happened.yaml",
        "schema: 1\nmoments:\n  - {id: no-show, title: Nobody came, guide: late}\n",
    )
    assert PackLibrary(build(pack)).happened() == (
        Happening(id="no-show", title="Nobody came", guide="late"),
    )

    above = write_pack(tmp_path / "above", name="above", more="off: [late]\n")
    library = PackLibrary(build(pack, above))

    assert library.tips() == library.happened() == ()
    (series,) = library.series()
    assert [part.guide for part in series.parts] == [""]


def test_no_pack_takes_words_of_danger_away(tmp_path: Path) -> None:
    group = "schema: 1\ngroups:\n  - {{id: life, words: [{}], first: {} now., guide: late}}\n"
    below = write_pack(tmp_path / "below", late="Late")
    write(below, "danger.yaml", group.format("overdose, fire", "Call for help"))
    above = write_pack(tmp_path / "above", name="above")
    write(above, "danger.yaml", group.format("flood, fire", "Call the guard"))

    (record,) = build(below, above).lists["danger"]

    assert record["words"] == ["overdose", "fire", "flood"]
    assert record["first"] == "Call the guard now."


def test_keywords_of_other_languages_are_laid_by_language_and_guide(
    pack: Path, tmp_path: Path
) -> None:
    text = "schema: 1\nlang: de\nguides:\n  - {{guide: late, keywords: [{}]}}\n"
    write(pack, "keywords/de.yaml", text.format("zu spät"))
    write(pack, "keywords/fr.yaml", text.replace("de\n", "fr\n").format("en retard"))
    above = write_pack(tmp_path / "above", name="above")
    write(above, "keywords/de.yaml", text.format("verspätet"))

    keywords = build(pack, above).lists["keywords"]

    assert [(k["lang"], k["guide"], k["keywords"]) for k in keywords] == [
        ("de", "late", ["verspätet"]),
        ("fr", "late", ["en retard"]),
    ]


def test_entries_of_the_list_carry_the_moments_of_need() -> None:
    entries = {entry.id: entry for entry in PackLibrary(build(find_content())).list_guides()}
    assert Need.APPLY in entries["one-on-one"].needs
