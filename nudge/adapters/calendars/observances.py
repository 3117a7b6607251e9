"""VTIMEZONE -> tzinfo, for the zones that only the feed knows.

Owns the reading of STANDARD and DAYLIGHT. Must not be asked where the name is known.
Source: RFC 5545, 3.6.5.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from nudge.adapters.calendars.lines import ContentLine, find_lines, parse_date_line
from nudge.domain.override import override

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFFSET = re.compile(r"^[ \t]*([+-]?)(\d{1,2}):?(\d\d)?:?(\d\d)?[ \t]*$")
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?")
_OBSERVANCE = re.compile(
    r"^BEGIN:(STANDARD|DAYLIGHT)[ \t]*\n(.*?)(?=^END:\1|^BEGIN:|\Z)",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_LAST_YEAR = 2100
_MOST_ONSETS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Observance:
    """One STANDARD or DAYLIGHT: naive local onsets, by the clock that it ends."""

    onsets: tuple[datetime, ...]
    offset_from: timedelta
    offset_to: timedelta
    is_daylight: bool


class ObservedZone(tzinfo):
    """A zone made of a feed's own observances."""

    def __init__(self, name: str, observances: Iterable[Observance]) -> None:
        """Lay the observances out in time."""
        self._name = name
        changes = sorted(
            (onset - each.offset_from, each.offset_from, each.offset_to, each.is_daylight)
            for each in observances
            for onset in each.onsets
        )
        self._instants = [instant for instant, _, _, _ in changes]
        self._offsets = [offset_to for _, _, offset_to, _ in changes]
        self._daylight = [is_daylight for _, _, _, is_daylight in changes]
        # Before the first onset the clock that it ended was in force.
        self._first = changes[0][1] if changes else timedelta(0)

    @override
    def utcoffset(self, dt: datetime | None) -> timedelta:
        """What to subtract from a local time; in a gap the offset before it holds."""
        if dt is None:
            return self._first
        wall = dt.replace(tzinfo=None)
        # The change that lies at most a day ahead or behind is tried with both its offsets.
        index = bisect_right(self._instants, wall + timedelta(days=1))
        while index:
            instant, after = self._instants[index - 1], self._offsets[index - 1]
            before = self._offsets[index - 2] if index > 1 else self._first
            begins = instant + (min(before, after) if dt.fold else max(before, after))
            if wall >= begins:
                return after
            index -= 1
        return self._first

    @override
    def dst(self, dt: datetime | None) -> timedelta:
        """Zero: nobody asks a feed's own zone for it."""
        return timedelta(0)

    @override
    def tzname(self, dt: datetime | None) -> str:
        """The TZID."""
        return self._name

    @override
    def fromutc(self, dt: datetime) -> datetime:
        """Local time of an instant."""
        instant = dt.replace(tzinfo=None)
        index = bisect_right(self._instants, instant)
        offset = self._offsets[index - 1] if index else self._first
        before = (self._offsets[index - 2] if index > 1 else self._first) if index else offset
        is_repeated = index > 0 and instant < self._instants[index - 1] + (before - offset)
        return (instant + offset).replace(tzinfo=self, fold=int(is_repeated))


def parse_timezone(text: str) -> ObservedZone | None:
    """The zone of an unfolded VTIMEZONE, or None when no observance in it can be read."""
    names = find_lines(text, "TZID")
    found = [_parse_observance(match[1], match[2]) for match in _OBSERVANCE.finditer(text)]
    observances = [each for each in found if each is not None]
    if not observances:
        return None
    return ObservedZone(names[0].value.strip() if names else "", observances)


def _parse_observance(kind: str, text: str) -> Observance | None:
    start = _first(find_lines(text, "DTSTART"))
    offset_to = _parse_offset(_first(find_lines(text, "TZOFFSETTO")))
    offset_from = _parse_offset(_first(find_lines(text, "TZOFFSETFROM")))
    if offset_to is None:
        return None
    begins = _parse_local(start.value) if start is not None else None
    begins = begins or datetime(1601, 1, 1)  # noqa: DTZ001
    return Observance(
        onsets=tuple(_find_onsets(begins, text, offset_from or offset_to)),
        offset_from=offset_to if offset_from is None else offset_from,
        offset_to=offset_to,
        is_daylight=kind.upper() == "DAYLIGHT",
    )


def _find_onsets(begins: datetime, text: str, offset_from: timedelta) -> "Iterator[datetime]":
    yield begins
    for line in find_lines(text, "RDATE"):
        for value in (parse_date_line(f"RDATE:{line.value}") or line).value.split(","):
            if (onset := _parse_local(value)) is not None:
                yield onset
    for line in find_lines(text, "RRULE"):
        yield from _expand(begins, line, offset_from)


def _expand(begins: datetime, line: ContentLine, offset_from: timedelta) -> "Sequence[datetime]":
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # noqa: PLC0415

    parts = dict(part.split("=", 1) for part in line.value.upper().split(";") if "=" in part)
    until = _parse_local(parts.pop("UNTIL", ""))
    if until is not None and line.value.upper().find("Z") >= 0:
        until += offset_from
    last = min(until or datetime.max, datetime(_LAST_YEAR, 1, 1))  # noqa: DTZ001, DTZ901
    if parts.get("FREQ") != "YEARLY" or not parts.keys() <= _YEARLY_PARTS:
        return ()
    try:
        rule = rrulestr(
            ";".join(f"{name}={value}" for name, value in parts.items()), dtstart=begins
        )
        onsets: list[datetime] = []
        for onset in rule:
            if onset > last or len(onsets) >= _MOST_ONSETS:
                break
            onsets.append(onset)
    except (ValueError, TypeError, ArithmeticError):
        return ()
    return onsets


# Rules of law: a day of a month once a year. What else stands there is no zone's rule.
_YEARLY_PARTS = frozenset({"FREQ", "INTERVAL", "BYDAY", "BYMONTH", "BYMONTHDAY", "WKST", "COUNT"})


def _first(lines: Sequence[ContentLine]) -> ContentLine | None:
    return lines[0] if lines else None


def _parse_local(value: str) -> datetime | None:
    match = _DATE_TIME.match(value.strip())
    if match is None:
        return None
    try:
        year, month, day, hour, minute, second = (int(part or 0) for part in match.groups())
        return datetime(year, month, day, hour, minute, min(second, 59))  # noqa: DTZ001
    except ValueError:
        return None


def _parse_offset(line: ContentLine | None) -> timedelta | None:
    match = _OFFSET.match(line.value) if line is not None else None
    if match is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    offset = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    if offset >= timedelta(hours=24):
        return None
    return -offset if match[1] == "-" else offset


__all__ = ["UTC", "Observance", "ObservedZone", "parse_timezone"]
