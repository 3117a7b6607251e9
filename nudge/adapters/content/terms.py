"""What the Ask box knows as JSON: a row a term, a row a guide.

Owns the two directions and nothing else. Lists, since a common term has many phrases.
"""

import json
from functools import lru_cache

from nudge.domain.ask_index import Phrase, Term
from nudge.domain.ask_passages import Passage, Quotable

# What questions share: common words, and the few guides of a pack that answer most of them.
_TERMS_KEPT, _GUIDES_KEPT = 256, 64

# One encoder for all: json.dumps makes a new one for each of some ten thousand terms.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def encode_term(term: Term) -> str:
    """The term as JSON text."""
    places = {owner: place for place, owner in enumerate(term.weights)}
    weights = [round(weight, 4) for weight in term.weights.values()]
    phrases = [
        [phrase.number, places[phrase.owner], int(phrase.is_question), round(phrase.norm, 3)]
        for phrase in term.phrases
    ]
    return _encode([round(term.rarity, 4), list(places), weights, phrases])


@lru_cache(maxsize=_TERMS_KEPT)
def decode_term(text: str) -> Term:
    """The term that `encode_term` wrote."""
    rarity, owners, weights, phrases = json.loads(text)
    return Term(
        rarity=rarity,
        weights=dict(zip(owners, weights, strict=True)),
        phrases=tuple(
            Phrase(number=number, owner=owners[place], is_question=bool(is_question), norm=norm)
            for number, place, is_question, norm in phrases
        ),
    )


def encode_quotable(quotable: Quotable) -> str:
    """The lines of a guide as JSON text."""
    passages = [[line.section, line.text, sorted(line.terms)] for line in quotable.passages]
    heads = [quotable.guide, quotable.title, quotable.lang, quotable.outcome]
    return _encode([*heads, passages])


@lru_cache(maxsize=_GUIDES_KEPT)
def decode_quotable(text: str) -> Quotable:
    """The lines that `encode_quotable` wrote."""
    guide, title, lang, outcome, passages = json.loads(text)
    return Quotable(
        guide=guide,
        title=title,
        lang=lang,
        outcome=outcome,
        passages=tuple(
            Passage(section=section, text=line, terms=frozenset(terms))
            for section, line, terms in passages
        ),
    )
