"""An empty feed after a full one is doubted, a failed one never believed."""

from datetime import UTC, datetime, timedelta

import pytest

from nudge.domain.feeds import Belief, Doubt, Sight, judge_sight

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def judge(
    sight: Sight,
    doubt: Doubt | None = None,
    *,
    after: timedelta = timedelta(0),
    had_events: bool = True,
    is_confirmed: bool = False,
) -> Belief:
    return judge_sight(sight, doubt, NOW + after, had_events=had_events, is_confirmed=is_confirmed)


def test_a_full_feed_is_taken_and_ends_all_doubt() -> None:
    assert judge(Sight.FULL, Doubt(since=NOW, fetches=2)) == Belief(is_taken=True)


def test_a_failed_reading_is_never_taken_and_leaves_the_doubt_as_it_is() -> None:
    doubt = Doubt(since=NOW, fetches=2)
    belief = judge(Sight.FAILED, doubt, after=timedelta(days=9), is_confirmed=True)
    assert belief == Belief(is_taken=False, doubt=doubt)


def test_an_unchanged_feed_leaves_everything_as_it_is() -> None:
    assert judge(Sight.UNCHANGED) == Belief(is_taken=False)


def test_an_empty_feed_that_was_never_full_is_believed_at_once() -> None:
    assert judge(Sight.EMPTY, had_events=False) == Belief(is_taken=True)


def test_the_user_can_say_that_the_calendar_is_really_empty() -> None:
    assert judge(Sight.EMPTY, is_confirmed=True) == Belief(is_taken=True)


@pytest.mark.parametrize("again", [Sight.EMPTY, Sight.UNCHANGED])
def test_an_empty_feed_after_a_full_one_is_believed_after_a_day_and_three_fetches(
    again: Sight,
) -> None:
    """A server that says "unchanged" to an empty feed has said "empty" once more."""
    first = judge(Sight.EMPTY)
    assert first == Belief(is_taken=False, doubt=Doubt(since=NOW, fetches=1))
    second = judge(again, first.doubt, after=timedelta(hours=20))
    assert second == Belief(is_taken=False, doubt=Doubt(since=NOW, fetches=2))
    third = judge(again, second.doubt, after=timedelta(hours=24))
    assert third == Belief(is_taken=True)


def test_three_fetches_within_a_day_are_not_enough() -> None:
    belief = judge(Sight.EMPTY, Doubt(since=NOW, fetches=50), after=timedelta(hours=23, minutes=59))
    assert not belief.is_taken


def test_a_day_with_two_fetches_is_not_enough() -> None:
    assert not judge(Sight.EMPTY, Doubt(since=NOW, fetches=1), after=timedelta(days=30)).is_taken


def test_a_clock_that_was_set_back_makes_the_doubt_last_longer_and_nothing_worse() -> None:
    belief = judge(Sight.EMPTY, Doubt(since=NOW, fetches=5), after=-timedelta(days=1))
    assert belief == Belief(is_taken=False, doubt=Doubt(since=NOW, fetches=6))
