"""Which zone the system is in, by its IANA name where it has one.

Owns the reading of TZ, /etc/localtime and /etc/timezone; on Windows tzlocal's. Cheap
enough for every tick: one `readlink` where the zone is set the usual way.
"""

import os
import struct
import sys
import zlib
from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

_LOCALTIME = Path("/etc/localtime")
_TIMEZONE = Path("/etc/timezone")
_DATABASE = "zoneinfo/"


def find_zone(name: str) -> ZoneInfo | None:
    """The zone of that IANA name, or None where the tz database has none."""
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # "not found" is a KeyError; a folder is an OSError
        return None


def find_system_zone(
    environ: Mapping[str, str] | None = None,
    localtime: Path = _LOCALTIME,
    timezone: Path = _TIMEZONE,
) -> ZoneInfo:
    """The zone that the system's own clock shows, as libc finds it; UTC where it says nothing.

    A zone that has no name (a copied file, a POSIX string) gets a key that changes with its
    content. Source: tzset(3), localtime(5).
    """
    environ = os.environ if environ is None else environ
    if sys.platform == "win32":
        return _find_windows_zone()
    if named := environ.get("TZ", ""):
        return _read_variable(named) or ZoneInfo("UTC")
    return _read_link(localtime) or _read_copy(localtime, timezone) or ZoneInfo("UTC")


def _find_windows_zone() -> ZoneInfo:
    # Not tried on Windows. tzlocal reads the registry and knows the IANA names.
    from tzlocal import reload_localzone  # noqa: PLC0415

    return reload_localzone()


def _read_variable(text: str) -> ZoneInfo | None:
    """TZ: an IANA name, a file, or a POSIX string such as `CET-1CEST,M3.5.0,M10.5.0/3`."""
    name = text.removeprefix(":")
    if name.startswith("/"):
        path = Path(name)
        return find_zone(_find_name(path)) or _read_file(path)
    return find_zone(name) or _read_rule(name)


def _read_link(localtime: Path) -> ZoneInfo | None:
    return find_zone(_find_name(localtime)) if localtime.is_symlink() else None


def _find_name(path: Path) -> str:
    """What stands after `zoneinfo/` in the path, or in one that it links to; else empty."""
    for candidate in (str(path), _read_target(path), os.path.realpath(path)):
        _, found, name = candidate.partition(_DATABASE)
        if found:
            return name.removeprefix("posix/").removeprefix("right/")
    return ""


def _read_target(path: Path) -> str:
    try:
        return str(path.readlink())
    except OSError:
        return ""


def _read_copy(localtime: Path, timezone: Path) -> ZoneInfo | None:
    """A zone file that was copied into place; its name is in `timezone`, unless that is stale."""
    try:
        name = timezone.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        name = ""
    named, copied = find_zone(name) if name else None, _read_file(localtime)
    if named is None or copied is None:
        return copied or named
    return named if _agree(named, copied) else copied


def _read_file(path: Path) -> ZoneInfo | None:
    try:
        return _load(path.read_bytes())
    except (OSError, ValueError):
        return None


def _read_rule(rule: str) -> ZoneInfo | None:
    """A zone from a POSIX rule, as the footer of a zone file without transitions.

    Source: RFC 8536, 3.2 and 3.3; zoneinfo has no other way in.
    """
    header = b"TZif2" + bytes(15) + struct.pack(">6l", 0, 0, 0, 0, 1, 4)
    body = struct.pack(">lbb", 0, 0, 0) + b"LMT\0"
    try:
        return _load((header + body) * 2 + b"\n" + rule.encode("ascii") + b"\n")
    except ValueError:
        return None


def _load(content: bytes) -> ZoneInfo:
    return ZoneInfo.from_file(BytesIO(content), key=f"local-{zlib.crc32(content):08x}")


def _agree(one: ZoneInfo, other: ZoneInfo) -> bool:
    instants = [datetime(year, month, 1, tzinfo=UTC) for year in (2020, 2030) for month in (1, 7)]
    return all(
        at.astimezone(one).utcoffset() == at.astimezone(other).utcoffset() for at in instants
    )
