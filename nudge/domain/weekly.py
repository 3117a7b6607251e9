"""The weekly rhythm: when the tip, the look back on it, and the lesson come.

Decides the minute of each: the first gap of its day after its hour; a day off moves it to a
neighbouring working day of the same week. Which tip or lesson it is, `curriculum` decides.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from nudge.domain.curriculum import choose_lessons, choose_tips
from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import Timed
from nudge.domain.nudges import (
    Nudge,
    NudgeKind,
    Placement,
    Reason,
    ReasonCode,
    Topic,
    make_topic_key,
)
from nudge.domain.placing import Diary, Place
from nudge.domain.practice import ANSWERS, PracticeKind, PracticeState, Rhythm, find_monday

_DAY = timedelta(days=1)
_WEEK = timedelta(weeks=1)
_OPENED = frozenset({DeliveryState.OPENED, DeliveryState.DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The stretch that is planned: from now, in UTC, to the horizon."""

    now: datetime
    end: datetime


def place_weekly(
    rhythm: Rhythm, deliveries: Sequence[Delivery], diary: Diary, window: Window
) -> Iterable[Nudge]:
    """The tips, looks back and lessons of the weeks of the window."""
    settings = diary.days.settings
    weeks = list_weeks(rhythm, diary, window)
    if settings.has_tips:
        opened = _find_opened(deliveries)
        for week, tip in choose_tips(weeks, rhythm).items():
            look_back = _place_look_back(week, diary)
            until = look_back.at if look_back else find_week_end(week, diary)
            topic = Topic(
                id=tip.id,
                subject="tip",
                guide=tip.guide,
                title=turn(rhythm.wordings.tips, week.toordinal() // 7),
                text=tip.text,
            )
            place = place_from(week, settings.tip_day, settings.tip_time, diary, until)
            yield _make_nudge(NudgeKind.TIP, week, topic, place)
            since = _find_trial(week, rhythm, opened)
            if look_back is not None and since is not None and since <= look_back.at:
                yield _make_nudge(NudgeKind.LOOK_BACK, week, topic, look_back)
    if settings.has_lessons:
        for week, lesson in choose_lessons(weeks, rhythm, settings).items():
            topic = Topic(
                id=lesson.id, subject="lesson", guide=lesson.lesson.guide, title=lesson.lesson.title
            )
            until = find_week_end(week, diary)
            place = place_from(week, settings.lesson_day, settings.lesson_time, diary, until)
            yield _make_nudge(NudgeKind.LESSON, week, topic, place)


def list_weeks(rhythm: Rhythm, diary: Diary, window: Window) -> Sequence[date]:
    """The Mondays of the weeks of the window that have a rhythm."""
    zone = diary.days.zone
    week = find_monday(window.now.astimezone(zone).date())
    last = window.end.astimezone(zone).date()
    weeks = []
    while week <= last:
        if rhythm.since is None or week >= rhythm.since:
            weeks.append(week)
        week += _WEEK
    return weeks


def turn(wordings: Sequence[str], number: int) -> str:
    """The wording that has its turn at `number`; empty without any."""
    return wordings[number % len(wordings)] if wordings else ""


def place_from(week: date, day: int, hour: time, diary: Diary, until: datetime) -> Place:
    """The first gap after `hour` on that day of the week, or on the next working day of it."""
    for number in range(day, 7):
        at = find_gap(week + number * _DAY, hour, diary)
        if at is not None and at < until:
            return _make_place(at, until, ReasonCode.DUE)
    wanted = datetime.combine(week + day * _DAY, hour, diary.days.zone).astimezone(UTC)
    is_busy = diary.days.is_work_day(week + day * _DAY)
    code = ReasonCode.IN_MEETING if is_busy else ReasonCode.DAY_OFF
    return _make_place(wanted, max(until, wanted + _DAY), code)


def find_gap(day: date, hour: time, diary: Diary) -> datetime | None:
    """The first free minute of a working day after `hour`; None where there is none."""
    if not diary.days.is_work_day(day):
        return None
    hours = diary.days.find_hours(day)
    start = max(hours.start, datetime.combine(day, hour, diary.days.zone).astimezone(UTC))
    if start >= hours.end:
        return None
    gaps = diary.blocks.find_gaps(Timed(start=start, end=hours.end))
    return next((gap.start for gap in gaps if not diary.days.is_quiet(gap.start)), None)


def find_week_end(week: date, diary: Diary) -> datetime:
    """When the last working day of a week ends, or its Sunday where it has none (UTC)."""
    for number in reversed(range(7)):
        if diary.days.is_work_day(week + number * _DAY):
            return diary.days.find_hours(week + number * _DAY).end
    return diary.days.find_hours(week + 6 * _DAY).end


def _place_look_back(week: date, diary: Diary) -> Place | None:
    """In a gap of its day, or of the last working day before it that is not the tip's."""
    settings = diary.days.settings
    for number in range(settings.look_back_day, settings.tip_day, -1):
        day = week + number * _DAY
        at = find_gap(day, settings.look_back_time, diary)
        if at is not None:
            return _make_place(at, diary.days.find_hours(day).end, ReasonCode.DUE)
    return None


def _find_trial(week: date, rhythm: Rhythm, opened: Mapping[str, datetime]) -> datetime | None:
    """Since when the week's tip is being tried or was looked at; None where there is no need."""
    for practice in rhythm.practices:
        if practice.kind is PracticeKind.TIP and practice.week == week:
            if practice.state in ANSWERS:
                return None
            if practice.state is PracticeState.TRYING:
                return practice.at
    return opened.get(make_topic_key(NudgeKind.TIP, week))


def _find_opened(deliveries: Iterable[Delivery]) -> Mapping[str, datetime]:
    return {
        delivery.key: delivery.changed_at
        for delivery in deliveries
        if delivery.kind == NudgeKind.TIP.value and delivery.state in _OPENED
    }


def _make_place(at: datetime, until: datetime, code: ReasonCode) -> Place:
    return Place(at=at, until=until, reason=Reason(code=code, placement=Placement.WEEKLY))


def _make_nudge(kind: NudgeKind, week: date, topic: Topic, place: Place) -> Nudge:
    key = make_topic_key(kind, week)
    return Nudge(
        key=key,
        twin=key,
        kind=kind,
        at=place.at,
        until=place.until,
        topic=topic,
        reason=place.reason,
    )
