"""What the last run left behind, and what a store that failed meanwhile let nobody keep."""

from datetime import timedelta

from nudge.domain.deliveries import DeliveryState
from tests.engine.world import END, FEED, MINUTE, PREPARE, START, World


def test_what_do_not_disturb_kept_when_the_program_ended_is_missed_after_the_meeting(
    world: World,
) -> None:
    """Each plan of the minutes before had passed its minute by; it stands under missed."""
    world.silence.is_silent = True
    world.play_until(PREPARE + 3 * MINUTE)
    world.clock.set(START + MINUTE)
    world.run()
    (missed,) = (row for row in world.store.find_deliveries(PREPARE) if row.kind == "prepare")
    assert (missed.state, missed.reason) == (DeliveryState.MISSED, "too_late")


def test_a_later_that_was_slept_over_is_missed_at_the_next_start(world: World) -> None:
    """It was to come back and could not: Later is no line that stands for ever."""
    world.play_until(PREPARE)
    world.engine.postpone(world.shown, 5)
    key = world.shown
    world.clock.set(END)
    world.run()
    assert world.find_states()[key] is DeliveryState.MISSED


def test_a_store_that_fails_at_the_start_is_taken_up_once_it_works(world: World) -> None:
    """The calendar's last copy too: a plan without it would pass its nudges over."""
    world.reader.readings.pop(FEED)
    world.clock.set(PREPARE - timedelta(hours=1))
    world.store.error = "The disk is full."
    world.run()
    world.clock.set(START + MINUTE)
    world.store.error = None
    world.alarm.on_tick()
    world.settle()
    states = {row.kind: row.state for row in world.store.find_deliveries(PREPARE)}
    assert states["prepare"] is DeliveryState.MISSED
