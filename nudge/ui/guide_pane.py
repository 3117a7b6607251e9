"""One guide in three layers: checklist, what to do and say, and the rest folded."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.browser import Browser
from nudge.ui.buttons import Fold
from nudge.ui.corner import clear
from nudge.ui.icons import Icon
from nudge.ui.labels import Label
from nudge.ui.note import NoteField
from nudge.ui.theme import COLUMN_LETTERS, GRID, INSET, Tone, Type, find_text_indent
from nudge.ui.views import GuideView, SectionView


class GuidePane(QScrollArea):
    """The right side of the toolkit. Holds one guide at a time, and none while hidden.

    `view`: the guide that is shown, None where there is none.
    """

    guide_clicked = Signal(str)
    link_clicked = Signal(str)
    note_changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guide")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page = QWidget(self)
        row = QHBoxLayout(page)
        row.setContentsMargins(5 * GRID - INSET, 4 * GRID, 4 * GRID, 6 * GRID)
        self._column_box = QWidget(page)
        self._column = QVBoxLayout(self._column_box)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        row.addWidget(self._column_box, 1000, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)
        self._note: NoteField | None = None
        self.view: GuideView | None = None
        self.setWidget(page)
        self.viewport().setAutoFillBackground(False)
        page.setAutoFillBackground(False)
        self._limit_width()

    def show_guide(self, view: GuideView) -> None:
        """Draw a guide from its top."""
        self.empty()
        self.view = view
        self.setAccessibleName(view.title)
        self._add(Label(view.title, inset=INSET, kind=Type.DISPLAY), space=GRID)
        self._add(Label(view.outcome, inset=INSET, kind=Type.LEAD, tone=Tone.MUTED), space=3 * GRID)
        if view.items:
            self._add(Label(view.heading, inset=INSET, kind=Type.STRONG), space=GRID)
        for item in view.items:
            self._add(_Line(item), space=6)
        for section in view.open:
            self._add_space(3 * GRID)
            self._add(Label(section.title, inset=INSET, kind=Type.STRONG), space=GRID)
            self._add(self._make_browser(section), space=0)
        self._add_space(2 * GRID)
        for section in view.folded:
            self._add(self._make_fold(section), space=0)
        if view.footer:
            self._add_space(2 * GRID)
            self._add(Label(view.footer, inset=INSET, kind=Type.SMALL, tone=Tone.MUTED), space=0)
        self._note = NoteField(view.id, self._column_box)
        self._note.changed.connect(self.note_changed)
        self._column.addWidget(self._note)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)

    def show_note(self, guide: str, text: str) -> None:
        """Show what the user noted, if `guide` is the one that is being read."""
        if self._note is not None:
            self._note.show_text(guide, text)

    def show_message(self, title: str, text: str) -> None:
        """Say what to do where there is no guide to show."""
        self.empty()
        self._add(Label(title, inset=INSET, kind=Type.TITLE), space=GRID)
        self._add(Label(text, inset=INSET, tone=Tone.MUTED), space=0)
        self._column.addStretch(1)

    def empty(self) -> None:
        """Let go of the guide and its documents; what was noted is told first."""
        if self._note is not None:
            self._note.tell_change()
            self._note = None
        self.view = None
        clear(self._column)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._limit_width()
        super().changeEvent(event)

    def _limit_width(self) -> None:
        """Columns of text are read best at no more than some 68 letters."""
        letter = self.fontMetrics().averageCharWidth()
        self._column_box.setMaximumWidth(letter * COLUMN_LETTERS + 2 * INSET)

    def _add(self, widget: QWidget, *, space: int) -> None:
        self._column.addWidget(widget)
        self._add_space(space)

    def _add_space(self, space: int) -> None:
        self._column.addSpacing(space)

    def _make_browser(self, section: SectionView) -> Browser:
        browser = Browser(name=f"section_{section.id}", title=section.title, parent=self)
        browser.guide_clicked.connect(self.guide_clicked)
        browser.link_clicked.connect(self.link_clicked)
        browser.show_html(section.html)
        return browser

    def _make_fold(self, section: SectionView) -> Fold:
        """A folded section; its document is made when it is first opened."""
        fold = Fold(section.title, name=f"fold_{section.id}", parent=self)
        fold.content.setContentsMargins(find_text_indent() - INSET, GRID, 0, GRID)

        def fill() -> None:
            if fold.content.isEmpty():
                fold.content.addWidget(self._make_browser(section))

        fold.opened.connect(fill)
        return fold


class _Line(QWidget):
    """A line of a checklist that is read, not ticked: ticks belong to a meeting's own card."""

    def __init__(self, text: str) -> None:
        super().__init__(None)
        row = QHBoxLayout(self)
        row.setContentsMargins(INSET, 0, INSET, 0)
        row.setSpacing(10)
        row.addWidget(Icon("bullet", tone=Tone.ACCENT, parent=self), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(text, parent=self), 1)
