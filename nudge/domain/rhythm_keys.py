"""The settings of the weekly rhythm and of review seasons.

Owns their rows of the one table in `setting_keys`, and how dates stand in the file.
"""

from collections.abc import Sequence
from datetime import date, time

from nudge.domain.setting_key import SettingKey
from nudge.domain.setting_values import (
    DAYS,
    SettingError,
    collect,
    parse_bool,
    parse_day,
    parse_text,
    same,
)
from nudge.domain.settings import SeasonDates

_TAKES_DAY = 'a day such as "mon"'
_TAKES_TIME = 'a time such as "09:00"'


def _parse_time(value: object) -> time:
    try:
        parsed = time.fromisoformat(parse_text(value))
    except ValueError:
        raise SettingError from None
    if parsed.tzinfo is not None:
        raise SettingError
    return parsed


def _format_time(value: time) -> object:
    return f"{value:%H:%M}"


def _parse_date(value: object) -> date:
    try:
        return date.fromisoformat(parse_text(value))
    except ValueError:
        raise SettingError from None


def _parse_optional_date(value: object) -> date | None:
    return None if value is None else _parse_date(value)


def _format_optional_date(value: date | None) -> object:
    return value.isoformat() if value else None


def _parse_season(value: object) -> SeasonDates:
    days, _, name = parse_text(value).partition(" ")
    start, slash, end = days.partition("/")
    if not slash:
        raise SettingError
    season = SeasonDates(start=_parse_date(start), end=_parse_date(end), name=name.strip())
    if season.end < season.start:
        raise SettingError
    return season


def _format_seasons(seasons: Sequence[SeasonDates]) -> object:
    return [f"{one.start}/{one.end} {one.name}".strip() for one in seasons]


def _format_day(day: int) -> object:
    return DAYS[day]


RHYTHM_KEYS: tuple[SettingKey, ...] = (
    SettingKey(
        name="has_tips",
        description="One small thing to try each week, and on its last day one question about it.",
        takes="true or false",
        parse=parse_bool,
        format=same,
    ),
    SettingKey(
        name="tip_day",
        description="The day of the weekly tip.",
        takes=_TAKES_DAY,
        parse=parse_day,
        format=_format_day,
    ),
    SettingKey(
        name="tip_time",
        description="The weekly tip comes in the first gap after this time.",
        takes=_TAKES_TIME,
        parse=_parse_time,
        format=_format_time,
    ),
    SettingKey(
        name="look_back_day",
        description="The day on which you are asked whether the tip helped.",
        takes=_TAKES_DAY,
        parse=parse_day,
        format=_format_day,
    ),
    SettingKey(
        name="look_back_time",
        description="The question about the tip comes in the first gap after this time.",
        takes=_TAKES_TIME,
        parse=_parse_time,
        format=_format_time,
    ),
    SettingKey(
        name="has_lessons",
        description="One lesson of three minutes each week, on a topic a month.",
        takes="true or false",
        parse=parse_bool,
        format=same,
    ),
    SettingKey(
        name="lesson_day",
        description="The day of the weekly lesson.",
        takes=_TAKES_DAY,
        parse=parse_day,
        format=_format_day,
    ),
    SettingKey(
        name="lesson_time",
        description="The weekly lesson comes in the first gap after this time.",
        takes=_TAKES_TIME,
        parse=_parse_time,
        format=_format_time,
    ),
    SettingKey(
        name="lesson_series",
        description="The series that the lessons come from; empty for the month's own.",
        takes='the id of a series such as "feedback", or ""',
        parse=parse_text,
        format=same,
    ),
    SettingKey(
        name="managing_since",
        description="Your first day as a manager: for 13 weeks the lessons are for new managers.",
        takes='a date such as "2026-11-02", or null',
        parse=_parse_optional_date,
        format=_format_optional_date,
    ),
    SettingKey(
        name="has_digest",
        description="At the end of the day one line, if something was held that still matters.",
        takes="true or false",
        parse=parse_bool,
        format=same,
    ),
    SettingKey(
        name="has_reflections",
        description="Two questions after a conversation.",
        takes="true or false",
        parse=parse_bool,
        format=same,
    ),
    SettingKey(
        name="seasons",
        description="Your organisation's review seasons, both days included.",
        takes='a list of stretches such as ["2027-01-11/2027-02-05 Annual review"]',
        parse=collect(_parse_season, tuple),
        format=_format_seasons,
    ),
    SettingKey(
        name="halved",
        description="What comes half as often, since you asked for less of it.",
        takes='a list of moments such as ["team-meeting"]; "tip" and "lesson" work as well',
        parse=collect(parse_text, frozenset),
        format=sorted,
    ),
)
