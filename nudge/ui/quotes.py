"""Words to say: each beside a bar, with a button that copies it.

The words are copied without their quotation marks, to be said or pasted as one's own.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nudge.ui.buttons import IconButton
from nudge.ui.labels import Label, set_tooltip
from nudge.ui.presenters.translate import _
from nudge.ui.speech import announce
from nudge.ui.theme import GRID, INSET, Tone, Type
from nudge.ui.views import QuoteView

_BAR_WIDTH = 2
_COPIED_MS = 2000


class Quotes(QWidget):
    """The words to say of one guide."""

    def __init__(
        self, quotes: tuple[QuoteView, ...], *, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("section_words")
        self.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSET, 0, 0, 0)
        column.setSpacing(12)
        for number, quote in enumerate(quotes):
            column.addWidget(_Quote(quote, number=number, parent=self))


class _Quote(QWidget):
    """One sentence to say."""

    def __init__(self, quote: QuoteView, *, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = quote.words.strip("“”")
        bar = QFrame(self)
        bar.setFixedWidth(_BAR_WIDTH)
        bar.setAutoFillBackground(True)
        bar.setBackgroundRole(QPalette.ColorRole.Link)
        texts = QVBoxLayout()
        texts.setContentsMargins(12, 2, 0, 2)
        texts.setSpacing(2)
        if quote.when:
            texts.addWidget(Label(quote.when, kind=Type.SMALL, tone=Tone.MUTED, parent=self))
        texts.addWidget(Label(quote.words, parent=self))
        self._copy = IconButton(
            _("Copy “{words}”").format(words=self._words),
            name=f"copy_{number}",
            icon="copy",
            parent=self,
        )
        set_tooltip(self._copy, _("Copy"))
        self._copy.clicked.connect(self._on_copy_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GRID)
        row.addWidget(bar)
        row.addLayout(texts, 1)
        row.addWidget(self._copy, 0, Qt.AlignmentFlag.AlignTop)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._words)
        self._copy.set_icon("check")
        self._copy.setAccessibleDescription(_("Copied"))
        announce(self._copy, _("Copied"))
        QTimer.singleShot(_COPIED_MS, self._copy, self._show_copy)

    def _show_copy(self) -> None:
        self._copy.set_icon("copy")
        self._copy.setAccessibleDescription("")
