"""Every feed of the corpus gives what its own file says, by whichever way it is read."""

from datetime import UTC, datetime

import pytest

from nudge.adapters.calendars.cut import cut, make_readable
from nudge.adapters.calendars.faults import make_problems
from nudge.adapters.calendars.limits import DEFAULT
from nudge.adapters.calendars.memory import Memory
from nudge.adapters.calendars.reading import Reading
from tests.adapters.calendars.corpus import Feed, load_feeds

FEEDS = load_feeds()
each_feed = pytest.mark.parametrize("feed", FEEDS, ids=lambda feed: feed.name)


@each_feed
def test_a_feed_gives_what_its_file_says(feed: Feed) -> None:
    """Occurrences in order, with their ends and states."""
    calendar = feed.read()
    expected = list(feed.expected) + [""] * len(calendar.occurrences)
    told = [
        feed.describe(each, line)
        for each, line in zip(calendar.occurrences, expected, strict=False)
    ]
    assert told == list(feed.expected), feed.reason


@each_feed
def test_a_feed_is_told_what_is_wrong_with_it(feed: Feed) -> None:
    """Each fault is a problem with a line; a sound feed has none."""
    problems = feed.read().problems
    assert {problem.code for problem in problems} == set(feed.problems), feed.reason
    assert all(problem.where.line for problem in problems)


@each_feed
def test_the_scan_drops_nothing_that_the_parser_would_show(feed: Feed) -> None:
    """With and without the scan a feed gives the same."""
    stream = cut(make_readable(feed.content()), DEFAULT.events)
    reading = Reading(stream, feed=feed.name, window=feed.window, zone=feed.zone, limits=DEFAULT)
    outcomes = reading.read(range(len(stream.blocks))).values()
    unfiltered = [occurrence for outcome in outcomes for occurrence in outcome.occurrences]
    assert sorted(map(repr, feed.read().occurrences)) == sorted(map(repr, unfiltered))


@each_feed
def test_a_feed_that_is_remembered_reads_the_same(feed: Feed) -> None:
    """The second reading, from a memory that went through a file, equals the first."""
    memory = Memory()
    first = feed.read(memory)
    again = Memory.load(memory.dump())
    assert feed.read(again) == first == feed.read()
    assert not again.is_changed


def test_the_corpus_is_broad_and_every_feed_has_its_reason() -> None:
    """A feed that broke something is kept, with the reason."""
    assert len(FEEDS) >= 90
    assert all(feed.reason for feed in FEEDS)


def test_problems_are_told_in_the_order_of_the_feed() -> None:
    """Whoever mends a feed reads it from above."""
    stream = cut(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\n", 10)
    window = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC))
    reading = Reading(stream, feed="f", window=window, zone=UTC, limits=DEFAULT)
    faults = [fault for each in reading.read((1, 0)).values() for fault in each.faults]
    problems = make_problems(stream, faults, "f")
    assert [problem.where.line for problem in problems] == sorted(
        problem.where.line or 0 for problem in problems
    )
    assert [problem.where.uid for problem in problems] == ["a", "b", None]
