"""The reflection card: two open questions and one promise, saved as they are typed.

Draws a `ReflectionView` and tells every change at most half a second after the key. It keeps
nothing of its own: what was told is in the store.
"""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import Button, ButtonKind, MenuButton
from nudge.ui.columns import clear
from nudge.ui.corner import MARGIN, CornerWindow
from nudge.ui.edits import GrowingEdit
from nudge.ui.icons import Icon
from nudge.ui.labels import Label, escape_action
from nudge.ui.pickers import DayField
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, Tone, Type
from nudge.ui.views import DueView, QuestionView, ReflectionView

_SAVE_MS = 400


class ReflectionCard(CornerWindow):
    """One window for all reflections, one at a time."""

    answers_changed = Signal(str, object)
    commitment_changed = Signal(str, str, object)
    done_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__("reflection")
        self._view: ReflectionView | None = None
        self._key = ""
        self._edits: list[GrowingEdit] = []
        self._dues: tuple[DueView, ...] = ()
        self._due: date | None = None
        self._told_answers: tuple[str, ...] = ()
        self._told_promise: tuple[str, date | None] = ("", None)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self.tell_changes)
        self._build_head()
        self._build_foot()

    @property
    def key(self) -> str:
        """The delivery key of the nudge that is shown, or was shown last."""
        return self._key

    def show_view(self, view: ReflectionView, key: str = "") -> None:
        """Draw a reflection; what is still untold of the one before is told first.

        `key`: of the delivery, where others came with it and this is one of their tabs.
        """
        self.tell_changes()
        self._key = key or view.key
        self._view = None  # the fields that go away now must tell nothing under the new key
        self._told_answers = tuple(question.answer for question in view.questions)
        self._told_promise = (view.promise, view.due)
        self.setWindowTitle(view.title)
        self._title.setText(view.title)
        self._about.setText(view.about)
        self._dues = view.dues
        self._draw_body(view)
        self._saved.setText(_("Saved as you type, and private to you"))
        self._view = view

    def tell_changes(self) -> None:
        """Tell at once what has changed since it was told last."""
        self._save.stop()
        if self._view is None:
            return
        answers = tuple(edit.toPlainText() for edit in self._edits)
        promise = (self._promise.toPlainText().strip(), self._due)
        if answers != self._told_answers:
            self._told_answers = answers
            self.answers_changed.emit(self._view.key, answers)
            self._saved.setText(_("Saved, and private to you"))
        if promise != self._told_promise and (promise[0] or self._told_promise[0]):
            self._told_promise = promise
            self.commitment_changed.emit(self._view.key, *promise)
            self._saved.setText(_("Saved, and private to you"))

    @override
    def finish(self) -> None:
        self._on_done_clicked()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._edits:
            self._edits[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self.tell_changes()
        super().hideEvent(event)

    def _build_head(self) -> None:
        self.head.setContentsMargins(MARGIN, 20, MARGIN, GRID)
        self._title = Label(kind=Type.TITLE, parent=self)
        self._title.setObjectName("reflection_title")
        self._about = Label(tone=Tone.MUTED, parent=self)
        self._about.setObjectName("reflection_about")
        self.head.addWidget(self._title)
        self.head.addSpacing(6)
        self.head.addWidget(self._about)

    def _build_foot(self) -> None:
        done = Button(_("Done"), name="reflection_done", kind=ButtonKind.PRIMARY, parent=self)
        done.clicked.connect(self._on_done_clicked)
        self._saved = Label(kind=Type.SMALL, tone=Tone.MUTED, parent=self)
        self._saved.setObjectName("saved")
        self.foot.addWidget(done)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(4, 0, 0, 0)
        row.addWidget(Icon("private", tone=Tone.MUTED, parent=box))
        row.addWidget(self._saved, 1, Qt.AlignmentFlag.AlignVCenter)
        box.setMinimumHeight(done.sizeHint().height())
        self.foot.addWidget(box)

    def _draw_body(self, view: ReflectionView) -> None:
        clear(self.body)
        self._edits = []
        for number, question in enumerate(view.questions, start=1):
            self._add_question(number, question)
        text = _("One thing you promised")
        self._add_title(text)
        self._promise = GrowingEdit(name="promise", label=text, lines=1, parent=self)
        self._promise.setPlaceholderText(_("Send the notes, ask about the budget, ..."))
        self._promise.setPlainText(view.promise)
        self._watch(self._promise)
        self.body.addWidget(self._promise)
        self.body.addSpacing(4)
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        self._when = MenuButton("", name="due", parent=self)
        self._when.clicked.connect(self._on_when_clicked)
        self._date = self._make_date(view)
        row.addWidget(self._when)
        row.addWidget(self._date)
        row.addStretch(1)
        self.body.addWidget(box)
        self.body.addSpacing(2 * GRID)
        self.body.addStretch(1)
        self._choose(view.due)

    def _add_title(self, text: str) -> None:
        self.body.addSpacing(2 * GRID)
        self.body.addWidget(Label(text, kind=Type.STRONG, parent=self))
        self.body.addSpacing(GRID)

    def _add_question(self, number: int, question: QuestionView) -> None:
        self._add_title(question.text)
        edit = GrowingEdit(name=f"answer_{number}", label=question.text, lines=2, parent=self)
        edit.setPlainText(question.answer)
        edit.moveCursor(QTextCursor.MoveOperation.End)
        self._watch(edit)
        self._edits.append(edit)
        self.body.addWidget(edit)

    def _watch(self, edit: GrowingEdit) -> None:
        edit.textChanged.connect(self._on_text_changed)
        edit.left.connect(self.tell_changes)

    def _make_date(self, view: ReflectionView) -> DayField:
        field = DayField(self)
        field.setObjectName("due_date")
        field.setAccessibleName(_("Due date"))
        field.setMinimumDate(_to_qt(view.today))
        field.setDate(_to_qt(view.due or view.today))
        field.setMinimumHeight(self._when.sizeHint().height())
        field.setVisible(False)
        field.dateChanged.connect(self._on_date_changed)
        return field

    def _choose(self, due: date | None) -> None:
        """Show and keep when the promise is due."""
        self._due = due
        labels = {choice.due: choice.label for choice in self._dues}
        text = labels.get(due, _("On another date"))
        self._when.setText(escape_action(text))
        self._when.setAccessibleName(text)

    def _on_text_changed(self) -> None:
        if not self._save.isActive():
            self._save.start()

    def _on_when_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in self._dues:
            action = menu.addAction(escape_action(choice.label))
            action.triggered.connect(lambda _checked=False, due=choice.due: self._pick(due))
        menu.addSeparator()
        menu.addAction(_("Another date")).triggered.connect(self._show_date)
        menu.popup(self._when.mapToGlobal(QPoint(0, self._when.height() + 2)))

    def _pick(self, due: date | None) -> None:
        self._date.hide()
        self._choose(due)
        self.tell_changes()

    def _show_date(self) -> None:
        self._date.show()
        self._date.setFocus(Qt.FocusReason.OtherFocusReason)
        self._on_date_changed(self._date.date())

    def _on_date_changed(self, day: QDate) -> None:
        self._choose(date(day.year(), day.month(), day.day()))
        self._on_text_changed()

    def _on_done_clicked(self) -> None:
        self.close()
        self.done_clicked.emit(self.key)


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
