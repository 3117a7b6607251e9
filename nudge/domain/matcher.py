"""The matcher: all phrases of a set of rules, and of the lexicon, ready to be found.

Owns the reading of a title against a set of rules: which phrases stand in it, which kinds
of things it speaks of, which stretches everyday words account for. Must not look at
attendees or times.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVar, cast

from nudge.domain.lexicon.calling_off import CALLED_OFF
from nudge.domain.lexicon.everyday import CALLINGS, EVERYDAY, HONORIFICS, WITH
from nudge.domain.lexicon.kinds import KINDS, Kind
from nudge.domain.lexicon.superiors import OWN, SUPERIORS
from nudge.domain.name import Name
from nudge.domain.phrases import Hit, PhraseIndex
from nudge.domain.rules import Rule, Way
from nudge.domain.titles import Title, fold, read_title

_Value = TypeVar("_Value", bound=Hashable)
_MOST_TITLES_KEPT = 2_000
_RULE_SETS_KEPT = 4
# What stands in brackets is said by the way: "Catch up with Ana (Halle 3)".
_REMARK = re.compile(r"[(\[（【][^)\]）】]*[)\]）】]")


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedWay:
    """A way of a rule with its phrases as numbers of the index."""

    way: Way
    title: frozenset[int]
    and_title: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchedRule:
    """A rule with its phrases as numbers of the index."""

    rule: Rule
    ways: tuple[MatchedWay, ...]
    without: frozenset[int]

    def has_phrase(self, number: int) -> bool:
        """True for a phrase by which the rule finds its moment, in any of its ways."""
        return any(number in way.title or number in way.and_title for way in self.ways)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What stands in a title: rules' phrases, kinds of things, and what words account for.

    `remarks`: what stands in brackets.
    """

    title: Title
    hits: tuple[Hit, ...]
    without: tuple[Hit, ...]
    kinds: tuple[tuple[Kind, Hit], ...]
    covered: tuple[tuple[int, int], ...]
    explained: tuple[tuple[int, int], ...]
    own: tuple[Hit, ...]
    superiors: tuple[Hit, ...]
    is_called_off: bool
    remarks: tuple[tuple[int, int], ...] = ()

    def is_remark(self, part: Hit | Name) -> bool:
        """True for what stands in brackets: "Point Salomé (arrivée le 2 mars)"."""
        return any(start <= part.start and part.end <= end for start, end in self.remarks)

    def is_first_half(self, hit: Hit) -> bool:
        """True where a hyphen ties the phrase to a word of its own: "Exit-Schilder"."""
        if self.title.text[hit.end : hit.end + 1] != "-":
            return False
        return any(
            token.start == hit.end + 1
            and not any(hit.end < start <= token.start < end for start, end in self.explained)
            for token in self.title.tokens
        )


@dataclass(slots=True)
class Matcher:
    """Reads titles; each title once."""

    rules: tuple[MatchedRule, ...]
    index: PhraseIndex
    triggers: Mapping[int, tuple[int, ...]]
    always: tuple[int, ...]
    _titles: frozenset[int]
    _without: frozenset[int]
    _kinds: Mapping[int, frozenset[Kind]]
    _everyday: frozenset[int]
    _called_off: frozenset[int]
    _own: frozenset[int]
    _superiors: frozenset[int]
    _readings: dict[str, Reading] = field(default_factory=dict)

    def forget(self) -> None:
        """Let go of the titles that were read; they are read again when they come again."""
        self._readings.clear()
        self.index.forget()

    def read(self, summary: str) -> Reading:
        """The reading of a title, from memory if it was read before."""
        known = self._readings.get(summary)
        if known is None:
            if len(self._readings) >= _MOST_TITLES_KEPT:
                self._readings.clear()
            known = self._readings[summary] = self._read(summary)
        return known

    def _drop_inner(self, hits: Sequence[Hit]) -> list[Hit]:
        """The hits without those inside a longer one of another rule.

        "Exit interview" is no "interview", but "team huddle" is a "huddle" all the same.
        """
        return [
            hit
            for hit in hits
            if not any(
                _is_within(hit, other)
                and hit.phrase in self.triggers
                and not set(self.triggers[hit.phrase]) & set(self.triggers.get(other.phrase, ()))
                for other in hits
            )
        ]

    def _read(self, summary: str) -> Reading:
        title = read_title(summary)
        found = self.index.find(title)
        hits = self._drop_inner([hit for hit in found if hit.phrase in self._titles])
        everyday = [hit for hit in found if hit.phrase in self._everyday]
        kinds = [
            (kind, hit)
            for hit in found
            for kind in self._kinds.get(hit.phrase, ())
            if not any(_is_within(hit, other) for other in everyday)
        ]
        own = tuple(hit for hit in found if hit.phrase in self._own)
        superiors = tuple(
            hit
            for hit in found
            if hit.phrase in self._superiors and title.text[hit.end : hit.end + 1] != "."
        )  # "Vorst." is a Vorstellungsgespräch and no Vorstand
        explained = [
            part for hit in (*hits, *everyday, *own, *superiors) for part in _explain(title, hit)
        ]
        return Reading(
            title=title,
            hits=tuple(hits),
            without=tuple(
                hit
                for hit in found
                if hit.phrase in self._without
                and not any(_is_within(hit, other) for other in everyday)
            ),
            kinds=tuple(kinds),
            covered=tuple({*explained, *((hit.start, hit.end) for _, hit in kinds)}),
            explained=tuple(set(explained)),
            own=own,
            superiors=superiors,
            is_called_off=any(
                hit.phrase in self._called_off and _stands_apart(title, hit) for hit in found
            ),
            remarks=tuple(remark.span() for remark in _REMARK.finditer(title.text)),
        )


