"""The settings window: pages in a list, and the one that is being looked at.

Everything is applied at once, so there is no OK button. Draws views and tells what was
chosen; hidden, it holds no page.
"""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from nudge.domain.override import override
from nudge.ui.corner import make_line
from nudge.ui.front import bring_to_front
from nudge.ui.icons import make_window_icon
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import _
from nudge.ui.settings_feed_form import FeedForm
from nudge.ui.settings_page import SettingsPage
from nudge.ui.settings_views import GroupView, PageView, TrialView
from nudge.ui.theme import GRID, Tone, Type, find_scale, make_font

_SIZE = QSize(840, 660)
_LEAST = QSize(520, 360)
_LIST_WIDTH = 220
_LIST_SHARE = 0.36
_PAGE = Qt.ItemDataRole.UserRole


class SettingsWindow(QWidget):
    """One window. `page_opened` tells which page is looked at, so that its facts can be fresh."""

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
        self._list = SettingsList(self)
        self._list.currentItemChanged.connect(self._on_current_item_changed)
        self._page = SettingsPage(self)
        self._page.chosen.connect(self.chosen)
        self._page.acted.connect(self.acted)
        self._status = Label(tone=Tone.MUTED, inset=3 * GRID, parent=self)
        self._status.setObjectName("status")
        self._status.hide()
        self._arrange()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)

    def show_groups(self, groups: tuple[GroupView, ...], page: str = "") -> None:
        """Show these pages, `page` first, or the one that was looked at, or the first."""
        self._groups = groups
        pages = [each.id for group in groups for each in group.pages]
        self.page = next((each for each in (page, self.page) if each in pages), pages[0])
        with QSignalBlocker(self._list):
            self._list.fill(groups)
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
        self._status.setText(text)
        self._status.setVisible(bool(text))
        self._status.updateGeometry()

    def ask(self, question: str, meaning: str, label: str) -> bool:
        """Ask before what cannot be undone; `label`: the word of the button that does it."""
        box = QMessageBox(QMessageBox.Icon.Warning, self.windowTitle(), question, parent=self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setInformativeText(meaning)
        sure = box.addButton(label, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        box.exec()
        return box.clickedButton() is sure

    def open(self, activation_token: str = "") -> None:
        """Bring the window to the front, with the keyboard in the list of pages."""
        bring_to_front(self, activation_token)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        wanted = round(_LIST_WIDTH * find_scale())
        self._side.setFixedWidth(min(wanted, round(event.size().width() * _LIST_SHARE)))
        super().resizeEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._page.empty()
        self._form = None
        self.cancel_clicked.emit()

    def _arrange(self) -> None:
        self._side = side = QWidget(self)
        side.setAutoFillBackground(True)
        side.setBackgroundRole(QPalette.ColorRole.AlternateBase)
        left = QVBoxLayout(side)
        left.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, GRID)
        left.addWidget(self._list)
        line = make_line(self)
        line.setFixedHeight(16777215)
        line.setFixedWidth(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(line)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._page, 1)
        right.addWidget(self._status)
        row.addLayout(right, 1)
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


class SettingsList(QListWidget):
    """The pages under their headings, which cannot be selected."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(_("Pages"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self._titles: list[tuple[str, str]] = []

    def fill(self, groups: tuple[GroupView, ...]) -> None:
        """List these pages, unless they are listed already."""
        titles = []
        for group in groups:
            titles.append(("", group.title))
            titles += [(page.id, page.title) for page in group.pages]
        if titles == self._titles:
            return
        self._titles = titles
        self.clear()
        for page, title in titles:
            item = QListWidgetItem(title, self)
            item.setData(_PAGE, page)
            item.setFont(make_font(Type.BODY if page else Type.SMALL))
            if not page:
                item.setFlags(Qt.ItemFlag.NoItemFlags)

    def select(self, page: str) -> None:
        """Select a page."""
        for row in range(self.count()):
            if self.item(row).data(_PAGE) == page:
                self.setCurrentRow(row)

    def find_current(self) -> str:
        """The id of the page that is selected."""
        item = self.currentItem()
        return str(item.data(_PAGE)) if item is not None else ""
