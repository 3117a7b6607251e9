"""The journal as the manager reads it: everybody, one person, or what a search finds.

Owns what is shown and what happens to it. Must not word or draw anything.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.journal import (
    JournalEntry,
    JournalQuestion,
    PersonLine,
    PersonNote,
    join_people,
)
from nudge.engine.archive import Archive
from nudge.engine.ports import Clock, Store
from nudge.engine.questions import Questions, forget_questions_about
from nudge.engine.trouble import keeps_running

PAGE = 20
FEEDBACK = frozenset({"feedback", "recognition"})


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFacts:
    """What a journal shows. `person`: whose page it is; None: everybody's.

    `mine` and `theirs`: open promises between the manager and this person. `last_feedback`:
    the last feedback or thanks given to them, in UTC. `has_more`: older entries follow.
    `deleted`: what was taken out last and can be put back.
    """

    now: datetime
    people: Sequence[PersonLine] = ()
    person: PersonLine | None = None
    text: str = ""
    entries: Sequence[JournalEntry] = ()
    mine: Sequence[Commitment] = ()
    theirs: Sequence[Commitment] = ()
    last_feedback: datetime | None = None
    has_more: bool = False
    deleted: JournalEntry | None = None


@dataclass(slots=True, kw_only=True, weakref_slot=True)
class JournalReader:
    """A journal that is open. `on_facts` is called whenever it shows something else.

    `tell_trouble` hears in one line what the store cannot do.
    """

    store: Store
    archive: Archive
    questions: Questions
    clock: Clock
    on_facts: Callable[[JournalFacts], None]
    tell_trouble: Callable[[str], None]
    _key: str = ""
    _text: str = ""
    _limit: int = PAGE
    _facts: JournalFacts | None = field(default=None)
    _deleted: JournalEntry | None = field(default=None)

    def say_trouble(self, trouble: str) -> None:
        """Hand on what the store cannot do."""
        self.tell_trouble(trouble)

    @keeps_running
    def show(self, person: str = "", text: str = "") -> None:
        """The page of a person by key, or everybody's; with `text`, what holds its words."""
        if (person, text) != (self._key, self._text):
            self._limit = PAGE
        self._key, self._text = person, text
        self._refresh()

    @keeps_running
    def show_more(self) -> None:
        """Older entries as well."""
        self._limit += PAGE
        self._refresh()

    @keeps_running
    def edit(self, ref: str, texts: tuple[str, ...]) -> None:
        """An entry was worded anew: the answers of a reflection, or the text of the others."""
        entry = self._find(ref)
        if entry is not None and self._facts is not None:
            new = _reword(entry, texts)
            self.archive.restore_entry(new)
            entries = [new if other is entry else other for other in self._facts.entries]
            self._facts = replace(self._facts, entries=entries)

    @keeps_running
    def delete(self, ref: str) -> None:
        """Take an entry out; it can be put back until another one is."""
        entry = self._find(ref)
        if entry is not None:
            self.archive.delete_entry(entry)
            self._deleted = entry
            self._refresh()

    @keeps_running
    def undo(self) -> None:
        """Put back what was taken out last."""
        if self._deleted is not None:
            self.archive.restore_entry(self._deleted)
            self._deleted = None
            self._refresh()

    @keeps_running
    def add_note(self, text: str) -> None:
        """Note something about the person whose page it is."""
        line = self._facts.person if self._facts else None
        if line is not None and text.strip():
            note = PersonNote(id=0, person=line.person, text=text.strip(), made_at=self.clock.now())
            self.archive.save_person_note(note)
            self._refresh()

    @keeps_running
    def add_promise(self, text: str, *, is_theirs: bool) -> None:
        """Something was promised outside a talk, by the manager or to them."""
        line = self._facts.person if self._facts else None
        if line is not None and text.strip():
            promise = Commitment(
                id=0,
                text=text.strip(),
                person=line.person,
                due=None,
                made_at=self.clock.now(),
                is_theirs=is_theirs,
            )
            self.archive.save_promise(promise)
            self._refresh()

    @keeps_running
    def close_promise(self, promise: int, *, is_done: bool) -> None:
        """A promise was kept, or is open after all."""
        self.store.close_commitment(promise, self.clock.now() if is_done else None)

    @keeps_running
    def forget_person(self) -> None:
        """Take out everything about the person whose page it is; nothing brings it back."""
        line = self._facts.person if self._facts else None
        if line is not None:
            forget_questions_about(line.person, self.questions)
            self.archive.forget_people(line.keys)
            self._key, self._deleted = "", None
            self._refresh()

    def _find(self, ref: str) -> JournalEntry | None:
        entries = self._facts.entries if self._facts else ()
        return next((entry for entry in entries if find_ref(entry) == ref), None)

    def _refresh(self) -> None:
        people = join_people(self.archive.list_people())
        person = next((line for line in people if self._key in line.keys), None)
        question = JournalQuestion(
            text=self._text, people=person.keys if person else frozenset(), limit=self._limit + 1
        )
        entries = self.archive.list_entries(question)
        facts = JournalFacts(
            now=self.clock.now(),
            people=people,
            person=person,
            text=self._text,
            entries=entries[: self._limit],
            has_more=len(entries) > self._limit,
            deleted=self._deleted,
        )
        self._facts = self._add_page(facts, person) if person else facts
        self.on_facts(self._facts)

    def _add_page(self, facts: JournalFacts, person: PersonLine) -> JournalFacts:
        everything = JournalQuestion(people=person.keys, limit=person.entries)
        promises = [
            entry.promise
            for entry in self.archive.list_entries(everything)
            if entry.promise is not None and entry.promise.done_at is None
        ]
        return replace(
            facts,
            mine=[promise for promise in promises if not promise.is_theirs],
            theirs=[promise for promise in promises if promise.is_theirs],
            last_feedback=self.archive.find_last_talk(person.keys, FEEDBACK),
        )


def find_ref(entry: JournalEntry) -> str:
    """What an entry is called towards a window: its kind and its reference."""
    return f"{entry.kind.value}:{entry.ref}"


def _reword(entry: JournalEntry, texts: tuple[str, ...]) -> JournalEntry:
    if entry.reflection is not None:
        return replace(entry, reflection=_answer(entry.reflection, texts))
    if entry.promise is not None:
        return replace(entry, promise=replace(entry.promise, text=texts[0]))
    if entry.note is not None:
        return replace(entry, note=replace(entry.note, text=texts[0]))
    return entry


def _answer(reflection: Reflection, texts: tuple[str, ...]) -> Reflection:
    """The new answers to those questions that had one, in their order."""
    given = iter(texts)
    return replace(
        reflection,
        answers=tuple(next(given, old) if old else old for old in reflection.answers),
    )
