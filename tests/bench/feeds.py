"""Big feeds for the benchmarks: made up, the same each time, as Google and as Outlook write them.

Owns what a heavy calendar looks like: eight years around a day, six events in a hundred
recurring (half of them over), five attendees, two kilobytes each. Must not hold anything real.
"""

import random
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path

TODAY = date(2026, 3, 2)
_YEARS = 8
_NAMES = ("Priya Raman", "Jonas Falk", "Mei Tanaka", "Ana Souza", "Tom Okafor", "Léa Martin")
_TITLES = ("1:1 Priya / Sam", "Team sync", "Roadmap review", "Interview: backend", "Design crit")
_FILLER = "Agenda and notes are kept in the shared document, please add your points the day before"


def make_feed(events: int, flavour: str = "google") -> bytes:
    """A feed of that many events, `flavour` "google" or "outlook"."""
    chance = random.Random(events)
    head, zone = _HEADS[flavour]
    body = "".join(_make_event(index, chance, flavour, zone) for index in range(events))
    return f"{head}{body}END:VCALENDAR\r\n".encode()


def change_feed(feed: bytes, changes: int = 3) -> bytes:
    """The same feed with as many single events of the next two weeks renamed."""
    events = feed.split(b"BEGIN:VEVENT")
    days = [f"{TODAY + timedelta(days=ahead):%Y%m%d}T".encode() for ahead in range(14)]
    for index, event in enumerate(events):
        start = event.partition(b"DTEND")[0]
        if changes and b"RRULE" not in event and any(day in start for day in days):
            events[index] = event.replace(b"SUMMARY:", b"SUMMARY:Moved: ", 1)
            changes -= 1
    return b"BEGIN:VEVENT".join(events)


def _make_event(index: int, chance: random.Random, flavour: str, zone: str) -> str:
    first = TODAY - timedelta(days=_YEARS * 365 * 3 // 4)
    day = first + timedelta(days=chance.randrange(_YEARS * 365))
    clock = time(chance.randrange(8, 18), chance.choice((0, 30)))
    start = datetime.combine(day, clock)
    end = start + timedelta(minutes=chance.choice((30, 60)))
    lines = [
        f"DTSTART;TZID={zone}:{start:%Y%m%dT%H%M%S}",
        f"DTEND;TZID={zone}:{end:%Y%m%dT%H%M%S}",
        *_make_rule(start, chance),
        f"UID:{index:08x}{chance.getrandbits(64):016x}@{flavour}.example",
        f"DTSTAMP:{TODAY:%Y%m%d}T060000Z",
        f"SUMMARY:{chance.choice(_TITLES)} {index}",
        f"SEQUENCE:{chance.randrange(3)}",
        "STATUS:CONFIRMED",
        "ORGANIZER;CN=Sam Reed:mailto:sam.reed@company.example",
        *_make_attendees(chance),
        f"DESCRIPTION:{' '.join([_FILLER] * 8)}",
        *_EXTRAS[flavour],
    ]
    return "BEGIN:VEVENT\r\n" + "".join(f"{_fold(line)}\r\n" for line in lines) + "END:VEVENT\r\n"


def _make_rule(start: datetime, chance: random.Random) -> Iterator[str]:
    if chance.random() >= 0.06:
        return
    day = f"{start:%a}"[:2].upper()
    twice = f"WEEKLY;BYDAY={day},{'SA' if day != 'SA' else 'SU'}"
    rule = chance.choice(("WEEKLY", "WEEKLY;INTERVAL=2", twice, "MONTHLY", "DAILY"))
    if chance.random() < 0.5:
        until = start + timedelta(days=chance.randrange(60, 400))
        rule += f";UNTIL={until:%Y%m%dT%H%M%SZ}"
    yield f"RRULE:FREQ={rule}"


def _make_attendees(chance: random.Random) -> Iterator[str]:
    for name in chance.sample(_NAMES, 5):
        mail = name.lower().replace(" ", ".").replace("é", "e")
        yield (
            "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=TRUE;"
            f"CN={name};X-NUM-GUESTS=0:mailto:{mail}@company.example"
        )


def _fold(line: str) -> str:
    """Lines of 74 characters, as RFC 5545, 3.1 asks."""
    return "\r\n ".join(line[at : at + 74] for at in range(0, len(line), 74))


_ALARM = ("BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", "DESCRIPTION:Reminder", "END:VALARM")
_EXTRAS = {
    "google": ("TRANSP:OPAQUE", "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij"),
    "outlook": (
        "CLASS:PUBLIC",
        "PRIORITY:5",
        "TRANSP:OPAQUE",
        "X-MICROSOFT-CDO-APPT-SEQUENCE:0",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "X-MICROSOFT-CDO-INTENDEDSTATUS:BUSY",
        "X-MICROSOFT-CDO-ALLDAYEVENT:FALSE",
        "X-MICROSOFT-CDO-IMPORTANCE:1",
        "X-MICROSOFT-CDO-INSTTYPE:0",
        "X-MICROSOFT-DONOTFORWARDMEETING:FALSE",
        "X-MICROSOFT-DISALLOW-COUNTER:FALSE",
        *_ALARM,
    ),
}
_OUTLOOK_ZONE = """\
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
""".replace("\n", "\r\n")
_HEADS = {
    "google": (
        (
            "BEGIN:VCALENDAR\r\nPRODID:-//Google Inc//Google Calendar//EN\r\nVERSION:2.0\r\n"
            "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\nX-WR-CALNAME:sam.reed@company.example\r\n"
            "X-WR-TIMEZONE:Europe/Berlin\r\n"
        ),
        "Europe/Berlin",
    ),
    "outlook": (
        (
            "BEGIN:VCALENDAR\r\nMETHOD:PUBLISH\r\nPRODID:Microsoft Exchange Server 2010\r\n"
            f"VERSION:2.0\r\nX-WR-CALNAME:Calendar\r\n{_OUTLOOK_ZONE}"
        ),
        "W. Europe Standard Time",
    ),
}


def main() -> None:
    """Write a feed and its changed twin: FEED CHANGED EVENTS FLAVOUR."""
    feed = make_feed(int(sys.argv[3]), sys.argv[4])
    Path(sys.argv[1]).write_bytes(feed)
    Path(sys.argv[2]).write_bytes(change_feed(feed))


if __name__ == "__main__":
    main()
