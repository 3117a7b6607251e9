"""Corrections: what the manager said of a series or a person, over what recognition saw.

Owns how they change moments. They are kept in the settings file, where each can be taken
back by deleting its line.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from nudge.domain.moments import Moment, Role
from nudge.domain.rules import Rule


class Verdict(Enum):
    """What the manager can say."""

    NO_MOMENT = "no moment"
    OTHER_MOMENT = "other moment"
    NEVER = "never"
    MY_BOSS = "my boss"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One verdict.

    `subject`: the series (its UID, or that of a single event) which it is about; for MY_BOSS
    the person's key. `moment`: what the series is instead, for OTHER_MOMENT.
    """

    verdict: Verdict
    subject: str
    moment: str = ""


def find_series(moment: Moment) -> str:
    """What a correction of the moment's series is kept under."""
    return moment.occurrence.series or moment.occurrence.uid


def add_correction(
    corrections: Sequence[Correction], correction: Correction
) -> tuple[Correction, ...]:
    """The corrections with one more; it takes the place of what was said of the same before."""
    kept = [other for other in corrections if not _is_same_matter(other, correction)]
    return (*kept, correction)


def correct(
    moments: Iterable[Moment], corrections: Iterable[Correction], rules: Iterable[Rule]
) -> tuple[Moment, ...]:
    """The moments as the manager sees them."""
    said: dict[str, list[Correction]] = {}
    for correction in corrections:
        said.setdefault(correction.subject, []).append(correction)
    by_name = {rule.moment: rule for rule in rules}
    corrected: list[Moment] = []
    for moment in moments:
        words = said.get(find_series(moment), [])
        if moment.person is not None:
            words = [*words, *said.get(moment.person.key, [])]
        result: Moment | None = moment
        for correction in words:
            result = None if result is None else _apply(result, correction, by_name)
        if result is not None:
            corrected.append(result)
    return tuple(corrected)


def _apply(moment: Moment, correction: Correction, rules: dict[str, Rule]) -> Moment | None:
    match correction.verdict:
        case Verdict.NO_MOMENT:
            return None
        case Verdict.OTHER_MOMENT:
            rule = rules.get(correction.moment)
            if rule is None:
                return moment
            return replace(moment, rule=rule, confidence=1.0, evidence=("you said so",))
        case Verdict.NEVER:
            return replace(moment, is_silenced=True)
        case Verdict.MY_BOSS:
            return replace(moment, role=Role.REPORT)


def _is_same_matter(one: Correction, other: Correction) -> bool:
    return one.subject == other.subject and (
        one.verdict is other.verdict
        or {one.verdict, other.verdict} == {Verdict.NO_MOMENT, Verdict.OTHER_MOMENT}
    )
