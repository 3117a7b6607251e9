"""A list and its page: side by side, or in turns where there is little room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from nudge.ui.two_sides import TwoSides


def make_window(size: QSize, qtbot: QtBot) -> tuple[QWidget, list[bool]]:
    """A window that opens in this size, and what its page was told of the room."""
    window = QWidget()
    qtbot.addWidget(window)
    side, page, told = QWidget(window), QWidget(window), []
    sides = TwoSides(side, page, back="Back", parent=window)
    sides.narrowed.connect(told.append)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(sides)
    window.resize(size)
    sides.turn(is_reading=True)
    with qtbot.waitExposed(window):
        window.show()
    return window, told


def test_a_window_that_opens_narrow_tells_its_page_so(qtbot: QtBot) -> None:
    """It may come back as it was left."""
    assert make_window(QSize(400, 500), qtbot)[1] == [True]


def test_a_window_that_opens_wide_was_never_narrow(qtbot: QtBot) -> None:
    """What is told before it is shown would be laid out twice."""
    assert make_window(QSize(900, 500), qtbot)[1] == []
