"""What reading a big feed costs: the first time, unchanged, and with three events changed.

CPU time and peak memory of whole processes, interpreter and imports included, as ratios to the
plain stack and to libical on the same file in the same run. Each figure is the least of a few
runs, since whatever else the machine does can only add.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.harness import ROOT, Report

HERE = Path(__file__).parent
READER = (sys.executable, str(HERE / "read_feed.py"))
PLAIN = (sys.executable, str(HERE / "read_plain.py"))
WINDOW = ("1772406000", "1773615600")
FLAVOURS = ("google", "outlook")
RUNS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What a process took, children and all, and what it said."""

    cpu_s: float
    peak_mb: float
    said: str


def run(report: Report) -> None:
    """Measure 1,000 to 50,000 events; the plain stack at 50,000 only when asked by name."""
    with tempfile.TemporaryDirectory() as folder:
        libical = _build_libical()
        if libical is None:
            print("libical is not here (apt-get install libical-dev gcc): its ratios are left out")
        for events in (1_000, 10_000, 50_000):
            for flavour in FLAVOURS:
                name = f"reader.{flavour}_{events}"
                if _is_wanted(report, name):
                    _measure(report, name, events, flavour, Path(folder), libical)


def _is_wanted(report: Report, name: str) -> bool:
    return any(report.wants(f"{name}.{figure}") for figure in _FIGURES)


_FIGURES = (
    "first_to_plain",
    "memory_to_plain",
    "first_to_libical",
    "unchanged_to_libical",
    "three_changed_to_libical",
)


def _measure(  # noqa: PLR0917 - what to measure, on what, against what
    report: Report, name: str, events: int, flavour: str, folder: Path, libical: Path | None
) -> None:
    feed, changed, memory = (folder / f"{name}{end}" for end in (".ics", ".new.ics", ".memory"))
    # In a process of its own: what is started from a big one is charged with its memory.
    maker = (sys.executable, str(HERE / "feeds.py"), str(feed), str(changed), str(events), flavour)
    subprocess.run(maker, check=True)
    first = _least([_cost((*READER, str(feed))) for _ in range(RUNS)])
    note = f"{first.cpu_s:.2f} s CPU, {first.peak_mb:.0f} MB, {first.said} occurrences"
    if events <= 10_000 or f"{name}.first_to_plain" == report.only:
        plain = _cost((*PLAIN, str(feed)))
        assert plain.said == first.said, f"plain stack: {plain.said}, reader: {first.said}"
        said = f"{note}; plain {plain.cpu_s:.2f} s, {plain.peak_mb:.0f} MB"
        goal = 20 if events >= 10_000 else 3  # a small feed costs what Python costs
        ratio = plain.cpu_s / first.cpu_s
        report(f"{name}.first_to_plain", ratio, goal, higher_is_better=True, note=said)
        if events >= 10_000:
            report(f"{name}.memory_to_plain", first.peak_mb / plain.peak_mb, 0.4, note=said)
    if libical is None or events < 10_000:
        return
    reference = _least([_cost((str(libical), str(feed), *WINDOW)) for _ in range(RUNS)])
    note = f"{note}; libical {reference.cpu_s:.2f} s"
    is_huge = events >= 50_000
    report(
        f"{name}.first_to_libical", first.cpu_s / reference.cpu_s, 1.5 if is_huge else 2, note=note
    )
    unchanged, three = _measure_refreshes(feed, changed, memory)
    said = f"{unchanged.cpu_s:.2f} s CPU"
    report(f"{name}.unchanged_to_libical", unchanged.cpu_s / reference.cpu_s, 0.25, note=said)
    said = f"{three.cpu_s:.2f} s CPU, memory file {memory.stat().st_size / 1e6:.1f} MB"
    goal = 0.25 if is_huge else 1
    report(f"{name}.three_changed_to_libical", three.cpu_s / reference.cpu_s, goal, note=said)


def _measure_refreshes(feed: Path, changed: Path, memory: Path) -> tuple[Cost, Cost]:
    """A refresh of the same bytes, and one of a feed in which three events changed."""
    _cost((*READER, str(feed), str(memory)))
    learnt = memory.read_bytes()
    unchanged = _least([_cost((*READER, str(feed), str(memory))) for _ in range(RUNS)])
    assert unchanged.said == "unchanged"
    runs = []
    for _ in range(RUNS):
        memory.write_bytes(learnt)
        runs.append(_cost((*READER, str(changed), str(memory))))
    return unchanged, _least(runs)


def _cost(command: Sequence[str]) -> Cost:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with tempfile.TemporaryFile() as out:
        child = os.posix_spawn(
            command[0], command, environment, file_actions=[(os.POSIX_SPAWN_DUP2, out.fileno(), 1)]
        )
        _, status, usage = os.wait4(child, 0)
        out.seek(0)
        said = out.read().decode().strip()
    if status:
        raise RuntimeError(f"{command[1]} failed")
    return Cost(cpu_s=usage.ru_utime + usage.ru_stime, peak_mb=usage.ru_maxrss / 1024, said=said)


def _least(costs: Sequence[Cost]) -> Cost:
    return min(costs, key=lambda cost: cost.cpu_s)


def _build_libical() -> Path | None:
    compiler = shutil.which("gcc") or shutil.which("cc")
    if compiler is None:
        return None
    program = ROOT / "build" / "read_libical"
    program.parent.mkdir(exist_ok=True)
    source = str(HERE / "read_libical.c")
    built = subprocess.run(
        [compiler, "-O2", "-o", str(program), source, "-lical"], capture_output=True, check=False
    )
    return program if built.returncode == 0 else None
