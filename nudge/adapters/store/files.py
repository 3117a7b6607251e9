"""The files that a database is made of, closed to everybody but the user."""

import os
import sqlite3
from pathlib import Path

COMPANIONS = ("", "-wal", "-shm")

_PRIVATE_FILE = 0o600
_OTHERS = 0o077


def make_private_file(path: Path) -> None:
    """Make the file for the user alone, or mend the rights of what is there.

    SQLite gives the companions the rights of the database when it makes them. Raises
    `OSError` where that cannot be done.
    """
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _PRIVATE_FILE))
    for suffix in COMPANIONS:
        part = find_companion(path, suffix)
        if part.exists() and part.stat().st_mode & _OTHERS:
            part.chmod(_PRIVATE_FILE)


def find_companion(path: Path, suffix: str) -> Path:
    """The write-ahead log or its index beside the database; the database itself for no suffix."""
    return path.with_name(path.name + suffix)


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that makes no file and changes none.

    Without a write-ahead log nobody has the database open, and SQLite would make one to read
    it; "immutable" keeps it from that. Source: sqlite.org/wal.html, Read-Only Databases.
    """
    has_log = find_companion(path, "-wal").exists()
    mode = "mode=ro" if has_log else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.absolute().as_uri()}?{mode}", uri=True, isolation_level=None)
