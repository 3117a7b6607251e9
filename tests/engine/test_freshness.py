"""Shortly before a nudge is due its calendar is read again, if the copy is old."""

from dataclasses import replace
from datetime import timedelta

from nudge.domain.events import Status
from nudge.engine.ports import FeedState
from tests.engine.world import FEED, MINUTE, PREPARE, START, World, make_series


def read_at_minutes(world: World) -> None:
    """Make the copy of the feed eleven minutes old when the next nudge is due."""
    world.play_until(PREPARE - 11 * MINUTE)
    world.engine.refresh_feed(FEED)
    world.settle()


def cancel(world: World) -> None:
    world.tell(
        [
            replace(item, status=Status.CANCELLED) if item.span.start == START else item
            for item in make_series()
        ]
    )


def test_a_meeting_that_was_cancelled_in_between_brings_no_nudge(world: World) -> None:
    """The copy is older than ten minutes: a minute before, it is read again."""
    read_at_minutes(world)
    cancel(world)
    asked = len(world.reader.requests)
    world.play_until(PREPARE + MINUTE)
    assert len(world.reader.requests) == asked + 1
    assert world.notifier.asked == []


def test_a_fresh_copy_is_not_read_again(world: World) -> None:
    """Read five minutes before, it is good enough."""
    world.play_until(PREPARE - 5 * MINUTE)
    world.engine.refresh_feed(FEED)
    world.settle()
    asked = len(world.reader.requests)
    world.play_until(PREPARE)
    assert len(world.reader.requests) == asked
    assert len(world.notifier.asked) == 1


def test_a_feed_that_fails_is_left_alone_and_the_nudge_comes(world: World) -> None:
    """Without a network the last good copy counts, and the back-off stays in charge."""
    read_at_minutes(world)
    world.tell((), state=FeedState.FAILED, message="There is no network.")
    world.engine.refresh_feed(FEED)
    world.settle()
    asked = len(world.reader.requests)
    world.alarm.play_until(PREPARE - timedelta(seconds=1))
    assert len(world.reader.requests) - asked <= 1
    world.play_until(PREPARE)
    assert len(world.notifier.asked) == 1


def test_a_feed_that_never_answers_is_asked_once(world: World) -> None:
    """The nudge comes at its minute all the same."""
    read_at_minutes(world)
    asked = len(world.reader.requests)
    world.alarm.play_until(PREPARE)
    assert len(world.reader.requests) == asked + 1
    assert len(world.notifier.asked) == 1
