"""Today, and what the manager does there: tips, lessons, less of this, undo."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Occurrence, Timed
from nudge.domain.nudges import Halving, NudgeKind, ReasonCode
from nudge.domain.pauses import Pause
from nudge.domain.practice import PracticeState
from nudge.domain.setting_values import parse_lead
from nudge.engine.coach import FIRST_START
from nudge.engine.today import TodayFacts, TodayState
from tests.engine.world import MINUTE, MORNING, PREPARE, START, World, make_series

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


@pytest.fixture
def rhythmic(world: World) -> World:
    """A world in which Nudge has run for weeks, with tips and lessons."""
    world.store.save_value(FIRST_START, (MORNING - 4 * WEEK).isoformat())
    world.settings = replace(world.settings, has_tips=True, has_lessons=True)
    world.run()
    return world


def read_today(world: World) -> TodayFacts:
    world.engine.open_today()
    assert world.desk.today is not None
    return world.desk.today


def find_states(world: World) -> list[tuple[str, str]]:
    return [(line.kind.value, line.state.value) for line in read_today(world).lines]


def test_today_tells_what_comes_what_came_and_what_is_over(world: World) -> None:
    """Each nudge of the day stands there once, in its present state."""
    assert find_states(world) == [("prepare", "next"), ("reflect", "next")]
    world.play_until(PREPARE)
    assert find_states(world) == [("prepare", "due"), ("reflect", "next")]
    world.play_until(START)
    assert find_states(world) == [("prepare", "done"), ("reflect", "next")]


def test_what_was_held_is_told_after_a_restart_too(world: World) -> None:
    """The reason is kept in the store, and outlives the meeting and the program."""
    world.engine.pause(Pause.TOMORROW)
    world.play_until(START + 10 * MINUTE)
    world.run()
    (prepare, reflect) = read_today(world).lines
    assert (prepare.state, prepare.reason.code) == (TodayState.HELD, ReasonCode.PAUSED)
    assert prepare.title == "Prepare: One-on-one with Priya Nair"
    assert (reflect.state, reflect.reason.code) == (TodayState.HELD, ReasonCode.PAUSED)


def test_what_slept_past_its_meeting_is_missed_with_its_reason(world: World) -> None:
    """A night with the lid closed loses nothing without a line."""
    world.alarm.sleep(START + 40 * MINUTE - world.clock.now())
    world.settle()
    prepare = read_today(world).lines[0]
    assert (prepare.state, prepare.reason.code) == (TodayState.MISSED, ReasonCode.TOO_LATE)


def test_what_was_held_opens_all_the_same(world: World) -> None:
    """Every push can be pulled, also after its minute."""
    world.engine.pause(Pause.TWO_HOURS)
    world.clock.set(PREPARE - 10 * MINUTE)
    world.engine.pause(Pause.TWO_HOURS)
    world.play_until(START + MINUTE)
    key = read_today(world).lines[0].key
    world.engine.open_nudge(key)
    assert key in world.desk.cards


def test_what_was_sent_away_can_be_taken_back(world: World) -> None:
    """Undo on Today opens the card again and counts it as opened."""
    world.play_until(PREPARE)
    world.engine.dismiss(world.shown)
    line = read_today(world).lines[0]
    assert (line.state, line.can_undo) == (TodayState.DONE, True)
    world.engine.undo_nudge(line.key)
    assert list(world.desk.cards) == [line.key]
    assert world.state is DeliveryState.OPENED


def test_a_tip_that_is_tried_is_asked_about_on_friday(rhythmic: World) -> None:
    """Monday's tip, one click, and on Friday one question that one click answers."""
    rhythmic.play_until(MORNING + timedelta(hours=1))
    assert rhythmic.shown == "tip|2026-W10"
    rhythmic.notifier.choose(rhythmic.shown, "try")
    tip = read_today(rhythmic).tip
    assert tip is not None
    assert tip.is_tried
    rhythmic.play_until(MORNING + 4 * DAY + timedelta(hours=6))
    assert rhythmic.shown == "look_back|2026-W10"
    rhythmic.notifier.choose(rhythmic.shown, "not_done")
    tip = read_today(rhythmic).tip
    assert tip is not None
    assert (tip.helped, tip.answer) == (False, PracticeState.NOT_DONE)


def test_a_tip_that_nobody_opened_is_not_asked_about(rhythmic: World) -> None:
    """Friday is quiet, and next week brings another tip."""
    rhythmic.play_until(MORNING + 7 * DAY + timedelta(hours=1))
    keys = [each.key for each in rhythmic.notifier.asked if each.key.startswith(("tip", "look"))]
    assert keys == ["tip|2026-W10", "tip|2026-W11"]
    first, second = [each.body for each in rhythmic.notifier.asked if each.key in keys]
    assert first != second


