"""The stage on which a case is played: the whole engine with ports in memory."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as clock_time
from zoneinfo import ZoneInfo

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Occurrence, Participation, Status, Timed
from nudge.domain.merging import flatten
from nudge.domain.nudges import Nudge
from nudge.domain.override import override
from nudge.domain.pauses import Pause
from nudge.domain.settings import FeedSource, Settings
from nudge.engine.coach import FIRST_START
from nudge.engine.engine import Engine
from nudge.engine.ports import FeedState, Library, Notification, Ports, Reading
from nudge.ui.presenters.words import Sentences
from tests.case_reader import FEED, ME, Case
from tests.doubles.alarm import MemoryAlarm
from tests.doubles.clock import MemoryClock
from tests.doubles.desk import MemoryDesk
from tests.doubles.feed_reader import MemoryFeedReader
from tests.doubles.keeper import MemoryKeeper
from tests.doubles.notifier import MemoryNotifier
from tests.doubles.silence import MemorySilence
from tests.doubles.store import MemoryStore

MINUTE = timedelta(minutes=1)


class TimedNotifier(MemoryNotifier):
    """Writes down when it was asked to show what."""

    def __init__(self, clock: MemoryClock) -> None:
        super().__init__()
        self._clock = clock
        self.log: list[tuple[datetime, str]] = []

    @override
    def show(self, notification: Notification) -> None:
        self.log.append((self._clock.now(), notification.key))
        super().show(notification)


class Stage:
    """A case, played minute by minute."""

    def __init__(self, case: Case, library: Library) -> None:
        self.case = case
        self.library = library
        self.clock = MemoryClock(case.now, case.zone)
        self.notifier = TimedNotifier(self.clock)
        self.store = MemoryStore()
        self.reader = MemoryFeedReader()
        self.silence = MemorySilence()
        if case.since is not None:
            first = datetime.combine(case.since, clock_time(), case.zone)
            self.store.save_value(FIRST_START, first.isoformat())
        self.occurrences = list(case.occurrences)
        self.held: dict[str, Nudge] = {}
        self.merged: dict[str, str] = {}
        has_rhythm = case.since is not None
        self.settings = replace(
            Settings(has_tips=has_rhythm, has_lessons=has_rhythm),
            feeds=(FeedSource(id=FEED, name="Calendar", location="calendar.ics"),),
            me=(ME.email,),
            **case.settings,
        )
        self.start()

    def start(self) -> None:
        """Start the program; what ran before is gone, as after a crash."""
        self.alarm = MemoryAlarm(self.clock)
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
                keeper=MemoryKeeper(),
                silence=self.silence,
            ),
            self.settings,
        )
        self.alarm.on_ring, self.alarm.on_tick = self.engine.ring, self.engine.tick
        self.tell_feed()
        self.engine.start()
        self.settle()

    def play(self) -> None:
        """From the first minute of the case to its last."""
        happens = sorted(self.case.happens)
        assert self.case.until is not None
        while self.clock.now() < self.case.until:
            self.alarm.play_until(self.clock.now() + MINUTE)
            self.settle()
            while happens and happens[0][0] <= self.clock.now():
                self.do(happens.pop(0)[1])
                self.settle()

    def settle(self) -> None:
        self.reader.settle()
        self.notifier.settle()
        assert self.engine.plan is not None
        for nudge in self.engine.plan.held:
            # What is held stands there for the reason of its minute.
            if nudge.key not in self.held or self.clock.now() <= nudge.at:
                self.held[nudge.key] = nudge
        for nudge in self.engine.plan.due:
            self.merged[nudge.key] = Sentences().nudge_title(nudge)

    def tell_feed(self) -> None:
        self.reader.readings[FEED] = Reading(
            feed=FEED, state=FeedState.READ, occurrences=tuple(self.occurrences)
        )

    @property
    def last(self) -> str:
        """The key of what was shown last."""
        return self.notifier.log[-1][1] if self.notifier.log else ""

    def do(self, words: str) -> None:
        verb, _, rest = words.partition(" ")
        known: dict[str, Callable[[str], object]] = {
            "later": lambda minutes: self.engine.postpone(self.last, int(minutes)),
            "done": lambda _rest: self.engine.finish(self.last),
            "dismiss": lambda _rest: self.engine.dismiss(self.last),
            "open": lambda _rest: self.engine.open_nudge(self.last),
            "close": lambda _rest: self.notifier.dismiss(self.last),
            "expire": lambda _rest: self.notifier.expire(self.last),
            "press": lambda action: self.notifier.choose(self.last, action.replace(" ", "_")),
            "read": lambda _rest: self.read_lesson(),
            "less": lambda _rest: self.engine.less_of(self.last),
            "undo": self.engine.undo_damping,
            "pause": lambda length: self.engine.pause(Pause(length)),
            "resume": lambda _rest: self.engine.resume(),
            "sleep": self.sleep,
            "restart": lambda _rest: self.start(),
            "fly": lambda zone: self.fly(zone.removeprefix("to ")),
            "silence": self.silence_desktop,
            "cancel": lambda title: self.change(title, is_told=True, make=_cancel),
            "decline": lambda title: self.change(title, is_told=True, make=_decline),
            "organiser": lambda rest: self.change(
                rest.removeprefix("cancels "), is_told=False, make=_cancel
            ),
            "move": self.move,
        }
        assert verb in known, f"{self.case.path.name}: nobody can {words}"
        known[verb](rest)

    def read_lesson(self) -> None:
        lesson = self.desk.topics[-1].lesson
        assert lesson is not None
        self.engine.read_lesson(lesson.series, lesson.id)

    def sleep(self, rest: str) -> None:
        day, time = rest.removeprefix("until ").rsplit(" ", 1)
        self.alarm.sleep(self.case.find_instant(day, time) - self.clock.now())

    def fly(self, zone: str) -> None:
        self.clock.move_to(ZoneInfo(zone))
        self.engine.replan()

    def silence_desktop(self, word: str) -> None:
        self.silence.is_silent = word == "on"

    def move(self, rest: str) -> None:
        title, _, to = rest.partition(" to ")
        start = self.case.find_instant(*to.rsplit(" ", 1))
        self.change(title, is_told=True, make=lambda one: _move(one, start))

    def change(
        self, title: str, *, is_told: bool, make: Callable[[Occurrence], Occurrence]
    ) -> None:
        ahead = [
            item
            for item in self.occurrences
            if item.summary == title
            and isinstance(item.span, Timed)
            and item.span.start >= self.clock.now()
        ]
        assert ahead, f"{self.case.path.name}: no {title}"
        one = min(ahead, key=lambda item: item.span.start)
        self.occurrences[self.occurrences.index(one)] = make(one)
        self.tell_feed()
        if is_told:
            self.engine.refresh()

    def tell(self) -> dict[str, list[str]]:
        """What came, what was held and what was missed, as the case would write it."""
        deliveries = {item.key: item for item in self.store.find_deliveries(self.case.now)}
        missed = [item for item in deliveries.values() if item.state is DeliveryState.MISSED]
        held = sorted(
            (nudge for nudge in flatten(self.held.values()) if nudge.key not in deliveries),
            key=lambda nudge: (nudge.at, nudge.key),
        )
        words = Sentences()
        return {
            "shown": [
                f"{self.case.say(at)} {self.merged.get(key, deliveries[key].title)}"
                for at, key in self.notifier.log
            ],
            "held": [
                f"{self.case.say(nudge.at)} {words.nudge_title(nudge)} {nudge.reason.code.value}"
                for nudge in held
                if nudge.at <= self.clock.now()
            ],
            "missed": [f"{self.case.say(item.at)} {item.title} {item.reason}" for item in missed],
        }


def _cancel(one: Occurrence) -> Occurrence:
    return replace(one, status=Status.CANCELLED)


def _decline(one: Occurrence) -> Occurrence:
    me = replace(ME, participation=Participation.DECLINED)
    others = [each for each in one.attendees if each.email != ME.email]
    return replace(one, attendees=(me, *others))


def _move(one: Occurrence, start: datetime) -> Occurrence:
    assert isinstance(one.span, Timed)
    return replace(one, span=Timed(start=start, end=start + (one.span.end - one.span.start)))
