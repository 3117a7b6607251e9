"""The archive: the journal over all time, as the engine needs it from the store.

The port only. What is typed on a card goes through the port `Store`.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol

from nudge.domain.commitments import Commitment
from nudge.domain.journal import JournalEntry, JournalQuestion, PersonLine, PersonNote


class Archive(Protocol):
    """Every entry that was kept. Each write is committed when the call returns.

    Every call may raise `StoreError`, which says what to do in one line. People are named by
    their keys, see `Person.key`.
    """

    def list_entries(self, question: JournalQuestion) -> Sequence[JournalEntry]:
        """The entries that are asked for, newest first; a talk before what was promised in it."""
        ...

    def list_people(self) -> Sequence[PersonLine]:
        """Everybody with an entry, a line for each key; `join_people` joins them."""
        ...

    def find_last_talk(self, people: Collection[str], moments: Collection[str]) -> datetime | None:
        """When the last talk of such a moment with them was, by reflections and nudges, in UTC."""
        ...

    def save_person_note(self, note: PersonNote) -> int:
        """Keep a note under its id, or under a new one for id 0; gives the id."""
        ...

    def save_promise(self, promise: Commitment) -> None:
        """Keep a promise that was made outside a talk, or one of theirs, as a new one."""
        ...

    def delete_entry(self, entry: JournalEntry) -> None:
        """Take an entry out."""
        ...

    def restore_entry(self, entry: JournalEntry) -> None:
        """Put back what was taken out, or write it anew: the manager has edited it."""
        ...

    def forget_people(self, people: Collection[str]) -> None:
        """Take out everything about them, and leave no trace of it in any file of the store."""
        ...

    def forget_all(self) -> None:
        """Take out everything that was ever written, noted or shown."""
        ...

    def prune(self, before: datetime) -> int:
        """Take out entries older than that, save open promises; how many those were."""
        ...
