"""When a feed is asked again, after each kind of failure."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.domain.backoff import LONGEST, USUAL, find_next_refresh
from nudge.domain.failures import Failure

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


def wait(
    failure: Failure | None,
    failures: int = 1,
    retry_after: timedelta | None = None,
    jitter: float = 0.0,
) -> timedelta:
    at = find_next_refresh(
        NOW, failure=failure, failures=failures, retry_after=retry_after, jitter=jitter
    )
    return at - NOW


def test_a_feed_that_is_well_is_read_every_quarter_of_an_hour() -> None:
    assert wait(None, failures=0) == timedelta(minutes=15)


def test_a_lost_network_is_tried_again_soon_and_never_less_often_than_usual() -> None:
    waits = [wait(Failure.UNREACHABLE, failures) for failures in (1, 2, 3, 4, 5, 50)]
    assert [each.total_seconds() / 60 for each in waits] == [1, 2, 4, 8, 15, 15]


def test_a_server_in_trouble_is_asked_less_and_less() -> None:
    waits = [wait(Failure.SERVER_ERROR, failures) for failures in (1, 2, 3, 20)]
    assert [each.total_seconds() / 60 for each in waits] == [5, 10, 20, 120]


def test_what_only_a_person_can_mend_is_tried_once_an_hour_and_then_once_a_day() -> None:
    assert wait(Failure.UNAUTHORISED) == timedelta(hours=1)
    assert wait(Failure.UNAUTHORISED, 9) == timedelta(days=1)


def test_the_server_says_how_long_to_wait_and_is_heard() -> None:
    assert wait(Failure.TOO_MANY_REQUESTS, retry_after=timedelta(hours=3)) == timedelta(hours=3)
    assert wait(Failure.TOO_MANY_REQUESTS, retry_after=timedelta(0)) == timedelta(minutes=30)
    assert wait(None, 0, retry_after=timedelta(hours=1)) == timedelta(hours=1)


def test_nobody_is_silenced_for_longer_than_a_day() -> None:
    assert wait(Failure.SERVER_ERROR, retry_after=timedelta(days=4000)) == LONGEST


def test_jitter_only_ever_lengthens_a_wait() -> None:
    assert wait(None, 0, jitter=1.0) == timedelta(minutes=18)


@given(
    failure=st.sampled_from([None, *Failure]),
    failures=st.integers(0, 10**6),
    jitter=st.floats(0, 1),
)
def test_a_wait_is_always_between_a_minute_and_little_more_than_a_day(
    failure: Failure | None, failures: int, jitter: float
) -> None:
    assert timedelta(minutes=1) <= wait(failure, failures, jitter=jitter) <= LONGEST * 1.2


@pytest.mark.parametrize("failure", list(Failure))
def test_no_failure_makes_nudge_ask_more_often_in_the_long_run(failure: Failure) -> None:
    assert wait(failure, 100) >= USUAL
