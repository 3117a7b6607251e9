"""RRULE: read leniently into a value.

Owns how a broken rule is mended. Must not judge its cost, and must not expand: dateutil does,
by way of recurring-ical-events, on wall-clock times of the series' own zone.
Source: RFC 5545, 3.3.10; SECURITY row 7.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from nudge.domain.events import Frequency, Recurrence

# A wall-clock time without zone, or a day of an all-day series.
Wall = date | datetime

_EVERY_WORKDAY = 4  # from four days a week on, a weekly rule is a daily one
WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$")
_FREQUENCIES = frozenset({"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
RANGES = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYMONTH": (1, 12),
    "BYSETPOS": (-366, 366),
}


class BadRuleError(Exception):
    """The rule cannot or must not be expanded; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One RRULE. `parts` holds the BY parts and WKST; `until` is by the series' own clock."""

    frequency: str
    interval: int = 1
    count: int | None = None
    until: Wall | None = None
    parts: Mapping[str, str]

    def recurrence(self) -> Recurrence:
        """The rhythm, for whoever asks "weekly or yearly?"."""
        known = {each.name: each for each in Frequency}
        days = self.parts.get("BYDAY", "").split(",")
        if self.frequency == "WEEKLY" and self.interval == 1 and len(days) >= _EVERY_WORKDAY:
            return Recurrence(frequency=Frequency.DAILY)  # Outlook writes its workdays so
        return Recurrence(
            frequency=known.get(self.frequency, Frequency.OTHER), interval=self.interval
        )

    def text(self) -> str:
        """The rule as recurring-ical-events and dateutil read it."""
        words = [f"FREQ={self.frequency}", f"INTERVAL={self.interval}"]
        if self.count is not None:
            words.append(f"COUNT={self.count}")  # whoever expands it looks at `until` as well
        elif isinstance(self.until, datetime):
            words.append(f"UNTIL={self.until:%Y%m%dT%H%M%S}")
        elif self.until is not None:
            words.append(f"UNTIL={self.until:%Y%m%d}")
        return ";".join(words + [f"{name}={value}" for name, value in self.parts.items()])


def split_rule(value: str) -> dict[str, str]:
    """The parts of an RRULE as they stand, blanks and empty ones left out, names upper case."""
    text = re.sub(r"\s+", "", value.upper()).removeprefix("RRULE:")
    pairs = (part.partition("=") for part in text.split(";"))
    return {name: words.strip(",") for name, _, words in pairs if words.strip(",")}


def parse_rule(value: str, until: Wall | None) -> Rule:
    """The rule of an RRULE; `until` was read by whoever knows the series' zone.

    Raises:
        BadRuleError: no FREQ, or a number that is none.
    """
    words = split_rule(value)
    frequency = words.get("FREQ", "")
    if words.get("RSCALE", "GREGORIAN") != "GREGORIAN":
        raise BadRuleError("it counts in a calendar that is not ours")
    if frequency not in _FREQUENCIES:
        raise BadRuleError("it has no FREQ that RFC 5545 knows")
    parts = {name: _check_part(name, words[name]) for name in words if name in RANGES}
    if "BYDAY" in words:
        is_monthly = frequency == "MONTHLY" or "BYMONTH" in parts
        parts["BYDAY"] = _check_days(words["BYDAY"], 5 if is_monthly else 53)
    if words.get("WKST") in WEEKDAYS:
        parts["WKST"] = words["WKST"]
    # COUNT=-1 stands for "without end", and so does 0.
    count = _number(words["COUNT"], "COUNT") if "COUNT" in words else None
    return Rule(
        frequency=frequency,
        interval=max(1, _number(words.get("INTERVAL", "1"), "INTERVAL")),
        count=count if count is not None and count > 0 else None,
        until=until,
        parts=parts,
    )


def as_datetime(wall: Wall) -> datetime:
    """The wall clock at midnight, for a day."""
    return wall if isinstance(wall, datetime) else datetime.combine(wall, time())


def min_wall(first: Wall, second: Wall | None) -> Wall:
    """The earlier of two, the second may be missing."""
    return first if second is None or as_datetime(first) <= as_datetime(second) else second


def _number(text: str, name: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,9}", text):
        raise BadRuleError(f"{name}={text[:20]} is no number")
    return int(text)


def _check_part(name: str, words: str) -> str:
    lowest, highest = RANGES[name]
    numbers = [_number(word, name) for word in words.split(",") if word]
    kept = [number for number in numbers if lowest <= number <= highest and (number or lowest == 0)]
    if not kept:
        raise BadRuleError(f"{name}={words[:20]} is out of range")
    return ",".join(str(min(number, 59) if name == "BYSECOND" else number) for number in kept)


def _check_days(words: str, most: int) -> str:
    matches = [match for word in words.split(",") if (match := _BY_DAY.match(word))]
    kept = [match[0] for match in matches if 1 <= abs(int(match[1] or 1)) <= most]
    if not kept:
        raise BadRuleError(f"BYDAY={words[:20]} names no weekday")
    return ",".join(kept)
