"""What SQLite's errors mean for the user, in one line that says what to do."""

import sqlite3
from pathlib import Path

from nudge.engine.ports import StoreError

_BROKEN = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_ADVICE = {
    sqlite3.SQLITE_FULL: "the disk is full: make room, Nudge tries again by itself",
    sqlite3.SQLITE_READONLY: "it cannot be written: give yourself the right to write there",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened: give yourself the right to read and write there",
    sqlite3.SQLITE_PERM: "it cannot be opened: give yourself the right to read and write there",
    sqlite3.SQLITE_BUSY: "another program holds it: close that program",
    sqlite3.SQLITE_LOCKED: "another program holds it: close that program",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written: check the disk and the room on it",
    sqlite3.SQLITE_CORRUPT: "it was damaged: a copy is kept, and Nudge begins anew",
    sqlite3.SQLITE_NOTADB: "it was damaged: a copy is kept, and Nudge begins anew",
}


def is_broken(error: sqlite3.Error) -> bool:
    """True when the file itself is damaged or no database at all."""
    return _find_code(error) in _BROKEN


def explain(error: sqlite3.Error, path: Path) -> StoreError:
    """The error as a `StoreError` for the user."""
    advice = _ADVICE.get(_find_code(error), f"it failed ({error}): start Nudge again")
    return StoreError(f"Nudge's history {path}: {advice}.")


def explain_access(error: OSError, path: Path) -> StoreError:
    """The same for what the file system itself refused."""
    return StoreError(
        f"Nudge's history {path}: it cannot be opened ({error.strerror}): "
        "make room, or give yourself the right to write there."
    )


def _find_code(error: sqlite3.Error) -> int:
    """The primary result code; the extended ones carry it in their low byte."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
