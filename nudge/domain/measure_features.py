"""What the measures see in a question: words, pairs, senses and letters.

Owns the features and the buckets that they are hashed into; the trainer and the measure both
read a question here, so that weights and questions fit. Must not know the weights.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

from nudge.domain.lexicon.senses import find_senses
from nudge.domain.query_words import read_words
from nudge.domain.stemming import stem

BUCKETS = 1 << 19
WIDE = 1 << 17
"""As many buckets as are told apart where little hangs on one that two features share."""
TOPICS = 1 << 12
_WORDS_KEPT = 5_000
_MOST_SKIPPED = 3
_SENSE_SPAN = 10
_WORD_SPAN = 2
_LETTERS = (3, 4, 5)


@lru_cache(maxsize=4)
def find_buckets(question: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The buckets of what the words mean, and those of how they are spelt; each once.

    Kept for a moment, since each measure asks for them.
    """
    words = read_words(question)
    meant = {crc32(feature.encode()) % BUCKETS for feature in _find_meant(words)}
    spelt = {bucket for word in words for bucket in _find_spelt(word)}
    return tuple(sorted(meant)), tuple(sorted(spelt))


def find_topics(question: str) -> tuple[int, ...]:
    """The buckets of stems and senses alone, by which kinds of danger are told apart."""
    words = read_words(question)
    features = {f"w{stem(word)}" for word in words}
    features |= {f"f{sense}" for found in find_senses(words) for sense in found}
    return tuple(sorted({crc32(feature.encode()) % TOPICS for feature in features}))


def _find_meant(words: Sequence[str]) -> Iterator[str]:
    stems = [stem(word) for word in words]
    yield from (f"w{word}" for word in stems)
    yield from (f"b{one}_{other}" for one, other in pairwise(["^", *stems, "$"]))
    for skipped in range(2, _MOST_SKIPPED + 1):
        pairs = zip(stems, stems[skipped:], strict=False)
        yield from (f"s{one}_{other}" for one, other in pairs)
    senses = find_senses(words)
    placed = [(place, sense) for place, found in enumerate(senses) for sense in found]
    yield from (f"f{sense}" for _, sense in placed)
    yield from _find_pairs(placed)
    for place, sense in placed:
        for near in range(max(place - _WORD_SPAN, 0), min(place + _WORD_SPAN + 1, len(stems))):
            if near != place:
                yield f"x{sense}{'<' if near < place else '>'}{stems[near]}"


def _find_pairs(placed: Sequence[tuple[int, str]]) -> Iterator[str]:
    """Senses near each other, whichever comes first."""
    for number, (place, sense) in enumerate(placed, 1):
        for other_place, other in placed[number:]:
            if other_place - place > _SENSE_SPAN:
                break
            if other_place != place:
                one, two = (sense, other) if sense < other else (other, sense)
                yield f"p{one}+{two}"


@lru_cache(_WORDS_KEPT)
def _find_spelt(word: str) -> tuple[int, ...]:
    if len(word) <= 2:
        return ()
    edged = f"^{word}$"
    runs = (
        edged[start : start + length]
        for length in _LETTERS
        for start in range(len(edged) - length + 1)
    )
    return tuple(crc32(f"c{run}".encode()) % BUCKETS for run in runs)
