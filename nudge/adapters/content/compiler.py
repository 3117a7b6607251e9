"""Packs compiled into one SQLite file, which the tray reads without any parser.

Owns the file's tables and its replacement: written under another name and
renamed, so that a reader never sees half of it. Runs in the child.
"""

import json
import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from nudge.adapters.content.guide_json import encode_guide
from nudge.adapters.content.index import write_index
from nudge.adapters.content.library import FORMAT
from nudge.adapters.content.shelf import Shelf
from nudge.domain.guides import Guide

_TABLES = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE rules (position INTEGER PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE guides (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, title TEXT NOT NULL,
    situation TEXT NOT NULL, outcome TEXT NOT NULL, needs TEXT NOT NULL, body TEXT NOT NULL
);
CREATE INDEX guides_by_position ON guides (position, id, title, situation, outcome, needs);
CREATE TABLE lists (name TEXT PRIMARY KEY, body TEXT NOT NULL);
CREATE TABLE assets (name TEXT PRIMARY KEY, body BLOB NOT NULL);
"""


def compile_shelf(shelf: Shelf, path: Path, fingerprint: str, report: str) -> None:
    """Write the shelf to `path`, replacing what is there; `report` is kept beside it.

    Raises `OSError` or `sqlite3.Error` when it cannot be written; the old file then stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    draft.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(draft)) as connection:
            facts = {"format": str(FORMAT), "fingerprint": fingerprint, "report": report}
            _write(connection, shelf, facts)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _write(connection: sqlite3.Connection, shelf: Shelf, facts: Mapping[str, str]) -> None:
    connection.execute("PRAGMA journal_mode = OFF")
    connection.executescript(_TABLES)
    connection.executemany("INSERT INTO facts VALUES (?, ?)", facts.items())
    rules = [(position, json.dumps(rule)) for position, rule in enumerate(shelf.rules)]
    connection.executemany("INSERT INTO rules VALUES (?, ?)", rules)
    guides = [shelf.build(placed) for placed in shelf.guides]
    connection.executemany(
        "INSERT INTO guides VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (g.id, position, g.title, g.situation, g.outcome, _encode_needs(g), encode_guide(g))
            for position, g in enumerate(guides)
        ],
    )
    lists = [(name, json.dumps(records)) for name, records in shelf.lists.items()]
    connection.executemany("INSERT INTO lists VALUES (?, ?)", lists)
    connection.executemany("INSERT INTO assets VALUES (?, ?)", shelf.assets.items())
    write_index(connection, guides, shelf.lists)
    connection.commit()


def _encode_needs(guide: Guide) -> str:
    return " ".join(need.value for need in guide.needs)
