"""Ask puts danger first, then guides, and says plainly what is not covered."""

from dataclasses import replace

import pytest

from nudge.domain.ask_danger import DangerGroup
from nudge.engine.ask import Ask
from tests.doubles.knowledge import MemoryKnowledge
from tests.doubles.library import make_guide

LATE = make_guide(
    "late",
    title="Someone is late again",
    keywords=("lateness", "unpunctual"),
    asked_as=("he strolled in at ten again",),
    steps=("Say the dates.",),
)
PAY = make_guide(
    "pay", title="Talking about pay", keywords=("a raise", "salary"), steps=("Say the figure.",)
)
REPORT = make_guide(
    "misconduct-report",
    title="Someone reports wrongdoing",
    keywords=("compliance hotline", "secret complaint"),
    steps=("Thank them.",),
)
DANGER = DangerGroup(
    id="harassment", words=("groped",), first="Tell HR today.", guide="misconduct-report"
)
TOPICS = {"tax": (("tax return", "vat"), "Ask a tax adviser.")}


@pytest.fixture
def ask() -> Ask:
    return Ask(MemoryKnowledge([LATE, PAY, REPORT], TOPICS, [DANGER]))


def test_the_guide_is_quoted_with_its_section(ask: Ask) -> None:
    (answer, *_) = ask.answer("unpunctual people").answers
    assert (answer.guide, answer.section, answer.passage) == ("late", "steps", "Say the dates.")
    assert 0 < answer.score < 1


def test_a_misspelt_word_is_understood(ask: Ask) -> None:
    assert ask.answer("unpunctaul").answers[0].guide == "late"


def test_danger_comes_first_and_its_guide_before_the_others(ask: Ask) -> None:
    answered = ask.answer("she was groped when I spoke about her salary raise")
    assert answered.pointer is not None
    assert answered.pointer.first == "Tell HR today."
    assert [answer.guide for answer in answered.answers] == ["misconduct-report", "pay"]


def test_in_danger_a_guide_begins_at_its_first_step() -> None:
    """Another line may hold the words by chance; what to do first is what helps."""
    report = replace(REPORT, steps=("Thank them.", "Note who was groped, and when."))
    ask = Ask(MemoryKnowledge([LATE, report], TOPICS, [DANGER]))
    assert ask.answer("she was groped").answers[0].passage == "Thank them."
    assert ask.answer("she was groped, what do I say").answers[0].guide == "misconduct-report"


def test_danger_without_a_word_of_the_guides_is_pointed_to_all_the_same(ask: Ask) -> None:
    answered = ask.answer("groped")
    assert answered.pointer is not None
    assert answered.is_covered


def test_a_topic_that_is_not_covered_is_answered_with_its_line(ask: Ask) -> None:
    answered = ask.answer("my tax return")
    assert (answered.is_covered, answered.answers) == (False, ())
    assert answered.not_covered == "Ask a tax adviser."


def test_what_nobody_knows_is_said_plainly(ask: Ask) -> None:
    answered = ask.answer("zebra")
    assert (answered.is_covered, answered.not_covered, answered.pointer) == (False, "", None)
    assert not ask.answer("").is_covered


def test_a_danger_without_a_guide_still_comes_first() -> None:
    ask = Ask(MemoryKnowledge([PAY], {}, [replace(DANGER, guide="")]))
    answered = ask.answer("she was groped at the salary talk")
    assert answered.pointer is not None
    assert [answer.guide for answer in answered.answers] == ["pay"]


def test_what_a_long_and_upset_question_is_about_may_stand_at_its_end(ask: Ask) -> None:
    story = "I have no idea what to do any more and it has been like this for months. " * 10
    assert ask.answer(f"{story} He is so unpunctual").answers[0].guide == "late"
    assert ask.answer(f"{story} Then she was groped").pointer is not None


def test_the_language_of_a_question_is_told(ask: Ask) -> None:
    assert ask.answer("was mache ich mit der salary").lang == "de"
    assert ask.answer("salary").lang == "en"
