"""A small window that says what a notification would, where the desktop shows none.

Draws title, text and buttons and says which was pressed. It comes without the focus, stays
until it is answered or withdrawn, and says no more than a notification does.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.engine.ports import Notification
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.corner import find_corner, find_screen
from nudge.ui.front import show_quietly
from nudge.ui.icons import make_window_icon
from nudge.ui.labels import Label
from nudge.ui.speech import announce
from nudge.ui.theme import GRID, Tone, Type, find_scale

_WIDTH = 352
_WIDEST = 640


class Notice(QWidget):
    """One notification as a window of our own. `chosen(action)` or `dismissed()` ends it.

    `reach_px`: how far from the corner it reaches, with the gap to the next one.
    """

    chosen = Signal(str)
    dismissed = Signal()

    def __init__(self, notification: Notification) -> None:
        super().__init__(None)
        self._is_answered = False
        self.reach_px = 0
        self.setObjectName("notice")
        self.setWindowTitle("Nudge")
        self.setWindowIcon(make_window_icon())
        self.setWindowFlags(
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._build(notification)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def open(self, taken_px: int) -> None:
        """Show it in the corner, beyond what others take of it, and tell screen readers."""
        width = min(round(_WIDTH * find_scale()), _WIDEST)
        self.setFixedSize(width, self._column.heightForWidth(width))
        self.move(find_corner(find_screen(), self.size(), taken_px))
        self.reach_px = taken_px + self.height() + GRID
        show_quietly(self)
        announce(self, f"{self.accessibleName()} {self.accessibleDescription()}")

    def withdraw(self) -> None:
        """Take it away; nothing is told."""
        self._is_answered = True
        self.close()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Frame it in the colour that marks what can be used: nothing else tells it from below."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Dark))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_answered:
            self._is_answered = True
            self.dismissed.emit()
        super().closeEvent(event)

    def _build(self, notification: Notification) -> None:
        self.setAccessibleName(notification.title)
        self.setAccessibleDescription(notification.body)
        sender = Label("Nudge", kind=Type.SMALL, tone=Tone.MUTED, parent=self)
        title = Label(notification.title, kind=Type.STRONG, parent=self)
        title.setObjectName("notice_title")
        body = Label(notification.body, tone=Tone.MUTED, parent=self)
        body.setObjectName("notice_body")
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for number, (action, label) in enumerate(notification.actions):
            kind = ButtonKind.QUIET if number else ButtonKind.PRIMARY
            button = Button(label, name=f"notice_{action}", kind=kind, parent=self)
            button.clicked.connect(lambda _checked=False, action=action: self._choose(action))
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID // 2)
        column.addWidget(sender)
        column.addWidget(title)
        column.addWidget(body)
        column.addSpacing(GRID)
        column.addLayout(buttons)

    def _choose(self, action: str) -> None:
        self._is_answered = True
        self.close()
        self.chosen.emit(action)
