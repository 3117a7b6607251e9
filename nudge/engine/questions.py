"""The port of what the toolkit's search box keeps: own notes to search, questions unanswered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from nudge.domain.journal import names_person
from nudge.domain.people import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """A question that no guide answered, as typed; `asked_at`: when last, in UTC."""

    question: str
    asked_at: datetime
    times: int = 1


class Questions(Protocol):
    """Keeps what was asked. Each write is committed when the call returns.

    Every call may raise `StoreError`, which says what to do in one line.
    """

    def find_notes(self) -> Mapping[str, str]:
        """The user's own notes by the guide's id."""
        ...

    def save_unanswered(self, question: str, at: datetime) -> None:
        """Keep a question; one that was asked before, in whatever case, is counted."""
        ...

    def find_unanswered(self) -> Sequence[Unanswered]:
        """The questions, the one asked last first."""
        ...

    def forget_unanswered(self, question: str | None) -> None:
        """Take out one question, or all of them with None."""
        ...


def forget_questions_about(person: Person, questions: Questions) -> None:
    """Take out the questions that name somebody."""
    for each in questions.find_unanswered():
        if names_person(each.question, person):
            questions.forget_unanswered(each.question)
