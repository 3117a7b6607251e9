"""Learns from sentences how danger is told, and what is not about leading people at all.

    python packaging/make_weights.py             writes lexicon/weights.py
    python packaging/make_weights.py --judge     learns without each file in turn, and tells how
                                                 well that file is heard then

The measure is a linear support vector machine with squared hinge loss, solved in the dual one
sentence at a time (C.-J. Hsieh et al., 2008, "A dual coordinate descent method for large-scale
linear SVM"); the kinds of danger are told apart by one more for each. The seed is fixed: the
same sentences give the same bytes.
"""

import random
import sys
from base64 import b64encode
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from zlib import compress

from nudge.domain.measure import FAR, KINDS, LINE, SPELT_SHARE, Measure, Table
from nudge.domain.measure_features import BUCKETS, TOPICS, WIDE, find_buckets, find_topics

HERE = Path(__file__).resolve().parent
SENTENCES = HERE / "sentences"
WRITTEN = HERE.parent / "nudge" / "domain" / "lexicon" / "weights.py"

_SEED = 9
_PASSES = 25
_COST = 1.5
_COST_OF_KINDS = 0.2
_FEWEST = 2  # a feature of one sentence alone says nothing about another
_HIGHEST = 127
_PROBED = 50
# What is no sentence of its own counts for less.
_WORTH = {"phrases": 0.25, "keywords": 0.2}
_KIND_OF = {
    "life": "suicide", "medical": "life", "threats": "violence", "theft_fraud": "theft",
    "fraud": "theft", "theft-and-fraud-2": "theft", "drugs": "drink-drugs-safety",
    "safety": "drink-drugs-safety", "legal": "legal-threat", "authority": "legal-threat",
    "data_request": "personal-data-request", "domestic": "violence-at-home",
    "care_abuse": "harassment", "other": "harassment", "life-and-accident-2": "accident",
}  # fmt: skip
_FOREIGN = ("scope", "oos")
_GRAVE_OR_NOT = ("danger", "harmless")
_NEAR = ("twin", "idiom", "harmless")
_HEADER = '"""What `packaging/make_weights.py` learnt; written by it and not by hand."""'


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence to learn from. `kind`: which danger it tells of; empty where that is not said.

    `label`: `danger` or `harmless`; `out` or `in` where it says nothing of danger, but whether it
    is about leading people.
    """

    file: str
    label: str
    category: str
    text: str

    @property
    def is_danger(self) -> bool:
        """Whether the pointer to help must come."""
        return self.label == "danger"

    @property
    def is_foreign(self) -> bool:
        """Whether it is about something else than leading people."""
        return self.label == "out" or self.category in _FOREIGN

    @property
    def kind(self) -> str:
        """The kind of danger, as `measure` names them."""
        kind = _KIND_OF.get(self.category, self.category.removesuffix("-2"))
        return kind if self.is_danger and kind in KINDS else ""

    @property
    def worth(self) -> float:
        """How much it counts next to a sentence that somebody might type."""
        return _WORTH.get(self.file, 1.0)


def read_sentences(folder: Path = SENTENCES) -> tuple[Sentence, ...]:
    """Every sentence of the folder, the files in the order of their names."""
    return tuple(
        _read(path.stem, line)
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
    )


def find_inputs() -> str:
    """What the weights rest upon, as one digest: the sentences and how they are read."""
    sentences = read_sentences()
    digest = sha256()
    for path in sorted(SENTENCES.glob("*.txt")):
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    for sentence in sentences[:: len(sentences) // _PROBED]:
        digest.update(repr(find_buckets(sentence.text)).encode())
        digest.update(repr(find_topics(sentence.text)).encode())
    return digest.hexdigest()


def learn(sentences: Sequence[Sentence]) -> Measure:
    """The measure that the sentences give."""
    grave = [sentence for sentence in sentences if sentence.label in _GRAVE_OR_NOT]
    weights = _learn_one(grave, [sentence.is_danger for sentence in grave], BUCKETS)
    foreign = _learn_one(sentences, [sentence.is_foreign for sentence in sentences], WIDE)
    told = [sentence for sentence in sentences if sentence.kind]
    topics = [((1.0, find_topics(sentence.text)),) for sentence in told]
    costs = [_COST_OF_KINDS * sentence.worth for sentence in told]
    kinds = [
        _solve(topics, [sentence.kind == kind for sentence in told], costs, TOPICS)
        for kind in KINDS
    ]
    return Measure(danger=_round(weights), foreign=_round(foreign), kinds=tuple(map(_round, kinds)))


def _learn_one(sentences: Sequence[Sentence], are_so: Sequence[bool], size: int) -> list[float]:
    read = [
        tuple(tuple(bucket % size for bucket in part) for part in find_buckets(sentence.text))
        for sentence in sentences
    ]
    return _solve(
        [((1.0, meant), (SPELT_SHARE, spelt)) for meant, spelt in _drop_rare(read)],
        are_so,
        [_COST * sentence.worth for sentence in sentences],
        size,
    )


def _read(file: str, line: str) -> Sentence:
    label, category, text = line.split("\t")
    return Sentence(file=file, label=label, category=category, text=text)


_Block = tuple[float, Sequence[int]]
_Read = tuple[Sequence[int], ...]


def _drop_rare(read: Sequence[_Read]) -> Iterator[_Read]:
    counts = Counter(bucket for both in read for part in both for bucket in part)
    for both in read:
        yield tuple(tuple(bucket for bucket in part if counts[bucket] >= _FEWEST) for part in both)


def _solve(
    texts: Sequence[Sequence[_Block]],
    are_so: Sequence[bool],
    costs: Sequence[float],
    size: int,
) -> list[float]:
    """The weight of each bucket, and behind them the one that all texts share.

    The blocks of a text are each scaled to the length of their share, as the measure does.
    """
    weights = [0.0] * (size + 1)
    scaled = [
        [(1.0, (size,))]
        + [(share / len(buckets) ** 0.5, buckets) for share, buckets in blocks if buckets]
        for blocks in texts
    ]
    slack = [1 / (2 * cost) for cost in costs]
    steep = [
        sum(value * value * len(buckets) for value, buckets in blocks) + extra
        for blocks, extra in zip(scaled, slack, strict=True)
    ]
    alphas = [0.0] * len(texts)
    order = list(range(len(texts)))
    chance = random.Random(_SEED)  # noqa: S311 - an order, not a secret
    for _ in range(_PASSES):
        chance.shuffle(order)
        for place in order:
            side, blocks = (1.0 if are_so[place] else -1.0), scaled[place]
            found = sum(value * sum(map(weights.__getitem__, buckets)) for value, buckets in blocks)
            slope = side * found - 1 + alphas[place] * slack[place]
            alpha = max(alphas[place] - slope / steep[place], 0.0)
            step = (alpha - alphas[place]) * side
            if step:
                alphas[place] = alpha
                for value, buckets in blocks:
                    change = step * value
                    for bucket in buckets:
                        weights[bucket] += change
    return weights


def _round(weights: Sequence[float]) -> Table:
    """The weights as small whole numbers, with what one of them stands for."""
    *of_buckets, shared = weights
    unit = max(map(abs, of_buckets)) / _HIGHEST
    small = bytes(round(weight / unit) & 0xFF for weight in of_buckets)
    return Table(weights=memoryview(small).cast("b"), unit=float(f"{unit:.6g}"),
                 shared=float(f"{shared:.6g}"))  # fmt: skip


def write(measure: Measure, inputs: str) -> str:
    """The module that holds the measure."""
    tables = (measure.danger, measure.foreign, *measure.kinds)
    packed = b64encode(compress(b"".join(table.weights.tobytes() for table in tables), 9)).decode()
    lines = (packed[start : start + 92] for start in range(0, len(packed), 92))
    scales = ",\n    ".join(f"({table.unit!r}, {table.shared!r})" for table in tables)
    return "\n".join((
        _HEADER, "", f'INPUTS = "{inputs}"', "",
        f"SCALES = (\n    {scales},\n)", "", "TABLES = (",
        *(f'    b"{line}"' for line in lines), ")", "",
    ))  # fmt: skip


def judge(sentences: Sequence[Sentence]) -> Iterator[str]:
    """A line for each file that others were learnt without: what of it is heard."""
    files = list(dict.fromkeys(sentence.file for sentence in sentences))
    for file in (file for file in files if file not in (*_WORTH, "guides")):
        measure = learn([sentence for sentence in sentences if sentence.file != file])
        counts: defaultdict[str, list[bool]] = defaultdict(list)
        are_right: list[bool] = []
        for sentence in (sentence for sentence in sentences if sentence.file == file):
            if sentence.label in _GRAVE_OR_NOT:
                counts[_name(sentence)].append(measure.weigh(sentence.text) > LINE)
            side = "foreign" if sentence.is_foreign else "own"
            counts[side].append(measure.weigh_foreign(sentence.text) > FAR)
            if sentence.kind:
                are_right.append(measure.find_kinds(sentence.text)[0] == sentence.kind)
        told = ", ".join(f"{name} {_share(heard)}" for name, heard in sorted(counts.items()))
        yield f"{file}: {told}, right kind {_share(are_right)}"


def _name(sentence: Sentence) -> str:
    if sentence.is_danger:
        return "danger"
    return sentence.category if sentence.category in _NEAR else "everyday"


def _share(cases: Iterable[bool]) -> str:
    found = list(cases)
    return f"{sum(found)}/{len(found)}"


def main(arguments: Sequence[str]) -> None:
    """Write the weights, or judge them."""
    sentences = read_sentences()
    if "--judge" in arguments:
        for line in judge(sentences):
            sys.stdout.write(f"{line}\n")
        return
    WRITTEN.write_text(write(learn(sentences), find_inputs()), encoding="utf-8")
    sys.stdout.write(f"{WRITTEN}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
