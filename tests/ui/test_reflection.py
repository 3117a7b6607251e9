"""The reflection card: nothing that was typed is ever lost."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDateEdit, QMenu, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nudge.ui.desk import QtDesk
from tests.ui import samples
from tests.ui.conftest import find_named, find_window

KEY = "uid-1|reflect|2026-03-12"
FIRST = "What did you learn that you did not know?"
PROMISE = "One thing you promised"
HALF_A_SECOND_MS = 500


@pytest.fixture
def card(desk: QtDesk, qtbot: QtBot) -> QWidget:
    """The reflection after the sample talk, with the focus."""
    desk.open_reflection(samples.make_reflection())
    window = find_window("How did it go?")
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _type(card: QWidget, field: str, text: str) -> None:
    QTest.keyClicks(find_named(card, QPlainTextEdit, field), text)


def _choose(label: str) -> None:
    menu = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMenu) and w.isVisible())
    next(action for action in menu.actions() if action.text() == label).trigger()


def test_typing_goes_straight_into_the_first_answer(card: QWidget) -> None:
    """No click is needed before the first word."""
    assert QApplication.focusWidget() is find_named(card, QPlainTextEdit, FIRST)


def test_what_is_typed_is_told_within_half_a_second(
    desk: QtDesk, card: QWidget, qtbot: QtBot
) -> None:
    """Counted from the first key, however long the typing goes on."""
    watch = QElapsedTimer()
    with qtbot.waitSignal(desk.answers_changed, timeout=2000) as told:
        watch.start()
        _type(card, FIRST, "She is tired")
    assert watch.elapsed() < HALF_A_SECOND_MS + 300  # the machine may be busy
    assert told.args == [KEY, ("She is tired", "")]
    assert card._save.interval() < HALF_A_SECOND_MS  # type: ignore[attr-defined]


def test_typing_on_does_not_put_the_saving_off(card: QWidget) -> None:
    """The timer of the first key runs on under the keys that follow."""
    _type(card, FIRST, "a")
    QTest.qWait(60)
    left = card._save.remainingTime()  # type: ignore[attr-defined]
    _type(card, FIRST, "b")
    assert card._save.remainingTime() <= left  # type: ignore[attr-defined]


@pytest.mark.parametrize("how", ["close", "tab", "done", "other"])
def test_leaving_tells_at_once(desk: QtDesk, card: QWidget, qtbot: QtBot, how: str) -> None:
    """On close, on focus out, on Done and when another reflection takes over."""
    _type(card, FIRST, "She is tired")
    told: list[tuple[object, ...]] = []
    desk.answers_changed.connect(lambda *args: told.append(args))
    if how == "close":
        card.close()
    elif how == "tab":
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    elif how == "done":
        QTest.mouseClick(find_named(card, QPushButton, "Done"), Qt.MouseButton.LeftButton)
    else:
        desk.open_reflection(samples.make_written())
    assert told == [(KEY, ("She is tired", ""))]


def test_answers_never_stray_to_another_meeting(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """One window serves all reflections: what was typed stays with the talk it was typed for."""
    told: list[tuple[object, ...]] = []
    desk.answers_changed.connect(lambda *args: told.append(args))
    _type(card, FIRST, "She is tired")
    _type(card, PROMISE, "Ask")
    desk.open_reflection(samples.make_reflection(samples.make_other()))
    card.close()
    assert {key for key, _answers in told} == {KEY}


def test_what_has_not_changed_is_not_told(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """Opening and closing writes nothing."""
    with qtbot.assertNotEmitted(desk.answers_changed):
        card.close()
    with qtbot.assertNotEmitted(desk.commitment_changed):
        desk.open_reflection(samples.make_written())
        card.close()


def test_a_promise_without_a_date_is_due_at_the_next_one_on_one(
    desk: QtDesk, card: QWidget, qtbot: QtBot
) -> None:
    """The default needs no click."""
    with qtbot.waitSignal(desk.commitment_changed) as told:
        _type(card, PROMISE, "Ask about the budget")
    assert told.args == [KEY, "Ask about the budget", None]


def test_a_promise_can_be_due_on_a_day(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """Chosen from the menu, told at once."""
    _type(card, PROMISE, "Ask")
    due = card.findChild(QPushButton, "due")
    QTest.mouseClick(due, Qt.MouseButton.LeftButton)
    told: list[tuple[object, ...]] = []
    desk.commitment_changed.connect(lambda *args: told.append(args))
    _choose("Tomorrow")
    assert told[-1] == (KEY, "Ask", date(2026, 3, 13))
    assert due.accessibleName() == "Tomorrow"


def test_any_other_day_can_be_picked(desk: QtDesk, card: QWidget, qtbot: QtBot) -> None:
    """By a date field that comes only when it is asked for."""
    field = card.findChild(QDateEdit, "due_date")
    assert not field.isVisible()
    _type(card, PROMISE, "Ask")
    QTest.mouseClick(card.findChild(QPushButton, "due"), Qt.MouseButton.LeftButton)
    _choose("Another date")
    assert field.isVisible()
    field.setDate(QDate(2026, 5, 4))
    with qtbot.waitSignal(desk.commitment_changed) as told:
        card.close()
    assert told.args == [KEY, "Ask", date(2026, 5, 4)]


def test_a_promise_that_is_wiped_out_is_told_as_empty(
    desk: QtDesk, card: QWidget, qtbot: QtBot
) -> None:
    """So that it can be removed."""
    desk.open_reflection(samples.make_written())
    find_named(card, QPlainTextEdit, PROMISE).clear()  # type: ignore[attr-defined]
    with qtbot.waitSignal(desk.commitment_changed) as told:
        card.close()
    assert told.args[1] == ""


def test_it_says_that_it_is_saved_and_private(card: QWidget) -> None:
    """Quietly, beside Done."""
    saved = card.findChild(QWidget, "saved")
    assert "private to you" in saved.text()
    _type(card, FIRST, "x")
    card.tell_changes()  # type: ignore[attr-defined]
    assert saved.text() == "Saved, and private to you"


def test_a_field_grows_with_its_text_and_then_scrolls(card: QWidget, qtbot: QtBot) -> None:
    """Two lines at first, eight at most."""
    field = find_named(card, QPlainTextEdit, FIRST)
    low = field.height()
    field.setPlainText("line\n" * 4)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: field.height() > low)
    field.setPlainText("line\n" * 40)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() > 0)  # type: ignore[attr-defined]
    assert field.height() < 6 * low


def test_ctrl_enter_is_done_also_from_inside_a_field(
    desk: QtDesk, card: QWidget, qtbot: QtBot
) -> None:
    """Enter alone makes a new line."""
    field = find_named(card, QPlainTextEdit, FIRST)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert card.isVisible()
    with qtbot.waitSignal(desk.reflection_done_clicked) as told:
        QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told.args == [KEY]
    assert not card.isVisible()
