"""The watch over clock and zone."""

from datetime import UTC, datetime, timedelta

import pytest

from nudge.adapters.timing.clock import SystemClock
from nudge.adapters.timing.watch import ClockChange, Watch
from nudge.domain.jumps import ClockReading, Jump

HOUR = timedelta(hours=1)


class ScriptedClock(SystemClock):
    """The system's clock whose readings a test moves."""

    reading = ClockReading(
        wall=datetime(2026, 3, 2, 8, 0, tzinfo=UTC), awake=timedelta(), elapsed=timedelta()
    )

    def read(self) -> ClockReading:
        return self.reading

    def pass_time(self, *, wall: timedelta, awake: timedelta, elapsed: timedelta) -> None:
        assert self.reading.elapsed is not None
        self.reading = ClockReading(
            wall=self.reading.wall + wall,
            awake=self.reading.awake + awake,
            elapsed=self.reading.elapsed + elapsed,
        )


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> ScriptedClock:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    return ScriptedClock()


def test_a_quiet_minute_is_no_change(clock: ScriptedClock) -> None:
    """Nothing to plan afresh."""
    watch = Watch(clock)
    clock.pass_time(wall=HOUR / 60, awake=HOUR / 60, elapsed=HOUR / 60)
    assert watch.look() is None


def test_each_jump_is_told_once(clock: ScriptedClock) -> None:
    """The next look compares with this one."""
    watch = Watch(clock)
    clock.pass_time(wall=8 * HOUR, awake=timedelta(), elapsed=8 * HOUR)
    assert watch.look() == ClockChange(jump=Jump(slept=8 * HOUR), is_new_zone=False)
    assert watch.look() is None


def test_another_zone_is_noticed_and_taken_over(
    clock: ScriptedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After a flight the clock lives in the new zone at once."""
    watch = Watch(clock)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert watch.look() == ClockChange(jump=None, is_new_zone=True)
    assert str(clock.zone()) == "Asia/Tokyo"
    assert watch.look() is None


def test_a_chosen_zone_stays(clock: ScriptedClock, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who chose a zone in the settings means it."""
    clock.choose_zone("America/New_York")
    watch = Watch(clock)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    assert watch.look() is None
