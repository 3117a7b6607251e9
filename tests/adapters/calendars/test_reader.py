"""The reader's promises that no single feed of the corpus can show."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from nudge.adapters.calendars.reader import Calendar, NotACalendar, read_calendar
from nudge.domain.events import AllDay, Frequency, Recurrence

WINDOW = (datetime(2024, 1, 1, tzinfo=UTC), datetime(2025, 1, 1, tzinfo=UTC))


def read(content: bytes, zone: str = "UTC") -> Calendar:
    """A feed over the year 2024."""
    return read_calendar(content, feed="f", window=WINDOW, zone=ZoneInfo(zone))


def wrap(*lines: str) -> bytes:
    """One event in a calendar."""
    body = "\r\n".join(("BEGIN:VCALENDAR", "BEGIN:VEVENT", *lines, "END:VEVENT", "END:VCALENDAR"))
    return f"{body}\r\n".encode()


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"", "empty"),
        (b"  \r\n", "empty"),
        (b"<!DOCTYPE html><html><body>Please sign in</body></html>", "web page"),
        (b"BEGIN:VCARD\r\nFN:Sam Reed\r\nEND:VCARD\r\n", "address card"),
        (b'{"error": "not found"}', "no calendar"),
    ],
)
def test_what_holds_no_calendar_is_refused(content: bytes, word: str) -> None:
    """In one line that says what it seems to be."""
    with pytest.raises(NotACalendar, match=word):
        read(content)


def test_an_empty_calendar_is_a_good_calendar() -> None:
    """Nothing planned is no fault."""
    assert read(b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n") == Calendar()


def test_the_calendar_tells_its_name() -> None:
    """For a primary calendar at Google that is its owner's address."""
    assert read(b"BEGIN:VCALENDAR\nX-WR-CALNAME:Sam\\, \n me\nEND:VCALENDAR\n").name == "Sam, me"


def test_an_instance_keeps_the_start_that_its_series_had_given_it() -> None:
    """Ticks hang on it: the moved meeting is the same one."""
    feed = wrap(
        "UID:a", "DTSTART:20240108T100000Z", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2"
    ).replace(
        b"END:VCALENDAR",
        b"BEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20240122T100000Z\r\nDTSTART:20240123T150000Z\r\n"
        b"END:VEVENT\r\nEND:VCALENDAR",
    )
    first, second = read(feed).occurrences
    assert first.key == "a/2024-01-08T10:00:00+00:00"
    assert second.key == "a/2024-01-22T10:00:00+00:00"
    assert first.recurrence == second.recurrence
    assert first.recurrence == Recurrence(frequency=Frequency.WEEKLY, interval=2)


def test_a_single_event_is_known_by_its_uid_alone() -> None:
    """So that a moved meeting keeps its ticks."""
    (only,) = read(wrap("UID:a", "DTSTART:20240108T100000Z")).occurrences
    assert only.key == "a"
    assert only.recurrence is None


def test_an_all_day_series_is_known_by_its_days() -> None:
    """A day belongs to no zone."""
    lines = ("UID:a", "DTSTART;VALUE=DATE:20240108", "RRULE:FREQ=DAILY;COUNT=1")
    (only,) = read(wrap(*lines), "Pacific/Auckland").occurrences
    assert only.recurrence_id == date(2024, 1, 8)
    assert only.span == AllDay(start=date(2024, 1, 8), end=date(2024, 1, 9))


def test_parts_of_a_series_that_google_split_share_their_series() -> None:
    """Never key a person on a UID."""
    (whole,) = read(wrap("UID:abc@google.com", "DTSTART:20240108T100000Z")).occurrences
    later = wrap("UID:abc_R20240108T090000@google.com", "DTSTART:20240108T100000Z")
    (part,) = read(later).occurrences
    assert part.uid != whole.uid
    assert part.series == whole.series == "abc@google.com"


def test_occurrences_come_by_start_and_then_by_uid() -> None:
    """All-day ones begin at midnight in the user's zone."""
    feed = b"BEGIN:VCALENDAR\r\n"
    for uid, start in (("b", "20240108T230000Z"), ("a", "20240108T230000Z"), ("d", "20240109")):
        feed += f"BEGIN:VEVENT\r\nUID:{uid}\r\nDTSTART:{start}\r\nEND:VEVENT\r\n".encode()
    found = read(feed + b"END:VCALENDAR\r\n", "Europe/Berlin").occurrences
    assert [each.uid for each in found] == ["a", "b", "d"]


def test_a_made_up_uid_is_the_same_at_every_reading() -> None:
    """It comes from what the event holds."""
    feed = wrap("DTSTART:20240108T100000Z", "SUMMARY:Talk")
    assert read(feed).occurrences[0].uid == read(feed).occurrences[0].uid
    other = feed.replace(b"Talk", b"Lunch")
    assert read(feed).occurrences[0].uid != read(other).occurrences[0].uid
