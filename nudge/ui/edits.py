"""A field for free text that grows with what is written, up to a limit."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from nudge.domain.override import override
from nudge.ui.theme import Type, make_font

_PADDING = 2 * 9 + 2


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
        lines = round(self.document().size().height())
        shown = min(max(lines, self._least), self._most)
        return QSize(200, ceil(shown * self.fontMetrics().lineSpacing()) + _PADDING)

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

    def _grow(self) -> None:
        self.updateGeometry()
