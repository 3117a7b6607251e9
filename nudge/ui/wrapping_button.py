"""A button whose words wrap: a question or a title, which may be longer than its column."""

from math import ceil

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.paragraph import Paragraph, lay_out

_UNBOUND = 10_000.0
_PADDING = {ButtonKind.LINK: (8, 4), ButtonKind.CHOICE: (16, 11)}
_USUAL_PADDING = (16, 8)


class WrappingButton(Button):
    """As wide as its words, or as its column and then as tall as they need."""

    def __init__(
        self,
        text: str,
        *,
        name: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, name=name, kind=kind, parent=parent)
        self._words = text
        self._role = QPalette.ColorRole.Link if kind is ButtonKind.LINK else None
        self._left, self._top = _PADDING.get(kind, _USUAL_PADDING)
        self.setText("")  # drawn here: Qt's own buttons have one line
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        width = ceil(self._lay_out(_UNBOUND).width) + 1 + 2 * self._left
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        line = ceil(self._lay_out(_UNBOUND).line_height)
        return QSize(2 * self._left + 1, line + 2 * self._top)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        return ceil(self._lay_out(width - 2 * self._left).height) + 2 * self._top

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(self._role or QPalette.ColorRole.ButtonText))
        paragraph = self._lay_out(self.width() - 2 * self._left)
        top = max(0.0, (self.height() - paragraph.height) / 2)
        paragraph.draw(painter, QPointF(self._left, top))
        painter.end()

    def _lay_out(self, width: float) -> Paragraph:
        return lay_out(self._words, self.font(), max(1.0, width))
