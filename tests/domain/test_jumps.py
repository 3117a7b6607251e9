"""What happened to the clock between two looks."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.domain.jumps import TOLERANCE, ClockReading, Jump, find_jump

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
START = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)
spans = st.timedeltas(min_value=timedelta(), max_value=timedelta(days=400))


def reading(wall: timedelta, awake: timedelta, elapsed: timedelta | None) -> ClockReading:
    return ClockReading(wall=START + wall, awake=awake, elapsed=elapsed)


ORIGIN = reading(timedelta(), timedelta(), timedelta())


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (reading(MINUTE, MINUTE, MINUTE), None),
        (reading(MINUTE + TOLERANCE, MINUTE, MINUTE), None),
        (reading(8 * HOUR, MINUTE, 8 * HOUR), Jump(slept=8 * HOUR - MINUTE)),
        (reading(MINUTE + HOUR, MINUTE, MINUTE), Jump(set_by=HOUR)),
        (reading(MINUTE - HOUR, MINUTE, MINUTE), Jump(set_by=-HOUR)),
        (reading(7 * HOUR, timedelta(), 8 * HOUR), Jump(slept=8 * HOUR, set_by=-HOUR)),
    ],
)
def test_sleep_and_a_set_clock_are_told_apart(after: ClockReading, expected: Jump | None) -> None:
    """By the clock that counts sleep; small differences are the time daemon's."""
    assert find_jump(ORIGIN, after) == expected


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (reading(MINUTE, MINUTE, None), None),
        (reading(8 * HOUR, MINUTE, None), Jump(slept=8 * HOUR - MINUTE)),
        (reading(-HOUR, MINUTE, None), Jump(set_by=-HOUR - MINUTE)),
    ],
)
def test_without_a_clock_that_counts_sleep_a_leap_forward_is_sleep(
    after: ClockReading, expected: Jump | None
) -> None:
    """And one back can only be a hand on the clock."""
    before = reading(timedelta(), timedelta(), None)
    assert find_jump(before, after) == expected


@given(awake=spans, asleep=spans)
def test_time_that_passes_on_all_clocks_is_no_jump(awake: timedelta, asleep: timedelta) -> None:
    """However long it was; and sleep alone never looks like a set clock."""
    jump = find_jump(ORIGIN, reading(awake + asleep, awake, awake + asleep))
    assert (jump is None) == (asleep <= TOLERANCE)
    assert jump is None or jump == Jump(slept=asleep)
