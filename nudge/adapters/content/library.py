"""The compiled library: guides and rules from one SQLite file, each when it is asked for.

Owns the reading of what `compiler` wrote. Opening costs the same for three guides and for
two thousand. Must not import YAML, Markdown or schemas: the tray lives with this module.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from nudge.adapters.content.guide_json import decode_guide
from nudge.adapters.content.lists import ListedLibrary, Record
from nudge.domain.conditions import parse_rule
from nudge.domain.guides import Guide, GuideEntry, Need
from nudge.domain.override import override
from nudge.domain.rules import Rule

FORMAT = 10


class CompiledLibrary(ListedLibrary):
    """A compiled file. It may be replaced while it is in use; each question opens it afresh.

    A file that has gone or is broken answers as an empty one, since the child writes it anew.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rules: tuple[Rule, ...] | None = None

    @override
    def rules(self) -> tuple[Rule, ...]:
        if self._rules is None:
            rows = self._ask("SELECT body FROM rules ORDER BY position")
            self._rules = tuple(parse_rule(json.loads(body)) for (body,) in rows)
        return self._rules

    @override
    def find_guide(self, guide: str) -> Guide | None:
        rows = self._ask("SELECT body FROM guides WHERE id = ?", guide)
        return decode_guide(rows[0][0]) if rows else None

    @override
    def list_guides(self) -> Sequence[GuideEntry]:
        rows = self._ask(
            "SELECT id, title, situation, outcome, needs FROM guides ORDER BY position"
        )
        return [
            GuideEntry(
                id=guide,
                title=title,
                situation=situation,
                outcome=outcome,
                needs=tuple(map(Need, needs.split())),
            )
            for guide, title, situation, outcome, needs in rows
        ]

    @override
    def find_records(self, name: str) -> Sequence[Record]:
        rows = self._ask("SELECT body FROM lists WHERE name = ?", name)
        records: Sequence[Record] = json.loads(rows[0][0]) if rows else ()
        return records

    def find_asset(self, name: str) -> bytes | None:
        """A picture by what follows `asset:` in a guide's HTML."""
        rows = self._ask("SELECT body FROM assets WHERE name = ?", name)
        return rows[0][0] if rows else None

    def _ask(self, question: str, *values: str) -> list[Any]:
        try:
            with open_compiled(self._path) as connection:
                return connection.execute(question, values).fetchall()
        except sqlite3.Error:
            return []


def open_library(path: Path) -> CompiledLibrary | None:
    """The library in a compiled file; None when there is none of this format yet."""
    return CompiledLibrary(path) if read_fact(path, "format") == str(FORMAT) else None


def read_fact(path: Path, name: str) -> str | None:
    """One of the facts that the compiler noted about its work, or None."""
    try:
        with open_compiled(path) as connection:
            question = "SELECT value FROM facts WHERE name = ?"
            row = connection.execute(question, (name,)).fetchone()
    except sqlite3.Error:
        return None
    return str(row[0]) if row else None


@contextmanager
def open_compiled(path: Path) -> Iterator[sqlite3.Connection]:
    """The file opened for reading. It never changes in place, so no lock is needed."""
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        yield connection
