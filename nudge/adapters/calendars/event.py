"""VEVENT: its times and its place in a series, read leniently, each fault reported.

Owns what becomes of a broken value: the smallest part that can be given up is given up.
Must not expand, and must not look at the words (details does, for what occurs).
Source: RFC 5545, 3.6.1 and 3.8.2 to 3.8.5.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, tzinfo

from nudge.adapters.calendars.dates import (
    DateReader,
    Length,
    When,
    find_day,
    is_timed,
    parse_duration,
)
from nudge.adapters.calendars.limits import Limits
from nudge.adapters.calendars.lines import ContentLine, parse_date_line, parse_line
from nudge.adapters.calendars.rules import BadRuleError, Rule, Wall, parse_rule, split_rule

_TIMES = re.compile(
    r"^[ \t]*(?:DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|UID|SEQUENCE|STATUS)"
    r"[ \t]*[;:].*",
    re.MULTILINE | re.IGNORECASE,
)
_DATE_NAMES = frozenset({"DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"})
_DAY = timedelta(days=1)

Report = Callable[[str, str, str], None]
"""Takes a problem's code, the name of the property and what was done about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One VEVENT. `start` and `end` are both days or both aware; `text` holds its own lines.

    `length`: its DURATION, where it has one. `periods`: RDATEs with their ends, if given.
    `recurrence_id`: the instance that it stands for. `number`: its place in the stream.
    """

    uid: str
    number: int
    start: When
    end: When
    length: Length | None = None
    rules: tuple[Rule, ...] = ()
    periods: tuple[tuple[When, When | None], ...] = ()
    exceptions: tuple[When, ...] = ()
    recurrence_id: When | None = None
    is_this_and_future: bool = False
    sequence: int = 0
    is_cancelled: bool = False
    is_cancel_message: bool = False
    text: str = field(repr=False)

    @property
    def is_series(self) -> bool:
        """Whether it stands for more, or for less, than its one start."""
        return bool(self.rules or self.periods or self.exceptions)

    @property
    def zone(self) -> tzinfo:
        """The zone whose clock the series follows."""
        return (isinstance(self.start, datetime) and self.start.tzinfo) or UTC

    def wall(self, when: When) -> Wall:
        """A time by the clock of this series: a day if it is all-day, naive otherwise."""
        if not isinstance(self.start, datetime):
            return find_local_day(when)
        if not isinstance(when, datetime):
            return datetime.combine(when, self.start.time())
        here = when if when.tzinfo is self.zone else when.astimezone(self.zone)
        return here.replace(tzinfo=None)

    def end_after(self, start: When) -> When:
        """The end of the instance that begins at `start`.

        Source: RFC 5545, 3.8.5.3: DTEND gives each the same exact length, DURATION a nominal one.
        """
        begin, end = self.start, self.end
        if (
            isinstance(start, datetime)
            and isinstance(begin, datetime)
            and isinstance(end, datetime)
        ):
            if self.length is not None:
                return self.length.after(start)
            exact = end.astimezone(UTC) - begin.astimezone(UTC)
            return (start.astimezone(UTC) + exact).astimezone(start.tzinfo)
        return start + (find_day(end) - find_day(begin))


class EventReader:
    """Reads the events of one calendar."""

    def __init__(self, dates: DateReader, limits: Limits, *, is_cancel: bool) -> None:
        """Take what places dates, the limits, and whether the calendar's METHOD is CANCEL."""
        self._dates = dates
        self._limits = limits
        self._is_cancel = is_cancel

    def read(self, text: str, number: int, made_up_uid: str, report: Report) -> Event | None:
        """The event of an unfolded component, or None when it has no start that can be read."""
        lines = _gather(text, report)
        uid = _first_value(lines, "UID").strip()
        if not uid:
            report("no_uid", "UID", "The event has no UID; it is known by its content.")
        recurrence_id = self._read_one(lines, "RECURRENCE-ID", report)
        start = self._read_one(lines, "DTSTART", report)
        if start is None:
            start = recurrence_id
        if start is None:
            report("no_start", "DTSTART", "The event has no start; it is left out.")
            return None
        end, length = self._read_end(lines, start, report)
        return Event(
            uid=uid or made_up_uid,
            number=number,
            start=start,
            end=end,
            length=length,
            rules=self._read_rules(lines, start, report),
            periods=self._read_periods(lines, report),
            exceptions=tuple(when for when, _ in self._read_list(lines, "EXDATE", report)),
            recurrence_id=recurrence_id,
            is_this_and_future=any(
                line.parameters.get("RANGE", "").upper() == "THISANDFUTURE"
                for line in lines.get("RECURRENCE-ID", ())
            ),
            sequence=_parse_sequence(_first_value(lines, "SEQUENCE")),
            is_cancelled=_first_value(lines, "STATUS").strip().upper() in {"CANCELLED", "CANCELED"},
            is_cancel_message=self._is_cancel,
            text=text,
        )

    def _read_one(
        self, lines: dict[str, list[ContentLine]], name: str, report: Report
    ) -> When | None:
        for line in lines.get(name, ()):
            when = self._dates.read(line.value, line.parameters)
            if when is not None:
                return when
            report("bad_date", name, f"{name} holds no date; it is ignored.")
        return None

    def _read_end(
        self, lines: dict[str, list[ContentLine]], start: When, report: Report
    ) -> tuple[When, Length | None]:
        end = self._read_one(lines, "DTEND", report)
        if end is not None:
            return self._fit_end(start, end, report), None
        if "DURATION" in lines:
            length = parse_duration(lines["DURATION"][0].value)
            if length is not None:
                try:
                    return _add(start, length), length
                except OverflowError:
                    pass
            report("bad_duration", "DURATION", "DURATION cannot be read; it is ignored.")
        return (start if is_timed(start) else start + _DAY), None

    def _fit_end(self, start: When, end: When, report: Report) -> When:
        if not isinstance(start, datetime):
            is_inside = isinstance(end, datetime) and end.time() != _MIDNIGHT
            day = find_day(end) + (_DAY if is_inside else _NOTHING)
            if day < start:
                report("end_before_start", "DTEND", "It ends before it starts; it is one day.")
            return max(day, start + _DAY)
        if not isinstance(end, datetime):
            end = datetime.combine(end, _MIDNIGHT, start.tzinfo)
        if end.astimezone(UTC) < start.astimezone(UTC):
            report("end_before_start", "DTEND", "It ends before it starts; it has no length.")
            return start
        return end

    def _read_rules(
        self, lines: dict[str, list[ContentLine]], start: When, report: Report
    ) -> tuple[Rule, ...]:
        rules = []
        for line in lines.get("RRULE", ()):
            try:
                rules.append(parse_rule(line.value, self._read_until(line.value, start)))
            except BadRuleError as error:
                report("bad_rule", "RRULE", f"RRULE is ignored: {error}.")
        return tuple(rules)

    def _read_until(self, value: str, start: When) -> Wall | None:
        words = split_rule(value).get("UNTIL")
        if words is None:
            return None
        until = self._dates.read(words, {})
        if until is None:
            raise BadRuleError("its UNTIL is no date")
        if not isinstance(start, datetime):
            return find_day(until)
        if not isinstance(until, datetime):
            return datetime.combine(until, _LAST_MINUTE)
        if not words.upper().endswith("Z"):
            return until.replace(tzinfo=None)
        return until.astimezone(start.tzinfo).replace(tzinfo=None)

    def _read_list(
        self, lines: dict[str, list[ContentLine]], name: str, report: Report
    ) -> list[tuple[When, str]]:
        found: list[tuple[When, str]] = []
        for line in lines.get(name, ()):
            for value in re.split("[,;]", line.value):
                first, _, rest = value.partition("/")
                when = self._dates.read(first, line.parameters)
                if when is not None:
                    found.append((when, rest))
                elif value.strip():
                    report(f"bad_{name.lower()}", name, f"A value of {name} is no date; ignored.")
        if len(found) > self._limits.dates:
            report(f"many_{name.lower()}s", name, f"Only {self._limits.dates} dates are heeded.")
        return found[: self._limits.dates]

    def _read_periods(
        self, lines: dict[str, list[ContentLine]], report: Report
    ) -> tuple[tuple[When, When | None], ...]:
        return tuple(
            (start, self._read_period_end(start, rest))
            for start, rest in self._read_list(lines, "RDATE", report)
        )

    def _read_period_end(self, start: When, rest: str) -> When | None:
        if not rest or not isinstance(start, datetime):
            return None
        length = parse_duration(rest)
        if length is not None:
            return length.after(start)
        end = self._dates.read(rest, {})
        if not isinstance(end, datetime):
            return None
        if not rest.strip().upper().endswith("Z"):
            end = end.replace(tzinfo=start.tzinfo)
        return end if end.astimezone(UTC) >= start.astimezone(UTC) else None


