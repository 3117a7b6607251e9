"""A tick box whose text wraps: the line of a checklist, or a promise."""

from math import ceil

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from nudge.domain.override import override
from nudge.ui.front import is_by_key
from nudge.ui.labels import escape_action
from nudge.ui.paragraph import Paragraph, lay_out
from nudge.ui.theme import INSET, RADIUS, Type, find_icon_px, find_text_indent, make_font

_MARGIN_Y = 6
_HINT_WIDTH = 280


class TickBox(QCheckBox):
    """A check box with wrapping plain text; its accessible name is the text itself.

    `fades`: once ticked it steps back, as what is done does.
    """

    fades = True

    def __init__(self, text: str, *, is_done: bool, parent: QWidget | None = None) -> None:
        super().__init__(escape_action(text), parent)
        self._text = text
        self._is_by_key = False
        self.setAccessibleName(text)
        self.setChecked(is_done)
        self.setFont(make_font(Type.BODY))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_HINT_WIDTH, self.heightForWidth(_HINT_WIDTH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(find_text_indent() + 1, ceil(self._lay_out(_HINT_WIDTH).line_height))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return ceil(self._lay_out(width).height) + 2 * _MARGIN_Y

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        roles = QPalette.ColorRole
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(roles.Midlight))
            painter.drawRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        if self.hasFocus() and self._is_by_key:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self.palette().color(roles.Highlight), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        paragraph = self._lay_out(self.width())
        self._paint_box(painter, _MARGIN_Y + paragraph.line_height / 2)
        is_back = (self.isChecked() and self.fades) or not self.isEnabled()
        role = roles.PlaceholderText if is_back else roles.WindowText
        painter.setPen(self.palette().color(role))
        left = INSET if self.isRightToLeft() else find_text_indent()
        paragraph.draw(painter, QPointF(left, _MARGIN_Y))
        painter.end()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_by_key = is_by_key(event)
        super().focusInEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Whoever ticks by keys wants to see that the keyboard is here."""
        self._is_by_key = True
        self.update()
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(make_font(Type.BODY))
        super().changeEvent(event)

    def _paint_box(self, painter: QPainter, middle: float) -> None:
        side, palette, roles = find_icon_px(), self.palette(), QPalette.ColorRole
        left = self.width() - INSET - side if self.isRightToLeft() else INSET
        box = QRectF(left + 0.5, round(middle - side / 2) + 0.5, side - 1, side - 1)
        is_lit = self.isChecked() and self.isEnabled()
        colour = palette.color(roles.Highlight if is_lit else roles.Dark)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(colour if self.isChecked() else palette.color(roles.Base))
        painter.drawRoundedRect(box, side / 4, side / 4)
        if not self.isChecked():
            return
        tick = QPainterPath(QPointF(box.left() + side * 0.22, box.top() + side * 0.48))
        tick.lineTo(box.left() + side * 0.41, box.top() + side * 0.67)
        tick.lineTo(box.left() + side * 0.73, box.top() + side * 0.29)
        pen = QPen(palette.color(roles.HighlightedText), max(1.8, side / 9))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen)
        painter.drawPath(tick)

    def _lay_out(self, width: float) -> Paragraph:
        return lay_out(self._text, self.font(), max(1.0, width - find_text_indent() - INSET))
