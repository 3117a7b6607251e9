"""A history that cannot be read or written: it is said, and the tray runs on."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.e2e.desktop.session import Desktop, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play
from tests.e2e.test_whole_way import PREPARE, SERIES_BEGINS, is_prepare

pytestmark = pytest.mark.e2e

MINUTE_A_SECOND = Play(at=PREPARE - timedelta(minutes=10), speed=60)


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    return write_weekly(tmp_path / "work.ics", first=SERIES_BEGINS)


def test_a_damaged_history_is_kept_aside_and_the_day_goes_on(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """The tray says what happened and where the old file is; the nudge comes all the same."""
    data = nudge.home / "data"
    data.mkdir(parents=True)
    (data / "nudge.db").write_bytes(b"This is no database. " * 400)
    watch = desktop.watch()
    running = nudge.start(MINUTE_A_SECOND, feed)
    desktop.tray()
    assert wait_until(lambda: "damaged" in desktop.ui("tray-tip"), 15)
    watch.wait_for(is_prepare, seconds=40)
    (kept,) = [path for path in data.glob("*") if path.is_file() and b"no database" in read(path)]
    assert kept.name != "nudge.db"
    assert kept.name in desktop.ui("tray-tip")
    assert running.is_alive()
    assert "Traceback" not in running.said()


def test_a_history_that_cannot_be_written_holds_the_nudge_until_it_can(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """Its place is taken by a folder: said in the tray, tried again each minute, shown once."""
    blocked = nudge.home / "data" / "nudge.db"
    blocked.mkdir(parents=True)
    watch = desktop.watch()
    running = nudge.start(MINUTE_A_SECOND, feed)
    desktop.tray()
    assert wait_until(lambda: "history" in desktop.ui("tray-tip"), 15)
    assert watch.notifications() == []
    blocked.rmdir()
    watch.wait_for(is_prepare, seconds=40)
    assert wait_until(lambda: "history" not in desktop.ui("tray-tip"), 10)
    assert running.is_alive()
    assert "Traceback" not in running.said()


def read(path: Path) -> bytes:
    return path.read_bytes()[:4096]
