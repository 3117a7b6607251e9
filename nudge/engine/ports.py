"""The ports: what the engine needs from the outside world, and nothing more.

Each has an in-memory twin in `tests/doubles` that passes the same contract tests as the
real adapter. Ports answer at once; what takes time reports back through a callback, on
the engine's own thread. Instants are aware and in UTC.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, tzinfo
from enum import Enum
from typing import Protocol

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.deliveries import Delivery as Delivery  # noqa: PLC0414 - a port's own word
from nudge.domain.deliveries import DeliveryState as DeliveryState  # noqa: PLC0414
from nudge.domain.events import Occurrence
from nudge.domain.failures import Failure
from nudge.domain.guides import Guide
from nudge.domain.nudges import Nudge
from nudge.domain.people import History, Person
from nudge.domain.problems import Problem
from nudge.domain.settings import FeedSource
from nudge.engine.archive import Archive
from nudge.engine.desk import Desk
from nudge.engine.keeping import Keeping
from nudge.engine.library import Library as Library  # noqa: PLC0414 - a port, like the others here
from nudge.engine.search import Search as Search  # noqa: PLC0414
from nudge.engine.silence import NeverSilent, SilenceWatch


class Clock(Protocol):
    """Tells the time and the user's zone."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        ...

    def zone(self) -> tzinfo:
        """The zone that the user lives in now."""
        ...


class Alarm(Protocol):
    """Rings at one instant, and ticks once a minute whether or not anything is armed."""

    def arm(self, at: datetime) -> None:
        """Ring at `at`; replaces what was armed. An instant in the past rings at once."""
        ...

    def disarm(self) -> None:
        """Ring no more until armed again."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Notification:
    """One desktop notification, as plain text. `actions`: (id, label), the first is the default.

    `hint`: how to open it where the desktop has no buttons; empty if there is no other way.
    """

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...]
    hint: str = ""


class Closed(Enum):
    """Why a notification went away. Source: Desktop Notifications Specification, 1.2."""

    EXPIRED = 1
    DISMISSED = 2
    WITHDRAWN = 3
    UNKNOWN = 4


class NotifierListener(Protocol):
    """Hears what became of a notification."""

    def on_shown(self, key: str) -> None:
        """The desktop has taken it."""
        ...

    def on_failed(self, key: str, why: str) -> None:
        """The desktop has refused it, or there is none to take it."""
        ...

    def on_action(self, key: str, action: str, activation_token: str) -> None:
        """The user chose `action`; the token (often empty) lets a window come to the front."""
        ...

    def on_closed(self, key: str, why: Closed) -> None:
        """It is gone from the screen."""
        ...


class Notifier(Protocol):
    """Shows desktop notifications; never blocks."""

    def listen(self, listener: NotifierListener) -> None:
        """Report to `listener` from now on."""
        ...

    def show(self, notification: Notification) -> None:
        """Ask the desktop to show it; `on_shown` or `on_failed` follows."""
        ...

    def withdraw(self, key: str) -> None:
        """Take it from the screen if it is still there; does nothing otherwise."""
        ...


class SettingsKeeper(Protocol):
    """Keeps what the user chooses."""

    def change(self, choices: Mapping[str, object]) -> None:
        """Keep values of `Settings` by key; raises `StoreError` when that is impossible."""
        ...


class Words(Protocol):
    """Turns codes and values into sentences for the user."""

    def notification(
        self, nudge: Nudge, guide: Guide | None, now: datetime, zone: tzinfo
    ) -> Notification:
        """What the desktop shows for a nudge; discreet where the moment is sensitive."""
        ...

    def nudge_title(self, nudge: Nudge) -> str:
        """The nudge in a few words, for plans and lists; never discreet."""
        ...

    def subject_title(self, subject: str) -> str:
        """What comes without a meeting, by its one word: "tip", "lesson" and the like."""
        ...


class FeedState(Enum):
    """How a reading of a feed ended."""

    READ = "read"
    UNCHANGED = "unchanged"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading one feed. `occurrences` are empty unless the state is READ.

    `is_empty`: the feed as a whole, not only the window, holds no event. `failure` and
    `retry_after` (what the server asked for) decide when to try again.
    """

    feed: str
    state: FeedState
    occurrences: tuple[Occurrence, ...] = ()
    problems: tuple[Problem, ...] = ()
    message: str = ""
    calendar_name: str = ""
    is_empty: bool = False
    failure: Failure | None = None
    retry_after: timedelta | None = None


