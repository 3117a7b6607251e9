"""First one-on-ones: whether the manager has talked with somebody before.

Owns the history of one-on-ones, from the feed and from Nudge's own store together. A
split, moved or renamed series is no first, since people count here and UIDs do not.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta, tzinfo

from nudge.domain.events import AllDay, Occurrence, find_instants
from nudge.domain.moments import Moment, Role
from nudge.domain.people import History
from nudge.domain.rules import Rule

REGULAR, FIRST = "one-on-one", "first-one-on-one"
_ENOUGH_HISTORY = timedelta(days=60)


def mark_firsts(
    moments: Sequence[Moment],
    occurrences: Sequence[Occurrence],
    rules: Sequence[Rule],
    *,
    history: History,
    zone: tzinfo,
) -> tuple[Moment, ...]:
    """The moments, with each one-on-one that is the first with its person under that rule.

    Claims nothing before 60 days of history are known.
    """
    rule = next((rule for rule in rules if rule.moment == FIRST), None)
    since = _find_since(occurrences, history, zone)
    if rule is None or since is None:
        return tuple(moments)
    met = dict(history.met)
    firsts: set[str] = set()
    for moment in sorted(moments, key=lambda each: _day(each.occurrence, zone)):
        if moment.person is None or moment.rule.moment not in {REGULAR, FIRST}:
            continue
        day = _day(moment.occurrence, zone)
        if met.setdefault(moment.person.key, day) == day and day - since >= _ENOUGH_HISTORY:
            if moment.role is Role.MANAGER:
                firsts.add(moment.occurrence.key)
    return tuple(
        replace(
            moment,
            rule=rule,
            evidence=(*moment.evidence, f"none with them since {since:%d %B %Y}"),
        )
        if moment.rule.moment == REGULAR and moment.occurrence.key in firsts
        else moment
        for moment in moments
    )


def _find_since(occurrences: Sequence[Occurrence], history: History, zone: tzinfo) -> date | None:
    days = [_day(occurrence, zone) for occurrence in occurrences]
    if history.since is not None:
        days.append(history.since)
    return min(days, default=None)


def _day(occurrence: Occurrence, zone: tzinfo) -> date:
    if isinstance(occurrence.span, AllDay):
        return occurrence.span.start
    return find_instants(occurrence.span, zone).start.astimezone(zone).date()
