"""Which guide a question is about: signals, each scaled, joined to one score.

Owns the weights. The signals are the words of each guide (BM25F over its parts) and the
families of these words, the pairs of words side by side, the nearest question that an author
has foreseen, the best keyword that the question holds, and whether it is that keyword. Tuned
on the seen halves of tests/ask alone; `make bench` reports all.
"""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from nudge.domain.ask_index import Phrase, Term

TYPICAL_RARITY = 7.0
"""What a word that nobody knows would say, if somebody knew it."""

_SATURATION, _PAIR_SATURATION = 1.9, 0.8
_KEYWORD_SHARE, _SAME = 0.63, 0.95
_WORDS, _PAIRS, _QUESTION, _KEYWORD, _SAME_KEYWORD = 1.8, 0.45, 1.1, 0.35, 1.0


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
    for (owner, _), best in _find_best(asked).items():
        totals[owner] += best
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


class _Signal(Enum):
    QUESTION = 1
    KEYWORD = 2
    SAME_KEYWORD = 3


def _find_best(asked: Asked) -> Mapping[tuple[str, _Signal], float]:
    """By owner, what its nearest question says (by cosine), and its best keyword."""
    length = math.hypot(*(sure * asked.find_rarity(name) for name, sure in asked.stems.items()))
    best: defaultdict[tuple[str, _Signal], float] = defaultdict(float)
    for phrase, amount in _find_shared(asked):
        if not phrase.norm * length:
            continue  # of words that all guides share, which say nothing
        nearness, share = amount / (phrase.norm * length), amount / phrase.norm**2
        signals = {}
        if phrase.is_question:
            signals[_Signal.QUESTION] = _QUESTION * nearness
        else:
            if share >= _KEYWORD_SHARE:
                signals[_Signal.KEYWORD] = _KEYWORD * share * phrase.norm
            if nearness >= _SAME:
                signals[_Signal.SAME_KEYWORD] = _SAME_KEYWORD
        for signal, says in signals.items():
            best[phrase.owner, signal] = max(best[phrase.owner, signal], says)
    return best


def _find_shared(asked: Asked) -> Iterator[tuple[Phrase, float]]:
    """Each phrase that shares a stem with the question, and how much of both that is."""
    amounts: defaultdict[int, float] = defaultdict(float)
    phrases: dict[int, Phrase] = {}
    for name, sure in asked.stems.items():
        if name not in asked.known:
            continue
        term = asked.known[name]
        for phrase in term.phrases:
            amounts[phrase.number] += sure * term.rarity**2
            phrases[phrase.number] = phrase
    return ((phrases[number], amount) for number, amount in amounts.items())
