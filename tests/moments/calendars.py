"""Calendars made of the title lists, in the dialects that feeds speak, and how recognition fares.

The manager of all lists is Robin Lindqvist. A third of the lines, chosen by their text, is
kept aside: it is reported on and never tuned on.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
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
from nudge.domain.moments import Moment, Role
from nudge.domain.people import History
from nudge.domain.recognise import recognise
from nudge.domain.rules import Rule
from nudge.domain.titles import fold

ME = "robin.lindqvist@nordia.example"
FOLDER = Path(__file__).parent
LANGUAGES = ("en", "de", "fr", "es", "pt", "nl", "sv", "ja")
NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
_SPLIT = re.compile(r"(?<!\\)\|")
_NAMES = (
    "Ana Sol, Ben Hart, Cleo Marsh, Dev Anand, Eva Lund, Finn Roth, Gita Rao, Hal Voss, Ida Berg, "
    "Jan Vos, Kim Lee, Lea Wirth, Max Ott, Nia Obi, Ola Dahl, Pia Funk, Quinn Fox, Rui Reis"
)
_CROWD = _NAMES.split(", ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of a list: what stands in the calendar and what it truly is."""

    language: str
    moment: str
    title: str
    person: str
    more: str

    @property
    def is_aside(self) -> bool:
        digest = hashlib.sha256(self.title.encode()).digest()
        return digest[0] % 3 == 0

    @property
    def guests(self) -> int | None:
        found = re.search(r"\b(\d+)\b", self.more)
        return int(found.group(1)) if found else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How recognition fares on a set of lines."""

    precision: float
    recall: float
    macro_f1: float
    person: float
    firsts: float
    wrong: tuple[str, ...]


def read_lines(language: str) -> list[Line]:
    lines = []
    for text in (FOLDER / f"titles_{language}.txt").read_text(encoding="utf-8").splitlines():
        if not text.strip() or text.startswith("#"):
            continue
        moment, title, person, more = (
            part.strip().replace("\\|", "|") for part in (*_SPLIT.split(text), "", "")[:4]
        )
        lines.append(Line(language=language, moment=moment, title=title, person=person, more=more))
    return lines


def make_occurrence(line: Line, number: int, *, has_guests: bool) -> Occurrence:
    """The line as an entry of a feed that shows guests (Google) or none (Outlook, published)."""
    span: Span
    if "all-day" in line.more:
        first = date(2026, 3, 3) + timedelta(days=number % 20)
        span = AllDay(start=first, end=first + timedelta(days=line.guests or 1))
    else:
        start = NOW + timedelta(hours=number)
        span = Timed(start=start, end=start + timedelta(minutes=30))
    organiser, attendees = _invite(line) if has_guests else (None, ())
    return Occurrence(
        uid=f"{line.language}-{number}",
        summary=line.title,
        span=span,
        organiser=organiser,
        attendees=attendees,
        recurrence=Recurrence(frequency=Frequency.WEEKLY) if "weekly" in line.more else None,
    )


def _invite(line: Line) -> tuple[Attendee | None, tuple[Attendee, ...]]:
    me = Attendee(name="Robin Lindqvist", email=ME)
    if "all-day" in line.more:
        return None, ()
    if "out" in line.more.split():
        guests = [
            Attendee(name=name, email=f"{_box(name)}@contoso.example")
            for name in _CROWD[: line.guests or 1]
        ]
    elif line.guests:
        guests = [_colleague(name) for name in _CROWD[: line.guests]]
    elif line.moment == "report":
        guests = [_colleague("Vera Stahl")]
    elif line.moment == "interview" and line.person:
        guests = [Attendee(name="", email=f"{_box(line.person)}@mail.example")]
    elif line.person:
        guests = [_colleague(f"{line.person} Ek" if " " not in line.person else line.person)]
    elif line.moment == "-":
        return None, ()
    else:
        guests = [_colleague(name) for name in _CROWD[:2]]
    organiser = guests[0] if "by-other" in line.more or "out" in line.more.split() else me
    return organiser, (me, *guests)


def _colleague(name: str) -> Attendee:
    return Attendee(name=name, email=f"{_box(name)}@nordia.example")


def _box(name: str) -> str:
    return ".".join(name.casefold().split())


def find_all(
    lines: Sequence[Line], rules: Sequence[Rule], *, has_guests: bool
) -> list[tuple[Line, Moment | None]]:
    """What `recognise` makes of each line, all of them being one feed."""
    occurrences = [
        make_occurrence(line, number, has_guests=has_guests) for number, line in enumerate(lines)
    ]
    moments = recognise(
        occurrences, rules, me=frozenset({ME}), history=History(), now=NOW, zone=UTC
    )
    found = {moment.occurrence.key: moment for moment in moments}
    return [
        (line, found.get(occurrence.key))
        for line, occurrence in zip(lines, occurrences, strict=True)
    ]


def judge(lines: Sequence[Line], rules: Sequence[Rule], *, has_guests: bool) -> Score:
    """How `recognise` fares on the lines as one feed."""
    return score(find_all(lines, rules, has_guests=has_guests))


def score(pairs: Iterable[tuple[Line, Moment | None]]) -> Score:
    """Precision, recall and the rest, from the truth and what was found."""
    hits = claims = needs = people = right_people = talks = right_talks = 0
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    wrong = []
    for line, moment in pairs:
        is_claim = moment is not None and moment.role is Role.MANAGER
        is_need = line.moment not in {"-", "report"}
        claims += is_claim
        needs += is_need
        hits += is_claim and is_need
        said = moment.rule.moment if moment is not None and is_claim else "-"
        if is_need:
            counts[line.moment]["true" if said == line.moment else "missed"] += 1
        if said not in {"-", line.moment}:
            counts[said]["false"] += 1
        if is_need and line.person:
            people += 1
            is_right = is_same(line.person, moment)
            right_people += is_right
            if said == line.moment and not is_right:
                who = moment.person if moment else None
                wrong.append(f"{line.language} PERSON {line.title!r} {line.person} -> {who}")
        if line.moment in {"one-on-one", "first-one-on-one"}:
            talks += 1
            right_talks += said == line.moment
        if said != (line.moment if is_need else "-"):
            wrong.append(f"{line.language} {line.moment} -> {said}: {line.title!r} [{line.more}]")
    f1 = [_f1(each) for moment, each in counts.items() if each["true"] + each["missed"]]
    return Score(
        precision=hits / max(claims, 1),
        recall=hits / max(needs, 1),
        macro_f1=sum(f1) / max(len(f1), 1),
        person=right_people / max(people, 1),
        firsts=right_talks / max(talks, 1),
        wrong=tuple(wrong),
    )


def is_same(name: str, moment: Moment | None) -> bool:
    """True when the moment's person carries the name."""
    if moment is None or moment.person is None:
        return False
    return all(
        part in fold(f"{moment.person.name} {moment.person.email}") for part in fold(name).split()
    )


def _f1(counts: Counter[str]) -> float:
    return 2 * counts["true"] / max(2 * counts["true"] + counts["missed"] + counts["false"], 1)
