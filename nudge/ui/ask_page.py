"""The page Ask: a conversation, the newest reply in view, and a field at its foot.

Draws an `AskView` and says what was done; it keeps nothing and decides nothing.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.ask_field import AskField
from nudge.ui.ask_turn import Turn
from nudge.ui.ask_unanswered import UnansweredFold
from nudge.ui.ask_views import AskAct, AskVerb, AskView, TurnView
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.columns import clear, make_line
from nudge.ui.labels import Label
from nudge.ui.page import Page
from nudge.ui.presenters.translate import _
from nudge.ui.speech import announce
from nudge.ui.theme import GRID, INSET, Tone, Type
from nudge.ui.wrapping_button import WrappingButton


class AskPage(QWidget):
    """`place_clicked`: the guide and the section to read on in."""

    acted = Signal(AskAct)
    place_clicked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ask")
        self.setAccessibleName(_("Ask"))
        self._talk = _Talk(self)
        self._talk.acted.connect(self._on_acted)
        self._talk.place_clicked.connect(self.place_clicked)
        self._field = AskField(self._talk.verticalScrollBar(), self)
        self._field.asked.connect(lambda text: self.acted.emit(_ask(text)))
        self.setFocusProxy(self._field)
        self._foot = QVBoxLayout()
        self._inside = self._make_foot()
        self._foot.addWidget(self._inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._talk, 1)
        column.addWidget(make_line(self))
        column.addLayout(self._foot)
        self.set_narrow(is_narrow=False)

    def show_view(self, view: AskView) -> None:
        """Draw the page; what was said before stays as it is."""
        self._field.setEnabled(view.is_ready)
        self._send.setEnabled(view.is_ready)
        self._anew.setVisible(bool(view.turns))
        self._talk.show_view(view)

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Leave less space around the field, or as much as there usually is."""
        left, right = (2 * GRID, GRID) if is_narrow else (5 * GRID, 3 * GRID)
        self._foot.setContentsMargins(left - INSET, 12, right + INSET, 12)
        self._inside.setMaximumWidth(self._talk.column_box.maximumWidth() - INSET)

    def forget(self) -> None:
        """Let go of all that is drawn; what was typed and not asked stays."""
        self._talk.forget()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._inside.setMaximumWidth(self._talk.column_box.maximumWidth() - INSET)
        super().changeEvent(event)

    def _make_foot(self) -> QWidget:
        box = QWidget(self)
        self._field.setParent(box)
        self._send = Button(_("Ask"), name="send", kind=ButtonKind.PRIMARY, parent=box)
        self._send.clicked.connect(self._field.ask)
        self._anew = Button(_("Begin anew"), name="anew", kind=ButtonKind.LINK, parent=box)
        self._anew.clicked.connect(lambda: self._on_acted(AskAct(verb=AskVerb.BEGIN_ANEW)))
        row = QHBoxLayout()
        row.setContentsMargins(INSET, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(self._field, 1)
        row.addWidget(self._send)
        below = QHBoxLayout()
        below.addWidget(self._anew)
        below.addStretch(1)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addLayout(below)
        return box

    def _on_acted(self, act: AskAct) -> None:
        """Tell it; the keyboard stays with the field, since the button goes."""
        self.acted.emit(act)
        if act.verb in {AskVerb.ASK, AskVerb.FOLLOW, AskVerb.BEGIN_ANEW}:
            self._field.setFocus()


class _Talk(Page):
    """What was said so far; above it what may be asked, below it what nobody answered."""

    acted = Signal(AskAct)
    place_clicked = Signal(str, str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("talk", parent)
        self.setAccessibleName(_("Conversation"))
        self._view: AskView | None = None
        self._turns: list[Turn] = []
        self._intro = self._make_box(GRID)
        self._said = self._make_box(0)
        self._unanswered = UnansweredFold(self)
        self._unanswered.acted.connect(self.acted)
        self._add(self._unanswered)

    def show_view(self, view: AskView) -> None:
        """Draw it, adding to what stands there already where that is all that is new."""
        before, self._view = self._view or AskView(), view
        if (view.title, view.note, view.examples) != (before.title, before.note, before.examples):
            self._show_intro(view)
        self._unanswered.show_view(view)
        if view.turns == before.turns:
            return
        kept = _count_kept(before.turns, view.turns)
        self._drop_turns(len(before.turns) - kept)
        for turn in view.turns[kept:]:
            self._add_turn(turn)
        self._show_newest()
        self._tell_newest()

    def forget(self) -> None:
        """Let go of all that is drawn."""
        self._view = None
        self._drop_turns(len(self._turns))
        clear(self._intro)

    def _make_box(self, spacing: int) -> QVBoxLayout:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(spacing)
        self._add(box)
        return column

    def _show_intro(self, view: AskView) -> None:
        clear(self._intro)
        if not view.title:
            return
        self._intro.addWidget(Label(view.title, inset=INSET, kind=Type.DISPLAY, parent=self))
        self._intro.addWidget(
            Label(view.note, inset=INSET, kind=Type.LEAD, tone=Tone.MUTED, parent=self)
        )
        self._intro.addSpacing(GRID)
        self._intro.addWidget(self._make_examples(view.examples))
        self._intro.addSpacing(2 * GRID)

    def _make_examples(self, examples: tuple[str, ...]) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(INSET, 0, INSET, 0)
        column.setSpacing(GRID)
        for number, example in enumerate(examples):
            name, kind = f"example_{number}", ButtonKind.CHOICE
            button = WrappingButton(example, name=name, kind=kind, parent=box)
            button.clicked.connect(lambda _on=False, text=example: self.acted.emit(_ask(text)))
            column.addWidget(button)
        return box

    def _add_turn(self, view: TurnView) -> None:
        if self._turns:
            self._turns[-1].drop_follow_ups()
        turn = Turn(view, self.column_box)
        turn.acted.connect(self.acted)
        turn.place_clicked.connect(self.place_clicked)
        self._said.addWidget(turn)
        turn.show()  # now, and not with the next event: it is scrolled to at once
        self._turns.append(turn)

    def _drop_turns(self, count: int) -> None:
        """Take the oldest turns away."""
        self._forget_sought()
        for turn in self._turns[:count]:
            self._said.removeWidget(turn)
            turn.hide()
            turn.deleteLater()
        del self._turns[:count]

    def _show_newest(self) -> None:
        """Bring the newest question to the top, as far as there is something below it."""
        if self._turns:
            self.bring_up(self._turns[-1], GRID)
        else:
            self.verticalScrollBar().setValue(0)

    def _tell_newest(self) -> None:
        """Have screen readers say the reply, since the keyboard stays in the field."""
        if self._turns:
            newest = self._turns[-1]
            announce(newest, newest.accessibleDescription())


def _count_kept(before: tuple[TurnView, ...], turns: tuple[TurnView, ...]) -> int:
    """How many of the turns that were drawn before, the newest of them, are still the first."""
    kept = range(min(len(before), len(turns)), 0, -1)
    return next((count for count in kept if before[-count:] == turns[:count]), 0)


def _ask(text: str) -> AskAct:
    return AskAct(verb=AskVerb.ASK, text=text)
