"""The database file: opened late, kept private, brought up to date, mended.

Owns the connection and its settings. Must know no table; those belong to the migrations
and to the modules that read and write them.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nudge.adapters.store.faults import explain, explain_access, is_broken
from nudge.adapters.store.files import make_private_file
from nudge.adapters.store.migrations import MIGRATIONS
from nudge.adapters.store.recovery import delete_kept, recover
from nudge.domain.problems import Problem
from nudge.engine.ports import StoreError

_BUSY_TIMEOUT_S = 2.0
# FULL: a claim must survive the loss of power, or the nudge would be shown twice.
_SETTINGS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;
PRAGMA journal_size_limit = 1048576;
"""


class Database:
    """One SQLite file. Opens at the first use, and again at the next one after a failure.

    Every call may raise `StoreError`. A broken file is kept aside under a dated name; what can
    still be read moves into a fresh one, and `on_problem` hears of it.
    """

    def __init__(self, path: Path, on_problem: Callable[[Problem], None]) -> None:
        self._path = path
        self._on_problem = on_problem
        self._connection: sqlite3.Connection | None = None

    def read(self, sql: str, *values: object) -> list[Any]:
        """All rows of a query."""
        with self._guard() as connection:
            return connection.execute(sql, values).fetchall()

    def write(self, sql: str, *values: object) -> None:
        """One statement, committed when the call returns."""
        with self.transaction() as connection:
            connection.execute(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Several statements that are committed together, or not at all."""
        with self._guard() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def wipe(self) -> None:
        """Leave nothing of what was deleted in any file: neither in the log nor in kept copies."""
        with self._guard() as connection:
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            delete_kept(self._path)

    def close(self) -> None:
        """Let go of the file; SQLite folds its write-ahead log in."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    @contextmanager
    def _guard(self) -> Iterator[sqlite3.Connection]:
        try:
            yield self._open()
        except sqlite3.Error as error:
            if is_broken(error):
                self._begin_anew()
            self.close()  # the next call opens it afresh: the disk may be mended by then
            raise explain(error, self._path) from error
        except OSError as error:
            raise explain_access(error, self._path) from error

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            try:
                self._connection = self._connect()
            except sqlite3.Error as error:
                if not is_broken(error):
                    raise
                self._begin_anew()
                self._connection = self._connect()
        return self._connection

    def _connect(self) -> sqlite3.Connection:
        make_private_file(self._path)
        connection = sqlite3.connect(
            self._path, timeout=_BUSY_TIMEOUT_S, isolation_level=None, cached_statements=64
        )
        try:
            connection.row_factory = sqlite3.Row
            find_version(connection, self._path)  # before anything is written
            connection.executescript(_SETTINGS)
            check(connection)
            migrate(connection, self._path)
        except BaseException:
            connection.close()
            raise
        return connection

    def _begin_anew(self) -> None:
        self.close()
        try:
            problem = recover(self._path, migrate)
        except OSError as error:
            raise explain_access(error, self._path) from error
        self._on_problem(problem)


def check(connection: sqlite3.Connection) -> None:
    """Raises `sqlite3.DatabaseError` as for a broken file if one page of it is."""
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        error = sqlite3.DatabaseError(verdict)
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def find_version(connection: sqlite3.Connection, path: Path) -> int:
    """How many steps the database has taken. Raises `StoreError` for one from the future."""
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise StoreError(
            f"Nudge's history {path}: a newer Nudge wrote it (step {version}, this one knows "
            f"{len(MIGRATIONS)}): install the newer one again."
        )
    return int(version)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Take the steps that the database has not taken, each in one transaction."""
    version = find_version(connection, path)
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{script}\nPRAGMA user_version = {number};\nCOMMIT;"
        )
