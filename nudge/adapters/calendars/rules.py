"""RRULE: read leniently, checked before anything is expanded, moved close to the window.

Owns what a rule may cost and how a broken one is mended. Must not expand: dateutil does,
by way of recurring-ical-events, on wall-clock times of the series' own zone.
Source: RFC 5545, 3.3.10; SECURITY row 7.
"""

import calendar
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from math import prod

from nudge.adapters.calendars.limits import Limits
from nudge.domain.events import Frequency, Recurrence

# A wall-clock time without zone, or a day of an all-day series.
Wall = date | datetime

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$")
_UNITS = {
    "SECONDLY": timedelta(seconds=1),
    "MINUTELY": timedelta(minutes=1),
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(days=7),
    "MONTHLY": timedelta(days=28),
    "YEARLY": timedelta(days=365),
}
_RANGES = {
    "BYSECOND": (0, 60),
    "BYMINUTE": (0, 59),
    "BYHOUR": (0, 23),
    "BYMONTHDAY": (-31, 31),
    "BYYEARDAY": (-366, 366),
    "BYWEEKNO": (-53, 53),
    "BYMONTH": (1, 12),
    "BYSETPOS": (-366, 366),
}
_CLOCK_PARTS = ("BYHOUR", "BYMINUTE", "BYSECOND")
_DAY_PARTS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY")


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
    if frequency not in _UNITS:
        raise BadRuleError("it has no FREQ that RFC 5545 knows")
    parts = {name: _check_part(name, words[name]) for name in words if name in _RANGES}
    if "BYDAY" in words:
        parts["BYDAY"] = _check_days(words["BYDAY"])
    if words.get("WKST") in _WEEKDAYS:
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


def check_cost(rule: Rule, start: Wall, last: Wall, length: timedelta, limits: Limits) -> None:
    """Nothing, if expanding the rule from `start` to `last` is cheap.

    Raises:
        BadRuleError: it would cost more than `limits` allow, or can never match.
    """
    if rule.interval > limits.interval:
        raise BadRuleError(f"INTERVAL={rule.interval} is out of bounds")
    step = _UNITS[rule.frequency] * rule.interval
    if length > limits.length and length > step:
        raise BadRuleError("its occurrences are long and overlap each other")
    span = max(timedelta(0), as_datetime(min_wall(last, rule.until)) - as_datetime(start))
    steps = span // step
    if rule.count is not None and not rule.parts.keys() & _RANGES.keys():
        steps = min(steps, rule.count)
    days = span.days + 1 if rule.parts.keys() & set(_DAY_PARTS) else steps
    times = prod(rule.parts[part].count(",") + 1 for part in _CLOCK_PARTS if part in rule.parts)
    if max(steps, days * times if times > 1 else 0) > limits.steps:
        raise BadRuleError(f"it takes more than {limits.steps} steps to the end of the window")
    if _is_picky(rule) and not _ever_matches(rule, as_datetime(start)):
        raise BadRuleError("no day ever matches it")


def advance(rule: Rule, start: Wall, before: Wall) -> tuple[Rule, Wall]:
    """The same rule from its last instance that whole periods lead to, none past `before`.

    Only where that is plain arithmetic: daily and weekly rules whose start is an instance.
    """
    if rule.frequency not in {"DAILY", "WEEKLY"} or rule.parts.keys() - {"BYDAY", "WKST"}:
        return rule, start
    days = re.sub(r"[+\-\d]", "", rule.parts.get("BYDAY", "")).split(",")
    if days != [""] and _WEEKDAYS[start.weekday()] not in days:
        return rule, start
    period, per_period = rule.interval, 1
    if rule.frequency == "WEEKLY":
        period, per_period = 7 * rule.interval, len(set(days))
    elif days != [""]:
        period, per_period = 7 * rule.interval, 0
    periods = max(0, (as_datetime(before) - as_datetime(start)).days // period)
    if rule.count is not None:
        if not per_period:
            return rule, start
        periods = min(periods, (rule.count - 1) // per_period)
        rule = replace(rule, count=rule.count - periods * per_period)
    return rule, start + timedelta(days=periods * period)


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
    lowest, highest = _RANGES[name]
    numbers = [_number(word, name) for word in words.split(",") if word]
    kept = [number for number in numbers if lowest <= number <= highest and (number or lowest == 0)]
    if not kept:
        raise BadRuleError(f"{name}={words[:20]} is out of range")
    return ",".join(str(min(number, 59) if name == "BYSECOND" else number) for number in kept)


def _check_days(words: str) -> str:
    kept = [word for word in words.split(",") if _BY_DAY.match(word)]
    if not kept:
        raise BadRuleError(f"BYDAY={words[:20]} names no weekday")
    return ",".join(kept)


def _is_picky(rule: Rule) -> bool:
    """Whether its parts could rule out every day, so that dateutil would seek to the year 9999."""
    parts = rule.parts.keys() & set(_DAY_PARTS)
    is_aligned = rule.interval > 1 and rule.frequency not in {"YEARLY", "WEEKLY"} and bool(parts)
    return len(parts) > 1 or is_aligned or bool(parts & {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"})


def _ever_matches(rule: Rule, start: datetime) -> bool:
    """Whether any day of the 28 years in which weekdays and dates come round matches.

    Ordinals of BYDAY are left aside.
    """
    days = (start.date() + timedelta(days=days) for days in range(28 * 366))
    if rule.frequency == "DAILY":
        days = (day for index, day in enumerate(days) if index % rule.interval == 0)
    elif rule.frequency == "MONTHLY":
        first = 12 * start.year + start.month
        days = (day for day in days if (12 * day.year + day.month - first) % rule.interval == 0)
    return any(_matches(rule.parts, day) for day in days)


def _matches(parts: Mapping[str, str], day: date) -> bool:
    in_month = calendar.monthrange(day.year, day.month)[1]
    in_year = 366 if calendar.isleap(day.year) else 365
    of_year = day.timetuple().tm_yday
    counts = {
        "BYMONTH": (day.month, day.month),
        "BYMONTHDAY": (day.day, day.day - in_month - 1),
        "BYYEARDAY": (of_year, of_year - in_year - 1),
        "BYWEEKNO": (day.isocalendar().week, day.isocalendar().week - 53),
    }
    for name, either in counts.items():
        if name in parts and not {int(number) for number in parts[name].split(",")} & {*either}:
            return False
    return "BYDAY" not in parts or _WEEKDAYS[day.weekday()] in parts["BYDAY"]
