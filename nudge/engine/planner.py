"""The planner: gathers what a plan depends on from the ports, and makes it.

Owns what is remembered from one plan to the next: first sights of feeds, people met.
The plan itself is a pure function of what is gathered here.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nudge.domain.deliveries import Delivery, HeldNudge
from nudge.domain.events import Occurrence, find_instants
from nudge.domain.merging import flatten
from nudge.domain.moments import Moment
from nudge.domain.nudges import Nudge, NudgeKind, Plan, ReasonCode, make_topic_key
from nudge.domain.plan import Facts, list_nudges, make_plan
from nudge.domain.recognise import forget_titles, guess_me
from nudge.domain.settings import Settings
from nudge.engine.coach import Coach
from nudge.engine.pausing import Pauses, find_instant
from nudge.engine.planning import (
    Found,
    Sighting,
    find_first_meetings,
    find_moments,
    find_routine,
    find_season_rule,
)
from nudge.engine.ports import FeedState, Ports, Reading, StoreError
from nudge.engine.season_room import SeasonRoom

PLANNED_AT = "planned_at"
FIRST_SIGHT = "first_sight/"
REMEMBERED = timedelta(days=56)
"""How far back deliveries matter to a plan: two tips in a row, when one comes every second week."""

HELD_BACK = timedelta(days=21)
"""How far back it matters what was held: a tip of every second week looks at the one before."""

_DECIDED = frozenset({ReasonCode.PAUSED, ReasonCode.BUDGET})
"""What was held for these reasons is not missed when its use is over."""


class Planner:
    """Makes plans for the present instant.

    `found` is what the last one rests on; `coach` remembers the weekly rhythm,
    `pauses` what was chosen in the tray.
    """

    def __init__(self, ports: Ports, settings: Settings) -> None:
        self._ports = ports
        self._settings = settings
        self.coach = Coach(ports, settings)
        self.pauses = Pauses(ports)
        self.found = Found(moments=(), dropped=())
        self._seasons = SeasonRoom(ports)
        self._kept: set[str] = set()
        self._seen: tuple[tuple[Occurrence, ...], Sighting] | None = None
        self._facts: Facts | None = None

    def use_settings(self, settings: Settings) -> None:
        """Plan by other settings. Whom the feeds are of stays as guessed."""
        self._settings = settings if settings.me else replace(settings, me=self._settings.me)
        self.coach.use_settings(self._settings)

    def recognise(self, occurrences: Sequence[Occurrence]) -> Found:
        """What the occurrences mean now; the next plan rests on it.

        Recognised afresh only when something that it depends on has changed: the hour has not.
        """
        sighting = self._make_sighting()
        seen = (tuple(occurrences), replace(sighting, now=datetime.min.replace(tzinfo=UTC)))
        if seen != self._seen:
            self._seen = seen
            self.found = find_moments(occurrences, sighting)
        return self.found

    def plan(self, occurrences: Sequence[Occurrence]) -> Plan:
        """The plan for what was recognised last."""
        now, rules = self._ports.clock.now(), self._ports.library.rules()
        routine = find_routine(rules)
        self._facts = Facts(
            now=now,
            zone=self._ports.clock.zone(),
            settings=self._settings,
            occurrences=occurrences,
            moments=self.found.moments,
            dropped=self.found.dropped,
            routine=routine,
            deliveries=self.find_recent(now),
            paused_until=self.pauses.find_last_end(),
            armed_since=self._find_first_sights(),
            season_rule=find_season_rule(rules),
            rhythm=self.coach.make_rhythm(),
            held=self._ports.store.find_held(now - HELD_BACK),
            undone=self.coach.find_undone(routine | {"tip", "lesson"}),
            planned_at=find_instant(self._ports.store, PLANNED_AT),
            known_seasons=self._seasons.find_known(),
        )
        return make_plan(self._facts)

    def find_nudge(self, key: str) -> Nudge | None:
        """A nudge of the days around now, whether it came, was held or is over."""
        nudges = list_nudges(self._facts) if self._facts else ()
        return next((nudge for nudge in nudges if nudge.key == key), None)

    def find_of_week(self, kind: NudgeKind) -> Nudge | None:
        """This week's tip, look back or lesson."""
        return self.find_nudge(make_topic_key(kind, self.coach.find_week()))

    def find_recent(self, now: datetime) -> Sequence[Delivery]:
        """The deliveries that halving looks at."""
        return self._ports.store.find_deliveries(now - REMEMBERED)

    def find_missed(self, plan: Plan) -> Sequence[Nudge]:
        """What is too late for good, save what lay before the first sight of its feed."""
        late = [nudge for nudge in plan.held if nudge.reason.code is ReasonCode.TOO_LATE]
        if not late:
            return []
        first_sights = self._find_first_sights()
        held = {
            each.key
            for each in self._ports.store.find_held(plan.made_at - HELD_BACK)
            if each.reason.code in _DECIDED
        }
        return [
            nudge
            for nudge in late
            if nudge.key not in held and nudge.at >= first_sights.get(nudge.feed, nudge.at)
        ]

    def hold(self, plan: Plan, before: Plan | None) -> None:
        """Keep what did not come, with the reason of its minute, so that Today can tell it.

        Of the plan `before` what is over by now, in case the store could not keep it then.
        """
        if self._facts is not None:
            self._kept |= {each.key for each in self._facts.held}
        for nudge in (*_find_left(before, plan), *plan.held):
            reason = nudge.reason
            is_over = nudge.at <= plan.made_at and reason.code is not ReasonCode.TOO_LATE
            if is_over and nudge.key not in self._kept:
                self._ports.store.hold(self.make_held(nudge))
                self._kept.add(nudge.key)
        self._seasons.remember(self.found.moments, self._settings)
        self._ports.store.save_value(PLANNED_AT, _find_seen_to(plan).isoformat())

    def make_held(self, nudge: Nudge) -> HeldNudge:
        """A nudge as it is kept and told when it did not come."""
        moment, zone = nudge.moment, self._ports.clock.zone()
        return HeldNudge(
            key=nudge.key,
            kind=nudge.kind,
            moment=nudge.subject,
            title=self._ports.words.nudge_title(nudge),
            at=nudge.at,
            reason=nudge.reason,
            start=find_instants(moment.occurrence.span, zone).start if moment else None,
            guide=nudge.guide,
            person=moment.person.key if moment and moment.person else "",
        )

    def learn(self, reading: Reading) -> None:
        """Keep from a reading the feed's first sight, its owner, and who was met before."""
        if reading.state is not FeedState.READ:
            return
        if not self._settings.me:
            me = guess_me(reading.occurrences, reading.calendar_name)
            self._settings = replace(self._settings, me=me)
        with suppress(StoreError):
            self._remember(reading)

    def find_next_start(self, moment: Moment) -> datetime | None:
        """When the next moment with the same person begins, in UTC."""
        if moment.person is None:
            return None
        zone, key = self._ports.clock.zone(), moment.person.key
        end = find_instants(moment.occurrence.span, zone).end
        starts = [
            find_instants(other.occurrence.span, zone).start
            for other in self.found.moments
            if other.person is not None and other.person.key == key
        ]
        return min((start for start in starts if start >= end), default=None)

    def _make_sighting(self) -> Sighting:
        return Sighting(
            rules=self._ports.library.rules(),
            settings=self._settings,
            history=self._ports.store.find_history(),
            now=self._ports.clock.now(),
            zone=self._ports.clock.zone(),
        )

    def _find_first_sights(self) -> dict[str, datetime]:
        sights = {
            source.id: find_instant(self._ports.store, FIRST_SIGHT + source.id)
            for source in self._settings.feeds
        }
        known = {feed: at for feed, at in sights.items() if at is not None}
        return known | {"": self.coach.find_first_start()}

    def _remember(self, reading: Reading) -> None:
        now, store = self._ports.clock.now(), self._ports.store
        if store.find_value(FIRST_SIGHT + reading.feed) is None:
            store.save_value(FIRST_SIGHT + reading.feed, now.isoformat())
        # Without rules nobody is recognised: the feed is read again once they are there.
        if not reading.occurrences or not self._ports.library.rules():
            return
        zone = self._ports.clock.zone()
        sighting = self._make_sighting()
        found = find_moments(reading.occurrences, sighting)
        first = min(find_instants(item.span, zone).start for item in reading.occurrences)
        since = min(first, now).astimezone(zone).date()
        known = sighting.history.since
        store.remember_people(
            min(since, known) if known else since, find_first_meetings(found.moments, now, zone)
        )
        forget_titles(sighting.rules)


def _find_seen_to(plan: Plan) -> datetime:
    """Up to when everything has come or is held: what is late and may still come is not."""
    if plan.overdue_since is None:
        return plan.made_at
    return plan.overdue_since - timedelta.resolution


def _find_left(before: Plan | None, plan: Plan) -> list[Nudge]:
    """What the plan before held, and this one tells no more since its use is over."""
    told = {nudge.key for nudge in flatten((*plan.due, *plan.held))}
    held = before.held if before else ()
    return [each for each in held if each.key not in told and each.until <= plan.made_at]
