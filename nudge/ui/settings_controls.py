"""Controls of the settings: a line of text, a switch, a choice.

They change by a click or a key, never by a mouse wheel that only passes over them. The style
sheet frames them like all other fields.
"""

from abc import abstractmethod
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QHideEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLayout, QLineEdit, QStyledItemDelegate, QWidget

from nudge.domain.override import override
from nudge.ui.pickers import draw_arrows
from nudge.ui.settings_views import Choice, RowView
from nudge.ui.theme import INSET, find_text_indent
from nudge.ui.ticks import TickBox

_LETTERS, _MOST_LETTERS = 10, 30


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
        width = find_text_indent() + words + INSET + 2
        return QSize(width, self.heightForWidth(width))

    def find_words(self) -> str:
        """The words beside the box."""
        return self.text().replace("&&", "&")


class ChoiceBox(QComboBox):
    """Some choices with their values; `picked` tells the value that the user has picked."""

    picked = Signal(object)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[Choice, ...] = ()
        self.setItemDelegate(QStyledItemDelegate(self))  # its own knows no style sheet
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setIconSize(QSize(0, 0))  # none has one, and Qt leaves room for it
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
            self.setMinimumContentsLength(self._find_letters())
        values = [each for each, _name in self._choices]
        self.setCurrentIndex(values.index(value) if value in values else -1)

    def _find_letters(self) -> int:
        """The room of the longest choice, in the wide letters that Qt counts in."""
        metrics = QFontMetricsF(self.font())
        widths = [metrics.horizontalAdvance(name) for _value, name in self._choices]
        letters = ceil(max(widths, default=0) / metrics.horizontalAdvance("X"))
        return min(max(_LETTERS, letters), _MOST_LETTERS)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrows(self, (0.5, 1))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.hidePopup()
        super().hideEvent(event)


def name_control(control: QWidget, name: str, label: str) -> None:
    """Name a control for tests and for screen readers.

    Under Linux Qt gives what is chosen for the name of a choice, so that the name is told as
    its description.
    """
    control.setObjectName(name)
    control.setAccessibleName(label)
    if isinstance(control, QComboBox):
        control.setAccessibleDescription(label)
