"""The engine between ports in memory: what it promises through clicks, crashes and failures."""

from dataclasses import replace
from datetime import date, timedelta

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Status
from nudge.domain.nudges import NudgeKind
from nudge.domain.pauses import Pause
from nudge.domain.settings import FeedSource, Settings
from nudge.engine.ports import Library
from tests.doubles.library import MemoryLibrary
from tests.engine.world import (
    END,
    FEED,
    ME,
    MINUTE,
    MORNING,
    PREPARE,
    START,
    RunningClock,
    World,
    make_series,
)


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


def test_a_nudge_that_nothing_could_show_stands_under_missed(world: World) -> None:
    """Neither the desktop nor a window: no card jumps up by itself, and a line says so."""
    world.notifier.refusal = "no screen"
    world.play_until(PREPARE)
    assert world.desk.cards == {}
    (delivery,) = (d for d in world.store.find_deliveries(MORNING) if d.key == world.shown)
    assert (delivery.state, delivery.reason) == (DeliveryState.MISSED, "interrupted")


def test_the_first_line_of_the_tray_opens_what_was_shown_and_cannot_be_clicked(
    world: World,
) -> None:
    """A look back that nobody has answered, for some minutes; then what comes next again."""
    world.play_until(END)
    assert world.desk.status is not None
    assert world.desk.status.next_nudge is not None
    assert world.desk.status.next_nudge.key == world.shown
    world.notifier.expire(world.shown)
    world.engine.open_next()
    assert list(world.desk.reflections) == [world.shown]
    assert world.state is DeliveryState.OPENED
    world.play_until(END + MINUTE)
    assert world.desk.status.next_nudge is not None
    assert world.desk.status.next_nudge.key != world.shown


def test_an_unanswered_nudge_holds_the_first_line_for_some_minutes_only(world: World) -> None:
    world.play_until(END + timedelta(minutes=11))
    assert world.desk.status is not None
    assert world.desk.status.next_nudge is not None
    assert world.desk.status.next_nudge.kind is NudgeKind.PREPARE


def test_a_store_that_fails_between_claim_and_answer_is_told_and_survived(world: World) -> None:
    """The desktop answers from the event loop: nothing may escape into it."""
    world.alarm.play_until(PREPARE)
    world.store.error = "disk full"
    world.notifier.settle()
    assert world.desk.status is not None
    assert "disk full" in world.desk.status.message


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
