"""Nudges: planned interruptions, each with its key and its reason."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
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
    WEEKLY = "weekly"
    SEASON_OPENS = "season_opens"
    SEASON_ENDS = "season_ends"
    DAY_ENDS = "day_ends"


class Halving(Enum):
    """Why something comes half as often."""

    UNOPENED = "unopened"
    ASKED = "asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a nudge is due or held; presenters turn it into a sentence.

    `minutes`: the lead that a due prepare or cue was given. `limit`: the budget that is spent.
    `weeks`: how many are left of a season. `halving`: it comes every second time only, and why.
    """

    code: ReasonCode
    placement: Placement | None = None
    minutes: int | None = None
    limit: int | None = None
    weeks: int | None = None
    halving: Halving | None = None


class SeasonStep(Enum):
    """What is to be done in a review season, in order, a step a week."""

    COLLECT = "collect"
    ASK_PEERS = "ask_peers"
    DRAFT = "draft"
    CHECK_BIAS = "check_bias"
    BOOK = "book"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a nudge is about that stands for no meeting: a tip, a lesson, a season, a day's rest.

    `id`: a tip's id, "series/lesson", the season's first day. `title`, `text`: the pack's own
    words, empty where presenters have theirs. `subject`: what "less of this" is about: a
    moment's id or the kind. `feed`: where it was seen, if in one. `step`: of a season, in the
    week in which `weeks` are left. `count`: how many things a digest tells.
    """

    id: str
    subject: str
    guide: str = ""
    title: str = ""
    text: str = ""
    feed: str = ""
    step: SeasonStep | None = None
    weeks: int = 0
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One planned interruption, about a moment or about a topic.

    `key`: the delivery key, occurrence key + kind + local date of the start; kind + week for a
    topic. `twin`: the same for a split series, of which only moment, person and start stay the
    same. `at`: when it is due, in UTC. `until`: when it stops being useful and is withdrawn, in
    UTC. `wording`: a title from the pack in rotation, where one is used. `others`: nudges that
    fell together with this one and are shown with it.
    """

    key: str
    twin: str
    kind: NudgeKind
    at: datetime
    until: datetime
    moment: Moment | None = None
    topic: Topic | None = None
    reason: Reason
    wording: str = ""
    others: tuple["Nudge", ...] = ()

    @property
    def meeting(self) -> Moment:
        """The moment of a nudge that has one: prepares, cues and reflections do."""
        assert self.moment is not None, self.key
        return self.moment

    @property
    def guide(self) -> str:
        """The guide that it opens; empty where there is none."""
        return self.moment.rule.guide if self.moment else self.topic.guide if self.topic else ""

    @property
    def subject(self) -> str:
        """What it is about in one word: the moment, or "tip", "lesson" and the like."""
        if self.moment is not None:
            return self.moment.rule.moment
        return self.topic.subject if self.topic else self.kind.value

    @property
    def feed(self) -> str:
        """The feed that it was seen in; empty where it came from none."""
        if self.moment is not None:
            return self.moment.occurrence.feed
        return self.topic.feed if self.topic else ""

    @property
    def priority(self) -> int:
        """Higher wins; what has no meeting waits behind all that has."""
        return self.moment.rule.priority if self.moment else 0

    @property
    def is_routine(self) -> bool:
        """Whether it never displaces a rare one."""
        return self.moment is not None and self.moment.rule.is_routine

    @property
    def is_sensitive(self) -> bool:
        """Whether nobody beside the manager may read what it is about."""
        return any(
            nudge.moment is not None and nudge.moment.rule.is_sensitive
            for nudge in (self, *self.others)
        )

    @property
    def grace(self) -> timedelta | None:
        """How late the rule lets it come; None: as long as it is useful."""
        return self.moment.rule.timing.grace if self.moment else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All nudges due and all held, each in order of time.

    `valid_until`: the next instant, in UTC, at which the plan could come out differently.
    `upcoming`: the prepare of the moment that begins next, delivered or not. `overdue_since`:
    the earliest minute, in UTC, that has passed and whose nudge may still come; None for none.
    """

    made_at: datetime
    valid_until: datetime
    due: tuple[Nudge, ...] = ()
    held: tuple[Nudge, ...] = ()
    upcoming: Nudge | None = None
    overdue_since: datetime | None = None


def make_delivery_key(occurrence: str, kind: NudgeKind, day: date) -> str:
    """The key under which a nudge is shown at most once; `day` is the local date of the start."""
    return f"{occurrence}|{kind.value}|{day.isoformat()}"


def make_topic_key(kind: NudgeKind, day: date) -> str:
    """The delivery key of what comes once a week: kind and ISO week, as `tip|2026-W48`."""
    year, week, _ = day.isocalendar()
    return f"{kind.value}|{year}-W{week:02}"


def make_twin_key(moment: Moment, kind: NudgeKind, start: datetime) -> str:
    """Moment, person and start: what a split series keeps when its UID changes.

    Without a person the key is the occurrence's own, since nothing else tells two apart.
    """
    person = moment.person.key if moment.person else moment.occurrence.key
    return f"{moment.rule.moment}|{person}|{kind.value}|{start.isoformat()}"
