"""Outcomes: what became of the events of one UID, and their packed form for the cache file.

Owns the packing, which marshal can carry. Must not decide what is packed.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from nudge.adapters.calendars.faults import Fault
from nudge.domain.events import (
    AllDay,
    Attendee,
    Busy,
    Classification,
    Frequency,
    Occurrence,
    Participation,
    Recurrence,
    Status,
    Timed,
    UserType,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Occurrences, and faults each with the number of its event in the stream."""

    occurrences: tuple[Occurrence, ...] = ()
    faults: tuple[tuple[int, Fault], ...] = ()


def overlaps(span: Timed, window: tuple[datetime, datetime]) -> bool:
    """Whether a stretch touches a half-open window; one without length must begin in it."""
    first, last = window
    if span.start == span.end:
        return first <= span.start < last
    return span.start < last and span.end > first


def pack_occurrence(each: Occurrence) -> tuple[Any, ...]:
    """The occurrence as a tuple of plain values; its feed is known to whoever unpacks it."""
    rhythm = each.recurrence
    return (
        each.uid,
        _pack_when(each.recurrence_id),
        each.summary,
        _pack_when(each.span.start),
        _pack_when(each.span.end),
        each.status.name,
        each.busy.name,
        each.classification.name,
        _pack_attendee(each.organiser) if each.organiser else None,
        tuple(_pack_attendee(attendee) for attendee in each.attendees),
        each.categories,
        each.location,
        each.url,
        each.join,
        each.series,
        (rhythm.frequency.name, rhythm.interval) if rhythm else None,
    )


def _pack_when(when: date | datetime | None) -> int | float | None:
    """A day as its ordinal, an instant as seconds with a fraction of none."""
    if isinstance(when, datetime):
        return when.timestamp()
    return None if when is None else when.toordinal()


def _unpack_when(packed: float | None) -> date | datetime | None:
    if isinstance(packed, float):
        return datetime.fromtimestamp(packed, UTC)
    return None if packed is None else date.fromordinal(packed)


def _pack_attendee(each: Attendee) -> tuple[str, ...]:
    return (each.name, each.email, each.user_type.name, each.participation.name)


class Unpacker:
    """Unpacks occurrences of one feed; people who attend many meetings are made once."""

    def __init__(self, feed: str) -> None:
        """Take the feed that the occurrences are of."""
        self._feed = feed
        self._people: dict[tuple[str, ...], Attendee] = {}

    def unpack(self, packed: tuple[Any, ...]) -> Occurrence:
        """The occurrence that `pack_occurrence` packed."""
        (uid, original, summary, start, end, status, busy, classification, organiser) = packed[:9]
        attendees, categories, location, url, join, series, rhythm = packed[9:]
        begin, finish = _unpack_when(start), _unpack_when(end)
        return Occurrence(
            uid=uid,
            recurrence_id=_unpack_when(original),
            summary=summary,
            span=(
                Timed(start=begin, end=finish)
                if isinstance(begin, datetime) and isinstance(finish, datetime)
                else AllDay(start=begin or date.min, end=finish or date.min)
            ),
            status=Status[status],
            busy=Busy[busy],
            classification=Classification[classification],
            organiser=self._unpack_attendee(organiser) if organiser else None,
            attendees=tuple(map(self._unpack_attendee, attendees)),
            categories=categories,
            location=location,
            url=url,
            join=join,
            series=series,
            recurrence=Recurrence(frequency=Frequency[rhythm[0]], interval=rhythm[1])
            if rhythm
            else None,
            feed=self._feed,
        )

    def _unpack_attendee(self, packed: tuple[str, ...]) -> Attendee:
        found = self._people.get(packed)
        if found is None:
            name, email, user_type, participation = packed
            found = self._people[packed] = Attendee(
                name=name,
                email=email,
                user_type=UserType[user_type],
                participation=Participation[participation],
            )
        return found
