"""Search over the compiled library: FTS5 by columns, misspelt and half-typed words forgiven.

Owns the query, the order of hits and the line that is shown for each. FTS5 says which guides have
the words; in which order they come is what the Ask box would say. Opens the file with
each question, as the library does, and only then: the start of the tray pays nothing.
"""

import json
import re
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from nudge.adapters.content.library import open_compiled
from nudge.adapters.content.terms import decode_term
from nudge.adapters.content.vocabulary import Vocabulary
from nudge.domain.ask_index import read_pairs
from nudge.domain.ask_scoring import Asked, score
from nudge.domain.override import override
from nudge.domain.query_words import drop_stop_words, read_words
from nudge.domain.stemming import stem
from nudge.domain.titles import fold_word, read_title
from nudge.domain.word_families import find_families
from nudge.engine.search import Hit, Place, Search, Span

_MOST_WORDS = 8
_START, _END = "\x02", "\x03"
_MARKED_WORD = re.compile(f"{_START}([^{_END}]*){_END}")
_ONE_ON_ONE = ('"one on one"', '"1 1"', '"1on1"')

# So many are put in order; FTS5 brings the best of its own order.
_CANDIDATES = 40
# A half-typed word that is whole already may go on all the same: "late", "later".
_GOES_ON = 0.15
_FAMILY = 0.4

# What a column is worth: title, keywords, asked_as, body, translated.
_WEIGHTS = "0, 0, 10.0, 8.0, 3.0, 1.0, 8.0"
_RANKED = f"""
SELECT rowid, id FROM search WHERE search MATCH ? ORDER BY bm25(search, {_WEIGHTS}), rowid LIMIT ?
"""  # noqa: S608 - numbers of our own
_TERMS = "SELECT term, body FROM terms WHERE term IN (SELECT value FROM json_each(?))"
_MARKED = """
SELECT id, sections, highlight(search, 2, ?2, ?3), highlight(search, 3, ?2, ?3),
    highlight(search, 4, ?2, ?3), highlight(search, 5, ?2, ?3), highlight(search, 6, ?2, ?3)
FROM search WHERE search MATCH ?1 AND rowid = ?4
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    """One word of the query, and all words of the index that it may stand for.

    `stems`: those of the words, with how sure they are.
    """

    spellings: tuple[str, ...]
    stems: Mapping[str, float]

    @property
    def query(self) -> str:
        """The word in FTS5's language."""
        return f"({' OR '.join(self.spellings)})"


