"""A row that breaks into more rows where there is too little room, as words do.

For buttons: with large letters or long words a line of three no longer fits a narrow window.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from nudge.domain.override import override
from nudge.ui.theme import GRID


class Flow(QLayout):
    """Lays its widgets out from the start of the line, and begins a new one when it is full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GRID)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        margins = self.contentsMargins()
        inside = QRect(0, 0, width, 0).marginsRemoved(margins)
        height = self._place(inside, is_for_real=False)
        return height + margins.top() + margins.bottom()

    @override
    def sizeHint(self) -> QSize:
        widths = [item.sizeHint().width() for item in self._shown()]
        gaps = self.spacing() * max(0, len(widths) - 1)
        margins = self.contentsMargins()
        width = sum(widths) + gaps + margins.left() + margins.right()
        return QSize(width, self.minimumSize().height())

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), is_for_real=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, is_for_real: bool) -> int:
        """Place the widgets, if it is for real; the height that they take."""
        top = rect.top()
        for line in self._break(rect.width()):
            height = max(size.height() for _item, size in line)
            left = rect.left()
            for item, size in line:
                # In the middle of the line: buttons of several makes stand in one.
                corner = QPoint(left, top + (height - size.height()) // 2)
                if is_for_real:
                    item.setGeometry(self._turn_round(QRect(corner, size), rect))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        return max(0, top - self.spacing() - rect.top())

    def _break(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The lines of items with their sizes, none wider than `width`."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._shown():
            size = item.sizeHint()
            if size.width() > width:
                height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
                size = QSize(width, height)
            used += self.spacing() + size.width()
            if not lines or used > width:
                lines.append([])
                used = size.width()
            lines[-1].append((item, size))
        return lines

    def _turn_round(self, box: QRect, rect: QRect) -> QRect:
        """The place of a box where lines run from right to left, or the same place."""
        parent = self.parentWidget()
        if parent is not None and parent.isRightToLeft():
            box.moveRight(rect.right() - (box.left() - rect.left()))
        return box
