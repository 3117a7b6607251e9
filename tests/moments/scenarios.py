"""Whole calendars of managers: series with a past, bosses, outsiders, and how recognition fares.

Reads `calendars*.txt`. The head of each says which part is kept aside, chosen by its text, and
which days are judged.
"""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from nudge.domain.events import (
    AllDay,
    Attendee,
    Frequency,
    Occurrence,
    Recurrence,
    Span,
    Timed,
)
from nudge.domain.moments import Moment
from nudge.domain.people import History
from nudge.domain.recognise import recognise
from nudge.domain.rules import Rule
from nudge.domain.titles import fold
from tests.moments.calendars import Line

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A manager's calendar: what stands in it, and what each occurrence truly is.

    `one_aside_in`: of how many entries one is kept aside, 0: none. `days`: which are judged,
    counted from `NOW`; None: all.
    """

    name: str
    me: str
    occurrences: tuple[Occurrence, ...]
    truths: tuple[Line, ...]
    one_aside_in: int = 0
    days: tuple[int, int] | None = None

    def is_aside(self, line: Line) -> bool:
        digest = hashlib.sha256(line.title.encode()).digest()
        return self.one_aside_in > 0 and digest[0] % self.one_aside_in == 0

    def is_judged(self, occurrence: Occurrence) -> bool:
        if self.days is None:
            return True
        first, last = self.days
        start = occurrence.span.start
        day = start.date() if isinstance(start, datetime) else start
        return first <= (day - NOW.date()).days <= last


FOLDER = Path(__file__).parent


def read_scenarios(name: str = "calendars*.txt") -> Iterator[Scenario]:
    """The calendars of all files of that name, in order."""
    for path in sorted(FOLDER.glob(name)):
        head, *blocks = re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        aside = re.search(r"Kept aside: 1 in (\d)", head)
        days = re.search(r"Judged: days (\d+) to (\d+)", head)
        for block in blocks:
            title, *lines = block.strip().splitlines()
            name, me, guests = (part.strip() for part in title.split("|"))
            yield replace(
                _build(name, me, lines, has_guests=guests == "guests"),
                one_aside_in=int(aside.group(1)) if aside else 0,
                days=(int(days.group(1)), int(days.group(2))) if days else None,
            )


def recognise_all(scenario: Scenario, rules: Sequence[Rule]) -> list[tuple[Line, Moment | None]]:
    """Each judged occurrence's truth, and what is made of it."""
    moments = recognise(
        scenario.occurrences,
        rules,
        me=frozenset({scenario.me}),
        history=History(),
        now=NOW,
        zone=UTC,
    )
    found = {moment.occurrence.key: moment for moment in moments}
    return [
        (truth, found.get(occurrence.key))
        for truth, occurrence in zip(scenario.truths, scenario.occurrences, strict=True)
        if scenario.is_judged(occurrence)
    ]


def _build(name: str, me: str, lines: Sequence[str], *, has_guests: bool) -> Scenario:
    occurrences: list[Occurrence] = []
    truths: list[Line] = []
    domain = me.partition("@")[2]
    for number, text in enumerate(lines):
        moment, title, person, guests, when = (*(part.strip() for part in text.split("|")), "")[:5]
        repeats = int(found.group(1)) if (found := re.search(r"x(\d+)", when)) else 1
        day = int(found.group()) if (found := re.match(r"-?\d+", when)) else 0
        organiser, attendees = _invite(name, me, guests, domain) if has_guests else (None, ())
        first, _, later = moment.partition(">")
        for week in range(repeats):
            start = NOW + timedelta(days=day + 7 * week, minutes=30 * (number % 12))
            occurrences.append(
                Occurrence(
                    uid=f"{number}@{domain}",
                    recurrence_id=start if repeats > 1 else None,
                    summary=title,
                    span=_span(start, when),
                    organiser=organiser,
                    attendees=attendees,
                    recurrence=Recurrence(frequency=Frequency.WEEKLY) if repeats > 1 else None,
                )
            )
            truth = first if week == 0 or not later else later
            truths.append(
                Line(language=name, moment=truth, title=title, person=person, more=guests)
            )
    return Scenario(name=name, me=me, occurrences=tuple(occurrences), truths=tuple(truths))


def _span(start: datetime, when: str) -> Span:
    if found := re.search(r"all-day (\d+)", when):
        return AllDay(start=start.date(), end=start.date() + timedelta(days=int(found.group(1))))
    minutes = int(found.group(1)) if (found := re.search(r"(\d+)m", when)) else 45
    return Timed(start=start, end=start + timedelta(minutes=minutes))


def _invite(
    name: str, me: str, guests: str, domain: str
) -> tuple[Attendee | None, tuple[Attendee, ...]]:
    people, _, by = guests.partition(" by ")
    attendees = []
    for each in filter(None, (part.strip() for part in people.split(","))):
        outside = each.startswith("-x ")
        who = each.removeprefix("-x ")
        at = "visitor.example" if outside else domain
        attendees.append(Attendee(name=who, email=f"{_box(who)}@{at}"))
    if not attendees:
        return None, ()
    own = Attendee(name=name, email=me)
    organiser = next((each for each in attendees if each.name == by.strip()), own)
    return organiser, (own, *attendees)


def _box(name: str) -> str:
    box = ".".join(fold(name).split())
    return box if box.isascii() else "u" + hashlib.sha256(name.encode()).hexdigest()[:8]
