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


class Placement(Enum):
    """How the minute of a nudge was found."""

    LEAD = "lead"
    LAST_GAP = "last_gap"
    BEFORE_BLOCK = "before_block"
    EVENING_BEFORE = "evening_before"
    MORNING_BEFORE = "morning_before"
    QUIET_ENDED = "quiet_ended"
    PAUSE_ENDED = "pause_ended"
    FIRST_GAP_AFTER = "first_gap_after"
    AS_ASKED = "as_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a nudge is due or held; presenters turn it into a sentence.

    `minutes`: the lead that a due prepare or cue was given. `limit`: the budget that is spent.
    """

    code: ReasonCode
    placement: Placement | None = None
    minutes: int | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One planned interruption.

    `key`: the delivery key, occurrence key + kind + local date of the start. `twin`: the same
    for a split series, of which only moment, person and start stay the same.
    `at`: when it is due, in UTC. `until`: when it stops being useful and is withdrawn, in UTC.
    """

    key: str
    twin: str
    kind: NudgeKind
    at: datetime
    until: datetime
    moment: Moment
    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All nudges due and all held, each in order of time.

    `valid_until`: the next instant, in UTC, at which the plan could come out differently.
    `upcoming`: the prepare of the moment that begins next, delivered or not.
    """

    made_at: datetime
    valid_until: datetime
    due: tuple[Nudge, ...] = ()
    held: tuple[Nudge, ...] = ()
    upcoming: Nudge | None = None


def make_delivery_key(occurrence: str, kind: NudgeKind, day: date) -> str:
    """The key under which a nudge is shown at most once; `day` is the local date of the start."""
    return f"{occurrence}|{kind.value}|{day.isoformat()}"


def make_twin_key(moment: Moment, kind: NudgeKind, start: datetime) -> str:
    """Moment, person and start: what a split series keeps when its UID changes.

    Without a person the key is the occurrence's own, since nothing else tells two apart.
    """
    person = moment.person.key if moment.person else moment.occurrence.key
    return f"{moment.rule.moment}|{person}|{kind.value}|{start.isoformat()}"
