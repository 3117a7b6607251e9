"""What the toolkit costs: until it is in pixels, in memory, and at the start with many guides.

A bare QTextBrowser with the same text is the reference; the two are started in turn, each in
a process of its own on the same private display. First pixels come twice: from the tray's menu,
and called without it, by `nudge open` or a click on the icon itself.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median

from nudge.adapters.content.library import CompiledLibrary
from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import compile_packs
from tests.adapters.content.packs_on_disk import write_guide, write_pack
from tests.bench.harness import ROOT, Report
from tests.e2e.desktop.session import Desktop, open_desktop

PAIRS = 7
MANY = 2_000
ROUNDS = 200
FROM_MENU, CALLED = "toolkit.first_pixels", "toolkit.first_pixels_called"
KEPT = "toolkit.kept_pixels"
MEMORY, START = "toolkit.memory_after_200_openings", "toolkit.start_with_2000_guides"


def run(report: Report) -> None:
    """Measure pixels, memory and start; about a minute."""
    kept = ROOT / "build" / "bench"
    kept.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        library = Path(home) / "library.sqlite"
        compile_packs((), library)
        _warm_up(library)
        if report.wants(START):
            _report_start(report, library, _compile_many(Path(home)))
        if any(map(report.wants, (FROM_MENU, CALLED, KEPT, MEMORY))):
            with open_desktop(kept, panel="none", notify="none") as desktop:
                _report_pixels(report, desktop, library)
                _report_memory(report, desktop, library)


def _report_pixels(report: Report, desktop: Desktop, library: Path) -> None:
    if not any(map(report.wants, (FROM_MENU, CALLED, KEPT))):
        return
    modes = ("bare", "menu", "called")
    rounds = [{mode: _ask(desktop, mode, library) for mode in modes} for _ in range(PAIRS)]
    for name, mode, key, goal in (
        (FROM_MENU, "menu", "first_ms", 2.0),
        (CALLED, "called", "first_ms", 2.0),
        (KEPT, "menu", "kept_ms", 1.5),
    ):
        bare, ours = (median(run[which][key] for run in rounds) for which in ("bare", mode))
        report(name, ours / bare, goal, note=f"{ours:.0f} ms to {bare:.0f} ms of a bare browser")


def _report_memory(report: Report, desktop: Desktop, library: Path) -> None:
    if report.wants(MEMORY):
        weights = _ask(desktop, "memory", library)
        few, many = weights["after_20_mib"], weights["after_200_mib"]
        report(MEMORY, many / few, 1.05, note=f"{many:.1f} to {few:.1f} MiB after 20")


def _compile_many(home: Path) -> Path:
    """The shipped pack and another of two thousand guides, compiled."""
    pack = write_pack(home / "pack")
    for number in range(MANY):
        write_guide(pack, f"guide-{number}")
    path = home / "many.sqlite"
    compile_packs((find_content(), pack), path)
    assert len(CompiledLibrary(path).list_guides()) > MANY
    return path


def _report_start(report: Report, few: Path, many: Path) -> None:
    """What the tray asks of the library until its first card; the two in turn."""
    pairs = [(_time_start(few), _time_start(many)) for _ in range(ROUNDS)]
    reference, found = (median(column) for column in zip(*pairs, strict=True))
    note = f"{found:.2f} ms against {reference:.2f} ms with the shipped guides"
    report(START, found / reference, 1.1, note=note)


def _time_start(library: Path) -> float:
    began = time.perf_counter()
    opened = CompiledLibrary(library)
    assert opened.happened()
    assert opened.rules()
    assert opened.find_guide("one-on-one")
    return (time.perf_counter() - began) * 1000


def _warm_up(library: Path) -> None:
    """Compile the modules once, as an installed program has them."""
    environment = {**os.environ, **_compiled(library), "QT_QPA_PLATFORM": "offscreen"}
    for mode in ("bare", "menu"):
        command = [sys.executable, "-m", "tests.bench.toolkit_window", mode, str(library)]
        subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=True)


def _compiled(library: Path) -> Mapping[str, str]:
    return {
        "PYTHONPYCACHEPREFIX": str(library.parent / "compiled"),
        "PYTHONDONTWRITEBYTECODE": "",
    }


def _ask(desktop: Desktop, mode: str, library: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.toolkit_window", mode, str(library)],
        env={
            **desktop.environment,
            **_compiled(library),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "",
        },
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
        timeout=180,
        text=True,
    )
    told: dict[str, float] = json.loads(done.stdout)
    return told
