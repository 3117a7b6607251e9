"""The feed reader: bytes of a feed and a window -> the domain's occurrences, and what was wrong.

Owns the order of the work: cut, compare with what is remembered, scan, parse and expand. Must
not fetch, must not write, must keep nothing in the process between two feeds.

For the child that reads feeds: with a cache file for each feed, make
`memory = Memory.load(<its bytes, or empty>)`, pass it to `read_calendar`, and when
`memory.is_changed` write `memory.dump()` back (0600, it holds what the feed holds). A feed that
changed in three events then costs little more than those three, as long as window, zone and
version are the same; the window may move within its first and its last day.
"""

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta, tzinfo

from nudge.adapters.calendars.cut import Stream, cut, make_readable
from nudge.adapters.calendars.faults import make_problems
from nudge.adapters.calendars.limits import DEFAULT, Limits
from nudge.adapters.calendars.lines import find_lines, unescape, unfold
from nudge.adapters.calendars.memory import Memory, bring_up_to_date, make_key
from nudge.adapters.calendars.outcomes import Outcome, overlaps
from nudge.adapters.calendars.runs import Runs
from nudge.adapters.calendars.scan import make_edges, select
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


def read_calendar(  # noqa: PLR0913 - all by name; the last two are for tests and for the child
    content: bytes,
    *,
    feed: str,
    window: tuple[datetime, datetime],
    zone: tzinfo,
    limits: Limits = DEFAULT,
    memory: Memory | None = None,
) -> Calendar:
    """The occurrences that overlap the half-open `window` (UTC), and all problems on the way.

    `zone`: where floating times and whole days are lived. `feed`: its name in problems.
    `memory`: what an earlier reading left; it is brought up to date.

    Raises:
        NotACalendar: HTML, an address card, nothing: no VCALENDAR and no VEVENT anywhere.
    """
    with _collection_paused():
        return _read(content, feed, window, zone, limits, memory)


def _read(  # noqa: PLR0913, PLR0917 - the arguments of `read_calendar`, as they came
    content: bytes,
    feed: str,
    window: tuple[datetime, datetime],
    zone: tzinfo,
    limits: Limits,
    memory: Memory | None,
) -> Calendar:
    runs = Runs(memory.runs if memory else ())
    stream = cut(make_readable(content), limits.events, runs.find if memory else None)
    if not stream.envelopes:
        raise NotACalendar(_describe(content))
    # Late: what was read before is told without loading what only reading needs.
    from nudge.adapters.calendars.reading import Reading  # noqa: PLC0415

    def read(chosen: Sequence[int], edges: tuple[datetime, datetime]) -> dict[int, Outcome]:
        reading = Reading(stream, feed=feed, window=edges, zone=zone, limits=limits)
        return reading.read(select(stream.content, stream.blocks, make_edges(edges), chosen))

    if memory is None:
        outcomes = read(range(len(stream.blocks)), window)
    else:
        days = _round_out(window)
        key = make_key(stream, (days, repr(zone), limits))
        outcomes = bring_up_to_date(memory, stream, runs, key, feed, lambda new: read(new, days))
    faults = [(number, fault) for each in outcomes.values() for number, fault in each.faults]
    found = [occurrence for each in outcomes.values() for occurrence in each.occurrences]
    return Calendar(
        occurrences=_arrange(found, window, zone),
        problems=make_problems(stream, faults, feed),
        name=_find_name(stream),
    )


@contextmanager
def _collection_paused() -> Iterator[None]:
    """No search for cycles meanwhile: reading makes a hundred thousand values and no cycle."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _round_out(window: tuple[datetime, datetime]) -> tuple[datetime, datetime]:
    """The window made of whole days in UTC, so that it stays the same for most of a day."""
    first, last = window
    begin = datetime.combine(first.date(), time(), UTC)
    return begin, datetime.combine(last.date(), time(), UTC) + timedelta(days=1)


def _arrange(
    found: Iterable[Occurrence], window: tuple[datetime, datetime], zone: tzinfo
) -> tuple[Occurrence, ...]:
    placed = [(find_instants(each.span, zone), each) for each in found]
    kept = [(span.start, each.uid, each) for span, each in placed if overlaps(span, window)]
    kept.sort(key=lambda each: each[:2])
    return tuple(occurrence for _, _, occurrence in kept)


def _find_name(stream: Stream) -> str:
    for name in ("X-WR-CALNAME", "NAME"):
        for envelope in stream.envelopes:
            for line in find_lines(unfold(b"".join(envelope.lines))[0], name):
                if said := clean(unescape(line.value)):
                    return said
    return ""


def _describe(content: bytes) -> str:
    head = content[:2_000].lstrip().lower()
    if not head:
        return "it is empty"
    if head.startswith((b"<!doctype html", b"<html")) or b"<html" in head:
        return "it is a web page, not a calendar"
    if head.startswith(b"begin:vcard"):
        return "it is an address card, not a calendar"
    return "it holds no calendar"
