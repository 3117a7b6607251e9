"""Questions and notes kept in memory."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from nudge.engine.questions import Unanswered


class MemoryQuestions:
    """Twin of the Questions port. `notes`: a test puts them there."""

    def __init__(self, notes: Mapping[str, str] | None = None) -> None:
        self.notes = dict(notes or {})
        self._kept: dict[str, Unanswered] = {}

    def find_notes(self) -> Mapping[str, str]:
        return self.notes

    def save_unanswered(self, question: str, at: datetime) -> None:
        key = _fold(question)
        before = self._kept.get(key)
        times = before.times + 1 if before else 1
        self._kept[key] = Unanswered(question=question, asked_at=at, times=times)

    def find_unanswered(self) -> Sequence[Unanswered]:
        return sorted(self._kept.values(), key=lambda kept: kept.asked_at, reverse=True)

    def forget_unanswered(self, question: str | None) -> None:
        if question is None:
            self._kept.clear()
        else:
            self._kept.pop(_fold(question), None)


def _fold(question: str) -> str:
    return " ".join(question.casefold().split())
