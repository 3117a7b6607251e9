"""The system's wish that the program ends: SIGTERM, SIGINT and SIGHUP end it in good order.

Python runs a signal's handler only when it runs Python at all, and Qt's event loop may not
for a minute; the byte that Python writes into a socket wakes it.
"""

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class QuitSignals(QObject):
    """Calls `on_quit` from the event loop when the system asks the program to end."""

    def __init__(self, on_quit: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._on_quit = on_quit
        self._here, self._there = socket.socketpair()
        for end in (self._here, self._there):
            end.settimeout(0)
        notifier = QSocketNotifier(self._here.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(self._on_readable)
        signal.set_wakeup_fd(self._there.fileno())
        for name in _SIGNALS:
            if hasattr(signal, name):
                signal.signal(getattr(signal, name), _note)

    def _on_readable(self) -> None:
        self._here.recv(16)
        self._on_quit()


def _note(_number: int, _frame: object) -> None:
    """Only here so that the byte is written; the event loop does the rest."""
