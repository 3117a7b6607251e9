"""The journal of a store that forgets everything when the test ends."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import count

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.deliveries import Delivery
from nudge.domain.journal import (
    EntryKind,
    JournalEntry,
    JournalQuestion,
    PersonLine,
    PersonNote,
    fold,
)
from nudge.domain.people import History


class MemoryArchive:
    """Twin of the Archive port, on what `MemoryStore` keeps."""

    _deliveries: dict[str, Delivery]
    _ticks: set[tuple[str, str]]
    _reflections: dict[str, Reflection]
    _commitments: dict[str, Commitment]
    _person_notes: dict[int, PersonNote]
    _ids: "count[int]"
    _notes: dict[str, str]
    _history: History
    _readings: dict[str, object]
    _values: dict[str, str]
    _check: Callable[[], None]

    def list_entries(self, question: JournalQuestion) -> Sequence[JournalEntry]:
        self._check()
        found = [entry for entry in self._entries() if _answers(entry, question)]
        found.sort(key=lambda entry: entry.ref)
        found.sort(key=lambda entry: (entry.at, entry.kind.value), reverse=True)
        return found[: question.limit]

    def list_people(self) -> Sequence[PersonLine]:
        self._check()
        groups = defaultdict(list)
        for entry in self._entries():
            if entry.person is not None:
                groups[entry.person.key].append(entry)
        return [
            PersonLine(
                person=entries[0].person,
                keys=frozenset({key}),
                entries=len(entries),
                last_at=max(entry.at for entry in entries),
            )
            for key, entries in groups.items()
        ]

    def find_last_talk(self, people: Collection[str], moments: Collection[str]) -> datetime | None:
        self._check()
        held = [
            talk.held_at
            for talk in self._reflections.values()
            if talk.person and talk.person.key in people and talk.moment in moments
        ]
        nudged = [
            delivery.at
            for delivery in self._deliveries.values()
            if any(
                delivery.twin.startswith(f"{moment}|{person}|")
                for moment in moments
                for person in people
            )
        ]
        return max(held + nudged, default=None)

    def save_person_note(self, note: PersonNote) -> int:
        self._check()
        given = note.id or next(self._ids)
        self._person_notes[given] = replace(note, id=given)
        return given

    def save_promise(self, promise: Commitment) -> None:
        self._check()
        number = next(self._ids)
        self._commitments[f"journal:{number}"] = replace(promise, id=number)

    def delete_entry(self, entry: JournalEntry) -> None:
        self._check()
        match entry.kind:
            case EntryKind.REFLECTION:
                self._reflections.pop(entry.ref, None)
            case EntryKind.PROMISE:
                self._commitments.pop(entry.ref, None)
            case EntryKind.NOTE:
                self._person_notes.pop(int(entry.ref), None)

    def restore_entry(self, entry: JournalEntry) -> None:
        self._check()
        if entry.reflection is not None:
            self._reflections[entry.ref] = entry.reflection
        if entry.promise is not None:
            self._commitments[entry.ref] = entry.promise
        if entry.note is not None:
            self._person_notes[int(entry.ref)] = entry.note

    def forget_people(self, people: Collection[str]) -> None:
        self._check()
        for entry in self._entries():
            if entry.person is not None and entry.person.key in people:
                self.delete_entry(entry)
        for ref, talk in list(self._reflections.items()):
            if talk.person is not None and talk.person.key in people:
                del self._reflections[ref]
        met = {person: day for person, day in self._history.met.items() if person not in people}
        self._history = replace(self._history, met=met)
        for key, delivery in self._deliveries.items():
            if any(f"|{person}|" in delivery.twin for person in people):
                self._deliveries[key] = replace(delivery, title="", twin="")

    def forget_all(self) -> None:
        self._check()
        kept = (self._deliveries, self._ticks, self._reflections, self._commitments)
        for table in (*kept, self._person_notes, self._notes, self._readings, self._values):
            table.clear()
        self._history = History()

    def prune(self, before: datetime) -> int:
        self._check()
        old = [entry for entry in self._entries() if entry.at < before and not _is_open(entry)]
        for entry in old:
            self.delete_entry(entry)
        return len(old)

    def _entries(self) -> list[JournalEntry]:
        talks = [
            JournalEntry(
                kind=EntryKind.REFLECTION, ref=ref, at=it.held_at, person=it.person, reflection=it
            )
            for ref, it in self._reflections.items()
            if any(it.answers)
        ]
        promises = [
            JournalEntry(
                kind=EntryKind.PROMISE, ref=ref, at=it.made_at, person=it.person, promise=it
            )
            for ref, it in self._commitments.items()
        ]
        notes = [
            JournalEntry(
                kind=EntryKind.NOTE, ref=str(ref), at=it.made_at, person=it.person, note=it
            )
            for ref, it in self._person_notes.items()
        ]
        return talks + promises + notes


def _is_open(entry: JournalEntry) -> bool:
    return entry.promise is not None and entry.promise.done_at is None


def _answers(entry: JournalEntry, question: JournalQuestion) -> bool:
    text = fold(" ".join((entry.person.name if entry.person else "", *_find_texts(entry))))
    return (
        (not question.people or (entry.person is not None and entry.person.key in question.people))
        and (question.since is None or entry.at >= question.since)
        and (question.before is None or entry.at < question.before)
        and all(word in text for word in fold(question.text).split())
    )


def _find_texts(entry: JournalEntry) -> tuple[str, ...]:
    if entry.reflection is not None:
        return entry.reflection.answers
    if entry.promise is not None:
        return (entry.promise.text,)
    return (entry.note.text,) if entry.note is not None else ()
