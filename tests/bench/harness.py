"""Runs benchmark files and tells each figure against its goal.

Owns the form of a figure, the choice of what runs, and how a crash or a lack of time is told.
It measures nothing itself: a benchmark is a file `bench_<name>.py` beside this one with
`def run(report: Report) -> None`. Each file runs in a process of its own, so that one that
crashes, hangs or fills the memory does not spoil the figures of the others.
"""

import fnmatch
import importlib.util
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
FIGURE_MARK = "\x1efigure "


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure. `load`: the machine's load average over the last minute."""

    name: str
    value: float
    goal: float
    unit: str
    higher_is_better: bool
    note: str
    load: float
    file: str

    @property
    def is_met(self) -> bool:
        """Whether the value reaches its goal."""
        return self.value >= self.goal if self.higher_is_better else self.value <= self.goal

    def line(self) -> str:
        """The figure as it is printed: name, value, goal, met or short, load, note."""
        sign = ">=" if self.higher_is_better else "<="
        verdict = "met" if self.is_met else "short"
        columns = (
            f"{self.name:<46}",
            f"{self.value:.4g}{self.unit}".rjust(12),
            f"{sign}{self.goal:.4g}{self.unit}".rjust(12),
            f"{verdict:<5}",
            f"load {self.load:.1f}",
            self.note,
        )
        return "  ".join(columns).rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Crash:
    """A file that did not come to its end, and why."""

    file: str
    message: str


@dataclass(slots=True, kw_only=True)
class Report:
    """What a benchmark is given: call it with each figure as soon as it is known."""

    file: str
    only: str

    def __call__(
        self,
        name: str,
        value: float,
        goal: float,
        unit: str = "x",
        *,
        higher_is_better: bool = False,
        note: str = "",
    ) -> None:
        """Hand a figure to the harness. `value` and `goal` are in `unit`; x is a ratio."""
        if not self.wants(name):
            return
        figure = Figure(
            name=name,
            value=round(float(value), 4),
            goal=float(goal),
            unit=unit,
            higher_is_better=higher_is_better,
            note=note,
            load=round(os.getloadavg()[0], 2),
            file=self.file,
        )
        print(FIGURE_MARK + json.dumps(asdict(figure)), flush=True)

    def wants(self, name: str) -> bool:
        """Whether a figure of this name was asked for; lets a benchmark skip costly parts."""
        return _matches_file(self.file, self.only) or fnmatch.fnmatch(name, self.only)


def _matches_file(file: str, only: str) -> bool:
    stem = Path(file).stem
    return any(fnmatch.fnmatch(name, only) for name in (file, stem, stem.removeprefix("bench_")))


def choose_files(only: str) -> list[Path]:
    """The benchmark files to run: those that `only` names, or all, to look for its figures."""
    files = sorted(HERE.glob("bench_*.py"))
    named = [file for file in files if _matches_file(file.name, only)]
    return named or files


def run_file(file: Path, only: str) -> None:
    """Run one benchmark in this process; its figures go to stdout, marked."""
    spec = importlib.util.spec_from_file_location(f"tests.bench.{file.stem}", file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file} is no Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    module.run(Report(file=file.name, only=only))


def follow_file(file: Path, only: str, limit_s: float) -> Iterator[Figure | Crash]:
    """Run one benchmark in a child and give back its figures as they come.

    What the benchmark prints besides goes to stderr. After `limit_s` seconds it is ended.
    """
    command = [sys.executable, "-m", "tests.bench", "--file", str(file), "--only", only]
    began = time.monotonic()
    with subprocess.Popen(
        ["timeout", "--kill-after=10", f"{limit_s:.0f}", *command],
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        text=True,
        cwd=ROOT,
    ) as child:
        for line in child.stdout or ():
            if line.startswith(FIGURE_MARK):
                yield Figure(**json.loads(line.removeprefix(FIGURE_MARK)))
            else:
                sys.stderr.write(line)
    if child.returncode == 124 or time.monotonic() - began > limit_s:
        yield Crash(file=file.name, message=f"ended after {limit_s:.0f} s: out of time")
    elif child.returncode != 0:
        yield Crash(file=file.name, message=f"ended with {child.returncode}; its story is above")
