"""Today: what the toolkit's first page says, as facts.

Owns the values only. The engine fills them, a presenter makes the sentences.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from nudge.domain.commitments import Commitment
from nudge.domain.journal import JournalEntry
from nudge.domain.nudges import Halving, Nudge, NudgeKind, Reason, SeasonStep
from nudge.domain.people import Person
from nudge.domain.practice import PracticeState


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
    """This week's tip. `is_tried`: they will try it; `helped`: what they said looking back.

    `answer`: the same with its third choice, that they did not get to it.
    """

    id: str
    text: str
    guide: str
    is_tried: bool = False
    helped: bool | None = None
    answer: PracticeState | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonFacts:
    """This week's lesson of the monthly series: number `number` of `of`.

    `text`, `html` and `exercise` are there where the lesson is opened, not on Today.
    """

    series: str
    series_title: str
    id: str
    title: str
    guide: str
    number: int
    of: int
    is_read: bool = False
    text: str = ""
    html: str = ""
    exercise: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonStepFacts:
    """A step of the season's own checklist; `is_now`: it is time for it this week."""

    step: SeasonStep
    is_done: bool
    is_now: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonPerson:
    """Somebody to be reviewed. `booked_at`: the start of their review, in UTC, if it is booked.

    `entries`: what was noted about them in the half year before, newest first.
    """

    person: Person
    is_done: bool
    booked_at: datetime | None
    entries: tuple[JournalEntry, ...] = ()

    @property
    def name(self) -> str:
        """The name, or the address where there is no name."""
        return self.person.name or self.person.email


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonFacts:
    """A review season that is on or near: how many of whose reviews are done.

    `id`: what the ticks of `steps` hang on, through `Engine.tick_item(id, step.value)`.
    """

    opens: date
    ends: date
    weeks_left: int
    done: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    id: str = ""
    steps: tuple[SeasonStepFacts, ...] = ()
    people: tuple[SeasonPerson, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicFacts:
    """What the card of a tip, a look back, a lesson or a season shows: the one that `kind` names.

    `nudge`: None where it was opened from Today.
    """

    kind: NudgeKind
    nudge: Nudge | None = None
    tip: TipFacts | None = None
    lesson: LessonFacts | None = None
    season: SeasonFacts | None = None
    later_minutes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Damping:
    """Something that comes half as often. `kind` undoes it.

    `cause`: it was closed unopened twice, or less of it was asked for; `is_off`: even not at all.
    """

    kind: str
    title: str
    cause: Halving = Halving.UNOPENED
    is_off: bool = False


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
