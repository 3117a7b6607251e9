"""Windows for languages that are written from right to left: what leads stands at the right."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nudge.ui import theme
from nudge.ui.guide_list import GuideList
from nudge.ui.labels import Label
from nudge.ui.pickers import DayField, TimeField
from nudge.ui.ticks import TickBox
from nudge.ui.views import EntryView, SituationView

WIDTH = 400


@pytest.fixture(autouse=True)
def from_the_right(qapp: QApplication) -> Iterator[None]:
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=10)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def find_ink(widget: QWidget, qtbot: QtBot) -> tuple[int, int]:
    """The first and the last column of the widget's picture in which something is drawn."""
    qtbot.addWidget(widget)
    widget.resize(WIDTH, 200)
    picture = QImage(widget.size(), QImage.Format.Format_RGB32)
    widget.render(picture)
    ground = picture.pixelColor(WIDTH // 2, picture.height() - 4)
    inked = [
        x
        for x in range(WIDTH)
        if any(picture.pixelColor(x, y) != ground for y in range(2, picture.height() - 2))
    ]
    return inked[0], inked[-1]


@pytest.mark.parametrize("text", ["שלום עולם", "Hello world"])
def test_a_line_begins_at_the_right_whatever_its_language(text: str, qtbot: QtBot) -> None:
    """As everything around it does."""
    first, last = find_ink(Label(text), qtbot)
    assert first > WIDTH / 2
    assert last > WIDTH - 8


@pytest.mark.parametrize("text", ["שלום עולם", "Hello world"])
def test_the_box_of_a_tick_stands_right_of_its_words(text: str, qtbot: QtBot) -> None:
    """With the words beside it, and not at the other side."""
    box = TickBox(text, is_done=True)
    first, last = find_ink(box, qtbot)
    assert first > WIDTH / 2
    colour = box.palette().color(box.palette().ColorRole.Highlight)
    picture = box.grab().toImage()
    filled = [x for x in range(WIDTH) if picture.pixelColor(x, 15) == colour]
    assert min(filled) > WIDTH - 40
    assert last <= max(filled) + 2


def test_the_icon_of_a_page_stands_right_of_its_name(qtbot: QtBot) -> None:
    """In the list of the toolkit."""
    pages = GuideList()
    entry = EntryView(id="today", title="Today", icon="today")
    pages.fill((SituationView(title="", entries=(entry,)),))
    pages.resize(WIDTH, 200)
    qtbot.addWidget(pages)
    pages.show()
    first, _last = find_ink(pages, qtbot)
    assert first > WIDTH / 2


def test_hours_stand_before_minutes_and_days_before_years(qtbot: QtBot) -> None:
    """Digits run from left to right in these languages too; Qt would turn the parts round."""
    room = QWidget()
    qtbot.addWidget(room)
    at, day = TimeField(room), DayField(room)
    at.setTime(QTime(8, 5))
    day.setDate(QDate(2026, 5, 3))
    assert at.text() == "08:05"
    assert day.text().endswith("2026")
