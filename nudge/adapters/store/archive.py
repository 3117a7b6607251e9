"""The journal over all time: listed, searched, edited, forgotten.

A search is one pass over the folded texts, newest first: fast enough for ten thousand entries,
and no index keeps words that were deleted.
"""

import sqlite3
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from nudge.adapters.store import entries
from nudge.adapters.store.database import Database
from nudge.adapters.store.formats import format_instant
from nudge.domain.commitments import Commitment
from nudge.domain.journal import (
    EntryKind,
    JournalEntry,
    JournalQuestion,
    PersonLine,
    PersonNote,
    fold,
)
from nudge.domain.people import Person

_PEOPLE = """
SELECT person, person_name, person_email, count(*) AS entries, max(at) AS last_at
FROM journal_line WHERE person IS NOT NULL GROUP BY person
"""

_TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"


class Archive:
    """All entries of the journal, on the tables that `Journal` fills."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def list_entries(self, question: JournalQuestion) -> Sequence[JournalEntry]:
        """The entries that are asked for, newest first."""
        wheres, values = _word_question(question)
        sql = (
            f"SELECT kind, ref FROM journal_line WHERE {' AND '.join(wheres)}"  # noqa: S608 - bound
            " ORDER BY at DESC, kind DESC, ref LIMIT ?"
        )
        rows = self._database.read(sql, *values, question.limit)
        return [self._read_entry(EntryKind(row["kind"]), row["ref"]) for row in rows]

    def list_people(self) -> Sequence[PersonLine]:
        """Everybody with an entry, a line for each key."""
        return [
            PersonLine(
                person=Person(name=row["person_name"], email=row["person_email"]),
                keys=frozenset({row["person"]}),
                entries=row["entries"],
                last_at=datetime.fromisoformat(row["last_at"]),
            )
            for row in self._database.read(_PEOPLE)
        ]

    def find_last_talk(self, people: Collection[str], moments: Collection[str]) -> datetime | None:
        """When the last talk of such a moment with them was, by reflections and nudges, in UTC."""
        reflected = (
            "SELECT max(held_at) AS at FROM reflection"  # noqa: S608 - values are bound
            f" WHERE person IN ({_marks(people)}) AND moment IN ({_marks(moments)})"
        )
        # A delivery's twin says with whom: moment|person|kind|start.
        is_theirs = " OR ".join(["twin GLOB ?"] * (len(people) * len(moments)) or ["0"])
        nudged = f"SELECT max(at) AS at FROM delivery WHERE {is_theirs}"  # noqa: S608
        globs = [f"{_quote(moment)}|{_quote(who)}|*" for moment in moments for who in people]
        rows = [
            *self._database.read(reflected, *people, *moments),
            *self._database.read(nudged, *globs),
        ]
        return max((datetime.fromisoformat(row["at"]) for row in rows if row["at"]), default=None)

    def save_person_note(self, note: PersonNote) -> int:
        """Keep a note under its id, or under a new one for id 0; gives the id."""
        with self._database.transaction() as connection:
            return entries.write_note(connection, note)

    def save_promise(self, promise: Commitment) -> None:
        """Keep a promise that was made outside a talk, or one of theirs, as a new one."""
        with self._database.transaction() as connection:
            (number,) = connection.execute(
                "SELECT coalesce(max(id), 0) + 1 FROM commitment"
            ).fetchone()
            entries.write_promise(connection, f"journal:{number}", promise)

    def delete_entry(self, entry: JournalEntry) -> None:
        """Take an entry out."""
        with self._database.transaction() as connection:
            entries.delete(connection, entry.kind, entry.ref)

    def restore_entry(self, entry: JournalEntry) -> None:
        """Put back what was taken out, or write it anew: the manager has edited it."""
        with self._database.transaction() as connection:
            if entry.reflection is not None:
                entries.write_reflection(connection, entry.reflection)
            if entry.promise is not None:
                entries.write_promise(connection, entry.ref, entry.promise)
            if entry.note is not None:
                entries.write_note(connection, entry.note)

    def forget_people(self, people: Collection[str]) -> None:
        """Take out everything about them, and leave no trace of it in any file of the store."""
        with self._database.transaction() as connection:
            _forget(connection, people)
        self._database.wipe()

    def forget_all(self) -> None:
        """Take out everything that was ever written, noted or shown."""
        with self._database.transaction() as connection:
            for row in connection.execute(_TABLES).fetchall():
                connection.execute(f"DELETE FROM {row['name']}")  # noqa: S608 - our own names
        self._database.wipe()

    def prune(self, before: datetime) -> int:
        """Take out entries older than that, save open promises; how many those were."""
        limit = format_instant(before)
        with self._database.transaction() as connection:
            old = connection.execute(
                "SELECT kind, ref FROM journal_line WHERE at < ? AND NOT (kind = 'promise'"
                " AND ref IN (SELECT occurrence FROM commitment WHERE done_at IS NULL))",
                (limit,),
            ).fetchall()
            for row in old:
                entries.delete(connection, EntryKind(row["kind"]), row["ref"])
        return len(old)

    def dump(self) -> dict[str, list[dict[str, Any]]]:
        """Every table with its rows, for an export of everything."""
        tables = [row["name"] for row in self._database.read(_TABLES)]
        return {
            table: [dict(row) for row in self._database.read(f"SELECT * FROM {table}")]  # noqa: S608
            for table in tables
        }

    def _read_entry(self, kind: EntryKind, ref: str) -> JournalEntry:
        match kind:
            case EntryKind.REFLECTION:
                (row,) = self._database.read("SELECT * FROM reflection WHERE occurrence = ?", ref)
                talk = entries.read_reflection(row)
                return JournalEntry(
                    kind=kind, ref=ref, at=talk.held_at, person=talk.person, reflection=talk
                )
            case EntryKind.PROMISE:
                (row,) = self._database.read("SELECT * FROM commitment WHERE occurrence = ?", ref)
                promise = entries.read_promise(row)
                return JournalEntry(
                    kind=kind, ref=ref, at=promise.made_at, person=promise.person, promise=promise
                )
            case EntryKind.NOTE:
                (row,) = self._database.read("SELECT * FROM person_note WHERE id = ?", ref)
                note = entries.read_note(row)
                return JournalEntry(
                    kind=kind, ref=ref, at=note.made_at, person=note.person, note=note
                )


def _word_question(question: JournalQuestion) -> tuple[list[str], list[Any]]:
    wheres = ["1"]
    values: list[Any] = []
    if question.people:
        wheres.append(f"person IN ({_marks(question.people)})")
        values += sorted(question.people)
    if question.since is not None:
        wheres.append("at >= ?")
        values.append(format_instant(question.since))
    if question.before is not None:
        wheres.append("at < ?")
        values.append(format_instant(question.before))
    words = fold(question.text).split()
    wheres += ["instr(text, ?) > 0"] * len(words)
    values += words
    return wheres, values


def _forget(connection: sqlite3.Connection, people: Collection[str]) -> None:
    whom = list(people)
    found = connection.execute(
        f"SELECT kind, ref FROM journal_line WHERE person IN ({_marks(whom)})",  # noqa: S608
        whom,
    ).fetchall()
    for row in found:
        entries.delete(connection, EntryKind(row["kind"]), row["ref"])
    connection.execute(f"DELETE FROM reflection WHERE person IN ({_marks(whom)})", whom)  # noqa: S608
    connection.execute(f"DELETE FROM met WHERE person IN ({_marks(whom)})", whom)  # noqa: S608
    unnamed = f"UPDATE held SET title = '', person = '' WHERE person IN ({_marks(whom)})"  # noqa: S608
    connection.execute(unnamed, whom)
    for person in whom:
        # Titles of nudges name the person; the key stays, so that none of them comes again.
        connection.execute(
            "UPDATE delivery SET title = '', twin = '' WHERE twin GLOB ?",
            (f"*|{_quote(person)}|*",),
        )


def _marks(values: Collection[str]) -> str:
    return ", ".join("?" * len(values))


def _quote(text: str) -> str:
    """The text so that GLOB takes it for itself."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in text)
