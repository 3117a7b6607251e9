"""What Nudge costs in the tray, against the bare icon of the same Qt on the same desktop.

The runs of the two alternate, so that what else the machine does falls on both. Milliseconds
and megabytes alone say little: the ratios are what is held against the goals.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median

from tests.bench.calendars import write_big_feed
from tests.bench.harness import ROOT, Report
from tests.bench.processes import cpu_ms, find_tree, is_running, resident_mib, wake_ups
from tests.e2e.desktop.session import Desktop, open_desktop, wait_until
from tests.e2e.feeds import ME, write_weekly

HERE = Path(__file__).parent
MEASURE = ("/usr/bin/python3", str(HERE / "measure.py"))
REFERENCE = (sys.executable, str(HERE / "tray_reference.py"))
PAIRS = 7
SETTLE_S = 20.0
REST_S = 130.0
START = "tray.cpu_to_icon"
MEMORY_BEFORE = "tray.memory_before_windows"
MEMORY_AFTER = "tray.memory_after_windows"
REST = ("tray.rest_wake_ups", "tray.rest_cpu")
PREPARE = datetime(2027, 3, 16, 12, 45, tzinfo=UTC)


def run(report: Report) -> None:
    """Measure start, memory, rest, and memory after use; about five minutes."""
    kept = ROOT / "build" / "bench"
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, open_desktop(kept) as desk:
        bench = _Bench(desk, Path(scratch))
        if report.wants(START):
            bench.report_start(report)
        if any(map(report.wants, (MEMORY_BEFORE, *REST))):
            bench.report_rest(report)
        if report.wants(MEMORY_AFTER):
            bench.report_after_use(report)


class _Bench:
    def __init__(self, desktop: Desktop, scratch: Path) -> None:
        self._desktop = desktop
        self._scratch = scratch
        around = datetime.now(UTC).replace(tzinfo=None)
        self._feed = write_big_feed(scratch / "big.ics", around=around)
        self._floor_mib = 0.0

    def report_start(self, report: Report) -> None:
        """CPU until the icon is on the panel; the first pair only warms the disk's cache."""
        floors, ours = [], []
        for number in range(PAIRS + 1):
            with self._reference() as floor:
                floors.append(floor)
            with self._nudge("start", self._feed) as nudge:
                ours.append(nudge)
            if number == 0:
                floors.clear()
                ours.clear()
        floor_ms, our_ms = (median(run["cpu_ms"] for run in runs) for runs in (floors, ours))
        wait_ms = median(run["icon_ms"] for run in ours)
        note = f"{our_ms:.0f} ms to {floor_ms:.0f} ms of CPU; on screen after {wait_ms:.0f} ms"
        report(START, our_ms / floor_ms, 1.5, note=note)

    def report_rest(self, report: Report) -> None:
        """Memory before the first window, then what two minutes of rest cost."""
        with self._nudge("rest", self._feed) as nudge:
            time.sleep(SETTLE_S)
            _wait_alone(nudge["pid"])
            self._report_memory(report, MEMORY_BEFORE, nudge["pid"], 1.6)
            if any(map(report.wants, REST)):
                self._report_idle(report, nudge["pid"])

    def _report_idle(self, report: Report, process: int) -> None:
        tree, began = find_tree(process), time.monotonic()
        woken, used = wake_ups(tree), cpu_ms(tree)
        time.sleep(REST_S)
        tree, minutes = find_tree(process), (time.monotonic() - began) / 60
        woken, used = wake_ups(tree) - woken, cpu_ms(tree) - used
        note = f"over {minutes:.1f} minutes, ticks included"
        report(REST[0], woken / minutes, 5, unit="/min", note=note)
        report(REST[1], used / minutes, 25, unit=" ms/min", note=note)

    def report_after_use(self, report: Report) -> None:
        """Memory once a card and the toolkit were opened and closed again."""
        first = datetime(2026, 12, 1, 14, 0)  # noqa: DTZ001 (wall time of the feed's TZID)
        weekly = write_weekly(self._scratch / "weekly.ics", first=first)
        clock = {"NUDGE_CLOCK": f"{(PREPARE - timedelta(seconds=8)).isoformat()},1"}
        big = write_big_feed(self._scratch / "evenings.ics", around=datetime(2027, 3, 16, 18, 0))  # noqa: DTZ001
        with self._nudge("used", big, weekly, variables=clock) as nudge:
            self._desktop.click("Prepare", seconds=40)
            self._desktop.wait_window("ne-on-one with Priya Nair")
            self._desktop.tray_pick("Toolkit")
            self._desktop.wait_window("toolkit")
            time.sleep(2)
            self._desktop.screenshot("used")
            self._desktop.close_window("toolkit")
            self._desktop.close_window("ne-on-one with Priya Nair")
            time.sleep(SETTLE_S)
            _wait_alone(nudge["pid"])
            self._report_memory(report, MEMORY_AFTER, nudge["pid"], 1.9)

    def _report_memory(self, report: Report, name: str, process: int, goal: float) -> None:
        if not self._floor_mib:
            with self._reference() as floor:
                time.sleep(SETTLE_S / 2)
                self._floor_mib = resident_mib(find_tree(floor["pid"]))
        tree = find_tree(process)
        ours = resident_mib(tree)
        note = f"{ours:.1f} to {self._floor_mib:.1f} MiB, {len(tree)} process(es), 1,000 events"
        report(name, ours / self._floor_mib, goal, note=note)

    @contextmanager
    def _reference(self) -> Iterator[dict[str, float]]:
        # Without the GTK theme, as Nudge starts.
        with self._start(REFERENCE, {"QT_QPA_PLATFORMTHEME": "gnome"}) as story:
            yield story

    @contextmanager
    def _nudge(
        self, home: str, *feeds: Path, variables: Mapping[str, str] | None = None
    ) -> Iterator[dict[str, float]]:
        options = [word for feed in feeds for word in ("--feed", str(feed))]
        command = (sys.executable, "-m", "nudge", *options, "--me", ME)
        home_variables = {"NUDGE_HOME": str(self._scratch / home), "TZ": "America/New_York"}
        with self._start(command, {**home_variables, **(variables or {})}) as story:
            yield story

    @contextmanager
    def _start(
        self, command: Sequence[str], variables: Mapping[str, str]
    ) -> Iterator[dict[str, float]]:
        """Start a program by way of measure.py, and end it by its process id."""
        environment = {**self._desktop.environment, **variables}
        del environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]  # no user has it set
        with (self._desktop.shots / "measured.log").open("a") as log:
            done = subprocess.run(
                [*MEASURE, *command],
                env=environment,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                check=True,
                timeout=120,
            )
        story: dict[str, float] = json.loads(done.stdout)
        try:
            yield story
        finally:
            _end(int(story["pid"]))


def _end(process: int) -> None:
    os.kill(process, signal.SIGTERM)
    if not wait_until(lambda: not is_running(process), 5):
        os.kill(process, signal.SIGKILL)


def _wait_alone(process: int) -> None:
    """Wait until the children that read feeds have ended."""
    wait_until(lambda: len(find_tree(process)) == 1, 30)
