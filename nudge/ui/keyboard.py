"""Where the keyboard is in a page: to be seen, and kept when the page is drawn anew."""

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from nudge.ui.front import is_by_key

_MARK = "key_mark"
_MARK_WIDTH = 3
_ENDLESS = 16777215
"""As tall as Qt lets a widget be: what it marks cuts it off."""


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


def mark_keyboard(widget: QWidget, event: QFocusEvent) -> None:
    """Show a bar at the left of a widget that the keys scroll, while it has the keyboard.

    To be told of its focus events; the bar is made when it is first needed.
    """
    mark = widget.findChild(QFrame, _MARK, Qt.FindChildOption.FindDirectChildrenOnly)
    if event.gotFocus() and is_by_key(event):
        mark = mark or _make_mark(widget)
        mark.show()
        mark.raise_()
    elif mark is not None:
        mark.hide()


def _make_mark(widget: QWidget) -> QFrame:
    mark = QFrame(widget)
    mark.setObjectName(_MARK)
    mark.setAutoFillBackground(True)
    mark.setBackgroundRole(QPalette.ColorRole.Highlight)
    mark.setGeometry(0, 0, _MARK_WIDTH, _ENDLESS)
    return mark


def _list_named(box: QWidget, name: str) -> tuple[QWidget, ...]:
    return tuple(box.findChildren(QWidget, name)) if name else ()
