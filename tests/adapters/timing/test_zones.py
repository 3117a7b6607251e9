"""Which zone the system is in, whatever way it was set."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo

import pytest

from nudge.adapters.timing.zones import find_system_zone, find_zone

HOUR = timedelta(hours=1)


def find_bytes(name: str) -> bytes:
    for folder in TZPATH:
        if (path := Path(folder) / name).is_file():
            return path.read_bytes()
    pytest.skip("no zone files on this system")


def offsets(zone: ZoneInfo) -> list[timedelta | None]:
    return [datetime(2026, month, 1, tzinfo=zone).utcoffset() for month in (1, 7)]


@pytest.fixture
def etc(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "localtime", tmp_path / "timezone"


def test_the_link_names_the_zone(etc: tuple[Path, Path]) -> None:
    """Absolute or relative, to posix/ or not, with a stale /etc/timezone beside it."""
    localtime, timezone = etc
    timezone.write_text("Etc/UTC\n")
    for target in (
        "/usr/share/zoneinfo/America/Argentina/Ushuaia",
        "../usr/share/zoneinfo/America/Argentina/Ushuaia",
        "/usr/share/zoneinfo/posix/America/Argentina/Ushuaia",
        "/var/db/timezone/zoneinfo/America/Argentina/Ushuaia",
    ):
        localtime.unlink(missing_ok=True)
        localtime.symlink_to(target)
        assert find_system_zone({}, *etc).key == "America/Argentina/Ushuaia"


def test_a_copied_zone_file_takes_its_name_from_timezone(etc: tuple[Path, Path]) -> None:
    """Container images copy the file and write the name down."""
    etc[0].write_bytes(find_bytes("Europe/Berlin"))
    etc[1].write_text("Europe/Berlin\n")
    assert find_system_zone({}, *etc).key == "Europe/Berlin"


def test_a_copied_zone_file_is_believed_over_a_stale_name(etc: tuple[Path, Path]) -> None:
    """The system's own clock follows the file."""
    etc[0].write_bytes(find_bytes("Europe/Berlin"))
    etc[1].write_text("Etc/UTC\n")
    zone = find_system_zone({}, *etc)
    assert offsets(zone) == [HOUR, 2 * HOUR]
    first = zone.key
    etc[0].write_bytes(find_bytes("Asia/Tokyo"))
    assert find_system_zone({}, *etc).key != first


def test_a_name_without_a_file_is_better_than_nothing(etc: tuple[Path, Path]) -> None:
    """Minimal images have no /etc/localtime."""
    etc[1].write_text("Asia/Kolkata\n")
    assert find_system_zone({}, *etc).key == "Asia/Kolkata"


@pytest.mark.parametrize("broken", [b"", b"not a zone file", b"TZif"])
def test_where_nothing_can_be_read_it_is_utc(etc: tuple[Path, Path], broken: bytes) -> None:
    """As libc does."""
    etc[0].write_bytes(broken)
    etc[1].write_bytes(b"\xff\xfe")
    assert find_system_zone({}, *etc).key == "UTC"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Europe/Berlin", [HOUR, 2 * HOUR]),
        (":Europe/Berlin", [HOUR, 2 * HOUR]),
        ("/usr/share/zoneinfo/Europe/Berlin", [HOUR, 2 * HOUR]),
        ("CET-1CEST,M3.5.0,M10.5.0/3", [HOUR, 2 * HOUR]),
        ("<+0330>-3:30", [3.5 * HOUR, 3.5 * HOUR]),
        ("Mars/Olympus", [0 * HOUR, 0 * HOUR]),
        ("../../etc/passwd", [0 * HOUR, 0 * HOUR]),
    ],
)
def test_tz_wins_in_each_of_its_forms(
    etc: tuple[Path, Path], value: str, expected: list[timedelta]
) -> None:
    """A name, a file, a POSIX rule; nonsense is UTC, as for libc."""
    etc[1].write_text("Asia/Kolkata\n")
    assert offsets(find_system_zone({"TZ": value}, *etc)) == expected


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../x", "/etc/passwd", "a\0b", "Europe"])
def test_a_name_that_is_none_is_not_found(name: str) -> None:
    """None, and no exception, whatever the name does to the file system."""
    assert find_zone(name) is None
