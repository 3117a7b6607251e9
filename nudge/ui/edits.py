"""Fields: one for free text that grows with what is written, one to search in."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QIcon, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from nudge.domain.override import override
from nudge.ui.icons import make_icon
from nudge.ui.theme import Tone, Type, find_icon_px, make_font


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
        self.document().setDocumentMargin(1)
        self.setFont(make_font(Type.BODY))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._grow)

    @override
    def sizeHint(self) -> QSize:
        lines = self._count_lines()
        shown = min(max(lines, self._least), self._most)
        line = ceil(QFontMetricsF(self.font()).lineSpacing())
        text = shown * line + 2 * self.document().documentMargin()
        return QSize(200, ceil(text) + self.height() - self.viewport().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self.setFont(make_font(Type.BODY))
        super().changeEvent(event)

    def _count_lines(self) -> int:
        return round(self.document().size().height())

    def _grow(self) -> None:
        """Take the room that the text needs; scroll only beyond the limit."""
        policies = Qt.ScrollBarPolicy
        is_full = self._count_lines() > self._most
        bar = policies.ScrollBarAsNeeded if is_full else policies.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.updateGeometry()


class SearchField(QLineEdit):
    """One line with a looking glass in front."""

    def __init__(self, label: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(label)
        self._glass = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._dress()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.ApplicationFontChange}:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.setFont(make_font(Type.BODY))
        colour = self.palette().color(Tone.MUTED.value)
        self._glass.setIcon(make_icon("search", colour, find_icon_px()))
