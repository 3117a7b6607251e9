"""Asks fifty questions on the page Ask, as typed, and says in JSON what that cost.

python -m tests.bench.ask_window LIBRARY

The toolkit is open at a guide before: what is told is what Ask adds. A reply has come when it
is laid out and painted.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from nudge.adapters.content.knowledge import CompiledKnowledge
from nudge.adapters.content.library import CompiledLibrary
from nudge.bootstrap.ask_room import AskRoom
from nudge.ui.desk import QtDesk
from nudge.ui.tray import Tray
from tests.ask.questions import SEEN, read_questions
from tests.bench.processes import resident_mib
from tests.doubles.questions import MemoryQuestions

QUESTIONS = 50


class _Clock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        return UTC


def main(path: Path) -> None:
    """Measure and print one line."""
    application = QApplication(sys.argv[:1])
    desk = QtDesk(tray=Tray(), library=CompiledLibrary(path), clock=_Clock())
    desk.first_window_made.connect(_dress)
    AskRoom(
        desk.reading.ask,
        open_knowledge=lambda: CompiledKnowledge(path),
        questions=MemoryQuestions(),
        clock=_Clock(),
        find_countries=lambda: ("GB",),
    )
    desk.open_toolkit("one-on-one")
    _settle(application)
    before = resident_mib([os.getpid()])
    opened = _time_ms(application, desk.reading.ask.open)
    texts = [one.text for one in read_questions(SEEN)][:QUESTIONS]
    toolkit = desk.reading.toolkit
    assert toolkit is not None
    times = [_time_ms(application, lambda text=text: toolkit.ask(text)) for text in texts]
    _settle(application)
    told = {
        "open_ms": opened,
        "first_ms": times[0],
        "p50_ms": sorted(times[1:])[len(times) // 2],
        "p95_ms": sorted(times[1:])[int(len(times) * 0.95)],
        "added_mib": resident_mib([os.getpid()]) - before,
    }
    sys.stdout.write(json.dumps(told))


def _dress() -> None:
    from nudge.ui import theme

    theme.apply(theme.Scheme.LIGHT)


def _time_ms(application: QApplication, act: Callable[[], None]) -> float:
    began = time.perf_counter()
    act()
    application.processEvents()
    application.processEvents()
    taken_ms = (time.perf_counter() - began) * 1000
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as a running loop does
    return taken_ms


def _settle(application: QApplication) -> None:
    until = time.monotonic() + 0.2
    while time.monotonic() < until:
        application.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
