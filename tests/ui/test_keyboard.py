"""The keyboard alone: where it is can be seen, and it stays there when a page is drawn anew."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from nudge.ui.desk import QtDesk
from nudge.ui.guide_list import GuideList
from nudge.ui.page import Page
from nudge.ui.views import EntryView, SituationView
from tests.ui import samples
from tests.ui.sample_today import TODAY
from tests.ui.test_screen_reader import WINDOWS, window

__all__ = ["window"]  # a fixture


def list_unseen(window: QWidget) -> list[str]:
    """What Tab leads to and looks the same with the keyboard as without it."""
    assert QTest.qWaitForWindowActive(window)
    unseen, reached = [], set()
    QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    while (focus := QApplication.focusWidget()) is not None and focus not in reached:
        reached.add(focus)
        with_keys = _draw(focus)
        focus.clearFocus()
        if _draw(focus) == with_keys:
            unseen.append(f"{type(focus).__name__} {focus.objectName()}")
        focus.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert reached, "Tab leads nowhere"
    return unseen


def _draw(widget: QWidget) -> QImage:
    return widget.grab().toImage()


@pytest.mark.parametrize("window", [each for each in WINDOWS if each != "notice"], indirect=True)
def test_one_sees_where_the_keyboard_is(window: QWidget) -> None:
    """In every window, wherever Tab leads."""
    assert list_unseen(window) == []


OPENINGS: dict[str, Callable[[QtDesk], None]] = {
    "card": lambda desk: desk.open_card(samples.make_card()),
    "reflection": lambda desk: desk.open_reflection(samples.make_reflection()),
    "guide": lambda desk: desk.open_toolkit("one-on-one"),
    "happened": lambda desk: desk.reading.open_happening(""),
}


@pytest.mark.parametrize("name", OPENINGS)
def test_one_sees_it_on_the_cards_and_in_the_toolkit_too(desk: QtDesk, name: str) -> None:
    """As above."""
    OPENINGS[name](desk)
    (window,) = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    assert list_unseen(window) == []


def test_it_stays_where_it_was_when_today_is_drawn_anew(desk: QtDesk) -> None:
    """Each minute the sentences say something else, and the buttons are others."""
    desk.today_opened.connect(lambda: desk.show_today(TODAY))
    desk.open_toolkit()
    (window,) = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    assert QTest.qWaitForWindowActive(window)
    page = window.findChild(Page, "today")
    name = [each.objectName() for each in page.findChildren(QPushButton)][1]
    before = page.findChild(QPushButton, name)
    before.setFocus(Qt.FocusReason.TabFocusReason)
    desk.show_today(replace(TODAY, now=TODAY.now + timedelta(minutes=1), commitments=()))
    now = QApplication.focusWidget()
    assert now is not before
    assert now is not None
    assert now.objectName() == name


def test_home_leads_to_the_first_line_below_a_heading(dressed: QApplication) -> None:
    """Where Qt would stop at the heading, and stay."""
    guides = GuideList()
    entries = tuple(EntryView(id=name, title=name) for name in "abc")
    guides.fill((SituationView(title="Heading", entries=entries),))
    guides.show()
    guides.select("c")
    QTest.keyClick(guides, Qt.Key.Key_Home)
    assert guides.find_current() == "a"
    guides.deleteLater()
