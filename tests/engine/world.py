"""A world for the engine: ports in memory that outlive it, and a weekly one-on-one with Priya."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Attendee, Frequency, Occurrence, Recurrence, Timed
from nudge.domain.nudges import Plan
from nudge.domain.settings import Settings
from nudge.engine.engine import Engine
from nudge.engine.ports import FeedState, Library, Ports, Reading
from nudge.ui.presenters.words import Sentences
from tests.doubles.alarm import MemoryAlarm
from tests.doubles.clock import MemoryClock
from tests.doubles.desk import MemoryDesk
from tests.doubles.feed_reader import MemoryFeedReader
from tests.doubles.keeper import MemoryKeeper
from tests.doubles.notifier import MemoryNotifier
from tests.doubles.silence import MemorySilence
from tests.doubles.store import MemoryStore

FEED = "work"
ME = "alex@example.org"
MORNING = datetime(2026, 3, 2, 8, tzinfo=UTC)
PREPARE = datetime(2026, 3, 2, 13, 45, tzinfo=UTC)
START = datetime(2026, 3, 2, 14, tzinfo=UTC)
END = START + timedelta(minutes=30)
MINUTE = timedelta(minutes=1)


def make_series(
    weeks: Sequence[int] = range(-12, 2), *, start: datetime = START
) -> list[Occurrence]:
    """A weekly one-on-one with Priya, from twelve weeks ago to next week."""
    series = []
    for week in range(-12, 2):
        begin = START + timedelta(weeks=week)
        series.append(
            Occurrence(
                uid="priya",
                recurrence_id=begin,
                summary="Priya <> Alex",
                span=Timed(start=begin, end=begin + timedelta(minutes=30)),
                attendees=(
                    Attendee(name="Alex", email=ME),
                    Attendee(name="Priya Nair", email="priya@example.org"),
                ),
                series="priya",
                recurrence=Recurrence(frequency=Frequency.WEEKLY),
                feed=FEED,
            )
        )
    return series


class RunningClock(MemoryClock):
    """A clock that goes on while the engine thinks, as every real one does."""

    def now(self) -> datetime:
        self.advance(timedelta(milliseconds=1))
        return super().now()


class World:
    """Ports that outlive the engine, as disk, desktop and calendar outlive the program."""

    def __init__(
        self, library: Library, settings: Settings, clock: MemoryClock | None = None
    ) -> None:
        self.clock = clock or MemoryClock(MORNING)
        self.store = MemoryStore()
        self.reader = MemoryFeedReader()
        self.keeper = MemoryKeeper()
        self.silence = MemorySilence()
        self.settings = settings
        self.library = library
        self.tell(make_series())
        self.run()

    def run(self) -> None:
        """Start the program; what ran before is gone, as after a crash."""
        self.alarm = MemoryAlarm(self.clock)
        self.notifier = MemoryNotifier()
        self.desk = MemoryDesk()
        self.engine = Engine(
            Ports(
                clock=self.clock,
                alarm=self.alarm,
                notifier=self.notifier,
                store=self.store,
                reader=self.reader,
                library=self.library,
                desk=self.desk,
                words=Sentences(),
                keeper=self.keeper,
                silence=self.silence,
            ),
            self.settings,
        )
        self.alarm.on_ring, self.alarm.on_tick = self.engine.ring, self.engine.tick
        self.engine.start()
        self.settle()

    def tell(self, occurrences: Sequence[Occurrence], **fields: object) -> None:
        """What the feed says from now on."""
        reading = Reading(feed=FEED, state=FeedState.READ, occurrences=tuple(occurrences))
        self.reader.readings[FEED] = replace(reading, **fields)  # type: ignore[arg-type]

    def play_until(self, end: datetime) -> None:
        while self.clock.now() < end:
            self.alarm.play_until(min(self.clock.now() + MINUTE, end))
            self.settle()

    def settle(self) -> None:
        self.reader.settle()
        self.notifier.settle()

    @property
    def plan(self) -> Plan:
        """The plan in force."""
        assert self.engine.plan is not None
        return self.engine.plan

    @property
    def shown(self) -> str:
        """The key of what was last asked to be shown."""
        return self.notifier.asked[-1].key

    @property
    def state(self) -> DeliveryState:
        """What became of it."""
        return self.find_states()[self.shown]

    def find_states(self) -> dict[str, DeliveryState]:
        return {item.key: item.state for item in self.store.find_deliveries(MORNING)}