class FeedReader(Protocol):
    """Reads feeds in a child process; a new request for a feed replaces the one under way."""

    def read(
        self,
        feed: FeedSource,
        window: tuple[datetime, datetime],
        on_read: Callable[[Reading], None],
        *,
        is_forced: bool = False,
    ) -> None:
        """Read what overlaps `window`; `on_read` follows exactly once, unless replaced.

        `is_forced`: read again even if the feed has not changed.
        """
        ...


class StoreError(Exception):
    """The store could not be read or written: a full disk, no rights, a broken file."""


class Store(Archive, Keeping, Protocol):
    """Keeps what must survive. Each write is committed when the call returns.

    Every call may raise `StoreError`, which says what to do in one line.
    """

    def claim(self, delivery: Delivery) -> bool:
        """Commit a claim; False when its key or its twin is claimed already.

        A delivery in state LATER whose `again_at` has come may be claimed once more.
        """
        ...

    def mark(
        self,
        key: str,
        state: DeliveryState,
        at: datetime,
        *,
        reason: str = "",
        again_at: datetime | None = None,
    ) -> None:
        """Record what became of a claimed nudge."""
        ...

    def find_deliveries(self, since: datetime) -> Sequence[Delivery]:
        """Deliveries due at `since` or later, in order of `at`."""
        ...

    def tick(self, occurrence: str, item: str, *, is_done: bool, at: datetime) -> None:
        """Set or clear the tick of one checklist item for one occurrence."""
        ...

    def find_ticks(self, occurrence: str) -> frozenset[str]:
        """Ids of the items that are ticked for the occurrence."""
        ...

    def save_reflection(self, reflection: Reflection) -> None:
        """Keep the answers of an occurrence, replacing what was typed before."""
        ...

    def find_reflection(self, occurrence: str) -> Reflection | None:
        """The answers of an occurrence as typed so far."""
        ...

    def save_commitment(self, occurrence: str, commitment: Commitment) -> None:
        """Keep the promise made at an occurrence (one each); an empty text removes it."""
        ...

    def find_commitment(self, occurrence: str) -> Commitment | None:
        """The promise that was made at an occurrence."""
        ...

    def find_open_commitments(self, person: Person | None) -> Sequence[Commitment]:
        """Open promises, oldest first; those to `person`, or all when it is None."""
        ...

    def close_commitment(self, commitment: int, at: datetime | None) -> None:
        """Mark a promise as done at `at`, or as open again with None."""
        ...

    def save_note(self, guide: str, text: str, at: datetime) -> None:
        """Keep the user's own note on a guide; an empty text removes it."""
        ...

    def find_note(self, guide: str) -> str:
        """The user's own note on a guide, whatever pack it is from; empty where there is none."""
        ...

    def remember_people(self, since: date, met: Mapping[str, date]) -> None:
        """Add to the history of one-on-ones: the first day known, first meetings by person."""
        ...

    def find_history(self) -> History:
        """What is known of earlier one-on-ones."""
        ...

    def save_reading(self, feed: str, occurrences: Iterable[Occurrence], at: datetime) -> None:
        """Keep the last good copy of a feed."""
        ...

    def find_reading(self, feed: str) -> tuple[Sequence[Occurrence], datetime] | None:
        """The last good copy of a feed and when it was read."""
        ...

    def save_value(self, name: str, value: str) -> None:
        """Keep one small fact of the program, such as "paused_until"."""
        ...

    def find_value(self, name: str) -> str | None:
        """A small fact that was kept."""
        ...


@dataclass(slots=True, kw_only=True)
class Ports:
    """All ports together. `library` is replaced when the packs were compiled anew."""

    clock: Clock
    alarm: Alarm
    notifier: Notifier
    store: Store
    reader: FeedReader
    library: Library
    desk: Desk
    words: Words
    keeper: SettingsKeeper
    silence: SilenceWatch = field(default_factory=NeverSilent)
