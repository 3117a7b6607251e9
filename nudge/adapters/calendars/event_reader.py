"""VEVENT -> Event, read leniently, each fault reported.

Owns what becomes of a broken value: the smallest part that can be given up is given up.
Must not expand, and must not look at the words (details does, for what occurs).
Source: RFC 5545, 3.6.1 and 3.8.2 to 3.8.5.
"""

import re
from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta

from nudge.adapters.calendars.dates import DateReader, When, find_day, is_timed, parse_duration
from nudge.adapters.calendars.event import Event
from nudge.adapters.calendars.limits import Limits
from nudge.adapters.calendars.lines import ContentLine, parse_date_line, parse_line
from nudge.adapters.calendars.rules import (
    BadRuleError,
    Rule,
    Wall,
    as_datetime,
    parse_rule,
    split_rule,
)

_TIMES = re.compile(
    r"^[ \t]*(?:DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|UID|SEQUENCE|STATUS)"
    r"[ \t]*[;:].*",
    re.MULTILINE | re.IGNORECASE,
)
_DATE_NAMES = frozenset({"DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID"})
_DAY = timedelta(days=1)

Report = Callable[[str, str, str], None]
"""Takes a problem's code, the name of the property and what was done about it."""


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
        start = self._read_one(lines, "DTSTART", report)
        recurrence_id = self._read_one(lines, "RECURRENCE-ID", report, start)
        if start is None:
            start = recurrence_id
        if start is None:
            report("no_start", "DTSTART", "The event has no start; it is left out.")
            return None
        try:
            start, end = self._read_end(lines, start, report)
        except OverflowError:
            report("bad_duration", "DURATION", "The event outlasts all time; it is left out.")
            return None
        is_floating = is_timed(start) and self._is_floating(lines)
        while self._dates.unknown:
            name = self._dates.unknown.pop()
            report("unknown_zone", "DTSTART", f"Nobody knows the zone {name}; your own is taken.")
        return Event(
            uid=uid or made_up_uid,
            number=number,
            start=start,
            end=end,
            is_floating=is_floating,
            rules=self._read_rules(lines, start, report),
            periods=self._read_periods(lines, start, report),
            exceptions=tuple(
                self._fit_day(when, start)
                for when, _ in self._read_list(lines, "EXDATE", start, report)
            ),
            recurrence_id=None if recurrence_id is None else self._fit_day(recurrence_id, start),
            is_this_and_future=any(
                line.parameters.get("RANGE", "").upper() == "THISANDFUTURE"
                for line in lines.get("RECURRENCE-ID", ())
            ),
            sequence=_parse_sequence(_first_value(lines, "SEQUENCE")),
            is_cancelled=_first_value(lines, "STATUS").strip().upper() in {"CANCELLED", "CANCELED"},
            is_cancel_message=self._is_cancel,
            text=text,
        )

    def _is_floating(self, lines: dict[str, list[ContentLine]]) -> bool:
        return all(
            self._dates.is_floating(line.value, line.parameters)
            for line in lines.get("DTSTART", ())
        )

    def _read_one(
        self,
        lines: dict[str, list[ContentLine]],
        name: str,
        report: Report,
        start: When | None = None,
    ) -> When | None:
        floating = start.tzinfo if isinstance(start, datetime) else None
        for line in lines.get(name, ()):
            when = self._dates.read(line.value, line.parameters, floating)
            if when is not None:
                return when
            report("bad_date", name, f"{name} holds no date; it is ignored.")
        return None

    def _read_end(
        self, lines: dict[str, list[ContentLine]], start: When, report: Report
    ) -> tuple[When, When]:
        """Start and end, of one kind; a day with an end that has a clock begins at midnight."""
        end = self._read_one(lines, "DTEND", report)
        if end is None and "DURATION" in lines:
            end = self._read_duration(lines["DURATION"][0], start, report)
        if end is None:
            return start, (start if is_timed(start) else start + _DAY)
        if isinstance(end, datetime) and not isinstance(start, datetime):
            if end.time() == time() and end.tzinfo is self._dates.home:
                end = end.date()
            else:
                start = datetime.combine(start, time(), self._dates.home)
        if isinstance(start, datetime):
            return start, self._fit_end(start, end, report)
        if end < start:
            report("end_before_start", "DTEND", "It ends before it starts; it is one day.")
        return start, max(end, start + _DAY)

    def _read_duration(self, line: ContentLine, start: When, report: Report) -> When | None:
        length = parse_duration(line.value)
        if length is None:
            report("bad_duration", "DURATION", "DURATION cannot be read; it is ignored.")
            return None
        if isinstance(start, datetime):
            return start + length
        end = datetime.combine(start, time(), self._dates.home) + length
        return end.date() if end.time() == time() else end

    def _fit_end(self, start: datetime, end: When, report: Report) -> datetime:
        if not isinstance(end, datetime):
            end = datetime.combine(end, time(), self._dates.home)
        if end.astimezone(UTC) < start.astimezone(UTC):
            report("end_before_start", "DTEND", "It ends before it starts; it has no length.")
            return start
        return end

    def _fit_day(self, when: When, start: When) -> When:
        """The day that an exception of an all-day series means: Exchange tells its midnight."""
        if isinstance(start, datetime) or not isinstance(when, datetime):
            return when
        here = when.astimezone(self._dates.home)
        return here.date() if here.time() == time() else when.date()

    def _read_rules(
        self, lines: dict[str, list[ContentLine]], start: When, report: Report
    ) -> tuple[Rule, ...]:
        rules = []
        for line in lines.get("RRULE", ()):
            try:
                until = self._read_until(line.value, start, is_floating=self._is_floating(lines))
                rules.append(parse_rule(line.value, until))
            except BadRuleError as error:
                report("bad_rule", "RRULE", f"RRULE is ignored: {error}.")
        return tuple(rules)

    def _read_until(self, value: str, start: When, *, is_floating: bool) -> Wall | None:
        """UNTIL by the series' own clock.

        A bare day on a timed series ends with its first minute: so do libical, ical.js and
        recurring-ical-events read it, and what one calendar shows the next one should, too.
        """
        words = split_rule(value).get("UNTIL")
        if words is None:
            return None
        until = self._dates.read(words, {}, UTC)
        if until is None:
            raise BadRuleError("its UNTIL is no date")
        if not isinstance(start, datetime):
            return find_day(until)
        if not isinstance(until, datetime):
            return as_datetime(until)
        if is_floating or not words.endswith("Z"):
            return until.replace(tzinfo=None)
        return until.astimezone(start.tzinfo).replace(tzinfo=None)

    def _read_list(
        self, lines: dict[str, list[ContentLine]], name: str, start: When, report: Report
    ) -> list[tuple[When, str]]:
        floating = start.tzinfo if isinstance(start, datetime) else None
        # The values beyond the limit are not even looked at.
        most = self._limits.dates
        values = [
            (value, line.parameters)
            for line in lines.get(name, ())
            for value in re.split("[,;]", line.value, maxsplit=most)
        ]
        found: list[tuple[When, str]] = []
        bad = 0
        for value, parameters in values[:most]:
            first, _, rest = value.partition("/")
            when = self._dates.read(first, parameters, floating)
            if when is not None and (is_timed(when) or not rest):
                found.append((when, rest))
            else:
                bad += bool(value.strip())
        if bad:
            report(f"bad_{name.lower()}", name, f"Values of {name} that are no date: {bad}.")
        if len(values) > most:
            report(f"many_{name.lower()}s", name, f"Only {most} dates of {name} are heeded.")
        return found

    def _read_periods(
        self, lines: dict[str, list[ContentLine]], start: When, report: Report
    ) -> tuple[tuple[When, When | None], ...]:
        return tuple(
            (_fit(begin, start), self._read_period_end(_fit(begin, start), rest))
            for begin, rest in self._read_list(lines, "RDATE", start, report)
        )

    def _read_period_end(self, start: When, rest: str) -> When | None:
        if not rest or not isinstance(start, datetime):
            return None
        try:
            length = parse_duration(rest)
            end = start + length if length is not None else self._dates.read(rest, {}, start.tzinfo)
        except OverflowError:
            return None
        if end is None:
            return None
        end = _fit(end, start)
        return end if isinstance(end, datetime) and end >= start else None


def _fit(when: When, start: When) -> When:
    """A value of the kind that `start` is of; a day among times is its midnight."""
    if not isinstance(start, datetime):
        return find_day(when)
    if not isinstance(when, datetime):
        return datetime.combine(when, time(), start.tzinfo)
    return when.astimezone(
        start.tzinfo
    )  # a "Z" on an added date means UTC, even if all else floats


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
