"""The tray icon and its menu."""

import subprocess
import sys
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from nudge.ui.presenters.status import present_status
from nudge.ui.tray import PAUSES, Tray
from nudge.ui.views import TrayView
from tests.ui import samples

# The offscreen platform has no tray of its own; the end-to-end tests look at a real one.
pytestmark = pytest.mark.qt_log_ignore("No such signal QPlatformNativeInterface")
CALM = TrayView(tooltip="Next", headline="Next", is_paused=False)


@pytest.fixture
def tray(qapp: QApplication) -> Tray:
    """A tray with a status."""
    tray = Tray(qapp)
    tray.show_view(CALM)
    return tray


def _actions(tray: Tray) -> dict[str, QAction]:
    top = tray._menu.actions()
    below = [action for entry in top if entry.menu() for action in entry.menu().actions()]  # type: ignore[attr-defined]
    return {action.text(): action for action in (*top, *below) if action.text()}


def test_the_start_path_imports_neither_cards_nor_presenters_nor_the_theme() -> None:
    """Until the icon is there, nothing but Qt's widgets is loaded."""
    script = (
        "import sys, nudge.ui.tray\n"
        "print(sorted(m for m in sys.modules if m.startswith('nudge')))\n"
        "print(sorted(m for m in sys.modules if m.startswith('PySide6.Q')))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    ours, qt = done.stdout.splitlines()
    assert ours == str(["nudge", "nudge.ui", "nudge.ui.assets", "nudge.ui.tray"])
    assert qt == str(["PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets"])


def test_the_first_line_says_what_is_next_and_asks_for_its_card(tray: Tray) -> None:
    """Every push can also be pulled: the sentence opens the card that it speaks of."""
    tray.show_view(present_status(samples.make_status(), samples.ZONE))
    first = tray._menu.actions()[0]
    assert first.text() == "Next: One-on-one with Priya Sharma, 14:00"
    clicks: list[None] = []
    tray.headline_clicked.connect(lambda: clicks.append(None))
    first.trigger()
    assert len(clicks) == 1


def test_the_menu_offers_toolkit_pause_and_quit(tray: Tray, qtbot: QtBot) -> None:
    """Each tells what was chosen."""
    actions = _actions(tray)
    with qtbot.waitSignal(tray.toolkit_clicked):
        actions["Toolkit"].trigger()
    with qtbot.waitSignal(tray.quit_clicked):
        actions["Quit"].trigger()
    told: list[str] = []
    tray.pause_clicked.connect(told.append)
    for label in ("30 minutes", "2 hours", "Until tomorrow", "Until Monday"):
        actions[label].trigger()
    assert tuple(told) == PAUSES


def test_resume_is_offered_while_paused_alone(tray: Tray, qtbot: QtBot) -> None:
    """It comes and goes with the pause."""
    assert not _actions(tray)["Resume"].isVisible()
    status = replace(samples.make_status(), paused_until=samples.NOW + timedelta(hours=1))
    tray.show_view(present_status(status, samples.ZONE))
    assert _actions(tray)["Resume"].isVisible()
    with qtbot.waitSignal(tray.resume_clicked):
        _actions(tray)["Resume"].trigger()


def test_a_hostile_name_is_text_in_menu_and_tooltip(tray: Tray) -> None:
    """`&` is no shortcut, and a tray that reads markup finds none."""
    nudge = samples.make_nudge(person=samples.HOSTILE)
    tray.appear()
    tray.show_view(present_status(samples.make_status(nudge), samples.ZONE))
    first = tray._menu.actions()[0]
    assert "&&" in first.text()
    icon = tray.findChild(QSystemTrayIcon)
    assert icon is not None
    assert "<" not in icon.toolTip()
    assert "‹b›Eve" in icon.toolTip()


def test_appearing_again_makes_one_new_icon_with_the_same_words(tray: Tray, qtbot: QtBot) -> None:
    """For a tray host that came late: the old icon goes, tooltip and menu stay."""
    tray.appear()
    before = tray._icon
    tray.appear()
    assert tray._icon is not before
    assert tray._icon is not None
    assert tray._icon.toolTip() == "Next"
    assert tray._icon.contextMenu() is tray._menu
    qtbot.waitUntil(lambda: len(tray.findChildren(QSystemTrayIcon)) == 1)


def test_a_left_click_opens_the_toolkit(tray: Tray, qtbot: QtBot) -> None:
    """A right click is the panel's business."""
    tray.appear()
    assert tray._icon is not None
    with qtbot.waitSignal(tray.toolkit_clicked):
        tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    with qtbot.assertNotEmitted(tray.toolkit_clicked):
        tray._icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)


def test_a_panel_that_copies_the_menu_of_a_new_icon_has_not_opened_it(
    tray: Tray, qtbot: QtBot
) -> None:
    """Nothing is made ready then; a menu that nobody saw is no sign of a click to come."""
    tray.appear()
    with qtbot.assertNotEmitted(tray.menu_opened):
        tray._menu.aboutToShow.emit()
