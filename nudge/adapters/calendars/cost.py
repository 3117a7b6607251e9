"""What expanding a rule would cost, and the short cuts past what nobody asked for.

Owns the check before anything is expanded: the steps, and whether any day ever matches.
Source: SECURITY row 7.
"""

import calendar
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from math import prod

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
_CLOCK_PARTS = ("BYHOUR", "BYMINUTE", "BYSECOND")
_DAY_PARTS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY")


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
    if rule.count is not None and not rule.parts.keys() & RANGES.keys():
        steps = min(steps, rule.count)
    elif rule.count is not None and _returns_daily(rule, as_datetime(start), step):
        steps = min(steps, rule.count * (_DAY // step))
    days = span.days + 1 if rule.parts.keys() & set(_DAY_PARTS) else steps
    times = prod(rule.parts[part].count(",") + 1 for part in _CLOCK_PARTS if part in rule.parts)
    if max(steps, days * times if times > 1 else 0) > limits.steps:
        raise BadRuleError(f"it takes more than {limits.steps} steps to the end of the window")
    if _is_picky(rule) and not _ever_matches(rule, as_datetime(start)):
        raise BadRuleError("no day ever matches it")


def _returns_daily(rule: Rule, start: datetime, step: timedelta) -> bool:
    """Whether each day has an instance for certain: `start` is one, and so is its time each day."""
    if rule.parts.keys() - {*_CLOCK_PARTS, "WKST"} or step > _DAY or _DAY % step:
        return False
    clock = {"BYHOUR": start.hour, "BYMINUTE": start.minute, "BYSECOND": start.second}
    wanted = {name: rule.parts[name].split(",") for name in _CLOCK_PARTS if name in rule.parts}
    return all(str(clock[name]) in words for name, words in wanted.items())


def advance(rule: Rule, start: Wall, before: Wall) -> tuple[Rule, Wall]:
    """The same rule from its last instance that whole periods lead to, none past `before`.

    Only where that is plain arithmetic: daily and weekly rules whose start is an instance.
    """
    if rule.frequency not in {"DAILY", "WEEKLY"} or rule.parts.keys() - {"BYDAY", "WKST"}:
        return rule, start
    days = re.sub(r"[+\-\d]", "", rule.parts.get("BYDAY", "")).split(",")
    if days != [""] and WEEKDAYS[start.weekday()] not in days:
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
    times = prod(rule.parts[part].count(",") + 1 for part in _CLOCK_PARTS if part in rule.parts)
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
    return "BYDAY" not in parts or WEEKDAYS[day.weekday()] in parts["BYDAY"]
