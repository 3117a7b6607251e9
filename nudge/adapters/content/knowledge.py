"""What the Ask box knows, from the compiled library.

Owns the questions to the tables of `index`. Opens the file with each, as the library does,
since it may be replaced at any time.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from nudge.adapters.content.library import CompiledLibrary, open_compiled
from nudge.adapters.content.terms import decode_quotable, decode_term
from nudge.adapters.content.vocabulary import Vocabulary
from nudge.domain.ask_danger import DangerGroup, read_groups
from nudge.domain.ask_index import Term
from nudge.domain.ask_passages import Quotable
from nudge.domain.override import override
from nudge.engine.knowledge import Knowledge


class CompiledKnowledge(Knowledge):
    """Knowledge from a compiled file; one that has gone or is broken knows nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._library = CompiledLibrary(path)

    @override
    def find_terms(self, stems: Iterable[str]) -> Mapping[str, Term]:
        question = "SELECT term, body FROM terms WHERE term IN (SELECT value FROM json_each(?))"
        rows = self._ask(question, json.dumps(list(stems)))
        return {term: decode_term(body) for term, body in rows}

    @override
    def correct(self, word: str) -> Sequence[str]:
        try:
            with open_compiled(self._path) as connection:
                return Vocabulary(connection).correct(word)
        except sqlite3.Error:
            return ()

    @override
    def find_quotable(self, guide: str) -> Quotable | None:
        rows = self._ask("SELECT body FROM quotable WHERE guide = ?", guide)
        return decode_quotable(rows[0][0]) if rows else None

    @override
    def find_dangers(self) -> Sequence[DangerGroup]:
        return read_groups(self._library.find_records("danger"))

    @override
    def find_topic_answer(self, topic: str) -> str:
        records = self._library.find_records("not_covered")
        return next((str(r["answer"]) for r in records if r["id"] == topic), "")

    def _ask(self, question: str, value: str) -> list[Any]:
        try:
            with open_compiled(self._path) as connection:
                return connection.execute(question, (value,)).fetchall()
        except sqlite3.Error:
            return []
