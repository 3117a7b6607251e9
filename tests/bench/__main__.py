"""`python -m tests.bench`: measures Nudge against its goals, a line a figure.

Decides what is printed, what is kept in `build/bench.json`, and the exit status: a figure that
is short is told as short and is no failure; a benchmark that crashed is one.
"""

import argparse
import json
import os
import platform
import sys
import time
from dataclasses import asdict
from pathlib import Path

from tests.bench.harness import ROOT, Crash, Figure, choose_files, follow_file, run_file

WHOLE_S = 15 * 60


def main() -> int:
    """Run what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", default="*", metavar="GLOB", help="files or figures to measure")
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.file:
        run_file(arguments.file, arguments.only)
        return 0
    return _measure(arguments.only)


def _measure(only: str) -> int:
    began = time.monotonic()
    figures: list[Figure] = []
    crashes: list[Crash] = []
    for file in choose_files(only):
        left_s = max(1.0, WHOLE_S - (time.monotonic() - began))
        for outcome in follow_file(file, only, left_s):
            if isinstance(outcome, Crash):
                crashes.append(outcome)
                print(f"{outcome.file}  crashed: {outcome.message}", flush=True)
            else:
                figures.append(outcome)
                print(outcome.line(), flush=True)
    seconds = time.monotonic() - began
    _keep(figures, crashes, seconds)
    short = sum(not figure.is_met for figure in figures)
    print(
        f"{len(figures)} figures, {short} short, {len(crashes)} files crashed, in {seconds:.0f} s"
        " (build/bench.json)"
    )
    if not figures and not crashes:
        print(f"nothing is called {only!r}", file=sys.stderr)
        return 2
    return 1 if crashes else 0


def _keep(figures: list[Figure], crashes: list[Crash], seconds: float) -> None:
    rows = [asdict(figure) | {"met": figure.is_met} for figure in figures]
    story = {
        "python": platform.python_version(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores",
        "seconds": round(seconds),
        "figures": rows,
        "crashed": [asdict(crash) for crash in crashes],
    }
    kept = ROOT / "build" / "bench.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps(story, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
