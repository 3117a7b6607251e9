"""The tray icon: says what is next, and offers the toolkit, a pause and the way out.

Stands on the start path: imports QtWidgets, QtGui and QtCore alone, and fills its menu only
once a first status has come. Must not know what the entries do.
"""

from PySide6.QtCore import QElapsedTimer, QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from nudge.ui.assets import TRAY_SIZES, find_tray_picture

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from nudge.domain.lessons import Happening
    from nudge.ui.views import TrayView

_COPYING_MS = 10_000
PAUSES = ("30m", "2h", "tomorrow", "monday")


class Tray(QObject):
    """The icon and its menu. Nothing is visible before `appear`.

    `menu_opened`: the menu comes up, so that something may be clicked in a moment.
    """

    menu_opened = Signal()
    headline_clicked = Signal()
    toolkit_clicked = Signal()
    ask_clicked = Signal()
    happening_clicked = Signal(str)
    journal_clicked = Signal()
    pause_clicked = Signal(str)
    resume_clicked = Signal()
    settings_clicked = Signal()
    quit_clicked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tray")
        self._menu = QMenu()
        self._menu.aboutToShow.connect(self._on_about_to_show)
        self._shown_for = QElapsedTimer()
        self._icon: QSystemTrayIcon | None = None
        self._headline: QAction | None = None
        self._resume: QAction | None = None
        self._happened: QMenu | None = None
        self._happenings: Sequence[Happening] = ()
        self._tooltip = "Nudge"

    def appear(self) -> None:
        """Show the icon; called again, make it anew, for a tray host that came later."""
        if self._icon is not None:
            self._icon.hide()
            self._icon.deleteLater()
        picture = QIcon()
        for size in TRAY_SIZES:
            picture.addFile(find_tray_picture(size))
        self._icon = QSystemTrayIcon(picture, self)
        self._icon.setObjectName("tray_icon")
        self._icon.setContextMenu(self._menu)
        self._icon.setToolTip(self._tooltip)
        self._icon.activated.connect(self._on_activated)
        self._icon.show()
        self._shown_for.start()

    def show_view(self, view: "TrayView") -> None:
        """Bring tooltip and menu up to date."""
        if self._headline is None or self._resume is None:
            self._headline, self._resume = self._fill_menu()
        self._headline.setText(_escape(view.headline))
        self._resume.setVisible(view.is_paused)
        tooltip, before = _neutralise(view.tooltip), self._tooltip
        self._tooltip = tooltip
        if self._icon is not None and tooltip != before:  # each makes the panel ask for it anew
            self._icon.setToolTip(self._tooltip)

    def show_happenings(self, happenings: "Sequence[Happening]") -> None:
        """Offer what no calendar announces, each two clicks away."""
        if happenings != self._happenings:
            self._happenings = happenings
            self._fill_happened()

    def make_anew(self) -> None:
        """Write the menu anew with the next status, in the language that is spoken then."""
        self._menu.clear()
        self._headline = self._resume = self._happened = None

    def _fill_happened(self) -> None:
        if self._happened is None:
            return
        from nudge.ui.presenters.names import translate_name  # noqa: PLC0415 -- as below

        self._happened.clear()
        for happening in self._happenings:
            self._happened.addAction(_escape(translate_name(happening.title))).setData(happening.id)
        self._happened.menuAction().setVisible(bool(self._happenings))

    def _fill_menu(self) -> tuple[QAction, QAction]:
        from nudge.ui.presenters.translate import _  # noqa: PLC0415 -- after the icon is up

        headline = self._menu.addAction("")
        headline.triggered.connect(self.headline_clicked)
        self._menu.addSeparator()
        toolkit = self._menu.addAction(_("Toolkit"))
        toolkit.triggered.connect(self.toolkit_clicked)
        ask = self._menu.addAction(_("Ask"))
        ask.triggered.connect(self.ask_clicked)
        self._happened = self._menu.addMenu(_("Something just happened"))
        self._happened.triggered.connect(lambda action: self.happening_clicked.emit(action.data()))
        self._fill_happened()
        journal = self._menu.addAction(_("Journal"))
        journal.triggered.connect(self.journal_clicked)
        resume = self._menu.addAction(_("Resume"))
        resume.triggered.connect(self.resume_clicked)
        pause = self._menu.addMenu(_("Pause"))
        labels = (_("30 minutes"), _("2 hours"), _("Until tomorrow"), _("Until Monday"))
        for verb, label in zip(PAUSES, labels, strict=True):
            action = pause.addAction(label)
            action.setData(verb)
        pause.triggered.connect(self._on_pause_triggered)
        self._menu.addSeparator()
        settings = self._menu.addAction(_("Settings"))
        settings.triggered.connect(self.settings_clicked)
        quit_action = self._menu.addAction(_("Quit"))
        quit_action.triggered.connect(self.quit_clicked)
        return headline, resume

    def _on_pause_triggered(self, action: QAction) -> None:
        self.pause_clicked.emit(action.data())

    def _on_about_to_show(self) -> None:
        """Tell of it, unless the icon is new: some panels ask for each menu once, to copy it."""
        if not self._shown_for.isValid() or self._shown_for.hasExpired(_COPYING_MS):
            self.menu_opened.emit()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.toolkit_clicked.emit()


def _escape(text: str) -> str:
    """The text with `&` doubled, so that a menu takes it for a letter and not for a shortcut."""
    return text.replace("&", "&&")


def _neutralise(text: str) -> str:
    """The text without angle brackets: some trays read a tooltip as markup, others show an escape.

    Source: SECURITY row 2.
    """
    return text.replace("<", "‹").replace(">", "›")
