"""What the journal shows, as plain values; texts are final and plain, as in `views`."""

from dataclasses import dataclass

from nudge.ui.views import EntryView, PromiseView


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageView:
    """What was written, and the question above it; a note has none."""

    question: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntryView:
    """One entry: when and with whom, what was written, and its name towards the engine."""

    ref: str
    title: str
    passages: tuple[PassageView, ...]
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalView:
    """The window. `composer`: what the field for something new says; empty without a person.

    `forget`: what is said before a person is forgotten; empty without one. `empty`: what to do
    when there is nothing to read.
    """

    people: tuple[EntryView, ...]
    chosen: str
    title: str
    note: str = ""
    mine_title: str = ""
    mine: tuple[PromiseView, ...] = ()
    theirs_title: str = ""
    theirs: tuple[PromiseView, ...] = ()
    composer: str = ""
    entries: tuple[JournalEntryView, ...] = ()
    empty: str = ""
    has_more: bool = False
    can_undo: bool = False
    forget_title: str = ""
    forget: str = ""
