"""Starts the tray: one instance a home, the icon first, everything else a moment later.

Owns the order of the start. Stands on the start path: what the icon does not need is
imported by `program`, after the icon is up.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from nudge.adapters.system.paths import PathError, Paths, find_paths, prepare

if TYPE_CHECKING:
    from nudge.bootstrap.program import Program

ANSWER_S = 3.0
"""How long a second start waits for a first one that has its lock and no ear yet."""

_ASK_AGAIN_S = 0.1

AFTER_ICON_MS = 300
"""A panel asks for the icon's picture over D-Bus; work done before that delays it."""


def run_tray(
    *,
    feeds: Sequence[str] = (),
    me: Sequence[str] = (),
    guide: str = "",
    is_background: bool = False,
    make_program: "Callable[..., Program] | None" = None,
) -> int:
    """Run until the user quits; 1 when it cannot start, with one line that says why.

    A second start opens the toolkit of the first. `feeds` and `me` stand in for the settings
    of this run. `guide`: the id of one to open at once. `is_background`: no window comes by
    itself. `make_program` makes what runs behind the icon, when it is not `Program`.
    """
    if not os.environ.get("QT_QPA_PLATFORM") and not is_display_there():
        return _fail(
            "there is no display to put the tray icon on. Start it on a desktop, "
            "or see a day without one: nudge demo"
        )
    paths = find_paths()
    try:
        prepare(paths)
    except PathError as error:
        return _fail(str(error))
    _choose_platform_theme()
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon

    from nudge.adapters.system.lean_pyside import keep_sources_out

    keep_sources_out()
    from nudge.adapters.system.single_instance import LockError, SingleInstance
    from nudge.adapters.system.tray_host import TrayHostWatch
    from nudge.ui.tray import Tray

    instance = SingleInstance(paths.lock, paths.socket)
    try:
        if not instance.acquire():
            return _call_first(paths, guide)
    except LockError as error:
        return _fail(str(error))
    application = QApplication(["nudge", "-style", "fusion"])  # the theme stands on it
    application.setApplicationName("nudge")
    application.setDesktopFileName("nudge")
    application.setQuitOnLastWindowClosed(False)
    tray = Tray(application)
    host = TrayHostWatch(tray.appear, QSystemTrayIcon.isSystemTrayAvailable, parent=application)
    host.start()
    started: list[Program] = []

    def start() -> None:
        from nudge.bootstrap.program import Program, StartError

        try:
            program = (make_program or Program)(paths, tray=tray, host=host, instance=instance)
            started.append(program)
            program.start(feeds, me)
            if guide:
                program.desk.open_toolkit(guide)
            elif not is_background:
                program.welcome()
        except StartError as error:
            application.exit(_fail(str(error)))

    QTimer.singleShot(AFTER_ICON_MS, application, start)
    status = application.exec()
    for program in started:
        program.stop()
    instance.release()
    return status


def is_display_there() -> bool:
    """True when windows can be seen by somebody; without a display Qt ends in an abort."""
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    if platform:
        return platform.partition(":")[0] not in {"offscreen", "minimal"}
    is_linux = sys.platform not in {"win32", "darwin"}
    return not is_linux or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def _choose_platform_theme() -> None:
    """Keep Qt's GTK 3 theme out: it costs 19 MB, and loses the desktop's font and dark colours.

    Not on KDE, whose own theme is light, and never over what the user has set.
    """
    if sys.platform == "linux" and "KDE" not in os.environ.get("XDG_CURRENT_DESKTOP", ""):
        os.environ.setdefault("QT_QPA_PLATFORMTHEME", "gnome")


def _call_first(paths: Paths, guide: str) -> int:
    from nudge.adapters.system.instance_verbs import BadCallError, Verb, send_verb

    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    end = time.monotonic() + ANSWER_S
    try:
        while not send_verb(paths.socket, Verb.OPEN, guide, activation_token=token):
            if time.monotonic() > end:
                return _fail("another Nudge runs here and does not answer: wait, or end it.")
            time.sleep(_ASK_AGAIN_S)
    except BadCallError as error:
        return _fail(f"the Nudge that runs already refused: {error}. Quit it and start again.")
    return 0


def _fail(why: str) -> int:
    sys.stderr.write(f"nudge: {why}\n")
    return 1
