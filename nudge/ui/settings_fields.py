"""The fields of a settings row: one kind for each way to choose a value.

A field shows a `RowView` and tells a new value in JSON's terms. Must not know any setting.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTime, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.edits import GrowingEdit
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.settings_controls import (
    CalmSpinBox,
    ChoiceBox,
    LineField,
    Switch,
    make_time_edit,
    name_control,
)
from nudge.ui.settings_views import RowKind, RowView
from nudge.ui.theme import GRID

SAVE_AFTER_MS = 500
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def make_field(view: RowView, parent: QWidget) -> "Field":
    """The field for a row of this kind."""
    return _FIELDS[view.kind](view, parent)


class Field(QObject):
    """The part of a row that is used. `layout` holds its widgets."""

    changed = Signal(object)
    layout: QLayout

    def show_view(self, view: RowView) -> None:
        """Show the value that holds, without telling that it changed."""
        raise NotImplementedError


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
        row = QHBoxLayout()
        row.setSpacing(2 * GRID)
        row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)
        self._controls = controls
        for control in controls:
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
    def __init__(self, view: RowView, parent: QWidget) -> None:
        self._box = ChoiceBox(view.choices, parent)
        super().__init__(view, parent, self._box)
        self._box.picked.connect(self.changed.emit)

    @override
    def show_view(self, view: RowView) -> None:
        super().show_view(view)
        self._box.show_choices(view.choices, view.value)


class _Time(_Beside):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        self._edit = make_time_edit(parent)
        super().__init__(view, parent, self._edit)
        self._edit.timeChanged.connect(lambda time: self.changed.emit(time.toString("HH:mm")))

    @override
    def show_view(self, view: RowView) -> None:
        super().show_view(view)
        with QSignalBlocker(self._edit):
            self._edit.setTime(QTime.fromString(str(view.value), "HH:mm"))


class _Hours(_Beside):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        self._start, self._end = make_time_edit(parent), make_time_edit(parent)
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
        column.addWidget(Label(view.label, parent=parent))
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


class _Typed(Field):
    """Text under its label, kept half a second after the last key and when the field is left."""

    def __init__(self, view: RowView, parent: QWidget, edit: Any) -> None:
        super().__init__(parent)
        self._edit = edit
        self._shown: object = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(SAVE_AFTER_MS)
        self._wait.timeout.connect(self._tell)
        edit.textChanged.connect(self._wait.start)
        edit.installEventFilter(self)
        column = QVBoxLayout()
        column.setSpacing(GRID // 2)
        column.addWidget(Label(view.label, parent=parent))
        column.addWidget(edit)
        self.layout = column

    @override
    def show_view(self, view: RowView) -> None:
        self._edit.setEnabled(not view.lock)
        if view.value != self._shown and view.value != self._read():
            with QSignalBlocker(self._edit):
                self._write(view.value)
            self._edit.updateGeometry()
        self._shown = view.value

    @override
    def eventFilter(self, watched: QObject, event: Any) -> bool:
        """A field that is left or hidden keeps what was typed at once."""
        if event.type() in {event.Type.FocusOut, event.Type.Hide} and self._wait.isActive():
            self._tell()
        return False

    def _tell(self) -> None:
        self._wait.stop()
        self.changed.emit(self._read())

    def _read(self) -> object:
        raise NotImplementedError

    def _write(self, value: object) -> None:
        raise NotImplementedError


class _Text(_Typed):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        super().__init__(view, parent, LineField(view.label, name=view.key, parent=parent))

    @override
    def _read(self) -> object:
        return self._edit.text()

    @override
    def _write(self, value: object) -> None:
        self._edit.setText(str(value))


class _Lines(_Typed):
    def __init__(self, view: RowView, parent: QWidget) -> None:
        edit = GrowingEdit(name=view.key, label=view.label, lines=2, parent=parent)
        super().__init__(view, parent, edit)

    @override
    def _read(self) -> object:
        return [line.strip() for line in self._edit.toPlainText().splitlines() if line.strip()]

    @override
    def _write(self, value: object) -> None:
        self._edit.setPlainText("\n".join(value) if isinstance(value, list) else "")


_FIELDS: dict[RowKind, Callable[[RowView, QWidget], Field]] = {
    RowKind.TOGGLE: _Toggle,
    RowKind.NUMBER: _Number,
    RowKind.CHOICE: _Choice,
    RowKind.TIME: _Time,
    RowKind.HOURS: _Hours,
    RowKind.DAYS: _Days,
    RowKind.TEXT: _Text,
    RowKind.LINES: _Lines,
}
