"""Dates and times as feeds write them -> date, aware datetime, timedelta.

Owns the forms of DATE, DATE-TIME, DURATION and PERIOD, and how floating times find a zone.
Must not know which property a value stands in.
Source: RFC 5545, 3.3.4 to 3.3.9.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
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


@dataclass(slots=True, kw_only=True)
class DateReader:
    """Reads dates of one calendar.

    `home` is where floating times happen: X-WR-TIMEZONE if the calendar `has_zone`, else the
    user's own zone. `unknown` gathers the TZIDs that nobody could place.
    """

    zones: Zones
    home: tzinfo
    has_zone: bool
    unknown: set[str] = field(default_factory=set)

    def read(
        self, value: str, parameters: Mapping[str, str], floating: tzinfo | None = None
    ) -> When | None:
        """A DATE or DATE-TIME, or None when it is neither; `floating` stands in for `home`."""
        match = _WHEN.match(value.strip())
        if match is None:
            return None
        try:
            # The first and the last year leave no room for offsets; .NET writes them for "never".
            day = date(min(max(int(match[1]), 2), 9998), int(match[2]), int(match[3]))
            if match[4] is None:
                return day
            hour, minute, second = int(match[4]), int(match[5]), int(match[6] or 0)
            if hour > 24 or minute > 59 or second > 60:
                return None
            past_midnight = timedelta(hours=hour, minutes=minute, seconds=second)
            wall = datetime.combine(day, time()) + past_midnight
        except (ValueError, OverflowError):
            return None
        return self._place(wall, match[7], self._find_zone(parameters) or floating or self.home)

    def is_floating(self, value: str, parameters: Mapping[str, str]) -> bool:
        """Whether a DATE-TIME follows the clock of whoever reads it."""
        is_fixed = self.has_zone or value.strip()[-1:] in "Zz" or self._find_zone(parameters)
        return not is_fixed

    @staticmethod
    def _place(wall: datetime, suffix: str | None, zone: tzinfo) -> datetime:
        if suffix is None:
            return wall.replace(tzinfo=zone)
        if suffix in "Zz":
            return wall.replace(tzinfo=UTC)
        sign = -1 if suffix[0] == "-" else 1
        offset = timedelta(hours=int(suffix[1:3]), minutes=int(suffix[-2:]))
        return (wall - sign * offset).replace(tzinfo=UTC)

    def _find_zone(self, parameters: Mapping[str, str]) -> tzinfo | None:
        name = parameters.get("TZID", "")
        zone = self.zones.find(name) if name else None
        if name and zone is None:
            self.unknown.add(name)
        return zone


def parse_duration(value: str) -> timedelta | None:
    """A DURATION, or None when it is none; negative ones are none.

    A day is a day on the wall clock, and so is an hour: that is how calendars draw them.

    Raises:
        OverflowError: it is longer than time can be counted.
    """
    match = _DURATION.match(value.strip())
    if match is None or match[1] == "-" or not any(match.groups()[1:]):
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    return timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)


def is_timed(when: When) -> bool:
    """Whether a value has a clock, not only a day."""
    return isinstance(when, datetime)


def find_day(when: When) -> date:
    """The day of a value by its own clock."""
    return when.date() if isinstance(when, datetime) else when
