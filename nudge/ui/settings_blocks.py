"""The blocks of a settings page that are no plain rows: things, ticks, moments, how-tos.

Each takes its view and emits `acted(act, argument, value)`. Must not know what an act does.
"""

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.ui.buttons import Button, ButtonKind, Fold
from nudge.ui.flow import Flow
from nudge.ui.labels import Label
from nudge.ui.pickers import DayField
from nudge.ui.presenters.translate import _
from nudge.ui.settings_controls import ChoiceBox, Switch, name_control
from nudge.ui.settings_rows import Note
from nudge.ui.settings_views import (
    Act,
    ActionView,
    FinalView,
    HowToView,
    MomentView,
    MoreView,
    SeasonFormView,
    TextView,
    ThingView,
    TickView,
)
from nudge.ui.theme import GRID, INSET, Tone, Type, find_text_indent


class Text(Label):
    """A paragraph or a heading."""

    def __init__(self, view: TextView, parent: QWidget) -> None:
        kind = Type.STRONG if view.is_heading else Type.BODY
        super().__init__(kind=kind, inset=INSET, parent=parent)
        self.setWordWrap(True)
        self.show_view(view)

    def show_view(self, view: TextView) -> None:
        """Say this."""
        muted = Tone.MUTED if view.is_muted else Tone.TEXT
        self.set_tone(Tone.WARNING if view.is_trouble else muted)
        if self.text() != view.text:
            self.setText(view.text)


class Action(QWidget):
    """A button on a line of its own, and why it is locked if it is."""

    acted = Signal(object, str, object)

    def __init__(self, view: ActionView, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID // 2)
        self._button = make_action(view, self)
        self._note = Note(0, Tone.MUTED, self)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._note)
        self.show_view(view)

    def show_view(self, view: ActionView) -> None:
        """Offer this."""
        self._button.setEnabled(not view.lock)
        self._note.show_text(view.lock)


