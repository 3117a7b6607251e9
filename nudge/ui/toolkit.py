"""The toolkit: all guides by situation, and the page that is being read.

Joins the list on the left to the pages on the right, and keeps where the user was.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.domain.text import clean
from nudge.ui.front import bring_to_front
from nudge.ui.guide_head import Use
from nudge.ui.icons import make_window_icon
from nudge.ui.memory import WindowMemory, keep_list, keep_place, recall_list, restore_place
from nudge.ui.presenters.toolkit import (
    ASK,
    HAPPENED,
    TODAY,
    present_pages,
    present_shortcuts,
    say_nothing_here,
)
from nudge.ui.presenters.translate import _
from nudge.ui.reader import Reader
from nudge.ui.shelf import GuideShelf
from nudge.ui.side import Side
from nudge.ui.theme import GRID, find_scale
from nudge.ui.two_sides import TwoSides

if TYPE_CHECKING:
    from nudge.ui.ask_views import AskView
    from nudge.ui.today_views import TodayView

_SIZE = QSize(980, 720)
_LEAST = QSize(360, 400)
_RECENT = "toolkit.recent"
_MOST_RECENT = 5
_PLACE = "toolkit"
_LET_GO_MS = 10_000


class Toolkit(QWidget):
    """One window, kept while the program runs; hidden for some seconds, it holds no guide.

    `used`: something is to be done with the guide of that id.
    """

    link_clicked = Signal(str)
    guide_opened = Signal(str)
    note_changed = Signal(str, str)
    used = Signal(str, Use)
    today_opened = Signal()
    today_acted = Signal(object)
    corrected = Signal(str, str, str)
    promise_changed = Signal(int, bool)
    ask_acted = Signal(object)
    settings_clicked = Signal()

    def __init__(
        self,
        shelf: GuideShelf,
        memory: WindowMemory,
        *,
        is_ready: bool = True,
        can_pin: bool = True,
    ) -> None:
        super().__init__(None)
        self._shelf, self._memory, self._is_ready = shelf, memory, is_ready
        self._pinned: tuple[str, ...] = ()
        self._shown = ""
        self._missed: str | None = None
        self._is_open = False
        self._let_go = QTimer(self)
        self._let_go.setObjectName("let_go")
        self._let_go.setSingleShot(True)
        self._let_go.setInterval(_LET_GO_MS)
        self.setObjectName("toolkit")
        self.setWindowTitle(_("Nudge toolkit"))
        self.setWindowIcon(make_window_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._side = Side(lambda wanted: self._shelf.search(wanted), self)  # noqa: PLW0108 -- a new shelf may come
        self._reader = Reader(self, can_pin=can_pin)
        self._sides = TwoSides(self._side, self._reader, back=_("All guides"), parent=self)
        self.outcome = self._sides.outcome
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sides)
        self._connect()
        _place(self, memory)

    @property
    def is_on_today(self) -> bool:
        """Whether the page Today is being read now."""
        return self._is_open and self._shown == TODAY and self._missed is None

    def use_shelf(self, shelf: GuideShelf, *, is_ready: bool = True) -> None:
        """Show the guides of `shelf` from now on, the one being read too if it has changed."""
        self._shelf, self._is_ready = shelf, is_ready
        if not self.isVisible():
            self._reader.empty()
            return
        self._fill()
        if self._missed is not None:
            self.show_place(self._missed)
        elif self._shown == ASK:
            self.show_place(ASK)
        elif shelf.is_changed(self._shown, self._reader.guide.view):
            # Drawing a guide anew takes the reader back to its top: only where there is cause.
            self.show_place(self._shown)

    def use_pins(self, guides: tuple[str, ...]) -> None:
        """List these guides as pinned."""
        if guides != self._pinned:
            self._pinned = guides
            self._fill()

    def prepare(self) -> None:
        """Do beforehand what does not hang on the place that it will be opened at."""
        if not self._is_open:
            self._fill()
            self.grab()  # lays the list out and draws it, unseen: letters and icons are kept

    def open(self, place: str | None, activation_token: str = "") -> None:
        """Show the window at a guide or page, or where it was, or at Today."""
        self._is_open = True
        self._let_go.stop()
        self._side.search.clear()
        self._fill()
        if not self._is_read(place or self._shown):
            self.show_place(place or self._shown)
        self._sides.turn(is_reading=bool(place))
        bring_to_front(self, activation_token)
        focus = self._reader if self._shown == ASK else self._side.list
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_happening(self, happening: str, activation_token: str = "") -> None:
        """Show what helps with something that has just happened, or ask what it is."""
        self.open(HAPPENED, activation_token)
        self._show_happening(happening)

    def show_place(self, place: str) -> None:
        """Read a guide or a page, Today where none is named; if it is not there, say so."""
        if place == HAPPENED:
            self._arrive(place)
            self._reader.show_happenings(self._shelf.happened)
        elif place == ASK:
            self._arrive(place)
            self._tell_ask()
        elif place == TODAY or (not place and self._shelf.entries):
            self._arrive(TODAY)
            self.today_opened.emit()
        else:
            self._read(place)

    def show_today(self, view: "TodayView") -> None:
        """Bring Today up to date; to be asked only while it is what is being read."""
        self._reader.show_today(view)

    def ask(self, question: str) -> None:
        """Open Ask with a question."""
        self._side.search.clear()
        self.show_place(ASK)
        self._sides.enter()
        self._tell_ask(question)

    def show_ask(self, view: "AskView") -> None:
        """Bring the conversation up to date; to be asked only while it is what is being read."""
        self._reader.show_ask(view)

    def show_note(self, guide: str, text: str) -> None:
        """Show what the user noted on a guide, if it is still the one being read."""
        self._reader.guide.show_note(guide, text)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._is_open = False
        self._reader.tell_changes()
        self._let_go.start()
        keep_place(self._memory, _PLACE, self)
        super().hideEvent(event)

    def _connect(self) -> None:
        side, reader = self._side, self._reader
        self._let_go.timeout.connect(reader.empty)
        side.chosen.connect(self.show_place)
        side.picked.connect(self._on_picked)
        side.asked.connect(self.ask)
        side.settings_clicked.connect(self.settings_clicked)
        side.entered.connect(self._sides.enter)
        self._sides.narrowed.connect(lambda is_narrow: reader.set_narrow(is_narrow=is_narrow))
        reader.guide_clicked.connect(self.show_place)
        reader.link_clicked.connect(self.link_clicked)
        reader.note_changed.connect(self.note_changed)
        reader.used.connect(lambda use: self.used.emit(self._shown, use))
        reader.happening_clicked.connect(self._show_happening)
        reader.today_acted.connect(self.today_acted)
        reader.corrected.connect(self.corrected)
        reader.promise_changed.connect(self.promise_changed)
        reader.ask_acted.connect(self.ask_acted)
        reader.place_clicked.connect(self._on_place_clicked)
        side.search_begun.connect(lambda: self._sides.turn(is_reading=False))
        QShortcut("Esc", self, lambda: side.clear_search() or self.close())
        QShortcut("Ctrl+F", self, side.begin_search)
        QShortcut("Alt+Left", self, lambda: self._sides.turn(is_reading=False))

    def _tell_ask(self, question: str = "") -> None:
        """Ask is to be shown, or is asked something."""
        from nudge.ui.ask_views import AskAct, AskVerb  # noqa: PLC0415 -- with Ask

        verb = AskVerb.ASK if question else AskVerb.OPEN
        self.ask_acted.emit(AskAct(verb=verb, text=question))

    def _on_picked(self) -> None:
        """Read what was clicked; where one types, the keyboard goes there too."""
        if self._shown == ASK:
            self._sides.enter()
        else:
            self._sides.turn(is_reading=True)

    def _on_place_clicked(self, guide: str, section: str) -> None:
        self._read(guide)
        self._reader.guide.show_section(section)
        self._sides.enter()

    def _show_happening(self, happening: str) -> None:
        found = self._shelf.find_happening(happening)
        if found is not None:
            self._read(found.guide, clean(found.title))

    def _read(self, guide: str, because: str = "") -> None:
        found = self._shelf.find(guide)
        if found is None:
            self._missed = guide
            said = say_nothing_here(guide, is_ready=self._is_ready)
            self._reader.show_message(*said, is_busy=not self._is_ready)
            return
        self._arrive(guide)
        recent = [other for other in recall_list(self._memory, _RECENT) if other != guide]
        keep_list(self._memory, _RECENT, [guide, *recent][:_MOST_RECENT])
        self._reader.show_guide(self._shelf.view(found), because)
        self.guide_opened.emit(guide)

    def _is_read(self, guide: str) -> bool:
        """Whether a guide is there still, as it was left a moment ago."""
        view = self._reader.guide.view
        is_in_front = self._reader.currentWidget() is self._reader.guide
        return is_in_front and self._missed is None and view is not None and view.id == guide

    def _arrive(self, place: str) -> None:
        self._missed, self._shown = None, place
        self._side.select(place)

    def _fill(self) -> None:
        """List pages, shortcuts and guides; what was read last is listed anew when it opens."""
        titles = self._shelf.titles
        recent = recall_list(self._memory, _RECENT)
        above = (
            present_pages(self._shelf.happened),
            *present_shortcuts(_("Pinned"), self._pinned, titles),
            *present_shortcuts(_("Recent"), recent, titles),
        )
        self._side.fill(above if self._shelf.entries else (), self._shelf.entries, self._shown)


def _place(window: QWidget, memory: WindowMemory) -> None:
    """Put the window where it was last, or give it a size that the screen has room for."""
    scale = find_scale()
    free = QGuiApplication.primaryScreen().availableSize() - QSize(6 * GRID, 10 * GRID)
    window.setMinimumSize((_LEAST * scale).boundedTo(free))
    if not restore_place(memory, _PLACE, window):
        window.resize((_SIZE * scale).boundedTo(free))
