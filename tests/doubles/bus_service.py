"""A service on a private bus: answers method calls from Qt's event loop.

Without a thread of its own: Python's garbage collector would end Qt objects in it.
"""

from collections.abc import Callable
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    Message,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from PySide6.QtCore import QSocketNotifier

Answer = tuple[str, tuple[Any, ...]]


class BusService:
    """Owns `name` on the bus at `address`; `methods` maps a member to what it answers.

    A method gets the body and returns (signature, body); it raises `LookupError` to answer
    with an error, and returns None to answer later or never.
    """

    def __init__(
        self,
        address: str,
        name: str,
        path: str,
        methods: dict[str, Callable[[tuple[Any, ...]], Answer | None]],
    ) -> None:
        self._connection = open_dbus_connection(address)
        self._name = name
        self._path = path
        self._methods = methods
        self.calls: list[tuple[str, tuple[Any, ...]]] = []
        self._unanswered: list[Message] = []
        self._connection.send_and_get_reply(message_bus.RequestName(name))
        descriptor = self._connection.sock.fileno()
        self._notifier = QSocketNotifier(descriptor, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._serve)

    def emit(self, member: str, signature: str, body: tuple[Any, ...], interface: str = "") -> None:
        """Broadcast a signal."""
        emitter = DBusAddress(self._path, interface=interface or self._name)
        self._connection.send(new_signal(emitter, member, signature, body))

    def send_to_all(
        self, member: str, signature: str, body: tuple[Any, ...], interface: str
    ) -> None:
        """Send a signal to each of the first clients by name, past all match rules."""
        for number in range(5):
            emitter = DBusAddress(self._path, interface=interface)
            signal = new_signal(emitter, member, signature, body)
            signal.header.fields[HeaderFields.destination] = f":1.{number}"
            self._connection.send(signal)

    def answer_late(self, signature: str, body: tuple[Any, ...]) -> None:
        """Answer the oldest call that was left without an answer."""
        self._connection.send(new_method_return(self._unanswered.pop(0), signature, body))

    def close(self) -> None:
        """Leave the bus, as a crash would."""
        self._notifier.setEnabled(False)
        self._connection.close()

    def _serve(self) -> None:
        while True:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except ConnectionError:
                self._notifier.setEnabled(False)
                return
            if message.header.message_type is MessageType.method_call:
                self._answer(message)

    def _answer(self, message: Message) -> None:
        member = message.header.fields[HeaderFields.member]
        self.calls.append((member, message.body))
        try:
            answer = self._methods[member](message.body)
        except LookupError as error:
            failed = "org.freedesktop.DBus.Error.Failed"
            self._connection.send(new_error(message, failed, "s", (str(error),)))
            return
        if answer is None:
            self._unanswered.append(message)
        else:
            self._connection.send(new_method_return(message, *answer))
