"""The first look: what a calendar holds, whom its owner meets, and where to begin."""

from datetime import UTC, datetime, timedelta

from nudge.domain.events import Attendee, Frequency, Occurrence, Recurrence, Status, Timed
from nudge.domain.first_look import look_first
from nudge.domain.moments import Moment, Role
from nudge.domain.people import Person
from nudge.domain.rules import Rule

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
ME = "alex@example.org"


def make_series(name: str, weeks: int = 6, *, organiser: str = ME, room: bool = False):
    address = f"{name.lower()}@example.org"
    guests = (Attendee(email=ME), Attendee(name=name, email=address))
    if room:
        guests += (Attendee(name="Meeting room 4", email="room4@example.org"),)
    return [
        Occurrence(
            uid=name,
            recurrence_id=start,
            summary=f"{name} / Alex",
            span=Timed(start=start, end=start + timedelta(minutes=30)),
            attendees=guests,
            organiser=Attendee(email=organiser),
            recurrence=Recurrence(frequency=Frequency.WEEKLY),
        )
        for start in (NOW + timedelta(weeks=week - 4, hours=2) for week in range(weeks))
    ]


def make_moments(occurrences, moment: str = "one-on-one", role: Role = Role.MANAGER):
    rule = Rule(moment=moment, name=moment, guide=moment)
    return [
        Moment(
            rule=rule,
            occurrence=each,
            person=Person(name=each.uid, email=f"{each.uid.lower()}@example.org"),
            role=role,
        )
        for each in occurrences
    ]


def look(occurrences, moments=()):
    return look_first(occurrences, list(moments), me=[ME], now=NOW, zone=UTC)


def test_it_counts_entries_and_one_on_ones_a_week() -> None:
    """Two series of six weeks are two entries and two talks a week."""
    occurrences = make_series("Priya") + make_series("Tom")
    found = look(occurrences, make_moments(occurrences))
    assert (found.events, found.one_on_ones_a_week) == (2, 2)
    assert found.moments == {"one-on-one": 12}


def test_one_talk_a_month_is_still_one_a_week_at_least() -> None:
    """Nothing that is there is told as zero."""
    (only,) = make_series("Priya", 1)
    assert look([only], make_moments([only], "first-one-on-one")).one_on_ones_a_week == 1


def test_it_begins_with_what_the_calendar_shows_most() -> None:
    """The manager's own talks; those with the boss are the boss's to prepare."""
    occurrences = make_series("Priya", 2) + make_series("Tom", 6)
    moments = make_moments(occurrences[:2], "feedback")
    moments += make_moments(occurrences[2:], "one-on-one", Role.REPORT)
    assert look(occurrences, moments).starters == {"feedback"}
    assert look([]).starters == {"one-on-one", "first-one-on-one"}


def test_who_is_met_alone_in_a_series_is_a_colleague_and_rooms_are_not() -> None:
    """The most frequent first; whom the manager invites seems to report to them."""
    occurrences = make_series("Tom", 2, room=True) + make_series("Priya", 6)
    occurrences += make_series("Dana", 4, organiser="dana@example.org")
    moments = make_moments(make_series("Dana", 4), role=Role.REPORT)
    found = look(occurrences, moments).colleagues
    assert [each.person.email for each in found] == [
        "priya@example.org", "dana@example.org", "tom@example.org",
    ]  # fmt: skip
    assert [each.seems_report for each in found] == [True, False, True]
    assert [each.seems_boss for each in found] == [False, True, False]


def test_what_is_off_or_happens_once_makes_nobody_a_colleague() -> None:
    """A cancelled series and a single talk say nothing of who reports to whom."""
    (single,) = make_series("Tom", 1)
    cancelled = make_series("Priya")
    off = [
        Occurrence(
            uid=each.uid,
            span=each.span,
            status=Status.CANCELLED,
            attendees=each.attendees,
            recurrence=each.recurrence,
        )
        for each in cancelled
    ]
    once = Occurrence(uid=single.uid, span=single.span, attendees=single.attendees)
    assert look([*off, once]).colleagues == ()


def test_a_calendar_without_titles_is_told_as_such() -> None:
    """Nothing can be recognised in it, and the user ought to know why."""
    (one,) = make_series("Priya", 1)
    hidden = Occurrence(uid="x", summary="Busy", span=one.span)
    assert look([hidden]).is_busy_only
    assert not look([one]).is_busy_only
