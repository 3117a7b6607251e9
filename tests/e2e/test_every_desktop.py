"""The same nudge on every desktop: without buttons or notifications, restarted, undisturbed."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.doubles.notification_server import NotificationServer
from tests.e2e.desktop.session import PANEL, Desktop, wait_until
from tests.e2e.feeds import write_weekly
from tests.e2e.program import Nudge, Play
from tests.e2e.test_whole_way import (
    AT_HAND,
    CARD,
    DARK,
    FIRST_ITEM,
    LIGHT,
    PREPARE,
    SERIES_BEGINS,
    is_prepare,
)

pytestmark = pytest.mark.e2e

EDITOR = """
from PySide6.QtWidgets import QApplication, QLineEdit
application = QApplication([])
editor = QLineEdit()
editor.setWindowTitle("Letter")
editor.show()
application.exec()
"""
SOON = Play(at=PREPARE - AT_HAND)
MINUTE_A_SECOND = Play(at=PREPARE - timedelta(minutes=6), speed=60)


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    return write_weekly(tmp_path / "work.ics", first=SERIES_BEGINS)


def serve(desktop: Desktop, *capabilities: str) -> NotificationServer:
    """A server of the test's own; it answers while the test waits with `qtbot`."""
    return NotificationServer(desktop.environment["DBUS_SESSION_BUS_ADDRESS"], capabilities)


@pytest.mark.desktop_options(notify="none")
def test_a_server_without_buttons_says_where_to_click(
    desktop: Desktop, nudge: Nudge, feed: Path, qtbot: QtBot
) -> None:
    """And the click there, on the first line of the tray's menu, opens the card."""
    server = serve(desktop, "body")
    nudge.start(SOON, feed)
    desktop.tray()
    qtbot.waitUntil(lambda: bool(server.notified), timeout=30_000)
    body, actions = server.notified[0][4:6]
    assert actions == []
    assert "Click Nudge in the tray" in body
    desktop.tray_pick("/Priya/")
    desktop.find(CARD)
    desktop.find(FIRST_ITEM)
    server.close()


@pytest.mark.desktop_options(notify="none")
def test_without_notifications_a_small_window_comes_and_opens_the_card(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """In the corner, dressed as the desktop is and when that changes; a screen reader finds it."""
    desktop.choose_theme("Adwaita-dark")
    nudge.start(SOON, feed)
    desktop.tray()
    desktop.wait_window("^Nudge$", seconds=30)
    assert wait_until(lambda: desktop.find_brightness("^Nudge$") < DARK, 5)
    desktop.screenshot("notice-dark")
    desktop.choose_theme("Adwaita")
    assert wait_until(lambda: desktop.find_brightness("^Nudge$") > LIGHT, 10)
    desktop.screenshot("notice")
    assert desktop.list_faults(f"/^{CARD}/") == []
    desktop.click("Prepare")
    desktop.find(CARD)
    desktop.screenshot("card")


@pytest.mark.desktop_options(panel="none", notify="none")
def test_without_tray_and_notifications_the_small_window_is_the_way(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """The focus stays where it was; Later sends it away, and it comes again."""
    editor = desktop.start([sys.executable, "-c", EDITOR], desktop.folder / "editor.log")
    desktop.wait_window("Letter")
    assert wait_until(lambda: desktop.find_focused_title() == "Letter", 10)
    nudge.start(Play(at=PREPARE - timedelta(minutes=3), speed=30), feed)
    window = desktop.wait_window("^Nudge$", seconds=30)
    assert desktop.find_focused_title() == "Letter"
    desktop.click("Later")
    assert wait_until(lambda: desktop.find_windows("^Nudge$") != [window], 10)
    desktop.wait_window("^Nudge$", seconds=40)
    desktop.click("Prepare")
    desktop.find(CARD)
    editor.terminate()


@pytest.mark.desktop_options(notify="none")
def test_a_restarted_server_gets_the_next_nudge(
    desktop: Desktop, nudge: Nudge, feed: Path, qtbot: QtBot
) -> None:
    """What the old one showed is gone and comes no second time."""
    first = serve(desktop, "body", "actions")
    nudge.start(Play(at=PREPARE - timedelta(minutes=20), speed=240), feed)
    qtbot.waitUntil(lambda: bool(first.notified), timeout=30_000)
    first.close()
    second = serve(desktop, "body", "actions")
    qtbot.waitUntil(lambda: bool(second.notified), timeout=60_000)
    assert "prepare" in first.notified[0][5]
    assert ["reflect" in call[5] for call in second.notified] == [True]
    second.close()


@pytest.mark.desktop_options(panel="none")
def test_the_icon_comes_back_after_a_restart_of_the_panel(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """And its menu still works."""
    panel = desktop.start(PANEL, desktop.folder / "log" / "panel.log")
    running = nudge.start(SOON, feed)
    desktop.tray_find("Quit", seconds=30)
    panel.terminate()
    panel.wait(10)
    desktop.start_panel()
    desktop.tray_find("Quit", seconds=30)
    desktop.tray_pick("Quit")
    assert running.wait() == 0


def test_xfce_is_not_disturbed_until_it_may_be(desktop: Desktop, nudge: Nudge, feed: Path) -> None:
    """The tray says why it is quiet; within a minute of the end the nudge is there."""
    silence = ("xfconf-query", "-c", "xfce4-notifyd", "-p", "/do-not-disturb", "-n", "-t", "bool")
    subprocess.run([*silence, "-s", "true"], env=dict(desktop.environment), check=True, timeout=30)
    hold_and_let_go(desktop, nudge, feed, [*silence, "-s", "false"])


@pytest.mark.desktop_options(notify="dunst")
def test_dunst_is_not_disturbed_until_it_may_be(desktop: Desktop, nudge: Nudge, feed: Path) -> None:
    """The same where dunst is paused."""
    subprocess.run(
        ["dunstctl", "set-paused", "true"], env=dict(desktop.environment), check=True, timeout=30
    )
    hold_and_let_go(desktop, nudge, feed, ["dunstctl", "set-paused", "false"])


def hold_and_let_go(desktop: Desktop, nudge: Nudge, feed: Path, let_go: list[str]) -> None:
    watch = desktop.watch()
    nudge.start(MINUTE_A_SECOND, feed)
    desktop.tray_find("/Quiet while do not disturb is on/", seconds=30)
    assert watch.notifications() == []
    subprocess.run(let_go, env=dict(desktop.environment), check=True, timeout=30)
    watch.wait_for(is_prepare, seconds=10)
    assert len(watch.notifications()) == 1


def test_a_pause_is_said_and_taken_back_in_the_tray(
    desktop: Desktop, nudge: Nudge, feed: Path
) -> None:
    """Until Monday: no nudge comes; Resume, and the one whose minute has come is there."""
    watch = desktop.watch()
    nudge.start(Play(at=PREPARE - timedelta(minutes=12), speed=60), feed)
    desktop.tray_find("/Priya/")
    desktop.tray_pick("Until Monday")
    desktop.tray_find("/Paused until/")
    assert watch.notifications() == []
    desktop.tray_pick("Resume")
    watch.wait_for(is_prepare, seconds=20)
