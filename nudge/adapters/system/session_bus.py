"""The session bus: owns the one connection that notifications, appearance and tray share.

Matches replies to calls and signals to watches, and comes back after the bus was gone.
Must never wait for an answer: every answer, and every failure, arrives through a callback
from the event loop. Must not know what the services on the bus are for.
Source: D-Bus Specification, "Message Bus Messages".
"""

import logging
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusAddress, MatchRule, Message, MessageFlag, MessageType, new_method_call
from jeepney.bus import get_connectable_addresses
from jeepney.bus_messages import message_bus
from jeepney.low_level import HeaderFields
from PySide6.QtCore import QObject, QTimer

from nudge.adapters.system.bus_wire import BusWire, find_reply_serial

_LOG = logging.getLogger(__name__)
_ANSWER_LIMIT_S = 5.0
_RECONNECT_DELAYS_MS = (1_000, 5_000, 30_000, 300_000)

Body = tuple[object, ...]
OnReply = Callable[[str, Body], None]
OnError = Callable[[str], None]
OnOwner = Callable[[str], None]


class NoSessionBusError(Exception):
    """There is no session bus here, or nobody listens at its address."""


@dataclass(slots=True, kw_only=True)
class _Call:
    on_reply: OnReply
    on_error: OnError
    deadline: float
    is_late: bool = False


@dataclass(slots=True, kw_only=True)
class _Watch:
    sent_rule: str
    rule: MatchRule
    handler: Callable[[Message], None]


@dataclass(slots=True, kw_only=True)
class _Name:
    handler: OnOwner
    owner: str | None = None


class Service:
    """One object of one service on the bus, with its methods, its signals and its owner."""

    def __init__(self, bus: "SessionBus", name: str, path: str, interface: str) -> None:
        self._bus = bus
        self._name = name
        self._path = path
        self._interface = interface

    def call(
        self,
        member: str,
        on_reply: OnReply,
        on_error: OnError,
        *,
        signature: str = "",
        body: Body = (),
    ) -> None:
        """Call a method; `on_reply(sender, body)` or `on_error(name)` follows from the event loop.

        After five seconds without an answer `on_error` is called; an answer that still comes
        later is handed to `on_reply` all the same, since what it tells has happened.
        """
        address = DBusAddress(self._path, bus_name=self._name, interface=self._interface)
        message = new_method_call(address, member, signature or None, body)
        self._bus.call(message, on_reply, on_error)

    def watch(self, member: str, handler: OnReply) -> None:
        """Call `handler(sender, body)` at each signal `member` of this object."""
        rule = {"type": "signal", "interface": self._interface, "path": self._path}
        # The bus filters by the well-known name; messages carry the unique name of its owner.
        self._bus.watch(
            MatchRule(**rule, member=member, sender=self._name),
            MatchRule(**rule, member=member),
            lambda message: handler(_find_sender(message), message.body),
        )

    def watch_owner(self, handler: OnOwner) -> None:
        """Call `handler(owner)` once the owner is known, and at each change; "" is nobody."""
        self._bus.watch_name(self._name, handler)


