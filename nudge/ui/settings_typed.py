"""The fields of a settings row that are typed into: a line, a list, some numbers.

They tell what was typed shortly after the last key, and at once when they are left or hidden.
"""

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.edits import GrowingEdit
from nudge.ui.labels import Label
from nudge.ui.settings_controls import Field, LineField
from nudge.ui.settings_views import RowView
from nudge.ui.theme import GRID

SAVE_AFTER_MS = 500


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
        edit.raise_()  # after its label, since screen readers read from below
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

    @abstractmethod
    def _read(self) -> object:
        """What the user has typed, as the setting's value."""

    @abstractmethod
    def _write(self, value: object) -> None:
        """Show a value as it would be typed."""


class TextField(_Typed):
    """One line."""

    def __init__(self, view: RowView, parent: QWidget) -> None:
        super().__init__(view, parent, LineField(view.label, name=view.key, parent=parent))

    @override
    def _read(self) -> object:
        return self._edit.text()

    @override
    def _write(self, value: object) -> None:
        self._edit.setText(str(value))


class NumbersField(TextField):
    """Some numbers between commas; what is no number is told as it stands, to be refused."""

    @override
    def _read(self) -> object:
        words = self._edit.text().replace(",", " ").replace(";", " ").split()
        return [int(word) if word.isdecimal() else word for word in words]

    @override
    def _write(self, value: object) -> None:
        self._edit.setText(", ".join(map(str, value)) if isinstance(value, list) else "")


class LinesField(_Typed):
    """A list, one entry a line."""

    def __init__(self, view: RowView, parent: QWidget) -> None:
        edit = GrowingEdit(name=view.key, label=view.label, lines=2, parent=parent)
        super().__init__(view, parent, edit)

    @override
    def _read(self) -> object:
        return [line.strip() for line in self._edit.toPlainText().splitlines() if line.strip()]

    @override
    def _write(self, value: object) -> None:
        self._edit.setPlainText("\n".join(value) if isinstance(value, list) else "")
