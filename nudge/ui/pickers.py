"""Fields for a number, a time of day and a day.

They change by a click or a key, never by a mouse wheel that only passes over them. The style
sheet frames them all alike; what it cannot draw in the palette's colours, their arrows, is here.
"""

import re

from PySide6.QtCore import QLocale, QPointF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextCharFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDateEdit,
    QSpinBox,
    QTimeEdit,
    QToolButton,
    QWidget,
)

from nudge.domain.override import override
from nudge.ui.icons import make_icon
from nudge.ui.presenters.forms import find_forms
from nudge.ui.theme import Tone, find_icon_px

_TEXT_INSET = 8
_ARROW_INSET = 14
"""From the middle of an arrow to the end of its control, in logical pixels."""


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


class TimeField(QTimeEdit):
    """A time of day, in the form of the user's country. Digits run from the left everywhere."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt turns hour and minute
        _inset_text(self)
        self.setDisplayFormat(find_forms().clock)

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


class DayField(QDateEdit):
    """A day, with a calendar to pick it from."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else Qt turns day and year
        self.setCalendarPopup(True)
        self.setDisplayFormat(_find_day_format(self.locale()))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrows(self, (0.5, 1))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._dress_calendar()
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._dress_calendar()
        super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def _dress_calendar(self) -> None:
        """Before it opens, for the palette of now: Qt gives it red weekends and white arrows."""
        calendar = self.calendarWidget()
        sheet = calendar.parentWidget()
        if sheet is not None:
            sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
            sheet.setContentsMargins(1, 1, 1, 1)  # for its frame
        for day in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        colour = QGuiApplication.palette().color(Tone.MUTED.value)
        for name, icon in (("prevmonth", "chevron-left"), ("nextmonth", "chevron-right")):
            button = calendar.findChild(QToolButton, f"qt_calendar_{name}")
            if button is not None:
                button.setIcon(make_icon(icon, colour, find_icon_px()))


def _find_day_format(locale: QLocale) -> str:
    """A day with its month in words, as the country writes it; without the day of the week."""
    pattern = locale.dateFormat(QLocale.FormatType.LongFormat)
    return re.sub(r"[\s,،]*dddd[\s,،]*", "", pattern)


def _inset_text(box: QSpinBox | QTimeEdit) -> None:
    """Set its text where that of the other fields stands.

    Of the style sheet's padding Qt takes only the height for a box with steps.
    """
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.lineEdit().setTextMargins(_TEXT_INSET, 0, 0, 0)


def _draw_steps(box: QAbstractSpinBox) -> None:
    """One arrow up and one down, at the end of the box."""
    draw_arrows(box, (0.32, -1), (0.68, 1))


def draw_arrows(control: QWidget, *arrows: tuple[float, int]) -> None:
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