@lru_cache(maxsize=_RULE_SETS_KEPT)
def build_matcher(rules: tuple[Rule, ...]) -> Matcher:
    """The matcher of a set of rules; the same set is built once."""
    index = PhraseIndex()
    matched = tuple(_match_rule(index, rule) for rule in rules)
    triggers: defaultdict[int, set[int]] = defaultdict(set)
    for place, each in enumerate(matched):
        for way in each.ways:
            for number in way.title:
                triggers[number].add(place)
    kinds: defaultdict[int, set[Kind]] = defaultdict(set)
    for kind, phrases in KINDS.items():
        for number in index.add_all(phrases):
            kinds[number].add(kind)
    shared: dict[object, object] = {}
    ready = Matcher(
        rules=matched,
        index=index,
        triggers={number: _share(shared, tuple(sorted(on))) for number, on in triggers.items()},
        always=tuple(
            place for place, each in enumerate(matched) if any(not way.title for way in each.ways)
        ),
        _titles=frozenset(triggers)
        | {number for each in matched for way in each.ways for number in way.and_title},
        _without=frozenset(number for each in matched for number in each.without),
        _kinds={number: _share(shared, frozenset(found)) for number, found in kinds.items()},
        _everyday=index.add_all((*EVERYDAY, *WITH, *HONORIFICS, *CALLINGS)),
        _own=index.add_all(OWN),
        _superiors=index.add_all(SUPERIORS),
        _called_off=index.add_all(CALLED_OFF),
    )
    index.seal()
    fold.cache_clear()  # it is full of the phrases' words, which stand in the index now
    return ready


def _share(known: dict[object, object], value: _Value) -> _Value:
    """The same object for equal values: thousands of phrases lead to few rules and kinds."""
    return cast("_Value", known.setdefault(value, value))


def _match_rule(index: PhraseIndex, rule: Rule) -> MatchedRule:
    return MatchedRule(
        rule=rule,
        ways=tuple(
            MatchedWay(
                way=way, title=index.add_all(way.title), and_title=index.add_all(way.and_title)
            )
            for way in rule.conditions.ways
        ),
        without=index.add_all(rule.conditions.without),
    )


def _is_within(hit: Hit, other: Hit) -> bool:
    """True for a phrase that is a part of a longer one: "product" in "product manager"."""
    return other.start <= hit.start and hit.end <= other.end and other.length > hit.length


def _explain(title: Title, hit: Hit) -> list[tuple[int, int]]:
    """The stretches that a phrase accounts for; what its own `*` stands for is left open."""
    if not hit.is_open:
        return [(hit.start, hit.end)]
    inside = [token for token in title.tokens if hit.start <= token.start < hit.end]
    return [(token.start, token.end) for token in (inside[0], inside[-1])]


def _stands_apart(title: Title, hit: Hit) -> bool:
    """True for a word that opens or ends the title, or stands in brackets: "Cancelled: 1:1"."""
    before, after = title.text[: hit.start].strip(), title.text[hit.end :].strip()
    if not before.strip("[(【*<!-–#") or not after.strip("])】*>!.-–"):
        return True
    return before[-1] in "[(【" and after[0] in "])】"
