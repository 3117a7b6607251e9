"""The one label class, and the ways to put a stranger's text into a tooltip or a menu.

Calendar text is never markup. Source: SECURITY row 2.
"""

from html import escape
from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from nudge.domain.override import override
from nudge.ui.paragraph import Paragraph, lay_out
from nudge.ui.theme import Tone, Type, make_font

_UNBOUND = 10_000.0
_LEAST = 1


class Label(QLabel):
    """Plain text in a step of the type scale; it wraps, and never cuts a word off.

    `inset`: space to its left and right, in logical pixels.
    """

    def __init__(
        self,
        text: str = "",
        *,
        kind: Type = Type.BODY,
        tone: Tone = Tone.TEXT,
        inset: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._inset = inset
        self._laid: dict[float, Paragraph] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(tone.value)
        self.setFont(make_font(kind))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        self._laid.clear()
        super().setText(text)

    def set_tone(self, tone: Tone) -> None:
        """Change what the colour says."""
        self.setForegroundRole(tone.value)

    @override
    def sizeHint(self) -> QSize:
        paragraph = self._lay_out(_UNBOUND)
        return QSize(ceil(paragraph.width) + 1 + 2 * self._inset, ceil(paragraph.height))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST + 2 * self._inset, ceil(self._lay_out(_UNBOUND).line_height))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width <= _LEAST + 2 * self._inset:
            # Layouts ask for the height at the least width, and never leave it at that.
            return self.minimumSizeHint().height()
        return ceil(self._lay_out(width).height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self._lay_out(self.width()).draw(painter, QPointF(self._inset, 0))
        painter.end()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(make_font(self._kind))
        elif event.type() == QEvent.Type.FontChange:
            self._laid.clear()
        super().changeEvent(event)

    def _lay_out(self, width: float) -> Paragraph:
        """Kept by width, since layouts ask for the same heights again and again."""
        laid = self._laid.get(width)
        if laid is None:
            inside = max(1.0, width - 2 * self._inset)
            laid = self._laid[width] = lay_out(self.text(), self.font(), inside)
        return laid


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give a widget a tooltip that shows `text` letter for letter; none for an empty text."""
    widget.setToolTip(f"<qt>{escape(text)}</qt>" if text else "")


def escape_action(text: str) -> str:
    """The text with `&` doubled, for actions and buttons, where a single one is a shortcut."""
    return text.replace("&", "&&")
