"""One entry of the journal: read, edited in place and saved as it is typed, taken out."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.edits import GrowingEdit
from nudge.ui.journal_views import JournalEntryView, PassageView
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Tone, Type

_SAVE_MS = 400


class JournalEntryBox(QWidget):
    """Draws a `JournalEntryView`. `edited(ref, texts)`: one text for each passage, in order."""

    edited = Signal(str, object)
    deleted = Signal(str)

    def __init__(self, view: JournalEntryView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._fields: list[GrowingEdit] = []
        self._told: tuple[str, ...] = tuple(passage.text for passage in view.passages)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self.tell_change)
        self.setObjectName("journal_entry")
        self.setAccessibleName(view.name)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2 * GRID, 0, 0)
        self._column.setSpacing(4)
        self._add_head()
        self._texts: list[Label] = []
        for passage in view.passages:
            self._add_passage(passage)

    def tell_change(self) -> None:
        """Tell at once what was typed since it was told last."""
        self._save.stop()
        texts = tuple(field.toPlainText().strip() for field in self._fields)
        if self._fields and texts != self._told and all(texts):
            self._told = texts
            self.edited.emit(self._view.ref, texts)

    def _add_head(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        title = Label(self._view.title, inset=INSET, kind=Type.STRONG, parent=self)
        self._edit = Button(_("Edit"), name="edit_entry", kind=ButtonKind.LINK, parent=self)
        self._edit.setAccessibleDescription(self._view.title)
        self._edit.clicked.connect(self._on_edit_clicked)
        self._delete = Button(_("Delete"), name="delete_entry", kind=ButtonKind.LINK, parent=self)
        self._delete.setAccessibleDescription(self._view.title)
        self._delete.clicked.connect(lambda: self.deleted.emit(self._view.ref))
        head.addWidget(title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._edit)
        head.addWidget(self._delete)
        self._column.addLayout(head)

    def _add_passage(self, passage: PassageView) -> None:
        if passage.question:
            if self._texts:
                self._column.addSpacing(GRID // 2)
            self._column.addWidget(
                Label(passage.question, inset=INSET, tone=Tone.MUTED, parent=self)
            )
        text = Label(passage.text, inset=INSET, parent=self)
        self._texts.append(text)
        self._column.addWidget(text)

    def _on_edit_clicked(self) -> None:
        """Put a field in place of each text, and the focus into the first."""
        self._edit.hide()
        before: QWidget = self._delete
        for passage, text in zip(self._view.passages, self._texts, strict=True):
            label = passage.question or self._view.title
            field = GrowingEdit(name="entry_text", label=label, lines=1, most=16, parent=self)
            field.setPlainText(passage.text)
            field.moveCursor(QTextCursor.MoveOperation.End)
            QWidget.setTabOrder(before, field)
            before = field
            field.textChanged.connect(self._save.start)
            field.left.connect(self.tell_change)
            self._column.replaceWidget(text, field)
            text.deleteLater()
            self._fields.append(field)
        self._texts = []
        self._fields[0].setFocus()
