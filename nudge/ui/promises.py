"""A promise as it stands on a card and on Today: a tick box, and under it when it is due."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.ui.labels import Label
from nudge.ui.theme import INSET, Tone, Type, find_text_indent
from nudge.ui.ticks import TickBox
from nudge.ui.views import PromiseView


class PromiseLine(QWidget):
    """One promise. `changed`: it was kept, or is open after all."""

    changed = Signal(int, bool)

    def __init__(self, promise: PromiseView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._promise = promise
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(0)
        box = TickBox(promise.text, is_done=promise.is_done, parent=self)
        box.setObjectName(f"promise_{promise.id}")
        self._note = Label(kind=Type.SMALL, tone=Tone.MUTED, parent=self)
        column.addWidget(box)
        line = QHBoxLayout()
        line.setContentsMargins(find_text_indent(), 0, INSET, 2)
        line.addWidget(self._note)
        column.addLayout(line)
        self._show_state(promise.is_done)
        box.toggled.connect(self._on_toggled)

    def _on_toggled(self, is_done: bool) -> None:
        self._show_state(is_done)
        self.changed.emit(self._promise.id, is_done)

    def _show_state(self, is_done: bool) -> None:
        self._note.setText(self._promise.note_done if is_done else self._promise.note_open)
