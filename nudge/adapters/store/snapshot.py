"""A copy in memory of the database as it stands, for commands that must not write."""

import sqlite3
from contextlib import closing
from pathlib import Path

from nudge.adapters.store.database import Database, migrate
from nudge.adapters.store.files import open_to_read
from nudge.domain.override import override


class Snapshot(Database):
    """Reads as the database did when first asked; never makes or changes a file.

    The copy is brought up to date in memory, so that a command of a newer version reads the
    history of an older one.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, on_problem=lambda _problem: None)

    @override
    def _connect(self) -> sqlite3.Connection:
        copy = sqlite3.connect(":memory:", isolation_level=None)
        copy.row_factory = sqlite3.Row
        if self._path.exists():
            with closing(open_to_read(self._path)) as source:
                source.backup(copy)
        migrate(copy, self._path)
        copy.execute("PRAGMA query_only = ON")
        return copy

    @override
    def _begin_anew(self) -> None:
        """Leave a broken file to the running program, which keeps it aside."""
        self.close()
