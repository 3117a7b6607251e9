"""The settings window: pages in a list, and the one that is being looked at.

Everything is applied at once, so there is no OK button. Draws views and tells what was
chosen; hidden, it holds no page.
"""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nudge.domain.override import override
from nudge.ui.front import bring_to_front
from nudge.ui.guide_list import GUTTER, GuideList
from nudge.ui.icons import make_window_icon
from nudge.ui.presenters.translate import _
from nudge.ui.settings_feed_form import FeedForm
from nudge.ui.settings_page import SettingsPage
from nudge.ui.settings_views import GroupView, PageView, TrialView
from nudge.ui.theme import GRID, find_scale
from nudge.ui.two_sides import TwoSides
from nudge.ui.views import EntryView, SituationView

_SIZE = QSize(880, 680)
_LEAST = QSize(360, 360)


class SettingsWindow(QWidget):
    """One window. `page_opened` tells which page is looked at, so that its facts can be fresh.

    `outcome`: the last line of it.
    """

    chosen = Signal(str, object)
    acted = Signal(object, str, object)
    page_opened = Signal(str)
    read_clicked = Signal(object)
    cancel_clicked = Signal()
    add_clicked = Signal(object, str)

    def __init__(self) -> None:
        super().__init__(None)
        self.setObjectName("settings")
        self.setWindowTitle(_("Nudge settings"))
        self.setWindowIcon(make_window_icon())
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._groups: tuple[GroupView, ...] = ()
        self._form: FeedForm | None = None
        self.page = ""
        self._list = GuideList(self)
        self._list.setObjectName("pages")
        self._list.setAccessibleName(_("Pages"))
        self._list.currentItemChanged.connect(self._on_current_item_changed)
        self._page = SettingsPage(self)
        self._page.chosen.connect(self.chosen)
        self._page.acted.connect(self.acted)
        self._arrange()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def show_groups(self, groups: tuple[GroupView, ...], page: str = "") -> None:
        """Show these pages, `page` first, or the one that was looked at, or the first."""
        is_new = [_list_titles(group) for group in groups] != list(map(_list_titles, self._groups))
        self._groups = groups
        pages = [each.id for group in groups for each in group.pages]
        self.page = next((each for each in (page, self.page) if each in pages), pages[0])
        with QSignalBlocker(self._list):
            if is_new:
                self._list.fill(tuple(_list_titles(group) for group in groups))
            self._list.select(self.page)
        self._page.show_page(self._find_page(self.page))
        self._follow_form()

    def show_error(self, key: str, text: str) -> None:
        """Say what is wrong with what was typed into a row."""
        self._page.show_error(key, text)

    def show_trial(self, trial: TrialView) -> None:
        """Say how the reading of a new calendar goes."""
        self._page.show_trial(trial)

    def say(self, text: str) -> None:
        """Say in the last line what came of what was done, until something else is."""
        if text:
            self.outcome.say(text)
        else:
            self.outcome.clear()

    def open(self, activation_token: str = "") -> None:
        """Bring the window to the front, with the keyboard in the list of pages."""
        bring_to_front(self, activation_token)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._page.empty()
        self._form = None
        self.cancel_clicked.emit()

    def _arrange(self) -> None:
        side = QWidget(self)
        side.setAutoFillBackground(True)
        side.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        left = QVBoxLayout(side)
        left.setContentsMargins(2 * GRID - GUTTER, 2 * GRID, 2 * GRID - GUTTER, GRID)
        left.addWidget(self._list)
        self._sides = TwoSides(side, self._page, back=_("All settings"), parent=self)
        self._sides.narrowed.connect(lambda is_narrow: self._page.set_narrow(is_narrow=is_narrow))
        self.outcome = self._sides.outcome
        self._list.itemClicked.connect(self._sides.enter)
        self._list.itemActivated.connect(self._sides.enter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._sides)
        self.setMinimumSize(_LEAST)
        free = QGuiApplication.primaryScreen().availableSize()
        self.resize((_SIZE * find_scale()).boundedTo(free - QSize(6 * GRID, 10 * GRID)))

    def _follow_form(self) -> None:
        """Hear the form for a new calendar, where the page has one."""
        form = self._page.form
        if form is not None and form is not self._form:
            form.read_clicked.connect(self.read_clicked)
            form.cancel_clicked.connect(self.cancel_clicked)
            form.add_clicked.connect(self.add_clicked)
        self._form = form

    def _find_page(self, page: str) -> PageView:
        return next(each for group in self._groups for each in group.pages if each.id == page)

    def _on_current_item_changed(self) -> None:
        page = self._list.find_current()
        if page and page != self.page:
            self.page = page
            self.say("")
            self.page_opened.emit(page)


def _list_titles(group: GroupView) -> SituationView:
    entries = tuple(EntryView(id=page.id, title=page.title) for page in group.pages)
    return SituationView(title=group.title, entries=entries)
