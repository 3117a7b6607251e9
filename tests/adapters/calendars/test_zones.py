"""Names of zones, as feeds spell them."""

from datetime import UTC, datetime, timedelta

import pytest

from nudge.adapters.calendars.observances import parse_timezone
from nudge.adapters.calendars.reader import read_calendar
from nudge.adapters.calendars.zones import Zones
from nudge.domain.events import Timed

SUMMER = datetime(2024, 7, 1, 12)  # noqa: DTZ001
WINTER = datetime(2024, 1, 1, 12)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("name", "winter", "summer"),
    [
        ("Europe/Berlin", 1, 2),
        ("W. Europe Standard Time", 1, 2),
        ("w. europe standard time", 1, 2),
        ("W. Europe Standard Time 1", 1, 2),
        ("Pacific Daylight Time", -8, -7),
        ("(UTC-05:00) Eastern Time (US & Canada)", -5, -4),
        ("(UTC-05:00) Eastern Time (US and Canada)", -5, -4),
        ("(GMT-05.00) Eastern Time (US &amp; Canada)", -5, -4),
        ("(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna", 1, 2),
        ("(UTC) Coordinated Universal Time", 0, 0),
        ("tzone://Microsoft/Utc", 0, 0),
        ('"tzone://Microsoft/Utc"', 0, 0),
        ("/freeassociation.sourceforge.net/Tzfile/Europe/London", 0, 1),
        ("/mozilla.org/20070129_1/America/New_York", -5, -4),
        ("/Europe/London", 0, 1),
        ("US-Eastern", -5, -4),
        ("America/New York", -5, -4),
        (" EUROPE/berlin; ", 1, 2),
        ("Eastern", -5, -4),
        ("Central European Time", 1, 2),
        ("Kamchatka Standard Time", 12, 12),
        ("Greenwich Mean Time", 0, 0),
        ("GMT-0500", -5, -5),
        ("UTC-8", -8, -8),
        ("+0530", 5.5, 5.5),
        ("Z", 0, 0),
    ],
)
def test_a_name_finds_its_zone(name: str, winter: float, summer: float) -> None:
    """Whoever wrote it, in winter and in summer."""
    zone = Zones([]).find(name)
    assert zone is not None
    assert zone.utcoffset(WINTER) == timedelta(hours=winter)
    assert zone.utcoffset(SUMMER) == timedelta(hours=summer)


@pytest.mark.parametrize(
    "name", ["", "Customized Time Zone", "tzone://Microsoft/Custom", "localtime", "../etc/passwd"]
)
def test_a_name_that_says_nothing_finds_nothing(name: str) -> None:
    """Least of all what another machine would read differently."""
    assert Zones([]).find(name) is None


def test_a_shortened_name_yields_to_the_feeds_own_rules() -> None:
    """A guess at what a name means comes after what the feed says of it."""
    own = (
        b"TZID:Central\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\n"
        b"TZOFFSETTO:+0900\r\nEND:STANDARD\r\n"
    )
    zone = Zones([own]).find("Central")
    assert zone is not None
    assert zone.utcoffset(SUMMER) == timedelta(hours=9)


def _make_feed(offset: bytes) -> bytes:
    return (
        b"BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\n"
        b"DTSTART:16010101T000000\r\nTZOFFSETFROM:" + offset + b"\r\nTZOFFSETTO:" + offset + b"\r\n"
        b"END:STANDARD\r\nEND:VTIMEZONE\r\nBEGIN:VEVENT\r\nUID:a\r\n"
        b"DTSTART;TZID=Customized Time Zone:20240301T120000\r\n"
        b"RRULE:FREQ=DAILY;COUNT=2\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )


def test_two_feeds_in_one_process_keep_their_own_customized_zones() -> None:
    """icalendar keeps the first zone of a name for the whole process; the reader must not."""
    window = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC))
    starts = []
    for offset in (b"+0200", b"-0400", b"+0200"):
        calendar = read_calendar(_make_feed(offset), feed="f", window=window, zone=UTC)
        span = calendar.occurrences[0].span
        assert isinstance(span, Timed)
        starts.append(span.start.hour)
    assert starts == [10, 16, 10]


NEW_YORK = """
TZID:Somewhere
BEGIN:STANDARD
DTSTART:20071104T020000
TZOFFSETFROM:-0400
TZOFFSETTO:-0500
RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20070311T020000
TZOFFSETFROM:-0500
TZOFFSETTO:-0400
RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3
END:DAYLIGHT
"""


def test_a_zone_of_the_feed_keeps_time_like_the_one_that_the_world_knows() -> None:
    """Every hour of a year, there and back, gaps and overlaps included."""
    known, own = Zones([]).find("America/New_York"), parse_timezone(NEW_YORK)
    assert known is not None
    assert own is not None
    for hour in range(366 * 24):
        instant = datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=hour)
        there, same = instant.astimezone(known), instant.astimezone(own)
        assert there.replace(tzinfo=None) == same.replace(tzinfo=None)
        assert (there.fold, there.utcoffset()) == (same.fold, same.utcoffset())
        wall = instant.replace(tzinfo=None)
        for fold in (0, 1):
            walls = [wall.replace(tzinfo=zone, fold=fold).utcoffset() for zone in (known, own)]
            assert walls[0] == walls[1], wall


def test_a_zone_without_a_readable_observance_is_none() -> None:
    """Then the name alone has to do."""
    assert parse_timezone("TZID:x\nBEGIN:STANDARD\nTZOFFSETTO:east\nEND:STANDARD") is None
