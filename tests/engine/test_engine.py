"""The engine between ports in memory: what it promises through clicks, crashes and failures."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from nudge.domain.corrections import Verdict
from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Attendee, Frequency, Occurrence, Recurrence, Status, Timed
from nudge.domain.pauses import Pause
from nudge.domain.settings import FeedSource, Settings
from nudge.engine.engine import Engine
from nudge.engine.feeds import HISTORY
from nudge.engine.ports import FeedState, Library, Ports, Reading
from nudge.ui.presenters.words import Sentences
from tests.doubles.alarm import MemoryAlarm
from tests.doubles.clock import MemoryClock
from tests.doubles.desk import MemoryDesk
from tests.doubles.feed_reader import MemoryFeedReader
from tests.doubles.keeper import MemoryKeeper
from tests.doubles.library import MemoryLibrary
from tests.doubles.notifier import MemoryNotifier
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
    def shown(self) -> str:
        """The key of what was last asked to be shown."""
        return self.notifier.asked[-1].key

    @property
    def state(self) -> DeliveryState:
        """What became of it."""
        return self.find_states()[self.shown]

    def find_states(self) -> dict[str, DeliveryState]:
        return {item.key: item.state for item in self.store.find_deliveries(MORNING)}


@pytest.fixture(scope="module")
def library() -> Library:
    from nudge.bootstrap.commands import open_packs

    return open_packs(())


@pytest.fixture
def world(library: Library) -> World:
    feed = FeedSource(id=FEED, name="Work", location="/calendars/work.ics")
    return World(library, Settings(feeds=(feed,), me=(ME,)))


def test_the_button_prepare_opens_the_card_with_its_token(world: World) -> None:
    """The window may come to the front, the notification goes, and the nudge counts as opened."""
    world.play_until(PREPARE)
    world.notifier.choose(world.shown, "prepare", "token-1")
    world.settle()
    assert list(world.desk.cards) == [world.shown]
    assert world.desk.activation_tokens == ["token-1"]
    assert world.notifier.on_screen == {}
    assert world.state is DeliveryState.OPENED


def test_the_button_later_takes_the_longest_time_that_makes_sense(world: World) -> None:
    """Fifteen minutes before the start five are offered, since later ones would be too late."""
    world.play_until(PREPARE)
    world.notifier.choose(world.shown, "later")
    world.play_until(PREPARE + 4 * MINUTE)
    assert len(world.notifier.asked) == 1
    world.play_until(PREPARE + 5 * MINUTE)
    assert len(world.notifier.asked) == 2


def test_later_with_no_time_left_opens_the_card(world: World) -> None:
    """Two minutes before the start there is no later: the card comes at once."""
    world.play_until(START - 2 * MINUTE)
    world.notifier.choose(world.shown, "later")
    assert list(world.desk.cards) == [world.shown]


def test_not_this_one_is_the_end_of_it(world: World) -> None:
    """The nudge is dismissed and its card closed."""
    world.play_until(PREPARE)
    key = world.shown
    world.engine.open_nudge(key)
    world.notifier.settle()
    world.engine.dismiss(key)
    assert world.desk.cards == {}
    assert world.state is DeliveryState.DISMISSED
    world.play_until(START)
    assert len(world.notifier.asked) == 1


def test_what_was_closed_or_expired_is_remembered_as_that(world: World) -> None:
    """Whether the manager looked at a nudge decides later how often it comes."""
    world.play_until(PREPARE)
    world.notifier.expire(world.shown)
    assert world.state is DeliveryState.EXPIRED
    world.play_until(END)
    world.notifier.dismiss(world.shown)
    assert world.state is DeliveryState.DISMISSED


def test_a_checklist_is_withdrawn_when_the_meeting_begins(world: World) -> None:
    """A reminder for what has begun is only in the way."""
    world.play_until(START - MINUTE)
    assert len(world.notifier.on_screen) == 1
    world.play_until(START)
    assert world.notifier.on_screen == {}
    assert world.state is DeliveryState.WITHDRAWN


def test_a_checklist_is_withdrawn_when_its_meeting_is_cancelled(world: World) -> None:
    """What is shown and no longer true goes as soon as the feed says so."""
    world.play_until(PREPARE)
    off = [
        replace(item, status=Status.CANCELLED) if item.span.start == START else item
        for item in make_series()
    ]
    world.tell(off)
    world.engine.refresh()
    world.settle()
    assert world.notifier.on_screen == {}
    assert world.state is DeliveryState.WITHDRAWN


def test_a_desktop_that_refuses_brings_the_card_itself(world: World) -> None:
    """Without notifications the card comes by itself, and the nudge is not lost."""
    world.notifier.refusal = "no server"
    world.play_until(PREPARE)
    assert list(world.desk.cards) == [world.shown]
    assert world.state is DeliveryState.OPENED


def test_a_crash_before_the_desktop_answered_is_told_as_interrupted(world: World) -> None:
    """Claimed and never shown: not shown again, and listed under missed."""
    world.alarm.play_until(PREPARE)
    key = world.shown
    assert world.state is DeliveryState.CLAIMED
    world.run()
    world.play_until(START)
    delivery = next(item for item in world.store.find_deliveries(MORNING) if item.key == key)
    assert (delivery.state, delivery.reason) == (DeliveryState.MISSED, "interrupted")
    assert world.notifier.asked == []


def test_a_crash_after_it_was_shown_shows_it_no_second_time(world: World) -> None:
    """The next start knows that the nudge was on the screen."""
    world.play_until(PREPARE)
    world.run()
    world.play_until(START)
    assert world.notifier.asked == []


def test_ticks_are_kept_for_the_occurrence(world: World) -> None:
    """Two items ticked are ticked when the card is opened again after a crash."""
    world.play_until(PREPARE)
    world.engine.open_next()
    facts = next(iter(world.desk.cards.values()))
    occurrence = facts.nudge.moment.occurrence.key
    first, second, third = (item.id for item in facts.guide.before.items[:3])
    for item in (first, second, third):
        world.engine.tick_item(occurrence, item, is_done=True)
    world.engine.tick_item(occurrence, second, is_done=False)
    world.run()
    world.engine.open_next()
    assert next(iter(world.desk.cards.values())).ticks == {first, third}


def test_a_promise_stands_on_the_next_card_until_it_is_done(world: World) -> None:
    """What was promised after one talk comes back before the next with the same person."""
    world.play_until(END)
    key = world.shown
    world.notifier.choose(key, "reflect")
    assert world.desk.reflections[key].next_start == START + timedelta(weeks=1)
    world.engine.save_answers(key, ("Calmer.", ""))
    world.engine.save_commitment(key, " Send the criteria ", date(2026, 3, 5))
    world.engine.finish(key)
    assert world.desk.reflections == {}
    world.engine.open_nudge(key)
    assert world.desk.reflections[key].answers == ("Calmer.", "")
    world.play_until(END + MINUTE)
    world.engine.open_next()
    promise = next(iter(world.desk.cards.values())).promises[0]
    assert (promise.text, promise.due) == ("Send the criteria", date(2026, 3, 5))
    world.engine.close_commitment(promise.id, is_done=True)
    world.engine.open_next()
    assert next(iter(world.desk.cards.values())).promises == ()
    world.engine.close_commitment(promise.id, is_done=False)
    world.engine.open_next()
    assert len(next(iter(world.desk.cards.values())).promises) == 1


def test_with_nothing_ahead_the_first_line_opens_the_toolkit(world: World) -> None:
    """A click is never without an answer."""
    world.tell([])
    world.reader.readings[FEED] = replace(world.reader.readings[FEED], is_empty=False)
    world.engine.refresh()
    world.settle()
    world.engine.open_next()
    assert world.desk.toolkit == [None]


def test_a_full_disk_is_told_and_everything_else_runs_on(world: World) -> None:
    """What cannot be claimed is not shown; once there is room again it comes within its grace."""
    world.play_until(PREPARE - MINUTE)
    world.store.error = "The disk is full: make room."
    world.play_until(PREPARE + MINUTE)
    assert world.notifier.asked == []
    assert world.desk.status is not None
    assert world.desk.status.message == "The disk is full: make room."
    world.store.error = None
    world.play_until(PREPARE + 3 * MINUTE)
    assert len(world.notifier.asked) == 1
    assert world.desk.status.message == ""


def test_a_failed_feed_keeps_its_last_good_occurrences(world: World) -> None:
    """The reminder comes from what is known; the tray says what is wrong and since when."""
    del world.reader.readings[FEED]
    world.play_until(PREPARE)
    assert len(world.notifier.asked) == 1
    assert world.desk.status is not None
    (health,) = world.desk.status.feeds
    assert health.message == "There is no such file."
    assert health.read_at == MORNING


def test_the_last_good_copy_outlives_the_program(world: World) -> None:
    """Started offline, Nudge still knows the day."""
    del world.reader.readings[FEED]
    world.run()
    world.play_until(PREPARE)
    assert len(world.notifier.asked) == 1


def test_an_empty_feed_after_a_full_one_is_not_believed_at_once(world: World) -> None:
    """An export that went wrong does not cancel the day."""
    world.tell([], is_empty=True)
    world.play_until(PREPARE)
    assert len(world.notifier.asked) == 1


def test_the_history_is_read_once_and_then_kept(world: World) -> None:
    """The first reading goes back a year and more, the later ones a day or two."""
    (_, (first_start, _), _) = world.reader.requests[0]
    assert MORNING - first_start >= HISTORY
    assert world.store.find_history().met == {"priya@example.org": date(2025, 12, 8)}
    world.play_until(MORNING + timedelta(minutes=30))
    (_, (later_start, _), _) = world.reader.requests[-1]
    assert MORNING - later_start <= timedelta(days=3)


def test_a_feed_of_unknown_owner_tells_who_that_is(library: Library) -> None:
    """Without an address in the settings the one that is in every meeting is taken."""
    feed = FeedSource(id=FEED, name="Work", location="/calendars/work.ics")
    world = World(library, Settings(feeds=(feed,)))
    world.tell(make_series(), calendar_name=ME)
    world.engine.refresh()
    world.settle()
    world.play_until(PREPARE)
    assert world.notifier.asked[-1].title.startswith("One-on-one with Priya Nair")


def test_a_pause_outlives_the_program(world: World) -> None:
    """Until it is over, or taken back."""
    world.engine.pause(Pause.TOMORROW)
    world.run()
    world.play_until(PREPARE)
    assert world.notifier.asked == []
    assert world.desk.status is not None
    assert world.desk.status.paused_until is not None
    world.engine.resume()
    world.play_until(PREPARE + MINUTE)
    assert len(world.notifier.asked) == 1


def test_a_moment_whose_guide_is_gone_is_missed_with_a_line(world: World) -> None:
    """A pack that was taken away leaves no empty card."""
    world.engine._ports.library = MemoryLibrary(rules=world.library.rules())
    world.play_until(PREPARE)
    assert world.notifier.asked == []
    assert DeliveryState.MISSED in world.find_states().values()


def test_a_clock_set_back_plans_afresh_and_shows_nothing_twice(world: World) -> None:
    """The same minute comes again; the nudge does not."""
    world.play_until(PREPARE + MINUTE)
    world.clock.set(PREPARE - timedelta(hours=2))
    world.engine.tick()
    world.settle()
    world.play_until(START)
    assert len(world.notifier.asked) == 1


def test_idle_minutes_plan_nothing(world: World) -> None:
    """Between the tick and the next due time the plan stays the same object."""
    plan = world.engine.plan
    world.play_until(MORNING + timedelta(minutes=10))
    assert world.engine.plan is plan


def test_a_card_that_was_pulled_and_done_is_not_pushed_as_well(world: World) -> None:
    """Opened from the tray an hour before and ticked off, the checklist does not come again."""
    world.engine.open_next()
    (key,) = world.desk.cards
    world.engine.finish(key)
    world.play_until(START)
    assert world.notifier.asked == []


def test_a_card_that_was_only_looked_at_comes_on_its_minute(world: World) -> None:
    """Looking early is no reason to be left alone later."""
    world.engine.open_next()
    world.play_until(PREPARE)
    assert len(world.notifier.asked) == 1


def test_what_is_due_is_delivered_though_the_clock_goes_on(library: Library) -> None:
    """Between two looks at the clock a millisecond passes, and nothing is put off by it."""
    feed = FeedSource(id=FEED, name="Work", location="/calendars/work.ics")
    world = World(library, Settings(feeds=(feed,), me=(ME,)), RunningClock(MORNING))
    world.clock.set(PREPARE)
    world.engine.ring()
    world.settle()
    assert len(world.notifier.asked) == 1
    assert world.alarm.armed_at is not None
    assert world.alarm.armed_at > PREPARE + MINUTE


def test_rules_that_come_after_the_first_reading_still_know_who_was_met(library: Library) -> None:
    """At the very first start the feed may be there before the packs are compiled."""
    feed = FeedSource(id=FEED, name="Work", location="/calendars/work.ics")
    world = World(MemoryLibrary(), Settings(feeds=(feed,), me=(ME,)))
    assert world.store.find_history().since is None
    world.engine._ports.library = library
    world.engine.look_back()
    world.settle()
    assert world.store.find_history().met == {"priya@example.org": date(2025, 12, 8)}
    (_, (start, _), _) = world.reader.requests[-1]
    assert MORNING - start >= HISTORY
    world.play_until(PREPARE)
    assert world.notifier.asked[-1].title.startswith("One-on-one with Priya Nair")


def correct_the_next(world: World, verdict: Verdict, moment: str = "") -> None:
    world.engine.open_next()
    (key,) = world.desk.cards
    world.engine.correct(key, verdict, moment)
    world.settle()


def find_planned(world: World) -> list[tuple[str, str]]:
    assert world.engine.plan is not None
    nudges = (*world.engine.plan.due, *world.engine.plan.held)
    return [(nudge.moment.rule.moment, nudge.reason.code.value) for nudge in nudges]


def test_a_series_that_is_no_moment_is_left_alone_from_now_on(world: World) -> None:
    """One click on the card; it is kept in the settings and holds at once."""
    correct_the_next(world, Verdict.NO_MOMENT)
    assert find_planned(world) == []
    assert world.desk.cards == {}
    (said,) = world.keeper.choices["corrections"]  # type: ignore[misc]
    assert (said.verdict, said.subject) == (Verdict.NO_MOMENT, "priya")


def test_a_series_can_be_another_moment(world: World) -> None:
    """What the manager says takes the place of what was seen, and of what they said before."""
    correct_the_next(world, Verdict.OTHER_MOMENT, "feedback")
    assert {moment for moment, _ in find_planned(world)} == {"feedback"}
    correct_the_next(world, Verdict.OTHER_MOMENT, "career")
    assert {moment for moment, _ in find_planned(world)} == {"career"}
    assert len(world.keeper.choices["corrections"]) == 1  # type: ignore[arg-type]


def test_never_for_this_series_keeps_the_line_and_stops_the_nudges(world: World) -> None:
    """The moment is still seen, and held with the reason that it is turned off."""
    correct_the_next(world, Verdict.NEVER)
    assert {code for _, code in find_planned(world)} == {"turned_off"}


def test_with_ones_boss_the_manager_is_the_one_who_reports(world: World) -> None:
    """It is kept under the person, and nothing more comes before talks with them."""
    correct_the_next(world, Verdict.MY_BOSS)
    (said,) = world.keeper.choices["corrections"]  # type: ignore[misc]
    assert said.subject == "priya@example.org"
    assert {code for _, code in find_planned(world)} == {"turned_off"}


def test_a_correction_to_a_moment_that_no_pack_has_changes_nothing(world: World) -> None:
    """A pack that was taken away takes nothing else with it."""
    correct_the_next(world, Verdict.OTHER_MOMENT, "no-such-moment")
    assert {moment for moment, _ in find_planned(world)} == {"one-on-one"}
