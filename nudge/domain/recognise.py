"""Recognition: from occurrences and rules to moments, each with its person and its evidence.

Owns what hangs on the feed as a whole: who is who, who is the boss, which talk is the
first. Everything is judged afresh from what it is given; there is no clock and no memory but
that of titles already read. Must not plan anything.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from nudge.domain.directory import build_directory
from nudge.domain.events import Occurrence
from nudge.domain.firsts import mark_firsts
from nudge.domain.matcher import build_matcher
from nudge.domain.moments import Moment, Role
from nudge.domain.nicknames import add_named, link_nicknames, note_firms
from nudge.domain.owner import guess_me, is_free_busy_only
from nudge.domain.people import History, Person, is_person, is_staff_partner, read_person
from nudge.domain.recognise_checks import Check, describe_rhythm
from nudge.domain.recognise_one import Found, Judge, find_best_checks
from nudge.domain.roles import Side, find_superiors, judge_side
from nudge.domain.rules import Rule
from nudge.domain.titles import fold, fold_words

__all__ = [
    "Check",
    "RuleTrace",
    "explain",
    "forget_titles",
    "guess_me",
    "is_free_busy_only",
    "make_explainer",
    "recognise",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTrace:
    """For one rule: the conditions of its best way, met or not, and whether it was chosen.

    `gates`: what every rule asks.
    """

    moment: str
    gates: tuple[Check, ...]
    checks: tuple[Check, ...]
    is_chosen: bool

    @property
    def is_met(self) -> bool:
        """True when every condition holds."""
        return all(check.is_met for check in (*self.gates, *self.checks))


def recognise(  # noqa: PLR0913 - facts in, moments out; all but two are keywords
    occurrences: Sequence[Occurrence],
    rules: Sequence[Rule],
    *,
    me: frozenset[str],
    history: History,
    now: datetime,
    zone: tzinfo,
) -> tuple[Moment, ...]:
    """The moments among `occurrences`, in their order; at most one each.

    Give all that is known of the feed, the past included: who was met before is read from
    it. `me`: the manager's addresses, lower case. `now` is part of the contract of everything
    that is decided afresh; recognition itself is the same at any hour. `zone`: where days
    are lived.
    """
    del now
    judge = _make_judge(occurrences, rules, me)
    found = [(each, judge.judge(each)) for each in occurrences]
    likes = _make_moments({id(one): one for _, one in found if one is not None})
    moments = [
        replace(likes[id(one)], occurrence=occurrence)
        for occurrence, one in found
        if one is not None
    ]
    return mark_firsts(moments, occurrences, rules, history=history, zone=zone)


def forget_titles(rules: Sequence[Rule]) -> None:
    """Let go of the titles, words and names that were read, after a look far back into a feed."""
    build_matcher(tuple(rules)).forget()
    for memory in (fold, fold_words, is_person, is_staff_partner, read_person):
        memory.cache_clear()


def explain(
    occurrence: Occurrence,
    occurrences: Sequence[Occurrence],
    rules: Sequence[Rule],
    *,
    me: frozenset[str],
) -> tuple[RuleTrace, ...]:
    """For each rule the conditions of its best way, met and not met, the chosen rule first.

    Whoever asks for many occurrences of a feed makes one explainer for all.
    """
    return make_explainer(occurrences, rules, me=me)(occurrence)


def make_explainer(
    occurrences: Sequence[Occurrence], rules: Sequence[Rule], *, me: frozenset[str]
) -> Callable[[Occurrence], tuple[RuleTrace, ...]]:
    """What `explain` does, ready for any of `occurrences`; the feed is read once."""
    judge = _make_judge(occurrences, rules, me)
    matched = build_matcher(tuple(rules)).rules

    def explain_one(occurrence: Occurrence) -> tuple[RuleTrace, ...]:
        facts = judge.read(occurrence)
        chosen = judge.judge(occurrence)
        gates = tuple(judge.check_gates(facts))
        traces = [
            RuleTrace(
                moment=rule.rule.moment,
                gates=gates,
                checks=find_best_checks(rule, facts),
                is_chosen=chosen is not None and chosen.rule is rule,
            )
            for rule in matched
        ]
        return tuple(sorted(traces, key=_find_distance))

    return explain_one


def _find_distance(trace: RuleTrace) -> tuple[bool, int]:
    """The chosen rule first, then the others by how many conditions they lack."""
    return not trace.is_chosen, sum(not check.is_met for check in trace.checks)


def _make_judge(
    occurrences: Sequence[Occurrence], rules: Sequence[Rule], me: frozenset[str]
) -> Judge:
    matcher = build_matcher(tuple(rules))
    directory = build_directory(occurrences, me)
    note_firms(occurrences, matcher, directory)
    link_nicknames(occurrences, matcher, directory, me)
    add_named(occurrences, matcher, directory)
    return Judge(matcher, directory, me)


def _make_moments(found: Mapping[int, Found]) -> dict[int, Moment]:
    """The moment of each finding, with the occurrence from which its facts were read."""
    people = [each.find_person() for each in found.values()]
    sides = [judge_side(each.rule.rule, each.facts, each.hit) for each in found.values()]
    superiors = find_superiors(
        [
            (each.rule.rule, each.facts, person, side)
            for each, person, side in zip(found.values(), people, sides, strict=True)
        ]
    )
    return {
        key: _make_moment(each, person, side, superiors)
        for (key, each), person, side in zip(found.items(), people, sides, strict=True)
    }


def _make_moment(
    found: Found, person: Person | None, side: Side, superiors: frozenset[str]
) -> Moment:
    facts, rule = found.facts, found.rule.rule
    is_below = person is not None and person.key in superiors
    if is_below and rule.conditions.is_two_sided and side.role is Role.MANAGER:
        side = Side(role=Role.REPORT, reason="with your own manager")
    size = "two people" if facts.others and len(facts.others) == 1 else None
    evidence = (*found.evidence, describe_rhythm(facts), size, side.reason)
    return Moment(
        rule=rule,
        occurrence=facts.occurrence,
        person=person,
        role=side.role,
        confidence=found.way.way.confidence,
        evidence=tuple(dict.fromkeys(words for words in evidence if words)),
    )
