"""The reader child answers over a real process, started by a command and by the tray."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nudge.bootstrap.feeds import name_feed, open_command_feed_reader, open_tray_feed_reader
from nudge.domain.failures import Failure
from nudge.engine.ports import FeedReader, FeedState, Reading

WINDOW = (datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC))
FEED = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//test//test//EN\r
BEGIN:VEVENT\r
UID:1@test\r
DTSTART;TZID=Europe/Berlin:20260303T140000\r
DTEND;TZID=Europe/Berlin:20260303T143000\r
SUMMARY:One-on-one with Priya\r
END:VEVENT\r
END:VCALENDAR\r
"""

Read = Callable[[str], Reading]


@pytest.fixture(params=["command", "tray"])
def read(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Read:
    readings: list[Reading] = []

    def read(location: str) -> Reading:
        reader.read(name_feed(location)[0], WINDOW, readings.append)
        qtbot.waitUntil(lambda: bool(readings), timeout=20_000)
        return readings.pop()

    reader = _open(request.param, qtbot, tmp_path)
    return read


def _open(way: str, qtbot: QtBot, tmp_path: Path) -> FeedReader:
    from PySide6.QtCore import QCoreApplication

    if way == "command":
        return open_command_feed_reader(lambda: UTC, addresses={})
    app = QCoreApplication.instance()
    assert app is not None
    return open_tray_feed_reader(app, lambda: UTC, addresses={}, cache=tmp_path / "cache")


def test_a_file_is_read_and_a_second_look_costs_only_a_hash(read: Read, tmp_path: Path) -> None:
    file = tmp_path / "team.ics"
    file.write_bytes(FEED)
    reading = read(str(file))
    assert reading.state is FeedState.READ
    assert [occurrence.summary for occurrence in reading.occurrences] == ["One-on-one with Priya"]
    assert reading.occurrences[0].span.start == datetime(2026, 3, 3, 13, tzinfo=UTC)
    assert not reading.is_empty
    assert read(str(file)).state is FeedState.UNCHANGED


def test_a_missing_file_is_one_plain_line(read: Read, tmp_path: Path) -> None:
    reading = read(str(tmp_path / "gone.ics"))
    assert reading.state is FeedState.FAILED
    assert reading.failure is Failure.NOT_FOUND
    assert str(tmp_path / "gone.ics") in reading.message
