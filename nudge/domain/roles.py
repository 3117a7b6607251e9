"""Roles: on which side of a talk the manager sits.

Owns how one's own boss, own review and own interview are told from those of one's people.
"""

from collections.abc import Iterable

from nudge.domain.facts import Facts
from nudge.domain.moments import Role
from nudge.domain.people import Person
from nudge.domain.rules import Organiser, Rule


def find_superiors(all_facts: Iterable[Facts]) -> frozenset[str]:
    """Keys of those who seem to be the manager's own boss."""
    del all_facts
    return frozenset()


def judge_role(
    rule: Rule, facts: Facts, person: Person | None, superiors: frozenset[str]
) -> tuple[Role, str]:
    """The manager's side of the talk, and in a few words why it is not the usual one."""
    if person is not None and person.key in superiors:
        return Role.REPORT, "with your own manager"
    if rule.conditions.is_two_sided and facts.names_me and not facts.named:
        if facts.organiser is Organiser.COLLEAGUE:
            return Role.REPORT, "about you"
    return Role.MANAGER, ""
