"""An export that a window has asked for: how far it is, and what came of it, in that window.

Owns the command that writes, and no file. Must not know what is in them.
"""

import json
from collections.abc import Sequence

from PySide6.QtCore import QObject

from nudge.bootstrap.own_command import OwnCommand
from nudge.ui.outcome_line import OutcomeLine
from nudge.ui.presenters.exports import say_cancelled, say_export_trouble, say_exporting


class ExportRun:
    """One export at a time, told in a window's last line, where it can be cancelled."""

    def __init__(self, line: OutcomeLine, owner: QObject) -> None:
        self._line = line
        self._is_cancelled = False
        self._command = OwnCommand(owner)
        line.cancelled.connect(self._cancel)

    @property
    def is_under_way(self) -> bool:
        """Whether the last one has not ended yet."""
        return self._command.is_running

    def start(self, words: Sequence[str], outcome: str) -> None:
        """Run `nudge export` with these words, and say `outcome` once all is written."""
        self._is_cancelled = False
        self._line.begin(say_exporting())

        def finish(trouble: str | None) -> None:
            if trouble is None:
                self._line.end(outcome)
            elif self._is_cancelled:
                self._line.end(say_cancelled())
            else:
                self._line.end(say_export_trouble(trouble))

        self._command.run(("export", *words, "--progress"), self._on_line, finish)

    def _cancel(self) -> None:
        self._is_cancelled = True
        self._command.cancel()

    def _on_line(self, line: bytes) -> None:
        step = json.loads(line)
        self._line.advance(step["done"], step["total"])
