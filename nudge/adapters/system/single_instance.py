"""One instance a home: owns the lock that decides, and the socket that a second start talks to.

Must not act on a call, only hand it on. A socket in a folder that only the user can
enter; QtNetwork stays out of the tray.
Source: SECURITY row 18.
"""

import contextlib
import logging
import socket
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, QSocketNotifier, QTimer

from nudge.adapters.system.instance_verbs import (
    LINE_LIMIT,
    BadCallError,
    Call,
    Verb,
    format_answer,
    parse_call,
    send_verb,
)
from nudge.adapters.system.paths import make_private_folder

__all__ = ["Call", "LockError", "SingleInstance", "Verb", "send_verb"]

_LOG = logging.getLogger(__name__)
_READ_LIMIT_MS = 1_000
_MOST_AT_ONCE = 8

OnCall = Callable[[Call], None]


class LockError(Exception):
    """The lock can be neither had nor seen to be somebody else's; says why in one line."""


class SingleInstance(QObject):
    """The claim to be the one instance of a home.

    Args:
        lock: the file whose lock decides.
        address: where the running instance listens, in a folder of its own.
        parent: the Qt object that owns it.
    """

    def __init__(self, lock: Path, address: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = QLockFile(str(lock))
        # A lock does not grow stale by age; one whose process is dead is taken over by Qt.
        self._lock.setStaleLockTime(0)
        self._address = address
        self._listener: _SocketListener | None = None

    def acquire(self) -> bool:
        """True when this process is now the one; False when another one is.

        Raises:
            LockError: the lock file cannot be written.
        """
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is QLockFile.LockError.LockFailedError:
            return False
        raise LockError(f"The lock {self._lock.fileName()} cannot be written.")

    def listen(self, on_call: OnCall) -> None:
        """Hand each call to `on_call`, from the event loop; only for who has the lock.

        Raises:
            PathError: the socket's folder is not the user's own.
            OSError: there can be no socket there.
        """
        make_private_folder(self._address.parent)
        if sys.platform == "win32":
            from nudge.adapters.system.instance_pipe import listen_to_pipe  # noqa: PLC0415

            listen_to_pipe(self._address, on_call, self)
        else:
            self._listener = _SocketListener(self._address, on_call, self)

    def release(self) -> None:
        """Stop listening and let another process be the one."""
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self._lock.unlock()


class _SocketListener:
    """Accepts connections and reads one line from each."""

    def __init__(self, address: Path, on_call: OnCall, parent: QObject) -> None:
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
