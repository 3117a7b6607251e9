"""The journal's window, joined to the store; made when it is first opened.

Owns the joining; decides nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nudge.adapters.store.sqlite_store import SqliteStore
from nudge.engine.ports import Clock
from nudge.ui.memory import WindowMemory

if TYPE_CHECKING:
    from nudge.bootstrap.export_run import ExportRun
    from nudge.engine.journal import JournalFacts, JournalReader
    from nudge.ui.journal import Journal


@dataclass(slots=True, kw_only=True, weakref_slot=True)
class JournalRoom:
    """Opens the journal. `tell`: what the store or the disk cannot do, in one line.

    `on_window`: called before the first window is made.
    """

    store: SqliteStore
    clock: Clock
    memory: WindowMemory
    owner: QObject
    tell: Callable[[str], None]
    on_window: Callable[[], None]
    _window: "Journal | None" = field(default=None)
    _reader: "JournalReader | None" = field(default=None)
    _export_run: "ExportRun | None" = field(default=None)

    def open(self, activation_token: str = "") -> None:
        """Show the journal, with what was read last."""
        if self._window is None:
            self._window = self._make_window()
        self._window.open(activation_token)

    def make_anew(self) -> None:
        """Speak another language: an open window is closed and comes back in it."""
        window, self._window, self._export_run = self._window, None, None
        if window is None:
            return
        was_open = window.isVisible()
        window.close()
        window.deleteLater()
        if was_open:
            self.open()

    def close(self) -> None:
        """Close the window, so that what was typed last is kept."""
        if self._window is not None:
            self._window.close()

    def _make_window(self) -> "Journal":
        from nudge.engine.journal import JournalReader
        from nudge.ui.journal import Journal
        from nudge.ui.presenters.journal import EVERYBODY

        self.on_window()
        window = Journal(self.memory)
        self.owner.destroyed.connect(window.deleteLater)
        reader = JournalReader(
            store=self.store,
            archive=self.store,
            questions=self.store,
            clock=self.clock,
            on_facts=self._show,
            tell_trouble=self.tell,
        )
        self._reader, self._window = reader, window
        window.asked.connect(lambda who, text: reader.show("" if who == EVERYBODY else who, text))
        window.export_clicked.connect(self._export)
        page = window.page
        page.edited.connect(reader.edit)
        page.deleted.connect(reader.delete)
        page.undone.connect(reader.undo)
        page.noted.connect(reader.add_note)
        page.mine_promised.connect(lambda text: reader.add_promise(text, is_theirs=False))
        page.theirs_promised.connect(lambda text: reader.add_promise(text, is_theirs=True))
        page.promise_changed.connect(
            lambda promise, is_done: reader.close_promise(promise, is_done=is_done)
        )
        page.more_clicked.connect(reader.show_more)
        page.forgotten.connect(reader.forget_person)
        return window

    def _show(self, facts: "JournalFacts") -> None:
        from nudge.ui.presenters.journal import present_journal

        if self._window is not None:
            self._window.show_view(present_journal(facts, self.clock.zone()))

    def _export(self, ending: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        from nudge.bootstrap.export_run import ExportRun
        from nudge.ui.presenters.exports import say_saved
        from nudge.ui.presenters.translate import _

        if self._window is None:
            return
        if self._export_run is None:
            self._export_run = ExportRun(self._window.outcome, self._window)
        if self._export_run.is_under_way:
            return
        named, _kind = QFileDialog.getSaveFileName(
            self._window, _("Save a copy of the journal"), str(Path.home() / f"journal.{ending}")
        )
        if named:
            words = ("--journal", named, "--replace")  # the dialog has asked
            self._export_run.start(words, say_saved(named))
