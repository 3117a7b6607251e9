"""The reading pane: shows a part of a guide, loads nothing, opens nothing by itself.

QTextBrowser would draw any local image and follow any link. Source: SECURITY rows 3 and 4.
"""

import logging
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFont, QImage, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from nudge.domain.override import override
from nudge.ui.presenters.links import GUIDE_SCHEME, find_link
from nudge.ui.presenters.toolkit import MARK_CELL
from nudge.ui.theme import INSET, Tone, Type, find_text_indent, make_font

_LOG = logging.getLogger(__name__)
_LINE_HEIGHT = 128


class Browser(QTextBrowser):
    """HTML of our own making, as tall as its content."""

    guide_clicked = Signal(str)
    link_clicked = Signal(str)

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._html = ""
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
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
    def changeEvent(self, event: QEvent) -> None:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        """Set the text anew in the colours and the font that are in force."""
        if not self._html:
            return
        self.document().setDefaultFont(make_font(Type.BODY))
        self.document().setDefaultStyleSheet(self._make_style(make_font(Type.SMALL)))
        mark = find_text_indent() - INSET
        self.setHtml(self._html.replace(MARK_CELL, f'{MARK_CELL} width="{mark}"'))
        self.updateGeometry()

    def _make_style(self, small: QFont) -> str:
        palette = self.palette()
        text = palette.color(Tone.TEXT.value).name()
        muted = palette.color(Tone.MUTED.value).name()
        accent = palette.color(Tone.ACCENT.value).name()
        return f"""
            p {{ color: {text}; line-height: {_LINE_HEIGHT}%; margin: 0 0 8px 0; }}
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
        link = find_link(url.toString())
        if link is None:
            _LOG.warning("a link was refused, its scheme is %.12s", url.scheme())
            return
        self.link_clicked.emit(link.url)
