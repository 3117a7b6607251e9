"""What planning costs: two weeks with 2,000 occurrences, and a played year of working days.

The plan is measured next to copying the same occurrences one by one, so that the ratio holds
on any machine; the year is counted for duplicates, losses and broken budgets.
"""

import statistics
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from nudge.bootstrap.commands import open_packs
from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import AllDay, Attendee, Frequency, Occurrence, Recurrence, Timed
from nudge.domain.moments import Moment
from nudge.domain.nudges import NudgeKind
from nudge.domain.people import Person
from nudge.domain.plan import Facts, make_plan
from nudge.domain.rules import Rule
from nudge.domain.settings import FeedSource, Settings
from nudge.engine.coach import FIRST_START, read_lists
from nudge.engine.engine import Engine
from nudge.engine.planning import find_routine, find_season_rule
from nudge.engine.ports import FeedState, Library, Ports, Reading
from nudge.ui.presenters.words import Sentences
from tests.bench.harness import Report
from tests.doubles.alarm import MemoryAlarm
from tests.doubles.clock import MemoryClock
from tests.doubles.desk import MemoryDesk
from tests.doubles.feed_reader import MemoryFeedReader
from tests.doubles.keeper import MemoryKeeper
from tests.doubles.library import Lists, MemoryLibrary
from tests.doubles.notifier import MemoryNotifier
from tests.doubles.store import MemoryStore

ME = "alex@example.org"
FEED = "work"
MONDAY = datetime(2026, 3, 2, 8, tzinfo=UTC)
OCCURRENCES = 2_000
PLAN_S = 0.05
YEAR_DAYS = 250
MEETINGS_A_WEEK = 40
YEAR_S = 30.0
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
NAMES = tuple(f"Person{number:02}" for number in range(40))


def run(report: Report) -> None:
    """Tell the cost of a plan, then the played year."""
    library = open_packs(())
    facts = _make_facts(library)
    plan_s = _measure(lambda: make_plan(facts))
    copy_s = _measure(lambda: [replace(each, summary="") for each in facts.occurrences])
    note = f"{len(facts.moments)} moments among {len(facts.occurrences)} occurrences"
    report("plan.two_weeks_cpu_s", plan_s, PLAN_S, "s", note=note)
    note = f"copied in {copy_s:.4f} s"
    report("plan.two_weeks_to_copying", plan_s / copy_s, 10, note=note)
    _tell_year(report, _copy_library(library))


def _copy_library(library: Library) -> MemoryLibrary:
    """The packs in memory, as the tray has them compiled on disk."""
    guides = [library.find_guide(entry.id) for entry in library.list_guides()]
    copied = MemoryLibrary(library.rules(), [guide for guide in guides if guide is not None])
    copied.lists = Lists(tips=library.tips(), series=library.series(), wordings=library.wordings())
    return copied


def _make_facts(library: Library) -> Facts:
    """Two weeks so full that each minute is somebody's, a third of it moments."""
    rules = library.rules()
    by_name = {rule.moment: rule for rule in rules}
    kinds = [by_name[name] for name in ("one-on-one", "feedback", "performance-review", "career")]
    occurrences = [_make_meeting(number) for number in range(OCCURRENCES)]
    moments = [
        _make_moment(each, kinds[number % len(kinds)], number)
        for number, each in enumerate(occurrences)
        if number % 3 == 0
    ]
    deliveries = [_make_delivery(number) for number in range(400)]
    return Facts(
        now=MONDAY,
        zone=UTC,
        settings=Settings(me=(ME,)),
        occurrences=occurrences,
        moments=moments,
        routine=find_routine(rules),
        deliveries=deliveries,
        season_rule=find_season_rule(rules),
        rhythm=read_lists(library),
    )


def _make_meeting(number: int) -> Occurrence:
    start = MONDAY + timedelta(minutes=number * 10)
    return Occurrence(
        uid=f"meeting {number}",
        summary=f"{NAMES[number % len(NAMES)]} / Alex",
        span=Timed(start=start, end=start + timedelta(minutes=25)),
        attendees=(Attendee(email=ME), Attendee(email=f"{NAMES[number % len(NAMES)]}@example.org")),
        feed=FEED,
    )


def _make_moment(occurrence: Occurrence, rule: Rule, number: int) -> Moment:
    name = NAMES[number % len(NAMES)]
    person = Person(name=name, email=f"{name}@example.org".lower())
    return Moment(rule=rule, occurrence=occurrence, person=person)


def _make_delivery(number: int) -> Delivery:
    at = MONDAY - timedelta(hours=number * 3)
    return Delivery(
        key=f"earlier {number}",
        twin=f"earlier {number}",
        kind="prepare",
        moment="one-on-one",
        title="",
        at=at,
        state=DeliveryState.OPENED,
        changed_at=at,
    )


def _measure(work: Callable[[], object]) -> float:
    """The CPU of one run, the middle of five after one to warm up."""
    work()
    costs = []
    for _ in range(5):
        began = time.process_time()
        work()
        costs.append(time.process_time() - began)
    return statistics.median(costs)


