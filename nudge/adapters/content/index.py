"""The index of the compiled library: what can be found, and how its words are spelt.

Owns the tables of search and their filling, in the child that compiles. Reading them is the
work of `search`.
"""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from nudge.adapters.content.terms import encode_quotable, encode_term
from nudge.domain.ask import TOPIC_MARK
from nudge.domain.ask_index import Kind, Line, build_terms
from nudge.domain.ask_passages import Quotable, make_quotable
from nudge.domain.guides import Guide
from nudge.domain.spelling import SHORTEST, find_trigrams
from nudge.domain.titles import fold_word, split_words

TABLES = """
CREATE VIRTUAL TABLE search USING fts5 (
    id UNINDEXED, sections UNINDEXED, title, keywords, asked_as, body, translated,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TABLE words (
    folded TEXT NOT NULL, word TEXT NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (folded, word)
) WITHOUT ROWID;
CREATE TABLE trigrams (trigram TEXT PRIMARY KEY, folded TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE quotable (guide TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE terms (term TEXT PRIMARY KEY, body TEXT NOT NULL) WITHOUT ROWID;
"""

Records = Sequence[Mapping[str, Any]]


def write_index(
    connection: sqlite3.Connection, guides: Sequence[Guide], lists: Mapping[str, Records]
) -> None:
    """Fill the tables; `lists`: what the packs hold beside the guides.

    Rows go in sorted by their keys, which SQLite appends instead of looking for their places.
    """
    connection.executescript(TABLES)
    quotable = [make_quotable(guide) for guide in guides]
    translated = _find_translated(lists.get("keywords", ()))
    rows = [
        _make_row(guide, lines, translated.get(guide.id, ()))
        for guide, lines in zip(guides, quotable, strict=True)
    ]
    connection.executemany("INSERT INTO search VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")
    lines = [
        *_find_lines(guides, quotable, translated),
        *_find_topic_lines(lists.get("not_covered", ())),
    ]
    write_words(connection, (line.text for line in lines))
    connection.executemany(
        "INSERT INTO quotable VALUES (?, ?)",
        [(lines.guide, encode_quotable(lines)) for lines in quotable],
    )
    connection.executemany(
        "INSERT INTO terms VALUES (?, ?)",
        [(name, encode_term(term)) for name, term in sorted(build_terms(lines).items())],
    )


def write_words(connection: sqlite3.Connection, texts: Iterable[str]) -> None:
    """Note how every word of the texts is spelt."""
    written = Counter(word for text in texts for word in split_words(text))
    counts: Counter[tuple[str, str]] = Counter()
    for word, count in written.items():
        counts[fold_word(word), word.casefold()] += count
    connection.executemany(
        "INSERT INTO words VALUES (?, ?, ?)",
        sorted((folded, word, count) for (folded, word), count in counts.items()),
    )
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for folded in {folded: None for folded, _ in counts}:
        if len(folded) >= SHORTEST and not folded.isdecimal():
            for trigram in find_trigrams(folded):
                holders[trigram].append(folded)
    connection.executemany(
        "INSERT INTO trigrams VALUES (?, ?)",
        sorted((trigram, " ".join(words)) for trigram, words in holders.items()),
    )


def _find_lines(
    guides: Iterable[Guide],
    quotable: Iterable[Quotable],
    translated: Mapping[str, Sequence[str]],
) -> Iterator[Line]:
    for guide, lines in zip(guides, quotable, strict=True):
        texts = {
            Kind.TITLE: [guide.title],
            Kind.KEYWORD: guide.keywords,
            Kind.TRANSLATED: translated.get(guide.id, ()),
            Kind.QUESTION: guide.asked_as,
            Kind.BODY: [guide.outcome, guide.when, *(passage.text for passage in lines.passages)],
        }
        for kind, found in texts.items():
            for text in found:
                yield Line(owner=guide.id, kind=kind, text=text)


def _find_topic_lines(topics: Records) -> Iterator[Line]:
    for topic in topics:
        for text in topic["keywords"]:
            yield Line(owner=TOPIC_MARK + topic["id"], kind=Kind.TOPIC, text=str(text))


def _find_translated(records: Records) -> Mapping[str, Sequence[str]]:
    """Keywords in other languages by guide."""
    found: dict[str, list[str]] = {}
    for record in records:
        found.setdefault(record["guide"], []).extend(map(str, record["keywords"]))
    return found


def _make_row(guide: Guide, lines: Quotable, translated: Sequence[str]) -> tuple[str, ...]:
    passages = [
        ("outcome", guide.outcome),
        ("when", guide.when),
        *((passage.section, passage.text) for passage in lines.passages),
    ]
    return (
        guide.id,
        "\n".join(section for section, _ in passages),
        guide.title,
        "\n".join(guide.keywords),
        "\n".join(guide.asked_as),
        "\n".join(text for _, text in passages),
        "\n".join(translated),
    )
