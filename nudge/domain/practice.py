"""Practice: which tips and lessons came, and what the manager made of them.

Owns the values that are kept from week to week, so that nothing comes twice before all has
come once. Which one is next, `curriculum` decides.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import Enum

from nudge.domain.lessons import Series, Tip, Wordings


class PracticeKind(Enum):
    """What was given to practise."""

    TIP = "tip"
    LESSON = "lesson"


class PracticeState(Enum):
    """How far it went. The last three are the answers of the look back on a tip."""

    GIVEN = "given"
    TRYING = "trying"
    READ = "read"
    HELPED = "helped"
    NOT_YET = "not_yet"
    NOT_DONE = "not_done"


ANSWERS = frozenset({PracticeState.HELPED, PracticeState.NOT_YET, PracticeState.NOT_DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice:
    """One tip or lesson of one week. `id`: a tip's, or "series/lesson"; `week`: its Monday."""

    kind: PracticeKind
    id: str
    week: date
    state: PracticeState
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """What the weekly rhythm depends on: the packs' lists, and what came before.

    `since`: the Monday of the first week that has a rhythm; None: every week has.
    `series_since`: the Monday of the week in which the user chose a series, if they did.
    """

    tips: Sequence[Tip] = ()
    series: Sequence[Series] = ()
    wordings: Wordings = field(default_factory=Wordings)
    practices: Sequence[Practice] = ()
    since: date | None = None
    series_since: date | None = None


def find_monday(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())
