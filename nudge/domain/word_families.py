"""Words that come to the same when a question looks for its guide: "resign", "quit", "kündigen".

Owns how a word finds its families; which words are in one is in `lexicon.word_families`. A
family holds what people say, in any language, whether or not a guide says it that way.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from nudge.domain.lexicon.word_families import FAMILIES
from nudge.domain.stemming import stem

_MARK = "~"
_WORDS_KEPT = 20_000


@lru_cache(maxsize=_WORDS_KEPT)
def find_families(word: str) -> tuple[str, ...]:
    """The families of a folded word, as terms of the index; most words have none."""
    whole, beginnings = _read_families()
    found = {*whole.get(stem(word), ())}
    for length in range(1, len(word) + 1):
        found.update(beginnings.get(word[:length], ()))
    return tuple(sorted(found))


@cache
def _read_families() -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """By stem, and by the beginning of a word, the families that it belongs to."""
    whole: defaultdict[str, set[str]] = defaultdict(set)
    beginnings: defaultdict[str, set[str]] = defaultdict(set)
    for family in FAMILIES.replace("\n    ", " ").strip().splitlines():
        name, words = family.split(": ")
        for word in words.split():
            if word.endswith("*"):
                beginnings[word[:-1]].add(_MARK + name)
            else:
                whole[stem(word)].add(_MARK + name)
    return whole, beginnings
