"""What the Ask box knows about each word: whose it is, and in which questions it stands.

Owns the making of the index from the words of guides and topics, in the child that compiles.
Topics that Nudge does not cover are owners like guides, so that they compete with them.
Must not answer: `ask_scoring` does.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from nudge.domain.query_words import STOP_WORDS, read_words
from nudge.domain.stemming import stem


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
    Kind.QUESTION: 0.7,
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
    """A stem. `rarity`: the fewer owners it has, the more it says (idf).

    `weights`: by owner, how much it is theirs. `phrases`: where it stands, save in bodies.
    """

    rarity: float
    weights: Mapping[str, float]
    phrases: tuple[Phrase, ...]


# How far a long text thins out its words; BM25's b. Tuned on the seen half of tests/ask.
_THINNING = 0.43


def read_terms(text: str) -> tuple[str, ...]:
    """The stems of a text that say something."""
    words = read_words(text)
    return tuple(stem(word) for word in words if word not in STOP_WORDS)


def build_terms(lines: Iterable[Line]) -> Mapping[str, Term]:
    """Every stem of the lines with what it tells."""
    read = [(line, read_terms(line.text)) for line in lines]
    rarities = _find_rarities(read)
    weights = _weigh(read)
    phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
    for number, (line, terms) in enumerate(read):
        if line.kind is Kind.BODY:
            continue
        phrase = Phrase(
            number=number,
            owner=line.owner,
            is_question=line.kind is Kind.QUESTION,
            norm=math.hypot(*(rarities[term] for term in set(terms))),
        )
        for term in set(terms):
            phrases[term].append(phrase)
    return {
        term: Term(rarity=rarity, weights=weights[term], phrases=tuple(phrases[term]))
        for term, rarity in rarities.items()
    }


def find_rarity(owners: int, of: int) -> float:
    """How much a term says that belongs to `owners` of so many; BM25's idf, never negative."""
    return math.log(1 + (of - owners + 0.5) / (owners + 0.5))


def _find_rarities(read: Sequence[tuple[Line, Sequence[str]]]) -> Mapping[str, float]:
    of_owner: defaultdict[str, set[str]] = defaultdict(set)
    for line, terms in read:
        of_owner[line.owner].update(terms)
    counts = Counter(term for terms in of_owner.values() for term in terms)
    return {term: find_rarity(count, len(of_owner)) for term, count in counts.items()}


def _weigh(read: Sequence[tuple[Line, Sequence[str]]]) -> Mapping[str, Mapping[str, float]]:
    """BM25F's weighted frequencies. Source: Robertson, Zaragoza and Taylor, 2004."""
    lengths: defaultdict[Kind, Counter[str]] = defaultdict(Counter)
    for line, terms in read:
        lengths[line.kind][line.owner] += len(terms)
    means = {kind: sum(found.values()) / len(found) or 1 for kind, found in lengths.items()}
    weights: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for line, terms in read:
        length = lengths[line.kind][line.owner] / means[line.kind]
        share = _SAYS[line.kind] / (1 - _THINNING + _THINNING * length)
        for term in terms:
            weights[term][line.owner] = weights[term].get(line.owner, 0.0) + share
    return weights