class CompiledSearch(Search):
    """Searches a compiled file; one that has gone or is broken holds nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @override
    def find(self, text: str, limit: int, notes: Mapping[str, str] | None = None) -> Sequence[Hit]:
        every = read_words(text)
        words = drop_stop_words(every)[:_MOST_WORDS]
        if not words:
            return []
        is_open = not text[-1:].isspace()
        in_notes = {guide: _find_in_note(note, words) for guide, note in (notes or {}).items()}
        try:
            with open_compiled(self._path) as connection:
                pairs = read_pairs(every)
                hits = _find(connection, words, pairs, limit, is_open=is_open)
                titles = dict(_find_titles(connection, in_notes))
        except sqlite3.Error:
            return []
        found = [
            Hit(guide=guide, title=titles[guide], place=Place.NOTE, snippet=line, marks=marks)
            for guide, (line, marks) in in_notes.items()
            if marks and guide in titles
        ]
        noted = {hit.guide for hit in found}
        return [*found, *(hit for hit in hits if hit.guide not in noted)][:limit]


def _find(
    connection: sqlite3.Connection,
    words: Sequence[str],
    pairs: Collection[str],
    limit: int,
    *,
    is_open: bool,
) -> list[Hit]:
    vocabulary = Vocabulary(connection)
    spelt = [
        _spell(vocabulary, word, is_open=is_open and place == len(words))
        for place, word in enumerate(words, 1)
    ]
    queries = [word.query for word in spelt if word.spellings]
    if not queries:
        return []
    every, some = " AND ".join(queries), " OR ".join(queries)
    most = max(limit, _CANDIDATES)
    rows = _rank(connection, every, most) if len(queries) == len(words) else {}
    if not rows or (len(rows) < limit and len(queries) > 1):
        rows |= _rank(connection, some, most)
    families = {family: _FAMILY for word in words for family in find_families(word)}
    stems = {stem: sure for word in spelt for stem, sure in word.stems.items()}
    fits = _judge(connection, stems, families, pairs)
    best = sorted(rows, key=lambda row: -fits.get(rows[row], 0.0))[:limit]
    return [_make_hit(connection, some, row) for row in best]


def _rank(connection: sqlite3.Connection, query: str, limit: int) -> dict[int, str]:
    """Guides by row, the best first."""
    return dict(connection.execute(_RANKED, (query, limit)))


def _judge(
    connection: sqlite3.Connection,
    stems: Mapping[str, float],
    families: Mapping[str, float],
    pairs: Collection[str],
) -> Mapping[str, float]:
    """How well each guide fits, in the eyes of the Ask box."""
    rows = connection.execute(_TERMS, (json.dumps([*stems, *families, *pairs]),))
    known = {term: decode_term(body) for term, body in rows}
    ranked = score(Asked(stems=stems, families=families, pairs=pairs, known=known))
    return {found.owner: found.score for found in ranked}


def _spell(vocabulary: Vocabulary, word: str, *, is_open: bool) -> _Word:
    if word == "oneonone":
        return _Word(spellings=_ONE_ON_ONE, stems={word: 1.0})
    found = vocabulary.find_endings(word) if is_open else vocabulary.find_spellings(word)
    if not found:
        meant = vocabulary.correct(word)
        found = [spelling for word in meant for spelling in vocabulary.find_spellings(word)]
    stems = dict.fromkeys((stem(fold_word(spelling)) for spelling in found), 1.0)
    own = stem(word)
    return _Word(
        spellings=tuple(f'"{spelling}"' for spelling in found),
        stems={
            known: 1.0 if known == own else _GOES_ON if own in stems else 1 / len(stems) ** 0.5
            for known in stems
        },
    )


def _make_hit(connection: sqlite3.Connection, query: str, row: int) -> Hit:
    (guide, sections, title, keywords, asked_as, body, translated) = connection.execute(
        _MARKED, (query, _START, _END, row)
    ).fetchone()
    plain_title, title_marks = _read_marks(title)
    lines = [
        *zip(repeat(Place.TEXT), sections.split("\n"), body.split("\n"), strict=False),
        *((Place.QUESTION, "", line) for line in asked_as.split("\n")),
        *((Place.KEYWORD, "", line) for line in f"{keywords}\n{translated}".split("\n")),
    ]
    place, section, line = max(lines, key=lambda found: _count_marks(found[2]))
    if title_marks and _count_marks(line) <= _count_marks(title):
        place, section, line = Place.TITLE, *lines[0][1:]
    snippet, marks = _read_marks(line)
    return Hit(
        guide=guide,
        title=plain_title,
        title_marks=title_marks,
        place=place,
        section=section if place is Place.TEXT else "",
        snippet=snippet,
        marks=marks,
    )


def _count_marks(marked: str) -> int:
    """How many different words are marked."""
    return len({found.casefold() for found in _MARKED_WORD.findall(marked)})


def _read_marks(marked: str) -> tuple[str, tuple[Span, ...]]:
    text = ""
    marks: list[Span] = []
    for piece in re.split(f"({_START}[^{_END}]*{_END})", marked):
        plain = piece.strip(_START + _END)
        if piece != plain:
            marks.append((len(text), len(text) + len(plain)))
        text += plain
    return text, tuple(marks)


def _find_titles(
    connection: sqlite3.Connection, guides: Mapping[str, object]
) -> Iterator[tuple[str, str]]:
    for guide in guides:
        yield from connection.execute("SELECT id, title FROM guides WHERE id = ?", (guide,))


def _find_in_note(note: str, words: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    """The first line of a note in which a word begins with each of `words`; without marks if none.

    A note is in the user's own spelling, so that nothing is corrected.
    """
    for line in note.splitlines():
        tokens = read_title(line).tokens
        marks = [
            (token.start, token.end)
            for token in tokens
            if any(token.folded.startswith(word) for word in words)
        ]
        if all(any(token.folded.startswith(word) for token in tokens) for word in words):
            return line, tuple(marks)
    return "", ()
