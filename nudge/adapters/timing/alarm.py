"""The alarm: APScheduler on Qt's event loop, behind the engine's port.

Owns the one timer of the resting program. Must not judge whether a nudge is late or still
useful; the planner does. Import this module after the tray's icon is up: APScheduler is the
largest part of what it costs.

APScheduler 3.11's QtScheduler keeps what `QTimer.singleShot` returns, which is None in
PySide6, so that no timer is ever cancelled and every added job starts another chain. Its
timer is replaced here by one of our own.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from nudge.adapters.timing.clock import SystemClock
from nudge.adapters.timing.lean_apscheduler import (
    DateTrigger,
    DebugExecutor,
    MemoryJobStore,
    QtScheduler,
)
from nudge.domain.override import override

_TICK = timedelta(minutes=1)
_JOB = "alarm"


class QtAlarm(QObject):
    """Rings at one instant and ticks at every full minute, in one wake-up where they coincide.

    Timers stand still while the machine sleeps, and the clock may be set: no wait is longer
    than a minute, and each wake-up compares the instant with the clock afresh.
    """

    def __init__(
        self,
        clock: SystemClock,
        on_ring: Callable[[], None],
        on_tick: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._on_ring = on_ring
        self._on_tick = on_tick
        self._at: datetime | None = None
        self._is_due = False
        self._minute = _find_minute(clock.now())
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)  # a coarse one may be 5 % early
        timer.timeout.connect(self._on_timeout)
        self._scheduler = _Scheduler(clock, timer)
        self._scheduler.start()

    def arm(self, at: datetime) -> None:
        """Ring at `at`; replaces what was armed. An instant in the past rings at once."""
        self._at = at
        self._scheduler.add_job(
            self._note_due,
            DateTrigger(self._clock.find_real(at), timezone=UTC),  # else it asks tzlocal
            id=_JOB,
            replace_existing=True,
        )

    def disarm(self) -> None:
        """Ring no more until armed again."""
        if self._at is not None:
            self._at = None
            self._scheduler.remove_job(_JOB)
            self._scheduler.wakeup()

    def stop(self) -> None:
        """Neither ring nor tick any more."""
        self._scheduler.shutdown()

    def _note_due(self) -> None:
        # Only noted: APScheduler swallows what a job raises, and removes the job under its id
        # after it ran, even where the job has just armed a new one under the same id.
        self._is_due = True

    @Slot()
    def _on_timeout(self) -> None:
        minute = _find_minute(self._clock.now())
        try:
            if minute != self._minute:
                self._minute = minute
                # First, since it may find that the clock jumped and arm another instant.
                self._on_tick()
        finally:
            self._ring_if_due()

    def _ring_if_due(self) -> None:
        if not self._scheduler.running:
            return
        self._scheduler.process()
        if not self._is_due:
            return
        self._is_due = False
        at, self._at = self._at, None
        if at is not None and self._clock.now() < at:
            self.arm(at)  # the clock was set back since the job was made
        elif at is not None:
            self._on_ring()


class _Scheduler(QtScheduler):  # type: ignore[misc]  # APScheduler has no types
    """QtScheduler with one timer that is moved, and a wait that ends with the minute."""

    def __init__(self, clock: SystemClock, timer: QTimer) -> None:
        self._clock = clock
        self._timer = timer
        self._store = MemoryJobStore()
        # Objects, not names: a frozen program has no entry points to find them by.
        super().__init__(
            timezone=UTC,
            jobstores={"default": self._store},
            executors={"default": DebugExecutor()},
            job_defaults={"misfire_grace_time": None, "coalesce": True},
        )

    def process(self) -> None:
        """Run what is due and wait for the next."""
        self._process_jobs()

    @override
    def wakeup(self) -> None:
        """Wait afresh; a job that lies ahead is no reason to wake up now."""
        due = self._store.get_next_run_time()
        self._start_timer(None if due is None else (due - self._clock.real_now()).total_seconds())

    @override
    def _start_timer(self, wait_seconds: float | None) -> None:
        now = self._clock.now()
        to_minute = self._clock.find_real_length(_find_minute(now) + _TICK - now).total_seconds()
        wait = to_minute if wait_seconds is None else min(wait_seconds, to_minute)
        self._timer.start(max(0, ceil(wait * 1000)))

    @override
    def _stop_timer(self) -> None:
        self._timer.stop()


def _find_minute(at: datetime) -> datetime:
    return at.replace(second=0, microsecond=0)
