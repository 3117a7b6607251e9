"""What the page Ask costs in the open toolkit: the first reply, those after it, and memory.

Each figure is the median of processes of their own; a reply has come when it is on the page.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import compile_packs
from tests.bench.harness import ROOT, Report

FIRST, LATER = "ask_page.first_reply", "ask_page.later_replies"
MEMORY = "ask_page.memory_of_50_questions"
RUNS = 5


def run(report: Report) -> None:
    """Measure; some twenty seconds."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "library.sqlite"
        compile_packs([find_content()], library)
        runs = [_measure(library) for _run in range(RUNS + 1)][1:]  # the first compiles modules
    found = {name: median(run[name] for run in runs) for name in runs[0]}
    note = f"opening the page {found['open_ms']:.0f} ms"
    report(FIRST, found["first_ms"], 150, "ms", note=note)
    report(LATER, found["p50_ms"], 50, "ms", note=f"p95 {found['p95_ms']:.0f} ms, drawn")
    report(MEMORY, found["added_mib"], 15, "MiB", note="with the engine and twelve turns drawn")


def _measure(library: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.ask_window", str(library)],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPYCACHEPREFIX": str(library.parent / "compiled"),
            "PYTHONDONTWRITEBYTECODE": "",
        },
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        timeout=120,
        text=True,
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told
