"""A window's list and what is read of it: side by side, or in turns where there is little room.

Owns widths and the way back. Knows nothing of guides.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.columns import make_line
from nudge.ui.outcome_line import OutcomeLine
from nudge.ui.theme import GRID, find_scale

_NARROW = 620
"""Below this width, in logical pixels at the font that was designed for, the two take turns."""
_LIST_WIDTH = 288
_LIST_SHARE = 0.4
_UNLIMITED = 16777215


class TwoSides(QWidget):
    """`side` left of `page`. `narrowed`: there is room for one of them only, or for both again.

    `outcome`: the line below the page.
    """

    narrowed = Signal(bool)

    def __init__(self, side: QWidget, page: QWidget, *, back: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._side, self._page = side, page
        side.setParent(self)  # before the rest, since screen readers read in the order of birth
        self._is_narrow = self._is_reading = False
        self._line = make_line(self)
        self._line.setFixedHeight(_UNLIMITED)
        self._line.setFixedWidth(1)
        self._right = QWidget(self)
        self._back = Button(back, name="back", kind=ButtonKind.LINK, icon="back", parent=self)
        self._back.clicked.connect(lambda: self.turn(is_reading=False))
        head = QHBoxLayout()
        head.setContentsMargins(GRID, GRID, GRID, 0)
        head.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(page, 1)
        self.outcome = OutcomeLine(self._right)
        column.addWidget(self.outcome)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(self._line)
        row.addWidget(self._right, 1)

    def turn(self, *, is_reading: bool) -> None:
        """Show the page, or the list, where there is room for one only."""
        self._is_reading = is_reading
        self._lay_out()

    def enter(self) -> None:
        """Show the page and put the keyboard there."""
        self.turn(is_reading=True)
        self._page.setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        scale = find_scale()
        width = self.window().width()  # its own is not true before it was shown
        is_narrow = width < round(_NARROW * scale)
        wide = min(round(_LIST_WIDTH * scale), round(width * _LIST_SHARE))
        self._side.setMinimumWidth(0 if is_narrow else wide)
        self._side.setMaximumWidth(_UNLIMITED if is_narrow else wide)
        self._side.setVisible(not is_narrow or not self._is_reading)
        self._right.setVisible(not is_narrow or self._is_reading)
        self._line.setVisible(not is_narrow)
        self._back.setVisible(is_narrow)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self.outcome.set_narrow(is_narrow=is_narrow)
            self.narrowed.emit(is_narrow)
