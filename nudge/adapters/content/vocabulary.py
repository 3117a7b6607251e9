"""The words of the index: how they go on, and which one a misspelt word stands for.

Owns the questions to the tables of words. Must not rank guides.
"""

import json
import sqlite3
from collections import Counter

from nudge.domain.spelling import SHORTEST, find_most_alike, find_trigrams

_MOST_ENDINGS = 24
_MOST_ALIKE = 12
_MOST_SLIPS = 2
_LAST = "\U0010ffff"


class Vocabulary:
    """The spellings in one open library. Words are folded, as `query_words` reads them."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def find_spellings(self, word: str) -> list[str]:
        """How the word is written in the index; empty if it does not stand there."""
        return self._read("SELECT word FROM words WHERE folded = ? ORDER BY count DESC", word)

    def find_endings(self, start: str) -> list[str]:
        """The commonest words that begin so, the beginning itself first if it is one."""
        return self._read(
            "SELECT word FROM words WHERE folded >= ?1 AND folded < ?1 || ?2"
            " ORDER BY folded = ?1 DESC, count DESC LIMIT ?3",
            start,
            _LAST,
            _MOST_ENDINGS,
        )

    def correct(self, word: str) -> tuple[str, ...]:
        """The known words that may have been meant; none where the word is too short or too odd."""
        if len(word) < SHORTEST or word.isdecimal():
            return ()
        return find_most_alike(word, self._find_alike(word))

    def _find_alike(self, word: str) -> list[tuple[str, int]]:
        """The words that share most trigrams, with how often each occurs."""
        trigrams = json.dumps(sorted(find_trigrams(word)))  # since SQL has no parameter for a list
        holders = self._read(
            "SELECT folded FROM trigrams WHERE trigram IN (SELECT value FROM json_each(?))",
            trigrams,
        )
        shared = Counter(
            known
            for words in holders
            for known in words.split()
            if abs(len(known) - len(word)) <= _MOST_SLIPS
        )
        alike = sorted(shared, key=lambda known: (-shared[known], len(known), known))
        return self._connection.execute(
            "SELECT folded, sum(count) FROM words"
            " WHERE folded IN (SELECT value FROM json_each(?)) GROUP BY folded",
            (json.dumps(alike[:_MOST_ALIKE]),),
        ).fetchall()

    def _read(self, sql: str, *values: object) -> list[str]:
        return [word for (word,) in self._connection.execute(sql, values)]
