"""Spelling: which known word somebody may have meant.

Owns how alike two words are. Words are folded as in `titles`. Must not know which words
there are: the index brings the candidates.
"""

from collections import Counter
from collections.abc import Iterable

SHORTEST = 4
"""Shorter words are taken as they are: nearly everything is one letter from a short word."""
_LONG = 8
_MOST = 3
_EDGE = "$"
_OTHER_LETTER, _OTHER_START = 0.3, 0.3
_NEARLY = 0.2
"""How likely another word must be, next to the likeliest, to be thought of too."""


def find_trigrams(word: str) -> frozenset[str]:
    """The runs of three letters in a word, its edges marked."""
    padded = f"{_EDGE}{word}{_EDGE}"
    return frozenset(padded[start : start + 3] for start in range(len(padded) - 2))


def find_most_alike(word: str, candidates: Iterable[tuple[str, int]]) -> tuple[str, ...]:
    """The candidates that differ least from `word`, the likeliest first; at most three.

    `candidates`: (word, how often it occurs). One slip is forgiven, two in a long word. Common
    words are likelier than rare ones, and a letter left out, doubled or swapped than another one:
    "manger" is "manager" and no "danger".
    """
    allowed = 2 if len(word) >= _LONG else 1
    found = [
        (slips, -count * _find_likeliness(word, candidate), candidate)
        for candidate, count in candidates
        if abs(len(candidate) - len(word)) <= allowed
        and (slips := count_slips(word, candidate, allowed)) <= allowed
    ]
    found.sort()
    return tuple(
        candidate
        for slips, unlikely, candidate in found[:_MOST]
        if slips == found[0][0] and unlikely <= found[0][1] * _NEARLY
    )


def _find_likeliness(word: str, candidate: str) -> float:
    has_other_letter = len(word) == len(candidate) and Counter(word) != Counter(candidate)
    return (_OTHER_LETTER if has_other_letter else 1.0) * (
        _OTHER_START if word[0] != candidate[0] else 1.0
    )


def count_slips(word: str, other: str, most: int) -> int:
    """Letters missed, added, changed or swapped with their neighbour; `most` + 1 if more.

    Source: F. J. Damerau, 1964, in the form that counts each letter once.
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(word, 1):
        previous, row = row, [place]
        for across, found in enumerate(other, 1):
            cost = min(
                previous[across] + 1, row[across - 1] + 1, previous[across - 1] + (letter != found)
            )
            is_swap = (
                place > 1
                and across > 1
                and letter == other[across - 2]
                and word[place - 2] == found
            )
            if is_swap:
                cost = min(cost, before[across - 2] + 1)
            row.append(cost)
        before = previous
        if min(row) > most:
            return most + 1
    return row[-1]
