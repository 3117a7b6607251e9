"""The journal: what the manager wrote, over all time and by person.

Owns the values and how entries find their person. Must not read a store. It is the manager's
own: there is no view of it for anybody else.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.people import Person

_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u0300-\u036f]+")


class EntryKind(Enum):
    """What an entry is."""

    REFLECTION = "reflection"
    PROMISE = "promise"
    NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonNote:
    """Something noted about a person outside a talk, such as for the next review.

    `id` is given by the store; 0 for a note that was never kept. `made_at` is in UTC.
    """

    id: int
    person: Person
    text: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One entry, newest first in a journal. Exactly one of the three is there, as `kind` says.

    `ref`: what the store knows it by, within its kind: the occurrence of a reflection or of a
    promise, the id of a note. `at`: when it was held or made, in UTC.
    """

    kind: EntryKind
    ref: str
    at: datetime
    person: Person | None
    reflection: Reflection | None = None
    promise: Commitment | None = None
    note: PersonNote | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalQuestion:
    """Which entries to list. All empty: the newest.

    `text`: each of its words must stand in the entry, in part at least. `people`: keys of
    persons; empty: everybody. `since` and `before`: instants in UTC, the latter exclusive.
    """

    text: str = ""
    people: frozenset[str] = frozenset()
    since: datetime | None = None
    before: datetime | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody of whom the journal holds entries. `keys`: all under which they stand in it."""

    person: Person
    keys: frozenset[str]
    entries: int
    last_at: datetime


def fold(text: str) -> str:
    """The text as it is searched: without case, without accents."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())


def join_people(lines: Iterable[PersonLine]) -> Sequence[PersonLine]:
    """Each person once, newest first.

    A name without an address belongs to the one person who bears that name and has an address;
    where two do, it stays alone.
    """
    lines = list(lines)
    known = [line for line in lines if line.person.email]
    joined = {id(line): [line] for line in known}
    alone = []
    for line in lines:
        if line.person.email:
            continue
        name = fold(line.person.name)
        same = [other for other in known if fold(other.person.name) == name]
        if len(same) == 1:
            joined[id(same[0])].append(line)
        else:
            alone.append(line)
    people = [_join(group) for group in joined.values()] + alone
    return sorted(people, key=lambda line: (line.last_at, line.person.key), reverse=True)


def find_people(lines: Iterable[PersonLine], wanted: str) -> Sequence[PersonLine]:
    """Those whose address or whole name it is, or else those who bear it as part of their name."""
    lines, wanted = list(lines), fold(wanted.strip())
    exact = [line for line in lines if wanted in {fold(line.person.email), fold(line.person.name)}]
    return exact or [line for line in lines if wanted in fold(line.person.name).split()]


def names_person(text: str, person: Person) -> bool:
    """Whether a text has their address, their whole name, or their first or last name as a word."""
    text, name, email = fold(text), fold(person.name), fold(person.email)
    if (name and name in text) or (email and email in text):
        return True
    words = _WORD.findall(name)
    return not {*words[:1], *words[-1:]}.isdisjoint(_WORD.findall(text))


def _join(lines: Sequence[PersonLine]) -> PersonLine:
    return PersonLine(
        person=lines[0].person,
        keys=frozenset[str]().union(*(line.keys for line in lines)),
        entries=sum(line.entries for line in lines),
        last_at=max(line.last_at for line in lines),
    )
