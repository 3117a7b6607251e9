"""The left side of the toolkit: what is chosen from, and how it scrolls."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from nudge.ui.desk import QtDesk
from nudge.ui.guide_list import GuideList
from tests.ui import samples
from tests.ui.conftest import find_window


@pytest.fixture
def toolkit(desk: QtDesk, qtbot: QtBot) -> QWidget:
    """A low toolkit at the last guide of its list, to which the list has scrolled."""
    desk.reading.read_with(search=samples.Finder())
    desk.open_toolkit("letting-someone-go")
    window = find_window("Nudge toolkit")
    window.resize(900, 420)
    guides = window.findChild(GuideList)
    guides.scrollToBottom()
    qtbot.waitUntil(lambda: guides.verticalScrollBar().value() > 0)
    return window


def test_what_is_found_is_shown_from_the_best_one(toolkit: QWidget) -> None:
    """Wherever the list was before."""
    guides = toolkit.findChild(GuideList)
    QTest.keyClicks(toolkit.findChild(QLineEdit, "search"), "pay")
    assert guides.verticalScrollBar().value() == 0
    assert guides.item(0).text() == "Found"


def test_lines_are_as_wide_beside_a_scroll_bar_as_without_one(
    toolkit: QWidget, qtbot: QtBot
) -> None:
    """The bar stands beyond their grounds, which end where the search field ends."""
    guides, search = toolkit.findChild(GuideList), toolkit.findChild(QLineEdit, "search")
    line = guides.find_ground(guides.visualItemRect(guides.item(1)))
    assert guides.verticalScrollBar().isVisible()
    assert guides.mapTo(toolkit, line.topLeft().toPoint()).x() == search.x()
    assert line.width() == search.width()
    assert line.right() <= guides.viewport().width()
    toolkit.resize(900, 2000)
    qtbot.waitUntil(lambda: not guides.verticalScrollBar().isVisible())
    wider = guides.find_ground(guides.visualItemRect(guides.item(1)))
    assert (wider.left(), wider.width()) == (line.left(), line.width())


def test_in_a_language_from_the_right_the_bar_changes_sides_with_the_lines(
    toolkit: QWidget, qtbot: QtBot
) -> None:
    """Then it takes the other gutter."""
    guides, search = toolkit.findChild(GuideList), toolkit.findChild(QLineEdit, "search")
    toolkit.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.qWait(30)
    line = guides.find_ground(guides.visualItemRect(guides.item(1)))
    left = guides.viewport().mapTo(toolkit, line.topLeft().toPoint()).x()
    assert left == search.mapTo(toolkit, search.rect().topLeft()).x()
