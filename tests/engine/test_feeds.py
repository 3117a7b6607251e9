"""The engine and its feeds: last good copies, doubts, history and owners."""

from datetime import date, timedelta

from nudge.domain.settings import FeedSource, Settings
from nudge.engine.feeds import HISTORY
from nudge.engine.ports import Library
from tests.doubles.library import MemoryLibrary
from tests.engine.world import FEED, ME, MORNING, PREPARE, World, make_series


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


def test_a_doubt_outlives_the_program(world: World) -> None:
    """Whoever starts Nudge each morning gets a calendar that was emptied believed all the same."""
    world.tell([], is_empty=True)
    for _ in range(3):
        assert world.engine.occurrences
        world.clock.advance(timedelta(hours=13))
        world.run()
        world.settle()
    assert world.engine.occurrences == ()
    assert not world.engine.health[0].is_doubted


def test_the_user_can_say_that_an_empty_feed_really_is(world: World) -> None:
    """The doubt is told with the feed's health, and ends with the user's word; once."""
    world.tell([], is_empty=True)
    world.engine.refresh()
    world.settle()
    assert [(each.feed, each.is_doubted) for each in world.engine.health] == [(FEED, True)]
    assert world.engine.moments
    world.engine.confirm_empty(FEED)
    world.settle()
    assert not world.engine.health[0].is_doubted
    assert world.engine.occurrences == world.engine.moments == ()
    world.play_until(PREPARE)
    assert world.notifier.asked == []


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
