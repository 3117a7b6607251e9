"""Instances: one dated time of an event, and those of a series that nobody has changed.

Owns the short way: one rule and some exceptions need dateutil alone. Changed instances,
added dates and several rules take the long way, through `series`. Both give the same.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from nudge.adapters.calendars.dates import When, is_timed
from nudge.adapters.calendars.event import Event
from nudge.adapters.calendars.rules import Rule, Wall, as_datetime

# What zones can add at each side of a window.
MARGIN = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One instance of an event, before its words are read.

    `original`: where the series had put it; None for a single event. `rule`: the series' rhythm.
    """

    event: Event
    start: When
    end: When
    original: When | None = None
    rule: Rule | None = None
    is_cancelled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """The event that a series comes from, with its sound rules, moved close to the window."""

    event: Event
    start: Wall
    rules: tuple[Rule, ...]


def expand_rule(master: Master, window: tuple[datetime, datetime]) -> Iterator[Instance]:
    """Instances near `window` of a series with one rule; the caller cuts exactly."""
    from dateutil.rrule import rrulestr  # type: ignore[import-untyped]  # noqa: PLC0415

    event, rule = master.event, master.rules[0]
    length = as_datetime(event.wall(event.end)) - as_datetime(event.wall(event.start))
    first, last = (as_datetime(event.wall(edge)) for edge in window)
    left_out = {make_exception(event, each) for each in event.exceptions}
    limit = find_last(master.rules)
    found = rrulestr(rule.text(), dtstart=as_datetime(master.start))
    for clock in found.between(first - length - MARGIN, last + MARGIN, inc=True):
        wall: Wall = clock if is_timed(event.start) else clock.date()
        is_left_out = wall in left_out or clock.date() in left_out
        if is_left_out or (limit is not None and clock > as_datetime(limit)):
            continue
        start = place(event, wall)
        yield Instance(
            event=event,
            start=start,
            end=event.end_after(start),
            original=start,
            rule=rule,
            is_cancelled=event.is_cancelled or event.is_cancel_message,
        )


def find_last(rules: Sequence[Rule]) -> Wall | None:
    """The UNTIL of a rule that has a COUNT as well; all others are heeded while expanding."""
    return next((rule.until for rule in rules if rule.count is not None and rule.until), None)


def make_exception(event: Event, when: When) -> date | datetime:
    """An EXDATE by the series' clock; a bare day takes out all that a timed series has on it."""
    return when if not is_timed(when) else event.wall(when)


def place(event: Event, wall: Wall) -> When:
    """A time of the series' own clock as an instant; a day stays a day."""
    return wall.replace(tzinfo=event.zone) if isinstance(wall, datetime) else wall
