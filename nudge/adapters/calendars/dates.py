"""Dates and times as feeds write them -> date, aware datetime, timedelta.

Owns the forms of DATE, DATE-TIME, DURATION and PERIOD, and how floating times find a zone.
Must not know which property a value stands in.
Source: RFC 5545, 3.3.4 to 3.3.9.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from nudge.adapters.calendars.zones import Zones

When = date | datetime

_WHEN = re.compile(
    r"^(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[Tt ]?(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?[ ]*([Zz]|[+-]\d\d:?\d\d)?)?$"
)
_DURATION = re.compile(
    r"^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A DURATION: days follow the clock on the wall, the rest is exact time."""

    days: int = 0
    exact: timedelta = timedelta()

    def after(self, start: datetime) -> datetime:
        """The end of what lasts so long from `start`, in its zone."""
        wall = start + timedelta(days=self.days)
        return (wall.astimezone(UTC) + self.exact).astimezone(start.tzinfo) if self.exact else wall


@dataclass(slots=True, kw_only=True)
class DateReader:
    """Reads dates of one calendar; `home` is where floating times happen.

    `unknown` gathers the TZIDs that nobody could place.
    """

    zones: Zones
    home: tzinfo
    unknown: set[str]

    def read(self, value: str, parameters: Mapping[str, str]) -> When | None:
        """A DATE or DATE-TIME, or None when it is neither."""
        match = _WHEN.match(value.strip())
        if match is None:
            return None
        try:
            day = date(int(match[1]), int(match[2]), int(match[3]))
            if match[4] is None:
                return day
            hour, minute, second = int(match[4]), int(match[5]), int(match[6] or 0)
            if hour == 24 and minute == second == 0:
                hour, day = 0, day + timedelta(days=1)
            clock = time(hour, minute, min(second, 59) if second == 60 else second)
        except (ValueError, OverflowError):
            return None
        if parameters.get("VALUE", "").upper() == "DATE" and clock == time():
            return day
        return self._place(datetime.combine(day, clock), match[7], parameters.get("TZID", ""))

    def _place(self, wall: datetime, suffix: str | None, name: str) -> datetime:
        if suffix is not None and suffix not in "Zz":
            sign = -1 if suffix[0] == "-" else 1
            offset = timedelta(hours=int(suffix[1:3]), minutes=int(suffix[-2:]))
            return (wall - sign * offset).replace(tzinfo=UTC)
        if suffix is not None:
            return wall.replace(tzinfo=UTC)
        return wall.replace(tzinfo=self._find_zone(name) if name else self.home)

    def _find_zone(self, name: str) -> tzinfo:
        zone = self.zones.find(name)
        if zone is None:
            self.unknown.add(name)
            return self.home
        return zone


def parse_duration(value: str) -> Length | None:
    """A DURATION, or None when it is none; negative ones are none."""
    match = _DURATION.match(value.strip())
    if match is None or match[1] == "-" or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    try:
        exact = timedelta(hours=hours, minutes=minutes, seconds=seconds)
        timedelta(days=7 * weeks + days)
    except OverflowError:
        return None
    return Length(days=7 * weeks + days, exact=exact)


def is_timed(when: When) -> bool:
    """Whether a value has a clock, not only a day."""
    return isinstance(when, datetime)


def find_day(when: When) -> date:
    """The day of a value by its own clock."""
    return when.date() if isinstance(when, datetime) else when
