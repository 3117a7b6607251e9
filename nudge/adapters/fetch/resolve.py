"""Resolves a host's name to its addresses, so that each can be checked before it is asked.

Owns the waiting for it. Must not judge what it finds.
"""

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtNetwork import QHostInfo


def resolve(host: str, deadline: QDeadlineTimer) -> list[str]:
    """The addresses of a host in the system's order; none when it is unknown or time is up."""
    loop = QEventLoop()
    found: list[str] = []

    def on_found(info: QHostInfo) -> None:
        found.extend(address.toString() for address in info.addresses())
        loop.quit()

    QTimer.singleShot(max(deadline.remainingTime(), 0), loop, loop.quit)
    QHostInfo.lookupHost(host, on_found)  # type: ignore[call-overload]  # the stub adds a self
    loop.exec()
    return found
