"""Controls of the settings: a line of text, a number, a choice, a time of day.

They change by a click or a key, never by a mouse wheel that only passes over them. The style
sheet frames them all alike; what it cannot draw in the palette's colours, their arrows, is here.
"""

from abc import abstractmethod
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QGuiApplication,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QLayout,
    QLineEdit,
    QSpinBox,
    QStyledItemDelegate,
    QTimeEdit,
    QWidget,
)

from nudge.domain.override import override
from nudge.ui.settings_views import Choice, RowView
from nudge.ui.theme import GRID, find_text_indent
from nudge.ui.ticks import TickBox

_LETTERS, _MOST_LETTERS = 10, 24
_TEXT_INSET = 8
_ARROW_INSET = 14
"""From the middle of an arrow to the end of its control, in logical pixels."""


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
        _inset_text(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_steps(self)

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
        self.setItemDelegate(QStyledItemDelegate(self))  # its own knows no style sheet
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
        _draw_arrows(self, (0.5, 1))

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

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        _inset_text(self)
        self.setDisplayFormat("HH:mm")

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_steps(self)


class DayField(QDateEdit):
    """A day, with a calendar to pick it from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCalendarPopup(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        _draw_arrows(self, (0.5, 1))


def _inset_text(box: QSpinBox | QTimeEdit) -> None:
    """Set its text where that of the other fields stands.

    Of the style sheet's padding Qt takes only the height for a box with steps.
    """
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.lineEdit().setTextMargins(_TEXT_INSET, 0, 0, 0)


def _draw_steps(box: QAbstractSpinBox) -> None:
    """One arrow up and one down, at the end of the box."""
    _draw_arrows(box, (0.32, -1), (0.68, 1))


def _draw_arrows(control: QWidget, *arrows: tuple[float, int]) -> None:
    """Arrows at the end of a control: how far down each stands, and 1 for down or -1 for up."""
    roles = QPalette.ColorRole
    painter = QPainter(control)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    role = roles.PlaceholderText if control.isEnabled() else roles.Mid
    # Not its own palette: the style sheet makes the text of hints in there half transparent.
    pen = QPen(QGuiApplication.palette().color(role), 1.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    is_from_right = control.layoutDirection() is Qt.LayoutDirection.RightToLeft
    x = _ARROW_INSET if is_from_right else control.width() - _ARROW_INSET
    half = 3.5 if len(arrows) == 1 else 3
    for share, way in arrows:
        tip = QPointF(x, control.height() * share + way * half / 2)
        side = QPointF(half, -way * half)
        painter.drawPolyline([tip + side, tip, tip + QPointF(-half, -way * half)])
    painter.end()
