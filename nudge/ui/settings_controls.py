"""Controls of the settings: a line of text, a number, a choice, a time of day.

They change by a click or a key, never by a mouse wheel that only passes over them.
"""

from abc import abstractmethod
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QDateEdit, QLayout, QLineEdit, QSpinBox, QTimeEdit, QWidget

from nudge.domain.override import override
from nudge.ui.settings_views import Choice, RowView
from nudge.ui.theme import GRID, find_text_indent
from nudge.ui.ticks import TickBox

_LETTERS, _MOST_LETTERS = 12, 24


class Field(QObject):
    """The part of a row that is used. `layout` holds its widgets."""

    changed = Signal(object)
    layout: QLayout

    @abstractmethod
    def show_view(self, view: RowView) -> None:
        """Show the value that holds, without telling that it changed."""


class LineField(QLineEdit):
    """One line of text, dressed like the other fields."""

    def __init__(self, label: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_control(self, name, label)


class Switch(TickBox):
    """Something that is on or off: on is no less to be read than off."""

    fades = False

    @override
    def sizeHint(self) -> QSize:
        """As wide as its words, since it may stand beside something."""
        words = ceil(QFontMetricsF(self.font()).horizontalAdvance(self.find_words()))
        width = find_text_indent() + words + 2 * GRID
        return QSize(width, self.heightForWidth(width))

    def find_words(self) -> str:
        """The words beside the box."""
        return self.text().replace("&&", "&")


class CalmSpinBox(QSpinBox):
    """A number that the mouse wheel changes only where somebody has clicked before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_outline(self)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceBox(QComboBox):
    """Some choices with their values; `picked` tells the value that the user has picked."""

    picked = Signal(object)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)
        self.show_choices(choices, None)
        self.activated.connect(lambda index: self.picked.emit(self._choices[index][0]))

    def show_choices(self, choices: Sequence[Choice], value: object) -> None:
        """Offer these, with the one of that value chosen."""
        if tuple(choices) != self._choices:
            self._choices = tuple(choices)
            self.clear()
            self.addItems([name for _value, name in choices])
            longest = max((len(name) for _value, name in choices), default=0)
            self.setMinimumContentsLength(min(max(_LETTERS, longest), _MOST_LETTERS))
        values = [each for each, _name in self._choices]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_outline(self)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.hidePopup()
        super().hideEvent(event)


def name_control(control: QWidget, name: str, label: str) -> None:
    """Name a control for tests and for screen readers."""
    control.setObjectName(name)
    control.setAccessibleName(label)


class TimeField(QTimeEdit):
    """A time of day."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_outline(self)


class DayField(QDateEdit):
    """A day, with a calendar to pick it from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_outline(self)


def make_time_edit(parent: QWidget) -> TimeField:
    """A field for a time of day."""
    edit = TimeField(parent)
    edit.setDisplayFormat("HH:mm")
    edit.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return edit


def _draw_outline(control: QWidget) -> None:
    """Outline a control that Fusion draws like the other fields, and stronger with the focus.

    Fusion's own outline is a shade of the window's colour, which on black cannot be seen.
    """
    role = QPalette.ColorRole.Highlight if control.hasFocus() else QPalette.ColorRole.Dark
    width = 2 if control.hasFocus() else 1
    inside = QRectF(control.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter = QPainter(control)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(control.palette().color(role), width))
    painter.drawRoundedRect(inside, 3, 3)
    painter.end()
