"""Rules: how a moment is recognised and what it triggers, as data from a pack.

Owns the values that a pack's `rules/*.yaml` become. Recognition itself is in
`recognise`, timing in `plan`. There are no regular expressions in packs.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum

from nudge.domain.lexicon.kinds import Kind


class Circle(Enum):
    """Among how many people a moment is, the manager not counted."""

    ANY = "any"
    TWO = "two"
    PERSON = "person"
    FEW = "few"
    GROUP = "group"


class Days(Enum):
    """Whether a moment takes hours of a day or whole days."""

    HOURS = "hours"
    WHOLE = "whole-days"
    EITHER = "either"


class Organiser(Enum):
    """Who sent the invitation."""

    ME = "me"
    COLLEAGUE = "colleague"
    OUTSIDER = "outsider"


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way in which a moment shows itself: everything that is set here must hold.

    `title`: one of these phrases stands in the title; empty: the title is made of names and
    everyday words. `and_title`: one of these stands there too. `is_plain`: beside the
    phrases the title holds names and everyday words alone. `is_pair`: it sets the manager's
    name beside one other; `is_named`: it names somebody; `is_duo`: it names two others.
    `is_with_reports`: most guests are people whom the manager invites to regular meetings of
    two. `passes`: kinds of things that do not speak against this way. `confidence`: how sure
    this way is, 0 to 1.
    """

    title: tuple[str, ...] = ()
    and_title: tuple[str, ...] = ()
    circle: Circle = Circle.ANY
    is_plain: bool = False
    is_pair: bool = False
    is_named: bool = False
    is_duo: bool = False
    is_with_reports: bool = False
    days: Days = Days.HOURS
    is_recurring: bool | None = None
    shortest: timedelta | None = None
    longest: timedelta | None = None
    organiser: Organiser | None = None
    has_outsiders: bool | None = None
    passes: frozenset[Kind] = frozenset()
    confidence: float = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """All that a rule asks of an occurrence: one of its ways, and nothing that rules it out.

    `without`: phrases that rule it out. `vetoes`: kinds of things that it is never about.
    `has_person`: whether it concerns one person. `is_two_sided`: whether the manager can be
    the one whom it concerns, as in one's own review. `is_led`: whether it is the manager's only if
    nobody else invites.
    """

    ways: tuple[Way, ...] = ()
    without: tuple[str, ...] = ()
    vetoes: frozenset[Kind] = frozenset(Kind)
    has_person: bool = False
    is_two_sided: bool = False
    is_led: bool = False


class Lead(Enum):
    """When a prepare nudge comes, where it does not come so many minutes before."""

    EVENING_BEFORE = "evening-before"
    MORNING_BEFORE = "morning-before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """What a moment triggers, and when.

    `prepare`: how long before the start, or the evening or the morning before; None: never.
    `cue`: how long before the start a second, short nudge comes in the last gap; None: none.
    `reflect`: whether a reflection follows. `grace`: how late a nudge may still be shown.
    """

    prepare: timedelta | Lead | None = timedelta(minutes=15)
    cue: timedelta | None = None
    reflect: bool = False
    grace: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One moment of a pack: its guide, how to recognise it, and what it triggers.

    `priority`: higher wins when a budget is short. `is_routine`: never displaces a rare one.
    `conditions`: what `recognise` asks of an occurrence.
    """

    moment: str
    name: str
    guide: str
    priority: int = 50
    is_sensitive: bool = False
    is_routine: bool = False
    timing: Timing = field(default_factory=Timing)
    conditions: Conditions = Conditions()
