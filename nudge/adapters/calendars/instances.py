"""Events of one UID -> the instances that exist: which event replaces, cancels or changes which.

Owns the order of versions and what a refused rule leaves behind. Must not expand on its own.
Source: RFC 5545, 3.8.4.4 and 3.8.7.4; RFC 5546, 2.1.5 and 3.2.5.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from nudge.adapters.calendars.cost import Budget, advance
from nudge.adapters.calendars.dates import When
from nudge.adapters.calendars.event import Event
from nudge.adapters.calendars.lines import find_lines
from nudge.adapters.calendars.rhythm import MARGIN, Instance, Master, expand_rule
from nudge.adapters.calendars.rules import BadRuleError, Wall

Report = Callable[[Event, str, str, str], None]
"""Takes the event, a problem's code, the name of the property and what was done."""


def find_instances(
    events: Sequence[Event], window: tuple[datetime, datetime], budget: Budget, report: Report
) -> Iterator[Instance]:
    """All instances of the events of one UID that may touch the window; the caller cuts exactly."""
    masters, is_cancelled = choose_masters(events)
    changes = [event for event in events if event.recurrence_id is not None]
    owner = next((each for each in masters if each.is_series), masters[0] if masters else None)
    for event in masters:
        own = _choose_changes(changes, event) if event is owner else []
        for instance in _find_of_master(event, own, window, budget, report):
            yield replace(instance, is_cancelled=True) if is_cancelled else instance
    if owner is None:
        for change in _choose_changes(changes, None):
            yield _make_single(change)


def choose_masters(events: Sequence[Event]) -> tuple[list[Event], bool]:
    """The events without RECURRENCE-ID that are in force, and whether a message cancels them.

    The highest SEQUENCE replaces; of several with the same one all are in force, copies once.
    """
    masters = [event for event in events if event.recurrence_id is None]
    if len(masters) == 1:
        return masters, False
    real = [event for event in masters if not event.is_cancel_message]
    notices = [event for event in masters if event.is_cancel_message]
    pool = real or notices
    highest = max((event.sequence for event in pool), default=0)
    in_force = {_identify(event): event for event in pool if event.sequence == highest}
    return list(in_force.values()), any(notice.sequence >= highest for notice in notices)


def _identify(event: Event) -> tuple[object, ...]:
    """What two copies have in common; some exporters give one UID to all that they write."""
    rules = (rule.text() for rule in event.rules)
    title = next((line.value for line in find_lines(event.text, "SUMMARY")), "")
    return (event.start, event.end, title, *rules)


def _choose_changes(changes: Sequence[Event], master: Event | None) -> list[Event]:
    chosen: dict[Wall | When, Event] = {}
    for change in changes:
        original = change.recurrence_id
        assert original is not None
        key = original if master is None else master.wall(original)
        rival = chosen.get(key)
        if rival is None or change.sequence >= rival.sequence:
            chosen[key] = change
    return list(chosen.values())


def _find_of_master(
    event: Event,
    changes: Sequence[Event],
    window: tuple[datetime, datetime],
    budget: Budget,
    report: Report,
) -> Iterator[Instance]:
    if not event.is_series and not changes:
        return iter((_make_single(event),))
    moves = any(change.is_this_and_future for change in changes)
    try:
        master = _make_master(event, window, budget, report, may_advance=not moves)
        if len(master.rules) == 1 and not changes and not event.periods:
            return iter(list(expand_rule(master, window)))
        # Import late: few feeds need the libraries, and they take long to load.
        from nudge.adapters.calendars.series import expand  # noqa: PLC0415

        return iter(list(expand(master, changes, window)))
    except (ValueError, TypeError, ArithmeticError) as error:
        # What the libraries cannot bear costs this series, not the feed.
        report(event, "series_failed", "RRULE", f"Its events are shown once each: {error}.")
        return map(_make_single, (event, *changes))


def _make_master(
    event: Event,
    window: tuple[datetime, datetime],
    budget: Budget,
    report: Report,
    *,
    may_advance: bool,
) -> Master:
    start, length = event.wall(event.start), event.wall(event.end) - event.wall(event.start)
    first, last = event.wall(window[0]) - length - MARGIN, event.wall(window[1]) + MARGIN
    sound = []
    for rule in event.rules:
        moved, begins = advance(rule, start, first) if may_advance else (rule, start)
        try:
            budget.spend(moved, begins, last, length)
            sound.append(rule)
        except BadRuleError as error:
            report(event, "rule_refused", "RRULE", f"The event is shown once: {error}.")
    if may_advance and len(sound) == 1:
        rule, start = advance(sound[0], start, first)
        sound = [rule]
    return Master(event=event, start=start, rules=tuple(sound))


def _make_single(event: Event) -> Instance:
    return Instance(
        event=event,
        start=event.start,
        end=event.end,
        original=event.recurrence_id,
        is_cancelled=event.is_cancelled or event.is_cancel_message,
    )
