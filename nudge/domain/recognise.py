"""Recognition: from occurrences and rules to moments, each with its person and its evidence.

Owns the choice between rules. Everything is judged afresh from what it is given; there
is no clock and no memory but that of titles already read. Must not plan anything.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from nudge.domain.directory import Directory, build_directory, iter_attendees
from nudge.domain.events import Busy, Occurrence, Participation, Status, find_participation
from nudge.domain.facts import Facts, read_facts
from nudge.domain.firsts import mark_firsts
from nudge.domain.matcher import MatchedRule, MatchedWay, Matcher, build_matcher
from nudge.domain.moments import Moment, Role
from nudge.domain.people import History, Person, find_domains
from nudge.domain.recognise_checks import (
    Check,
    describe_rhythm,
    find_hit,
    is_among_one,
    iter_checks,
)
from nudge.domain.roles import Side, find_superiors, judge_side
from nudge.domain.rules import Rule

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_FEWEST_MEETINGS = 3
_NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTrace:
    """For one rule: the conditions of its best way, met or not, and whether it was chosen."""

    moment: str
    checks: tuple[Check, ...]
    is_chosen: bool

    @property
    def is_met(self) -> bool:
        """True when every condition holds."""
        return all(check.is_met for check in self.checks)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A rule that holds, by one of its ways."""

    rule: MatchedRule
    way: MatchedWay
    facts: Facts
    evidence: tuple[str, ...]

    @property
    def rank(self) -> tuple[bool, float, int, int]:
        """What decides between rules: the rare, the sure, the wordy, the pressing."""
        hit = find_hit(self.way, self.facts)
        return (
            not self.rule.rule.is_routine,
            self.way.way.confidence,
            0 if hit is None else hit.length,
            self.rule.rule.priority,
        )


