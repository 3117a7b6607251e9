"""The instance's ear on Windows: a named pipe that only its user can open.

Must not load anywhere else: it brings QtNetwork with it. Not tried: no Windows at hand.
Source: SECURITY row 18.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from nudge.adapters.system.instance_verbs import (
    LINE_LIMIT,
    BadCallError,
    Call,
    find_pipe_name,
    format_answer,
    parse_call,
)

_READ_LIMIT_MS = 1_000


def listen_to_pipe(address: Path, on_call: Callable[[Call], None], parent: QObject) -> None:
    """Hand each call that comes through the pipe to `on_call`, until `parent` is gone.

    Raises:
        OSError: the pipe cannot be made.
    """
    server = QLocalServer(parent)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    if not server.listen(find_pipe_name(address)):
        raise OSError(server.errorString())
    server.newConnection.connect(lambda: _read(server.nextPendingConnection(), on_call))


def _read(connection: QLocalSocket, on_call: Callable[[Call], None]) -> None:
    connection.setReadBufferSize(LINE_LIMIT + 1)
    connection.disconnected.connect(connection.deleteLater)
    QTimer.singleShot(_READ_LIMIT_MS, connection, connection.abort)
    connection.readyRead.connect(lambda: _answer(connection, on_call))


def _answer(connection: QLocalSocket, on_call: Callable[[Call], None]) -> None:
    if not connection.canReadLine() and connection.bytesAvailable() <= LINE_LIMIT:
        return
    try:
        call = parse_call(bytes(connection.readLine(LINE_LIMIT + 2).data()))
    except BadCallError as error:
        connection.write(format_answer(str(error)))
        connection.disconnectFromServer()
        return
    connection.write(format_answer())
    connection.disconnectFromServer()
    on_call(call)
