"""Times are said as a colleague would say them."""

from datetime import date, timedelta

import pytest

from nudge.domain.events import AllDay, Timed
from nudge.ui.presenters import times
from tests.ui.samples import NOW, START, ZONE

HALF_AN_HOUR = timedelta(minutes=30)
TODAY = date(2026, 3, 12)


def _span(minutes: float) -> Timed:
    start = NOW + timedelta(minutes=minutes)
    return Timed(start=start, end=start + HALF_AN_HOUR)


@pytest.mark.parametrize(
    ("minutes", "text", "is_late"),
    [
        (14, "in 14 minutes", False),
        (13.5, "in 14 minutes", False),
        (1, "in 1 minute", False),
        (0.1, "in 1 minute", False),
        (0, "starting now", True),
        (-0.9, "starting now", True),
        (-1, "began 1 minute ago", True),
        (-29, "began 29 minutes ago", True),
        (-30, "ended at 13:46", True),
        (60, "in 1 hour", False),
        (75, "in 1 h 15 min", False),
        (14 * 60, "tomorrow", False),
        (4 * 24 * 60, "on Monday", False),
        (30 * 24 * 60, "on 11 April", False),
        (-24 * 60, "ended yesterday at 14:16", True),
    ],
)
def test_a_countdown_is_a_sentence(minutes: float, text: str, is_late: bool) -> None:
    """Before, during and after a meeting the card says where in time the manager stands."""
    countdown = times.present_countdown(_span(minutes), NOW, ZONE)
    assert (countdown.text, countdown.is_late) == (text, is_late)


@pytest.mark.parametrize("seconds", [1, 29, 30, 59, 60, 61, -1, -31])
def test_a_countdown_knows_when_it_changes(seconds: int) -> None:
    """It changes after `lasts` and not before, so that one wake-up a change is enough."""
    span = _span(seconds / 60 + 5)
    now = times.present_countdown(span, NOW, ZONE)
    just_before = times.present_countdown(span, NOW + now.lasts - timedelta(seconds=1), ZONE)
    after = times.present_countdown(span, NOW + now.lasts + timedelta(seconds=1), ZONE)
    assert timedelta(0) < now.lasts <= timedelta(minutes=1)
    assert just_before.text == now.text != after.text


def test_just_after_midnight_a_meeting_is_minutes_away_and_not_tomorrow() -> None:
    """At 23:50 a meeting at 00:05 is in 15 minutes, whatever the calendar day is called."""
    midnight = NOW.replace(hour=22, minute=50)
    span = Timed(start=midnight + timedelta(minutes=15), end=midnight + timedelta(minutes=45))
    assert times.present_countdown(span, midnight, ZONE).text == "in 15 minutes"


def test_whole_days_are_days() -> None:
    """An all-day entry has no hours to count down."""
    span = AllDay(start=TODAY + timedelta(days=1), end=TODAY + timedelta(days=3))
    assert times.present_countdown(span, NOW, ZONE).text == "tomorrow"
    assert times.present_countdown(span, NOW + timedelta(days=2), ZONE).text == "today"
    assert times.say_span(span, NOW, ZONE) == "13 March – 14 March, all day"


def test_a_span_names_its_day_only_where_it_is_not_today() -> None:
    """Today needs no day."""
    today = Timed(start=START, end=START + HALF_AN_HOUR)
    day = timedelta(days=1)
    tomorrow = Timed(start=START + day, end=START + day + HALF_AN_HOUR)
    assert times.say_span(today, NOW, ZONE) == "14:00 – 14:30"
    assert times.say_span(tomorrow, NOW, ZONE) == "Tomorrow, 14:00 – 14:30"


@pytest.mark.parametrize(
    ("days", "text"),
    [
        (-1, "yesterday"),
        (0, "today"),
        (1, "tomorrow"),
        (2, "on Saturday"),
        (6, "on Wednesday"),
        (7, "on 19 March"),
        (-2, "on 10 March"),
        (300, "on 6 January 2027"),
    ],
)
def test_a_day_is_named_from_where_one_stands(days: int, text: str) -> None:
    """A weekday alone only where it cannot be mistaken; the year only where it is another."""
    assert times.say_day(TODAY + timedelta(days=days), TODAY) == text
