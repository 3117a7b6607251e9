"""Today: what the toolkit's first page says, as facts.

Owns the values only. The engine fills them, a presenter makes the sentences.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from nudge.domain.commitments import Commitment
from nudge.domain.nudges import NudgeKind, Reason


class TodayState(Enum):
    """Where a nudge stands today."""

    NEXT = "next"
    DUE = "due"
    DONE = "done"
    HELD = "held"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """One nudge of today. Instants are in UTC.

    `key`: the delivery key, which opens, sends away or corrects it. `title`: in words, never
    discreet. `at`: when it came, comes or would have come. `start`: the meeting's start, None
    where there is no meeting. `reason`: why it is held or missed. `moment`: the rule's id, empty
    for what no rule made; `can_correct`: the manager may say what it really is. `can_undo`: it
    is as it is because the manager sent it away or corrected it, and may take that back.
    """

    key: str
    kind: NudgeKind
    state: TodayState
    title: str
    at: datetime
    start: datetime | None
    reason: Reason
    moment: str = ""
    guide: str = ""
    can_correct: bool = False
    can_undo: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TipFacts:
    """This week's tip. `is_tried`: they will try it; `helped`: what they said looking back."""

    id: str
    text: str
    guide: str
    is_tried: bool = False
    helped: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonFacts:
    """This week's lesson of the monthly series: number `number` of `of`."""

    series: str
    series_title: str
    id: str
    title: str
    guide: str
    number: int
    of: int
    is_read: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonFacts:
    """A review season that is on or near: how many of whose reviews are done."""

    opens: date
    ends: date
    weeks_left: int
    done: tuple[str, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Damping:
    """Something that comes half as often, since it was closed unopened twice. `kind` undoes it."""

    kind: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayFacts:
    """All that Today shows. `lines` are in order of time.

    `has_calendar`: at least one feed is watched.
    """

    now: datetime
    lines: tuple[TodayLine, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    tip: TipFacts | None = None
    lesson: LessonFacts | None = None
    season: SeasonFacts | None = None
    dampings: tuple[Damping, ...] = ()
    has_calendar: bool = True
