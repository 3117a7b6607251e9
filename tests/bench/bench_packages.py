"""What a package weighs, what the frozen program costs to start, and how long the doctor takes.

The frozen program is measured against the same program from the virtual environment, run by
run on the same desktop. Where no package has been built, that is said and those figures are
left out: make deb builds one.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.bench.calendars import write_big_feed
from tests.bench.harness import ROOT, Report
from tests.bench.processes import is_running
from tests.e2e.desktop.session import Desktop, open_desktop, wait_until
from tests.e2e.feeds import ME, write_weekly

MEASURE = ("/usr/bin/python3", str(Path(__file__).with_name("measure.py")))
FROZEN = ROOT / "build" / "frozen" / "nudge" / "nudge"
FROM_SOURCE = (sys.executable, "-m", "nudge")
PAIRS = 5
DOCTORS = 5
MEGABYTE = 1000**2

PACKAGE = "packages.deb"
INSTALLED = "packages.installed"
START = "packages.frozen_cpu_to_icon"
DOCTOR = "packages.doctor_without_network"


def run(report: Report) -> None:
    """Weigh the .deb, start the frozen program, and time the doctor; about a minute."""
    packages = sorted((ROOT / "dist").glob("nudge_*.deb"), key=lambda path: path.stat().st_mtime)
    if packages:
        _report_weight(report, packages[-1])
    else:
        print("no package has been built, so none is weighed; make deb builds one", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        if not FROZEN.exists():
            print("no frozen program has been built, so none is started", flush=True)
        elif report.wants(START):
            _report_start(report, Path(scratch))
        if report.wants(DOCTOR):
            _report_doctor(report, Path(scratch))


def _report_weight(report: Report, package: Path) -> None:
    report(PACKAGE, package.stat().st_size / MEGABYTE, 40, unit=" MB", note=package.name)
    asked = ["dpkg-deb", "--field", str(package), "Installed-Size"]
    done = subprocess.run(asked, check=True, capture_output=True, text=True)
    report(INSTALLED, int(done.stdout) * 1024 / MEGABYTE, 140, unit=" MB")


def _report_start(report: Report, scratch: Path) -> None:
    """CPU until the icon is on the panel; the first pair only warms the disk's cache."""
    kept = ROOT / "build" / "bench"
    kept.mkdir(parents=True, exist_ok=True)
    feed = write_big_feed(scratch / "big.ics", around=_today())
    costs: dict[str, list[float]] = {"source": [], "frozen": []}
    with open_desktop(kept) as desk:
        for number in range(PAIRS + 1):
            for name, program in (("source", FROM_SOURCE), ("frozen", (str(FROZEN),))):
                cost = _start(desk, (*program, "--feed", str(feed), "--me", ME), scratch / name)
                if number:
                    costs[name].append(cost)
    source, frozen = median(costs["source"]), median(costs["frozen"])
    note = f"{frozen:.0f} ms to {source:.0f} ms of CPU"
    report(START, frozen / source, 1.15, note=note)


def _start(desk: Desktop, command: Sequence[str], home: Path) -> float:
    environment = {**desk.environment, "NUDGE_HOME": str(home)}
    del environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"]  # no user has it set
    with (desk.shots / "measured.log").open("a") as log:
        done = subprocess.run(
            [*MEASURE, *command],
            cwd=ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            check=True,
            timeout=120,
        )
    story = json.loads(done.stdout)
    os.kill(story["pid"], signal.SIGTERM)
    if not wait_until(lambda: not is_running(story["pid"]), 5):
        os.kill(story["pid"], signal.SIGKILL)
    return float(story["cpu_ms"])


def _report_doctor(report: Report, scratch: Path) -> None:
    """In a network of its own with nothing in it, where the system lets us make one."""
    home, feed = scratch / "doctor", write_weekly(scratch / "weekly.ics", first=_today())
    (home / "config").mkdir(parents=True, mode=0o700)
    feeds = [{"id": "file", "path": str(feed)}, {"id": "web", "name": "an address"}]
    (home / "config" / "settings.json").write_text(json.dumps({"feeds": feeds}))
    alone = ["unshare", "--net"] if os.geteuid() == 0 else []
    times = []
    for _ in range(DOCTORS):
        began = time.monotonic()
        subprocess.run(
            [*alone, *FROM_SOURCE, "doctor", "--json"],
            cwd=ROOT,
            env={**os.environ, "NUDGE_HOME": str(home)},
            stdout=subprocess.DEVNULL,
            check=True,
            timeout=60,
        )
        times.append(time.monotonic() - began)
    note = f"median of {DOCTORS}, {'without' if alone else 'with'} a network"
    report(DOCTOR, median(times), 2, unit=" s", note=note)


def _today() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
