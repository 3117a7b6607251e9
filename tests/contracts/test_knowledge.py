"""The contract of the Knowledge port, on a compiled library and on the twin in memory."""

from pathlib import Path

import pytest

from nudge.adapters.content.compiler import compile_shelf
from nudge.adapters.content.knowledge import CompiledKnowledge
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.shelf import PackLibrary, build_shelf
from nudge.adapters.system.paths import find_content
from nudge.domain.ask_danger import read_groups
from nudge.engine.knowledge import Knowledge
from tests.adapters.content.packs_on_disk import write_pack
from tests.doubles.knowledge import MemoryKnowledge

DANGER = {"id": "life", "words": ["overdose"], "first": "Call 112 now.", "guide": "late"}


@pytest.fixture(params=["memory", "compiled"])
def knowledge(request: pytest.FixtureRequest, tmp_path: Path) -> Knowledge:
    folder = write_pack(tmp_path / "pack", late="Late", left="Left")
    (folder / "not_covered.yaml").write_text(
        "schema: 1\ntopics:\n  - {id: tax, keywords: [vat], answer: Ask a tax adviser.}\n",
        encoding="utf-8",
    )
    (folder / "danger.yaml").write_text(
        "schema: 1\ngroups:\n"
        "  - {id: life, words: [overdose], first: Call 112 now., guide: late}\n",
        encoding="utf-8",
    )
    shelf = build_shelf([load_pack(folder, Schemas(find_content() / "schema"))])
    if request.param == "memory":
        library = PackLibrary(shelf)
        guides = [library.find_guide(entry.id) for entry in library.list_guides()]
        topics = {"tax": (("vat",), "Ask a tax adviser.")}
        return MemoryKnowledge([guide for guide in guides if guide], topics, read_groups([DANGER]))
    compile_shelf(shelf, tmp_path / "l.sqlite", "", "{}")
    return CompiledKnowledge(tmp_path / "l.sqlite")


def test_terms_say_whose_they_are(knowledge: Knowledge) -> None:
    known = knowledge.find_terms(["tardi", "vat", "zebra"])
    assert set(known) == {"tardi", "vat"}
    assert set(known["tardi"].weights) == {"late", "left"}
    assert {phrase.owner for phrase in known["vat"].phrases} == {"-tax"}
    assert known["vat"].rarity > known["tardi"].rarity > 0


def test_a_misspelt_word_is_corrected_to_a_known_one(knowledge: Knowledge) -> None:
    assert knowledge.correct("punctul")[0] == "punctual"
    assert list(knowledge.correct("xylophone")) == []


def test_a_guide_can_be_quoted_line_by_line(knowledge: Knowledge) -> None:
    quotable = knowledge.find_quotable("late")
    assert quotable is not None
    assert (quotable.guide, quotable.title, quotable.lang) == ("late", "Late", "en")
    assert {"steps", "words", "solves", "before"} <= {p.section for p in quotable.passages}
    assert all(passage.text and passage.terms for passage in quotable.passages)
    assert knowledge.find_quotable("gone") is None


def test_dangers_and_topics_are_those_of_the_packs(knowledge: Knowledge) -> None:
    assert list(knowledge.find_dangers()) == list(read_groups([DANGER]))
    assert knowledge.find_topic_answer("tax") == "Ask a tax adviser."
    assert knowledge.find_topic_answer("gone") == ""


def test_a_file_that_is_not_there_knows_nothing(tmp_path: Path) -> None:
    knowledge = CompiledKnowledge(tmp_path / "none.sqlite")
    assert knowledge.find_terms(["late"]) == {}
    assert list(knowledge.correct("punctul")) == []
    assert knowledge.find_quotable("late") is None
    assert list(knowledge.find_dangers()) == []
    assert knowledge.find_topic_answer("tax") == ""
