"""Time zones: the name that a feed uses -> the rules that hold.

Owns the order of trust: a zone that the world knows by that name, then the feed's own
VTIMEZONE, then what the name itself says. Must keep nothing between feeds: two of them
may call different zones "Customized Time Zone".
Source: RFC 5545, 3.2.19 and 3.6.5; CLDR windowsZones by way of icalendar.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nudge.adapters.calendars.lines import find_lines, unfold
from nudge.adapters.calendars.observances import parse_timezone
from nudge.adapters.calendars.windows import find_displayed

_UTC_NAMES = frozenset({"utc", "z", "gmt", "zulu", "etc/utc", "etc/gmt", "microsoft/utc", "uct"})
_OFFSET = re.compile(r"^(?:UTC|GMT|Etc/GMT)?\s*([+-])(\d{1,2}):?(\d\d)?(?::?00)?$", re.IGNORECASE)
_BRACKETED_OFFSET = re.compile(r"^\((?:UTC|GMT)\s*(?:([+-])(\d{1,2}):?(\d\d))?\)", re.IGNORECASE)
_STRAY = " \t\"'\\;,:/*()[]<>"
# What the system may hold under a name that means another place on each machine.
_LOCAL_NAMES = frozenset({"localtime", "posixrules", "local", "factory"})


class Zones:
    """The zones of one calendar stream."""

    def __init__(self, timezones: Sequence[bytes]) -> None:
        """Take the stream's own VTIMEZONEs, the most trusted first, as they stand."""
        self._timezones = timezones
        self._own: dict[str, str] | None = None
        self._found: dict[str, tzinfo | None] = {}

    def find(self, name: str) -> tzinfo | None:
        """The zone that a TZID stands for, or None when nobody can tell."""
        if name not in self._found:
            self._found[name] = find_known(name) or self._find_own(name) or find_offset(name)
        return self._found[name]

    def _find_own(self, name: str) -> tzinfo | None:
        if self._own is None:
            texts = [unfold(timezone)[0] for timezone in self._timezones]
            named = [(find_lines(text, "TZID"), text) for text in texts]
            self._own = {_key(lines[0].value): text for lines, text in reversed(named) if lines}
        text = self._own.get(_key(name))
        return None if text is None else parse_timezone(text)


def find_known(name: str) -> tzinfo | None:
    """The zone that the world knows under a name: IANA, Windows, or either in a vendor's dress."""
    for candidate in _dress_down(name):
        if candidate.lower() in _UTC_NAMES:
            return UTC
        zone = _find_iana(candidate) or _find_windows(candidate)
        if zone is not None:
            return zone
    return None


def find_offset(name: str) -> tzinfo | None:
    """The fixed offset that a name spells out, such as "GMT-0300" or "(UTC+05:30) Somewhere"."""
    match = _OFFSET.match(name.strip(_STRAY)) or _BRACKETED_OFFSET.match(name.strip())
    if match is None:
        return None
    if match[1] is None:
        return UTC
    offset = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if offset >= timedelta(hours=24):
        return None
    return timezone(offset if match[1] == "+" else -offset)


def _key(name: str) -> str:
    return name.strip(_STRAY).casefold()


def _dress_down(name: str) -> Iterator[str]:
    """The names within a name, the longest first: /vendor.org/20240101_1/Europe/Berlin."""
    plain = name.strip().strip("\"'").strip()
    yield plain
    if plain.lower().startswith("tzone://"):
        plain = plain[len("tzone://") :]
    bare = plain.replace("\\", "").strip(_STRAY.replace(")", ""))
    yield bare
    parts = bare.split("/")
    for first in range(1, len(parts)):
        yield "/".join(parts[first:])
    yield re.sub(r"\s+", "_", bare)
    # Outlook numbers the copies that it makes of a zone: "W. Europe Standard Time 1".
    yield re.sub(r"[\s_-]*\d+$", "", bare)


def _find_iana(name: str) -> tzinfo | None:
    if not name or name.lower() in _LOCAL_NAMES or not ("/" in name or name.isalnum()):
        return _find_iana_word(name)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return _find_iana_word(name)


def _find_iana_word(name: str) -> tzinfo | None:
    spelt = _iana_spellings().get(name.lower())
    return None if spelt is None else ZoneInfo(spelt)


@cache
def _iana_spellings() -> Mapping[str, str]:
    """Lower case -> the right spelling, for the few feeds that shout or whisper."""
    from importlib.resources import files  # noqa: PLC0415

    names = (files("tzdata") / "zones").read_text("utf-8").split()
    return {name.lower(): name for name in names}


def _find_windows(name: str) -> tzinfo | None:
    if name.isupper() or not re.search(r"[ +-]", name):
        return None
    displayed = find_displayed(name)
    if displayed is not None:
        return ZoneInfo(displayed)
    # Slow to import, and only Microsoft's feeds need it.
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415

    found = WINDOWS_TO_OLSON.get(name)
    return None if found is None else ZoneInfo(found)
