"""The index of the compiled library: what can be found, and how its words are spelt.

Owns the tables of search and their filling, in the child that compiles. Reading them is the
work of `search`.
"""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from nudge.domain.guides import Guide
from nudge.domain.marks import drop_keys
from nudge.domain.packs import Part
from nudge.domain.spelling import SHORTEST, find_trigrams
from nudge.domain.titles import read_title

TABLES = """
CREATE VIRTUAL TABLE search USING fts5 (
    id UNINDEXED, sections UNINDEXED, title, keywords, asked_as, body, translated,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TABLE words (
    folded TEXT NOT NULL, word TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (folded, word)
) WITHOUT ROWID;
CREATE TABLE trigrams (
    trigram TEXT NOT NULL, folded TEXT NOT NULL, PRIMARY KEY (trigram, folded)
) WITHOUT ROWID;
"""

PASSAGES = (
    Part.STEPS, Part.WORDS, Part.SOLVES, Part.TRAPS, Part.CALL_HR, Part.NEXT_STEP, Part.BEFORE,
    Part.AFTER,
)  # fmt: skip
"""The parts whose items can be found one by one, the most helpful ones first."""


def find_passages(guide: Guide) -> Iterator[tuple[str, str]]:
    """Every item of a guide that can stand alone: the field it is from, and its text."""
    for part in PASSAGES:
        field = getattr(guide, part.value)
        items = getattr(field, "items", None)
        texts = [item.text for item in items] if items is not None else field
        for text in (texts,) if isinstance(texts, str) else texts:
            if text:
                yield part.value, drop_keys(text)


def write_index(
    connection: sqlite3.Connection,
    guides: Sequence[Guide],
    translated: Mapping[str, Sequence[str]],
) -> None:
    """Fill the tables; `translated`: keywords in other languages by guide."""
    connection.executescript(TABLES)
    rows = [_make_row(guide, translated.get(guide.id, ())) for guide in guides]
    connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    write_words(connection, (text for _, _, *texts in rows for text in texts))


def write_words(connection: sqlite3.Connection, texts: Iterable[str]) -> None:
    """Note how every word of the texts is spelt."""
    counts = Counter(
        (token.folded, token.text.casefold()) for text in texts for token in read_title(text).tokens
    )
    connection.executemany(
        "INSERT INTO words VALUES (?, ?, ?)",
        [(folded, word, count) for (folded, word), count in counts.items()],
    )
    connection.executemany(
        "INSERT INTO trigrams VALUES (?, ?)",
        [
            (trigram, folded)
            for folded in {folded for folded, _ in counts}
            if len(folded) >= SHORTEST and not folded.isdecimal()
            for trigram in find_trigrams(folded)
        ],
    )


def _make_row(guide: Guide, translated: Sequence[str]) -> tuple[str, ...]:
    passages = [("outcome", guide.outcome), ("when", guide.when), *find_passages(guide)]
    return (
        guide.id,
        "\n".join(section for section, _ in passages),
        guide.title,
        "\n".join(guide.keywords),
        "\n".join(guide.asked_as),
        "\n".join(text for _, text in passages),
        "\n".join(translated),
    )
