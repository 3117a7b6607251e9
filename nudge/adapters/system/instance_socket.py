"""The instance's ear on Linux and macOS: a socket that reads one line from each who connects.

Must not act on a call, only hand it on, and must never wait for a peer: each gets one line
and one second. QtNetwork stays out of the tray.
Source: SECURITY row 18.
"""

import contextlib
import logging
import socket
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from nudge.adapters.system.instance_verbs import (
    LINE_LIMIT,
    BadCallError,
    Call,
    format_answer,
    parse_call,
)

_LOG = logging.getLogger(__name__)
_READ_LIMIT_MS = 1_000
_MOST_AT_ONCE = 8


class InstanceSocket:
    """Accepts connections and hands each good call to `on_call`.

    Args:
        address: where to listen, in a folder that only the user can enter.
        on_call: called with each call, from the event loop.
        parent: the Qt object that owns the notifiers and timers.

    Raises:
        OSError: there can be no socket at `address`.
    """

    def __init__(self, address: Path, on_call: Callable[[Call], None], parent: QObject) -> None:
        self._address = address
        self._on_call = on_call
        self._parent = parent
        self._open: set[_Conversation] = set()
        address.unlink(missing_ok=True)
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            self._socket.settimeout(0)
            self._socket.bind(str(address))
            address.chmod(0o600)
            self._socket.listen(_MOST_AT_ONCE)
        except OSError:
            self._socket.close()
            raise
        descriptor = self._socket.fileno()
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, parent)
        self._notifier.activated.connect(self._on_connection)

    def close(self) -> None:
        """Hang up on everybody and take the socket away."""
        self._notifier.setEnabled(False)
        self._socket.close()
        for conversation in list(self._open):
            conversation.end()
        self._address.unlink(missing_ok=True)

    def _on_connection(self) -> None:
        try:
            connection, _ = self._socket.accept()
        except OSError:
            return
        if len(self._open) >= _MOST_AT_ONCE:
            connection.close()
            return
        connection.settimeout(0)
        self._open.add(_Conversation(connection, self._on_line, self._open.discard, self._parent))

    def _on_line(self, conversation: "_Conversation", line: bytes) -> None:
        try:
            call = parse_call(line)
        except BadCallError as error:
            _LOG.warning("refused what came through the instance's socket: %s", error)
            conversation.end(format_answer(str(error)))
            return
        # Answered first: the call may be to quit.
        conversation.end(format_answer())
        self._on_call(call)


class _Conversation:
    """One connection: gets one line and one second."""

    def __init__(
        self,
        connection: socket.socket,
        on_line: Callable[["_Conversation", bytes], None],
        on_end: Callable[["_Conversation"], None],
        parent: QObject,
    ) -> None:
        self._socket = connection
        self._on_line = on_line
        self._on_end = on_end
        self._line = b""
        self._limit = QTimer(parent)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self.end)
        self._limit.start(_READ_LIMIT_MS)
        descriptor = connection.fileno()
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, parent)
        self._notifier.activated.connect(self._on_readable)

    def end(self, answer: bytes = b"") -> None:
        """Say `answer`, if it fits without waiting, and hang up."""
        if self._socket.fileno() < 0:
            return
        self._limit.stop()
        self._notifier.setEnabled(False)
        with contextlib.suppress(OSError):
            self._socket.send(answer)
        self._socket.close()
        self._on_end(self)
        for part in (self._limit, self._notifier):
            part.deleteLater()

    def _on_readable(self) -> None:
        if self._socket.fileno() < 0:
            return
        try:
            data = self._socket.recv(LINE_LIMIT + 1 - len(self._line))
        except BlockingIOError:
            return
        except OSError:
            data = b""
        self._line += data
        line, feed, _rest = self._line.partition(b"\n")
        if feed or len(self._line) > LINE_LIMIT:
            self._on_line(self, line if feed else self._line)
        elif not data:
            self.end()
