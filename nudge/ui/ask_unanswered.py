"""The fold with the questions that no guide answered: each can be deleted, all can be saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.ui.ask_views import AskAct, AskVerb, AskView, UnansweredView
from nudge.ui.buttons import Button, ButtonKind, Fold, IconButton
from nudge.ui.columns import clear
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Tone, Type, find_text_indent
from nudge.ui.wrapping_button import WrappingButton


class UnansweredFold(Fold):
    """Hidden while there is no such question."""

    acted = Signal(AskAct)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="unanswered", parent=parent)
        self._shown: tuple[UnansweredView, ...] = ()
        self._can_undo = False
        self.content.setContentsMargins(find_text_indent() - INSET, GRID, 0, GRID)
        self.content.setSpacing(GRID)
        self.hide()

    def show_view(self, view: AskView) -> None:
        """List the questions that are kept."""
        self.setVisible(bool(view.unanswered) or view.can_undo)
        self.button.setText(view.unanswered_title)
        self.button.setAccessibleName(view.unanswered_title)
        if (view.unanswered, view.can_undo) == (self._shown, self._can_undo):
            return
        self._shown, self._can_undo = view.unanswered, view.can_undo
        clear(self.content)
        for number, question in enumerate(view.unanswered):
            self.content.addWidget(self._make_line(question, number))
        if view.can_undo:
            self.content.addWidget(self._make_undo())
        if view.unanswered:
            self._add_export()

    def _make_line(self, view: UnansweredView, number: int) -> QWidget:
        box = QWidget(self.body)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(Label(view.question, inset=INSET, parent=box))
        texts.addWidget(Label(view.note, inset=INSET, kind=Type.SMALL, tone=Tone.MUTED, parent=box))
        label = _("Delete “{question}”").format(question=view.question)
        delete = IconButton(label, name=f"forget_{number}", icon="close", parent=box)
        act = AskAct(verb=AskVerb.FORGET, text=view.question)
        delete.clicked.connect(lambda: self.acted.emit(act))
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(texts, 1)
        row.addWidget(delete, 0, Qt.AlignmentFlag.AlignTop)
        return box

    def _make_undo(self) -> QWidget:
        box = QWidget(self.body)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(
            Label(_("Deleted."), inset=INSET, parent=box), 0, Qt.AlignmentFlag.AlignVCenter
        )
        undo = Button(_("Undo"), name="undo", kind=ButtonKind.LINK, parent=box)
        undo.clicked.connect(lambda: self.acted.emit(AskAct(verb=AskVerb.UNDO)))
        row.addWidget(undo)
        row.addStretch(1)
        return box

    def _add_export(self) -> None:
        note = _(
            "They are kept on this computer alone. A saved list tells your L&D team which guides "
            "are missing; read it first, since it holds your own words. Nothing is sent."
        )
        self.content.addSpacing(GRID // 2)
        self.content.addWidget(
            Label(note, inset=INSET, kind=Type.SMALL, tone=Tone.MUTED, parent=self.body)
        )
        label = _("Save a list for your L&D team")
        save = WrappingButton(label, name="save_list", kind=ButtonKind.LINK, parent=self.body)
        save.clicked.connect(lambda: self.acted.emit(AskAct(verb=AskVerb.SAVE_LIST)))
        self.content.addWidget(save)
