"""The toolkit: all guides by situation, and the one that is being read."""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.engine.ports import Library
from nudge.ui.corner import make_line
from nudge.ui.edits import SearchField
from nudge.ui.front import bring_to_front
from nudge.ui.guide_list import GuideList
from nudge.ui.guide_pane import GuidePane
from nudge.ui.icons import make_window_icon
from nudge.ui.presenters.toolkit import present_guide, present_toolkit
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, find_scale

_SIZE = QSize(960, 700)
_LEAST = QSize(560, 400)
_LIST_WIDTH = 280
_LIST_SHARE = 0.38


class Toolkit(QWidget):
    """One window, kept with its size while the program runs; hidden, it holds no guide."""

    link_clicked = Signal(str)
    guide_opened = Signal(str)
    note_changed = Signal(str, str)

    def __init__(self, library: Library, *, is_ready: bool = True) -> None:
        super().__init__(None)
        self._library = library
        self._is_ready = is_ready
        self._shown = ""
        self._missed: str | None = None
        self.setObjectName("toolkit")
        self.setWindowTitle(_("Nudge toolkit"))
        self.setWindowIcon(make_window_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._search = SearchField(_("Find a guide"), name="search", parent=self)
        self._search.textChanged.connect(self._fill)
        self._search.returnPressed.connect(self._on_return_pressed)
        self._list = GuideList(self)
        self._list.currentItemChanged.connect(self._on_current_item_changed)
        self._pane = GuidePane(self)
        self._pane.guide_clicked.connect(self.show_guide)
        self._pane.link_clicked.connect(self.link_clicked)
        self._pane.note_changed.connect(self.note_changed)
        self._arrange()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)

    def use_library(self, library: Library, *, is_ready: bool = True) -> None:
        """Show the guides of `library` from now on, the one being read too if it has changed."""
        if (library, is_ready) == (self._library, self._is_ready):
            return
        self._library = library
        self._is_ready = is_ready
        if self.isVisible():
            self._fill()
            if self._missed is not None:
                self.show_guide(self._missed or self._find_first())
            elif self._is_changed():
                self.show_guide(self._shown)

    def open(self, guide: str | None, activation_token: str) -> None:
        """Show the window at `guide`, or where it was, or at the first guide."""
        self._search.clear()
        self._fill()
        self.show_guide(guide or self._shown or self._find_first())
        bring_to_front(self, activation_token)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_guide(self, guide: str) -> None:
        """Read a guide; where there is none of that name, say so."""
        found = self._library.find_guide(guide) if guide else None
        if found is None:
            self._missed = guide
            self._show_nothing(guide)
            return
        self._missed = None
        self._shown = guide
        with QSignalBlocker(self._list):
            self._list.select(guide)
        self._pane.show_guide(present_guide(found))
        self.guide_opened.emit(guide)

    def show_note(self, guide: str, text: str) -> None:
        """Show what the user noted on a guide, if it is still the one being read."""
        self._pane.show_note(guide, text)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = round(_LIST_WIDTH * find_scale())
        self._side.setFixedWidth(min(wanted, round(event.size().width() * _LIST_SHARE)))
        super().resizeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._pane.empty()
        super().hideEvent(event)

    def _arrange(self) -> None:
        self._side = side = QWidget(self)
        side.setAutoFillBackground(True)
        side.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        left = QVBoxLayout(side)
        left.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        left.setSpacing(GRID)
        left.addWidget(self._search)
        left.addWidget(self._list, 1)
        line = make_line(self)
        line.setFixedHeight(16777215)
        line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(line)
        row.addWidget(self._pane, 1)
        self.setMinimumSize(_LEAST)
        free = QGuiApplication.primaryScreen().availableSize()
        self.resize((_SIZE * find_scale()).boundedTo(free - QSize(6 * GRID, 10 * GRID)))

    def _fill(self) -> None:
        """List the guides that match what is searched for."""
        situations = present_toolkit(self._library.list_guides(), self._search.text())
        with QSignalBlocker(self._list):
            self._list.fill(situations)
            if not situations and self._search.text():
                self._list.add_heading(_("No guide has these words. Try others."))
            if self._shown:
                self._list.select(self._shown)

    def _is_changed(self) -> bool:
        """Drawing a guide anew takes the reader back to its top: only where there is cause."""
        found = self._library.find_guide(self._shown)
        return found is None or present_guide(found) != self._pane.view

    def _find_first(self) -> str:
        entries = self._library.list_guides()
        return entries[0].id if entries else ""

    def _show_nothing(self, guide: str) -> None:
        if not self._is_ready:
            title = _("The guides are being prepared")
            text = _("They appear here in a moment. This happens once after each update.")
        elif guide:
            title = _("This guide is no longer here")
            text = _("It may have been taken out of its pack. The others are in the list.")
        else:
            title = _("No guides yet")
            text = _("Nudge found no content pack. “nudge doctor” says where it looked.")
        self._pane.show_message(title, text)

    def _on_current_item_changed(self) -> None:
        guide = self._list.find_current()
        if guide:
            self.show_guide(guide)

    def _on_return_pressed(self) -> None:
        self._list.select("")
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
