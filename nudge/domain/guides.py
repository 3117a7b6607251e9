"""Guides: one moment, steps first, then words to say, reasons last.

Owns the values that a pack's `guides/*.md` become. Text is plain; `html` holds the
rendered and sanitised form of each section for the toolkit's reading pane.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum


class ListKind(Enum):
    """How a checklist is run: read an item and do it, or do and then confirm. Source: [Gaw09]."""

    READ_DO = "read-do"
    DO_CONFIRM = "do-confirm"


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a checklist. Ticks hang on `id`, which comes from the text."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """The list before a moment or after it."""

    kind: ListKind
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a guide cites, by its key."""

    key: str
    author: str
    title: str
    year: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """A short video; `length` is minutes and seconds, as in 3:20."""

    title: str
    length: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacts:
    """Whom to call in this organisation, as plain text; empty where nobody has said.

    `hr`: one line. `crisis_lines`: whom to call when somebody is in danger, a line each.
    """

    hr: str = ""
    crisis_lines: tuple[str, ...] = ()


class Need(Enum):
    """A moment in which a reader comes to a guide. Source: content-brief A1 [GM11]."""

    NEW = "new"
    MORE = "more"
    APPLY = "apply"
    SOLVE = "solve"
    CHANGE = "change"


class GuideType(Enum):
    """Whether a guide is for a conversation or for work that the manager does alone."""

    TALK = "talk"
    WORK = "work"


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """A quick guide with every part of the pack format, in reading order.

    `situation`: the name of its heading. `country_note` stands above `countries`, and with
    `is_safe` the first line of `call_hr` is the emergency line. `pack`: where it came from.
    `contacts`: those that belong beside `call_hr`; crisis lines only where the guide `is_safe`.
    """

    id: str
    title: str
    outcome: str
    when: str
    before: Checklist
    steps: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    traps: tuple[str, ...] = ()
    solves: tuple[str, ...] = ()
    after: Checklist
    next_step: str = ""
    call_hr: tuple[str, ...] = ()
    countries: Mapping[str, str] = field(default_factory=dict)
    why: str = ""
    reflection: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    asked_as: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    reviewed: date | None = None
    review_by: date | None = None
    owner: str = ""
    lang: str = "en"
    situation: str = ""
    html: Mapping[str, str] = field(default_factory=dict)
    type: GuideType = GuideType.TALK
    is_hr: bool = False
    is_safe: bool = False
    country_note: str = ""
    videos: tuple[Video, ...] = ()
    pack: str = ""
    contacts: Contacts = Contacts()
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GuideEntry:
    """A guide as one line of the toolkit's list; `situation` is the heading it stands under."""

    id: str
    title: str
    situation: str
    outcome: str = ""
    needs: tuple[Need, ...] = ()
