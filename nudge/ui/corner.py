"""The frame that both cards share: a narrow window in the corner where the tray is.

Owns place and size, the scrolling middle, Esc and Ctrl+Enter. Knows nothing of nudges.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QCursor, QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from nudge.domain.override import override
from nudge.ui.columns import make_line
from nudge.ui.flow import Flow
from nudge.ui.front import bring_to_front
from nudge.ui.icons import make_window_icon
from nudge.ui.labels import escape_action
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, find_scale

MARGIN = 3 * GRID
_WIDTH = 400
_WIDEST = 720
_LEAST_BODY = 72
_GAP = 2 * GRID
_FRAME_GUESS = QSize(4, 40)


class CornerWindow(QWidget):
    """A window as tall as its content, with a head, a middle that scrolls, and a foot.

    What stands in `foot` breaks into lines where it must; `foot_end` is at its right.
    """

    def __init__(self, name: str) -> None:
        super().__init__(None)
        self.setObjectName(name)
        self.setWindowFlags(
            Qt.WindowType.Window
            | Qt.WindowType.CustomizeWindowHint
            | Qt.WindowType.WindowTitleHint
            | Qt.WindowType.WindowSystemMenuHint
            | Qt.WindowType.WindowCloseButtonHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowIcon(make_window_icon())
        head_box, self.head = _make_column(self, f"{name}_head")
        self.tabs = self._make_tabs()
        self.head.addWidget(self.tabs)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName(f"{name}_scroll")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body_box, self.body = _make_column(self._scroll, f"{name}_body")
        self._scroll.setWidget(body_box)
        body_box.installEventFilter(self)
        body_box.setAutoFillBackground(False)
        self._foot_box = QWidget(self)
        self._foot_row = QHBoxLayout(self._foot_box)
        self._foot_row.setContentsMargins(MARGIN, 12, GRID, 2 * GRID)
        self._foot_row.setSpacing(GRID)
        self.foot, self.foot_end = Flow(), QHBoxLayout()
        self._foot_row.addLayout(self.foot, 1)
        self._foot_row.addLayout(self.foot_end)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head_box)
        column.addWidget(self._scroll, 1)
        column.addWidget(make_line(self))
        column.addWidget(self._foot_box)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.finish)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def show_tabs(self, labels: Sequence[str]) -> None:
        """Offer one tab a label, the first in front; none where there is one thing to show."""
        with QSignalBlocker(self.tabs):
            while self.tabs.count():
                self.tabs.removeTab(0)
            for label in labels:
                self.tabs.addTab(escape_action(label))
        self.tabs.setVisible(len(labels) > 1)

    def finish(self) -> None:
        """What Ctrl+Enter does; a card that has more to say than that it closes says so."""
        self.close()

    def open(self, activation_token: str) -> None:
        """Show the window in its corner, in front."""
        if not self.isVisible():
            self.fit()
            self._place()
        bring_to_front(self, activation_token)
        self.fit()

    def fit(self) -> None:
        """Make the window as tall as its content, or as the screen allows."""
        free = self._find_screen().availableGeometry()
        width = min(round(_WIDTH * find_scale()), _WIDEST, free.width() - 2 * _GAP)
        height = _find_height(self.head, width) + 1 + _find_height(self._foot_row, width)
        body = _find_height(self.body, width)
        # Qt would give a scroll area more than a short text needs, at the cost of its neighbours.
        self._scroll.setMinimumHeight(min(body, _LEAST_BODY))
        height += body
        most = free.height() - 2 * _GAP - self._frame().height()
        self._show_bar(is_needed=height > most)
        height = min(height, most)
        if self.size() == QSize(width, height):
            return
        self.setFixedSize(width, height)
        if self.isVisible():
            self._keep_on_screen(free)

    def _show_bar(self, *, is_needed: bool) -> None:
        """Only where not all fits: one that comes while text settles would wrap it, and stay."""
        policy = Qt.ScrollBarPolicy
        self._scroll.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if is_needed else policy.ScrollBarAlwaysOff
        )

    @override
    def event(self, event: QEvent) -> bool:
        is_handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return is_handled

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the wishes of what stands in the scroll area, which keeps them to itself."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return super().eventFilter(watched, event)

    def _make_tabs(self) -> QTabBar:
        tabs = QTabBar(self)
        tabs.setObjectName("tabs")
        tabs.setAccessibleName(_("What comes together"))
        tabs.setDrawBase(False)
        tabs.setExpanding(False)
        tabs.setUsesScrollButtons(False)
        tabs.setElideMode(Qt.TextElideMode.ElideRight)
        tabs.setVisible(False)
        return tabs

    def _place(self) -> None:
        self.move(find_corner(self._find_screen(), self.size() + self._frame()))

    def _keep_on_screen(self, free: QRect) -> None:
        frame = self.frameGeometry()
        beyond = frame.bottomRight() + QPoint(_GAP, _GAP) - free.bottomRight()
        back = QPoint(max(0, beyond.x()), max(0, beyond.y()))
        if not back.isNull():
            self.move(self.pos() - back)

    def _frame(self) -> QSize:
        if not self.isVisible():
            return _FRAME_GUESS
        return self.frameGeometry().size() - self.size()

    def _find_screen(self) -> QScreen:
        if self.isVisible():
            return self.screen()
        return find_screen()


def find_screen() -> QScreen:
    """The screen under the pointer."""
    return QGuiApplication.screenAt(QCursor.pos()) or QGuiApplication.primaryScreen()


def find_corner(screen: QScreen, size: QSize, taken_px: int = 0) -> QPoint:
    """Where a window of this size stands in the corner of the tray: top if the panel is there.

    A StatusNotifierItem has no geometry, and on Wayland the compositor decides. `taken_px`: how
    far the corner is taken by others, in logical pixels.
    """
    free = screen.availableGeometry()
    left = free.right() + 1 - size.width() - _GAP
    top = free.top() + _GAP + taken_px
    if not _has_panel_on_top(screen):
        top = free.bottom() + 1 - size.height() - _GAP - taken_px
    return QPoint(left, max(top, free.top()))


def _make_column(parent: QWidget, name: str) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget(parent)
    box.setObjectName(name)
    column = QVBoxLayout(box)
    column.setContentsMargins(MARGIN, 0, MARGIN, 0)
    column.setSpacing(0)
    return box, column


def _find_height(column: QBoxLayout, width: int) -> int:
    column.activate()
    return (
        column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
    )


def _has_panel_on_top(screen: QScreen) -> bool:
    free, whole = screen.availableGeometry(), screen.geometry()
    top, bottom = free.top() - whole.top(), whole.bottom() - free.bottom()
    return top > bottom
