"""The journal's window: a search and the people on the left, what was written on the right.

Draws a `JournalView` and says what was done; it keeps nothing and decides nothing.
"""

from PySide6.QtCore import QPoint, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.buttons import MenuButton
from nudge.ui.edits import SearchField
from nudge.ui.front import bring_to_front
from nudge.ui.guide_list import GUTTER, GuideList
from nudge.ui.icons import make_window_icon
from nudge.ui.journal_page import JournalPage
from nudge.ui.journal_views import JournalView
from nudge.ui.memory import WindowMemory, keep_place, restore_place
from nudge.ui.presenters.translate import _
from nudge.ui.theme import GRID, find_scale
from nudge.ui.two_sides import TwoSides
from nudge.ui.views import SituationView

_SIZE = QSize(900, 680)
_LEAST = QSize(360, 400)
_PLACE = "journal"
_SEARCH_MS = 120


class Journal(QWidget):
    """One window, kept while the program runs.

    `asked(person, text)`: whose page to show, by key, and the words to search for.
    `export_clicked(ending)`: write it to a file, "md" or "json". `page`: what was done there.
    `outcome`: the line below it.
    """

    asked = Signal(str, str)
    export_clicked = Signal(str)

    def __init__(self, memory: WindowMemory) -> None:
        super().__init__(None)
        self._memory = memory
        self._chosen = ""
        self.setObjectName("journal")
        self.setWindowTitle(_("Nudge journal"))
        self.setWindowIcon(make_window_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_SEARCH_MS)
        self._wait.timeout.connect(self._ask)
        self.page = JournalPage(self)
        self._sides = TwoSides(self._make_side(), self.page, back=_("Everybody"), parent=self)
        self.outcome = self._sides.outcome
        self._sides.narrowed.connect(lambda is_narrow: self.page.set_narrow(is_narrow=is_narrow))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sides)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._on_escape)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._search.setFocus)
        self._place()

    def open(self, activation_token: str = "") -> None:
        """Show the window, with what was read last."""
        self._ask()
        bring_to_front(self, activation_token)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: JournalView) -> None:
        """Draw the window."""
        self._chosen = view.chosen
        with QSignalBlocker(self._list):
            self._list.fill((SituationView(title="", entries=view.people),))
            self._list.select(view.chosen)
        self.page.show_view(view)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.page.empty()
        keep_place(self._memory, _PLACE, self)
        super().closeEvent(event)

    def _make_side(self) -> QWidget:
        side = QWidget(self)
        side.setObjectName("journal_side")
        side.setAutoFillBackground(True)
        side.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        self._search = SearchField(_("Find what you wrote"), name="journal_search", parent=side)
        self._search.textChanged.connect(self._wait.start)
        self._list = GuideList(side)
        self._list.setObjectName("people")
        self._list.setAccessibleName(_("People"))
        self._list.currentItemChanged.connect(self._on_current_item_changed)
        self._list.itemClicked.connect(lambda: self._sides.turn(is_reading=True))
        self._list.itemActivated.connect(lambda: self._sides.turn(is_reading=True))
        self._export = MenuButton(_("Save a copy"), name="export", parent=side)
        self._export.clicked.connect(self._on_export_clicked)
        head, foot = QHBoxLayout(), QHBoxLayout()
        for row, widget in ((head, self._search), (foot, self._export)):
            row.setContentsMargins(GUTTER, 0, GUTTER, 0)
            row.addWidget(widget)
        foot.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(2 * GRID - GUTTER, 2 * GRID, 2 * GRID - GUTTER, GRID)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        column.addLayout(foot)
        return side

    def _ask(self) -> None:
        self.page.tell_changes()
        self.asked.emit(self._chosen, self._search.text().strip())

    def _on_current_item_changed(self) -> None:
        chosen = self._list.find_current()
        if chosen and chosen != self._chosen:
            self._chosen = chosen
            self._ask()

    def _on_export_clicked(self) -> None:
        self.page.tell_changes()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for label, ending in ((_("As text (Markdown)"), "md"), (_("As data (JSON)"), "json")):
            action = menu.addAction(label)
            action.triggered.connect(
                lambda _checked=False, ending=ending: self.export_clicked.emit(ending)
            )
        menu.popup(self._export.mapToGlobal(QPoint(0, self._export.height() + 2)))

    def _on_escape(self) -> None:
        if self._search.text():
            self._search.clear()
        else:
            self.close()

    def _place(self) -> None:
        """Go where the window was last, or to a size that the screen has room for."""
        scale = find_scale()
        free = QGuiApplication.primaryScreen().availableSize() - QSize(6 * GRID, 10 * GRID)
        self.setMinimumSize((_LEAST * scale).boundedTo(free))
        if not restore_place(self._memory, _PLACE, self):
            self.resize((_SIZE * scale).boundedTo(free))
