"""One connection to a D-Bus: owns its socket, the greeting, and bytes to messages and back.

Must not know what the messages mean, and must never wait: the socket is non-blocking and
hangs in two socket notifiers, so a stuck bus costs nothing but its own answers.
Source: D-Bus Specification, "Authentication Protocol" and "Message Protocol".
"""

import contextlib
import itertools
import socket
from collections.abc import Callable

from jeepney import Message, MessageType, Parser
from jeepney.auth import BEGIN, AuthenticationError, Authenticator
from jeepney.bus_messages import message_bus
from jeepney.low_level import HeaderFields
from PySide6.QtCore import QObject, QSocketNotifier, QTimer

_GREETING_LIMIT_MS = 2_000
_READ_SIZE = 65_536


class BusWire:
    """A connection that greets the bus by itself, holds messages until then, and dies once.

    Args:
        path: where the socket is; a leading NUL means the abstract namespace.
        on_message: called with each message that comes in.
        on_lost: called once, with the reason, when the connection is over.
        parent: the Qt object that owns the notifiers and the timer.

    Raises:
        OSError: nobody listens at `path`.
    """

    def __init__(
        self,
        path: str,
        on_message: Callable[[Message], None],
        on_lost: Callable[[str], None],
        parent: QObject,
    ) -> None:
        self._on_message = on_message
        self._on_lost = on_lost
        self._serials = itertools.count(1)
        self._authenticator = Authenticator()
        self._parser = Parser()
        self._unsent = bytearray()
        self._held = bytearray()
        self._is_greeted = False
        self._socket: socket.socket | None = _connect(path)
        descriptor = self._socket.fileno()
        self._readable = QSocketNotifier(descriptor, QSocketNotifier.Type.Read, parent)
        self._readable.activated.connect(self._on_readable)
        self._writable = QSocketNotifier(descriptor, QSocketNotifier.Type.Write, parent)
        self._writable.activated.connect(self._on_writable)
        self._writable.setEnabled(False)
        self._limit = QTimer(parent)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._on_greeting_late)
        self._limit.start(_GREETING_LIMIT_MS)
        self._write(self._authenticator.data_to_send())

    def send(self, message: Message) -> int:
        """The serial of the message, which leaves now or as soon as the bus has greeted us."""
        serial = next(self._serials)
        data = message.serialise(serial=serial)
        if self._is_greeted:
            self._write(data)
        else:
            self._held += data
        return serial

    def close(self) -> None:
        """End the connection without a word to `on_lost`."""
        if self._socket is None:
            return
        self._limit.stop()
        self._readable.setEnabled(False)
        self._writable.setEnabled(False)
        self._socket.close()
        self._socket = None
        for part in (self._limit, self._readable, self._writable):
            part.deleteLater()

    def _on_greeting_late(self) -> None:
        self._lose("the bus did not answer the greeting in time")

    def _on_readable(self) -> None:
        if self._socket is None:
            return
        try:
            data = self._socket.recv(_READ_SIZE)
        except BlockingIOError:
            return
        except OSError as error:
            self._lose(str(error))
            return
        if not data:
            self._lose("the bus has closed the connection")
        elif self._is_greeted:
            self._read_messages(data)
        else:
            self._greet(data)

    def _greet(self, data: bytes) -> None:
        try:
            self._authenticator.feed(data)
        except AuthenticationError:
            self._lose("the bus does not accept this user")
            return
        if self._authenticator.authenticated:
            self._limit.stop()
            self._is_greeted = True
            # Serials need not rise: Hello takes one of its own although it leaves first.
            hello = message_bus.Hello().serialise(serial=next(self._serials))
            self._write(BEGIN + hello + bytes(self._held))
            self._held.clear()

    def _read_messages(self, data: bytes) -> None:
        self._parser.add_data(data)
        while self._socket is not None:
            try:
                message = self._parser.get_next_message()
            except (ValueError, KeyError, IndexError, AssertionError) as error:
                # After one message that cannot be read, nothing in the stream can be trusted.
                self._lose(f"the bus sent what cannot be read: {type(error).__name__}")
                return
            if message is None:
                return
            self._on_message(message)

    def _write(self, data: bytes) -> None:
        self._unsent += data
        self._on_writable()

    def _on_writable(self) -> None:
        if self._socket is None:
            return
        with contextlib.suppress(BlockingIOError):
            try:
                sent = self._socket.send(self._unsent, socket.MSG_NOSIGNAL)
            except BlockingIOError:
                raise
            except OSError:
                # The reading side tells of the end, in its own turn of the event loop.
                self._unsent.clear()
            else:
                del self._unsent[:sent]
        self._writable.setEnabled(bool(self._unsent))

    def _lose(self, why: str) -> None:
        self.close()
        self._on_lost(why)


def find_reply_serial(message: Message) -> int | None:
    """The serial of the call that the message answers, or None when it answers none."""
    if message.header.message_type in (MessageType.method_return, MessageType.error):
        return int(message.header.fields.get(HeaderFields.reply_serial, 0))
    return None


def _connect(path: str) -> socket.socket:
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        # Not blocking even here: a bus whose queue is full refuses instead of hanging us.
        connection.settimeout(0)
        connection.connect(path)
    except OSError:
        connection.close()
        raise
    return connection
