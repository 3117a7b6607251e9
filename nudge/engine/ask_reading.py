"""A question as terms: misspelt words mended, each with its family and its neighbours.

Owns what is looked up for a question and how sure each term is. Must not judge what the
question is about: `ask_scoring` does.
"""

from collections.abc import Mapping, Sequence
from itertools import chain

from nudge.domain.ask_index import read_pairs
from nudge.domain.ask_scoring import Asked
from nudge.domain.query_words import STOP_WORDS, read_words
from nudge.domain.stemming import stem
from nudge.domain.word_families import find_families
from nudge.engine.knowledge import Knowledge

_MOST_CORRECTED = 12
_CORRECTED = 0.9
# The family of a word that no guide has is all there is to go by.
_FAMILY, _FAMILY_ALONE = 0.4, 0.8


def read_question(question: str, knowledge: Knowledge) -> Asked:
    """The question as terms, with what the index knows of them."""
    words = read_words(question)
    telling = [word for word in dict.fromkeys(words) if word not in STOP_WORDS]
    kin = {word: find_families(word) for word in telling}
    pairs = read_pairs(words)
    known = dict(knowledge.find_terms((*map(stem, telling), *chain(*kin.values()), *pairs)))
    unknown = [word for word in telling if stem(word) not in known and not kin[word]]
    meant = {word: knowledge.correct(word) for word in unknown[:_MOST_CORRECTED]}
    stems = _find_stems(telling, meant)
    if any(meant.values()):
        pairs = read_pairs([(*meant.get(word, ()), word)[0] for word in words])
        known |= knowledge.find_terms((*stems, *pairs))
    return Asked(stems=stems, families=_weigh_families(kin, known), pairs=pairs, known=known)


def _find_stems(words: Sequence[str], meant: Mapping[str, Sequence[str]]) -> Mapping[str, float]:
    stems: dict[str, float] = {}
    for word in words:
        found = meant.get(word)
        if not found:
            stems[stem(word)] = 1.0
        elif found[0] not in STOP_WORDS:
            sure = _CORRECTED / len(found) ** 0.5
            stems = dict.fromkeys(map(stem, found), sure) | stems
    return stems


def _weigh_families(
    kin: Mapping[str, Sequence[str]], known: Mapping[str, object]
) -> Mapping[str, float]:
    sure: dict[str, float] = {}
    for word, families in kin.items():
        weight = _FAMILY if stem(word) in known else _FAMILY_ALONE
        for family in families:
            sure[family] = max(weight, sure.get(family, 0.0))
    return sure
