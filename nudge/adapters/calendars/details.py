"""The words of an event: summary, people, place, links -> a domain occurrence.

Owns what the planner needs beyond times; reads it for what occurs alone. All text was
written by strangers and goes through `clean`.
Source: RFC 5545, 3.8; RFC 7986; MS-OXCICAL for the X-MICROSOFT names.
"""

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import Enum
from typing import TypeVar

from nudge.adapters.calendars.dates import When
from nudge.adapters.calendars.join import find_join, is_join
from nudge.adapters.calendars.lines import ContentLine, parse_lines, split_text, unescape
from nudge.adapters.calendars.rhythm import Instance
from nudge.domain.events import (
    AllDay,
    Attendee,
    Busy,
    Classification,
    Occurrence,
    Participation,
    Recurrence,
    Span,
    Status,
    Timed,
    UserType,
)
from nudge.domain.text import clean

_Choice = TypeVar("_Choice", bound=Enum)
_MOST_ATTENDEES = 1_000
_SPLIT_SUFFIX = re.compile(r"_R\d{8}(?:T\d{6}Z?)?(@google\.com)$")
_TAGS = re.compile(r"<[^>]{0,2000}>")
_HREF = re.compile(r"""href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_JOIN_FIELDS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    "CONFERENCE",
    "URL",
    "LOCATION",
    "DESCRIPTION",
    "X-ALT-DESC",
    "SUMMARY",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What an event says besides its times, the same for each of its instances."""

    summary: str
    status: Status
    busy: Busy
    classification: Classification
    organiser: Attendee | None
    attendees: tuple[Attendee, ...]
    categories: tuple[str, ...]
    location: str
    url: str
    join: str


def read_details(text: str, on_odd: Callable[[str], None]) -> Details:
    """The words of an event from its unfolded lines; `on_odd` hears of each that is no property."""
    lines: dict[str, list[ContentLine]] = {}
    for said, line in parse_lines(text):
        if line is None:
            on_odd(said)
        else:
            lines.setdefault(line.name, []).append(line)
    return Details(
        summary=_read_text(lines, "SUMMARY"),
        status=_choose(Status, _value(lines, "STATUS").replace("CANCELED", "CANCELLED"))
        or Status.CONFIRMED,
        busy=_read_busy(lines),
        classification=_choose(Classification, _value(lines, "CLASS")) or _read_sensitivity(lines),
        organiser=_read_organiser(lines),
        attendees=_read_attendees(lines),
        categories=_read_categories(lines),
        location=_read_text(lines, "LOCATION"),
        url=_read_url(lines),
        join=_read_join(lines),
    )


def make_occurrence(instance: Instance, details: Details, feed: str) -> Occurrence:
    """The domain's occurrence of one instance."""
    rule = instance.rule
    recurrence: Recurrence | None = None if rule is None else rule.recurrence()
    uid = clean(instance.event.uid, 1_000)
    return Occurrence(
        uid=uid,
        recurrence_id=_make_original(instance.original),
        summary=details.summary,
        span=make_span(instance.start, instance.end),
        status=Status.CANCELLED if instance.is_cancelled else details.status,
        busy=details.busy,
        classification=details.classification,
        organiser=details.organiser,
        attendees=details.attendees,
        categories=details.categories,
        location=details.location,
        url=details.url,
        join=details.join,
        series=_SPLIT_SUFFIX.sub(r"\1", uid),
        recurrence=recurrence,
        feed=feed,
    )


def make_span(start: When, end: When) -> Span:
    """The span between two days or two aware times."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        return Timed(start=start.astimezone(UTC), end=end.astimezone(UTC))
    return AllDay(start=start, end=end)


def _make_original(original: When | None) -> datetime | date | None:
    return original.astimezone(UTC) if isinstance(original, datetime) else original


def _value(lines: Mapping[str, list[ContentLine]], name: str) -> str:
    found = lines.get(name)
    return found[0].value.strip().upper() if found else ""


def _read_text(lines: Mapping[str, list[ContentLine]], name: str) -> str:
    found = lines.get(name)
    return clean(unescape(found[0].value)) if found else ""


def _choose(choices: type[_Choice], word: str) -> _Choice | None:
    return next((each for each in choices if each.value.upper() == word), None)


def _read_busy(lines: Mapping[str, list[ContentLine]]) -> Busy:
    marked = _value(lines, "X-MICROSOFT-CDO-BUSYSTATUS")
    if marked:
        marked = {"WORKINGELSEWHERE": "ELSEWHERE"}.get(marked, marked)
        return _choose(Busy, marked) or Busy.BUSY
    return Busy.FREE if _value(lines, "TRANSP") == "TRANSPARENT" else Busy.BUSY


def _read_sensitivity(lines: Mapping[str, list[ContentLine]]) -> Classification:
    marked = _value(lines, "X-MICROSOFT-SENSITIVITY") or _value(lines, "X-CALENDARSERVER-ACCESS")
    return _choose(Classification, marked) or Classification.PUBLIC


def _read_organiser(lines: Mapping[str, list[ContentLine]]) -> Attendee | None:
    for line in lines.get("ORGANIZER", ()):
        person = _read_person(line)
        if person.name or person.email:
            return person
    return None


def _read_attendees(lines: Mapping[str, list[ContentLine]]) -> tuple[Attendee, ...]:
    people = (_read_person(line) for line in lines.get("ATTENDEE", ())[:_MOST_ATTENDEES])
    kept: dict[str, Attendee] = {}
    for person in people:
        if person.name or person.email:
            kept.setdefault(person.email or person.name, person)
    return tuple(kept.values())


def _read_person(line: ContentLine) -> Attendee:
    parameters = line.parameters
    address = _read_address(line.value) or _read_address(parameters.get("EMAIL", ""))
    name = clean(unescape(parameters.get("CN", "")).strip("'"))
    return Attendee(
        name=name,
        email=address,
        user_type=_choose(UserType, parameters.get("CUTYPE", "INDIVIDUAL").upper())
        or UserType.UNKNOWN,
        participation=_choose(Participation, parameters.get("PARTSTAT", "").upper())
        or Participation.NEEDS_ACTION,
    )


def _read_address(value: str) -> str:
    """A mail address in lower case without `mailto:`; empty for what is none (urn:uuid, path)."""
    address = re.sub(r"^\s*(?:mailto:\s*)+", "", value.strip(), flags=re.IGNORECASE).strip("<> ")
    return clean(address, 320).lower() if "@" in address and " " not in address else ""


def _read_categories(lines: Mapping[str, list[ContentLine]]) -> tuple[str, ...]:
    words = (clean(word) for line in lines.get("CATEGORIES", ()) for word in split_text(line.value))
    return tuple(dict.fromkeys(word for word in words if word))


def _read_url(lines: Mapping[str, list[ContentLine]]) -> str:
    url = clean(lines["URL"][0].value, 2_000) if "URL" in lines else ""
    return url if re.match(r"https?://", url, re.IGNORECASE) else ""


def _read_join(lines: Mapping[str, list[ContentLine]]) -> str:
    fields = [line for name in _JOIN_FIELDS for line in lines.get(name, ())]
    return clean(find_join(_plain(line) for line in fields), 2_000)


def _plain(line: ContentLine) -> str:
    text = unescape(line.value)
    if "<" in text and "http" in text:
        links = " ".join(html.unescape(link) for link in _HREF.findall(text))
        return f"{links} {html.unescape(_TAGS.sub(' ', text))}"
    return text


__all__ = ["Details", "is_join", "make_occurrence", "make_span", "read_details"]
