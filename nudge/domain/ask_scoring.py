"""Which guide a question is about: three signals, each scaled, joined to one score.

Owns the weights. The signals are the words of each guide (BM25F over its parts), the nearest
question that an author has foreseen, and the best keyword that the question holds. Tuned on
the seen half of tests/ask alone; `make bench` reports both halves.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from nudge.domain.ask_index import Phrase, Term

TYPICAL_RARITY = 7.0
"""What a word that nobody knows would say, if somebody knew it."""

_SATURATION = 1.9
_KEYWORD_SHARE = 0.63
_WORDS, _QUESTION, _KEYWORD = 1.8, 1.1, 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A guide or a topic, and how well the question fits it; from 0 to about 40."""

    owner: str
    score: float


def score(terms: Mapping[str, float], known: Mapping[str, Term]) -> tuple[Scored, ...]:
    """Every owner that shares a word with the question, the best first.

    `terms`: the question's stems with how sure they are, from 0 to 1. `known`: those of them
    that the index knows.
    """
    length = sum((sure * _find_rarity(term, known)) ** 2 for term, sure in terms.items()) ** 0.5
    totals: defaultdict[str, float] = defaultdict(float)
    shared: defaultdict[int, float] = defaultdict(float)
    phrases: dict[int, Phrase] = {}
    for name, sure in terms.items():
        if name not in known:
            continue
        term = known[name]
        for owner, weight in term.weights.items():
            totals[owner] += _WORDS * sure * term.rarity * weight / (_SATURATION + weight)
        for phrase in term.phrases:
            shared[phrase.number] += sure * term.rarity**2
            phrases[phrase.number] = phrase
    questions, keywords = _find_best(shared, phrases, length)
    for owner, best in questions.items():
        totals[owner] += _QUESTION * best
    for owner, best in keywords.items():
        totals[owner] += _KEYWORD * best
    return tuple(
        Scored(owner=owner, score=total)
        for owner, total in sorted(totals.items(), key=lambda found: (-found[1], found[0]))
    )


def find_scored(ranked: Iterable[Scored], owner: str) -> Scored:
    """How well the question fits one owner."""
    nothing = Scored(owner=owner, score=0.0)
    return next((found for found in ranked if found.owner == owner), nothing)


def _find_rarity(term: str, known: Mapping[str, Term]) -> float:
    return known[term].rarity if term in known else TYPICAL_RARITY


def _find_best(
    shared: Mapping[int, float], phrases: Mapping[int, Phrase], length: float
) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """By owner: how near its nearest question is (cosine), and what its best keyword weighs."""
    questions: defaultdict[str, float] = defaultdict(float)
    keywords: defaultdict[str, float] = defaultdict(float)
    for number, amount in shared.items():
        phrase = phrases[number]
        if phrase.is_question:
            nearness = amount / (phrase.norm * length)
            questions[phrase.owner] = max(questions[phrase.owner], nearness)
        elif (share := amount / phrase.norm**2) >= _KEYWORD_SHARE:
            keywords[phrase.owner] = max(keywords[phrase.owner], share * phrase.norm)
    return questions, keywords
