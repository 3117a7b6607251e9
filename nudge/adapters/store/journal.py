"""What the user did and wrote: ticks, reflections, commitments, notes on guides."""

from collections.abc import Sequence
from datetime import datetime

from nudge.adapters.store import entries
from nudge.adapters.store.database import Database
from nudge.adapters.store.formats import format_instant, format_optional
from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.journal import EntryKind
from nudge.domain.people import Person


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
        with self._database.transaction() as connection:
            entries.write_reflection(connection, reflection)

    def find_reflection(self, occurrence: str) -> Reflection | None:
        """The answers of an occurrence as typed so far."""
        rows = self._database.read("SELECT * FROM reflection WHERE occurrence = ?", occurrence)
        return entries.read_reflection(rows[0]) if rows else None

    def save_commitment(self, occurrence: str, commitment: Commitment) -> None:
        """Keep the promise made at an occurrence (one each); an empty text removes it.

        The store gives the id, and keeps it when the promise is worded anew.
        """
        with self._database.transaction() as connection:
            if commitment.text:
                entries.write_promise(connection, occurrence, commitment)
            else:
                entries.delete(connection, EntryKind.PROMISE, occurrence)

    def find_commitment(self, occurrence: str) -> Commitment | None:
        """The promise that was made at an occurrence."""
        rows = self._database.read("SELECT * FROM commitment WHERE occurrence = ?", occurrence)
        return entries.read_promise(rows[0]) if rows else None

    def find_open_commitments(self, person: Person | None) -> Sequence[Commitment]:
        """The manager's open promises, oldest first; those to `person`, or all when it is None."""
        rows = self._database.read(
            "SELECT * FROM commitment WHERE done_at IS NULL AND NOT is_theirs"
            " AND (?1 IS NULL OR person = ?1) ORDER BY made_at, id",
            person and person.key,
        )
        return [entries.read_promise(row) for row in rows]

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
