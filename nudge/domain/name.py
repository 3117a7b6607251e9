"""A name in a title: the words that name somebody, and what stands between two of them.

Owns the value that the readers of names share. Must not find any.
"""

import re
from dataclasses import dataclass

from nudge.domain.lexicon.everyday import AND

_PAIR = re.compile(r"^\s*(<-?>|<->|↔|⇄|/|&|\+|\||[x×]|<>|・|-|–|:|,)\s*$")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Words of a title that name somebody: as written, as folded, and where.

    `is_me`: the manager's own name. `is_known`: the feed or the list of given names has it.
    """

    text: str
    words: tuple[str, ...]
    start: int
    end: int
    is_me: bool = False
    is_known: bool = True


def is_pair(between: str) -> bool:
    """True for what stands between two names: "Ana <> Tom", "Ana und Tom"."""
    return _PAIR.match(between) is not None or between.strip().casefold() in AND
