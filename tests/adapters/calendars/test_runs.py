"""Runs of events are told from their bytes, and only where they stand as they stood."""

import pytest

from nudge.adapters.calendars.cut import Stream, cut
from nudge.adapters.calendars.memory import Memory, bring_up_to_date
from nudge.adapters.calendars.runs import Run, Runs

_END = b"END:VCALENDAR\r\n"


def make_feed(*numbers: int) -> bytes:
    events = b"".join(
        b"BEGIN:VEVENT\r\nUID:%d\r\nDTSTART:20240105T090000Z\r\nEND:VEVENT\r\n" % number
        for number in numbers
    )
    return b"BEGIN:VCALENDAR\r\n" + events + _END


def remember(content: bytes) -> list[Run]:
    memory = Memory()
    bring_up_to_date(memory, cut(content, 1_000), Runs(()), b"key", "f", lambda _: {})
    return memory.runs


def cut_again(content: bytes, runs: Runs, most: int = 1_000) -> Stream:
    stream = cut(content, most, runs.find)
    assert stream == cut(content, most)
    return stream


def count_found(stream: Stream, runs: Runs) -> int:
    return sum(len(blocks) for run, blocks in runs.split(stream.blocks) if run is not None)


FEED = make_feed(*range(200))
CHANGED = FEED.replace(b"UID:100\r\n", b"UID:100\r\nSUMMARY:Moved\r\n")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param(FEED, 200, id="nothing changed"),
        pytest.param(CHANGED, 200 - 64, id="an event changed"),
        pytest.param(make_feed(-1, *range(200)), 200, id="one came first"),
        pytest.param(make_feed(*range(64), *range(128, 200)), 136, id="a run is gone"),
        pytest.param(FEED.replace(_END, b""), 200, id="the download was cut"),
        pytest.param(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n" + FEED, 0, id="another calendar"),
        pytest.param(FEED.replace(b"\r\nDTSTART", b"\nDTSTART"), 0, id="all changed"),
    ],
)
def test_events_that_stand_as_they_stood_are_known_at_once(content: bytes, found: int) -> None:
    """Cut with and without runs a feed is the same; only what changed is looked into."""
    runs = Runs(remember(FEED))
    assert count_found(cut_again(content, runs), runs) == found


def test_runs_stay_when_something_changes_between_them() -> None:
    """One changed event does not shift what comes after it: the next reading finds it all."""
    memory = Memory()
    for content in (FEED, CHANGED):
        runs = Runs(memory.runs)
        stream = cut(content, 1_000, runs.find)
        bring_up_to_date(memory, stream, runs, b"key", "f", lambda _: {})
    runs = Runs(memory.runs)
    assert count_found(cut_again(CHANGED, runs), runs) == 200


def test_a_run_past_the_most_events_is_cut_short() -> None:
    """The limit holds for remembered events, too."""
    runs = Runs(remember(FEED))
    stream = cut_again(FEED, runs, most=100)
    assert len(stream.blocks) == 100
    assert count_found(stream, runs) == 64


def test_events_of_odd_spelling_are_in_no_run() -> None:
    """What is not written in the usual way is cut afresh each time."""
    odd = FEED.replace(b"BEGIN:VEVENT\r\nUID:70\r\n", b"begin:vevent\r\nUID:70\r\n")
    odd = odd.replace(b"UID:90\r\nDTSTART:20240105T090000Z\r\nEND:VEVENT", b"UID:90\r\nend:vevent")
    runs = Runs(remember(odd))
    assert 150 < count_found(cut_again(odd, runs), runs) < 200
