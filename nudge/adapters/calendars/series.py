"""Series: a master and its changed instances -> the instances that touch the window.

Owns the hand-over to recurring-ical-events: it gets plain wall-clock times of the series'
own zone, in which equal times are equal, and a master that was moved close to the window.
Must not be loaded for a feed without series: the libraries take long to import.
Source: RFC 5545, 3.8.4.4 and 3.8.5.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import icalendar
from dateutil.rrule import rrulestr  # type: ignore[import-untyped]
from icalendar.parser import Parameters
from icalendar.prop import vDDDLists, vDDDTypes
from recurring_ical_events.adapters.event import EventAdapter
from recurring_ical_events.occurrence import Occurrence as LibraryOccurrence
from recurring_ical_events.series import Series

from nudge.adapters.calendars.event import Event
from nudge.adapters.calendars.rhythm import (
    MARGIN,
    Instance,
    Master,
    find_last,
    make_exception,
    place,
)
from nudge.adapters.calendars.rules import Rule, Wall, as_datetime

_RANGE = Parameters({"RANGE": "THISANDFUTURE"})


class _Adapter(EventAdapter):  # type: ignore[misc]
    """An event as the library sees it; knows the event that it was made of."""

    def __init__(self, event: Event, component: icalendar.Event, rules: Sequence[Rule]) -> None:
        super().__init__(component)
        self.event = event
        self._rules = {rule.text() for rule in rules}

    @property
    def rrules(self) -> set[str]:
        return self._rules

    def has_recurrence_rules(self) -> bool:
        return self.event.is_series


class _Occurrence(LibraryOccurrence):  # type: ignore[misc]
    """An instance as the library found it."""

    @property
    def adapter(self) -> _Adapter:
        adapter: _Adapter = self._adapter
        return adapter


class _Series(Series):  # type: ignore[misc]
    def occurrence(self, adapter: Any, start: Any = None, end: Any = None) -> _Occurrence:
        return _Occurrence(adapter, start, end)


def expand(
    master: Master, changes: Sequence[Event], window: tuple[datetime, datetime]
) -> Iterator[Instance]:
    """Instances of a series near `window`, two days of margin and more; the caller cuts exactly."""
    event = master.event
    adapters = [_Adapter(event, _make_master(master), master.rules)]
    adapters += [_Adapter(change, _make_change(event, change), ()) for change in changes]
    begin, finish = (event.wall(edge) for edge in window)
    last = find_last(event.rules)
    is_start_in = _is_start_in(master)
    for found in _Series(adapters).between(begin - MARGIN, finish + MARGIN):
        instance = _make_instance(event, found)
        if instance.event is not event or instance.original is None:
            yield instance
        elif instance.original == event.start and not is_start_in:
            continue
        elif last is None or as_datetime(event.wall(instance.original)) <= as_datetime(last):
            yield instance


def _is_start_in(master: Master) -> bool:
    """Whether the series has its own DTSTART: unless every rule passes it by.

    Source: RFC 5545, 3.8.5.3 leaves it open; libical and ical.js show what the rule says.
    """
    event = master.event
    begins = as_datetime(event.wall(event.start))
    if not master.rules or master.start != event.wall(event.start):
        return True
    if any(event.wall(when) == event.wall(event.start) for when, _ in event.periods):
        return True
    return any(begins in rrulestr(rule.text(), dtstart=begins) for rule in master.rules)


def _make_master(master: Master) -> icalendar.Event:
    event = master.event
    component = _make_component(event, master.start)
    component["DTEND"] = vDDDTypes(master.start + (event.wall(event.end) - event.wall(event.start)))
    if event.periods:
        component["RDATE"] = vDDDLists([event.wall(start) for start, _ in event.periods])
    if event.exceptions:
        component["EXDATE"] = vDDDLists([make_exception(event, each) for each in event.exceptions])
    return component


def _make_change(master: Event, change: Event) -> icalendar.Event:
    component = _make_component(change, master.wall(change.start))
    component["DTEND"] = vDDDTypes(master.wall(change.end))
    assert change.recurrence_id is not None
    component["RECURRENCE-ID"] = vDDDTypes(master.wall(change.recurrence_id))
    if change.is_this_and_future:
        component["RECURRENCE-ID"].params = _RANGE
    return component


def _make_component(event: Event, start: Wall) -> icalendar.Event:
    component = icalendar.Event()
    component["UID"] = event.uid
    component["DTSTART"] = vDDDTypes(start)
    component["SEQUENCE"] = event.sequence
    return component


def _make_instance(master: Event, found: _Occurrence) -> Instance:
    event = found.adapter.event
    rule = master.rules[0] if master.rules else None
    is_cancelled = event.is_cancelled or event.is_cancel_message
    if event is not master and not event.is_this_and_future:
        return Instance(
            event=event,
            start=event.start,
            end=event.end,
            original=place(master, master.wall(event.recurrence_id or event.start)),
            rule=rule,
            is_cancelled=is_cancelled,
        )
    start = place(master, found.start)
    ends = {master.wall(begin): end for begin, end in master.periods if end is not None}
    return Instance(
        event=event,
        start=start,
        end=ends.get(found.start) or event.end_after(start),
        original=place(master, found.start - found.adapter.move_recurrences_by),
        rule=rule,
        is_cancelled=is_cancelled,
    )
