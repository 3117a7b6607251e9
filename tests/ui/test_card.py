"""The checklist card, used by keyboard and by pointer."""

import os
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nudge.ui.desk import QtDesk
from nudge.ui.labels import Label
from nudge.ui.ticks import TickBox
from tests.ui import samples
from tests.ui.conftest import find_named, find_window

TITLE = "One-on-one with Priya Sharma"
_LEFT = Qt.MouseButton.LeftButton
KEY = "uid-1|prepare|2026-03-12"


@pytest.fixture
def card(desk: QtDesk, qtbot: QtBot) -> QWidget:
    """The card of the sample nudge, with the focus."""
    desk.open_card(samples.make_card())
    window = find_window(TITLE)
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _click(window: QWidget, name: str) -> None:
    QTest.mouseClick(find_named(window, QPushButton, name), _LEFT)


def _read(window: QWidget) -> set[str]:
    return {label.text() for label in window.findChildren(Label)}


def _has_timer(window: QWidget) -> bool:
    return any(timer.isActive() for timer in window.findChildren(QTimer))


def _choose(label: str) -> None:
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    next(action for action in menu.actions() if action.text() == label).trigger()


def test_a_tick_is_told_with_the_key_of_its_occurrence(
    desk: QtDesk, card: QWidget, qtbot: QtBot
) -> None:
    """Ticks hang on the occurrence, not on the nudge; the count follows."""
    box = find_named(card, TickBox, "Close the mail and turn the phone over")
    with qtbot.waitSignal(desk.item_ticked) as told:
        QTest.mouseClick(box, _LEFT)
    assert told.args == ["uid-1", "quiet", True]
    with qtbot.waitSignal(desk.item_ticked) as told:
        QTest.mouseClick(box, _LEFT)
    assert told.args == ["uid-1", "quiet", False]


def test_the_count_follows_the_ticks(card: QWidget) -> None:
    """From 2 of 5 to 3 of 5."""
    assert "2 of 5" in _read(card)
    QTest.mouseClick(find_named(card, TickBox, "Close the mail and turn the phone over"), _LEFT)
    assert "3 of 5" in _read(card)


def test_the_first_open_item_has_the_focus_and_space_ticks_it(
    desk: QtDesk, card: QWidget, qtbot: QtBot
) -> None:
    """Two keys from the notification to the first tick."""
    assert QApplication.focusWidget().accessibleName().startswith("Pick one thing to praise")
    with qtbot.waitSignal(desk.item_ticked) as told:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told.args == ["uid-1", "praise", True]


def test_everything_can_be_reached_with_tab(card: QWidget) -> None:
    """One round through the card visits each control that can be used."""
    seen = set()
    for _step in range(20):
        seen.add(QApplication.focusWidget().accessibleName())
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    wanted = {"Join", "Done", "Later", "Open guide", "More", "Words to say"}
    wanted |= {"send the promotion criteria", "Read last time's notes"}
    assert wanted <= seen


