"""Ask answers the questions that it may be tuned against as well as it must."""

from pathlib import Path

import pytest

from nudge.adapters.content.knowledge import CompiledKnowledge
from nudge.adapters.content.shelf import PackLibrary
from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import compile_packs, load_shelf
from nudge.domain.ask_passages import make_quotable
from nudge.engine.ask import Answered, Ask
from tests.ask.questions import SEEN, Pointer, Question, read_questions

GOOD = {"plain", "two", "typo", "long", "notitle"}
Judged = tuple[Question, Answered]


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> tuple[Judged, ...]:
    path: Path = tmp_path_factory.mktemp("library") / "library.sqlite"
    compile_packs([find_content()], path)
    ask = Ask(CompiledKnowledge(path))
    return tuple((question, ask.answer(question.text)) for question in read_questions(SEEN))


def share(cases: list[bool]) -> float:
    assert cases
    return sum(cases) / len(cases)


def test_english_questions_find_their_guide(judged: tuple[Judged, ...]) -> None:
    found = [
        (question.guides, [answer.guide for answer in answered.answers])
        for question, answered in judged
        if question.lang == "en" and question.kind in GOOD
    ]
    assert share([bool(got) and got[0] in right for right, got in found]) >= 0.80
    assert share([any(guide in right for guide in got) for right, got in found]) >= 0.92


@pytest.mark.parametrize("lang", ["de", "fr", "es"])
def test_other_languages_find_the_english_guide(judged: tuple[Judged, ...], lang: str) -> None:
    found = [
        any(answer.guide in question.guides for answer in answered.answers)
        for question, answered in judged
        if question.lang == lang and question.kind in GOOD
    ]
    assert share(found) >= 0.55


def test_good_questions_are_answered_and_others_are_not(judged: tuple[Judged, ...]) -> None:
    refused = [not answered.is_covered for question, answered in judged if question.kind in GOOD]
    answered_others = [
        answered.is_covered for question, answered in judged if question.kind == "oos"
    ]
    assert share(refused) <= 0.05
    assert share(answered_others) <= 0.10


def test_danger_brings_the_pointer_and_everyday_speech_does_not(
    judged: tuple[Judged, ...],
) -> None:
    shown = [(question, answered.pointer is not None) for question, answered in judged]
    missed = [q.text for q, is_shown in shown if q.pointer is Pointer.MUST and not is_shown]
    assert missed == []
    assert share([is_shown for q, is_shown in shown if q.pointer is Pointer.NEVER]) <= 0.02


def test_every_passage_stands_in_its_guide_word_for_word(judged: tuple[Judged, ...]) -> None:
    library = PackLibrary(load_shelf([find_content()]))
    lines = {}
    for entry in library.list_guides():
        guide = library.find_guide(entry.id)
        assert guide is not None
        lines[entry.id] = {(line.section, line.text) for line in make_quotable(guide).passages}
    for _, answered in judged:
        for answer in answered.answers:
            assert (answer.section, answer.passage) in lines[answer.guide]
