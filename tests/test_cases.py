"""Replays each day of `tests/cases` on the whole engine with ports in memory."""

import re
from dataclasses import replace
from datetime import datetime, timedelta
from datetime import time as clock_time
from pathlib import Path

import pytest

from nudge.bootstrap.commands import open_packs
from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Occurrence, Status, Timed
from nudge.domain.nudges import Nudge
from nudge.domain.override import override
from nudge.domain.pauses import Pause
from nudge.domain.settings import FeedSource, Settings
from nudge.engine.coach import FIRST_START
from nudge.engine.engine import Engine
from nudge.engine.ports import FeedState, Library, Notification, Ports, Reading
from nudge.ui.presenters.words import Sentences
from tests.case_reader import FEED, ME, Case, read_case
from tests.doubles.alarm import MemoryAlarm
from tests.doubles.clock import MemoryClock
from tests.doubles.desk import MemoryDesk
from tests.doubles.feed_reader import MemoryFeedReader
from tests.doubles.keeper import MemoryKeeper
from tests.doubles.notifier import MemoryNotifier
from tests.doubles.store import MemoryStore

CASES = sorted(Path(__file__).with_name("cases").glob("*.txt"))
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
        self.clock = MemoryClock(case.now, case.zone)
        self.alarm = MemoryAlarm(self.clock)
        self.notifier = TimedNotifier(self.clock)
        self.store = MemoryStore()
        self.reader = MemoryFeedReader()
        self.keeper = MemoryKeeper()
        if case.since is not None:
            first = datetime.combine(case.since, clock_time(), case.zone)
            self.store.save_value(FIRST_START, first.isoformat())
        self.occurrences = list(case.occurrences)
        self.held: dict[str, Nudge] = {}
        self.titles: dict[str, str] = {}
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
                keeper=self.keeper,
            ),
            Settings(
                feeds=(FeedSource(id=FEED, name="Calendar", location="calendar.ics"),),
                me=(ME.email,),
                has_tips=case.since is not None,
                has_lessons=case.since is not None,
            ),
        )
        self.alarm.on_ring, self.alarm.on_tick = self.engine.ring, self.engine.tick

    def play(self) -> None:
        self.tell_feed()
        self.engine.start()
        self.settle()
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
            self.held[nudge.key] = nudge

    def tell_feed(self) -> None:
        self.reader.readings[FEED] = Reading(
            feed=FEED, state=FeedState.READ, occurrences=tuple(self.occurrences)
        )

    def do(self, words: str) -> None:
        verb, _, rest = words.partition(" ")
        last = self.notifier.log[-1][1] if self.notifier.log else ""
        match verb:
            case "later":
                self.engine.postpone(last, int(rest))
            case "done":
                self.engine.finish(last)
            case "dismiss":
                self.engine.dismiss(last)
            case "pause":
                self.engine.pause(Pause(rest))
            case "resume":
                self.engine.resume()
            case "sleep":
                day, time = rest.removeprefix("until ").rsplit(" ", 1)
                self.alarm.sleep(self.case.find_instant(day, time) - self.clock.now())
            case "cancel" | "move":
                self.change(verb, rest)
            case _:
                raise AssertionError(f"{self.case.path.name}: nobody can {words}")

    def change(self, verb: str, rest: str) -> None:
        title, _, to = rest.partition(" to ")
        ahead = [
            item
            for item in self.occurrences
            if item.summary == title and item.span.start >= self.clock.now()
        ]
        assert ahead, f"{self.case.path.name}: no {title} to {verb}"
        one = min(ahead, key=lambda item: item.span.start)
        is_off = verb == "cancel"
        changed = replace(one, status=Status.CANCELLED) if is_off else self.move(one, to)
        self.occurrences[self.occurrences.index(one)] = changed
        self.tell_feed()
        self.engine.refresh()

    def move(self, one: Occurrence, to: str) -> Occurrence:
        assert isinstance(one.span, Timed)
        start = self.case.find_instant(*to.rsplit(" ", 1))
        span = Timed(start=start, end=start + (one.span.end - one.span.start))
        return replace(one, span=span)

    def tell(self) -> dict[str, list[str]]:
        """What came, what was held and what was missed, as the case would write it."""
        deliveries = {item.key: item for item in self.store.find_deliveries(self.case.now)}
        missed = [item for item in deliveries.values() if item.state is DeliveryState.MISSED]
        held = sorted(
            (nudge for key, nudge in self.held.items() if key not in deliveries),
            key=lambda nudge: nudge.at,
        )
        words = Sentences()
        return {
            "shown": [
                f"{self.case.say(at)} {deliveries[key].title}" for at, key in self.notifier.log
            ],
            "held": [
                f"{self.case.say(nudge.at)} {words.nudge_title(nudge)} {nudge.reason.code.value}"
                for nudge in held
                if nudge.at <= self.clock.now()
            ],
            "missed": [f"{self.case.say(item.at)} {item.title} {item.reason}" for item in missed],
        }


@pytest.fixture(scope="module")
def library() -> Library:
    return open_packs(())


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_day_goes_as_the_case_tells(path: Path, library: Library) -> None:
    """What is shown, held and missed, to the minute, is what the case says."""
    case = read_case(path)
    stage = Stage(case, library)
    stage.play()
    told = stage.tell()
    assert told["shown"] == case.shown
    assert told["missed"] == case.missed
    if case.held or not case.shown:
        assert told["held"] == case.held


def test_each_case_says_in_one_sentence_what_it_shows() -> None:
    """The first line of a case is a sentence, and no two cases say the same."""
    first = [path.read_text(encoding="utf-8").splitlines()[0] for path in CASES]
    assert all(re.fullmatch(r"[A-Z].*\.", line) for line in first)
    assert len(set(first)) == len(first)
