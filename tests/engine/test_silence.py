"""Do not disturb: asked at each delivery and while something waits, and never remembered."""

from dataclasses import replace

from nudge.domain.deliveries import DeliveryState
from nudge.domain.events import Status
from nudge.domain.nudges import ReasonCode
from tests.engine.world import MINUTE, MORNING, PREPARE, START, World, make_series


def find_reason(world: World) -> str:
    (delivery,) = (d for d in world.store.find_deliveries(MORNING) if d.at == PREPARE)
    return delivery.reason


def test_nothing_is_shown_while_the_desktop_is_not_to_disturb(world: World) -> None:
    """The nudge is held with its reason at its own minute, and the tray says why it is quiet."""
    world.silence.is_silent = True
    world.play_until(PREPARE + 2 * MINUTE)
    assert world.notifier.asked == []
    assert world.store.find_deliveries(MORNING) == []
    assert world.engine.plan is not None
    (held,) = (n for n in world.engine.plan.held if n.at == PREPARE)
    assert held.reason.code is ReasonCode.DO_NOT_DISTURB
    assert held.key not in {nudge.key for nudge in world.engine.plan.due}
    assert world.desk.status is not None
    assert world.desk.status.is_silenced


def test_it_comes_within_a_minute_of_the_end_of_do_not_disturb(world: World) -> None:
    world.silence.is_silent = True
    world.play_until(PREPARE + 2 * MINUTE)
    world.silence.is_silent = False
    world.play_until(PREPARE + 3 * MINUTE)
    assert world.state is DeliveryState.SHOWN
    assert world.desk.status is not None
    assert not world.desk.status.is_silenced
    world.play_until(START)
    assert len(world.notifier.asked) == 1


def test_what_no_longer_makes_sense_is_missed_with_the_reason(world: World) -> None:
    """The meeting has begun before anybody could be disturbed: a line says why nothing came."""
    world.silence.is_silent = True
    world.play_until(START + MINUTE)
    world.silence.is_silent = False
    world.play_until(START + 5 * MINUTE)
    assert world.notifier.asked == []
    assert find_reason(world) == ReasonCode.DO_NOT_DISTURB.value


def test_it_is_asked_at_delivery_and_while_a_nudge_waits_and_not_otherwise(world: World) -> None:
    world.play_until(PREPARE - MINUTE)
    assert world.silence.asked == 0
    world.silence.is_silent = True
    world.play_until(PREPARE)
    assert world.silence.asked == 1
    world.play_until(PREPARE + 3 * MINUTE)
    assert world.silence.asked == 4
    world.silence.is_silent = False
    world.play_until(START)
    assert world.silence.asked == 5


def test_a_desktop_that_answers_late_gets_one_nudge_for_two_plans(world: World) -> None:
    """Planned afresh between question and answer, the nudge is still delivered once."""
    world.silence.is_slow = True
    world.play_until(PREPARE)
    world.engine.replan()
    assert world.notifier.asked == []
    world.silence.settle()
    world.settle()
    assert world.state is DeliveryState.SHOWN
    assert len(world.notifier.asked) == 1


def test_a_desktop_that_never_answers_is_asked_again(world: World) -> None:
    world.silence.is_slow = True
    world.play_until(PREPARE)
    world.silence.is_slow = False
    world.play_until(PREPARE + MINUTE)
    assert world.state is DeliveryState.SHOWN


def test_what_is_cancelled_before_the_answer_is_not_shown(world: World) -> None:
    world.silence.is_slow = True
    world.play_until(PREPARE)
    world.tell([replace(one, status=Status.CANCELLED) for one in make_series()])
    world.engine.refresh()
    world.settle()
    world.silence.settle()
    world.settle()
    assert world.notifier.asked == []


def test_a_crash_while_it_waits_loses_nothing(world: World) -> None:
    """Nothing is claimed before the desktop may be disturbed: the next run shows it."""
    world.silence.is_silent = True
    world.play_until(PREPARE + MINUTE)
    world.silence.is_silent = False
    world.run()
    assert world.state is DeliveryState.SHOWN
