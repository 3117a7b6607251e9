"""The fields of a settings row: one kind for each way to choose a value.

A field shows a `RowView` and tells a new value in JSON's terms. Must not know any setting.
"""

from collections.abc import Callable

from PySide6.QtCore import QDate, QSignalBlocker, Qt, QTime
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.labels import Label
from nudge.ui.pickers import CalmSpinBox, DayField, TimeField
from nudge.ui.presenters.translate import _
from nudge.ui.settings_controls import ChoiceBox, Field, Switch, name_control
from nudge.ui.settings_typed import LinesField, NumbersField, TextField
from nudge.ui.settings_views import RowKind, RowView
from nudge.ui.theme import GRID, INSET, find_text_indent

_LONG = 20
"""How many letters of a choice still fit beside what it is about."""

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def make_field(view: RowView, parent: QWidget) -> Field:
    """The field for a row of this kind."""
    return _FIELDS[view.kind](view, parent)


class _Toggle(Field):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = Switch(view.label, is_done=False, parent=parent)
        self._box.setObjectName(view.key)
        self._box.toggled.connect(self.changed.emit)
        self.layout = QVBoxLayout()
        self.layout.addWidget(self._box)

    @override
    def show_view(self, view: RowView) -> None:
        with QSignalBlocker(self._box):
            self._box.setChecked(bool(view.value))
        self._box.setEnabled(not view.lock)


class _Beside(Field):
    """A label that wraps, and one control at its end."""

    def __init__(self, view: RowView, parent: QWidget, *controls: QWidget) -> None:
        super().__init__(parent)
        label = Label(view.label, parent=parent)
        self.row = row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._controls = controls
        for control in controls:
            control.raise_()  # after its label, since screen readers read from below
            name_control(control, view.key, view.label)
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        self.layout = row

    @override
    def show_view(self, view: RowView) -> None:
        for control in self._controls:
            control.setEnabled(not view.lock)


class _Number(_Beside):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        self._spin = CalmSpinBox(parent)
        self._spin.setRange(view.low, view.high)
        super().__init__(view, parent, self._spin)
        self._spin.valueChanged.connect(self.changed.emit)

    @override
    def show_view(self, view: RowView) -> None:
        super().show_view(view)
        with QSignalBlocker(self._spin):
            self._spin.setValue(int(str(view.value)))


class _Choice(_Beside):
    """Long names take a line of their own, so that they fit beside nothing but themselves."""

    def __init__(self, view: RowView, parent: QWidget) -> None:
        self._box = ChoiceBox(view.choices, parent)
        super().__init__(view, parent, self._box)
        if max(len(name) for _value, name in view.choices) > _LONG:
            self._box.setMinimumContentsLength(_LONG // 2)
            self._box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            self.row.setDirection(QBoxLayout.Direction.TopToBottom)
            self.row.setAlignment(self._box, Qt.AlignmentFlag(0))
            self.row.setSpacing(GRID // 2)
        self._box.picked.connect(self.changed.emit)

    @override
    def show_view(self, view: RowView) -> None:
        super().show_view(view)
        self._box.show_choices(view.choices, view.value)


class _Time(_Beside):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        self._edit = TimeField(parent)
        super().__init__(view, parent, self._edit)
        self._edit.timeChanged.connect(lambda time: self.changed.emit(time.toString("HH:mm")))

    @override
    def show_view(self, view: RowView) -> None:
        super().show_view(view)
        with QSignalBlocker(self._edit):
            self._edit.setTime(QTime.fromString(str(view.value), "HH:mm"))


class _Date(Field):
    """A day that holds or does not: a box to tick, and the day under it."""

    def __init__(self, view: RowView, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = Switch(view.label, is_done=False, parent=parent)
        self._box.setObjectName(view.key)
        self._edit = DayField(parent)
        name_control(self._edit, f"{view.key}_day", view.label)
        self._box.toggled.connect(self._tell)
        self._edit.dateChanged.connect(self._tell)
        under = QHBoxLayout()
        under.setContentsMargins(find_text_indent(), 0, 0, 0)
        under.addWidget(self._edit)
        under.addStretch(1)
        self.layout = column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        column.addWidget(self._box)
        column.addLayout(under)

    @override
    def show_view(self, view: RowView) -> None:
        day = QDate.fromString(str(view.value or ""), Qt.DateFormat.ISODate)
        with QSignalBlocker(self._box), QSignalBlocker(self._edit):
            self._box.setChecked(view.value is not None)
            self._edit.setDate(day if day.isValid() else QDate.currentDate())
        self._box.setEnabled(not view.lock)
        self._edit.setEnabled(not view.lock)
        self._edit.setVisible(self._box.isChecked())

    def _tell(self) -> None:
        day = self._edit.date().toString(Qt.DateFormat.ISODate)
        self.changed.emit(day if self._box.isChecked() else None)


class _Hours(_Beside):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        self._start, self._end = TimeField(parent), TimeField(parent)
        super().__init__(view, parent, self._start, self._end)
        label = view.label
        name_control(self._start, f"{view.key}_start", _("{label}: from").format(label=label))
        name_control(self._end, f"{view.key}_end", _("{label}: to").format(label=label))
        self._start.timeChanged.connect(self._tell)
        self._end.timeChanged.connect(self._tell)

    @override
    def show_view(self, view: RowView) -> None:
        super().show_view(view)
        start, _dash, end = str(view.value).partition("-")
        for edit, text in ((self._start, start), (self._end, end)):
            with QSignalBlocker(edit):
                edit.setTime(QTime.fromString(text, "HH:mm"))

    def _tell(self) -> None:
        start, end = (edit.time().toString("HH:mm") for edit in (self._start, self._end))
        self.changed.emit(f"{start}-{end}")


class _Days(Field):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Label(view.label, inset=INSET, parent=parent))
        column.addSpacing(GRID // 2)
        self._boxes = []
        for day, (_value, name) in zip(_DAYS, view.choices, strict=True):
            box = Switch(name, is_done=False, parent=parent)
            box.setObjectName(f"{view.key}_{day}")
            box.toggled.connect(self._tell)
            self._boxes.append(box)
            column.addWidget(box)
        self.layout = column

    @override
    def show_view(self, view: RowView) -> None:
        days = view.value if isinstance(view.value, list) else []
        for day, box in zip(_DAYS, self._boxes, strict=True):
            with QSignalBlocker(box):
                box.setChecked(day in days)
            box.setEnabled(not view.lock)

    def _tell(self) -> None:
        pairs = zip(_DAYS, self._boxes, strict=True)
        self.changed.emit([day for day, box in pairs if box.isChecked()])


_FIELDS: dict[RowKind, Callable[[RowView, QWidget], Field]] = {
    RowKind.TOGGLE: _Toggle,
    RowKind.NUMBER: _Number,
    RowKind.CHOICE: _Choice,
    RowKind.TIME: _Time,
    RowKind.DATE: _Date,
    RowKind.HOURS: _Hours,
    RowKind.DAYS: _Days,
    RowKind.TEXT: TextField,
    RowKind.LINES: LinesField,
    RowKind.NUMBERS: NumbersField,
}
