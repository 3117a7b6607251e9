"""How late a nudge is on the bus, at real speed on a busy machine, and after a night's sleep.

Two busy loops a core run beside it. What a bare timer loses on the same machine in the same
minute is the reference: the rest is Nudge's own.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from statistics import quantiles

from PySide6.QtCore import QCoreApplication

from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import compile_packs
from tests.bench.calendars import write_big_feed
from tests.bench.harness import ROOT, Report
from tests.doubles.notification_server import NotificationServer
from tests.doubles.private_bus import run_bus

FIGURES = ("delivery.lateness_p50", "delivery.lateness_p99", "delivery.first_after_resume")
COUNT = 200
EVERY_S = 0.4
SETTLE_S = 30.0
REFERENCE = 50
LOOPS_A_CORE = 2
SPENT_S = 30.0
"""How long the last one is waited for."""


def run(report: Report) -> None:
    """Measure; about two minutes and a half."""
    if not any(map(report.wants, FIGURES)):
        return
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QCoreApplication([])
    with tempfile.TemporaryDirectory(prefix="bench.", dir="/tmp") as folder, busy():
        wakes_at = ((time.time() + SETTLE_S) // 60 + 1) * 60 + 1  # a minute to the next tick
        resume = Run(Path(folder) / "resume", "resume", wakes_at, 1)
        late = measure(Path(folder), "nudge", COUNT)
        plain = measure(Path(folder), "plain", REFERENCE)
        woken = resume.finish()
    p50, p99 = find_ranks(late)
    plain50, plain99 = find_ranks(plain)
    half, rare, wake = FIGURES
    report(half, p50, 0.3, unit=" s", note=f"a bare timer: {plain50:.3f} s")
    report(rare, p99, 1.5, unit=" s", note=f"a bare timer: {plain99:.3f} s")
    report(wake, woken[0], 70, unit=" s", note="woken right after a tick")
    del application


def measure(folder: Path, mode: str, count: int) -> list[float]:
    """How late each of so many notifications was on the bus, in seconds."""
    return Run(folder / mode, mode, time.time() + SETTLE_S, count).finish()


class Run:
    """One child with its own bus and server, from its start on."""

    def __init__(self, folder: Path, mode: str, first: float, count: int) -> None:
        folder.mkdir()
        self._due = [first + number * EVERY_S for number in range(count)]
        self._seen: list[float] = []
        self._bus = run_bus(folder)
        address = self._bus.__enter__()
        self._server = NotificationServer(address)
        self._server.on_notify = lambda _body: self._seen.append(time.time())
        compile_packs([find_content()], folder / "home" / "cache" / "library.sqlite")
        feed = write_big_feed(folder / "work.ics", around=datetime(2027, 3, 16, 9))  # noqa: DTZ001
        self._child = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.bench.deliver"),
                *(mode, f"{first}", f"{count}", f"{EVERY_S}", str(feed)),
            ],
            env={
                **os.environ,
                "DBUS_SESSION_BUS_ADDRESS": address,
                "NUDGE_HOME": str(folder / "home"),
            },
            cwd=ROOT,
        )

    def finish(self) -> list[float]:
        """Wait for the last one; how late each was, in seconds."""
        end = self._due[-1] + SPENT_S + (60 if len(self._due) == 1 else 0)
        try:
            while len(self._seen) < len(self._due) and time.time() < end:
                QCoreApplication.processEvents()
                time.sleep(0.002)
        finally:
            self._child.kill()
            self._child.wait()
            self._server.close()
            self._bus.__exit__(None, None, None)
        if len(self._seen) != len(self._due):
            raise AssertionError(f"{len(self._seen)} of {len(self._due)} came")
        return [seen - due for seen, due in zip(self._seen, self._due, strict=True)]


@contextmanager
def busy() -> Iterator[None]:
    """Busy loops beside what is measured."""
    loops = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _loop in range(LOOPS_A_CORE * (os.cpu_count() or 1))
    ]
    try:
        yield
    finally:
        for loop in loops:
            loop.kill()
            loop.wait()


def find_ranks(late: Sequence[float]) -> tuple[float, float]:
    """The median and the 99th percentile."""
    ranks = quantiles(late, n=100, method="inclusive")
    return ranks[49], ranks[98]
