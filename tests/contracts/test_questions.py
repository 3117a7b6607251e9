"""The contract of the Questions port, on SQLite and on the twin in memory."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from nudge.engine.questions import Questions, Unanswered
from tests.contracts.test_store import make_store
from tests.doubles.questions import MemoryQuestions

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture(params=["memory", "sqlite"])
def questions(request: pytest.FixtureRequest) -> Iterator[Questions]:
    if request.param == "memory":
        yield MemoryQuestions()
        return
    with make_store(request.param) as store:
        yield store  # type: ignore[misc]


def test_questions_come_back_as_typed_and_the_last_one_first(questions: Questions) -> None:
    questions.save_unanswered("Wie führe ich über Ländergrenzen?", NOW)
    questions.save_unanswered("how do I lead a choir", NOW + MINUTE)
    assert list(questions.find_unanswered()) == [
        Unanswered(question="how do I lead a choir", asked_at=NOW + MINUTE),
        Unanswered(question="Wie führe ich über Ländergrenzen?", asked_at=NOW),
    ]


def test_a_question_that_is_asked_again_is_counted(questions: Questions) -> None:
    questions.save_unanswered("How do I lead a choir", NOW)
    questions.save_unanswered("how do i  lead a choir ", NOW + MINUTE)
    (kept,) = questions.find_unanswered()
    assert (kept.times, kept.asked_at) == (2, NOW + MINUTE)


def test_one_question_or_all_of_them_can_be_forgotten(questions: Questions) -> None:
    for text in ("one", "two", "three"):
        questions.save_unanswered(text, NOW)
    questions.forget_unanswered("Two")
    assert {kept.question for kept in questions.find_unanswered()} == {"one", "three"}
    questions.forget_unanswered(None)
    assert list(questions.find_unanswered()) == []


def test_all_notes_on_guides_are_found_at_once() -> None:
    with make_store("sqlite") as store:
        store.save_note("one-on-one", "Ask Tom first.", NOW)
        store.save_note("feedback", "Later.", NOW + MINUTE)
        assert store.find_notes() == {"feedback": "Later.", "one-on-one": "Ask Tom first."}
