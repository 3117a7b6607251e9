"""What is folded on a card: words to say, what was noted earlier, why the card came."""

from PySide6.QtWidgets import QWidget

from nudge.ui.buttons import Fold
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, INSET, Tone, Type, find_text_indent
from nudge.ui.views import QuoteView


def make_words(quotes: tuple[QuoteView, ...], parent: QWidget) -> Fold:
    """The words to say, each with when to say it."""
    fold = _make_fold(_("Words to say"), "words", parent)
    for quote in quotes:
        if quote.when:
            when = Label(quote.when, kind=Type.SMALL, tone=Tone.MUTED, parent=fold.body)
            fold.content.addWidget(when)
        fold.content.addWidget(Label(quote.words, parent=fold.body))
        fold.content.addSpacing(GRID)
    return fold


def make_lines(title: str, name: str, lines: tuple[str, ...], parent: QWidget) -> Fold:
    """A line each under a title."""
    fold = _make_fold(title, name, parent)
    fold.content.setSpacing(4)
    for line in lines:
        fold.content.addWidget(Label(line, parent=fold.body))
    return fold


def _make_fold(title: str, name: str, parent: QWidget) -> Fold:
    fold = Fold(title, name=name, parent=parent)
    fold.content.setContentsMargins(find_text_indent(), 2, INSET, GRID)
    fold.content.setSpacing(2)
    return fold
