"""Columns of a window: emptied again, and parted by hairlines."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QLayout, QWidget


def make_line(parent: QWidget) -> QFrame:
    """A hairline between two parts of a window."""
    line = QFrame(parent)
    line.setFixedHeight(1)
    line.setAutoFillBackground(True)
    line.setBackgroundRole(QPalette.ColorRole.Mid)
    return line


def clear(layout: QLayout) -> None:
    """Remove all widgets of a column or a row."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
