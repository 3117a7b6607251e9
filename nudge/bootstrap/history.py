"""Opens the store with the form that occurrences are kept in."""

from collections.abc import Callable
from pathlib import Path

from nudge.adapters.calendars.wire import decode_occurrence, encode_occurrence
from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.sqlite_store import SqliteStore, open_snapshot, open_store
from nudge.domain.problems import Problem

_CODEC = OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)


def open_history(path: Path, on_problem: Callable[[Problem], None]) -> SqliteStore:
    """The store at `path`, made where it is not there; `on_problem` hears what was wrong."""
    return open_store(path, _CODEC, on_problem)


def read_history(path: Path) -> SqliteStore:
    """The store as it stands now; no file is made or changed."""
    return open_snapshot(path, _CODEC)
