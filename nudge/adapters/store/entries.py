"""Entries of the journal as rows: reflections, promises, notes about people.

Owns the columns, and the line for each entry by which it is listed and found.
"""

import json
import sqlite3
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from nudge.adapters.store.formats import (
    format_instant,
    format_optional,
    parse_optional,
    parse_person,
)
from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.journal import EntryKind, PersonNote, fold
from nudge.domain.people import Person

_REFLECTION = """
INSERT OR REPLACE INTO reflection
    (occurrence, moment, person_name, person_email, held_at, questions, answers, person)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
# Not an upsert: it would take a new id each time, and a text is saved with every pause in typing.
_REWORD = """
UPDATE commitment SET text = :text, person = :person, person_name = :name, person_email = :email,
    due = :due, made_at = :made_at, done_at = :done_at, is_theirs = :is_theirs
WHERE occurrence = :occurrence
"""
_PROMISE = """
INSERT INTO commitment
    (occurrence, text, person, person_name, person_email, due, made_at, done_at, is_theirs)
VALUES (:occurrence, :text, :person, :name, :email, :due, :made_at, :done_at, :is_theirs)
"""
_NOTE = """
INSERT OR REPLACE INTO person_note (id, person, person_name, person_email, text, made_at)
VALUES (nullif(?, 0), ?, ?, ?, ?, ?)
"""
_TABLES = {
    EntryKind.REFLECTION: ("reflection", "occurrence"),
    EntryKind.PROMISE: ("commitment", "occurrence"),
    EntryKind.NOTE: ("person_note", "id"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    kind: EntryKind
    ref: str
    at: datetime
    person: Person | None
    text: str


def write_reflection(connection: sqlite3.Connection, reflection: Reflection) -> None:
    """Keep the answers of an occurrence, replacing what was typed before."""
    person = reflection.person
    connection.execute(
        _REFLECTION,
        (
            reflection.occurrence,
            reflection.moment,
            person and person.name,
            person and person.email,
            format_instant(reflection.held_at),
            json.dumps(reflection.questions, ensure_ascii=False),
            json.dumps(reflection.answers, ensure_ascii=False),
            person and person.key,
        ),
    )
    line = _Line(
        kind=EntryKind.REFLECTION,
        ref=reflection.occurrence,
        at=reflection.held_at,
        person=person,
        text="\n".join(reflection.answers),
    )
    _write_line(connection, line)


def write_promise(connection: sqlite3.Connection, occurrence: str, promise: Commitment) -> None:
    """Keep a promise; the database gives the id, and keeps it when the promise is worded anew."""
    person = promise.person
    row = {
        "occurrence": occurrence,
        "text": promise.text,
        "person": person and person.key,
        "name": person and person.name,
        "email": person and person.email,
        "due": promise.due and promise.due.isoformat(),
        "made_at": format_instant(promise.made_at),
        "done_at": format_optional(promise.done_at),
        "is_theirs": promise.is_theirs,
    }
    if not connection.execute(_REWORD, row).rowcount:
        connection.execute(_PROMISE, row)
    line = _Line(
        kind=EntryKind.PROMISE,
        ref=occurrence,
        at=promise.made_at,
        person=person,
        text=promise.text,
    )
    _write_line(connection, line)


def write_note(connection: sqlite3.Connection, note: PersonNote) -> int:
    """Keep a note about somebody under its id, or a new one for 0; gives the id."""
    person = note.person
    row = (note.id, person.key, person.name, person.email, note.text, format_instant(note.made_at))
    given = int(connection.execute(_NOTE, row).lastrowid or 0)
    line = _Line(
        kind=EntryKind.NOTE, ref=str(given), at=note.made_at, person=person, text=note.text
    )
    _write_line(connection, line)
    return given


def delete(connection: sqlite3.Connection, kind: EntryKind, ref: str) -> None:
    """Take an entry out, with the text that it is found by."""
    table, key = _TABLES[kind]
    connection.execute(f"DELETE FROM {table} WHERE {key} = ?", (ref,))  # noqa: S608 - our names
    _delete_line(connection, kind, ref)


def _delete_line(connection: sqlite3.Connection, kind: EntryKind, ref: str) -> None:
    """Take out what an entry is found by."""
    connection.execute("DELETE FROM journal_line WHERE kind = ? AND ref = ?", (kind.value, ref))


def read_reflection(row: Any) -> Reflection:
    """The reflection of a row."""
    return Reflection(
        occurrence=row["occurrence"],
        moment=row["moment"],
        person=parse_person(row["person_name"], row["person_email"]),
        held_at=datetime.fromisoformat(row["held_at"]),
        answers=tuple(json.loads(row["answers"])),
        questions=tuple(json.loads(row["questions"])),
    )


def read_promise(row: Any) -> Commitment:
    """The promise of a row."""
    return Commitment(
        id=row["id"],
        text=row["text"],
        person=parse_person(row["person_name"], row["person_email"]),
        due=date.fromisoformat(row["due"]) if row["due"] else None,
        made_at=datetime.fromisoformat(row["made_at"]),
        done_at=parse_optional(row["done_at"]),
        is_theirs=bool(row["is_theirs"]),
    )


def read_note(row: Any) -> PersonNote:
    """The note of a row."""
    return PersonNote(
        id=row["id"],
        person=Person(name=row["person_name"], email=row["person_email"]),
        text=row["text"],
        made_at=datetime.fromisoformat(row["made_at"]),
    )


def _write_line(connection: sqlite3.Connection, line: _Line) -> None:
    """Keep what an entry is listed and found by; one without any text is none."""
    person = line.person
    if not line.text.strip():
        _delete_line(connection, line.kind, line.ref)
        return
    connection.execute(
        "INSERT OR REPLACE INTO journal_line VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            line.kind.value,
            line.ref,
            format_instant(line.at),
            person and person.key,
            person and person.name,
            person and person.email,
            fold(f"{person.name} {line.text}" if person else line.text),
        ),
    )
