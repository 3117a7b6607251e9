"""The rows of the settings window: one setting each, applied as soon as it is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nudge.ui.labels import Label
from nudge.ui.settings_fields import make_field
from nudge.ui.settings_views import RowKind, RowView
from nudge.ui.theme import GRID, INSET, Tone, Type, find_text_indent

TICKED_KINDS = frozenset({RowKind.TOGGLE, RowKind.DATE, RowKind.DAYS})
"""Rows that are boxes to tick, whose grounds reach beyond the text by `INSET`."""


class Row(QWidget):
    """A setting with its note, and what is wrong with what was typed, if anything."""

    chosen = Signal(str, object)

    def __init__(self, view: RowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.setObjectName(f"row_{view.key}")
        self._field = make_field(view, self)
        self._field.changed.connect(lambda value: self.chosen.emit(self._view.key, value))
        indent = _find_indent(view.kind)
        self._note = Note(indent, Tone.MUTED, self)
        self._error = Note(indent, Tone.WARNING, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        column.addLayout(self._field.layout)
        column.addWidget(self._error)
        column.addWidget(self._note)
        self.show_view(view)

    def show_view(self, view: RowView) -> None:
        """Show what holds now."""
        self._view = view
        self._note.show_text(view.lock or view.note)
        self._error.show_text("")
        self._field.show_view(view)

    def show_error(self, text: str) -> None:
        """Say what is wrong with what was typed; what was kept before still holds."""
        self._error.show_text(text)


def _find_indent(kind: RowKind) -> int:
    """Where notes stand, so that they begin where the words above them do."""
    if kind is RowKind.DAYS:
        return INSET
    return find_text_indent() if kind in TICKED_KINDS else 0


class Note(Label):
    """A small line under something, there only while it has something to say."""

    def __init__(self, indent: int, tone: Tone, parent: QWidget) -> None:
        super().__init__(kind=Type.SMALL, tone=tone, inset=indent, parent=parent)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show the text, or take no room without one."""
        self.setText(text)
        self.setVisible(bool(text))
        self.updateGeometry()
