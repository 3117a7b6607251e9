"""The feed reader: bytes of a feed and a window -> the domain's occurrences, and what was wrong.

Owns the order of the work: cut, scan, parse, expand, read the words of what occurs. Must not
fetch, must not write, must keep nothing in the process between two feeds.

For the child that reads feeds: call `read_calendar`; to make the next refresh cheap pass a
`Memory` (see `memory`), loaded from and saved to a cache file of the feed.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from nudge.adapters.calendars.cut import Stream, cut, make_readable
from nudge.adapters.calendars.dates import DateReader
from nudge.adapters.calendars.details import Details, make_occurrence, make_span, read_details
from nudge.adapters.calendars.event import Event, EventReader
from nudge.adapters.calendars.faults import Faults
from nudge.adapters.calendars.instances import Instance, find_instances
from nudge.adapters.calendars.limits import DEFAULT, Limits
from nudge.adapters.calendars.lines import find_lines, remove_components, unescape, unfold
from nudge.adapters.calendars.scan import make_edges, select
from nudge.adapters.calendars.zones import Zones
from nudge.domain.events import Occurrence, find_instants
from nudge.domain.problems import Problem
from nudge.domain.text import clean


class NotACalendar(Exception):  # noqa: N818 - the name is the message
    """The bytes hold no calendar at all; the message says what they seem to be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What a feed holds for a window: occurrences by start, then UID. `name`: X-WR-CALNAME."""

    occurrences: tuple[Occurrence, ...] = ()
    problems: tuple[Problem, ...] = ()
    name: str = ""


def read_calendar(
    content: bytes,
    *,
    feed: str,
    window: tuple[datetime, datetime],
    zone: tzinfo,
    limits: Limits = DEFAULT,
) -> Calendar:
    """The occurrences that overlap the half-open `window` (UTC), and all problems on the way.

    `zone`: where floating times and whole days are lived. `feed`: its name in problems.

    Raises:
        NotACalendar: HTML, an address card, nothing: no VCALENDAR and no VEVENT anywhere.
    """
    stream = cut(make_readable(content), limits.events)
    if not stream.envelopes:
        raise NotACalendar(_describe(content))
    reading = _Reading(stream, feed=feed, window=window, zone=zone, limits=limits)
    chosen = select(stream.content, stream.blocks, make_edges(window))
    occurrences = reading.read(chosen)
    return Calendar(
        occurrences=tuple(sorted(occurrences, key=lambda each: _order(each, zone))),
        problems=reading.problems(),
        name=reading.name,
    )


def _describe(content: bytes) -> str:
    head = content[:2_000].lstrip().lower()
    if not head:
        return "it is empty"
    if head.startswith((b"<!doctype html", b"<html")) or b"<html" in head:
        return "it is a web page, not a calendar"
    if head.startswith(b"begin:vcard"):
        return "it is an address card, not a calendar"
    return "it holds no calendar"


def _order(occurrence: Occurrence, zone: tzinfo) -> tuple[datetime, str]:
    return find_instants(occurrence.span, zone).start, occurrence.uid


class _Reading:
    """One reading of one stream."""

    def __init__(
        self,
        stream: Stream,
        *,
        feed: str,
        window: tuple[datetime, datetime],
        zone: tzinfo,
        limits: Limits,
    ) -> None:
        self._stream = stream
        self._feed = feed
        self._window = window
        self._zone = zone
        self._limits = limits
        self._faults = Faults(feed=feed, content=stream.content)
        for code, offset, message in stream.faults:
            self._faults.add(code, offset, message)
        self._unknown: set[str] = set()
        self._details: dict[int, Details] = {}
        texts = [unfold(b"".join(each.lines))[0] for each in stream.envelopes]
        self.name = next((name for name in map(_read_name, texts) if name), "")
        self._readers = [self._make_reader(text, index) for index, text in enumerate(texts)]

    def _make_reader(self, text: str, index: int) -> EventReader:
        envelopes = self._stream.envelopes
        own = envelopes[index].timezones
        others = [
            each for other in envelopes for each in other.timezones if other.timezones is not own
        ]
        zones = Zones([*own, *others])
        name = next((line.value for line in find_lines(text, "X-WR-TIMEZONE")), "").strip()
        home = zones.find(name) if name else None
        method = next((line.value for line in find_lines(text, "METHOD")), "").strip().upper()
        dates = DateReader(
            zones=zones, home=home or self._zone, has_zone=home is not None, unknown=self._unknown
        )
        return EventReader(dates, self._limits, is_cancel=method == "CANCEL")

    def read(self, chosen: Iterable[int]) -> list[Occurrence]:
        """All occurrences of the chosen blocks that overlap the window."""
        groups: dict[str, list[Event]] = {}
        for index in chosen:
            event = self._read_event(index)
            if event is not None:
                groups.setdefault(event.uid, []).append(event)
        return [
            make_occurrence(instance, self._find_details(instance.event), self._feed)
            for events in groups.values()
            for instance in self._find_instances(events)
        ]

    def _read_event(self, index: int) -> Event | None:
        block = self._stream.blocks[index]
        raw = self._stream.content[block.begin : block.end]

        def report(code: str, name: str, message: str) -> None:
            self._faults.add_in(block, code, name, message)

        text, is_utf8 = unfold(raw)
        if not is_utf8:
            report("not_utf8", "", "The event is not UTF-8; it is read as Windows-1252.")
        own, depth = remove_components(text)
        if depth > self._limits.nesting:
            report("nested", "BEGIN", "Components are nested too deep; they are ignored.")
        made_up = f"nudge-{hashlib.blake2b(raw, digest_size=12).hexdigest()}"
        return self._readers[block.calendar].read(own, index, made_up, report)

    def _find_instances(self, events: list[Event]) -> list[Instance]:
        def report(event: Event, code: str, name: str, message: str) -> None:
            self._faults.add_in(self._stream.blocks[event.number], code, name, message)

        found = find_instances(events, self._window, self._limits, report)
        return [instance for instance in found if self._overlaps(instance)]

    def _overlaps(self, instance: Instance) -> bool:
        span = find_instants(make_span(instance.start, instance.end), self._zone)
        first, last = self._window
        if span.start == span.end:
            return first <= span.start < last
        return span.start < last and span.end > first

    def _find_details(self, event: Event) -> Details:
        if event.number not in self._details:
            self._details[event.number] = read_details(event.text)
        return self._details[event.number]

    def problems(self) -> tuple[Problem, ...]:
        """What was wrong, in the order of the stream."""
        for name in sorted(self._unknown):
            message = f"Nobody knows the zone {name!r}; the user's own is taken for it."
            self._faults.add("unknown_zone", max(0, self._find_zone(name)), message)
        return self._faults.make_problems()

    def _find_zone(self, name: str) -> int:
        return self._stream.content.find(name.encode())


def _read_name(text: str) -> str:
    for name in ("X-WR-CALNAME", "NAME"):
        for line in find_lines(text, name):
            return clean(unescape(line.value))
    return ""
