"""The questions that the Ask box is measured by are fit to measure with."""

from collections import Counter
from pathlib import Path

import pytest

from tests.ask.questions import ASIDE, SEEN, Pointer, Question, read_questions

GUIDES = {path.stem for path in (Path(__file__).parents[2] / "content/guides").glob("*.md")}
KINDS = {"plain", "two", "typo", "long", "notitle", "oos", "danger", "harmless"}
EVERY = (*read_questions(SEEN), *read_questions(ASIDE))


def test_no_question_stands_twice_or_in_both_halves() -> None:
    """A question on both sides would measure what it was tuned for."""
    counts = Counter(question.text.casefold() for question in EVERY)
    assert [text for text, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("path", [SEEN, ASIDE], ids=["seen", "aside"])
def test_each_half_asks_for_every_guide(path: Path) -> None:
    """A guide without a question could be lost and nobody would see it."""
    asked = {guide for question in read_questions(path) for guide in question.guides}
    assert asked == GUIDES


def test_the_halves_are_alike_in_class_and_language() -> None:
    """The half set aside tells about the other only if it is made of the same."""
    seen, aside = (Counter((q.kind, q.lang) for q in read_questions(p)) for p in (SEEN, ASIDE))
    assert all(abs(seen[kind] - aside[kind]) <= 1 for kind in seen | aside)


def test_there_are_enough_of_each_kind_and_language() -> None:
    """Issue 9 asks for 400 questions, and for each kind that the hidden ones have."""
    kinds = Counter(question.kind for question in EVERY)
    languages = Counter(q.lang for q in EVERY if q.kind not in ("oos", "danger", "harmless"))
    assert len(EVERY) >= 400
    assert set(kinds) == KINDS
    assert min(kinds["oos"], kinds["danger"], kinds["two"], kinds["typo"], kinds["long"]) >= 40
    assert kinds["harmless"] >= 60
    assert min(languages[lang] for lang in ("de", "fr", "es")) >= 25


@pytest.mark.parametrize("question", EVERY, ids=lambda question: question.text[:40])
def test_a_question_says_what_its_class_means(question: Question) -> None:
    """The pointer, the guide and the class of a line fit together."""
    assert (question.kind == "danger") == (question.pointer is Pointer.MUST)
    assert (question.kind == "oos") == (not question.is_covered)
    assert question.guides or question.kind in ("oos", "danger", "harmless")
