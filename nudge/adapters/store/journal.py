"""What the user did and wrote: ticks, reflections, commitments, notes on guides."""

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from nudge.adapters.store.database import Database
from nudge.adapters.store.formats import (
    format_instant,
    format_optional,
    parse_optional,
    parse_person,
)
from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.people import Person

# Not an upsert: it would take a new id each time, and a text is saved with every pause in typing.
_REWORD = """
UPDATE commitment SET text = :text, person = :person, person_name = :name, person_email = :email,
    due = :due, made_at = :made_at, done_at = :done_at WHERE occurrence = :occurrence
"""
_PROMISE = """
INSERT INTO commitment (occurrence, text, person, person_name, person_email, due, made_at, done_at)
VALUES (:occurrence, :text, :person, :name, :email, :due, :made_at, :done_at)
"""


class Journal:
    """Ticks, reflections and commitments hang on an occurrence key, notes on a guide's id."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tick(self, occurrence: str, item: str, *, is_done: bool, at: datetime) -> None:
        """Set or clear the tick of one checklist item for one occurrence."""
        if is_done:
            self._database.write(
                "INSERT OR IGNORE INTO tick VALUES (?, ?, ?)", occurrence, item, format_instant(at)
            )
        else:
            self._database.write(
                "DELETE FROM tick WHERE occurrence = ? AND item = ?", occurrence, item
            )

    def find_ticks(self, occurrence: str) -> frozenset[str]:
        """Ids of the items that are ticked for the occurrence."""
        rows = self._database.read("SELECT item FROM tick WHERE occurrence = ?", occurrence)
        return frozenset(row["item"] for row in rows)

    def save_reflection(self, reflection: Reflection) -> None:
        """Keep the answers of an occurrence, replacing what was typed before."""
        person = reflection.person
        self._database.write(
            "INSERT OR REPLACE INTO reflection VALUES (?, ?, ?, ?, ?, ?, ?)",
            reflection.occurrence,
            reflection.moment,
            person and person.name,
            person and person.email,
            format_instant(reflection.held_at),
            json.dumps(reflection.questions, ensure_ascii=False),
            json.dumps(reflection.answers, ensure_ascii=False),
        )

    def find_reflection(self, occurrence: str) -> Reflection | None:
        """The answers of an occurrence as typed so far."""
        rows = self._database.read("SELECT * FROM reflection WHERE occurrence = ?", occurrence)
        return _make_reflection(rows[0]) if rows else None

    def save_commitment(self, occurrence: str, commitment: Commitment) -> None:
        """Keep the promise made at an occurrence (one each); an empty text removes it.

        The store gives the id, and keeps it when the promise is worded anew.
        """
        if not commitment.text:
            self._database.write("DELETE FROM commitment WHERE occurrence = ?", occurrence)
            return
        person = commitment.person
        row = {
            "occurrence": occurrence,
            "text": commitment.text,
            "person": person and person.key,
            "name": person and person.name,
            "email": person and person.email,
            "due": commitment.due and commitment.due.isoformat(),
            "made_at": format_instant(commitment.made_at),
            "done_at": format_optional(commitment.done_at),
        }
        with self._database.transaction() as connection:
            if not connection.execute(_REWORD, row).rowcount:
                connection.execute(_PROMISE, row)

    def find_commitment(self, occurrence: str) -> Commitment | None:
        """The promise that was made at an occurrence."""
        rows = self._database.read("SELECT * FROM commitment WHERE occurrence = ?", occurrence)
        return _make_commitment(rows[0]) if rows else None

    def find_open_commitments(self, person: Person | None) -> Sequence[Commitment]:
        """Open promises, oldest first; those to `person`, or all when it is None."""
        rows = self._database.read(
            "SELECT * FROM commitment WHERE done_at IS NULL AND (?1 IS NULL OR person = ?1)"
            " ORDER BY made_at, id",
            person and person.key,
        )
        return [_make_commitment(row) for row in rows]

    def close_commitment(self, commitment: int, at: datetime | None) -> None:
        """Mark a promise as done at `at`, or as open again with None."""
        self._database.write(
            "UPDATE commitment SET done_at = ? WHERE id = ?", format_optional(at), commitment
        )

    def save_note(self, guide: str, text: str, at: datetime) -> None:
        """Keep the user's own note on a guide; an empty text removes it."""
        if text:
            self._database.write(
                "INSERT OR REPLACE INTO note VALUES (?, ?, ?)", guide, text, format_instant(at)
            )
        else:
            self._database.write("DELETE FROM note WHERE guide = ?", guide)

    def find_note(self, guide: str) -> str:
        """The user's own note on a guide, empty where there is none."""
        rows = self._database.read("SELECT text FROM note WHERE guide = ?", guide)
        return rows[0]["text"] if rows else ""


def _make_reflection(row: Any) -> Reflection:
    return Reflection(
        occurrence=row["occurrence"],
        moment=row["moment"],
        person=parse_person(row["person_name"], row["person_email"]),
        held_at=datetime.fromisoformat(row["held_at"]),
        answers=tuple(json.loads(row["answers"])),
        questions=tuple(json.loads(row["questions"])),
    )


def _make_commitment(row: Any) -> Commitment:
    return Commitment(
        id=row["id"],
        text=row["text"],
        person=parse_person(row["person_name"], row["person_email"]),
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        made_at=datetime.fromisoformat(row["made_at"]),
        done_at=parse_optional(row["done_at"]),
    )
