"""The desk: the windows and the tray as the engine sees them, and the facts that they show.

The port and its values only. Drawing is `ui`'s, deciding the engine's.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from nudge.domain.commitments import Commitment
from nudge.domain.guides import Guide
from nudge.domain.journal import JournalEntry
from nudge.domain.nudges import Nudge
from nudge.domain.rules import Rule
from nudge.engine.today import TodayFacts, TopicFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    """How a feed is doing: when it was last read well (UTC), and what is wrong if anything.

    `is_doubted`: it was full and came back empty, which is not believed yet.
    """

    name: str
    read_at: datetime | None
    message: str = ""
    feed: str = ""
    is_doubted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """What the tray says: what is next, whether it is quiet and until when, how the feeds are.

    `is_silenced`: a nudge waits for the end of the desktop's "do not disturb".
    """

    now: datetime
    next_nudge: Nudge | None = None
    paused_until: datetime | None = None
    is_silenced: bool = False
    feeds: tuple[FeedHealth, ...] = ()
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFacts:
    """All that a checklist card shows. `promises`: open ones to this person, and just closed ones.

    `other_moments`: what it could be instead, if it was seen wrongly. `others`: the cards of
    what fell together with it, one tab each. `entries`: what was noted about the person in the
    period of a review.
    `later_minutes`: minutes that Later offers, those that still make sense.
    """

    nudge: Nudge
    guide: Guide
    ticks: frozenset[str] = frozenset()
    promises: tuple[Commitment, ...] = ()
    later_minutes: tuple[int, ...] = ()
    other_moments: tuple[Rule, ...] = ()
    others: tuple["CardFacts", ...] = ()
    entries: tuple[JournalEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReflectionFacts:
    """All that a reflection card shows. `next_start`: the next occurrence with this person.

    `others`: the cards of talks whose question comes at the same minute, one tab each.
    """

    nudge: Nudge
    guide: Guide
    questions: tuple[str, ...]
    answers: tuple[str, ...] = ()
    commitment: Commitment | None = None
    next_start: datetime | None = None
    others: tuple["ReflectionFacts", ...] = ()


class Desk(Protocol):
    """The windows and the tray. Calls never block; what the user does comes back to the engine."""

    def show_status(self, status: Status) -> None:
        """Bring tooltip and menu up to date."""
        ...

    def open_card(self, facts: CardFacts, activation_token: str = "") -> None:
        """Show the checklist card of a nudge, or bring it to the front with fresh facts."""
        ...

    def open_reflection(self, facts: ReflectionFacts, activation_token: str = "") -> None:
        """Show the reflection card of a nudge, or bring it to the front with fresh facts."""
        ...

    def open_toolkit(self, guide: str | None = None, activation_token: str = "") -> None:
        """Show the toolkit, at a guide if one is named."""
        ...

    def open_topic(self, facts: TopicFacts, activation_token: str = "") -> None:
        """Show the card of a tip, a look back, a lesson or a season."""
        ...

    def show_note(self, guide: str, text: str) -> None:
        """Show the user's own note on a guide, if that guide is still the one being read."""
        ...

    def show_today(self, facts: TodayFacts) -> None:
        """Bring Today up to date, if it is being read; the answer to `today_opened`."""
        ...

    def close_card(self, key: str) -> None:
        """Close the card of a nudge, if one is open."""
        ...
