"""The reading pane: shows a part of a guide, loads nothing, opens nothing by itself.

QTextBrowser would draw any local image and follow any link. Source: SECURITY rows 3 and 4.
"""

import logging
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QImage,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QToolTip, QWidget

from nudge.domain.override import override
from nudge.ui.keyboard import mark_keyboard
from nudge.ui.presenters.links import GUIDE_SCHEME, find_link
from nudge.ui.presenters.passages import MARK_CELL, TERM_SCHEME
from nudge.ui.theme import INSET, Tone, Type, find_text_indent, make_font

_LOG = logging.getLogger(__name__)
_LINE_HEIGHT = 128
_SCROLLING = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Space,
    }
)
"""Left to the page around it: there is nothing to scroll in here, and no text to move in."""


class Browser(QTextBrowser):
    """HTML of our own making, as tall as its content.

    The style sheet takes its ground away, as it does of a `Page`.
    """

    guide_clicked = Signal(str)
    link_clicked = Signal(str)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self._drawn = ("", "", "")
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(find_text_indent() - INSET)
        self.setViewportMargins(INSET, 0, INSET, 0)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_html(self, html: str) -> None:
        """Show a part of a guide."""
        self._html = html
        self._dress()

    @override
    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Nothing at all: an empty answer would let Qt look for the file itself."""
        if type == QTextDocument.ResourceType.ImageResource.value:
            blank = QImage(1, 1, QImage.Format.Format_ARGB32)
            blank.fill(Qt.GlobalColor.transparent)
            return blank
        return " "

    @override
    def doSetSource(
        self,
        name: QUrl | str,
        type: QTextDocument.ResourceType = QTextDocument.ResourceType.UnknownResource,
    ) -> None:
        """Nothing: the pane never goes anywhere by itself."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, round(self.document().size().height()))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(50, self.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING:
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_keyboard(self, event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        mark_keyboard(self, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        """Set the text anew in the colours and the font that are in force."""
        font, style = make_font(Type.BODY), self._make_style(make_font(Type.SMALL))
        look = (self._html, font.key(), style)
        if not self._html or look == self._drawn:
            return  # Qt tells of a change several times, and when the page is first shown too
        self._drawn = look
        self.document().setDefaultFont(font)
        self.document().setDefaultStyleSheet(style)
        mark = find_text_indent() - INSET
        self.setHtml(self._html.replace(MARK_CELL, f'{MARK_CELL} width="{mark}"'))
        self._dot_terms()
        self.updateGeometry()

    def _dot_terms(self) -> None:
        """Underline terms with dots, as texts do that explain themselves; HTML cannot say it."""
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(self.palette().color(Tone.MUTED.value))
        look.setForeground(self.palette().color(Tone.TEXT.value))
        for start, length in _find_terms(self.document()):
            cursor = QTextCursor(self.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)

    def _make_style(self, small: QFont) -> str:
        palette = self.palette()
        text = palette.color(Tone.TEXT.value).name()
        muted = palette.color(Tone.MUTED.value).name()
        accent = palette.color(Tone.ACCENT.value).name()
        return f"""
            p {{ color: {text}; line-height: {_LINE_HEIGHT}%; margin: 0 0 8px 0; }}
            ul, ol {{ margin: 0 0 8px 0; }}
            li {{ color: {text}; line-height: {_LINE_HEIGHT}%; margin: 0 0 4px 0; }}
            p.when {{ color: {muted}; font-size: {small.pointSizeF()}pt; margin: 0 0 2px 0; }}
            table.first {{ margin: 0; }}
            table.quote {{ margin: 14px 0 0 0; }}
            td p {{ margin: 0; }}
            td.line {{ padding-bottom: 6px; }}
            td.bar {{ background-color: {accent}; }}
            td.say {{ padding-left: 12px; }}
            td.mark {{ color: {muted}; }}
            a {{ color: {accent}; }}
        """

    def _on_anchor_clicked(self, url: QUrl) -> None:
        if url.scheme() == GUIDE_SCHEME:
            self.guide_clicked.emit(url.path())
            return
        if url.scheme() == TERM_SCHEME:
            self._explain_term()
            return
        link = find_link(url.toString())
        if link is None:
            _LOG.warning("a link was refused, its scheme is %.12s", url.scheme())
            return
        self.link_clicked.emit(link.url)

    def _explain_term(self) -> None:
        """Show what the pointer shows by itself: for the keyboard and for touch."""
        cursor = self.textCursor()
        cursor.setPosition(max(cursor.position(), cursor.anchor()))
        place = self.viewport().mapToGlobal(self.cursorRect(cursor).bottomLeft())
        QToolTip.showText(place, cursor.charFormat().toolTip(), self.viewport())


def _find_terms(document: QTextDocument) -> list[tuple[int, int]]:
    """Where the terms stand: position and length."""
    found = []
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            if piece.charFormat().anchorHref().startswith(f"{TERM_SCHEME}:"):
                found.append((piece.position(), piece.length()))
            pieces += 1
        block = block.next()
    return found
