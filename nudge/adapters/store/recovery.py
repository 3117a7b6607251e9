"""A broken database: kept aside, and what can still be read carried into a fresh one."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from nudge.adapters.store.files import COMPANIONS, find_companion, make_private_file, open_to_read
from nudge.domain.problems import Problem, Where

Migrate = Callable[[sqlite3.Connection, Path], None]


def recover(path: Path, migrate: Migrate) -> Problem:
    """Move the broken file aside and salvage it; the problem says where it went.

    `migrate` makes the tables. Raises `OSError` where the file cannot be moved.
    """
    aside = _set_aside(path)
    count = 0
    with suppress(sqlite3.Error):  # worse than thought: the copy is kept, and there we stop
        count = _salvage(aside, path, migrate)
    return Problem(
        code="store-broken",
        where=Where(source=str(path)),
        message=f"Nudge's history was damaged. It is kept as {aside.name}, a fresh one has begun.",
        hint=f"{count} entries could still be read and were carried over."
        if count
        else "Nothing in it could be read; restore it from a backup if you have one.",
    )


def delete_kept(path: Path) -> None:
    """Delete the broken files that were ever set aside. Raises `OSError` where that fails."""
    for kept in list(path.parent.iterdir()):
        if kept.name.startswith(f"{path.stem}-broken-"):
            kept.unlink()


def _set_aside(path: Path) -> Path:
    """Rename the file and its companions to a name that is free and bears its last change."""
    changed = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    stem = f"{path.stem}-broken-{changed:%Y-%m-%dT%H%M%SZ}"
    aside, number = path.with_name(f"{stem}{path.suffix}"), 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{stem}-{number}{path.suffix}")
    for suffix in COMPANIONS:
        with suppress(FileNotFoundError):
            find_companion(path, suffix).rename(find_companion(aside, suffix))
    return aside


def _salvage(broken: Path, fresh: Path, migrate: Migrate) -> int:
    """Copy row by row whatever can be read; how many rows that was."""
    make_private_file(fresh)
    source = open_to_read(broken)
    target = sqlite3.connect(fresh, isolation_level=None)
    with closing(source), closing(target):
        migrate(target, fresh)
        target.execute("BEGIN IMMEDIATE")
        count = sum(_copy(source, target, table) for table in _list_tables(target))
        target.execute("COMMIT")
    return count


def _list_tables(connection: sqlite3.Connection) -> list[str]:
    listing = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    return [name for (name,) in connection.execute(listing)]


def _copy(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> int:
    """Copy the readable rows of one of our own tables, those columns that both sides know."""
    ours = _list_columns(target, table)
    with suppress(sqlite3.Error):
        known = set(_list_columns(source, table))
        columns = ", ".join(name for name in ours if name in known)
        marks = ", ".join("?" for name in ours if name in known)
        insert = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"  # noqa: S608
        select = f"SELECT {columns} FROM {table}"  # noqa: S608 - names are our own
        return sum(target.execute(insert, row).rowcount for row in _readable(source, select))
    return 0


def _list_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def _readable(source: sqlite3.Connection, select: str) -> Iterator[tuple[object, ...]]:
    """The rows up to the first that cannot be read."""
    with suppress(sqlite3.Error):
        yield from source.execute(select)
