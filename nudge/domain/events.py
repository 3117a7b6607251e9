"""Occurrences: what a calendar says will happen, in RFC 5545's own terms.

Owns the values that come out of a feed. Text in them was written by strangers: it is
plain text, cleaned by `text.clean`, and never markup.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from enum import Enum


class Status(Enum):
    """STATUS of an event. Source: RFC 5545, 3.8.1.11."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


class Participation(Enum):
    """PARTSTAT of an attendee. Source: RFC 5545, 3.2.12."""

    NEEDS_ACTION = "needs-action"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    TENTATIVE = "tentative"
    DELEGATED = "delegated"


class UserType(Enum):
    """CUTYPE of an attendee. Source: RFC 5545, 3.2.3."""

    INDIVIDUAL = "individual"
    GROUP = "group"
    RESOURCE = "resource"
    ROOM = "room"
    UNKNOWN = "unknown"


class Busy(Enum):
    """How the time is marked: TRANSP, or X-MICROSOFT-CDO-BUSYSTATUS where that says more."""

    BUSY = "busy"
    FREE = "free"
    TENTATIVE = "tentative"
    OUT_OF_OFFICE = "oof"
    WORKING_ELSEWHERE = "elsewhere"


class Classification(Enum):
    """CLASS of an event. Source: RFC 5545, 3.8.1.3."""

    PUBLIC = "public"
    PRIVATE = "private"
    CONFIDENTIAL = "confidential"


class Frequency(Enum):
    """FREQ of the series that an occurrence belongs to. Source: RFC 5545, 3.3.10."""

    HOURLY = "hourly"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    YEARLY = "yearly"
    OTHER = "other"


# What the UID of an event begins with when its feed gives it none, so that it has a key.
MADE_UP_UID = "nudge-without-uid-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """The rhythm of a series: "every second week" is weekly with an interval of 2."""

    frequency: Frequency
    interval: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Somebody or something that is invited, or the organiser. The address is lower case."""

    name: str = ""
    email: str = ""
    user_type: UserType = UserType.INDIVIDUAL
    participation: Participation = Participation.NEEDS_ACTION


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Timed:
    """A stretch of time: two instants in UTC, the end exclusive."""

    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class AllDay:
    """A stretch of whole days, the end exclusive. Days belong to no zone until they are lived."""

    start: date
    end: date


Span = Timed | AllDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One dated instance of an event.

    `recurrence_id` is the original start of an instance of a series (UTC, or a date on
    an all-day series) and None for a single event, so that a moved meeting keeps its key.
    `series` is the UID that all parts of a split series share, as far as the feed tells.
    """

    uid: str
    recurrence_id: datetime | date | None = None
    summary: str = ""
    span: Span
    status: Status = Status.CONFIRMED
    busy: Busy = Busy.BUSY
    classification: Classification = Classification.PUBLIC
    organiser: Attendee | None = None
    attendees: tuple[Attendee, ...] = ()
    categories: tuple[str, ...] = ()
    location: str = ""
    url: str = ""
    join: str = ""
    series: str = ""
    recurrence: Recurrence | None = None
    feed: str = ""

    @property
    def given_uid(self) -> str:
        """The UID that the feed gave, or nothing where it gave none and one was made up."""
        return "" if self.uid.startswith(MADE_UP_UID) else self.uid

    @property
    def key(self) -> str:
        """The occurrence key, on which ticks and history hang."""
        original = format_original(self.recurrence_id)
        return self.uid if original is None else f"{self.uid}/{original}"

    @property
    def is_all_day(self) -> bool:
        """True when the occurrence is made of whole days."""
        return isinstance(self.span, AllDay)


def format_original(recurrence_id: datetime | date | None) -> str | None:
    """The original start as text: ISO 8601 with `+00:00`, a plain date, or None."""
    if isinstance(recurrence_id, datetime):
        return recurrence_id.astimezone(UTC).isoformat()
    return None if recurrence_id is None else recurrence_id.isoformat()


def find_instants(span: Span, zone: tzinfo) -> Timed:
    """The span as instants in UTC; whole days begin at midnight in `zone`."""
    if isinstance(span, Timed):
        return span
    return Timed(
        start=datetime.combine(span.start, time(), zone).astimezone(UTC),
        end=datetime.combine(span.end, time(), zone).astimezone(UTC),
    )


def is_overlapping(span: Timed, window: tuple[datetime, datetime]) -> bool:
    """True when the span shares time with the half-open window, or is a point within it."""
    start, end = window
    return span.start < end and (span.end > start or span.start == span.end == start)


def find_participation(occurrence: Occurrence, addresses: frozenset[str]) -> Participation | None:
    """How the owner of `addresses` (lower case) answered, or None when they are not invited."""
    for attendee in occurrence.attendees:
        if attendee.email in addresses:
            return attendee.participation
    return None


def format_span(span: Span) -> Mapping[str, str | bool]:
    """`start`, `end` and `all_day` as the commands' JSON and the reader's lines carry them."""
    if isinstance(span, AllDay):
        return {"start": span.start.isoformat(), "end": span.end.isoformat(), "all_day": True}
    return {
        "start": span.start.astimezone(UTC).isoformat(),
        "end": span.end.astimezone(UTC).isoformat(),
        "all_day": False,
    }
