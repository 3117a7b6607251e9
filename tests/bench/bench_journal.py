"""The journal with ten thousand entries: search, the window in pixels, what openings leave behind.

The search is held against one pass of SQLite's own LIKE over the same texts, in the same
process; the window against a bare QTextBrowser with the same entries.
"""

import gc
import json
import os
import random
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from tests.bench.harness import ROOT, Report
from tests.bench.processes import resident_mib

MARK = "journal "
ENTRIES = 10_000
SEARCHES = 200
PAIRS = 9
BORN = datetime(2020, 1, 1, tzinfo=UTC)


def run(report: Report) -> None:
    """Measure in a child of its own, offscreen; about half a minute."""
    done = subprocess.run(
        [sys.executable, "-c", "from tests.bench import bench_journal; bench_journal.measure()"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        timeout=240,
    )
    line = next(line for line in done.stdout.splitlines() if line.startswith(MARK))
    found = json.loads(line.removeprefix(MARK))
    report("journal.search_p95", found["p95_ms"], 20, unit=" ms", note=f"{ENTRIES} entries")
    report("journal.search_to_like", found["p95_ms"] / found["like_ms"], 2, note="one plain pass")
    note = f"first opening {found['first_ms']:.0f} ms; a bare browser {found['bare_ms']:.1f} ms"
    report("journal.in_pixels", found["ours_ms"], 150, unit=" ms", note=note)
    report("journal.memory_200_to_20", found["after_200"] / found["after_20"], 1.05)


def measure() -> None:
    """Fill a store, search it, open the window again and again, and print what it cost."""
    with TemporaryDirectory() as folder:
        store, words = _fill(Path(folder) / "nudge.db")
        found = {**_time_searches(store, words), **_open_windows(store)}
        store.close()
    print(MARK + json.dumps(found), flush=True)


def _fill(path):  # type: ignore[no-untyped-def]
    from nudge.adapters.store import entries
    from nudge.adapters.store.sqlite_store import open_store
    from nudge.domain.commitments import Reflection
    from nudge.domain.people import Person

    dice = random.Random(3)
    letters = "abcdefghijklmnoprstuvwz"
    words = ["".join(dice.choices(letters, k=dice.randint(3, 9))) for _ in range(3000)]
    people = [Person(name=f"Person {n} Müller", email=f"p{n}@example.org") for n in range(30)]
    store = open_store(path, None, print)  # type: ignore[arg-type]
    with store._database.transaction() as connection:  # ten thousand commits would take minutes
        for number in range(ENTRIES):
            talk = Reflection(
                occurrence=f"o{number}",
                moment="one-on-one",
                person=people[number % len(people)],
                held_at=BORN + timedelta(hours=number),
                questions=("How did it go?", "What next?"),
                answers=(" ".join(dice.choices(words, k=30)), " ".join(dice.choices(words, k=30))),
            )
            entries.write_reflection(connection, talk)
    return store, words


def _time_searches(store, words):  # type: ignore[no-untyped-def]
    from nudge.domain.journal import JournalQuestion

    dice = random.Random(4)
    ours, plain = [], []
    for _ in range(SEARCHES):
        wanted = dice.choices(words, k=dice.randint(1, 3))
        began = time.perf_counter()
        store.list_entries(JournalQuestion(text=" ".join(wanted)))
        ours.append(time.perf_counter() - began)
        began = time.perf_counter()
        store._database.read(
            "SELECT answers FROM reflection WHERE answers LIKE ?", f"%{wanted[0]}%"
        )
        plain.append(time.perf_counter() - began)
    return {"p95_ms": _p95(ours) * 1000, "like_ms": _p95(plain) * 1000}


def _open_windows(store):  # type: ignore[no-untyped-def]
    from PySide6.QtCore import QEvent, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication, QTextBrowser

    from nudge.ui import theme
    from nudge.ui.journal import Journal
    from nudge.ui.memory import Slate

    qInstallMessageHandler(lambda *_message: None)
    application = QApplication([])
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=10)
    window = Journal(Slate())
    reader, shown = _make_reader(store, window)

    def open_ours() -> None:
        window.open()
        application.processEvents()

    window.asked.connect(lambda *_asked: reader.show())
    first_ms = _time(open_ours)
    text = "\n\n".join(passage.text for entry in shown[0].entries for passage in entry.passages)
    ours, bare = [], []
    for _ in range(PAIRS):
        window.close()
        ours.append(_time(open_ours))
        browser = QTextBrowser()
        browser.resize(900, 680)
        browser.setPlainText(text)
        bare.append(_time(lambda: (browser.show(), application.processEvents())))  # noqa: B023
        browser.close()
        browser.deleteLater()
    kept = {}
    for number in range(1, 201):
        open_ours()
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if number in {20, 200}:
            gc.collect()
            kept[number] = resident_mib([os.getpid()])
    return {
        "first_ms": first_ms,
        "ours_ms": median(ours),
        "bare_ms": median(bare),
        "after_20": kept[20],
        "after_200": kept[200],
    }


def _make_reader(store, window):  # type: ignore[no-untyped-def]
    from nudge.engine.journal import JournalReader
    from nudge.ui.presenters.journal import present_journal

    shown = []

    class Clock:
        def now(self) -> datetime:
            return BORN + timedelta(hours=ENTRIES)

        def zone(self):  # type: ignore[no-untyped-def]
            return UTC

    def show(facts) -> None:  # type: ignore[no-untyped-def]
        shown[:] = [present_journal(facts, UTC)]
        window.show_view(shown[0])

    reader = JournalReader(
        store=store,
        archive=store,
        questions=store,
        clock=Clock(),
        on_facts=show,
        tell_trouble=print,
    )
    return reader, shown


def _time(call) -> float:  # type: ignore[no-untyped-def]
    began = time.perf_counter()
    call()
    return (time.perf_counter() - began) * 1000


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]
