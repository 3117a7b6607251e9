"""The right side of the journal: a person's page, everybody's entries, or what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind, Fold
from nudge.ui.edits import GrowingEdit
from nudge.ui.flow import Flow
from nudge.ui.journal_entry import JournalEntryBox
from nudge.ui.journal_views import JournalView
from nudge.ui.labels import Label
from nudge.ui.page import Page
from nudge.ui.presenters.translate import _
from nudge.ui.promises import PromiseLine
from nudge.ui.theme import GRID, INSET, Tone, Type, find_text_indent
from nudge.ui.views import PromiseView


class JournalPage(Page):
    """Draws a `JournalView` and says what was done.

    `noted`, `mine_promised`, `theirs_promised`: the text that was typed about the person.
    """

    edited = Signal(str, object)
    deleted = Signal(str)
    undone = Signal()
    noted = Signal(str)
    mine_promised = Signal(str)
    theirs_promised = Signal(str)
    promise_changed = Signal(int, bool)
    more_clicked = Signal()
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("journal_page", parent)
        self._boxes: list[JournalEntryBox] = []
        self._title = ""
        self._can_undo = False

    def show_view(self, view: JournalView) -> None:
        """Draw the page; the same person's page stays where it was scrolled to."""
        place = self.verticalScrollBar().value() if view.title == self._title else 0
        self.empty()
        self._title = view.title
        self.setAccessibleName(view.title)
        self._add(Label(view.title, inset=INSET, kind=Type.DISPLAY, parent=self), space=4)
        self._add(Label(view.note, inset=INSET, tone=Tone.MUTED, parent=self), space=GRID)
        self._add_promises(view.mine_title, view.mine)
        self._add_promises(view.theirs_title, view.theirs)
        if view.composer:
            self._add(self._make_composer(view.composer))
        if view.can_undo:
            self._add(self._make_undo())
        for entry in view.entries:
            box = JournalEntryBox(entry, self)
            box.edited.connect(self.edited)
            box.deleted.connect(self.deleted)
            self._boxes.append(box)
            self._add(box)
        if view.empty:
            self._add(Label(view.empty, inset=INSET, parent=self))
        if view.has_more:
            more = Button(_("Show older entries"), name="more", kind=ButtonKind.LINK, parent=self)
            more.clicked.connect(self.more_clicked)
            self._add(more)
        if view.forget:
            self._add_space(3 * GRID)
            self._add(self._make_forget(view))
        self._end()
        self.verticalScrollBar().setValue(place)
        self._offer_undo(can_undo=view.can_undo)

    def tell_changes(self) -> None:
        """Tell at once what was typed since it was told last."""
        for box in self._boxes:
            box.tell_change()

    @override
    def empty(self) -> None:
        self.tell_changes()
        self._boxes = []
        super().empty()

    def _add_promises(self, title: str, promises: tuple[PromiseView, ...]) -> None:
        if not promises:
            return
        self._add_space(GRID)
        self._add(Label(title, inset=INSET, kind=Type.STRONG, parent=self), space=4)
        for promise in promises:
            line = PromiseLine(promise, self)
            line.changed.connect(self.promise_changed)
            self._add(line)

    def _make_composer(self, label: str) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(4)
        field = GrowingEdit(name="composer", label=label, lines=1, parent=box)
        field.setPlaceholderText(label)
        inset = QHBoxLayout()
        inset.setContentsMargins(INSET, 0, INSET, 0)
        inset.addWidget(field)
        column.addLayout(inset)
        row = Flow()
        for text, name, told in (
            (_("Keep as a note"), "keep_note", self.noted.emit),
            (_("I promised it"), "keep_mine", self.mine_promised.emit),
            (_("They promised it"), "keep_theirs", self.theirs_promised.emit),
        ):
            button = Button(text, name=name, kind=ButtonKind.LINK, parent=box)
            button.clicked.connect(
                lambda _checked=False, told=told: (
                    told(typed) if (typed := field.toPlainText().strip()) else field.setFocus()
                )
            )
            row.addWidget(button)
        column.addLayout(row)
        return box

    def _offer_undo(self, *, can_undo: bool) -> None:
        """Put the keyboard on it where it has just come, if the keyboard was in the page."""
        is_new, self._can_undo = can_undo and not self._can_undo, can_undo
        focus = QApplication.focusWidget()
        if is_new and focus is not None and (focus is self or self.isAncestorOf(focus)):
            self._undo.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_undo(self) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, GRID, 0, 0)
        row.addWidget(
            Label(_("Deleted."), inset=INSET, parent=box), 0, Qt.AlignmentFlag.AlignVCenter
        )
        self._undo = Button(_("Undo"), name="undo", kind=ButtonKind.LINK, parent=box)
        self._undo.setAccessibleDescription(_("Deleted."))
        self._undo.clicked.connect(self.undone)
        row.addWidget(self._undo)
        row.addStretch(1)
        return box

    def _make_forget(self, view: JournalView) -> QWidget:
        fold = Fold(view.forget_title, name="forget", parent=self)
        fold.content.setContentsMargins(find_text_indent(), GRID // 2, INSET, GRID)
        fold.content.addWidget(Label(view.forget, parent=fold))
        now = Button(view.forget_title, name="forget_now", parent=fold)
        now.clicked.connect(self.forgotten)
        row = QHBoxLayout()
        row.setContentsMargins(0, GRID, 0, 0)
        row.addWidget(now)
        row.addStretch(1)
        fold.content.addLayout(row)
        return fold
