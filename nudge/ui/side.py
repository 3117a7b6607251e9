"""The left side of the toolkit: search, a filter by moment of need, and the list.

Lists what it is given and says what was chosen; what a search finds is asked from outside.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QActionGroup, QPalette
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nudge.domain.guides import GuideEntry, Need
from nudge.ui.buttons import IconButton, MenuButton
from nudge.ui.edits import SearchField
from nudge.ui.guide_list import GUTTER, GuideList
from nudge.ui.presenters.toolkit import (
    ASK_THIS,
    is_question,
    present_found,
    present_needs,
    present_toolkit,
)
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID
from nudge.ui.views import EntryView, SituationView

Search = Callable[[str], tuple[EntryView, ...]]


class Side(QWidget):
    """Everything there is to choose from. `chosen`: the id of a guide or the name of a page.

    `entered` by Enter or `picked` by a click: what was chosen is what the user wants to read.
    `asked`: the question that was typed into the search field.
    """

    chosen = Signal(str)
    entered = Signal()
    picked = Signal()
    asked = Signal(str)
    search_begun = Signal()
    settings_clicked = Signal()

    def __init__(self, find: Search, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find = find
        self._above: tuple[SituationView, ...] = ()
        self._entries: Sequence[GuideEntry] = ()
        self._found: tuple[EntryView, ...] = ()
        self._need: Need | None = None
        self._listed: tuple[SituationView, ...] | None = None
        self._presented: tuple[SituationView, ...] = ()
        self._presented_for: tuple[Sequence[GuideEntry], Need | None] = ((), None)
        self.setObjectName("side")
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self.search = SearchField(_("Find a guide"), name="search", parent=self)
        self.search.textChanged.connect(self._on_text_changed)
        self.search.returnPressed.connect(self._on_return_pressed)
        self._filter = MenuButton(_("All guides"), name="need", parent=self)
        self._filter.clicked.connect(self._on_filter_clicked)
        self._settings = IconButton(_("Settings"), name="open_settings", icon="gear", parent=self)
        self._settings.clicked.connect(self.settings_clicked)
        self.list = GuideList(self)
        self.search.stepped.connect(self.list.step)
        self.list.currentItemChanged.connect(self._on_current_item_changed)
        self.list.itemActivated.connect(lambda: self._lead_on(self.entered.emit))
        self.list.itemClicked.connect(lambda: self._lead_on(self.picked.emit))
        row = QHBoxLayout()
        row.addWidget(self._filter)
        row.addStretch(1)
        row.addWidget(self._settings)
        head = QVBoxLayout()
        head.setContentsMargins(GUTTER, 0, GUTTER, 0)
        head.setSpacing(GRID)
        head.addWidget(self.search)
        head.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID - GUTTER, 2 * GRID, 2 * GRID - GUTTER, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def fill(
        self, above: tuple[SituationView, ...], entries: Sequence[GuideEntry], selected: str
    ) -> None:
        """List `entries` under their situations, below what stands `above` them."""
        self._above, self._entries = above, entries
        self._filter.setVisible(any(entry.needs for entry in entries))
        self._list_all(selected)

    def select(self, wanted: str) -> None:
        """Show which guide or page is being read, without choosing it once more."""
        with QSignalBlocker(self.list):
            self.list.select(wanted)

    def begin_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search_begun.emit()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_search(self) -> bool:
        """List all guides again; False where nothing was searched for."""
        is_searching = bool(self.search.text())
        self.search.clear()
        return is_searching

    def _list_all(self, selected: str) -> None:
        situations = self._list_wanted()
        with QSignalBlocker(self.list):
            if situations != self._listed:
                self._listed = situations
                self.list.fill(situations)
                if self.search.text():
                    self.list.scrollToTop()  # what fits best stands there
                if not situations and self._entries:
                    self.list.add_heading(_("No guide has these words. Try others."))
            self.list.select(selected)

    def _list_wanted(self) -> tuple[SituationView, ...]:
        wanted = self.search.text().strip()
        if wanted:
            found = self._find(wanted)
            needed = {entry.id for entry in self._entries if self._need in {None, *entry.needs}}
            self._found = tuple(entry for entry in found if entry.id in needed)
            return present_found(self._found, wanted) if self._entries else ()
        if (self._entries, self._need) != self._presented_for:
            self._presented_for = (self._entries, self._need)
            self._presented = present_toolkit(self._entries, self._need)
        guides = self._presented
        return guides if self._need is not None else self._above + guides

    def _on_text_changed(self) -> None:
        self._list_all("" if self.search.text().strip() else self.list.find_current())

    def _on_return_pressed(self) -> None:
        wanted = self.search.text().strip()
        if not self.list.find_current():
            if self._entries and is_question(wanted, self._found):
                self.asked.emit(wanted)
                return
            self.list.select_first()
        self._lead_on(self.entered.emit)

    def _lead_on(self, tell: Callable[[], None]) -> None:
        """Ask what was typed, if that is the line that was chosen; else tell what was done."""
        if self.list.find_current() == ASK_THIS:
            self.asked.emit(self.search.text().strip())
        else:
            tell()

    def _on_current_item_changed(self) -> None:
        chosen = self.list.find_current()
        if chosen and chosen != ASK_THIS:
            self.chosen.emit(chosen)

    def _on_filter_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for need, label in present_needs():
            action = menu.addAction(label)
            action.setCheckable(True)
            action.setChecked(need is self._need)
            action.setData((need, label))
            group.addAction(action)
        menu.triggered.connect(lambda action: self._filter_by(*action.data()))
        menu.popup(self._filter.mapToGlobal(QPoint(0, self._filter.height() + 2)))

    def _filter_by(self, need: Need | None, label: str) -> None:
        self._need = need
        self._filter.setText(label)
        self._filter.setAccessibleName(_("Guides for: {need}").format(need=label))
        self._list_all(self.list.find_current())
