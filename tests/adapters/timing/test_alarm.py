"""What the alarm costs at rest, and what it does when the clock is set."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from nudge.adapters.timing.alarm import QtAlarm
from nudge.adapters.timing.clock import Play, PlayedClock, SystemClock

SECOND = timedelta(seconds=1)
START = datetime(2026, 3, 2, 8, 0, 10, tzinfo=UTC)


class CountingAlarm(QtAlarm):
    """Counts the wake-ups of its timer."""

    def __init__(self, clock: SystemClock) -> None:
        self.rings: list[datetime] = []
        self.ticks: list[datetime] = []
        self.wake_ups = 0
        self.fails = False
        super().__init__(clock, self._ring, lambda: self.ticks.append(clock.now()))
        self.timer().timeout.connect(self._count)

    def timer(self) -> QTimer:
        (timer,) = self.findChildren(QTimer)
        return timer

    def _ring(self) -> None:
        self.rings.append(self._clock.now())
        if self.fails:
            raise ZeroDivisionError

    def _count(self) -> None:
        self.wake_ups += 1


class SteeredClock(SystemClock):
    """The system's clock, set wrong by `off`."""

    off = timedelta()

    def now(self) -> datetime:
        return super().now() + self.off

    def real_now(self) -> datetime:
        return self.now()


@pytest.fixture
def alarm(qapp: object) -> Iterator[CountingAlarm]:
    alarm = CountingAlarm(PlayedClock(Play(start=START, speed=100), "UTC"))
    yield alarm
    alarm.stop()


def test_fifty_added_jobs_cost_one_wake_up_when_one_is_due(alarm: CountingAlarm) -> None:
    """APScheduler's own Qt timer starts a chain a job and never ends one: 220 wake-ups in 3 s."""
    start = alarm._clock.now()
    for number in range(50, 0, -1):
        alarm.arm(start + 10 * SECOND + number * timedelta(milliseconds=1))
    QTest.qWait(250)  # 25 s of the played clock, all within its minute
    assert len(alarm.rings) == 1
    assert alarm.wake_ups == 1


def test_at_rest_it_wakes_once_a_minute_and_never_sleeps_longer(qapp: object) -> None:
    """One wake-up at each full minute, armed for a far day or not."""
    alarm = CountingAlarm(PlayedClock(Play(start=START, speed=600), "UTC"))
    alarm.arm(START + timedelta(days=3))
    QTest.qWait(950)  # 9.5 minutes
    alarm.stop()
    assert 1 <= len(alarm.ticks) <= 9
    assert alarm.wake_ups <= len(alarm.ticks) + 1
    real = CountingAlarm(SystemClock())
    assert 0 <= real.timer().remainingTime() <= 60_000
    real.stop()


def test_a_nudge_on_the_full_minute_shares_the_tick_s_wake_up(alarm: CountingAlarm) -> None:
    """Most nudges are due then."""
    alarm.arm(datetime(2026, 3, 2, 8, 1, tzinfo=UTC))
    QTest.qWait(530)
    assert len(alarm.rings) == len(alarm.ticks) == 1
    assert alarm.wake_ups <= 2  # a second one where the first came within the last millisecond


def test_its_one_timer_is_precise(alarm: CountingAlarm) -> None:
    """A coarse one may ring up to five per cent early."""
    assert alarm.timer().timerType() is Qt.TimerType.PreciseTimer


def test_a_bug_in_a_ring_does_not_stop_the_clock(alarm: CountingAlarm, qtbot: object) -> None:
    """The bug is reported, not swallowed, and the next alarm rings."""
    alarm.fails = True
    alarm.arm(alarm._clock.now())
    with qtbot.captureExceptions() as caught:  # type: ignore[attr-defined]
        QTest.qWait(50)
    assert [kind for kind, _, _ in caught] == [ZeroDivisionError]
    alarm.fails = False
    alarm.arm(alarm._clock.now())
    QTest.qWait(50)
    assert len(alarm.rings) == 2


def test_stopped_it_neither_rings_nor_ticks(qapp: object) -> None:
    """Quit while something is armed leaves no timer behind."""
    alarm = CountingAlarm(SystemClock())
    alarm.arm(alarm._clock.now())
    alarm.stop()
    QTest.qWait(50)
    assert alarm.rings == []
    assert not alarm.timer().isActive()


def test_a_tick_that_quits_the_program_is_the_end(qapp: object) -> None:
    """Stopping from inside a tick is no error, and what was due then does not ring."""
    alarm = CountingAlarm(PlayedClock(Play(start=START, speed=1000), "UTC"))
    alarm._on_tick = alarm.stop
    alarm.arm(datetime(2026, 3, 2, 8, 1, tzinfo=UTC))
    QTest.qWait(150)
    assert alarm.rings == []
    assert not alarm.timer().isActive()


def test_it_compares_with_the_clock_before_it_rings(qapp: object) -> None:
    """A clock that was set back while the alarm waited does not make it ring early."""
    clock = SteeredClock()
    alarm = CountingAlarm(clock)
    alarm.arm(clock.now() + timedelta(milliseconds=30))
    clock.off = -timedelta(hours=1)
    QTest.qWait(100)
    alarm.stop()
    assert alarm.rings == []
