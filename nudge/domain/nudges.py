"""Nudges: planned interruptions, each with its key and its reason."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from nudge.domain.moments import Moment


class NudgeKind(Enum):
    """What an interruption is for."""

    PREPARE = "prepare"
    CUE = "cue"
    REFLECT = "reflect"
    SEASON = "season"
    TIP = "tip"
    LOOK_BACK = "look_back"
    LESSON = "lesson"
    DIGEST = "digest"


class ReasonCode(Enum):
    """Why a nudge is due, held or missed."""

    DUE = "due"
    IN_MEETING = "in_meeting"
    QUIET_HOURS = "quiet_hours"
    DAY_OFF = "day_off"
    BUDGET = "budget"
    DECLINED = "declined"
    CANCELLED = "cancelled"
    PAUSED = "paused"
    DO_NOT_DISTURB = "dnd"
    TOO_LATE = "too_late"
    INTERRUPTED = "interrupted"
    TURNED_OFF = "turned_off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """A code for the program and one sentence for the manager."""

    code: ReasonCode
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One planned interruption.

    `key`: the delivery key, occurrence key + kind + local date of the start.
    `at`: when it is due, in UTC. `until`: when it stops being useful and is withdrawn, in UTC.
    """

    key: str
    kind: NudgeKind
    at: datetime
    until: datetime
    moment: Moment
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All nudges due and all held, each in order of time.

    `valid_until`: the next instant, in UTC, at which the plan could come out differently.
    """

    made_at: datetime
    valid_until: datetime
    due: tuple[Nudge, ...] = ()
    held: tuple[Nudge, ...] = ()


def make_delivery_key(occurrence: str, kind: NudgeKind, day: date) -> str:
    """The key under which a nudge is shown at most once; `day` is the local date of the start."""
    return f"{occurrence}|{kind.value}|{day.isoformat()}"
