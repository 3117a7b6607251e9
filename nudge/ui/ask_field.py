"""The field at the foot of Ask: Enter asks, and the keys that scroll go to the conversation."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from nudge.domain.override import override
from nudge.ui.edits import GrowingEdit
from nudge.ui.presenters.translate import _

_LONGEST = 1000
"""Letters; what is longer is cut when it is asked."""
_MOST_LINES = 5
_ENTERS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class AskField(GrowingEdit):
    """Where a question is typed. Shift+Enter begins a new line."""

    asked = Signal(str)

    def __init__(self, bar: QScrollBar, parent: QWidget | None = None) -> None:
        label = _("Your question")
        super().__init__(name="question", label=label, lines=1, most=_MOST_LINES, parent=parent)
        self._bar = bar
        self.setPlaceholderText(_("Ask about leading people"))

    def ask(self) -> None:
        """Ask what is typed, if anything is, and make room for the next question."""
        question = self.toPlainText().strip()[:_LONGEST]
        if question:
            self.clear()
            self.asked.emit(question)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _ENTERS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.ask()
        elif key in _PAGES:
            self._bar.setValue(self._bar.value() + _PAGES[Qt.Key(key)] * self._bar.pageStep())
        else:
            super().keyPressEvent(event)