def test_what_can_be_touched_has_a_name(card: QWidget) -> None:
    """An object name for tests, an accessible name for screen readers."""
    touched = [w for w in card.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(touched) >= 12
    assert [w for w in touched if not w.objectName() or not w.accessibleName()] == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_ctrl_enter_is_done(desk: QtDesk, card: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    """From anywhere on the card."""
    with qtbot.waitSignal(desk.card_done_clicked) as told:
        QTest.keyClick(card, key, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [KEY]
    assert not card.isVisible()


def test_esc_closes_and_says_nothing(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """Closing is not Done."""
    with qtbot.assertNotEmitted(desk.card_done_clicked):
        QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()


def test_later_offers_the_minutes_that_make_sense(
    desk: QtDesk, card: QWidget, qtbot: QtBot
) -> None:
    """And tells the one that was chosen."""
    _click(card, "Later")
    with qtbot.waitSignal(desk.later_clicked) as told:
        _choose("In 10 minutes")
    assert told.args == [KEY, 10]
    assert not card.isVisible()


def test_the_menu_of_later_runs_the_way_of_the_others(desk: QtDesk) -> None:
    """Its button is turned round, for the arrow behind its word."""
    desk.open_card(samples.make_card())
    _click(find_window(TITLE), "Later")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.layoutDirection() is QApplication.layoutDirection()
    menu.close()


def test_where_later_makes_no_sense_it_is_not_offered(desk: QtDesk) -> None:
    """Two minutes before the talk there is no later."""
    desk.open_card(samples.make_late())
    assert not find_window(TITLE).findChild(QPushButton, "later").isVisible()


def test_why_this_shows_the_evidence(card: QWidget) -> None:
    """In the card itself, from the menu behind the dots."""
    why = card.findChild(QWidget, "why")
    assert not why.isVisible()
    _click(card, "More")
    _choose("Why this?")
    assert why.isVisible()
    assert "The title says “1:1”" in _read(why)


def test_not_this_one_is_told(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """And the card goes."""
    _click(card, "More")
    with qtbot.waitSignal(desk.not_this_one_clicked) as told:
        _choose("Not this one")
    assert told.args == [KEY]
    assert not card.isVisible()


@pytest.mark.parametrize(
    ("label", "args"),
    [
        ("This is no such moment", [KEY, "no moment", ""]),
        ("Never for this series", [KEY, "never", ""]),
        ("Priya Sharma is my boss", [KEY, "my boss", ""]),
        ("Feedback talk", [KEY, "other moment", "feedback"]),
    ],
)
def test_a_wrong_moment_is_put_right_in_the_menu(
    desk: QtDesk, card: QWidget, qtbot: QtBot, label: str, args: list[str]
) -> None:
    """What the manager says is told at once, and the card goes."""
    _click(card, "More")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    choices = {action.text(): action for action in menu.findChildren(QAction)}
    for submenu in menu.findChildren(QMenu):
        choices.update({action.text(): action for action in submenu.actions()})
    with qtbot.waitSignal(desk.corrected) as told:
        choices[label].trigger()
    assert told.args == args
    assert not card.isVisible()


def test_a_promise_is_done_or_still_open(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """Both ways, told by its number."""
    box = find_named(card, TickBox, "send the promotion criteria")
    with qtbot.waitSignal(desk.promise_changed) as told:
        QTest.mouseClick(box, _LEFT)
    assert told.args == [7, True]
    with qtbot.waitSignal(desk.promise_changed) as told:
        QTest.mouseClick(box, _LEFT)
    assert told.args == [7, False]


def test_join_tells_the_address(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """Opening it is somebody else's work."""
    with qtbot.waitSignal(desk.join_clicked) as told:
        _click(card, "Join")
    assert told.args == ["https://meet.google.com/abc-defg-hij"]


def test_open_guide_opens_the_toolkit_at_the_guide(card: QWidget) -> None:
    """The card stays."""
    _click(card, "Open guide")
    assert find_window("Nudge toolkit").isVisible()
    assert card.isVisible()


def test_a_card_that_is_hidden_runs_no_timer(card: QWidget) -> None:
    """Idle means idle."""
    assert _has_timer(card)
    card.close()
    assert not _has_timer(card)


def test_the_minutes_follow_the_clock(
    desk: QtDesk, card: QWidget, clock: samples.StillClock
) -> None:
    """With each status at the latest."""
    clock.instant += timedelta(minutes=9)
    desk.show_status(samples.make_status())
    assert card.findChild(QWidget, "card_countdown").text() == "in 5 minutes"


def test_a_second_nudge_takes_over_the_one_window(desk: QtDesk, card: QWidget) -> None:
    """One card a time; the first one's facts are in the store."""
    nudge = samples.make_nudge(person=samples.HEBREW)
    desk.open_card(samples.make_card(nudge))
    assert card.windowTitle() == "One-on-one with \u2068דנה כהן\u2069"
    assert card.isVisible()


def test_the_engine_can_close_the_card_of_a_nudge(desk: QtDesk, card: QWidget) -> None:
    """By its key, and no other."""
    desk.close_card("another")
    assert card.isVisible()
    desk.close_card(KEY)
    assert not card.isVisible()


def test_a_card_that_was_asked_for_hands_its_token_on(
    desk: QtDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The environment is where Qt looks for it on Wayland."""
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    desk.open_card(samples.make_card(), "token-1")
    assert os.environ.get("XDG_ACTIVATION_TOKEN") == "token-1"


def test_a_card_fits_its_text_and_no_more(card: QWidget, qtbot: QtBot) -> None:
    """400 pixels wide, as tall as its content, wholly on the screen."""
    scroll = card.findChild(QWidget, "card_scroll")
    assert card.width() == 400
    assert scroll.verticalScrollBar().maximum() == 0
    assert card.screen().availableGeometry().contains(card.geometry())
    height = card.height()
    card.findChild(QPushButton, "words_fold").click()
    qtbot.waitUntil(lambda: card.height() > height)


def test_a_card_that_is_too_long_scrolls(desk: QtDesk) -> None:
    """It never outgrows the screen."""
    desk.open_card(samples.make_endless())
    window = find_window(TITLE)
    assert window.height() <= window.screen().availableGeometry().height()
    assert window.findChild(QWidget, "card_scroll").verticalScrollBar().maximum() > 0
