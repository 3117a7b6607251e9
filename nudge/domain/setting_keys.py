"""The keys of the settings: name, what they take, default, and one line for the user.

Owns the one table from which the settings file, the policy and the settings window are
read. A key's name is that of the field of `Settings`. Must not read files.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from typing import Any, TypeVar

from nudge.domain.corrections import Correction, Verdict
from nudge.domain.settings import FeedSource, Hours, Settings

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DEFAULTS = Settings()
_Value = TypeVar("_Value")


class SettingError(ValueError):
    """A value that its key does not take. `kept`: the part of a list that can be used, or None."""

    def __init__(self, kept: object = None) -> None:
        super().__init__("not a value of this setting")
        self.kept = kept


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingKey:
    """One setting. `takes` completes the sentence "it takes ...".

    `parse` makes the value of `Settings` from one of JSON and raises `SettingError`;
    `format` is its inverse.
    """

    name: str
    description: str
    takes: str
    parse: Callable[[object], Any]
    format: Callable[[Any], object]

    @property
    def default(self) -> object:
        """What holds where nobody chose anything."""
        return getattr(_DEFAULTS, self.name)


def _parse_bool(value: object) -> bool:
    if not isinstance(value, bool):
        raise SettingError
    return value


def _parse_text(value: object) -> str:
    if not isinstance(value, str):
        raise SettingError
    return value.strip()


def _parse_each(value: object, parse: Callable[[object], _Value]) -> tuple[_Value, ...]:
    """Each entry of a list, once; bad ones are left out, and it raises with the rest, if any."""
    if not isinstance(value, list):
        raise SettingError
    good: dict[_Value, None] = {}
    is_whole = True
    for entry in value:
        try:
            good[parse(entry)] = None
        except SettingError:
            is_whole = False
    if not is_whole:
        raise SettingError(kept=tuple(good) or None)
    return tuple(good)


def _collect(
    parse: Callable[[object], _Value], collect: Callable[[tuple[_Value, ...]], object]
) -> Callable[[object], object]:
    """A parser of lists whose entries `parse` takes, made into what `Settings` holds."""

    def parse_list(value: object) -> object:
        try:
            return collect(_parse_each(value, parse))
        except SettingError as error:
            if isinstance(error.kept, tuple):
                raise SettingError(kept=collect(error.kept)) from None
            raise

    return parse_list


def _parse_number(low: int, high: int) -> Callable[[object], int]:
    def parse(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise SettingError
        return value

    return parse


def _parse_minutes(value: object) -> object:
    minutes = _collect(_parse_number(1, 480), lambda entries: tuple(sorted(entries)))(value)
    if not minutes:
        raise SettingError
    return minutes


def _parse_address(value: object) -> str:
    address = _parse_text(value).lower().removeprefix("mailto:")
    if "@" not in address:
        raise SettingError
    return address


def _parse_day(value: object) -> int:
    name = _parse_text(value).lower()[:3]
    if name not in _DAYS:
        raise SettingError
    return _DAYS.index(name)


def _parse_hours(value: object) -> Hours:
    start, dash, end = _parse_text(value).partition("-")
    try:
        hours = Hours(start=time.fromisoformat(start.strip()), end=time.fromisoformat(end.strip()))
    except ValueError:
        raise SettingError from None
    if not dash or hours.start.tzinfo or hours.end.tzinfo:
        raise SettingError
    return hours


def _format_hours(hours: Hours) -> object:
    return f"{hours.start:%H:%M}-{hours.end:%H:%M}"


def _keep_first(feeds: tuple[FeedSource, ...]) -> tuple[FeedSource, ...]:
    """The first feed of each id, since readings and secrets hang on it. Raises for a second."""
    first: dict[str, FeedSource] = {}
    for feed in feeds:
        first.setdefault(feed.id, feed)
    if len(first) != len(feeds):
        raise SettingError(kept=tuple(first.values()))
    return feeds


def _parse_feed(value: object) -> FeedSource:
    if not isinstance(value, dict) or not value.keys() <= {"id", "name", "path"}:
        raise SettingError
    id_ = _parse_text(value.get("id"))
    if not id_:
        raise SettingError
    name = _parse_text(value.get("name", id_))
    return FeedSource(id=id_, name=name or id_, location=_parse_text(value.get("path", "")))


def _format_feeds(feeds: Sequence[FeedSource]) -> object:
    return [_format_feed(feed) for feed in feeds]


def _format_feed(feed: FeedSource) -> Mapping[str, str]:
    """An address is a secret and lives in the keychain: only a path is written down."""
    is_path = bool(feed.location) and "://" not in feed.location
    path = {"path": feed.location} if is_path else {}
    return {"id": feed.id, "name": feed.name, **path}


def _parse_correction(value: object) -> Correction:
    if not isinstance(value, dict) or not value.keys() <= {"about", "verdict", "moment"}:
        raise SettingError
    about, moment = _parse_text(value.get("about")), _parse_text(value.get("moment", ""))
    try:
        verdict = Verdict(value.get("verdict"))
    except ValueError:
        raise SettingError from None
    if not about or (verdict is Verdict.OTHER_MOMENT) != bool(moment):
        raise SettingError
    return Correction(verdict=verdict, subject=about, moment=moment)


def _format_corrections(corrections: Sequence[Correction]) -> object:
    return [
        {"about": correction.subject, "verdict": correction.verdict.value}
        | ({"moment": correction.moment} if correction.moment else {})
        for correction in corrections
    ]


def _same(value: Any) -> object:
    return value


SETTING_KEYS: tuple[SettingKey, ...] = (
    SettingKey(
        name="feeds",
        description="The calendars that are watched.",
        takes='a list such as [{"id": "work", "name": "Work", "path": "/home/me/work.ics"}]; '
        "a web address is kept in the keychain under the id, not here",
        parse=_collect(_parse_feed, _keep_first),
        format=_format_feeds,
    ),
    SettingKey(
        name="me",
        description="Your own mail addresses, so that your answers to invitations count.",
        takes='a list of mail addresses such as ["me@example.org"]',
        parse=_collect(_parse_address, tuple),
        format=list,
    ),
    SettingKey(
        name="zone",
        description="The time zone that you live in; empty for the system's.",
        takes='a name such as "Europe/Berlin", or ""',
        parse=_parse_text,
        format=_same,
    ),
    SettingKey(
        name="work_days",
        description="The days on which you work; no nudge comes on the others.",
        takes='a list of days such as ["mon", "tue", "wed", "thu", "fri"]',
        parse=_collect(_parse_day, frozenset),
        format=lambda days: [_DAYS[day] for day in sorted(days)],
    ),
    SettingKey(
        name="work_hours",
        description="When your working day begins and ends.",
        takes='two times such as "08:00-18:00"',
        parse=_parse_hours,
        format=_format_hours,
    ),
    SettingKey(
        name="quiet_hours",
        description="When nothing is shown, save before a meeting that lies inside.",
        takes='two times such as "19:00-07:00"',
        parse=_parse_hours,
        format=_format_hours,
    ),
    SettingKey(
        name="prepares_per_day",
        description="How many times a day you are reminded to prepare, at most.",
        takes="a number from 0 to 20",
        parse=_parse_number(0, 20),
        format=_same,
    ),
    SettingKey(
        name="routine_reflections_per_week",
        description="How many times a week you are asked how a routine one-on-one went, at most.",
        takes="a number from 0 to 20",
        parse=_parse_number(0, 20),
        format=_same,
    ),
    SettingKey(
        name="later_minutes",
        description="The minutes that Later offers.",
        takes="a list of numbers from 1 to 480, such as [5, 15, 30]",
        parse=_parse_minutes,
        format=list,
    ),
    SettingKey(
        name="turned_off",
        description="The moments that bring no nudges.",
        takes='a list of moments such as ["team-meeting"]',
        parse=_collect(_parse_text, frozenset),
        format=sorted,
    ),
    SettingKey(
        name="corrections",
        description="What you said of series and people on their cards; delete a line to undo it.",
        takes='a list such as [{"about": "UID of a series", "verdict": "other moment", '
        '"moment": "feedback"}]; the other verdicts are "no moment", "never" and "my boss"',
        parse=_collect(_parse_correction, tuple),
        format=_format_corrections,
    ),
    SettingKey(
        name="is_nudged_as_report",
        description="Nudges for your own reviews and one-on-ones with your boss, too.",
        takes="true or false",
        parse=_parse_bool,
        format=_same,
    ),
    SettingKey(
        name="shows_titles",
        description="Names and titles in notifications; switch off before sharing your screen.",
        takes="true or false",
        parse=_parse_bool,
        format=_same,
    ),
)


def find_setting_key(name: str) -> SettingKey | None:
    """The key of that name, or None."""
    return next((key for key in SETTING_KEYS if key.name == name), None)
