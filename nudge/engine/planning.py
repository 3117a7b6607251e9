"""Planning: from occurrences and rules to moments and a plan, for the tray and the commands alike.

Owns the order of the steps; each step is a pure function of the domain.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta, tzinfo

from nudge.domain.corrections import correct
from nudge.domain.events import (
    Occurrence,
    Participation,
    Status,
    find_instants,
    find_participation,
)
from nudge.domain.moments import Moment
from nudge.domain.nudges import Plan, ReasonCode
from nudge.domain.people import History
from nudge.domain.plan import Facts, make_plan
from nudge.domain.practice import Rhythm
from nudge.domain.recognise import recognise
from nudge.domain.rules import Rule
from nudge.domain.seasons import SEASON
from nudge.domain.settings import Settings
from nudge.domain.wishes import apply_wishes, place_reports

ONE_ON_ONES = frozenset({"one-on-one", "first-one-on-one"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """What recognition depends on. `now` is in UTC, `zone` the user's."""

    rules: tuple[Rule, ...]
    settings: Settings
    history: History
    now: datetime
    zone: tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The moments of some occurrences, and those that are off, with the code that says why."""

    moments: tuple[Moment, ...]
    dropped: tuple[tuple[Moment, ReasonCode], ...]


def find_moments(occurrences: Sequence[Occurrence], sighting: Sighting) -> Found:
    """What the occurrences mean, together with what the cancelled and declined ones would have."""
    me = frozenset(sighting.settings.me)
    off = {}
    revived = []
    for occurrence in occurrences:
        code = _find_drop(occurrence, me)
        if code is not None:
            off[occurrence.key] = code
            occurrence = _revive(occurrence, me)  # noqa: PLW2901 - the same one, as if it were on
        revived.append(occurrence)
    moments = _recognise(occurrences, sighting)
    if not off:
        return Found(moments=moments, dropped=())
    dropped = tuple(
        (moment, off[moment.occurrence.key])
        for moment in _recognise(revived, sighting)
        if moment.occurrence.key in off
    )
    return Found(moments=moments, dropped=dropped)


def plan_ahead(
    occurrences: Sequence[Occurrence],
    found: Found,
    sighting: Sighting,
    horizon: timedelta,
    rhythm: Rhythm | None = None,
) -> Plan:
    """The plan of somebody who has seen nothing yet, as a command shows it."""
    return make_plan(
        Facts(
            now=sighting.now,
            zone=sighting.zone,
            settings=sighting.settings,
            occurrences=occurrences,
            moments=found.moments,
            dropped=found.dropped,
            routine=find_routine(sighting.rules),
            horizon=horizon,
            season_rule=find_season_rule(sighting.rules),
            rhythm=rhythm,
        )
    )


def find_routine(rules: Iterable[Rule]) -> frozenset[str]:
    """The moments whose nudges never displace a rare one."""
    return frozenset(rule.moment for rule in rules if rule.is_routine)


def find_season_rule(rules: Iterable[Rule]) -> Rule | None:
    """The rule of review seasons, or None where no pack has one."""
    return next((rule for rule in rules if rule.moment == SEASON), None)


def find_first_meetings(moments: Iterable[Moment], now: datetime, zone: tzinfo) -> dict[str, date]:
    """Person key to the day of their first one-on-one among the moments before `now`."""
    met: dict[str, date] = {}
    for moment in moments:
        start = find_instants(moment.occurrence.span, zone).start
        if moment.person is None or moment.rule.moment not in ONE_ON_ONES or start >= now:
            continue
        day = start.astimezone(zone).date()
        met[moment.person.key] = min(day, met.get(moment.person.key, day))
    return met


def _recognise(occurrences: Sequence[Occurrence], sighting: Sighting) -> tuple[Moment, ...]:
    moments = recognise(
        occurrences,
        sighting.rules,
        me=frozenset(sighting.settings.me),
        history=sighting.history,
        now=sighting.now,
        zone=sighting.zone,
    )
    settings = sighting.settings
    moments = place_reports(moments, settings.reports)
    return apply_wishes(correct(moments, settings.corrections, sighting.rules), settings)


def _find_drop(occurrence: Occurrence, me: frozenset[str]) -> ReasonCode | None:
    if occurrence.status is Status.CANCELLED:
        return ReasonCode.CANCELLED
    if find_participation(occurrence, me) is Participation.DECLINED:
        return ReasonCode.DECLINED
    return None


def _revive(occurrence: Occurrence, me: frozenset[str]) -> Occurrence:
    attendees = tuple(
        replace(attendee, participation=Participation.ACCEPTED)
        if attendee.email in me
        else attendee
        for attendee in occurrence.attendees
    )
    return replace(occurrence, status=Status.CONFIRMED, attendees=attendees)
