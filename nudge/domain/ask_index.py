"""What the Ask box knows about each word: whose it is, and in which questions it stands.

Owns the making of the index from the words of guides and topics, in the child that compiles.
Topics that Nudge does not cover are owners like guides, so that they compete with them.
Must not answer: `ask_scoring` does.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from nudge.domain.query_words import STOP_WORDS, read_words
from nudge.domain.stemming import stem
from nudge.domain.word_families import find_families


class Kind(Enum):
    """What a line is."""

    TITLE = "title"
    KEYWORD = "keyword"
    TRANSLATED = "translated"
    TOPIC = "topic"
    QUESTION = "question"
    BODY = "body"


_SAYS = {
    Kind.TITLE: 1.6,
    Kind.KEYWORD: 1.6,
    Kind.TRANSLATED: 1.1,
    Kind.TOPIC: 2.0,
    Kind.QUESTION: 1.0,
    Kind.BODY: 0.1,
}
"""How much a word says about its owner, by the kind of line. Tuned like the weights of scoring."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A title, a keyword, a question, an item: a few words of one owner."""

    owner: str
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrase:
    """A line in which a term stands. `norm`: the length of its vector."""

    number: int
    owner: str
    is_question: bool
    norm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A stem, a pair of words or a family. `rarity`: the fewer owners, the more it says (idf).

    `weights`: by owner, how much it is theirs. `phrases`: where a stem stands, save in bodies.
    """

    rarity: float
    weights: Mapping[str, float]
    phrases: tuple[Phrase, ...]


# How far a long text thins out its words; BM25's b. Tuned on the seen half of tests/ask.
_THINNING = 0.43
_IN_FAMILY = 0.5
"""How much less a word says about its owner for the other words of its family."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Read:
    """A line as terms. Bodies have no pairs and no families: they mention all and everything."""

    line: Line
    stems: tuple[str, ...]
    pairs: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()

    @property
    def shares(self) -> Iterator[tuple[str, float]]:
        """Each term with how much of the line's weight it gets."""
        yield from ((term, 1.0) for term in (*self.stems, *self.pairs))
        yield from ((family, _IN_FAMILY) for family in self.families)


def read_terms(text: str) -> tuple[str, ...]:
    """The stems of a text that say something."""
    return tuple(stem(word) for word in read_words(text) if word not in STOP_WORDS)


def read_pairs(words: Sequence[str]) -> frozenset[str]:
    """Words that stand side by side, one of which at least says something: "put off", "no idea".

    A stop word says nothing by itself and much beside a verb; so does the order of two words.
    """
    stems = [word if word in STOP_WORDS else stem(word) for word in words]
    return frozenset(
        f"{first} {second}"
        for (word, after), (first, second) in zip(pairwise(words), pairwise(stems), strict=True)
        if word not in STOP_WORDS or after not in STOP_WORDS
    )


def build_terms(lines: Iterable[Line]) -> Mapping[str, Term]:
    """Every stem, pair and family of the lines with what it tells."""
    read = [_read(line) for line in lines]
    weights = _weigh(read)
    rarities = _find_rarities(read)
    phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
    for number, found in enumerate(read):
        if found.line.kind is Kind.BODY:
            continue
        stems = set(found.stems)
        phrase = Phrase(
            number=number,
            owner=found.line.owner,
            is_question=found.line.kind is Kind.QUESTION,
            norm=math.hypot(*(rarities[term] for term in stems)),
        )
        for term in stems:
            phrases[term].append(phrase)
    return {
        term: Term(rarity=rarities[term], weights=owners, phrases=tuple(phrases[term]))
        for term, owners in weights.items()
    }


def find_rarity(owners: int, of: int) -> float:
    """How much a term says that belongs to `owners` of so many; BM25's idf, never negative."""
    return math.log(1 + (of - owners + 0.5) / (owners + 0.5))


def _read(line: Line) -> _Read:
    words = read_words(line.text)
    telling = [word for word in words if word not in STOP_WORDS]
    stems = tuple(map(stem, telling))
    if line.kind is Kind.BODY:
        return _Read(line=line, stems=stems)
    return _Read(
        line=line,
        stems=stems,
        pairs=read_pairs(words),
        families=frozenset(family for word in telling for family in find_families(word)),
    )


def _find_rarities(read: Sequence[_Read]) -> Mapping[str, float]:
    """Bodies do not count: a keyword of one guide is as telling if ten others mention it."""
    owners: defaultdict[str, set[str]] = defaultdict(set)
    for found in read:
        is_body = found.line.kind is Kind.BODY
        for term in (*found.stems, *found.pairs, *found.families):
            own = owners[term]
            if not is_body:
                own.add(found.line.owner)
    of = len({found.line.owner for found in read})
    rarities = [find_rarity(count, of) for count in range(of + 1)]
    return {term: rarities[len(own)] for term, own in owners.items()}


def _weigh(read: Sequence[_Read]) -> Mapping[str, Mapping[str, float]]:
    """BM25F's weighted frequencies. Source: Robertson, Zaragoza and Taylor, 2004."""
    lengths: defaultdict[Kind, Counter[str]] = defaultdict(Counter)
    for found in read:
        lengths[found.line.kind][found.line.owner] += len(found.stems)
    means = {kind: sum(found.values()) / len(found) or 1 for kind, found in lengths.items()}
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for found in read:
        owner, kind = found.line.owner, found.line.kind
        length = lengths[kind][owner] / means[kind]
        says = _SAYS[kind] / (1 - _THINNING + _THINNING * length)
        for term, share in found.shares:
            weights[term][owner] = weights[term].get(owner, 0.0) + says * share
    return weights
