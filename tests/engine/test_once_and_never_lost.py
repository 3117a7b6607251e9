"""Once, and never lost: whatever happens to the laptop, the calendar and the program.

A machine of chance plays days on the whole engine with ports in memory, ends the program before
or after any call of a port, and compares what was shown with what was planned. `make soak` plays
far more of them.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Attendee, Occurrence, Participation, Status, Timed
from nudge.domain.pauses import Pause
from nudge.domain.settings import FeedSource, Settings
from nudge.engine.engine import Engine
from nudge.engine.ports import FeedState, Library, Ports, Reading
from tests.doubles.alarm import MemoryAlarm
from tests.doubles.clock import MemoryClock
from tests.doubles.desk import MemoryDesk
from tests.doubles.feed_reader import MemoryFeedReader
from tests.doubles.keeper import MemoryKeeper
from tests.doubles.silence import MemorySilence
from tests.doubles.store import MemoryStore
from tests.engine.hazards import Crash, Fate, Ledger, Mortal, Witness, WitnessedNotifier
from tests.engine.world import FEED, ME

LIVES = int(os.environ.get("NUDGE_SOAK_LIVES", "0"))
MINUTE = timedelta(minutes=1)
BERLIN = ZoneInfo("Europe/Berlin")
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC")
# An ordinary Monday, and the Fridays before each change of the clocks.
BEGINNINGS = (date(2026, 3, 2), date(2026, 3, 27), date(2026, 10, 23))
TITLES = ("{name} <> Alex", "Performance review {name}", "Feedback for {name}", "Planning")
PEOPLE = ("Ana", "Tom", "Kim")
_PICK = st.integers(0, 50)


@cache
def open_library() -> Library:
    from nudge.bootstrap.commands import open_packs

    return open_packs(())


def make_meeting(uid: str, title: str, person: str, start: datetime, minutes: int) -> Occurrence:
    """A single meeting with one person."""
    return Occurrence(
        uid=uid,
        summary=title.format(name=person),
        span=Timed(start=start.astimezone(UTC), end=start.astimezone(UTC) + minutes * MINUTE),
        attendees=(
            Attendee(name="Alex", email=ME, participation=Participation.ACCEPTED),
            Attendee(name=f"{person} Nair", email=f"{person.lower()}@example.org"),
        ),
        feed=FEED,
    )


class Lives(RuleBasedStateMachine):
    """The lives of a program: the store, the clock and the calendar outlive each of them."""

    @initialize(beginning=st.sampled_from(BEGINNINGS))
    def begin(self, beginning: date) -> None:
        """The calendar is seen for the first time, with one-on-ones known since winter."""
        self.library = open_library()
        self.clock = MemoryClock(datetime.combine(beginning, time(7), BERLIN), BERLIN)
        self.store = MemoryStore()
        self.reader, self.silence, self.fate = MemoryFeedReader(), MemorySilence(), Fate()
        self.ledger = Ledger(clock=self.clock, store=self.store, began_at=self.clock.now())
        self.meetings = {
            f"known{week}": make_meeting(
                f"known{week}", TITLES[0], "Ana", self.clock.now() - timedelta(weeks=week), 30
            )
            for week in range(1, 12)
        }
        self.is_emptied = False
        self.numbers = iter(range(10_000))
        self.has_failed_to_store = False
        self.settings = Settings(
            feeds=(FeedSource(id=FEED, name="Work", location="/calendars/work.ics"),), me=(ME,)
        )
        for day, hour in ((0, 10), (0, 14), (1, 9), (3, 16)):
            title, person = TITLES[day % 2], PEOPLE[hour % 3]
            self.put(title, person, self.clock.now() + timedelta(days=day, hours=hour - 7), 30)
        self.tell()
        self.start()

    # The machinery.

    def start(self) -> None:
        """Start the program; what ran before is gone, and so is what its desktop would answer."""
        words = Witness()
        self.has_failed_to_store = False
        self.notifier = WitnessedNotifier(self.ledger, words)
        self.alarm = MemoryAlarm(self.clock)

        def mortal(port: object) -> Any:
            return Mortal(port, self.fate)

        self.engine = Engine(
            Ports(
                clock=self.clock,
                alarm=mortal(self.alarm),
                notifier=mortal(self.notifier),
                store=mortal(self.store),
                reader=mortal(self.reader),
                library=self.library,
                desk=MemoryDesk(),
                words=words,
                keeper=MemoryKeeper(),
                silence=mortal(self.silence),
            ),
            self.settings,
        )
        self.alarm.on_ring, self.alarm.on_tick = self.engine.ring, self.engine.tick
        self.engine.start()
        self.settle()

    def live(self, happens: Callable[[], object] = lambda: None) -> None:
        """Let something happen; if that is the end of the program, start it again."""
        try:
            happens()
            self.settle()
        except Crash:
            self.ledger.note_wishes()
            self.live(self.start)
        self.ledger.note_wishes()

    def settle(self) -> None:
        self.reader.settle()
        self.notifier.settle()
        self.alarm.settle()

    def tell(self, *, is_told: bool = False) -> None:
        """What the feed says from now on; `is_told`: the engine hears of the change at once."""
        self.is_emptied = False
        self.reader.readings[FEED] = Reading(
            feed=FEED, state=FeedState.READ, occurrences=tuple(self.meetings.values())
        )
        if is_told:
            self.live(self.engine.refresh)

    def play(self, length: timedelta) -> None:
        end = self.clock.now() + length
        while self.clock.now() < end:
            self.live(lambda: self.alarm.play_until(min(self.clock.now() + MINUTE, end)))

    def put(self, title: str, person: str, start: datetime, minutes: int) -> None:
        uid = f"meeting{next(self.numbers)}"
        self.meetings[uid] = make_meeting(uid, title, person, start, minutes)

    def find_meeting(self, pick: int) -> Occurrence | None:
        """One that is near."""
        now = self.clock.now()
        near = [
            meeting
            for meeting in self.meetings.values()
            if isinstance(meeting.span, Timed) and meeting.span.start > now - timedelta(hours=3)
        ]
        return near[pick % len(near)] if near else None

    def change(self, old: Occurrence, new: Occurrence, *, is_told: bool) -> None:
        self.ledger.release([old.uid])
        del self.meetings[old.uid]
        self.meetings[new.uid] = new
        self.tell(is_told=is_told)

    @property
    def last(self) -> str | None:
        """The key of what this life has shown last."""
        return self.notifier.asked[-1].key if self.notifier.asked else None

    # Time.

    @rule(minutes=st.integers(1, 600))
    def wait(self, minutes: int) -> None:
        self.play(minutes * MINUTE)

    @rule(
        early=st.integers(-25, 3),
        left=st.one_of(st.none(), st.integers(0, 120)),
        again=st.booleans(),
    )
    def wait_for_next(self, early: int, left: int | None, *, again: bool) -> None:
        """Until a nudge is due, or so many minutes before it; perhaps it is the end, then."""
        for _ in range(1 + again):
            now, plan = self.clock.now(), self.engine.plan
            ahead = [nudge.at for nudge in plan.due if nudge.at > now] if plan else []
            if ahead and min(ahead) < now + timedelta(days=4):
                self.play(min(ahead) - now - MINUTE)
                self.fate.left = left
                self.play((1 - early) * MINUTE)

    @rule(early=st.integers(-25, 3), hours=st.sampled_from((0.3, 1.0, 5.0, 20.0)))
    def sleep_over_next(self, early: int, hours: float) -> None:
        """The lid is shut shortly before a nudge is due, or after it."""
        self.wait_for_next(early, None, again=False)
        self.suspend(hours)

    @rule(hours=st.floats(0.1, 40))
    def suspend(self, hours: float) -> None:
        self.live(lambda: self.alarm.sleep(timedelta(hours=hours)))

    @rule(minutes=st.integers(-600, 600))
    def set_clock(self, minutes: int) -> None:
        self.clock.advance(minutes * MINUTE)
        self.play(MINUTE)

    @rule(zone=st.sampled_from(ZONES))
    def fly(self, zone: str) -> None:
        self.clock.move_to(ZoneInfo(zone))
        self.ledger.landed_at = self.clock.now()
        self.live(self.engine.replan)

    # The program.

    @rule(left=st.integers(0, 150))
    def crash_soon(self, left: int) -> None:
        """Before or after one of the next calls of a port."""
        self.fate.left = left

    @rule(hours=st.sampled_from((0.0, 0.2, 1.0, 5.0, 20.0)))
    def restart(self, hours: float) -> None:
        """It ends, and is started again some time later."""
        self.clock.advance(timedelta(hours=hours))
        self.live(self.start)

    @rule(is_full=st.booleans())
    def fill_disk(self, is_full: bool) -> None:
        self.store.error = "The disk is full." if is_full else None
        self.has_failed_to_store |= is_full

    # The calendar.

    @rule(
        title=st.sampled_from(TITLES),
        person=st.sampled_from(PEOPLE),
        day=st.integers(0, 3),
        quarter=st.integers(5 * 4, 22 * 4),
        minutes=st.sampled_from((30, 60, 120)),
        is_told=st.booleans(),
    )
    def add(
        self, *, title: str, person: str, day: int, quarter: int, minutes: int, is_told: bool
    ) -> None:
        morning = self.clock.now().astimezone(BERLIN).replace(hour=0, minute=0, tzinfo=None)
        start = morning + timedelta(days=day, minutes=15 * quarter)
        self.put(title, person, start.replace(tzinfo=BERLIN), minutes)
        self.tell(is_told=is_told)

    @rule(pick=_PICK, quarters=st.integers(-40, 120), is_told=st.booleans())
    def move(self, pick: int, quarters: int, is_told: bool) -> None:
        if old := self.find_meeting(pick):
            assert isinstance(old.span, Timed)
            by = quarters * 15 * MINUTE
            span = Timed(start=old.span.start + by, end=old.span.end + by)
            self.change(old, replace(old, span=span), is_told=is_told)

    @rule(pick=_PICK, is_told=st.booleans())
    def cancel(self, pick: int, is_told: bool) -> None:
        if old := self.find_meeting(pick):
            self.change(old, replace(old, status=Status.CANCELLED), is_told=is_told)

    @rule(pick=_PICK, is_told=st.booleans())
    def decline(self, pick: int, is_told: bool) -> None:
        if old := self.find_meeting(pick):
            me, *others = old.attendees
            me = replace(me, participation=Participation.DECLINED)
            self.change(old, replace(old, attendees=(me, *others)), is_told=is_told)

    @rule(pick=_PICK, is_told=st.booleans())
    def split(self, pick: int, is_told: bool) -> None:
        """From here on it has a new UID, for the same person and start."""
        if old := self.find_meeting(pick):
            uid = f"split{next(self.numbers)}"
            self.change(old, replace(old, uid=uid), is_told=is_told)

    @rule(way=st.sampled_from(("fails", "empty", "works")))
    def feed(self, way: str) -> None:
        """It fails, comes back empty (after a day, that is believed), or works again."""
        if way == "works":
            self.tell(is_told=True)
        elif way == "fails":
            self.reader.readings.pop(FEED, None)
        else:
            self.ledger.release(self.meetings)
            self.is_emptied = True
            self.reader.readings[FEED] = Reading(feed=FEED, state=FeedState.READ, is_empty=True)

    # The user.

    @rule(pause=st.one_of(st.none(), st.sampled_from(Pause)))
    def pause(self, pause: Pause | None) -> None:
        """Quiet for a while, or no more."""
        self.live(self.engine.resume if pause is None else lambda: self.engine.pause(pause))

    @rule(is_silent=st.booleans())
    def silence_desktop(self, is_silent: bool) -> None:
        self.silence.is_silent = is_silent

    @rule(is_refused=st.booleans())
    def refuse(self, is_refused: bool) -> None:
        """The desktop takes no notifications."""
        self.notifier.refusal = "No server." if is_refused else None

    @precondition(lambda self: self.last)
    @rule(minutes=st.sampled_from((5, 15, 30)))
    def later(self, minutes: int) -> None:
        self.live(lambda: self.engine.postpone(self.last or "", minutes))

    @precondition(lambda self: self.last)
    @rule(way=st.sampled_from(("done", "dismiss", "open", "close", "expire")))
    def answer(self, way: str) -> None:
        ways = {
            "done": self.engine.finish,
            "dismiss": self.engine.dismiss,
            "open": self.engine.open_nudge,
            "close": self.notifier.dismiss,
            "expire": self.notifier.expire,
        }
        self.live(lambda: ways[way](self.last or ""))

    # What holds all the same.

    @invariant()
    def nothing_is_shown_twice_nor_in_quiet_nor_too_much_nor_lost(self) -> None:
        if self.store.error is None and self.engine.plan is not None:
            self.live(self.engine.tick)
            if self.store.error is None and self.engine.plan is not None:
                self.ledger.settle(self.engine.plan)
                self.ledger.owe(self.engine.plan, {} if self.is_emptied else self.meetings)
                if not self.has_failed_to_store:
                    self.ledger.check_claims(note.key for note in self.notifier.asked)
        assert self.ledger.faults == []

    @invariant()
    def what_is_on_the_screen_is_still_of_use(self) -> None:
        if self.store.error is None and self.fate.left is None and not self.has_failed_to_store:
            rows = {row.key: row for row in self.store._deliveries.values()}
            off = {DeliveryState.WITHDRAWN, DeliveryState.DONE, DeliveryState.LATER}
            assert not [key for key in self.notifier.on_screen if rows[key].state in off]


def test_once_and_never_lost() -> None:
    """Each nudge is shown at most once, or a line with its reason says why not."""
    run_state_machine_as_test(
        Lives,
        settings=settings(
            max_examples=LIVES or 40,
            # The same each time unless it is a soak: a rare find is for those who look for it.
            derandomize=not LIVES,
            stateful_step_count=30,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            print_blob=True,
        ),
    )
