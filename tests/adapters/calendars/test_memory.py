"""What is remembered between two readings of a feed."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from nudge.adapters.calendars.cut import cut
from nudge.adapters.calendars.memory import Memory, bring_up_to_date
from nudge.adapters.calendars.outcomes import Outcome
from nudge.adapters.calendars.reader import Calendar, read_calendar
from nudge.adapters.calendars.runs import Runs
from tests.bench.feeds import change_feed, make_feed

ZONE = ZoneInfo("Europe/Berlin")
WINDOW = (datetime(2026, 3, 1, 23, tzinfo=UTC), datetime(2026, 3, 15, 23, tzinfo=UTC))
FEED = make_feed(800, "google")


def read(content: bytes, memory: Memory | None, **changed: object) -> Calendar:
    """The feed, read."""
    question: dict[str, object] = {"feed": "f", "window": WINDOW, "zone": ZONE, **changed}
    return read_calendar(content, memory=memory, **question)  # type: ignore[arg-type]


def find_changed(content: bytes, memory: Memory) -> list[int]:
    """The numbers of the events that have to be read again, against what `memory` has learnt."""
    asked: list[int] = []

    def read_again(numbers: Sequence[int]) -> dict[int, Outcome]:
        asked.extend(numbers)
        return {}

    bring_up_to_date(memory, cut(content, 1_000), Runs(()), b"key", "f", read_again)
    return asked


@pytest.fixture
def memory() -> Memory:
    """What the reading of FEED left, from its file."""
    memory = Memory()
    read(FEED, memory)
    return Memory.load(memory.dump())


def test_three_changed_events_are_all_that_is_read_again() -> None:
    """The first time all are new, the next time only what differs is."""
    memory = Memory()
    assert len(find_changed(FEED, memory)) == 800
    assert len(find_changed(change_feed(FEED), memory)) == 3
    assert find_changed(change_feed(FEED), memory) == []


def test_all_events_of_a_changed_uid_are_read_again() -> None:
    """What changed in an instance may matter to its series, and what went away, too."""
    head, tail = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"
    event = b"BEGIN:VEVENT\r\nUID:%s\r\nSUMMARY:%s\r\nEND:VEVENT\r\n"
    both, other = event % (b"a", b"1") + event % (b"a", b"2"), event % (b"b", b"1")
    memory = Memory()
    find_changed(head + both + other + tail, memory)
    assert find_changed(head + event % (b"a", b"1") + other + tail, memory) == [0]
    assert find_changed(head + both + other + tail, memory) == [0, 1]


def test_changed_events_and_remembered_ones_make_one_calendar(memory: Memory) -> None:
    """The rest comes from memory, and the outcome is that of a first reading."""
    changed = change_feed(FEED)
    calendar = read(changed, memory)
    assert memory.is_changed
    assert calendar == read(changed, None)
    assert sum(each.summary.startswith("Moved: ") for each in calendar.occurrences) == 3


def test_a_new_dtstamp_is_no_change(memory: Memory) -> None:
    """Google renews it in every event at every download."""
    again = FEED.replace(b"DTSTAMP:20260302T060000Z", b"DTSTAMP:20260302T061500Z")
    assert again != FEED
    assert read(again, memory) == read(again, None)
    assert not memory.is_changed


def test_a_window_that_moves_within_its_day_is_the_same_question(memory: Memory) -> None:
    """The tray asks every quarter of an hour; the cut at the edges is exact all the same."""
    later = (WINDOW[0] + timedelta(minutes=45), WINDOW[1] + timedelta(minutes=30))
    calendar = read(FEED, memory, window=later)
    assert not memory.is_changed
    assert calendar.occurrences == read(FEED, None, window=later).occurrences


@pytest.mark.parametrize(
    "change",
    [
        {"zone": ZoneInfo("Asia/Tokyo")},
        {"window": (WINDOW[0] + timedelta(days=1), WINDOW[1] + timedelta(days=1))},
    ],
)
def test_another_question_is_read_afresh(memory: Memory, change: dict[str, object]) -> None:
    """Zone and days are part of what is remembered."""
    assert read(FEED, memory, **change) == read(FEED, None, **change)


def test_a_changed_zone_of_the_feed_is_read_afresh() -> None:
    """What a VTIMEZONE says moves events that did not change."""
    feed = make_feed(50, "outlook").replace(b"W. Europe Standard Time", b"Our Own Time")
    memory = Memory()
    read(feed, memory)
    moved = feed.replace(b"TZOFFSETTO:+0100", b"TZOFFSETTO:-0500")
    assert read(moved, memory) == read(moved, None) != read(feed, None)


def test_problems_keep_their_lines_when_events_move(memory: Memory) -> None:
    """A fault in an event that did not change is still told, where it stands now."""
    bad = b"BEGIN:VEVENT\r\nUID:bad\r\nDTSTART:soon\r\nEND:VEVENT\r\n"
    feed = FEED.replace(b"END:VCALENDAR", bad + b"END:VCALENDAR")
    read(feed, memory)
    longer = feed.replace(b"BEGIN:VEVENT", b"X-NEW:1\r\nBEGIN:VEVENT", 1)
    assert read(longer, memory).problems == read(longer, None).problems != ()


@pytest.mark.parametrize("harm", [b"", b"junk", b"nudge calendar 1 3.11\n" + b"x" * 80])
def test_a_broken_memory_is_as_good_as_none(harm: bytes) -> None:
    """The cache may be lost at any time."""
    assert Memory.load(harm).uids == {}


def test_a_memory_with_one_bit_turned_is_thrown_away(memory: Memory) -> None:
    """It is checked before it is taken apart."""
    saved = bytearray(memory.dump())
    saved[len(saved) // 2] ^= 1
    assert Memory.load(bytes(saved)).uids == {}
