"""What every FeedReader promises: the one with children, and its twin in memory."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nudge.bootstrap.feeds import open_command_feed_reader, open_tray_feed_reader
from nudge.domain.events import Occurrence, Timed
from nudge.domain.settings import FeedSource
from nudge.engine.ports import FeedReader, FeedState, Reading
from tests.doubles.feed_reader import MemoryFeedReader
from tests.doubles.feed_server import CALENDAR

WINDOW = (datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC))
MEETING = Occurrence(
    uid="1@test",
    summary="One-on-one with Priya",
    span=Timed(
        start=datetime(2026, 3, 3, 13, tzinfo=UTC), end=datetime(2026, 3, 3, 13, 30, tzinfo=UTC)
    ),
)


@dataclass(slots=True, kw_only=True)
class Scene:
    """A reader, a feed that it can read and one that it cannot."""

    reader: FeedReader
    good: FeedSource
    missing: FeedSource
    settle: Callable[[int], None]
    readings: list[Reading] = field(default_factory=list)

    def read(self, feed: FeedSource, *, is_forced: bool = False) -> Reading:
        before = len(self.readings)
        self.reader.read(feed, WINDOW, self.readings.append, is_forced=is_forced)
        self.settle(before + 1)
        assert len(self.readings) == before + 1
        return self.readings[-1]


@pytest.fixture(params=["memory", "command", "tray"])
def scene(request: pytest.FixtureRequest, qtbot: QtBot, qapp: object, tmp_path: Path) -> Scene:
    file = tmp_path / "team.ics"
    file.write_bytes(CALENDAR)
    good = FeedSource(id="good", name="Team", location=str(file))
    missing = FeedSource(id="missing", name="Gone", location=str(tmp_path / "gone.ics"))
    if request.param == "memory":
        twin = MemoryFeedReader()
        twin.readings["good"] = Reading(feed="good", state=FeedState.READ, occurrences=(MEETING,))
        return Scene(reader=twin, good=good, missing=missing, settle=lambda _: twin.settle())
    if request.param == "command":
        command = open_command_feed_reader(lambda: UTC, addresses={})
        return Scene(reader=command, good=good, missing=missing, settle=lambda _: None)
    tray = open_tray_feed_reader(qapp, lambda: UTC, addresses={}, cache=tmp_path)  # type: ignore[arg-type]

    def settle(count: int) -> None:
        qtbot.waitUntil(lambda: len(scene.readings) >= count, timeout=20_000)

    scene = Scene(reader=tray, good=good, missing=missing, settle=settle)
    return scene


def test_a_good_feed_gives_its_occurrences(scene: Scene) -> None:
    reading = scene.read(scene.good)
    assert (reading.feed, reading.state) == ("good", FeedState.READ)
    assert [(each.summary, each.span) for each in reading.occurrences] == [
        (MEETING.summary, MEETING.span)
    ]


def test_a_bad_feed_fails_with_one_line_and_no_occurrences(scene: Scene) -> None:
    reading = scene.read(scene.missing)
    assert (reading.feed, reading.state) == ("missing", FeedState.FAILED)
    assert reading.occurrences == ()
    assert reading.message
    assert "\n" not in reading.message


def test_a_forced_reading_is_read_even_if_nothing_changed(scene: Scene) -> None:
    scene.read(scene.good)
    assert scene.read(scene.good, is_forced=True).state is FeedState.READ


def test_a_new_request_for_a_feed_is_answered_once_at_the_end(scene: Scene) -> None:
    scene.reader.read(scene.good, WINDOW, scene.readings.append)
    asked_before = len(scene.readings)
    scene.read(scene.good, is_forced=True)
    assert len(scene.readings) == asked_before + 1


def test_feeds_do_not_disturb_each_other(scene: Scene) -> None:
    scene.reader.read(scene.missing, WINDOW, scene.readings.append)
    scene.reader.read(scene.good, WINDOW, scene.readings.append)
    scene.settle(2)
    assert {reading.feed: reading.state for reading in scene.readings} == {
        "good": FeedState.READ,
        "missing": FeedState.FAILED,
    }
