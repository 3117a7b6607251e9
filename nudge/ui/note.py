"""The user's own note on a guide: one field, saved as it is typed.

Draws what it is given and tells every change at most half a second after the key. It keeps
nothing of its own: what was told is in the store.
"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nudge.ui.edits import GrowingEdit
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Type

_SAVE_MS = 400


class NoteField(QWidget):
    """The note on one guide. Hidden until it is known what was written before."""

    changed = Signal(str, str)

    def __init__(self, guide: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._told: str | None = None
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self.tell_change)
        label = Label(_("My notes"), inset=INSET, kind=Type.STRONG, parent=self)
        self._edit = GrowingEdit(name="note", label=_("My notes"), lines=2, most=12, parent=self)
        self._edit.setPlaceholderText(_("Only you see this. It is saved as you type."))
        self._edit.textChanged.connect(self._on_text_changed)
        self._edit.left.connect(self.tell_change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * GRID, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(label)
        row = QVBoxLayout()
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.addWidget(self._edit)
        column.addLayout(row)
        self.hide()

    def show_text(self, guide: str, text: str) -> None:
        """Show what was written before on `guide`; a note on another one is not for this field."""
        if guide != self._guide or self._told is not None:
            return
        self._told = text
        self._edit.setPlainText(text)
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._save.stop()
        self.show()

    def tell_change(self) -> None:
        """Tell at once what was typed since it was told last."""
        self._save.stop()
        text = self._edit.toPlainText()
        if self._told is not None and text != self._told:
            self._told = text
            self.changed.emit(self._guide, text)

    def _on_text_changed(self) -> None:
        if not self._save.isActive():
            self._save.start()
