"""One line at the foot of a page that says how something goes and what came of it.

The outcome goes again by itself; what is under way stays, with a way to cancel it.
"""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from nudge.ui.buttons import Button
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.speech import announce
from nudge.ui.theme import GRID, Tone

_SHOWN_MS = 6000


class OutcomeLine(QFrame):
    """Hidden until there is something to say. `cancelled`: what is under way is not wanted."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcome")
        self._text = Label(tone=Tone.MUTED, parent=self)
        self._under_way = ""
        self._bar: QProgressBar | None = None
        self._cancel: Button | None = None
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(_SHOWN_MS)
        self._gone.timeout.connect(self.clear)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(2 * GRID)
        self._row.addWidget(self._text, 1)
        self.set_narrow(is_narrow=False)
        self.hide()

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Begin where the texts of the page above begin."""
        left = 2 * GRID if is_narrow else 5 * GRID
        self._row.setContentsMargins(left, GRID, 2 * GRID, GRID)

    def say(self, text: str) -> None:
        """Show a sentence for some seconds."""
        self._show(text)
        self._gone.start()

    def clear(self) -> None:
        """Take back what was said; what is under way stays."""
        if self._under_way:
            self._show(self._under_way)
        else:
            self.hide()

    def begin(self, text: str) -> None:
        """Say that something is under way, until it ends."""
        if self._bar is None or self._cancel is None:
            self._bar, self._cancel = self._make_bar(), self._make_cancel()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(text)
        self._cancel.setEnabled(True)
        self._set_under_way(text)
        self._show(text)

    def end(self, text: str) -> None:
        """Say what came of what was under way."""
        self._set_under_way("")
        self.say(text)

    def advance(self, done: int, total: int) -> None:
        """Show how far it has got."""
        if self._bar is not None:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _show(self, text: str) -> None:
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        announce(self, text)

    def _set_under_way(self, text: str) -> None:
        self._gone.stop()
        self._under_way = text
        self._row.setStretchFactor(self._text, 0 if text else 1)
        middle, whole = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag(0)
        self._row.setAlignment(self._text, middle if text else whole)
        for widget in (self._bar, self._cancel):
            if widget is not None:
                widget.setVisible(bool(text))

    def _make_bar(self) -> QProgressBar:
        bar = QProgressBar(self)
        bar.setObjectName("outcome_bar")
        bar.setTextVisible(False)
        self._row.addWidget(bar, 1)
        return bar

    def _make_cancel(self) -> Button:
        cancel = Button(_("Cancel"), name="outcome_cancel", parent=self)
        cancel.clicked.connect(self._on_cancel_clicked)
        self._row.addWidget(cancel)
        return cancel

    def _on_cancel_clicked(self) -> None:
        if self._cancel is not None:
            self._cancel.setEnabled(False)
        self.cancelled.emit()
