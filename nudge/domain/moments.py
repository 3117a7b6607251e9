"""Moments: what an occurrence, or a stretch of dates, means for a manager."""

from dataclasses import dataclass
from enum import Enum

from nudge.domain.events import Occurrence
from nudge.domain.people import Person
from nudge.domain.rules import Rule


class Role(Enum):
    """On which side of the talk the user sits."""

    MANAGER = "manager"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An occurrence that asks something of the manager, whom it concerns, and why we think so.

    `confidence` is between 0 and 1. `evidence` holds short phrases in a manager's words.
    `is_silenced`: the manager wants no nudges for this series.
    """

    rule: Rule
    occurrence: Occurrence
    person: Person | None = None
    role: Role = Role.MANAGER
    confidence: float = 1.0
    evidence: tuple[str, ...] = ()
    is_silenced: bool = False
