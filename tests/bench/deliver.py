"""A Nudge whose plan is full, as a process of its own, for bench_delivery.

python -m tests.bench.deliver MODE FIRST COUNT EVERY FEED

`nudge`: the real tray program with a real calendar, planned in full each time; added to its plan
is a nudge every EVERY seconds from FIRST on (seconds since the epoch). `plain`: a timer that
sends the same notifications and does nothing else. `resume`: as `nudge`, but at FIRST the
machine wakes from eight hours of sleep, in which the one nudge has come due.
"""

import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from nudge.adapters.notify.freedesktop_server import BUS_NAME, OBJECT_PATH
from nudge.adapters.system.session_bus import SessionBus
from nudge.adapters.timing.clock import SystemClock
from nudge.bootstrap import program
from nudge.bootstrap.tray import run_tray
from nudge.domain.jumps import ClockReading
from nudge.domain.nudges import Nudge, NudgeKind, Plan, Reason, ReasonCode, Topic
from nudge.domain.override import override
from tests.e2e.feeds import ME

SLEEP = timedelta(hours=8)
USEFUL = timedelta(hours=1)


class FullPlanner:
    """The program's own planner, with nudges of ours in each of its plans."""

    def __init__(self, planner: Any, ports: Any, instants: Sequence[datetime]) -> None:
        self._planner = planner
        self._ports = ports
        self._nudges = [_make_nudge(number, at) for number, at in enumerate(instants)]

    def __getattr__(self, name: str) -> Any:
        return getattr(self._planner, name)

    def plan(self, occurrences: Any) -> Plan:
        real: Plan = self._planner.plan(occurrences)
        since = self._nudges[0].at - timedelta(days=1)
        known = {row.key for row in self._ports.store.find_deliveries(since)}
        due = tuple(nudge for nudge in self._nudges if nudge.key not in known)
        ends = [real.valid_until, *(nudge.at for nudge in due if nudge.at > real.made_at)]
        return Plan(made_at=real.made_at, valid_until=min(ends), due=due)


class FullProgram(program.Program):
    """The tray program with a full plan."""

    instants: Sequence[datetime] = ()

    @override
    def start(self, feeds: Sequence[str], me: Sequence[str]) -> None:
        super().start(feeds, me)
        engine: Any = self.engine
        engine._planner = FullPlanner(engine._planner, self._ports, self.instants)
        engine.replan()


class SleepyClock(SystemClock):
    """A system clock that jumps over a night at one instant; timers know nothing of it."""

    def __init__(self, wakes_at: float) -> None:
        self._wakes_at = wakes_at
        super().__init__()

    @override
    def now(self) -> datetime:
        return datetime.now(UTC) + self._find_slept()

    @override
    def real_now(self) -> datetime:
        return self.now()

    @override
    def read(self) -> ClockReading:
        reading = super().read()
        boot = None if reading.elapsed is None else reading.elapsed + self._find_slept()
        return ClockReading(wall=self.now(), awake=reading.awake, elapsed=boot)

    def _find_slept(self) -> timedelta:
        return SLEEP if time.time() >= self._wakes_at else timedelta(0)


def main() -> int:
    """Run in the mode that the command line names."""
    mode, first, count, every, feed = sys.argv[1:]
    begin = datetime.fromtimestamp(float(first), UTC)
    instants = [begin + timedelta(seconds=number * float(every)) for number in range(int(count))]
    if mode == "plain":
        return _run_plain(instants)
    if mode == "resume":
        clock = SleepyClock(float(first))
        program.make_clock = lambda _environ, _zone="": clock
        instants = [begin + SLEEP - timedelta(seconds=5)]
    FullProgram.instants = instants
    return run_tray(feeds=[feed], me=[ME], make_program=FullProgram)


def _run_plain(instants: Sequence[datetime]) -> int:
    application = QCoreApplication([])
    bus = SessionBus()
    bus.open()
    service = bus.service(BUS_NAME, OBJECT_PATH)

    def send() -> None:
        body = ("Plain", 0, "", "Title", "Body", [], {}, -1)
        ignore: Any = lambda *_told: None  # noqa: E731
        service.call("Notify", ignore, ignore, signature="susssasa{sv}i", body=body)

    for at in instants:
        wait = at - datetime.now(UTC)
        wait_ms = max(0, round(wait / timedelta(milliseconds=1)))
        timer = QTimer(application)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(send)
        timer.start(wait_ms)
    return application.exec()


def _make_nudge(number: int, at: datetime) -> Nudge:
    return Nudge(
        key=f"bench-{number}",
        twin=f"bench-{number}",
        kind=NudgeKind.TIP,
        at=at,
        until=at + USEFUL,
        topic=Topic(id=f"{number}", subject="tip", title=f"Tip {number}", text="Try it."),
        reason=Reason(code=ReasonCode.DUE),
    )


if __name__ == "__main__":
    sys.exit(main())
