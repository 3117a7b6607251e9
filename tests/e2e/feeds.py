"""Calendar files as a manager's calendar program writes them, for the end-to-end tests."""

from datetime import datetime, timedelta
from pathlib import Path

ME = "sam@example.org"

BERLIN = """\
BEGIN:VTIMEZONE
TZID:Europe/Berlin
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE"""

WEEKLY = """\
BEGIN:VEVENT
UID:{uid}
DTSTAMP:20261120T090000Z
SUMMARY:1:1 {name} / Sam
ORGANIZER;CN=Sam Rivera:mailto:{me}
ATTENDEE;CN=Sam Rivera;PARTSTAT=ACCEPTED:mailto:{me}
ATTENDEE;CN={name} {surname};PARTSTAT=ACCEPTED:mailto:{name_lower}@example.org
DTSTART;TZID=Europe/Berlin:{first}
DTEND;TZID=Europe/Berlin:{end}
RRULE:FREQ=WEEKLY
END:VEVENT"""


def write_weekly(
    path: Path, *, first: datetime, name: str = "Priya", surname: str = "Nair"
) -> Path:
    """A feed with one weekly one-on-one of half an hour; `first` is Berlin's wall time."""
    event = WEEKLY.format(
        uid=f"weekly-{name.lower()}@example.org",
        name=name,
        surname=surname,
        name_lower=name.lower(),
        me=ME,
        first=f"{first:%Y%m%dT%H%M%S}",
        end=f"{first + timedelta(minutes=30):%Y%m%dT%H%M%S}",
    )
    return write_calendar(path, BERLIN, event)


def write_calendar(path: Path, *components: str) -> Path:
    """A calendar of these components, with the line ends of RFC 5545."""
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Calendar//EN"]
    lines = "\n".join([*head, *components, "END:VCALENDAR", ""])
    path.write_bytes(lines.replace("\n", "\r\n").encode())
    return path
