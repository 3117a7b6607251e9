"""Questions that no guide answered, and the notes that the search looks through."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from nudge.adapters.store.database import Database
from nudge.adapters.store.formats import format_instant
from nudge.engine.questions import Unanswered

_SAVE = """
INSERT INTO unanswered (folded, question, asked_at, times) VALUES (?, ?, ?, 1)
ON CONFLICT (folded) DO UPDATE SET
    question = excluded.question, asked_at = excluded.asked_at, times = times + 1
"""


class Questions:
    """Questions are one when they differ in case and spaces alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_notes(self) -> Mapping[str, str]:
        """The user's own notes by the guide's id."""
        rows = self._database.read("SELECT guide, text FROM note ORDER BY changed_at DESC, guide")
        return {row["guide"]: row["text"] for row in rows}

    def save_unanswered(self, question: str, at: datetime) -> None:
        """Keep a question; one that was asked before, in whatever case, is counted."""
        self._database.write(_SAVE, _fold(question), question, format_instant(at))

    def find_unanswered(self) -> Sequence[Unanswered]:
        """The questions, the one asked last first."""
        rows = self._database.read("SELECT * FROM unanswered ORDER BY asked_at DESC, folded")
        return [
            Unanswered(
                question=row["question"],
                asked_at=datetime.fromisoformat(row["asked_at"]),
                times=row["times"],
            )
            for row in rows
        ]

    def forget_unanswered(self, question: str | None) -> None:
        """Take out one question, or all of them with None."""
        self._database.write(
            "DELETE FROM unanswered WHERE ?1 IS NULL OR folded = ?1",
            None if question is None else _fold(question),
        )


def _fold(question: str) -> str:
    return " ".join(question.casefold().split())
