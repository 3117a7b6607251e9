"""One line at the foot of a page that says what came of something, and goes again by itself."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nudge.ui.labels import Label
from nudge.ui.theme import GRID, Tone

_SHOWN_MS = 6000


class OutcomeLine(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outcome")
        self._text = Label(tone=Tone.MUTED, parent=self)
        self._gone = QTimer(self)
        self._gone.setSingleShot(True)
        self._gone.setInterval(_SHOWN_MS)
        self._gone.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Show a sentence for some seconds."""
        self._text.setText(text)
        self.setAccessibleName(text)
        self.show()
        self._gone.start()
