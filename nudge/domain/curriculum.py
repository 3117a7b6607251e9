"""The curriculum: which tip and which lesson a week brings.

A tip a week in the packs' order, each once before any comes again. A lesson a week: of the
first 90 days for who is new in the role, else of the series that the user chose, else of
the month's. Must not know at what minute anything comes.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from nudge.domain.lessons import Lesson, Series, Tip
from nudge.domain.practice import PracticeKind, PracticeState, Rhythm
from nudge.domain.settings import Settings

NEW_MANAGERS = "new-managers"
FIRST_WEEKS = 13
"""How long the series for new managers runs, from the day on which they began."""

_WEEK = timedelta(weeks=1)
_SUNDAY = timedelta(days=6)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """A week's lesson: number `number`, from 1, of its series."""

    series: Series
    lesson: Lesson
    number: int

    @property
    def id(self) -> str:
        """What the progress hangs on."""
        return f"{self.series.id}/{self.lesson.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Came:
    id: str
    week: date
    is_read: bool


def choose_tips(weeks: Sequence[date], rhythm: Rhythm) -> dict[date, Tip]:
    """The tip of each week (by its Monday, in order), as it was given or as it will come."""
    tips = {tip.id: tip for tip in rhythm.tips}
    given = [each for each in rhythm.practices if each.kind is PracticeKind.TIP]
    of_week = {each.week: tips[each.id] for each in given if each.id in tips}
    last = {each.id: each.week for each in sorted(given, key=lambda each: each.week)}
    # Those that never came, in the packs' order, then those that came longest ago.
    queue = sorted(rhythm.tips, key=lambda tip: last.get(tip.id, date.min))
    chosen: dict[date, Tip] = {}
    for week in weeks:
        if week in of_week:
            chosen[week] = of_week[week]
        elif queue:
            chosen[week] = queue.pop(0)
    return chosen


def choose_lessons(
    weeks: Sequence[date], rhythm: Rhythm, settings: Settings
) -> dict[date, Assignment]:
    """The lesson of each week (by its Monday, in order); weeks without one are left out."""
    came = [
        _Came(id=each.id, week=each.week, is_read=each.state is PracticeState.READ)
        for each in rhythm.practices
        if each.kind is PracticeKind.LESSON
    ]
    chosen: dict[date, Assignment] = {}
    for week in weeks:
        given = _find_given(week, rhythm.series, came)
        lesson = given or _choose_lesson(week, rhythm, settings, came)
        if lesson is not None:
            chosen[week] = lesson
        if lesson is not None and given is None:
            # As if it had come and been read, so that the week after brings another.
            came.append(_Came(id=lesson.id, week=week, is_read=True))
    return chosen


def list_series(week: date, rhythm: Rhythm, settings: Settings) -> Iterable[tuple[Series, date]]:
    """The series that the week may draw on, the first choice first, each with its first week."""
    since = settings.managing_since
    if since is not None and timedelta(0) <= week + _SUNDAY - since < FIRST_WEEKS * _WEEK + _SUNDAY:
        for series in rhythm.series:
            if series.audience == NEW_MANAGERS:
                yield series, since - timedelta(days=since.weekday())
        return
    for series in rhythm.series:
        if series.id == settings.lesson_series:
            yield series, rhythm.series_since or date.min
    for series in rhythm.series:
        if series.month == find_month(week):
            yield series, _find_first_week(week)


def find_month(week: date) -> int:
    """The month that a week belongs to: that of its Thursday, as ISO 8601 counts years."""
    return (week + timedelta(days=3)).month


def _find_first_week(week: date) -> date:
    """The first week of the same month."""
    while find_month(week - _WEEK) == find_month(week):
        week -= _WEEK
    return week


def _choose_lesson(
    week: date, rhythm: Rhythm, settings: Settings, came: Sequence[_Came]
) -> Assignment | None:
    for series, first in list_series(week, rhythm, settings):
        lessons = [
            each
            for each in list_lessons(series)
            if _find_start(each.lesson, settings) <= week + _SUNDAY
        ]
        run = [each for each in came if first <= each.week]
        given = {each.id for each in run}
        fresh = [each for each in lessons if each.id not in given]
        # In a series by days the week has a lesson of its own, and only then what was missed.
        own = [each for each in fresh if week <= _find_start(each.lesson, settings)]
        unread = lessons if series.id != settings.lesson_series else []
        unread = [each for each in unread if each.id not in _find_read(run)]
        for candidates in (own, fresh, unread):
            if candidates:
                return candidates[0]
    return None


def list_lessons(series: Series) -> Iterable[Assignment]:
    """The lessons of a series, in order."""
    for number, lesson in enumerate(series.parts, start=1):
        yield Assignment(series=series, lesson=lesson, number=number)


def _find_read(came: Iterable[_Came]) -> set[str]:
    return {each.id for each in came if each.is_read}


def _find_start(lesson: Lesson, settings: Settings) -> date:
    """The first day on which a lesson may come."""
    if lesson.day is None or settings.managing_since is None:
        return date.min
    return settings.managing_since + timedelta(days=lesson.day - 1)


def _find_given(week: date, series: Iterable[Series], came: Iterable[_Came]) -> Assignment | None:
    """What the week has brought already."""
    ids = {each.id for each in came if each.week == week}
    if not ids:
        return None
    known = (each for one in series for each in list_lessons(one))
    return next((each for each in known if each.id in ids), None)
