"""One guide in three layers: checklist, what to do and say, and the rest folded."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.browser import Browser
from nudge.ui.buttons import Fold
from nudge.ui.guide_head import GuideHead, Use
from nudge.ui.icons import Icon
from nudge.ui.labels import Label
from nudge.ui.note import NoteField
from nudge.ui.page import Page
from nudge.ui.quotes import Quotes
from nudge.ui.theme import GRID, INSET, Tone, Type, find_icon_px, find_text_indent
from nudge.ui.views import GuideView, SectionView

HAPPENING_FOLD = "solves"
"""The part that helps when one is in the middle of it."""


class GuidePane(Page):
    """The right side of the toolkit. Holds one guide at a time, and none while hidden.

    `view`: the guide that is shown, None where there is none. `can_pin`: the desktop lets a
    window stay on top.
    """

    guide_clicked = Signal(str)
    link_clicked = Signal(str)
    note_changed = Signal(str, str)
    used = Signal(Use)

    def __init__(self, parent: QWidget | None = None, *, can_pin: bool = True) -> None:
        super().__init__("guide", parent)
        self._can_pin = can_pin
        self._note: NoteField | None = None
        self.view: GuideView | None = None

    def show_guide(self, view: GuideView, because: str = "") -> None:
        """Draw a guide from its top; `because`: what has just happened, if that led here."""
        self.empty()
        self.view = view
        self.setAccessibleName(view.title)
        head = GuideHead(view, can_pin=self._can_pin, because=because, parent=self)
        head.used.connect(self.used)
        self._add(head, space=3 * GRID)
        if view.items:
            self._add(Label(view.heading, inset=INSET, kind=Type.STRONG), space=GRID)
        for item in view.items:
            self._add(_Line(item), space=6)
        for section in view.open:
            self._add_space(3 * GRID)
            self._add(Label(section.title, inset=INSET, kind=Type.STRONG), space=GRID)
            self._add(self._make_section(section))
        self._add_space(2 * GRID)
        for section in view.folded:
            fold = self._make_fold(section)
            self._add(fold)
            fold.set_open(is_open=bool(because) and section.id == HAPPENING_FOLD)
        self._add_related(view)
        self._note = NoteField(view.id, self.column_box)
        self._note.changed.connect(self.note_changed)
        self._add(self._note)
        if view.footer:
            self._add_space(3 * GRID)
            self._add(Label(view.footer, inset=INSET, kind=Type.SMALL, tone=Tone.MUTED))
        self._end()

    def show_note(self, guide: str, text: str) -> None:
        """Show what the user noted, if `guide` is the one that is being read."""
        if self._note is not None:
            self._note.show_text(guide, text)

    def show_section(self, section: str) -> None:
        """Scroll to a part of the guide, unfolded; without one of that name, to the top."""
        names = {f"fold_{section}", f"section_{section}"}
        parts = [part for part in self.findChildren(QWidget) if part.objectName() in names]
        if not parts:
            return
        part = parts[-1]  # those of the guide before go a bit later
        above = 3 * GRID + find_icon_px()
        if isinstance(part, Fold):
            part.set_open(is_open=True)
            above = 0
        self.bring_up(part, above)

    def show_message(self, title: str, text: str, *, is_busy: bool = False) -> None:
        """Say what to do where there is no guide to show; `is_busy`: it is being seen to."""
        self.empty()
        self._add(Label(title, inset=INSET, kind=Type.TITLE), space=GRID)
        self._add(Label(text, inset=INSET, tone=Tone.MUTED))
        if is_busy:
            from nudge.ui.busy import Busy  # noqa: PLC0415 -- once after an update

            self._add_space(2 * GRID)
            self._add(Busy(title, self.column_box, inset=INSET))
        self._end()

    def tell_changes(self) -> None:
        """Tell at once what was noted last."""
        if self._note is not None:
            self._note.tell_change()

    @override
    def empty(self) -> None:
        """Let go of the guide and its documents; what was noted is told first."""
        self.tell_changes()
        self._note = None
        self.view = None
        super().empty()

    def _add_related(self, view: GuideView) -> None:
        """The guides that may be needed next."""
        if view.related is None:
            return
        self._add_space(2 * GRID)
        self._add(Label(view.related.title, inset=INSET, kind=Type.STRONG), space=GRID)
        self._add(self._make_browser(view.related))

    def _make_section(self, section: SectionView) -> QWidget:
        if section.quotes:
            return Quotes(section.quotes, title=section.title, parent=self)
        return self._make_browser(section)

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