_MIDNIGHT = datetime.min.time()
_LAST_MINUTE = datetime.max.time().replace(microsecond=0)
_NOTHING = timedelta(0)


def find_local_day(when: When) -> When:
    """The day that a value means on an all-day series; a time in UTC is a day's midnight elsewhere.

    Exchange writes RECURRENCE-ID and EXDATE of all-day series with a clock.
    """
    return find_day(when)


def _gather(text: str, report: Report) -> dict[str, list[ContentLine]]:
    lines: dict[str, list[ContentLine]] = {}
    for match in _TIMES.finditer(text):
        name = re.split("[;:]", match[0], maxsplit=1)[0].strip().upper()
        line = parse_date_line(match[0]) if name in _DATE_NAMES else parse_line(match[0])
        if line is None:
            report("no_property", name, f"A line of {name} cannot be read; it is ignored.")
        else:
            lines.setdefault(name, []).append(line)
    return lines


def _first_value(lines: dict[str, list[ContentLine]], name: str) -> str:
    found = lines.get(name)
    return found[0].value if found else ""


def _parse_sequence(value: str) -> int:
    match = re.match(r"[ \t]*(\d{1,9})", value)
    return int(match[1]) if match else 0


def _add(start: When, length: Length) -> When:
    if isinstance(start, datetime):
        return length.after(start)
    days = length.days + -(-length.exact // _DAY)
    return start + timedelta(days=max(1, days))
