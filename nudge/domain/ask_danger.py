"""Danger in a question: the pointer to help, before any guide.

Owns how danger is recognised: phrases that packs list, words of danger near each other, grave
words with a slip in them, and the scored measure for what nobody has listed. Better one pointer
too many than one too few, but everyday speech stays free. Source: content-brief A7.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from nudge.domain.lexicon.danger_words import FAMILIES, ONLY_IN
from nudge.domain.lexicon.dangers import EVERYDAY, GRAVE_WORDS, SIGNS
from nudge.domain.measure import CALM, KNOWN, LINE, LINE_OF_FEW, Measure, load_measure
from nudge.domain.phrases import PhraseIndex
from nudge.domain.query_words import STOP_WORDS, guess_language, read_words
from nudge.domain.spelling import count_slips
from nudge.domain.titles import fold, read_title

_LONG_ENOUGH = 6
_FEW = 2
_PART = re.compile(r"^  (near|unless): ", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerGroup:
    """A kind of danger: its words, what to do first, and the guide that comes second or ""."""

    id: str
    words: tuple[str, ...]
    first: str
    guide: str


@dataclass(slots=True, kw_only=True)
class DangerIndex:
    """The dangers in force, the gravest first."""

    groups: Sequence[DangerGroup]
    _phrases: PhraseIndex = field(default_factory=PhraseIndex)
    _everyday: PhraseIndex = field(default_factory=PhraseIndex)
    _owners: dict[int, tuple[int, str]] = field(default_factory=dict)
    _signs: list[tuple["_Sign", int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        places = {group.id: place for place, group in enumerate(self.groups)}
        for place, group in enumerate(self.groups):
            for word in group.words:
                self._owners.setdefault(self._phrases.add(word), (place, word))
        self._phrases.seal()
        self._everyday.add_all(EVERYDAY)
        self._everyday.seal()
        signs = (sign for sign in _read_signs() if sign.group in places)
        self._signs = [(sign, places[sign.group]) for sign in signs]

    def find(self, question: str) -> DangerGroup | None:
        """The gravest danger that the question names, else that which it sounds like, or None.

        Where a question sounds calm, what it names is idle: "the till is short of change". But a
        phrase of which nothing was learnt, such as an organisation's own alarm word, always holds.
        """
        if not self.groups:
            return None
        measure = load_measure()
        weight = measure.weigh(question)
        words = read_words(question)
        mended = [_mend(word) for word in words]
        named = set(self._find_phrases(question))
        if mended != list(words):
            named |= set(self._find_phrases(" ".join(mended)))
        if weight <= CALM:
            named = {(place, phrase) for place, phrase in named if measure.weigh(phrase) <= KNOWN}
        places = [place for place, _ in named]
        if weight > CALM:
            places += self._find_signs(mended)
        if places:
            return self.groups[min(places)]
        is_brief = sum(word not in STOP_WORDS for word in words) <= _FEW
        line = LINE_OF_FEW if is_brief else LINE
        return self._find_likeliest(measure, question) if weight > line else None

    def _find_likeliest(self, measure: Measure, question: str) -> DangerGroup | None:
        """What nobody has listed, if it sounds like a kind of danger that the packs have."""
        groups = {group.id: group for group in self.groups}
        kinds = measure.find_kinds(question)
        return next((groups[kind] for kind in kinds if kind in groups), None)

    def _find_phrases(self, text: str) -> Iterator[tuple[int, str]]:
        # In a title a point marks a word cut short; here it ends a sentence, and "wrong." is no
        # "wrongdoing".
        title = read_title(text.replace(".", ","))
        everyday = self._everyday.find(title)
        for hit in self._phrases.find(title):
            if not any(idiom.start <= hit.start < idiom.end for idiom in everyday):
                yield self._owners[hit.phrase]

    def _find_signs(self, words: Sequence[str]) -> Iterator[int]:
        lang = guess_language(words)
        words = ["" if ONLY_IN.get(word, lang) != lang else word for word in words]
        for sign, place in self._signs:
            if sign.stands_in(words):
                yield place


_Family = tuple[frozenset[str], tuple[str, ...]]
"""Whole words, and beginnings of words."""

_NOTHING: _Family = (frozenset(), ())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sign:
    """A danger of `group` where a word of each of `near` stands within `span` words."""

    group: str
    near: tuple[_Family, ...]
    span: int
    unless: _Family

    def stands_in(self, words: Sequence[str]) -> bool:
        found: list[list[int]] = []
        for family in self.near:
            places = _find_places(family, words)
            if not places:
                return False
            found.append(places)
        if _find_places(self.unless, words):
            return False
        return any(self._is_near(first, found[1:], {first}) for first in found[0])

    def _is_near(self, first: int, rest: Sequence[Sequence[int]], taken: set[int]) -> bool:
        if not rest:
            return max(taken) - min(taken) < self.span
        return any(
            self._is_near(first, rest[1:], taken | {place})
            for place in rest[0]
            if place not in taken and abs(place - first) < self.span
        )


def _read_signs() -> Iterator[_Sign]:
    for block in SIGNS:
        head, *parts = _PART.split(block)
        group, span = head.split()
        families = list(zip(parts[::2], map(_read_family, parts[1::2]), strict=True))
        yield _Sign(
            group=group,
            near=tuple(family for key, family in families if key == "near"),
            span=int(span),
            unless=next((family for key, family in families if key == "unless"), _NOTHING),
        )


def _read_family(text: str) -> _Family:
    words = [
        word
        for name in text.split()
        for word in (FAMILIES[name[1:]].split() if name.startswith("@") else [name])
    ]
    return (
        frozenset(fold(word) for word in words if not word.endswith("*")),
        tuple(fold(word[:-1]) for word in words if word.endswith("*")),
    )


def _find_places(family: _Family, words: Iterable[str]) -> list[int]:
    whole, beginnings = family
    return [
        place
        for place, word in enumerate(words)
        if word in whole or (beginnings and word.startswith(beginnings))
    ]


def _mend(word: str) -> str:
    """The grave word that differs by one slip, else the word itself."""
    if len(word) < _LONG_ENOUGH:
        return word
    for grave in GRAVE_WORDS:
        if word[0] == grave[0] and word != grave and count_slips(word, grave, 1) <= 1:
            return grave
    return word


def read_groups(records: Iterable[Mapping[str, object]]) -> tuple[DangerGroup, ...]:
    """The groups in the records of `danger.yaml`."""
    return tuple(
        DangerGroup(
            id=str(record["id"]),
            words=tuple(str(word) for word in _as_list(record["words"])),
            first=str(record["first"]),
            guide=str(record.get("guide", "")),
        )
        for record in records
    )


def _as_list(value: object) -> Sequence[object]:
    return value if isinstance(value, list | tuple) else ()
