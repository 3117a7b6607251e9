"""The tray icon, and the desktops where it is late or missing."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.e2e.desktop.session import Desktop, DesktopError, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play

pytestmark = pytest.mark.e2e

MORNING = Play(at=datetime(2027, 3, 16, 12, 0, tzinfo=UTC))  # 08:00 in New York


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    first = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
    return write_weekly(tmp_path / "work.ics", first=first)


def test_the_icon_says_what_is_next_and_its_menu_ends_the_program(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """Tooltip and first menu line name the next moment, in the user's own time.

    One instance a home: a second start ends with 0, and the first shows its toolkit. Quit ends
    that with 0 too, and no word of a fault was said.
    """
    first = nudge.start(MORNING, feed)
    desktop.tray()
    line = desktop.tray_find("/Priya/")
    assert desktop.tray_menu()[0].startswith(line)
    assert "09:00" in line
    assert line in desktop.ui("tray-tip")
    desktop.screenshot("icon")

    second = nudge.start(MORNING, feed)
    assert second.wait() == 0
    desktop.wait_window("toolkit")
    desktop.find("/[Oo]ne-on-one/", seconds=20)  # the guides are compiled at the first start
    desktop.screenshot("toolkit")
    assert first.is_alive()

    desktop.tray_pick("Quit")
    assert first.wait() == 0
    assert "Traceback" not in first.said()


def test_a_feed_that_turns_bad_keeps_its_last_good_data(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """A sign-in page in its place takes no meeting away; the tooltip says why and how old."""
    nudge.start(MORNING, feed)
    line = desktop.tray_find("/Priya/")
    good = feed.read_bytes()
    feed.write_text("<!DOCTYPE html><html><body>Sign in</body></html>")
    assert wait_until(lambda: "last read" in desktop.ui("tray-tip"), 15)
    told = desktop.ui("tray-tip")
    assert line in told
    assert "work.ics" in told
    assert "(last read 08:0" in told
    desktop.screenshot("bad-feed")
    feed.write_bytes(good)
    assert wait_until(lambda: "last read" not in desktop.ui("tray-tip"), 15)
    assert line in desktop.ui("tray-tip")


@pytest.mark.desktop_options(panel="none")
def test_the_icon_appears_when_a_late_panel_does(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """Started at login before the panel, it takes its place there once the panel is up."""
    nudge.start(MORNING, feed)
    with pytest.raises(DesktopError, match="no tray item"):
        desktop.tray(seconds=2)
    desktop.start_panel()
    desktop.tray_find("Quit")


@pytest.mark.desktop_options(panel="none", notify="none")
def test_a_desktop_without_tray_and_notifications_is_survived(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """It goes on without either, answers to commands, and ends when it is told to."""
    running = nudge.start(MORNING, feed)
    assert not wait_until(lambda: not running.is_alive(), 3), running.said()
    told = nudge.run("quit", play=MORNING)
    assert (told.returncode, told.stderr) == (0, "")
    assert running.wait() == 0