def test_a_lesson_opens_whole_and_is_read_once(rhythmic: World) -> None:
    """The text comes with the lesson, and reading it is kept."""
    rhythmic.play_until(MORNING + 2 * DAY + timedelta(hours=1))
    assert rhythmic.shown == "lesson|2026-W10"
    rhythmic.notifier.choose(rhythmic.shown, "open")
    (facts,) = rhythmic.desk.topics
    assert facts.lesson is not None
    assert (facts.kind, facts.lesson.series, facts.lesson.number) == (
        NudgeKind.LESSON,
        "feedback",
        1,
    )
    assert facts.lesson.text
    assert facts.lesson.exercise
    rhythmic.engine.read_lesson(facts.lesson.series, facts.lesson.id)
    lesson = read_today(rhythmic).lesson
    assert lesson is not None
    assert lesson.is_read


def test_progress_outlives_a_restart(rhythmic: World) -> None:
    """The next week goes on where this one ended, whatever crashed in between."""
    rhythmic.play_until(MORNING + 2 * DAY + timedelta(hours=1))
    rhythmic.run()
    lesson = read_today(rhythmic).lesson
    assert lesson is not None
    assert lesson.number == 1
    rhythmic.play_until(MORNING + 9 * DAY + timedelta(hours=1))
    lesson = read_today(rhythmic).lesson
    assert lesson is not None
    assert lesson.number == 2


def test_less_of_this_halves_and_then_ends_it_and_can_be_undone(rhythmic: World) -> None:
    """Half as often first, nothing at the second time; one click brings all of it back."""
    key = "tip|2026-W10"
    rhythmic.engine.less_of(key)
    (damping,) = read_today(rhythmic).dampings
    assert (damping.kind, damping.cause, damping.is_off) == ("tip", Halving.ASKED, False)
    rhythmic.engine.less_of(key)
    (damping,) = read_today(rhythmic).dampings
    assert damping.is_off
    assert rhythmic.keeper.choices["has_tips"] is False
    rhythmic.engine.undo_damping("tip")
    assert read_today(rhythmic).dampings == ()
    assert read_today(rhythmic).tip is not None


def test_what_is_closed_twice_comes_half_as_often_until_it_is_undone(world: World) -> None:
    """The third one-on-one in a row brings no checklist, and Today says why."""
    world.tell(make_daily())
    world.engine.refresh()
    for _ in range(2):
        world.play_until(find_next_prepare(world))
        world.notifier.dismiss(world.shown)
    world.engine.replan()
    (damping,) = read_today(world).dampings
    assert (damping.kind, damping.title) == ("one-on-one", "One-on-one")
    third = next(each for each in world.plan.held if each.kind is NudgeKind.PREPARE)
    assert third.reason.halving is Halving.UNOPENED
    world.engine.undo_damping("one-on-one")
    assert read_today(world).dampings == ()
    assert third.key in {each.key for each in world.plan.due}


def make_daily() -> Sequence[Occurrence]:
    """The one-on-one of this week, and the same on each of the days after."""
    series = make_series()
    this = next(item for item in series if item.span.start == START)
    more = []
    for number in range(1, 4):
        start = START + number * DAY
        span = Timed(start=start, end=start + 30 * MINUTE)
        more.append(replace(this, uid=f"extra {number}", recurrence_id=None, span=span))
    return [*series, *more]


def find_next_prepare(world: World) -> datetime:
    now = world.clock.now()
    return min(
        each.at for each in world.plan.due if each.kind is NudgeKind.PREPARE and each.at > now
    )


def test_the_digest_leads_to_today_and_does_not_point_back_at_itself(world: World) -> None:
    """What was held still matters after it: the talk is yet to come."""
    leads = {"one-on-one": parse_lead(45)}
    world.settings = replace(world.settings, prepares_per_day=0, has_digest=True, lead_times=leads)
    late = START + timedelta(hours=4, minutes=15)
    this = next(item for item in make_series() if item.span.start == START)
    world.tell([replace(this, span=Timed(start=late, end=late + 30 * MINUTE))])
    world.run()
    world.play_until(late - 20 * MINUTE)
    world.notifier.choose(world.shown, "open")
    assert world.desk.toolkit == [None]
    assert world.desk.today is not None
    states = {line.kind: line.state for line in world.desk.today.lines}
    assert states[NudgeKind.DIGEST] is TodayState.DONE
    assert states[NudgeKind.PREPARE] is TodayState.HELD


def test_the_store_that_fails_leaves_today_as_it_was(world: World) -> None:
    """Trouble is told in the tray; nothing breaks."""
    world.store.error = "The disk is full."
    world.engine.open_today()
    assert world.desk.status is not None
    assert "full" in world.desk.status.message
