"""A page on the right side of the toolkit: one column of text, no wider than is read well."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.columns import clear
from nudge.ui.keyboard import Held, give_keyboard_back, mark_keyboard, take_keyboard
from nudge.ui.theme import COLUMN_LETTERS, GRID, INSET

_SETTLING_MS = 200


class Page(QScrollArea):
    """A column that scrolls; what stands in it is added from its top.

    The style sheet takes the ground away. The viewport is not asked for when a page is made:
    PySide would go through every kind of widget to find out which it is. A bar at its left says
    that the keys scroll it.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        ground = QWidget(self)
        self._row = QHBoxLayout(ground)
        self.column_box = QWidget(ground)
        self._column = QVBoxLayout(self.column_box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._row.addWidget(self.column_box, 1000, Qt.AlignmentFlag.AlignTop)
        self._row.addStretch(1)
        self.setWidget(ground)
        ground.setAutoFillBackground(False)
        self._sought: tuple[QWidget, int] | None = None
        self._held: Held | None = None
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLING_MS)
        self._settled.timeout.connect(self._forget_sought)
        self.verticalScrollBar().rangeChanged.connect(self._follow_sought)
        self.set_narrow(is_narrow=False)
        self._limit_width()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave less space around the column, or as much as there usually is."""
        left, right = (2 * GRID, GRID) if is_narrow else (5 * GRID, 3 * GRID)
        top = GRID if is_narrow else 4 * GRID
        self._row.setContentsMargins(left - INSET, top, right, 6 * GRID)

    def empty(self) -> None:
        """Let go of all that stands in the column. What had the keyboard is known by its name."""
        self._sought = None
        self._held = take_keyboard(self.column_box, self)
        clear(self._column)

    def bring_up(self, widget: QWidget, above_px: int = 0) -> None:
        """Scroll until the widget is at the top, or as far up as there is something below it.

        `above_px`: how much of what is above it stays in sight, in logical pixels. Text that
        wraps has its height only after some layouts: the widget is followed for a moment.
        """
        self._sought = (widget, above_px)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self._follow_sought()
        self._settled.start()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_keyboard(self, event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        mark_keyboard(self, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._limit_width()
        super().changeEvent(event)

    def _follow_sought(self) -> None:
        if self._sought is not None:
            widget, above_px = self._sought
            top = widget.mapTo(self.column_box, QPoint(0, 0)).y() + self.column_box.y()
            self.verticalScrollBar().setValue(top - above_px)

    def _forget_sought(self) -> None:
        self._sought = None

    def _limit_width(self) -> None:
        """Columns of text are read best at no more than some 68 letters."""
        letter = self.fontMetrics().averageCharWidth()
        self.column_box.setMaximumWidth(letter * COLUMN_LETTERS + 2 * INSET)

    def _add(self, widget: QWidget, *, space: int = 0) -> None:
        self._column.addWidget(widget)
        if space:
            self._add_space(space)

    def _add_space(self, space: int) -> None:
        self._column.addSpacing(space)

    def _end(self) -> None:
        """No more is added: keep it at the top."""
        self._column.addStretch(1)
        give_keyboard_back(self.column_box, self._held)
        self.verticalScrollBar().setValue(0)
