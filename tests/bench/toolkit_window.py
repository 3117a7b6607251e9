"""Opens the toolkit, or a bare QTextBrowser with the same text, and tells in JSON what it took.

python -m tests.bench.toolkit_window toolkit|bare|memory LIBRARY

A window is in pixels when the display has exposed it and what that brought about has been
drawn. The toolkit's time holds all that its first opening brings: modules, style, documents.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from nudge.adapters.content.library import CompiledLibrary
from nudge.ui.desk import QtDesk
from nudge.ui.tray import Tray
from tests.bench.processes import resident_mib

GUIDE = "one-on-one"
KEPT_ROUNDS = 15
FEW, MANY = 20, 200


class _Clock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    def zone(self) -> tzinfo:
        return UTC


def main(mode: str, library: Path) -> None:
    """Run one measurement in this process."""
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    told = {"toolkit": _time_toolkit, "bare": _time_bare, "memory": _weigh}[mode](
        application, CompiledLibrary(library)
    )
    sys.stdout.write(json.dumps(told))


def _make_desk(library: CompiledLibrary) -> QtDesk:
    desk = QtDesk(tray=Tray(), library=library, clock=_Clock())
    desk.first_window_made.connect(_dress)
    return desk


def _dress() -> None:
    from nudge.ui import theme

    theme.apply(theme.Scheme.LIGHT)


def _time_toolkit(application: QApplication, library: CompiledLibrary) -> dict[str, float]:
    desk = _make_desk(library)

    def find() -> QWidget:
        shown = application.topLevelWidgets()
        return next(window for window in shown if window.objectName() == "toolkit")

    return _time(application, lambda: desk.open_toolkit(GUIDE), find)


def _time_bare(application: QApplication, library: CompiledLibrary) -> dict[str, float]:
    found = library.find_guide(GUIDE)
    assert found is not None
    lines = (*found.steps, *found.words, *found.traps, *found.call_hr)
    items = (item.text for item in found.before.items)
    html = "".join(f"<p>{line}</p>" for line in (found.title, found.outcome, *items, *lines))
    made: list[QTextBrowser] = []

    def show() -> None:
        if not made:
            made.append(QTextBrowser())
            made[0].setHtml(html)
            made[0].resize(980, 720)
        made[0].show()

    return _time(application, show, lambda: made[0])


def _time(
    application: QApplication, show: Callable[[], None], find: Callable[[], QWidget]
) -> dict[str, float]:
    first = _wait(application, show, find)
    kept = []
    for _round in range(KEPT_ROUNDS):
        find().close()
        _settle(application)
        kept.append(_wait(application, show, find))
    return {"first_ms": first, "kept_ms": sorted(kept)[KEPT_ROUNDS // 2]}


def _wait(
    application: QApplication, show: Callable[[], None], find: Callable[[], QWidget]
) -> float:
    began = time.perf_counter()
    show()
    handle = find().windowHandle()
    while not handle.isExposed():
        application.processEvents()
    return (time.perf_counter() - began) * 1000


def _settle(application: QApplication) -> None:
    until = time.monotonic() + 0.1
    while time.monotonic() < until:
        application.processEvents()


def _weigh(application: QApplication, library: CompiledLibrary) -> dict[str, float]:
    desk = _make_desk(library)
    guides = [entry.id for entry in library.list_guides()]
    weights = {}
    for count in range(1, MANY + 1):
        desk.open_toolkit(guides[count % len(guides)])
        for _turn in range(5):
            application.processEvents()
        desk.close_all()
        for _turn in range(5):
            application.processEvents()
        if count in {FEW, MANY}:
            _settle(application)
            weights[f"after_{count}_mib"] = resident_mib([os.getpid()])
    return weights


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
