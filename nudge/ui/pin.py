"""A pinned checklist: a small window that stays on top while one works through it.

Draws a `PinView` and says what was ticked and where it was put. It keeps nothing.
"""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeySequence,
    QMoveEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.icons import make_window_icon
from nudge.ui.labels import Label
from nudge.ui.presenters.card import present_progress
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Tone, Type, find_scale
from nudge.ui.ticks import TickBox
from nudge.ui.views import PinView

_WIDTH = 300
_HEIGHT_SHARE = 0.8


class Pin(QWidget):
    """One checklist. `closed`: the user has taken it off the screen."""

    item_ticked = Signal(str, str, bool)
    guide_clicked = Signal(str)
    moved = Signal(str)
    closed = Signal(str)

    def __init__(self, view: PinView) -> None:
        super().__init__(None)
        self.view = view
        self._boxes: dict[str, TickBox] = {}
        self.setObjectName("pin")
        self.setWindowTitle(view.title)
        self.setWindowIcon(make_window_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.CustomizeWindowHint
            | Qt.WindowType.WindowTitleHint
            | Qt.WindowType.WindowCloseButtonHint
        )
        head = self._make_head()
        self._items = QVBoxLayout()
        self._list = self._make_list()
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        self._show_progress()
        self._fit()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def show_tick(self, item: str, *, is_done: bool) -> None:
        """Follow a tick that was set or cleared elsewhere."""
        box = self._boxes.get(item)
        if box is not None and box.isChecked() != is_done:
            box.setChecked(is_done)

    def find_ticks(self) -> tuple[str, ...]:
        """The ids of the items that are ticked."""
        return tuple(item for item, box in self._boxes.items() if box.isChecked())

    def put(self, place: QPoint) -> None:
        """Move to `place` (its frame's corner), or as near as a screen that is there has room."""
        screen = QGuiApplication.screenAt(place) or QGuiApplication.primaryScreen()
        free = screen.availableGeometry()
        least = free.topLeft()
        most = QPoint(free.right() - self.width(), free.bottom() - min(self.height(), 120))
        self.move(
            max(least.x(), min(place.x(), most.x())), max(least.y(), min(place.y(), most.y()))
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard, once it comes here, is at the first item that is not done."""
        super().showEvent(event)
        box = next((each for each in self._boxes.values() if not each.isChecked()), None)
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.moved.emit(self.view.key)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit(self.view.key)

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(2 * GRID, 0, 2 * GRID, 0)
        head.setSpacing(0)
        head.addWidget(Label(self.view.title, kind=Type.STRONG, parent=self))
        self._progress = Label(tone=Tone.MUTED, parent=self)
        row = QHBoxLayout()
        row.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        guide = Button(_("Open guide"), name="pin_guide", kind=ButtonKind.LINK, parent=self)
        guide.clicked.connect(lambda: self.guide_clicked.emit(self.view.guide))
        row.addWidget(guide)
        head.addLayout(row)
        return head

    def _make_list(self) -> QScrollArea:
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget(scroll)
        ground.setLayout(self._items)
        column = self._items
        column.setContentsMargins(2 * GRID - INSET, 0, 2 * GRID - INSET, 0)
        column.setSpacing(0)
        for item in self.view.items:
            box = TickBox(item.text, is_done=item.is_done, parent=ground)
            box.setObjectName(f"item_{item.id}")
            box.toggled.connect(lambda is_done, id_=item.id: self._on_toggled(id_, is_done))
            self._boxes[item.id] = box
            column.addWidget(box)
        column.addStretch(1)
        scroll.setWidget(ground)
        ground.setAutoFillBackground(False)
        return scroll

    def _on_toggled(self, item: str, is_done: bool) -> None:
        self._show_progress()
        self.item_ticked.emit(self.view.key, item, is_done)

    def _show_progress(self) -> None:
        self._progress.setText(present_progress(len(self.find_ticks()), len(self._boxes)))

    def _fit(self) -> None:
        """As tall as the list, as far as the screen allows."""
        free = QGuiApplication.primaryScreen().availableSize()
        width = min(round(_WIDTH * find_scale()), free.width())
        head = self._column.heightForWidth(width) - self._list.sizeHint().height()
        wanted = head + self._items.heightForWidth(width) + GRID
        self.resize(QSize(width, min(wanted, round(free.height() * _HEIGHT_SHARE))))
