"""A row that breaks where it is full."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nudge.ui.flow import Flow
from nudge.ui.theme import GRID


def make_row(qtbot: QtBot, *sizes: tuple[int, int]) -> QWidget:
    """A widget of boxes in these sizes, in one flow."""
    room = QWidget()
    qtbot.addWidget(room)
    flow = Flow(room)
    for size in sizes:
        box = QWidget(room)
        box.setFixedSize(QSize(*size))
        flow.addWidget(box)
    return room


def place(room: QWidget, width: int) -> list[QRect]:
    """Where the boxes stand at a width."""
    room.resize(width, room.layout().heightForWidth(width))
    room.show()
    return [room.layout().itemAt(number).geometry() for number in range(room.layout().count())]


def test_what_is_lower_than_its_line_stands_in_the_middle_of_it(qtbot: QtBot) -> None:
    """A link beside a button, a tick beside a field."""
    boxes = place(make_row(qtbot, (60, 32), (40, 20)), 200)
    assert [box.center().y() for box in boxes] == [15, 15]


def test_a_line_that_is_full_is_followed_by_another(qtbot: QtBot) -> None:
    """As high as what stands in it, with the same space below as beside."""
    room = make_row(qtbot, (60, 32), (60, 20), (60, 20))
    boxes = place(room, 60 + GRID + 60)
    assert [(box.left(), box.top()) for box in boxes] == [(0, 0), (60 + GRID, 6), (0, 32 + GRID)]
    assert room.height() == 32 + GRID + 20


def test_from_the_right_it_begins_at_the_right(qtbot: QtBot) -> None:
    """As the words do."""
    room = make_row(qtbot, (60, 20), (40, 20))
    room.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert [box.right() for box in place(room, 200)] == [199, 199 - 60 - GRID]
