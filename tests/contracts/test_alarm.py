"""The contract of the Alarm port, on APScheduler in Qt's loop and on the twin in memory."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

import pytest
from PySide6.QtTest import QTest

from nudge.adapters.timing.alarm import QtAlarm
from nudge.adapters.timing.clock import Play, PlayedClock
from nudge.engine.ports import Alarm, Clock
from tests.doubles.alarm import MemoryAlarm
from tests.doubles.clock import MemoryClock

START = datetime(2026, 3, 2, 8, 0, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)
MINUTE = timedelta(minutes=1)
SPEED = 600


class Stage(Protocol):
    """An alarm, its clock, and a way to let time pass."""

    alarm: Alarm
    clock: Clock

    def play(self, length: timedelta) -> None: ...


class MemoryStage:
    def __init__(self, on_ring: Callable[[], None], on_tick: Callable[[], None]) -> None:
        self.clock = MemoryClock(START)
        self.alarm = MemoryAlarm(self.clock, on_ring, on_tick)

    def play(self, length: timedelta) -> None:
        self.alarm.play(length)

    def stop(self) -> None:
        pass


class QtStage:
    """The real alarm; a minute of the played clock takes a tenth of a second."""

    def __init__(self, on_ring: Callable[[], None], on_tick: Callable[[], None]) -> None:
        self.clock = PlayedClock(Play(start=START, speed=SPEED), "UTC")
        self.alarm = QtAlarm(self.clock, on_ring, on_tick)

    def play(self, length: timedelta) -> None:
        QTest.qWait(round(length.total_seconds() / SPEED * 1000) + 1)

    def stop(self) -> None:
        self.alarm.stop()


@dataclass
class Record:
    """When it rang and ticked, by the alarm's own clock, and what a ring does besides."""

    rings: list[datetime] = field(default_factory=list)
    ticks: list[datetime] = field(default_factory=list)
    on_ring: Callable[[], None] = lambda: None


@pytest.fixture
def record() -> Record:
    return Record()


@pytest.fixture(params=[MemoryStage, QtStage])
def stage(request: pytest.FixtureRequest, record: Record, qapp: object) -> Iterator[Stage]:
    def ring() -> None:
        record.rings.append(stage.clock.now())
        record.on_ring()

    stage = request.param(ring, lambda: record.ticks.append(stage.clock.now()))
    yield stage
    stage.stop()


def test_it_rings_once_and_never_early(stage: Stage, record: Record) -> None:
    """At the armed instant or after it, and only the one time."""
    at = stage.clock.now() + 100 * SECOND
    stage.alarm.arm(at)
    stage.play(5 * MINUTE)
    assert len(record.rings) == 1
    assert record.rings[0] >= at


def test_it_does_not_ring_inside_the_call_that_arms_it(stage: Stage, record: Record) -> None:
    """What is past rings at once, but on the next turn: the engine is still at work."""
    stage.alarm.arm(stage.clock.now() - 5 * MINUTE)
    assert record.rings == []
    stage.play(SECOND)
    assert len(record.rings) == 1


def test_arming_again_replaces_what_was_armed(stage: Stage, record: Record) -> None:
    """Later or sooner, only the last instant counts."""
    start = stage.clock.now()
    stage.alarm.arm(start + 60 * SECOND)
    stage.alarm.arm(start + 180 * SECOND)
    stage.alarm.arm(start + 120 * SECOND)
    stage.play(5 * MINUTE)
    assert len(record.rings) == 1
    assert record.rings[0] >= start + 120 * SECOND


def test_disarmed_it_keeps_quiet_and_ticks_on(stage: Stage, record: Record) -> None:
    """Disarming twice, or what was never armed, does no harm."""
    stage.alarm.disarm()
    stage.alarm.arm(stage.clock.now() + 60 * SECOND)
    stage.alarm.disarm()
    stage.alarm.disarm()
    stage.play(3 * MINUTE)
    assert record.rings == []
    assert record.ticks


def test_a_ring_may_arm_the_next_one(stage: Stage, record: Record) -> None:
    """The engine arms the next nudge while it delivers this one."""
    start = stage.clock.now()
    rest = [start + 120 * SECOND, start + 150 * SECOND]
    record.on_ring = lambda: stage.alarm.arm(rest.pop(0)) if rest else None
    stage.alarm.arm(start + 60 * SECOND)
    stage.play(5 * MINUTE)
    assert len(record.rings) == 3


def test_it_ticks_once_at_each_full_minute(stage: Stage, record: Record) -> None:
    """Nothing needs to be armed; two ticks never fall into one minute."""
    stage.play(4 * MINUTE)
    minutes = [tick.replace(second=0, microsecond=0) for tick in record.ticks]
    assert len(minutes) >= 2
    assert len(minutes) == len(set(minutes))
    assert minutes[0] > START
