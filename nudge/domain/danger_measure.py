"""How much a question sounds like danger, and like which: weights learnt from sentences.

Owns how a question is weighed. The weights are learnt by `packaging/make_danger_weights.py` and
lie in `lexicon.danger_weights`, which is loaded with the first question. Must not know packs.
"""

import math
import re
from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zlib import decompress

from nudge.domain.danger_features import BUCKETS, TOPICS, find_buckets, find_topics

KINDS = (
    "suicide", "life", "accident", "violence-at-home", "violence", "harassment", "discrimination",
    "theft", "drink-drugs-safety", "legal-threat", "personal-data-request", "press",
)  # fmt: skip
"""The kinds that are told apart, the gravest first: ids of the shipped `danger.yaml`."""

LINE = 0.25
"""Above it a question counts as danger."""
_PLAINER = 0.6
"""How much plainer than the whole one clause of it must sound, to speak for itself."""

SPELT_SHARE = 0.4
"""How much the letters count next to the words; they carry names, slips and compounds."""

_LONG = 20
_FEWEST_WORDS = 5
_END_OF_CLAUSE = re.compile(r"(?<=[.!?;:])\s+|,\s+|\s+[-–—]\s+|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A weight for each bucket, `unit` each; `shared` is of every question."""

    weights: "memoryview[int]"
    unit: float
    shared: float

    def add_up(self, buckets: Sequence[int]) -> float:
        """The weights of the buckets, scaled as if the question had one word."""
        total = sum(map(self.weights.__getitem__, buckets))
        return self.unit * total / math.sqrt(max(len(buckets), 1))


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was learnt: how danger sounds, and each of `KINDS`."""

    danger: Table
    kinds: tuple[Table, ...]

    def weigh(self, question: str) -> float:
        """How much the question sounds like danger; of a long one also its plainest clause."""
        clauses = (self._weigh_one(clause) - _PLAINER for clause in _find_clauses(question))
        return max(self._weigh_one(question), *clauses, float("-inf"))

    def find_kinds(self, question: str) -> tuple[str, ...]:
        """All kinds, that which the question sounds most like first."""
        topics = find_topics(question)
        weights = {
            kind: table.shared + table.add_up(topics)
            for kind, table in zip(KINDS, self.kinds, strict=True)
        }
        return tuple(sorted(KINDS, key=lambda kind: -weights[kind]))

    def _weigh_one(self, text: str) -> float:
        meant, spelt = find_buckets(text)
        found = self.danger.add_up(meant) + SPELT_SHARE * self.danger.add_up(spelt)
        return self.danger.shared + found


@lru_cache(1)
def load_measure() -> Measure:
    """The measure that is shipped."""
    from nudge.domain.lexicon.danger_weights import SCALES, TABLES  # noqa: PLC0415 - large

    packed = memoryview(decompress(b64decode(TABLES))).cast("b")
    sizes = [BUCKETS, *[TOPICS] * len(KINDS)]
    ends = [sum(sizes[:number]) for number in range(len(sizes) + 1)]
    danger, *kinds = (
        Table(weights=packed[start:end], unit=unit, shared=shared)
        for (start, end), (unit, shared) in zip(pairwise(ends), SCALES, strict=True)
    )
    return Measure(danger=danger, kinds=tuple(kinds))


def _find_clauses(question: str) -> Iterator[str]:
    """The clauses of a long question, and each two in a row; short ones go with the one before."""
    if len(question.split()) <= _LONG:
        return
    clauses: list[str] = []
    for part in filter(None, map(str.strip, _END_OF_CLAUSE.split(question))):
        if clauses and len(clauses[-1].split()) < _FEWEST_WORDS:
            clauses[-1] += f", {part}"
        else:
            clauses.append(part)
    if len(clauses) > 1:
        yield from clauses
        yield from (f"{one}, {other}" for one, other in pairwise(clauses))
