"""Reads the days of `tests/cases`, whose form is told in the README there."""

import json
import re
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from datetime import time as clock_time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from nudge.domain.events import (
    AllDay,
    Attendee,
    Busy,
    Frequency,
    Occurrence,
    Participation,
    Recurrence,
    Status,
    Timed,
)
from nudge.domain.setting_keys import find_setting_key

MONDAY = date(2026, 3, 2)
ME = Attendee(
    name="Alex Morgan", email="alex.morgan@example.org", participation=Participation.ACCEPTED
)
FEED = "calendar"
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_WEEK = timedelta(days=7)
_DAY = r"(?:next )?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|\d{4}-\d{2}-\d{2}"
_LINE = re.compile(rf"(?P<day>{_DAY}) (?P<time>\d\d:\d\d|all day)\s*(?P<rest>.*)")
_MEETING = re.compile(r"- (?P<end>\d\d:\d\d)  (?P<title>.*)")


@dataclass(slots=True, kw_only=True)
class Case:
    """A day as it is told. `happens`: (minute, words); `shown`, `held`, `missed`: as text.

    `since`: the day from which Nudge has run with tips and lessons; None: without them.
    `settings`: what the manager has chosen, by the names of the settings file.
    """

    path: Path
    now: datetime
    zone: ZoneInfo
    until: datetime | None = None
    since: date | None = None
    settings: dict[str, Any] = field(default_factory=dict)
    occurrences: list[Occurrence] = field(default_factory=list)
    happens: list[tuple[datetime, str]] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    held: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def find_instant(self, day: str, time: str) -> datetime:
        local = datetime.combine(find_day(day), clock_time.fromisoformat(time), self.zone)
        return local.astimezone(UTC)

    def say(self, at: datetime) -> str:
        """The instant as the case writes it, such as "Mon 13:45"."""
        local = at.astimezone(self.zone)
        weeks, weekday = divmod((local.date() - MONDAY).days, 7)
        names = {0: _DAYS[weekday], 1: f"next {_DAYS[weekday]}"}
        return f"{names.get(weeks, local.date().isoformat())} {local:%H:%M}"


def read_case(path: Path) -> Case:
    """The day that a file tells; an unknown line is an error that names it."""
    zone = ZoneInfo("Europe/Berlin")
    case = Case(path=path, zone=zone, now=datetime.combine(MONDAY, clock_time(), zone))
    section = ""
    _sentence, *lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, start=2):
        name, colon, value = line.partition(":")
        if line and not line.startswith(" ") and colon:
            section = name
            if value.strip():
                _set(case, name, value.strip())
        elif section == "Settings" and line.strip():
            case.settings.update([_read_setting(line.strip())])
        elif section and line.strip():
            match = _LINE.fullmatch(line.strip())
            assert match, f"{path.name}:{number}: not understood: {line}"
            _add(case, section, match)
    case.until = case.until or case.find_instant(case.say(case.now).rsplit(" ", 1)[0], "23:59")
    return case


def find_day(day: str) -> date:
    """The day of the case's week, of the one after, or a date."""
    if day.startswith("next "):
        return find_day(day.removeprefix("next ")) + _WEEK
    return MONDAY + timedelta(days=_DAYS.index(day)) if day in _DAYS else date.fromisoformat(day)


def _read_setting(line: str) -> tuple[str, Any]:
    name, value = line.split(" ", 1)
    key = find_setting_key(name)
    assert key is not None, f"no setting {name}"
    return name, key.parse(json.loads(value))


def _set(case: Case, name: str, value: str) -> None:
    if name == "Zone":
        case.zone = ZoneInfo(value)
        return
    if name == "Rhythm":
        case.since = date.fromisoformat(value.removeprefix("since "))
        return
    day, time = value.rsplit(" ", 1)
    setattr(case, {"Now": "now", "Until": "until"}[name], case.find_instant(day, time))


def _add(case: Case, section: str, match: re.Match[str]) -> None:
    day, time, rest = match["day"], match["time"], match["rest"]
    if section == "Calendar":
        case.occurrences += _make_occurrences(case, day, time, rest)
    elif section == "Happens":
        case.happens.append((case.find_instant(day, time), rest))
    else:
        words = " ".join(rest.split())
        getattr(case, section.lower()).append(f"{day} {time} {words}")


def _make_occurrences(case: Case, day: str, time: str, rest: str) -> list[Occurrence]:
    first, *notes = [part.strip() for part in rest.split(";")]
    if time == "all day":
        until = next((note[6:] for note in notes if note.startswith("until ")), day)
        span: Timed | AllDay = AllDay(start=find_day(day), end=find_day(until) + timedelta(days=1))
        title = first
    else:
        meeting = _MEETING.fullmatch(first)
        assert meeting, f"{case.path.name}: no end: {first}"
        start, title = case.find_instant(day, time), meeting["title"]
        span = Timed(start=start, end=case.find_instant(day, meeting["end"]))
    return _repeat(case, _make_occurrence(title, span, notes), notes)


def _make_occurrence(title: str, span: Timed | AllDay, notes: list[str]) -> Occurrence:
    others = [make_person(note[5:]) for note in notes if note.startswith("with ")]
    organiser = next((make_person(note[5:]) for note in notes if note.startswith("from ")), ME)
    me = ME
    if "declined" in notes:
        me = Attendee(name=ME.name, email=ME.email, participation=Participation.DECLINED)
    busy = Busy.FREE if "free" in notes else Busy.BUSY
    return Occurrence(
        uid=f"{title}@example.org",
        summary=title,
        span=span,
        status=Status.CANCELLED if "cancelled" in notes else Status.CONFIRMED,
        busy=Busy.OUT_OF_OFFICE if "out of office" in notes else busy,
        organiser=organiser if others else None,
        attendees=(me, *others) if others else (),
        series=f"{title}@example.org",
        feed=FEED,
    )


def _repeat(case: Case, one: Occurrence, notes: list[str]) -> list[Occurrence]:
    """The meeting, and with `weekly since A until B` those of the weeks before and after it."""
    note = next((note for note in notes if note.startswith("weekly since ")), None)
    if note is None:
        return [one]
    assert isinstance(one.span, Timed)
    since, _, until = note.removeprefix("weekly since ").partition(" until ")
    first, last = date.fromisoformat(since), date.fromisoformat(until) if until else None
    start, end = (at.astimezone(case.zone) for at in (one.span.start, one.span.end))
    earlier = (start.date() - first).days // 7
    later = (last - start.date()).days // 7 if last else 0
    return [
        _make_instance(one, start + week * _WEEK, end + week * _WEEK)
        for week in range(-earlier, later + 1)
    ]


def _make_instance(one: Occurrence, start: datetime, end: datetime) -> Occurrence:
    """One instance of the series; what the line says of its own day holds for that day alone."""
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    is_this = isinstance(one.span, Timed) and start == one.span.start
    return replace(
        one,
        span=Timed(start=start, end=end),
        recurrence_id=start,
        status=one.status if is_this else Status.CONFIRMED,
        attendees=one.attendees if is_this else (ME, *one.attendees[1:]),
        recurrence=Recurrence(frequency=Frequency.WEEKLY),
    )


def make_person(name: str) -> Attendee:
    """Somebody of the manager's own organisation."""
    address = name.casefold().replace(" ", ".")
    return Attendee(name=name, email=f"{address}@example.org", participation=Participation.ACCEPTED)
