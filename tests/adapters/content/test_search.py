"""The search finds guides while somebody types, as people type."""

from pathlib import Path

import pytest

from nudge.adapters.content.compiler import compile_shelf
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.search import CompiledSearch
from nudge.adapters.content.shelf import build_shelf
from nudge.adapters.system.paths import find_content
from nudge.engine.search import Hit, Place
from tests.adapters.content.packs_on_disk import write_pack


@pytest.fixture(scope="module")
def search(tmp_path_factory: pytest.TempPathFactory) -> CompiledSearch:
    path = tmp_path_factory.mktemp("library") / "l.sqlite"
    pack = load_pack(find_content(), Schemas(find_content() / "schema"))
    compile_shelf(build_shelf([pack]), path, "", "{}")
    return CompiledSearch(path)


def list_guides(search: CompiledSearch, text: str) -> list[str]:
    return [hit.guide for hit in search.find(text, 3)]


def cut_marks(hit: Hit) -> list[str]:
    return [hit.snippet[start:end] for start, end in hit.marks]


@pytest.mark.parametrize(
    ("text", "guide"),
    [
        ("crying", "difficult-conversation"),
        ("promotion", "career-conversation"),
        ("always late", "performance-issue"),
        ("redundancy", "letting-someone-go"),
        ("1:1 nothing to say", "one-on-one"),
        ("redundncy", "letting-someone-go"),
        ("promtion", "career-conversation"),
        ("redund", "letting-someone-go"),
        ("Kündigung", "letting-someone-go"),
        ("kuendigung", "letting-someone-go"),
    ],
)
def test_the_right_guide_is_among_the_first_three(
    search: CompiledSearch, text: str, guide: str
) -> None:
    assert guide in list_guides(search, text)


@pytest.mark.parametrize(
    ("text", "guide"),
    [
        ("always late", "performance-issue"),
        ("late", "performance-issue"),
        ("promotion", "career-conversation"),
        ("redundancy", "letting-someone-go"),
        ("1:1 nothing to say", "one-on-one"),
        ("burnout", "burnout-and-workload"),
        ("my boss", "managing-up"),
        ("quiet in meetings", "psychological-safety"),
        ("lazy", "performance-issue"),
        ("prom", "career-conversation"),
    ],
)
def test_the_guide_that_the_ask_box_would_name_comes_first(
    search: CompiledSearch, text: str, guide: str
) -> None:
    """Many guides hold the words; the one whose author chose them is meant."""
    assert list_guides(search, text)[0] == guide


def test_one_on_one_is_found_however_it_is_written(search: CompiledSearch) -> None:
    for text in ("1:1", "1-1", "one-on-one", "One on one", "1on1"):
        assert list_guides(search, text)[0] == "one-on-one"


def test_a_hit_marks_the_words_where_they_stand(search: CompiledSearch) -> None:
    hit = search.find("redundncy ", 1)[0]
    assert [found.casefold() for found in cut_marks(hit)] == ["redundancy"]
    assert hit.place in (Place.TEXT, Place.QUESTION, Place.KEYWORD)


def test_a_title_that_holds_the_words_is_marked(search: CompiledSearch) -> None:
    hit = search.find("praise", 1)[0]
    assert hit.title[slice(*hit.title_marks[0])] == "Praise"
    assert hit.place is Place.TITLE
    assert hit.snippet


def test_a_space_says_that_the_last_word_is_whole(search: CompiledSearch) -> None:
    assert search.find("redund", 3)
    assert search.find("redund ", 3) == []


def test_nothing_and_nonsense_find_nothing(search: CompiledSearch) -> None:
    for text in ("", "  ", "?!", "xqzvbw", '"', "NEAR(", "a* OR b", "\0"):
        assert all(hit.guide for hit in search.find(text, 3))
    assert search.find("", 3) == search.find("xqzvbw", 3) == []


def test_own_notes_are_found_first_with_their_line(search: CompiledSearch) -> None:
    notes = {
        "delegation": "Nothing here.\nAsk Zuzana about the praise list.",
        "gone": "praise",
    }
    hit = search.find("zuz praise", 3, notes)[0]
    assert (hit.guide, hit.place) == ("delegation", Place.NOTE)
    assert hit.snippet == "Ask Zuzana about the praise list."
    assert cut_marks(hit) == ["Zuzana", "praise"]
    assert "gone" not in [found.guide for found in search.find("praise", 9, notes)]


def test_a_file_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert CompiledSearch(tmp_path / "none.sqlite").find("praise", 3) == []


def test_words_in_another_language_find_the_guide(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "pack", late="Late")
    (folder / "keywords").mkdir()
    text = "schema: 1\nlang: de\nguides:\n  - {guide: late, keywords: [verspätet sich]}\n"
    (folder / "keywords" / "de.yaml").write_text(text, encoding="utf-8")
    path = tmp_path / "l.sqlite"
    shelf = build_shelf([load_pack(folder, Schemas(find_content() / "schema"))])
    compile_shelf(shelf, path, "", "{}")

    (hit,) = CompiledSearch(path).find("verspaetet", 3)

    assert (hit.guide, cut_marks(hit)) == ("late", ["verspätet"])
