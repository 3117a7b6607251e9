"""What expanding a rule would cost, and the short cuts past what nobody asked for.

Owns the check before anything is expanded: the steps, and whether any day ever matches.
Source: SECURITY row 7.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from math import lcm, prod

from nudge.adapters.calendars.limits import Limits
from nudge.adapters.calendars.rules import (
    RANGES,
    WEEKDAYS,
    BadRuleError,
    Rule,
    Wall,
    as_datetime,
    min_wall,
)

_UNITS = {
    "SECONDLY": timedelta(seconds=1),
    "MINUTELY": timedelta(minutes=1),
    "HOURLY": timedelta(hours=1),
    "DAILY": timedelta(days=1),
    "WEEKLY": timedelta(days=7),
    "MONTHLY": timedelta(days=28),
    "YEARLY": timedelta(days=365),
}
_DAY = timedelta(days=1)
# Each with the time between two of its values.
_CLOCK_PARTS = {
    "BYHOUR": _UNITS["HOURLY"],
    "BYMINUTE": _UNITS["MINUTELY"],
    "BYSECOND": _UNITS["SECONDLY"],
}
# Passing a period by is so much cheaper than making an instance.
_PASSED_PER_STEP = 20
_DAY_PARTS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY")


class Budget:
    """The steps that the rules of one feed may take, each of them and all together."""

    def __init__(self, limits: Limits) -> None:
        """Take the limits; nothing is spent yet."""
        self._limits = limits
        self._left = limits.feed_steps

    def spend(self, rule: Rule, start: Wall, last: Wall, length: timedelta) -> None:
        """Pay for expanding the rule from `start` to `last`.

        Raises:
            BadRuleError: it would cost more than the limits allow, or can never match.
        """
        limits, unit = self._limits, _UNITS[rule.frequency]
        # Minutes and seconds may be counted by the day: MINUTELY;INTERVAL=1440 is a daily rule.
        if rule.interval * min(unit, _DAY) > limits.interval * _DAY:
            raise BadRuleError(f"INTERVAL={rule.interval} is out of bounds")
        if length > limits.length and length > unit * rule.interval:
            raise BadRuleError("its occurrences are long and overlap each other")
        span = max(timedelta(0), as_datetime(min_wall(last, rule.until)) - as_datetime(start))
        steps = _count_steps(rule, as_datetime(start), span)
        if steps > limits.steps:
            raise BadRuleError(f"it takes more than {limits.steps} steps to the end of the window")
        if steps > self._left:
            raise BadRuleError(f"all rules before it have taken the {limits.feed_steps} steps")
        if _is_picky(rule) and not _ever_matches(rule, as_datetime(start)):
            raise BadRuleError("no day ever matches it")
        self._left -= steps


def _count_steps(rule: Rule, start: datetime, span: timedelta) -> int:
    """How many steps expanding takes at most: the instances, or what is passed by to find them."""
    step = _UNITS[rule.frequency] * rule.interval
    steps = span // step
    if rule.count is not None and not rule.parts.keys() & RANGES.keys():
        steps = min(steps, rule.count)
    elif rule.count is not None and step <= _DAY and not _DAY % step and _has_start(rule, start):
        steps = min(steps, rule.count * (_DAY // step))
    days = span.days + 1 if rule.parts.keys() & set(_DAY_PARTS) else steps
    times = _count_times(rule)
    instances = days * times if times > 1 else steps
    for name, most in _find_sieves(rule):
        instances = -(-instances * (rule.parts[name].count(",") + 1) // most)
    return max(instances, 0 if times > 1 else steps // _PASSED_PER_STEP)


def _count_times(rule: Rule) -> int:
    """How many times of day or of the hour the rule makes of each of its periods."""
    finer = [name for name in _CLOCK_PARTS if _CLOCK_PARTS[name] < _UNITS[rule.frequency]]
    return prod(rule.parts[name].count(",") + 1 for name in finer if name in rule.parts)


def _find_sieves(rule: Rule) -> Iterator[tuple[str, int]]:
    """The parts of the clock that only let some of the periods pass, and of how many.

    Longer steps may always meet the value that passes, so those let all of them pass.
    """
    for name, unit in _CLOCK_PARTS.items():
        if name in rule.parts and _UNITS[rule.frequency] * rule.interval <= unit:
            yield name, 24 if name == "BYHOUR" else 60


def _has_start(rule: Rule, start: Wall) -> bool:
    """Whether `start` is an instance for certain, as far as its parts are those of the clock."""
    if rule.parts.keys() - {*_CLOCK_PARTS, "BYDAY", "WKST"}:
        return False
    clock = as_datetime(start)
    own = {"BYHOUR": clock.hour, "BYMINUTE": clock.minute, "BYSECOND": clock.second}
    wanted = {name: rule.parts[name].split(",") for name in _CLOCK_PARTS if name in rule.parts}
    days = _find_weekdays(rule)
    return (not days or WEEKDAYS[start.weekday()] in days) and all(
        own[name] in map(int, words) for name, words in wanted.items()
    )


def _find_weekdays(rule: Rule) -> set[str]:
    return {word for word in re.sub(r"[+\-\d]", "", rule.parts.get("BYDAY", "")).split(",") if word}


def advance(rule: Rule, start: Wall, before: Wall) -> tuple[Rule, Wall]:
    """The same rule from its last instance that whole periods lead to, none past `before`.

    Only where that is plain arithmetic: rules of weeks, days and less whose start is an instance.
    """
    if _UNITS[rule.frequency] > _UNITS["WEEKLY"] or not _has_start(rule, start):
        return rule, start
    period, per_period = _find_period(rule), 1
    if not isinstance(start, datetime):
        period = timedelta(seconds=lcm(*(int(each.total_seconds()) for each in (period, _DAY))))
    periods = max(0, (as_datetime(before) - as_datetime(start)) // period)
    if rule.count is not None:
        if rule.parts.keys() & {*_CLOCK_PARTS} or period != _UNITS[rule.frequency] * rule.interval:
            return rule, start
        if rule.frequency == "WEEKLY":
            per_period = len(_find_weekdays(rule)) or 1
        periods = min(periods, (rule.count - 1) // per_period)
        rule = replace(rule, count=rule.count - periods * per_period)
    return rule, start + periods * period


def _find_period(rule: Rule) -> timedelta:
    """After what time the instances repeat on the same clock and, where it matters, weekday."""
    step = _UNITS[rule.frequency] * rule.interval
    turns = [_DAY] if rule.parts.keys() & {*_CLOCK_PARTS} else []
    if "BYDAY" in rule.parts:
        turns.append(_UNITS["WEEKLY"])
    return timedelta(seconds=lcm(*(int(each.total_seconds()) for each in (step, *turns))))


def _is_picky(rule: Rule) -> bool:
    """Whether its parts could rule out every day, so that dateutil would seek to the year 9999."""
    parts = rule.parts.keys() & set(_DAY_PARTS)
    is_aligned = rule.interval > 1 and rule.frequency not in {"YEARLY", "WEEKLY"} and bool(parts)
    rare = parts & {"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"}
    return len(parts) > 1 or is_aligned or bool(rare) or "BYSETPOS" in rule.parts


def _ever_matches(rule: Rule, start: datetime) -> bool:
    """Whether some period of the 28 years in which weekdays and dates come round has enough days.

    Enough: one, or as many as the smallest BYSETPOS asks for. Ordinals of BYDAY are left aside.
    """
    times = _count_times(rule)
    places = [abs(int(place)) for place in rule.parts.get("BYSETPOS", "1").split(",")]
    needed = -(-min(places) // times)
    counts: Counter[int] = Counter()
    is_spread = rule.frequency == "YEARLY" or bool(rule.parts.keys() & _SPREADING)
    for day in _find_days(rule, start):
        if _matches(rule.parts, day):
            period = _number_period(rule.frequency, day)
            counts[period] = counts[period] + 1 if is_spread else 1
            if counts[period] >= needed:
                return True
    return False


# What makes several days of one month or week.
_SPREADING = frozenset({"BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY"})


def _find_days(rule: Rule, start: datetime) -> Iterator[date]:
    days = (start.date() + timedelta(days=days) for days in range(28 * 366))
    if rule.frequency == "DAILY":
        return (day for index, day in enumerate(days) if index % rule.interval == 0)
    if rule.frequency == "MONTHLY":
        first = _number_period("MONTHLY", start)
        return (
            day for day in days if (_number_period("MONTHLY", day) - first) % rule.interval == 0
        )
    return days


def _number_period(frequency: str, day: date) -> int:
    if frequency == "YEARLY":
        return day.year
    if frequency == "MONTHLY":
        return 12 * day.year + day.month
    return day.toordinal() // 7 if frequency == "WEEKLY" else day.toordinal()


def _matches(parts: Mapping[str, str], day: date) -> bool:
    first = day.replace(day=1)
    in_month = ((first + timedelta(days=31)).replace(day=1) - first).days
    in_year = day.replace(month=12, day=31).timetuple().tm_yday
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
    return "BYDAY" not in parts or WEEKDAYS[day.weekday()] in parts["BYDAY"]
