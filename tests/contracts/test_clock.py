"""The contract of the Clock port, on the system's, the played and the twin in memory."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from nudge.adapters.timing.clock import Play, PlayedClock, SystemClock
from nudge.engine.ports import Clock
from tests.doubles.clock import MemoryClock

START = datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture(params=["memory", "system", "played"])
def clock(request: pytest.FixtureRequest) -> Clock:
    if request.param == "memory":
        return MemoryClock(START, BERLIN)
    if request.param == "system":
        return SystemClock("Europe/Berlin")
    return PlayedClock(Play(start=START, speed=1000), "Europe/Berlin")


def test_it_tells_the_time_in_utc(clock: Clock) -> None:
    """Aware and without an offset, so that instants are compared as what they are."""
    assert clock.now().tzinfo is UTC


def test_it_does_not_run_back_by_itself(clock: Clock) -> None:
    """Two looks come in order."""
    assert clock.now() <= clock.now()


def test_it_tells_the_zone_by_its_name(clock: Clock) -> None:
    """A zone with its rules, not only today's offset."""
    winter, summer = datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 7, 1, tzinfo=UTC)
    assert str(clock.zone()) == "Europe/Berlin"
    assert clock.zone().utcoffset(winter.replace(tzinfo=None)) == timedelta(hours=1)
    assert clock.zone().utcoffset(summer.replace(tzinfo=None)) == timedelta(hours=2)
