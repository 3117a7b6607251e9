"""The log: what happened and how often, never with whom or about what.

Owns the log file and its rotation. An entry is an event from the list below and whole
numbers; there is no way to hand in a text, so no title, name, id or address can get in.
Source: SECURITY row 19. `logging` is left out on purpose: its rotating handler costs more
to import than all of this, and anybody may write any text to it.
"""

import json
import os
from datetime import datetime
from enum import Enum
from pathlib import Path
from types import TracebackType

_FILES = 5
_LARGEST_BYTES = 1_000_000
_PRIVATE_FILE = 0o600
_PACKAGE = "nudge"


class LogEvent(Enum):
    """All that the log can say."""

    STARTED = "started"
    STOPPED = "stopped"
    FEED_READ = "feed_read"
    FEED_UNCHANGED = "feed_unchanged"
    FEED_FAILED = "feed_failed"
    PLANNED = "planned"
    CLOCK_CHANGED = "clock_changed"
    NUDGE_CLAIMED = "nudge_claimed"
    NUDGE_SHOWN = "nudge_shown"
    NUDGE_FAILED = "nudge_failed"
    NUDGE_MISSED = "nudge_missed"
    STORE_FAILED = "store_failed"
    STORE_BROKEN = "store_broken"
    SETTINGS_CHANGED = "settings_changed"
    PROBLEMS = "problems"
    BUG = "bug"


class EventLog:
    """Appends one JSON line an event; five files of 1 MB at most, for the user alone.

    A log that cannot be written is no reason to stop: the entry is dropped.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "nudge.log"

    def record(self, event: LogEvent, at: datetime, **counts: int) -> None:
        """Write that `event` happened at `at`, with whole numbers by name.

        Raises TypeError for anything else than a number, which is a bug of the caller's.
        """
        if not all(isinstance(count, int) for count in counts.values()):
            raise TypeError("the log takes whole numbers alone")
        self._append({"at": at.isoformat(timespec="seconds"), "event": event.value, **counts})

    def record_bug(self, error: BaseException, at: datetime) -> None:
        """Write where a bug struck: the kind of error and our own lines, never its message."""
        self._append(
            {
                "at": at.isoformat(timespec="seconds"),
                "event": LogEvent.BUG.value,
                "error": type(error).__name__,
                "trace": _list_own_lines(error.__traceback__),
            }
        )

    def _append(self, entry: dict[str, object]) -> None:
        line = json.dumps(entry).encode() + b"\n"
        try:
            self._rotate(len(line))
            mode = os.O_WRONLY | os.O_CREAT | os.O_APPEND
            with os.fdopen(os.open(self._path, mode, _PRIVATE_FILE), "ab") as file:
                file.write(line)
        except OSError:
            return

    def _rotate(self, coming: int) -> None:
        """nudge.log becomes nudge.log.1 and so on, when the line that comes does not fit."""
        if not self._path.exists() or self._path.stat().st_size + coming <= _LARGEST_BYTES:
            return
        for number in range(_FILES - 1, 0, -1):
            older = self._find_file(number - 1)
            if older.exists():
                older.replace(self._find_file(number))

    def _find_file(self, number: int) -> Path:
        return self._path.with_name(f"{self._path.name}.{number}") if number else self._path


def _list_own_lines(trace: TracebackType | None) -> list[str]:
    """`module:line` of our own frames, outermost first."""
    lines = []
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.split(".")[0] == _PACKAGE:
            lines.append(f"{module}:{trace.tb_lineno}")
        trace = trace.tb_next
    return lines
