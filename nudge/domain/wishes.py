"""Wishes: where the user wants a moment treated otherwise than its rule says.

Owns how lead times, sensitivity and the list of reports change moments. What a moment is has
been recognised before; whether it brings a nudge at all is the plan's question.
"""

from collections.abc import Iterable
from dataclasses import replace

from nudge.domain.moments import Moment, Role
from nudge.domain.rules import Rule
from nudge.domain.settings import Settings

ABOUT_YOU = "about you"
REPORTS_TO_YOU = "reports to you, as you said"


def place_reports(moments: Iterable[Moment], reports: Iterable[str]) -> tuple[Moment, ...]:
    """The moments, those with one of the `reports` (mail addresses) led by the manager.

    What is about the manager, such as feedback that a report gives, stays as it was seen.
    """
    known = frozenset(reports)
    return tuple(_place(moment, known) for moment in moments)


def apply_wishes(moments: Iterable[Moment], settings: Settings) -> tuple[Moment, ...]:
    """The moments with the user's own lead times and sensitivity."""
    rules: dict[str, Rule] = {}
    treated = []
    for moment in moments:
        name = moment.rule.moment
        if name not in rules:
            rules[name] = adjust_rule(moment.rule, settings)
        treated.append(replace(moment, rule=rules[name]))
    return tuple(treated)


def adjust_rule(rule: Rule, settings: Settings) -> Rule:
    """The rule with the user's own lead time and sensitivity, where they have chosen any.

    A moment that is never prepared stays so: there is no list to read before it.
    """
    lead = settings.lead_times.get(rule.moment)
    if lead is not None and rule.timing.prepare is not None:
        rule = replace(rule, timing=replace(rule.timing, prepare=lead))
    is_sensitive = settings.sensitive.get(rule.moment, rule.is_sensitive)
    return replace(rule, is_sensitive=is_sensitive)


def _place(moment: Moment, reports: frozenset[str]) -> Moment:
    person = moment.person
    is_seen_right = moment.role is Role.MANAGER or ABOUT_YOU in moment.evidence
    if is_seen_right or person is None or person.email not in reports:
        return moment
    return replace(moment, role=Role.MANAGER, evidence=(*moment.evidence, REPORTS_TO_YOU))