def recognise(
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
    it. `me`: the manager's addresses, lower case. `zone`: where all-day entries are lived.
    """
    matcher = build_matcher(tuple(rules))
    directory = build_directory(occurrences, me)
    judge = _Judge(matcher, directory, me)
    found = [each for each in map(judge.judge, occurrences) if each is not None]
    moments = _make_moments(found)
    return mark_firsts(moments, occurrences, rules, history=history, zone=zone)


def explain(
    occurrence: Occurrence,
    occurrences: Sequence[Occurrence],
    rules: Sequence[Rule],
    *,
    me: frozenset[str],
) -> tuple[RuleTrace, ...]:
    """For each rule the conditions of its best way, met and not met, the chosen rule first."""
    matcher = build_matcher(tuple(rules))
    judge = _Judge(matcher, build_directory(occurrences, me), me)
    facts = judge.read(occurrence)
    chosen = judge.judge(occurrence)
    gates = tuple(_check_gates(occurrence, facts, me))
    traces = [
        RuleTrace(
            moment=rule.rule.moment,
            checks=gates + _best_checks(rule, facts),
            is_chosen=chosen is not None and chosen.rule is rule,
        )
        for rule in matcher.rules
    ]
    return tuple(sorted(traces, key=lambda trace: not trace.is_chosen))


def is_free_busy_only(occurrences: Sequence[Occurrence]) -> bool:
    """True when a feed shows times but no titles, so that nothing can be recognised in it."""
    titles = {occurrence.summary.casefold() for occurrence in occurrences}
    return bool(titles) and titles <= _NO_TITLES


def guess_me(
    occurrences: Sequence[Occurrence], calendar_names: str | Sequence[str] = ()
) -> tuple[str, ...]:
    """The owner's addresses: the calendar's name if it is one, else the guest of every meeting.

    Empty where neither tells. Source: calendars.md; a Google primary calendar is named so.
    """
    names = [calendar_names] if isinstance(calendar_names, str) else calendar_names
    named = tuple(name.strip().casefold() for name in names if _ADDRESS.fullmatch(name.strip()))
    if named:
        return named
    meetings = [each for each in occurrences if each.attendees]
    guests = Counter(
        email
        for meeting in meetings
        for email in {each.email for each in iter_attendees(meeting) if each.email}
    )
    if len(meetings) < _FEWEST_MEETINGS or not guests:
        return ()
    (email, count), *others = guests.most_common(2)
    is_alone = not others or others[0][1] < count
    return (email,) if is_alone and count >= _NEARLY_ALL * len(meetings) else ()


class _Judge:
    """Judges one occurrence after the other; a series of equals once."""

    def __init__(self, matcher: Matcher, directory: Directory, me: frozenset[str]) -> None:
        self._matcher = matcher
        self._directory = directory
        self._me = me
        self._domains = find_domains(me)

    def read(self, occurrence: Occurrence) -> Facts:
        reading = self._matcher.read(occurrence.summary)
        return read_facts(occurrence, reading, self._directory, self._me, self._domains)

    def judge(self, occurrence: Occurrence) -> _Found | None:
        reading = self._matcher.read(occurrence.summary)
        places = {place for hit in reading.hits for place in self._matcher.triggers.get(hit.phrase, ())}
        places.update(self._matcher.always)
        if not places:
            return None
        facts = self.read(occurrence)
        if not all(check.is_met for check in _check_gates(occurrence, facts, self._me)):
            return None
        found = [
            each
            for place in sorted(places)
            for each in _find_ways(self._matcher.rules[place], facts)
        ]
        return max(found, key=lambda each: each.rank, default=None)


_NO_TITLES = frozenset(
    {"", "busy", "free", "tentative", "private appointment", "private", "beschäftigt", "gebucht"}
    | {"occupé", "ocupado", "bezet", "upptagen", "予定あり", "予定あり。", "out of office", "away"}
)


def _check_gates(occurrence: Occurrence, facts: Facts, me: frozenset[str]) -> Iterator[Check]:
    """What keeps an occurrence from being any moment at all. Source: DESIGN, section 1."""
    has_title = occurrence.summary.casefold() not in _NO_TITLES
    yield Check(text="has a title", is_met=has_title, is_telling=False)
    stands = occurrence.status is not Status.CANCELLED and not facts.reading.is_called_off
    yield Check(text="is not called off", is_met=stands, is_telling=False)
    declined = find_participation(occurrence, me) is Participation.DECLINED
    yield Check(text="you did not decline", is_met=not declined, is_telling=False)
    is_free = occurrence.busy is Busy.FREE and not occurrence.is_all_day
    yield Check(text="is not marked free", is_met=not is_free, is_telling=False)


def _find_ways(rule: MatchedRule, facts: Facts) -> Iterable[_Found]:
    for way in rule.ways:
        evidence: list[str] = []
        for check in iter_checks(rule, way, facts):
            if not check.is_met:
                break
            if check.is_telling:
                evidence.append(check.text)
        else:
            yield _Found(rule=rule, way=way, facts=facts, evidence=tuple(evidence))


def _best_checks(rule: MatchedRule, facts: Facts) -> tuple[Check, ...]:
    """The checks of the way that comes closest."""
    ways = [tuple(iter_checks(rule, way, facts)) for way in rule.ways]
    return max(
        ways,
        key=lambda checks: sum(check.is_met for check in checks) / len(checks),
        default=(),
    )


def _make_moments(found: Sequence[_Found]) -> list[Moment]:
    people = [_find_person(each) for each in found]
    sides = [
        judge_side(each.rule.rule, each.facts, find_hit(each.way, each.facts)) for each in found
    ]
    superiors = find_superiors(
        [
            (each.rule.rule, each.facts, person, side)
            for each, person, side in zip(found, people, sides, strict=True)
        ]
    )
    return [
        _make_moment(each, person, side, superiors)
        for each, person, side in zip(found, people, sides, strict=True)
    ]


def _make_moment(
    found: _Found, person: Person | None, side: Side, superiors: frozenset[str]
) -> Moment:
    facts = found.facts
    is_below = person is not None and person.key in superiors
    if is_below and found.rule.rule.conditions.is_two_sided and side.role is Role.MANAGER:
        side = Side(role=Role.REPORT, reason="with your own manager")
    evidence = list(found.evidence)
    rhythm = describe_rhythm(facts)
    if rhythm is not None and rhythm not in evidence:
        evidence.append(rhythm)
    if facts.others and len(facts.others) == 1 and "two people" not in evidence:
        evidence.append("two people")
    if side.reason:
        evidence.append(side.reason)
    return Moment(
        rule=found.rule.rule,
        occurrence=facts.occurrence,
        person=person,
        role=side.role,
        confidence=found.way.way.confidence,
        evidence=tuple(evidence),
    )


def _find_person(found: _Found) -> Person | None:
    """Whom the moment concerns: named in the title first, else alone with the manager."""
    facts = found.facts
    if not found.rule.rule.conditions.has_person:
        return None
    if facts.others is not None:
        present = [person for person in facts.named if person in facts.others]
        if len(present) == 1:
            return present[0]
        if not facts.named and len(facts.core) == 1:
            return facts.core[0]
        if len(facts.others) == 1 and is_among_one(facts):
            return facts.others[0]
    return facts.named[0] if len(facts.named) == 1 else None
