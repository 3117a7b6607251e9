"""The store on SQLite, behind the engine's port, and its read-only twin for commands."""

from collections.abc import Callable
from pathlib import Path

from nudge.adapters.store.archive import Archive
from nudge.adapters.store.database import Database
from nudge.adapters.store.deliveries import Deliveries
from nudge.adapters.store.journal import Journal
from nudge.adapters.store.memory import Memory, OccurrenceCodec
from nudge.adapters.store.questions import Questions
from nudge.adapters.store.rhythm import RhythmTables
from nudge.adapters.store.snapshot import Snapshot
from nudge.domain.problems import Problem


class SqliteStore(Deliveries, Journal, Memory, Archive, Questions, RhythmTables):
    """Everything that must survive, in one file.

    Touches the file at the first call, and afresh at the next one after a failure: the
    tray starts, and runs on, with a disk that is full.
    """

    def __init__(self, database: Database, codec: OccurrenceCodec) -> None:
        self._database = database
        self._codec = codec

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def open_store(
    path: Path, codec: OccurrenceCodec, on_problem: Callable[[Problem], None]
) -> SqliteStore:
    """The store in that file, which is made when it is first needed.

    `on_problem` hears when the file was broken and a fresh one has begun.
    """
    return SqliteStore(Database(path, on_problem), codec)


def open_snapshot(path: Path, codec: OccurrenceCodec) -> SqliteStore:
    """The store as it stands now, for commands: neither makes nor changes any file.

    A file that is not there reads as empty; each write raises `StoreError`.
    """
    return SqliteStore(Snapshot(path), codec)