class _Year:
    """A year of working days on ports in memory; whoever is asked opens every second nudge."""

    def __init__(self, library: Library) -> None:
        self.clock = MemoryClock(MONDAY - timedelta(hours=2))
        self.store = MemoryStore()
        self.store.save_value(FIRST_START, (MONDAY - 30 * DAY).isoformat())
        self.notifier = MemoryNotifier()
        self.reader = MemoryFeedReader()
        self.alarm = MemoryAlarm(self.clock)
        self.settings = Settings(
            feeds=(FeedSource(id=FEED, name="Work", location="/work.ics"),), me=(ME,)
        )
        self.engine = Engine(
            Ports(
                clock=self.clock,
                alarm=self.alarm,
                notifier=self.notifier,
                store=self.store,
                reader=self.reader,
                library=library,
                desk=MemoryDesk(),
                words=Sentences(),
                keeper=MemoryKeeper(),
            ),
            self.settings,
        )
        self.alarm.on_ring, self.alarm.on_tick = self.engine.ring, self.engine.tick
        self.expected: set[str] = set()
        self.held: set[str] = set()

    def play(self) -> None:
        self.tell_feed(0)
        self.engine.start()
        self.settle()
        for number in range(YEAR_DAYS):
            self.play_day(number)

    def play_day(self, number: int) -> None:
        day = _find_work_day(number)
        self.alarm.sleep(datetime.combine(day, MONDAY.time(), UTC) - self.clock.now())
        self.tell_feed(number)
        self.settle()
        end = self.clock.now() + timedelta(hours=11)
        while self.clock.now() < end:
            # Straight to what comes next: the minutes between would only compare the clock.
            self.note_plan()
            armed = self.alarm.armed_at or end
            self.clock.set(min(max(armed, self.clock.now() + MINUTE), end))
            self.alarm.settle()
            self.settle()
            self.engine.tick()
            self.settle()

    def tell_feed(self, number: int) -> None:
        self.reader.readings[FEED] = Reading(
            feed=FEED, state=FeedState.READ, occurrences=tuple(_make_weeks(number))
        )
        self.engine.refresh()

    def settle(self) -> None:
        self.reader.settle()
        # Until the next morning the server says that nothing has changed.
        self.reader.readings[FEED] = Reading(feed=FEED, state=FeedState.UNCHANGED)
        self.notifier.settle()
        for place, key in enumerate(list(self.notifier.on_screen)):
            if place % 2 == 0:
                self.engine.open_nudge(key)
                self.engine.finish(key)
            else:
                self.notifier.expire(key)
        self.notifier.settle()

    def note_plan(self) -> None:
        """What has been promised for its minute has to come, or to leave a line."""
        plan = self.engine.plan
        assert plan is not None
        self.expected.update(each.key for each in plan.due if each.at <= plan.made_at + MINUTE)
        self.held.update(each.key for each in plan.held)


def _find_work_day(number: int) -> date:
    return (MONDAY + (number // 5 * 7 + number % 5) * DAY).date()


def _make_weeks(number: int) -> list[Occurrence]:
    """The feed as of a working day: this week and the two after, forty meetings each."""
    first = number // 5
    series = []
    for week in range(max(0, first - 1), first + 3):
        for place in range(MEETINGS_A_WEEK):
            start = MONDAY + timedelta(weeks=week, days=place % 5, hours=1 + place // 5)
            is_pair = place % 3 != 0
            name = NAMES[place % len(NAMES)]
            guests = (name,) if is_pair else (name, "Other", "Third")
            series.append(
                Occurrence(
                    uid=f"series {place}",
                    recurrence_id=start,
                    summary=f"{name} / Alex" if is_pair else "Planning",
                    span=Timed(start=start, end=start + timedelta(minutes=30)),
                    attendees=(
                        Attendee(name="Alex", email=ME),
                        *(Attendee(name=each, email=f"{each}@example.org") for each in guests),
                    ),
                    organiser=Attendee(name="Alex", email=ME),
                    series=f"series {place}",
                    recurrence=Recurrence(frequency=Frequency.WEEKLY),
                    feed=FEED,
                )
            )
    if first % 13 == 12:
        day = (MONDAY + timedelta(weeks=first)).date()
        series.append(
            Occurrence(uid=f"cycle {first}", summary="Review season", feed=FEED,
                       span=AllDay(start=day, end=day + 5 * DAY))
        )  # fmt: skip
    return series


def _tell_year(report: Report, library: Library) -> None:
    year = _Year(library)
    began = time.process_time()
    year.play()
    seconds = time.process_time() - began
    asked = Counter(notification.key for notification in year.notifier.asked)
    told = {each.key for each in year.store.find_deliveries(MONDAY - 30 * DAY)}
    note = f"{sum(asked.values())} nudges on {YEAR_DAYS} days, {MEETINGS_A_WEEK} meetings a week"
    report("plan.year_cpu_s", seconds, YEAR_S, "s", note=note)
    report("plan.year_duplicates", sum(count - 1 for count in asked.values()), 0, "")
    report("plan.year_lost", len(year.expected - told - year.held), 0, "")
    report("plan.year_budgets_broken", _count_broken(year), 0, "")


def _count_broken(year: _Year) -> int:
    """Days with more checklists, and weeks with more questions, tips or lessons than allowed."""
    days: Counter[date] = Counter()
    weeks: Counter[tuple[str, date]] = Counter()
    for each in year.store.find_deliveries(MONDAY - 30 * DAY):
        if each.state is DeliveryState.MISSED:
            continue
        day = each.at.date()
        if each.kind == NudgeKind.PREPARE.value:
            days[day] += 1
        if each.kind == NudgeKind.REFLECT.value and each.moment != "one-on-one":
            continue
        weeks[each.kind, day - timedelta(days=day.weekday())] += 1
    limits = {"reflect": year.settings.routine_reflections_per_week, "tip": 1, "lesson": 1}
    broken = sum(count > year.settings.prepares_per_day for count in days.values())
    return broken + sum(count > limits.get(kind, 10_000) for (kind, _), count in weeks.items())
