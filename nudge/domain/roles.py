"""Roles: on which side of a talk the manager sits.

Owns how one's own boss, own review and own interview are told from those of one's people,
by words of the title, by who invites whom, and by what the feed shows elsewhere.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from nudge.domain.facts import Facts
from nudge.domain.lexicon.superiors import ME
from nudge.domain.moments import Role
from nudge.domain.people import Person
from nudge.domain.phrases import Hit
from nudge.domain.rules import Organiser, Rule

_IN_BRACKETS = re.compile(r"[(\[]([^)\]]*)[)\]]")
_MOST_SUPERIORS = 2
_FEWEST_REPORTS = 3
_NEXT_TO = 3  # characters between "my" and "annual review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """On which side the manager sits, and in a few words why it is not the usual one."""

    role: Role
    reason: str = ""


_USUAL = Side(role=Role.MANAGER)


def judge_side(rule: Rule, facts: Facts, hit: Hit | None) -> Side:
    """The manager's side of one entry, as far as the entry itself tells."""
    conditions = rule.conditions
    if conditions.is_led and facts.organiser is Organiser.COLLEAGUE:
        return Side(role=Role.REPORT, reason="a colleague leads it")
    if not conditions.is_two_sided:
        return _USUAL
    if facts.reading.superiors and _is_with_superior(facts):
        return Side(role=Role.REPORT, reason=f"with '{_cite(facts, facts.reading.superiors[0])}'")
    is_about_me = _is_about_me(facts, hit)
    if is_about_me and not (rule.is_routine and facts.named):
        return Side(role=Role.REPORT, reason="about you")
    if rule.is_routine:
        return _USUAL
    if facts.organiser is Organiser.OUTSIDER and len(facts.outsiders) == len(facts.others or ()):
        return Side(role=Role.REPORT, reason="somebody from outside invited you")
    invited_alone = facts.organiser is Organiser.COLLEAGUE and len(facts.core) == 1
    if invited_alone and not facts.named:
        return Side(role=Role.REPORT, reason="a colleague invited you alone")
    return _USUAL


def find_superiors(
    sides: Sequence[tuple[Rule, Facts, Person | None, Side]],
) -> frozenset[str]:
    """Keys of those who are the manager's own boss, as far as the feed shows.

    They hold the manager's own review, or are named as the boss; or they alone invite the
    manager to one-on-ones, where the manager invites everybody else.
    """
    found: set[str] = set()
    invited_by_me: set[str] = set()
    inviting: Counter[str] = Counter()
    leading: set[str] = set()
    for rule, facts, person, side in sides:
        if rule.conditions.is_led and side.role is Role.REPORT and facts.occurrence.organiser:
            leading.add(facts.occurrence.organiser.email)
        if not rule.conditions.is_two_sided:
            continue
        other = facts.core[0] if len(facts.core) == 1 else person
        if other is None or other in facts.outsiders:
            continue
        if side.role is Role.REPORT:
            found.add(other.key)
        elif facts.organiser is Organiser.COLLEAGUE and rule.is_routine:
            inviting[other.key] += 1
        elif facts.organiser is Organiser.ME:
            invited_by_me.add(other.key)
    only_inviting = {key for key in inviting if key not in invited_by_me}
    found |= only_inviting & leading
    if len(only_inviting) <= _MOST_SUPERIORS and len(invited_by_me) >= _FEWEST_REPORTS:
        found |= only_inviting
    return frozenset(found - invited_by_me)


def _is_with_superior(facts: Facts) -> bool:
    """True unless the title names a colleague beside the word, as in "Ana (for my boss)"."""
    return facts.others is None or len(facts.core) <= 1


def _is_about_me(facts: Facts, hit: Hit | None) -> bool:
    if facts.names_me and not facts.named_outright and facts.organiser is not Organiser.ME:
        return facts.others is None or len(facts.core) <= 1
    if any(
        inside.strip(" !.").casefold() in ME
        for inside in _IN_BRACKETS.findall(facts.reading.title.text)
    ):
        return True
    return hit is not None and any(
        0 <= hit.start - own.end <= _NEXT_TO for own in facts.reading.own
    )


def _cite(facts: Facts, hit: Hit) -> str:
    return facts.reading.title.text[hit.start : hit.end]
