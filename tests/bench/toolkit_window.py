"""Opens the toolkit, or a bare QTextBrowser with the same text, and tells in JSON what it took.

python -m tests.bench.toolkit_window menu|called|bare|memory LIBRARY

A window is in pixels when the display has exposed it and what that brought about has been
drawn. All start with what the tray has loaded by then, and hold all that a first opening
brings: Qt's classes and documents. From the `menu`, which was up for half a second before it
was clicked, as a hand needs at least, the toolkit has used that time for its modules, its style
and its list; `called` by the command or by a click on the icon, it has not.
"""

import gc
import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from nudge.adapters.content.library import CompiledLibrary
from nudge.adapters.system.lean_pyside import keep_sources_out
from nudge.ui.desk import QtDesk
from nudge.ui.tray import Tray
from tests.bench.processes import resident_mib

GUIDE = "one-on-one"
MENU_S = 0.5
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
    _load_what_the_tray_has()
    told = {"menu": _time_menu, "called": _time_called, "bare": _time_bare, "memory": _weigh}[mode](
        application, CompiledLibrary(library)
    )
    sys.stdout.write(json.dumps(told))


def _load_what_the_tray_has() -> None:
    """What every program has done before anybody can open a window; see `Program.start`."""
    keep_sources_out()
    importlib.import_module("nudge.bootstrap.program")
    gc.collect()
    gc.freeze()


def _make_desk(library: CompiledLibrary) -> QtDesk:
    desk = QtDesk(tray=Tray(), library=library, clock=_Clock())
    desk.first_window_made.connect(_dress)
    return desk


def _dress() -> None:
    from nudge.ui import theme

    theme.apply(theme.Scheme.LIGHT)


def _time_menu(application: QApplication, library: CompiledLibrary) -> dict[str, float]:
    desk = _make_desk(library)
    desk.reading.prepare()
    _settle(application, MENU_S)
    return _time_desk(application, desk)


def _time_called(application: QApplication, library: CompiledLibrary) -> dict[str, float]:
    return _time_desk(application, _make_desk(library))


def _time_desk(application: QApplication, desk: QtDesk) -> dict[str, float]:
    def find() -> QWidget:
        assert desk.reading.toolkit is not None
        return desk.reading.toolkit

    return _time(application, lambda: desk.open_toolkit(GUIDE), find)


def _time_bare(application: QApplication, library: CompiledLibrary) -> dict[str, float]:
    found = library.find_guide(GUIDE)
    assert found is not None
    lines = (*found.steps, *found.words, *found.traps, *found.call_hr)
    items = (item.text for item in found.before.items)
    html = "".join(f"<p>{line}</p>" for line in (found.title, found.outcome, *items, *lines))
    made: list[QWidget] = []

    def show() -> None:
        from PySide6.QtWidgets import QTextBrowser

        if not made:
            browser = QTextBrowser()
            browser.setHtml(html)
            browser.resize(980, 720)
            made.append(browser)
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


def _settle(application: QApplication, seconds: float = 0.1) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()


def _weigh(application: QApplication, library: CompiledLibrary) -> dict[str, float]:
    desk = _make_desk(library)
    guides = [entry.id for entry in library.list_guides()]
    weights = {}
    for count in range(1, MANY + 1):
        desk.open_toolkit(guides[count % len(guides)])
        _turn(application)
        desk.close_all()
        _turn(application)
        if count in {FEW, MANY}:
            _settle(application)
            weights[f"after_{count}_mib"] = resident_mib([os.getpid()])
    return weights


def _turn(application: QApplication) -> None:
    """Some turns of the event loop; outside of one, Qt deletes nothing later by itself."""
    for _round in range(5):
        application.processEvents()
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
