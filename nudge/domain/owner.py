"""The owner of a feed: whose calendar it is, and whether it shows anything to read.

Owns the first guess at the manager's addresses. What the user sets goes before it.
"""

import re
from collections import Counter
from collections.abc import Sequence

from nudge.domain.directory import iter_attendees
from nudge.domain.events import Attendee, Occurrence
from nudge.domain.people import is_person

_ADDRESS = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_FEWEST_MEETINGS = 3
_NEARLY_ALL = 0.8

# What calendars write where they hide a title. Source: calendars.md.
_HIDDEN = frozenset(
    {"", "busy", "free", "tentative", "private appointment", "private", "out of office", "away"}
    | {"gebucht", "beschäftigt", "privat", "occupé", "ocupado", "bezet", "upptagen", "予定あり"}
)


def guess_me(
    occurrences: Sequence[Occurrence], calendar_names: str | Sequence[str] = ()
) -> tuple[str, ...]:
    """The owner's addresses: the calendar's name if it is one, else the guest of every meeting.

    Empty where neither tells. A calendar of a team or of holidays has an address too, which
    is nobody's. Source: calendars.md; a Google primary calendar is named so.
    """
    names = [calendar_names] if isinstance(calendar_names, str) else calendar_names
    addresses = [name.strip().casefold() for name in names if _ADDRESS.fullmatch(name.strip())]
    named = tuple(each for each in addresses if is_person(Attendee(email=each)))
    if named:
        return named
    meetings = [each for each in occurrences if each.attendees]
    guests = Counter(
        email
        for meeting in meetings
        for email in {each.email for each in iter_attendees(meeting) if _has_box(each)}
    )
    if len(meetings) < _FEWEST_MEETINGS or not guests:
        return ()
    (email, count), *others = guests.most_common(2)
    is_alone = not others or others[0][1] < count
    return (email,) if is_alone and count >= _NEARLY_ALL * len(meetings) else ()


def _has_box(attendee: Attendee) -> bool:
    return bool(attendee.email) and is_person(attendee)


def has_title(occurrence: Occurrence) -> bool:
    """True when the feed shows a title, and not only that the time is taken."""
    return occurrence.summary.strip(" .。").casefold() not in _HIDDEN


def is_free_busy_only(occurrences: Sequence[Occurrence]) -> bool:
    """True when a feed shows times but no titles, so that nothing can be recognised in it."""
    return len(occurrences) > 0 and not any(map(has_title, occurrences))
