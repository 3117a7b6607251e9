"""Which guide a question is about: signals, each scaled, joined to one score.

Owns the weights. The signals are the words of each guide (BM25F over its parts) and the
families of these words, the pairs of words side by side, the nearest question that an author
has foreseen, and the best keyword that the question holds. Tuned on the seen halves of
tests/ask alone; `make bench` reports all.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from nudge.domain.ask_index import Phrase, Term

TYPICAL_RARITY = 7.0
"""What a word that nobody knows would say, if somebody knew it."""

_SATURATION, _PAIR_SATURATION = 1.9, 0.8
_KEYWORD_SHARE = 0.63
_WORDS, _PAIRS, _QUESTION, _KEYWORD = 1.8, 0.45, 1.1, 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as terms. `stems` and `families`: with how sure they are, from 0 to 1.

    `known`: those of all three that the index knows.
    """

    stems: Mapping[str, float]
    known: Mapping[str, Term]
    families: Mapping[str, float] = field(default_factory=dict)
    pairs: Collection[str] = ()

    def find_rarity(self, stem: str) -> float:
        """How much a stem says, whether it is known or not."""
        return self.known[stem].rarity if stem in self.known else TYPICAL_RARITY


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """A guide or a topic, and how well the question fits it; from 0 to about 40."""

    owner: str
    score: float


def score(asked: Asked) -> tuple[Scored, ...]:
    """Every owner that shares a term with the question, the best first."""
    totals = _add_terms(asked)
    questions, keywords = _find_best(asked)
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


def _add_terms(asked: Asked) -> defaultdict[str, float]:
    """By owner, what the terms say together."""
    totals: defaultdict[str, float] = defaultdict(float)
    for terms, worth, saturation in (
        (asked.stems, _WORDS, _SATURATION),
        (asked.families, _WORDS, _SATURATION),
        (dict.fromkeys(asked.pairs, 1.0), _PAIRS, _PAIR_SATURATION),
    ):
        for name, sure in terms.items():
            if name not in asked.known:
                continue
            term = asked.known[name]
            for owner, weight in term.weights.items():
                totals[owner] += worth * sure * term.rarity * weight / (saturation + weight)
    return totals


def _find_best(asked: Asked) -> tuple[Mapping[str, float], Mapping[str, float]]:
    """By owner: how near its nearest question is (cosine), and what its best keyword weighs."""
    length = math.hypot(*(sure * asked.find_rarity(name) for name, sure in asked.stems.items()))
    shared: defaultdict[int, float] = defaultdict(float)
    phrases: dict[int, Phrase] = {}
    for name, sure in asked.stems.items():
        term = asked.known.get(name)
        for phrase in term.phrases if term else ():
            shared[phrase.number] += sure * asked.known[name].rarity ** 2
            phrases[phrase.number] = phrase
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
