"""Where the keyboard is in a page: to be seen, and kept when the page is drawn anew."""

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from nudge.domain.override import override
from nudge.ui.front import is_by_key

_MARK_WIDTH = 3


class Held(NamedTuple):
    """What had the keyboard: its name, and the how manieth of those of that name it was."""

    name: str
    number: int
    alike: tuple[QWidget, ...]


def take_keyboard(box: QWidget, keeper: QWidget) -> Held | None:
    """What in `box` has the keyboard, which `keeper` has from now on; None where nothing has it.

    Without this Qt would hand it to whatever comes next in the window.
    """
    focus = QApplication.focusWidget()
    if focus is None or not box.isAncestorOf(focus):
        return None
    alike = _list_named(box, focus.objectName())
    keeper.setFocus(Qt.FocusReason.OtherFocusReason)
    return Held(focus.objectName(), alike.index(focus), alike) if focus in alike else None


def give_keyboard_back(box: QWidget, held: Held | None) -> None:
    """Put the keyboard on what was drawn in place of what had it, if there is any."""
    if held is None:
        return
    # Those that are gone are deleted later, and the new ones are not shown yet.
    alike = [each for each in _list_named(box, held.name) if each not in held.alike]
    if alike:
        alike[min(held.number, len(alike) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)


class KeyMark(QFrame):
    """A bar at the left of a widget that says that the keys scroll it."""

    def __init__(self, marked: QWidget) -> None:
        super().__init__(marked)
        self._marked = marked
        self.setObjectName("key_mark")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Highlight)
        self.hide()
        marked.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self.setVisible(event.gotFocus() and is_by_key(event))
            self.raise_()
        if event.type() in {QEvent.Type.Resize, QEvent.Type.FocusIn}:
            self.setGeometry(0, 0, _MARK_WIDTH, self._marked.height())
        return super().eventFilter(watched, event)


def _list_named(box: QWidget, name: str) -> tuple[QWidget, ...]:
    return tuple(box.findChildren(QWidget, name)) if name else ()
