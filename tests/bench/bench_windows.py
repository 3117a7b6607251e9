"""The settings window: how soon it is in pixels, and what two hundred openings leave behind.

Held against a bare form of Qt's own with as many rows, in the same process and in turns.
"""

import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from tests.bench.harness import ROOT, Report
from tests.bench.processes import resident_mib

PIXELS = "windows.settings_in_pixels"
RATIO = "windows.settings_to_bare_form"
MEMORY = "windows.settings_memory_200_to_20"
PAIRS = 9
MARK = "windows "


def run(report: Report) -> None:
    """Measure in a child of its own, offscreen; half a minute."""
    done = subprocess.run(
        [sys.executable, "-c", "from tests.bench import bench_windows; bench_windows.measure()"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=240,
    )
    line = next(line for line in done.stdout.splitlines() if line.startswith(MARK))
    found = json.loads(line.removeprefix(MARK))
    note = f"first opening {found['first_ms']:.0f} ms; a bare form {found['bare_ms']:.1f} ms"
    report(PIXELS, found["ours_ms"], 150, unit=" ms", note=note)
    report(RATIO, found["ours_ms"] / found["bare_ms"], 5, note="as many rows each")
    report(MEMORY, found["after_200"] / found["after_20"], 1.05, note="all pages in turn")


def measure() -> None:
    """Open both windows in turns, then the settings again and again, and print what it cost."""
    from PySide6.QtCore import QEvent, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication

    from nudge.ui import theme

    qInstallMessageHandler(lambda *_message: None)
    application = QApplication([])
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=10)
    window, groups = _make_settings()
    pages = [page.id for group in groups for page in group.pages]
    rows = sum(len(page.blocks) for group in groups for page in group.pages if page.id == "rhythm")
    first_ms = _open(application, lambda: (window.show_groups(groups, "rhythm"), window.open()))
    window.close()
    ours, bare = [], []
    for _ in range(PAIRS):
        ours.append(
            _open(application, lambda: (window.show_groups(groups, "rhythm"), window.open()))
        )
        window.close()
        form = _make_bare(rows)
        bare.append(_open(application, form.show))
        form.close()
        form.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kept = {}
    for number in range(1, 201):
        page = pages[number % len(pages)]
        _open(application, lambda page=page: (window.show_groups(groups, page), window.open()))
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number in {20, 200}:
            gc.collect()
            kept[number] = resident_mib([os.getpid()])
    found = {
        "first_ms": first_ms,
        "ours_ms": median(ours),
        "bare_ms": median(bare),
        "after_20": kept[20],
        "after_200": kept[200],
    }
    print(MARK + json.dumps(found), flush=True)


def _open(application, show) -> float:  # type: ignore[no-untyped-def]
    """Milliseconds from the call until everything is laid out and painted."""
    began = time.perf_counter()
    show()
    application.processEvents()
    return (time.perf_counter() - began) * 1000


def _make_settings():  # type: ignore[no-untyped-def]
    from datetime import UTC, datetime

    from nudge.bootstrap.content import load_library
    from nudge.domain.settings import FeedSource, Settings
    from nudge.ui.presenters.settings import SettingsFacts, present_settings
    from nudge.ui.settings import SettingsWindow

    rules = load_library([Path("content")]).rules()
    facts = SettingsFacts(
        settings=Settings(feeds=(FeedSource(id="a", name="Work", location="/a.ics"),)),
        now=datetime(2027, 3, 16, 12, tzinfo=UTC),
        zone=UTC,
        rules=rules,
    )
    return SettingsWindow(), present_settings(facts)


def _make_bare(count):  # type: ignore[no-untyped-def]
    from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QSpinBox, QWidget

    form = QWidget()
    form.resize(880, 680)
    rows = QFormLayout(form)
    for number in range(count):
        kind = (QCheckBox, QSpinBox, QComboBox)[number % 3]
        rows.addRow(f"Row {number}", kind(form))
    return form
