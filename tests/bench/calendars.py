"""Calendar files to measure with: the same lines each time, in a real calendar's proportions."""

from datetime import datetime, timedelta
from pathlib import Path

from tests.e2e.feeds import BERLIN, ME, WEEKLY, write_calendar

SINGLE = """\
BEGIN:VEVENT
UID:single-{number}@example.org
DTSTAMP:20261120T090000Z
SUMMARY:{title}
LOCATION:Room {room}
DESCRIPTION:Agenda\\n- where we stand\\n- what is in the way\\n- who does what until when
ORGANIZER;CN=Alex Kim:mailto:alex@example.org
ATTENDEE;CN=Sam Rivera;PARTSTAT=ACCEPTED:mailto:{me}
ATTENDEE;CN=Robin Lee;PARTSTAT=TENTATIVE:mailto:robin@example.org
ATTENDEE;CN=Kit Moss;PARTSTAT=NEEDS-ACTION:mailto:kit@example.org
DTSTART;TZID=Europe/Berlin:{start:%Y%m%dT%H%M%S}
DTEND;TZID=Europe/Berlin:{end:%Y%m%dT%H%M%S}
END:VEVENT"""

TITLES = ("Project review", "Planning", "Design session", "All hands", "Vendor call", "Focus time")
NAMES = ("Hanna", "Jonas", "Mei", "Tomasz", "Aisha", "Lena", "Diego", "Noor", "Ravi", "Chloe")


def write_big_feed(path: Path, *, around: datetime, events: int = 1000) -> Path:
    """A feed of so many events, half before `around` and half after (Berlin's wall time).

    Ten are weekly one-on-ones, the others single meetings; none begins within three hours
    after `around`.
    """
    components = [BERLIN, *(_weekly(number, around) for number in range(len(NAMES)))]
    singles = events - len(NAMES)
    for number in range(singles):
        days, slot = divmod(number - singles // 2, 5)
        start = around + timedelta(days=days, hours=4 + slot)
        components.append(
            SINGLE.format(
                number=number,
                title=f"{TITLES[number % len(TITLES)]} {number}",
                room=number % 40,
                me=ME,
                start=start,
                end=start + timedelta(minutes=45),
            )
        )
    return write_calendar(path, *components)


def _weekly(number: int, around: datetime) -> str:
    first = around + timedelta(days=number % 5 - 210, hours=5, minutes=5 * number)
    name = NAMES[number]
    return WEEKLY.format(
        uid=f"weekly-{number}@example.org",
        name=name,
        surname="Example",
        name_lower=name.lower(),
        me=ME,
        first=f"{first:%Y%m%dT%H%M%S}",
        end=f"{first + timedelta(minutes=30):%Y%m%dT%H%M%S}",
    )
