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
from importlib.util import find_spec
from pathlib import Path
from runpy import run_path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nudge.adapters.calendars.lines import find_lines, unfold
from nudge.adapters.calendars.observances import parse_timezone
from nudge.adapters.calendars.windows import find_displayed

_UTC_NAMES = frozenset(
    {"utc", "z", "gmt", "zulu", "etc/utc", "etc/gmt", "microsoft/utc"}
    | {"coordinated universal time", "greenwich mean time"}
)
# IANA's EST keeps winter time for ever; who sends a VTIMEZONE of that name means what it says.
_SAID_LOOSELY = frozenset({"est", "mst", "hst"})
# Windows names that CLDR no longer lists.
_RETIRED = {
    "Kamchatka Standard Time": "Asia/Kamchatka",
    "Mid-Atlantic Standard Time": "Etc/GMT+2",
}
_OFFSET = re.compile(r"^(?:UTC|GMT|Etc/GMT)?\s*([+-])(\d{1,2}):?(\d\d)?(?::?00)?$", re.IGNORECASE)
_BRACKETED_OFFSET = re.compile(r"^\((?:UTC|GMT)\s*(?:([+-])(\d{1,2})[:.]?(\d\d))?\)", re.IGNORECASE)
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
            order = [find_known, self._find_own, find_shortened, find_offset]
            if _key(name) in _SAID_LOOSELY:
                order = [self._find_own, find_known]
            found = (zone for find in order if (zone := find(name)) is not None)
            self._found[name] = next(found, None)
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


def find_shortened(name: str) -> tzinfo | None:
    """The zone of a Windows name that lacks its last words, as Notes writes it: "Eastern"."""
    bare = name.strip(_STRAY).removesuffix(" Time")
    return _find_windows(f"{bare} Standard Time")


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
    plain = name.replace("&amp;", "&").strip().strip("\"'").strip()
    yield plain
    if plain.lower().startswith("tzone://"):
        plain = plain[len("tzone://") :]
    bare = plain.replace("\\", "").strip(_STRAY.replace(")", ""))
    yield bare
    parts = bare.split("/")
    for first in range(1, len(parts)):
        yield "/".join(parts[first:])
    yield re.sub(r"\s+", "_", bare)
    yield re.sub(r"^(US|America|Europe|Asia|Africa|Australia|Pacific|Atlantic)-", r"\1/", bare)
    yield bare.replace("Daylight Time", "Standard Time")
    # Outlook numbers the copies that it makes of a zone: "W. Europe Standard Time 1".
    yield re.sub(r"(?<=[a-z])[\s_-]+\d{1,2}$", "", bare)


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
    if name in _RETIRED:
        return ZoneInfo(_RETIRED[name])
    displayed = find_displayed(name)
    if displayed is not None:
        return ZoneInfo(displayed)
    found = _windows_keys().get(name)
    if found is None:
        folded = name.casefold()
        found = next(
            (zone for key, zone in _windows_keys().items() if key.casefold() == folded), None
        )
    return None if found is None else ZoneInfo(found)


@cache
def _windows_keys() -> Mapping[str, str]:
    """CLDR's table out of icalendar, without the rest of that package, which is slow to load."""
    package = find_spec("icalendar")
    folders = package.submodule_search_locations if package is not None else None
    folder = Path(folders[0] if folders else "")
    table = folder / "timezone" / "windows_to_olson.py"
    if table.is_file():
        found: Mapping[str, str] = run_path(str(table))["WINDOWS_TO_OLSON"]
        return found
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON  # noqa: PLC0415

    return WINDOWS_TO_OLSON
