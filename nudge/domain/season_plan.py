"""The countdown of a review season: at its opening, and four to one weeks before its end.

Owns these nudges, at most one a week, each with the step that it is time for. Which
stretches of days are a season, `seasons` decides.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta, tzinfo

from nudge.domain.moments import Moment
from nudge.domain.nudges import (
    Nudge,
    NudgeKind,
    Placement,
    Reason,
    ReasonCode,
    SeasonStep,
    Topic,
    make_topic_key,
)
from nudge.domain.placing import Diary
from nudge.domain.rules import Rule
from nudge.domain.seasons import JOINED_WITHIN, SEASON, Season, find_seasons
from nudge.domain.settings import SeasonDates, Settings
from nudge.domain.weekly import find_gap

COUNTDOWN = (4, 3, 2, 1)
STEPS = {
    4: SeasonStep.ASK_PEERS,
    3: SeasonStep.DRAFT,
    2: SeasonStep.CHECK_BIAS,
    1: SeasonStep.BOOK,
}
_DAY = timedelta(days=1)
_USEFUL = timedelta(days=2)
_LONGEST_WAIT = 7


def place_seasons(seasons: Iterable[Season], rule: Rule | None, diary: Diary) -> Iterable[Nudge]:
    """The nudges of each season, in order; `rule` is that of review seasons."""
    for season in seasons:
        known: set[str] = set()
        days = [(season.start, Placement.SEASON_OPENS)]
        days += [
            (season.end - timedelta(weeks=weeks), Placement.SEASON_ENDS) for weeks in COUNTDOWN
        ]
        for wanted, placement in days:
            nudge = _place(season, wanted, placement, rule, diary)
            if nudge.key not in known:
                known.add(nudge.key)
                yield nudge


def list_seasons(
    moments: Sequence[Moment],
    settings: Settings,
    known: Iterable[SeasonDates],
    zone: tzinfo,
) -> Sequence[Season]:
    """The seasons of calendar and settings, each with the beginning that it had when first seen.

    `known`: seasons that began, as they were seen then: the entries of their first weeks have
    left the calendar's window since.
    """
    dates = [(season.start, season.end) for season in settings.seasons]
    known = tuple(known)
    return [_recall(season, known) for season in find_seasons(moments, dates=dates, zone=zone)]


def _recall(season: Season, known: Iterable[SeasonDates]) -> Season:
    starts = [each.start for each in known if each.start < season.start <= each.end + JOINED_WITHIN]
    return replace(season, start=min(starts)) if starts else season


def count_weeks(season: Season, day: date) -> int:
    """How many weeks of the season are left on a day, begun ones counted as whole."""
    return max(0, -(-(season.end - day).days // 7))


def find_step(season: Season, day: date) -> SeasonStep:
    """What it is time for on a day."""
    weeks = count_weeks(season, day)
    if weeks >= COUNTDOWN[0] and day <= season.start:
        return SeasonStep.COLLECT
    return STEPS.get(max(1, weeks), SeasonStep.COLLECT)


def _place(
    season: Season, wanted: date, placement: Placement, rule: Rule | None, diary: Diary
) -> Nudge:
    days = [wanted + number * _DAY for number in range(_LONGEST_WAIT)]
    gaps = (find_gap(day, time(), diary) for day in days)
    at = next((gap for gap in gaps if gap is not None), None)
    code = ReasonCode.DUE if at is not None else ReasonCode.DAY_OFF
    at = at or diary.days.find_hours(wanted).start
    weeks = count_weeks(season, wanted)
    key = make_topic_key(NudgeKind.SEASON, at.astimezone(diary.days.zone).date())
    if rule is None or rule.moment in diary.days.settings.turned_off:
        code = ReasonCode.TURNED_OFF
    return Nudge(
        key=key,
        twin=key,
        kind=NudgeKind.SEASON,
        at=at,
        until=at + _USEFUL,
        topic=Topic(
            id=season.start.isoformat(),
            subject=SEASON,
            guide=rule.guide if rule else "",
            title=rule.name if rule else "",
            feed=season.opens.occurrence.feed if season.opens else "",
            step=find_step(season, wanted),
            weeks=weeks,
        ),
        reason=Reason(code=code, placement=placement, weeks=weeks),
    )