class Thing(QWidget):
    """Something listed, with what can be done with it: at its end, or under it if there is more."""

    acted = Signal(object, str, object)

    def __init__(self, view: ThingView, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = Label(kind=Type.STRONG, parent=self)
        self._note = Note(0, Tone.MUTED, self)
        self._trouble = Note(0, Tone.WARNING, self)
        self._row = Flow()
        self._actions: tuple[ActionView, ...] = ()
        texts = QVBoxLayout()
        texts.setSpacing(GRID // 2)
        for widget in (self._title, self._note, self._trouble):
            texts.addWidget(widget)
        is_short = len(view.actions) <= 1
        box = QHBoxLayout(self) if is_short else QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(2 * GRID if is_short else GRID)
        box.addLayout(texts, 1)
        box.addLayout(self._row)
        self.show_view(view)

    def show_view(self, view: ThingView) -> None:
        """Show this; buttons that stay the same keep the focus."""
        self._title.setText(view.title)
        self._note.show_text(view.note)
        self._trouble.show_text(view.trouble)
        if view.actions != self._actions:
            self._actions = view.actions
            self._fill(view)

    def _fill(self, view: ThingView) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for action in view.actions:
            button = make_action(action, self)
            button.setAccessibleName(f"{action.label}: {view.title}")
            button.setEnabled(not action.lock)
            self._row.addWidget(button)


class Tick(QWidget):
    """Something that is so or not."""

    acted = Signal(object, str, object)

    def __init__(self, view: TickView, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = Switch(view.label, is_done=view.is_ticked, parent=self)
        self._box.setObjectName(f"{view.act.value}_{view.argument}")
        self._box.toggled.connect(lambda is_on: self.acted.emit(view.act, view.argument, is_on))
        self._note = Note(find_text_indent(), Tone.MUTED, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._box)
        column.addWidget(self._note)
        self.show_view(view)

    def show_view(self, view: TickView) -> None:
        """Show whether it is so."""
        with QSignalBlocker(self._box):
            self._box.setChecked(view.is_ticked)
        self._box.setEnabled(not view.lock)
        self._note.show_text(view.lock or view.note)


class More(Fold):
    """More to tick, folded until somebody wants it."""

    acted = Signal(object, str, object)

    def __init__(self, view: MoreView, parent: QWidget) -> None:
        super().__init__(view.title, name="more", parent=parent)
        self.content.setContentsMargins(0, GRID // 2, 0, 0)
        self.content.setSpacing(GRID // 2)
        self._ticks = [Tick(tick, self.body) for tick in view.ticks]
        for tick in self._ticks:
            tick.acted.connect(self.acted)
            self.content.addWidget(tick)

    def show_view(self, view: MoreView) -> None:
        """Show which are ticked."""
        for tick, shown in zip(self._ticks, view.ticks, strict=True):
            tick.show_view(shown)


class Moment(QWidget):
    """One moment: on or off on the first line, when and how discreetly on the second.

    `lead`: the field for when, which its page makes as wide as those of the other moments.
    """

    acted = Signal(object, str, object)

    def __init__(self, view: MomentView, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_on = self._make_box(Act.SET_MOMENT, view, view.name)
        self.lead = ChoiceBox(view.leads, self)
        name_control(
            self.lead,
            f"lead_{view.moment}",
            _("{moment}: how long before").format(moment=view.name),
        )
        self.lead.picked.connect(lambda value: self._tell(Act.SET_LEAD, view.moment, value))
        self.lead.setVisible(bool(view.leads))
        self._sensitive = self._make_box(Act.SET_SENSITIVE, view, _("Keep it off the screen"))
        self._sensitive.setAccessibleName(
            _("{moment}: keep its name and kind off the screen").format(moment=view.name)
        )
        self._details = QWidget(self)
        second = Flow(self._details)
        second.setContentsMargins(find_text_indent(), 0, 0, 0)
        second.addWidget(self.lead)
        second.addWidget(self._sensitive)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._is_on)
        column.addWidget(self._details)
        self.show_view(view)

    def show_view(self, view: MomentView) -> None:
        """Show what holds; the details of a moment that is off are out of the way."""
        for box, is_checked in ((self._is_on, view.is_on), (self._sensitive, view.is_sensitive)):
            with QSignalBlocker(box):
                box.setChecked(is_checked)
            box.setEnabled(not view.lock)
        self.lead.show_choices(view.leads, view.lead)
        self._details.setVisible(view.is_on)

    def _make_box(self, act: Act, view: MomentView, label: str) -> Switch:
        box = Switch(label, is_done=False, parent=self)
        box.setObjectName(f"{act.value}_{view.moment}")
        box.toggled.connect(lambda is_on: self._tell(act, view.moment, is_on))
        return box

    def _tell(self, act: Act, moment: str, value: object) -> None:
        self.acted.emit(act, moment, value)


class HowTo(Fold):
    """A how-to that is folded until somebody wants it."""

    def __init__(self, view: HowToView, parent: QWidget) -> None:
        super().__init__(view.title, name=f"how_to_{view.title}", parent=parent)
        self.content.setContentsMargins(find_text_indent(), 0, 0, GRID)
        self.content.setSpacing(GRID)
        self._labels = [Label(line, parent=self.body) for line in view.lines]
        for label in self._labels:
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.content.addWidget(label)

    def show_view(self, view: HowToView) -> None:
        """A how-to stays what it is; commands in it may change."""
        for label, line in zip(self._labels, view.lines, strict=True):
            label.setText(line)


class Final(Fold):
    """What cannot be undone stands one fold away, and says first what it means."""

    acted = Signal(object, str, object)

    def __init__(self, view: FinalView, parent: QWidget) -> None:
        super().__init__(view.title, name=view.action.act.value, parent=parent)
        self.content.setContentsMargins(find_text_indent(), 0, 0, GRID)
        self.content.setSpacing(GRID)
        self.content.insertSpacing(0, GRID // 2)
        self._text = Label(parent=self.body)
        self.content.addWidget(self._text)
        button = make_action(view.action, self)
        self.content.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_view(view)

    def show_view(self, view: FinalView) -> None:
        """Say what it means."""
        self._text.setText(view.text)


class SeasonForm(QWidget):
    """Two days, and a button that adds them as a review season."""

    acted = Signal(object, str, object)

    def __init__(self, view: SeasonFormView, parent: QWidget) -> None:
        super().__init__(parent)
        self._first = self._make_day(_("First day"), "season_first", view.first)
        self._last = self._make_day(_("Last day"), "season_last", view.last)
        add = Button(_("Add a review season"), name="season_add", parent=self)
        add.clicked.connect(self._tell)
        row = Flow(self)
        for widget in (self._first, self._last, add):
            row.addWidget(widget)

    def show_view(self, view: SeasonFormView) -> None:
        """What was picked stays picked."""

    def _make_day(self, label: str, name: str, day: str) -> DayField:
        edit = DayField(self)
        edit.setDate(QDate.fromString(day, Qt.DateFormat.ISODate))
        name_control(edit, name, label)
        return edit

    def _tell(self) -> None:
        first, last = sorted((self._first.date(), self._last.date()))
        days = [day.toString(Qt.DateFormat.ISODate) for day in (first, last)]
        self.acted.emit(Act.ADD_SEASON, "", days)


def make_action(view: ActionView, parent: "Action | Final | Thing") -> Button:
    """A button that tells its act to the block that it stands in."""
    button = Button(
        view.label, name=f"{view.act.value}_{view.argument}", kind=ButtonKind.PLAIN, parent=parent
    )
    button.clicked.connect(lambda: parent.acted.emit(view.act, view.argument, view.value))
    return button
