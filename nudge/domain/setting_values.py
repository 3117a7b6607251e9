"""How the values of settings are read from JSON and written back.

Owns the parsers, which raise `SettingError`, and the formatters, which are their inverse.
Which key takes which of them is `setting_keys`'. Must not read files.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import time, timedelta
from enum import Enum
from typing import Any, TypeVar

from nudge.domain.corrections import Correction, Verdict
from nudge.domain.rules import Lead
from nudge.domain.settings import FeedSource, Hours

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST_LEAD_MINUTES = 1440
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")
_HOST = re.compile(r"[^\s/@?#]+")
_MINUTE = timedelta(minutes=1)
_Value = TypeVar("_Value")


class SettingError(ValueError):
    """A value that its key does not take. `kept`: the part of a list that can be used, or None."""

    def __init__(self, kept: object = None) -> None:
        super().__init__("not a value of this setting")
        self.kept = kept


def parse_bool(value: object) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise SettingError
    return value


def parse_text(value: object) -> str:
    """A text, without the white space around it."""
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


def collect(
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


def parse_number(low: int, high: int) -> Callable[[object], int]:
    """A parser of whole numbers from `low` to `high`."""

    def parse(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not low <= value <= high:
            raise SettingError
        return value

    return parse


def parse_minutes(value: object) -> object:
    """Minutes from 1 to 480, in order; at least one."""
    minutes = collect(parse_number(1, 480), lambda entries: tuple(sorted(entries)))(value)
    if not minutes:
        raise SettingError
    return minutes


def parse_country(value: object) -> str:
    """A country's code of two letters, in capitals. Source: ISO 3166-1 alpha-2."""
    code = parse_text(value).upper()
    if len(code) != 2 or not (code.isascii() and code.isalpha()):
        raise SettingError
    return code


def parse_address(value: object) -> str:
    """A mail address in lower case."""
    address = parse_text(value).lower().removeprefix("mailto:")
    if "@" not in address:
        raise SettingError
    return address


def parse_day(value: object) -> int:
    """A day of the week, Monday 0, from its English name or the first letters of it."""
    name = parse_text(value).lower()[:3]
    if name not in DAYS:
        raise SettingError
    return DAYS.index(name)


def parse_hours(value: object) -> Hours:
    """Two times of day such as "08:00-18:00"."""
    start, dash, end = parse_text(value).partition("-")
    try:
        hours = Hours(start=time.fromisoformat(start.strip()), end=time.fromisoformat(end.strip()))
    except ValueError:
        raise SettingError from None
    if not dash or hours.start.tzinfo or hours.end.tzinfo:
        raise SettingError
    return hours


def format_hours(hours: Hours) -> object:
    """The hours as "08:00-18:00"."""
    return f"{hours.start:%H:%M}-{hours.end:%H:%M}"


def keep_first(feeds: tuple[FeedSource, ...]) -> tuple[FeedSource, ...]:
    """The first feed of each id, since readings and secrets hang on it. Raises for a second."""
    first: dict[str, FeedSource] = {}
    for feed in feeds:
        first.setdefault(feed.id, feed)
    if len(first) != len(feeds):
        raise SettingError(kept=tuple(first.values()))
    return feeds


def parse_feed(value: object) -> FeedSource:
    """A feed as it stands in the file: a path, or the host of an address kept elsewhere."""
    if not isinstance(value, dict) or not value.keys() <= {"id", "name", "path", "host"}:
        raise SettingError
    id_, host = parse_text(value.get("id")), parse_text(value.get("host", ""))
    if not id_ or (host and _HOST.fullmatch(host) is None):
        raise SettingError
    name = parse_text(value.get("name", id_))
    location = f"https://{host}/" if host else parse_text(value.get("path", ""))
    return FeedSource(id=id_, name=name or id_, location=location)


def format_feeds(feeds: Sequence[FeedSource]) -> object:
    """The feeds as they stand in the file."""
    return [_format_feed(feed) for feed in feeds]


def _format_feed(feed: FeedSource) -> Mapping[str, str]:
    """An address is a secret and lives in the keychain: only a path or a host is written down."""
    place = {"path": feed.location} if feed.is_file else {}
    if feed.host:
        place = {"host": feed.host}
    return {"id": feed.id, "name": feed.name, **place}


def parse_correction(value: object) -> Correction:
    """A correction as it stands in the file."""
    if not isinstance(value, dict) or not value.keys() <= {"about", "verdict", "moment"}:
        raise SettingError
    about, moment = parse_text(value.get("about")), parse_text(value.get("moment", ""))
    try:
        verdict = Verdict(value.get("verdict"))
    except ValueError:
        raise SettingError from None
    if not about or (verdict is Verdict.OTHER_MOMENT) != bool(moment):
        raise SettingError
    return Correction(verdict=verdict, subject=about, moment=moment)


def format_corrections(corrections: Sequence[Correction]) -> object:
    """The corrections as they stand in the file."""
    return [
        {"about": correction.subject, "verdict": correction.verdict.value}
        | ({"moment": correction.moment} if correction.moment else {})
        for correction in corrections
    ]


def same(value: Any) -> object:
    """The value as it is: JSON holds it so."""
    return value


def parse_line(value: object) -> str:
    """A text of one line."""
    text = parse_text(value)
    if len(text.splitlines()) > 1:
        raise SettingError
    return text


def parse_language(value: object) -> str:
    """A language tag such as "de-AT", or nothing."""
    tag = parse_text(value)
    if tag and _LANGUAGE.fullmatch(tag) is None:
        raise SettingError
    return tag


def parse_optional_number(low: int, high: int) -> Callable[[object], int | None]:
    """A parser of whole numbers from `low` to `high`, or null for none."""
    parse = parse_number(low, high)
    return lambda value: None if value is None else parse(value)


def parse_choice(choices: type[Enum]) -> Callable[[object], object]:
    """A parser of the values of an enumeration."""

    def parse(value: object) -> object:
        try:
            return choices(value)
        except ValueError:
            raise SettingError from None

    return parse


def parse_by_moment(parse: Callable[[object], object]) -> Callable[[object], Mapping[str, object]]:
    """A parser of objects from moment to what `parse` takes; bad entries are left out."""

    def parse_all(value: object) -> Mapping[str, object]:
        if not isinstance(value, dict):
            raise SettingError
        good: dict[str, object] = {}
        for moment, entry in value.items():
            try:
                good[moment] = parse(entry)
            except SettingError:
                continue
        if len(good) < len(value):
            raise SettingError(kept=good or None)
        return good

    return parse_all


def parse_lead(value: object) -> timedelta | Lead:
    """How long before its start a moment is prepared: minutes, the evening or the morning."""
    if isinstance(value, str):
        try:
            return Lead(value)
        except ValueError:
            raise SettingError from None
    return parse_number(1, _LONGEST_LEAD_MINUTES)(value) * _MINUTE


def format_leads(leads: Mapping[str, timedelta | Lead]) -> object:
    """Lead times by moment as they stand in the file."""
    return {moment: format_lead(lead) for moment, lead in sorted(leads.items())}


def format_lead(lead: timedelta | Lead) -> int | str:
    """One lead time as it stands in the file."""
    return lead.value if isinstance(lead, Lead) else lead // _MINUTE
