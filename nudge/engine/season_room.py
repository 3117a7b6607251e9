"""The room of a review season: whose reviews are done, which are booked, what was noted.

Owns the facts of the countdown; when it comes is the plan's decision.
"""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from nudge.domain.deliveries import Delivery
from nudge.domain.events import find_instants
from nudge.domain.journal import EntryKind, JournalEntry, JournalQuestion
from nudge.domain.moments import Moment, Role
from nudge.domain.nudges import SeasonStep
from nudge.domain.people import Person
from nudge.domain.season_plan import COUNTDOWN, count_weeks, find_step, list_seasons
from nudge.domain.seasons import JOINED_WITHIN, REVIEW, Season
from nudge.domain.settings import SeasonDates, Settings
from nudge.engine.planning import ONE_ON_ONES
from nudge.engine.ports import Ports
from nudge.engine.today import SeasonFacts, SeasonPerson, SeasonStepFacts

PERIOD = timedelta(days=183)
"""A review looks back on half a year, not on the weeks that are easy to remember."""

NOTED = 40
KNOWN = "seasons"
_NEAR = timedelta(weeks=max(COUNTDOWN))


class SeasonRoom:
    """Fills the facts of the season that is on or near."""

    def __init__(self, ports: Ports) -> None:
        self._ports = ports

    def find_entries(self, person: Person | None, before: datetime) -> tuple[JournalEntry, ...]:
        """What was noted about somebody in the period that ends then (UTC), newest first."""
        if person is None:
            return ()
        question = JournalQuestion(
            people=frozenset({person.key}), since=before - PERIOD, before=before, limit=NOTED
        )
        return tuple(self._ports.store.list_entries(question))

    def find_known(self) -> tuple[SeasonDates, ...]:
        """The seasons that have begun, as they were seen then."""
        kept = self._ports.store.find_value(KNOWN)
        pairs = [line.split("/") for line in kept.splitlines()] if kept else []
        return tuple(
            SeasonDates(start=date.fromisoformat(start), end=date.fromisoformat(end))
            for start, end in pairs
        )

    def remember(self, moments: Sequence[Moment], settings: Settings) -> None:
        """Keep the seasons that have begun: the calendar soon shows their first dates no more."""
        zone = self._ports.clock.zone()
        today = self._ports.clock.now().astimezone(zone).date()
        known = self.find_known()
        seasons = list_seasons(moments, settings, known, zone)
        begun = tuple(
            SeasonDates(start=each.start, end=each.end) for each in seasons if each.start <= today
        )
        # One that no entry tells of any more is remembered for as long as another could join it.
        begun += tuple(
            each
            for each in known
            if today <= each.end + JOINED_WITHIN
            and not any(other.start <= each.start <= other.end for other in begun)
        )
        if begun != known:
            lines = "\n".join(f"{each.start}/{each.end}" for each in begun)
            self._ports.store.save_value(KNOWN, lines)

    def make_facts(self, moments: Sequence[Moment], settings: Settings) -> SeasonFacts | None:
        """The season and its people; None while none is near."""
        now, zone = self._ports.clock.now(), self._ports.clock.zone()
        today = now.astimezone(zone).date()
        seasons = list_seasons(moments, settings, self.find_known(), zone)
        season = _find_near(seasons, today)
        if season is None:
            return None
        people = tuple(self._list_people(season, moments, now, zone))
        return SeasonFacts(
            opens=season.start,
            ends=season.end,
            weeks_left=count_weeks(season, today),
            done=tuple(each.name for each in people if each.is_done),
            open=tuple(each.name for each in people if not each.is_done),
            id=make_season_id(season),
            steps=tuple(self._list_steps(season, today)),
            people=people,
        )

    def _list_steps(self, season: Season, today: date) -> Iterable[SeasonStepFacts]:
        ticks = self._ports.store.find_ticks(make_season_id(season))
        now = find_step(season, today)
        for step in SeasonStep:
            yield SeasonStepFacts(step=step, is_done=step.value in ticks, is_now=step is now)

    def _list_people(
        self, season: Season, moments: Sequence[Moment], now: datetime, zone: tzinfo
    ) -> Iterable[SeasonPerson]:
        """Everybody with a review or a one-on-one, by name."""
        known = {
            moment.person.key: moment.person
            for moment in moments
            if moment.person is not None
            and moment.role is Role.MANAGER
            and moment.rule.moment in ONE_ON_ONES | {REVIEW}
        }
        booked, held = _find_reviews(moments, now, zone)
        began = datetime.combine(season.start, time(), zone).astimezone(UTC)
        deliveries = self._ports.store.find_deliveries(began - _NEAR)
        held |= _find_held(deliveries, now)
        question = JournalQuestion(since=began - _NEAR, limit=1_000)
        for entry in self._ports.store.list_entries(question):
            talk = entry.reflection if entry.kind is EntryKind.REFLECTION else None
            if talk is not None and talk.moment == REVIEW and talk.person is not None:
                known.setdefault(talk.person.key, talk.person)
                held.add(talk.person.key)
        # Whose review left the calendar's window is known by the journal, or by the address.
        written = {line.person.key: line.person for line in self._ports.store.list_people()}
        for key in held - known.keys():
            known[key] = written.get(key, Person(email=key) if "@" in key else Person(name=key))
        for key, person in sorted(known.items(), key=lambda each: each[1].name or each[0]):
            yield SeasonPerson(
                person=person,
                is_done=key in held,
                booked_at=booked.get(key),
                entries=self.find_entries(person, now),
            )


def make_season_id(season: Season) -> str:
    """What the ticks of a season hang on."""
    return f"season|{season.start.isoformat()}"


def _find_near(seasons: Iterable[Season], today: date) -> Season | None:
    for season in seasons:
        if min(season.start, season.end - _NEAR) <= today <= season.end:
            return season
    return None


def _find_reviews(
    moments: Iterable[Moment], now: datetime, zone: tzinfo
) -> tuple[dict[str, datetime], set[str]]:
    """Person to the start of the next review, and those whose review is over."""
    booked: dict[str, datetime] = {}
    held: set[str] = set()
    for moment in moments:
        if moment.rule.moment != REVIEW or moment.person is None or moment.role is Role.REPORT:
            continue
        span = find_instants(moment.occurrence.span, zone)
        if span.end <= now:
            held.add(moment.person.key)
        else:
            key = moment.person.key
            booked[key] = min(span.start, booked.get(key, span.start))
    return booked, held


def _find_held(deliveries: Iterable[Delivery], now: datetime) -> set[str]:
    """Those of whose review the calendar has told, and whose start is over."""
    return {
        each.person
        for each in deliveries
        if each.moment == REVIEW and each.person and each.start is not None and each.start <= now
    }
