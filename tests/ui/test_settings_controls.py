"""The controls of the settings: of one make, whatever is chosen in them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from nudge.ui.pickers import CalmSpinBox, DayField, TimeField
from nudge.ui.settings_controls import ChoiceBox, LineField


@pytest.fixture
def fields(dressed: QApplication) -> Iterator[list[QWidget]]:
    """One of each kind, the line of text last."""
    room = QWidget()
    yield [
        ChoiceBox([("", "Monday")], room),
        CalmSpinBox(room),
        TimeField(room),
        DayField(room),
        LineField("Name", name="name", parent=room),
    ]
    room.deleteLater()


def test_they_are_as_high_as_each_other(fields: list[QWidget]) -> None:
    """A pixel or two are the insides of Qt's own boxes."""
    for field in fields:
        field.ensurePolished()
    heights = [field.sizeHint().height() for field in fields]
    assert max(heights) - min(heights) <= 2


def test_what_opens_or_counts_has_its_arrow_at_the_end(fields: list[QWidget]) -> None:
    """The style sheet draws none."""
    for field in fields[:-1]:
        field.resize(160, 34)
        picture = field.grab().toImage()
        end = {picture.pixelColor(x, y).name() for x in range(140, 152) for y in range(8, 26)}
        assert len(end) > 1, type(field).__name__


def test_a_calendar_sheet_is_in_the_colours_of_now(fields: list[QWidget]) -> None:
    """Qt's own weekends are of a red that cannot be read in the dark."""
    day = next(field for field in fields if isinstance(field, DayField))
    QTest.mousePress(day, Qt.MouseButton.LeftButton)
    sunday = day.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
    assert sunday.foreground().style() is Qt.BrushStyle.NoBrush
