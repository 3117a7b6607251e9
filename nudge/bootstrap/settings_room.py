"""The settings window in the running program: gathers its facts, and does what it is told.

Made when the window is first opened. Must not decide what a setting means.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from nudge.adapters.system.autostart import AutostartError
from nudge.bootstrap.choices import Choices
from nudge.bootstrap.export_run import ExportRun
from nudge.bootstrap.facts import gather_facts
from nudge.bootstrap.house import House
from nudge.bootstrap.own_command import start_detached
from nudge.bootstrap.trial_desk import TrialDesk, send_test_nudge
from nudge.ui.presenters.exports import say_exported
from nudge.ui.presenters.settings import present_settings
from nudge.ui.presenters.settings_words import say_copied
from nudge.ui.presenters.translate import _
from nudge.ui.presenters.troubles import word_trouble
from nudge.ui.settings import SettingsWindow
from nudge.ui.settings_views import Act

if TYPE_CHECKING:
    from collections.abc import Callable


class SettingsRoom:
    """The window and what is done in it. `open_first_run` shows the first run again."""

    def __init__(self, house: House, open_first_run: "Callable[[], None]") -> None:
        self._house = house
        self._choices = Choices(house)
        self._open_first_run = open_first_run
        house.dress()
        self.window = window = SettingsWindow()
        house.parent.destroyed.connect(window.deleteLater)
        self._trial = TrialDesk(house, self._choices, window.show_trial, self._refresh_soon)
        self._export_run = ExportRun(window.outcome, window)
        window.chosen.connect(self._on_chosen)
        window.acted.connect(self._on_acted)
        window.page_opened.connect(self.refresh)
        window.read_clicked.connect(self._trial.read)
        window.cancel_clicked.connect(self._trial.cancel)
        window.add_clicked.connect(self._trial.add)
        self._soon = QTimer(window)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._refresh_if_open)
        self._acts: dict[Act, Callable[[str, object], object]] = self._list_acts()

    def open(self, activation_token: str = "", page: str = "") -> None:
        """Show the window at a page, or where it was."""
        self.refresh(page)
        self.window.open(activation_token)

    def refresh(self, page: str = "") -> None:
        """Show what holds now."""
        self.window.show_groups(present_settings(gather_facts(self._house)), page)

    def _refresh_soon(self) -> None:
        """After the click that brought it about has been dealt with."""
        self._soon.start(0)

    def _refresh_if_open(self) -> None:
        if self.window.isVisible():
            self.refresh()

    def _on_chosen(self, key: str, value: object) -> None:
        error = self._choices.choose(key, value)
        if error:
            self.window.show_error(key, error)
        else:
            self._refresh_soon()

    def _on_acted(self, act: Act, argument: str, value: object) -> None:
        said = self._acts[act](argument, value)
        if isinstance(said, str):
            self.window.say(word_trouble(said))
        self._refresh_soon()

    def _list_acts(self) -> "dict[Act, Callable[[str, object], object]]":
        choices, engine = self._choices, self._house.engine
        return {
            Act.READ_FEED: lambda feed, _: engine.refresh_feed(feed),
            Act.REMOVE_FEED: lambda feed, _: self._trial.remove(feed),
            Act.CONFIRM_EMPTY: lambda feed, _: engine.confirm_empty(feed),
            Act.SET_MOMENT: lambda moment, on: choices.set_moment(moment, is_on=bool(on)),
            Act.SET_LEAD: choices.set_lead,
            Act.SET_SENSITIVE: self._set_sensitive,
            Act.SET_REPORT: lambda person, on: choices.set_report(person, is_report=bool(on)),
            Act.SET_BOSS: lambda person, on: choices.set_boss(person, is_boss=bool(on)),
            Act.UNDO_CORRECTION: lambda number, _: choices.undo_correction(int(number)),
            Act.SET_AUTOSTART: lambda _, on: self._set_autostart(is_on=bool(on)),
            Act.ADD_SEASON: lambda _, days: choices.add_season(*_read_days(days)),
            Act.REMOVE_SEASON: lambda number, _: choices.remove_season(int(number)),
            Act.FIRST_RUN: lambda _, __: self._open_first_run(),
            Act.TEST_NUDGE: lambda _, __: send_test_nudge(self._house.notifier, self.window.say),
            Act.OPEN_FOLDER: lambda folder, _: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)),
            Act.COPY: _copy,
            Act.EXPORT: lambda _, __: self._export(),
            Act.DELETE_ALL: lambda _, __: self._delete_all(),
        }

    def _set_sensitive(self, moment: str, value: object) -> str:
        rules = {rule.moment: rule.is_sensitive for rule in self._house.find_rules()}
        usual = rules.get(moment, False)
        return self._choices.set_sensitive(moment, is_sensitive=bool(value), usual=usual)

    def _set_autostart(self, *, is_on: bool) -> str:
        try:
            self._house.autostart.set(is_on=is_on)
        except AutostartError as error:
            return str(error)
        return ""

    def _export(self) -> None:
        if self._export_run.is_under_way:
            return
        name = (
            f"nudge-export-{self._house.clock.now().astimezone(self._house.clock.zone()):%Y-%m-%d}"
        )
        folder, _filter = QFileDialog.getSaveFileName(
            self.window, _("Export everything into a new folder"), str(Path.home() / name)
        )
        if folder:
            self._export_run.start(("--everything", folder), say_exported(folder))

    def _delete_all(self) -> str:
        """The command ends this program first, and deletes then."""
        start_detached(("forget", "--all"))
        return ""


def _read_days(days: object) -> tuple[str, str]:
    first, last = days if isinstance(days, list) else ("", "")
    return first, last


def _copy(text: str, _value: object) -> str:
    QGuiApplication.clipboard().setText(text)
    return say_copied(text)
