"""Fields: one for free text that grows with what is written, one to search in."""

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from nudge.domain.override import override
from nudge.ui.icons import make_pixmap
from nudge.ui.paragraph import lay_out
from nudge.ui.theme import Tone, Type, find_icon_px, make_font

_HINT_WIDTH = 300
_STEPS: Mapping[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_AROUND = 8
"""Border and padding of a field in the style sheet, in logical pixels; with focus the same."""
_DOCUMENT_MARGIN = 1
_GLASS_INSET, _GLASS_GAP = 10, 6
"""The looking glass in a search field: from the field's edge, and to its text."""


class GrowingEdit(QPlainTextEdit):
    """Plain text in several lines. Tab leaves the field. `left` is emitted on focus out."""

    left = Signal()

    def __init__(
        self, *, name: str, label: str, lines: int, most: int = 8, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._least, self._most = lines, most
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(_DOCUMENT_MARGIN)
        self.setFont(make_font(Type.BODY))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.textChanged.connect(self._grow)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_HINT_WIDTH, self.heightForWidth(_HINT_WIDTH))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._find_height(self._least))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        lines = min(max(self._count_lines(width), self._least), self._most)
        return self._find_height(lines)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_bar()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(make_font(Type.BODY))
        super().changeEvent(event)

    def _count_lines(self, width: int) -> int:
        """Lines at a width in logical pixels, known before the field is ever on the screen."""
        inside = max(1, width - 2 * (_AROUND + _DOCUMENT_MARGIN))
        return lay_out(self.toPlainText(), self.font(), inside).lines

    def _find_height(self, lines: int) -> int:
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        return lines * line + 2 * (_AROUND + _DOCUMENT_MARGIN)

    def _grow(self) -> None:
        """Take the room that the text needs."""
        self._show_bar()
        self.updateGeometry()

    def _show_bar(self) -> None:
        """Scroll only beyond the limit."""
        policies = Qt.ScrollBarPolicy
        is_full = self._count_lines(self.width()) > self._most
        self.setVerticalScrollBarPolicy(
            policies.ScrollBarAsNeeded if is_full else policies.ScrollBarAlwaysOff
        )
        if not is_full:
            self.verticalScrollBar().setValue(0)


class SearchField(QLineEdit):
    """One line with a looking glass in front. `stepped`: down a line, 1, or up one, -1."""

    stepped = Signal(int)

    def __init__(self, label: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(label)
        self._dress()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass as large as the letters are; Qt's own icons in a field are of one size."""
        super().paintEvent(event)
        side = find_icon_px()
        is_from_right = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _GLASS_INSET - side if is_from_right else _GLASS_INSET
        # Not its own palette: the style sheet makes the text of hints in there half transparent.
        colour = QGuiApplication.palette().color(Tone.MUTED.value).name()
        painter = QPainter(self)
        painter.drawPixmap(left, (self.height() - side) // 2, make_pixmap("search", colour, side))
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange}:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.setFont(make_font(Type.BODY))
        room = find_icon_px() + _GLASS_GAP
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            self.setTextMargins(0, 0, room, 0)
        else:
            self.setTextMargins(room, 0, 0, 0)