class SessionBus(QObject):
    """The connection to the session bus.

    Args:
        address: in D-Bus form ("unix:path=..."); by default the one of this session.
        parent: the Qt object that owns it.
    """

    def __init__(self, address: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._address = address
        self._wire: BusWire | None = None
        self._calls: dict[int, _Call] = {}
        self._watches: list[_Watch] = []
        self._names: dict[str, list[_Name]] = {}
        self._failures = 0
        self._reconnect = QTimer(self)
        self._reconnect.setSingleShot(True)
        self._reconnect.timeout.connect(self._on_reconnect_due)
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self._on_deadline)

    def open(self) -> None:
        """Connect; greeting and everything after it happen in the event loop.

        Raises:
            NoSessionBusError: there is no bus to connect to.
        """
        try:
            path = find_bus_path(self._address)
            self._wire = BusWire(path, self._on_message, self._on_lost, self)
        except OSError as error:
            raise NoSessionBusError(f"nobody listens at the session bus: {error}") from error
        for watch in self._watches:
            self._add_match(watch.sent_rule)
        for name in self._names:
            self._ask_owner(name)

    def close(self) -> None:
        """Let go of the bus; nothing is called back any more."""
        self._reconnect.stop()
        self._deadline.stop()
        self._calls.clear()
        self._watches.clear()
        self._names.clear()
        if self._wire is not None:
            self._wire.close()
            self._wire = None

    def service(self, name: str, path: str, interface: str = "") -> Service:
        """A handle on one object; `interface` is the service's own name by default."""
        return Service(self, name, path, interface or name)

    def call(self, message: Message, on_reply: OnReply, on_error: OnError) -> None:
        """Send a method call; see `Service.call`."""
        if self._wire is None:
            QTimer.singleShot(0, self, lambda: on_error("there is no session bus at the moment"))
            return
        deadline = time.monotonic() + _ANSWER_LIMIT_S
        serial = self._wire.send(message)
        self._calls[serial] = _Call(on_reply=on_reply, on_error=on_error, deadline=deadline)
        self._arm_deadline()

    def watch(self, sent: MatchRule, rule: MatchRule, handler: Callable[[Message], None]) -> None:
        """Call `handler` with each signal that matches `rule`; the bus is asked for `sent`."""
        watch = _Watch(sent_rule=sent.serialise(), rule=rule, handler=handler)
        self._watches.append(watch)
        self._add_match(watch.sent_rule)

    def watch_name(self, name: str, on_owner_changed: OnOwner) -> None:
        """Call `on_owner_changed(owner)` once it is known, and at each change; "" is nobody."""
        if name not in self._names:
            rule = MatchRule(
                type="signal",
                sender=message_bus.bus_name,
                interface=message_bus.interface,
                member="NameOwnerChanged",
                path=message_bus.object_path,
            )
            rule.add_arg_condition(0, name)
            self._names[name] = []
            self.watch(rule, rule, lambda message: self._set_owner(name, message.body[2]))
        self._names[name].append(_Name(handler=on_owner_changed))
        self._ask_owner(name)

    def _add_match(self, rule: str) -> None:
        if self._wire is not None:
            message = message_bus.AddMatch(rule)
            message.header.flags |= MessageFlag.no_reply_expected
            self._wire.send(message)

    def _ask_owner(self, name: str) -> None:
        if self._wire is not None:
            self.call(
                message_bus.GetNameOwner(name),
                lambda _sender, body: self._set_owner(name, str(body[0])),
                lambda _error: self._set_owner(name, ""),
            )

    def _set_owner(self, name: str, owner: str) -> None:
        for entry in list(self._names.get(name, ())):
            if entry.owner != owner:
                entry.owner = owner
                entry.handler(owner)

    def _on_message(self, message: Message) -> None:
        self._failures = 0
        if message.header.message_type is MessageType.signal:
            for watch in list(self._watches):
                if watch.rule.matches(message):
                    watch.handler(message)
            return
        call = self._calls.pop(find_reply_serial(message) or 0, None)
        if call is None:
            return
        self._arm_deadline()
        if message.header.message_type is MessageType.method_return:
            call.on_reply(_find_sender(message), message.body)
        elif not call.is_late:
            call.on_error(str(message.header.fields.get(HeaderFields.error_name, "error")))

    def _arm_deadline(self) -> None:
        """Wake up once for the oldest call that waits, and not at all when none does."""
        waiting = (call.deadline for call in self._calls.values() if not call.is_late)
        oldest = next(waiting, None)
        if oldest is None:
            self._deadline.stop()
        else:
            self._deadline.start(max(0, round((oldest - time.monotonic()) * 1000)) + 1)

    def _on_deadline(self) -> None:
        now = time.monotonic()
        due = [c for c in self._calls.values() if c.deadline <= now and not c.is_late]
        for call in due:
            call.is_late = True
        self._arm_deadline()
        for call in due:
            call.on_error("no answer within five seconds")

    def _on_lost(self, why: str) -> None:
        self._wire = None
        delay = _RECONNECT_DELAYS_MS[min(self._failures, len(_RECONNECT_DELAYS_MS) - 1)]
        self._failures += 1
        self._reconnect.start(delay)
        _LOG.warning("session bus lost: %s; trying again in %d s", why, delay // 1000)
        self._deadline.stop()
        calls, self._calls = self._calls, {}
        for call in calls.values():
            if not call.is_late:
                call.on_error(f"the session bus is gone: {why}")
        for name in list(self._names):
            self._set_owner(name, "")

    def _on_reconnect_due(self) -> None:
        try:
            self.open()
        except NoSessionBusError as error:
            self._on_lost(str(error))


def find_bus_path(address: str | None = None) -> str:
    """The socket of the session bus; a leading NUL means the abstract namespace.

    Without an address and without DBUS_SESSION_BUS_ADDRESS it is `bus` in the runtime folder,
    where systemd puts it.

    Raises:
        NoSessionBusError: no address is known, or none that this program can use.
    """
    address = address or os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if not address and runtime and (Path(runtime) / "bus").is_socket():
        return str(Path(runtime) / "bus")
    if not address:
        raise NoSessionBusError("this session has no D-Bus")
    try:
        return str(next(iter(get_connectable_addresses(address))))
    except (ValueError, RuntimeError, StopIteration) as error:
        raise NoSessionBusError("the address of the session bus cannot be used") from error


def _find_sender(message: Message) -> str:
    return str(message.header.fields.get(HeaderFields.sender, ""))
