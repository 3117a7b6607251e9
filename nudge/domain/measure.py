"""How a question sounds: like danger, and which, or like nothing that leading people brings.

Owns how a question is weighed. The weights are learnt by `packaging/make_weights.py` and
lie in `lexicon.weights`, which is loaded with the first question. Must not know packs.
"""

import math
import re
from base64 import b64decode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from zlib import decompress

from nudge.domain.measure_features import BUCKETS, TOPICS, WIDE, find_buckets, find_topics

KINDS = (
    "suicide", "life", "accident", "violence-at-home", "violence", "harassment", "discrimination",
    "theft", "drink-drugs-safety", "legal-threat", "personal-data-request", "press",
)  # fmt: skip
"""The kinds that are told apart, the gravest first: ids of the shipped `danger.yaml`."""

LINE = 0.2
"""Above it a question counts as danger."""
LINE_OF_FEW = 0.7
"""The same for a question of which a word or two say something, such as "and if she cries?"."""
CALM = -0.7
"""Up to it a question sounds so harmless that a grave word in it is idle."""
KNOWN = 0.4
"""Above it a phrase by itself is one that danger was learnt of; made-up ones stay below."""
FAR = -0.1
"""Above it a question is probably about something else than leading people."""
_RAMBLING = 0.2
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

    def weigh(self, meant: Sequence[int], spelt: Sequence[int]) -> float:
        """The weight of a question by the buckets of its words and of its letters."""
        return self.shared + self.add_up(meant) + SPELT_SHARE * self.add_up(spelt)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was learnt: how danger sounds and each of its `KINDS`, and what leads no people."""

    danger: Table
    foreign: Table
    kinds: tuple[Table, ...]

    def weigh(self, question: str) -> float:
        """How much the question sounds like danger; of a long one also its plainest clause.

        A long one must sound plainer: it has more words that sound like something by chance.
        """
        clauses = (self._weigh_one(clause) - _PLAINER for clause in _find_clauses(question))
        weight = max(self._weigh_one(question), *clauses, float("-inf"))
        return weight - _RAMBLING if _is_long(question) else weight

    def weigh_foreign(self, question: str) -> float:
        """How much the question sounds as if it were not about leading people."""
        meant, spelt = ([bucket % WIDE for bucket in part] for part in find_buckets(question))
        return self.foreign.weigh(meant, spelt)

    def find_kinds(self, question: str) -> tuple[str, ...]:
        """All kinds, that which the question sounds most like first."""
        topics = find_topics(question)
        weights = {
            kind: table.shared + table.add_up(topics)
            for kind, table in zip(KINDS, self.kinds, strict=True)
        }
        return tuple(sorted(KINDS, key=lambda kind: -weights[kind]))

    def _weigh_one(self, text: str) -> float:
        return self.danger.weigh(*find_buckets(text))


@lru_cache(1)
def load_measure() -> Measure:
    """The measure that is shipped."""
    from nudge.domain.lexicon.weights import SCALES, TABLES  # noqa: PLC0415 - large

    packed = memoryview(decompress(b64decode(TABLES))).cast("b")
    sizes = [BUCKETS, WIDE, *[TOPICS] * len(KINDS)]
    ends = [sum(sizes[:number]) for number in range(len(sizes) + 1)]
    danger, foreign, *kinds = (
        Table(weights=packed[start:end], unit=unit, shared=shared)
        for (start, end), (unit, shared) in zip(pairwise(ends), SCALES, strict=True)
    )
    return Measure(danger=danger, foreign=foreign, kinds=tuple(kinds))


def _is_long(question: str) -> bool:
    return len(question.split()) > _LONG


def _find_clauses(question: str) -> Iterator[str]:
    """The clauses of a long question, and each two in a row; short ones go with the one before."""
    if not _is_long(question):
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
