"""A notification server for tests: the real protocol on a private bus, and a record of it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer

from tests.doubles.bus_service import Answer, BusService

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"


class NotificationServer:
    """Owns org.freedesktop.Notifications at `address`.

    `delay_ms`: how long it takes to answer Notify. `refuses`: it answers with an error.
    `replaces`: a replaced notification keeps its id; some servers give a new one.
    `name`: what it calls itself. `properties`: booleans by interface and name. `on_notify` is
    called with what Notify brings, before it is answered.
    """

    def __init__(
        self,
        address: str,
        capabilities: tuple[str, ...] = ("body", "body-markup", "actions"),
        first_id: int = 1,
    ) -> None:
        self.capabilities = list(capabilities)
        self.delay_ms = 0
        self.refuses = False
        self.replaces = True
        self.name = "Test"
        self.properties: dict[tuple[str, str], bool] = {}
        self.on_notify: Callable[[tuple[Any, ...]], None] = lambda _body: None
        self.on_screen: dict[int, tuple[Any, ...]] = {}
        self._next_id = first_id
        self._service = BusService(
            address,
            NAME,
            PATH,
            {
                "GetCapabilities": lambda _body: ("as", (self.capabilities,)),
                "GetServerInformation": lambda _body: ("ssss", (self.name, "Us", "1", "1.2")),
                "Get": lambda body: ("v", (("b", self.properties[body]),)),
                "Notify": self._notify,
                "CloseNotification": self._close_notification,
            },
        )

    @property
    def notified(self) -> list[tuple[Any, ...]]:
        """The arguments of each Notify call so far."""
        return self._find_calls("Notify")

    @property
    def closed(self) -> list[int]:
        """The id of each CloseNotification call so far."""
        return [body[0] for body in self._find_calls("CloseNotification")]

    @property
    def asked(self) -> int:
        """How often GetCapabilities was called."""
        return len(self._find_calls("GetCapabilities"))

    def click(self, id_: int, action: str, token: str = "") -> None:
        """Do what a server does when the user chooses an action."""
        if token:
            self._service.emit("ActivationToken", "us", (id_, token))
        self._service.emit("ActionInvoked", "us", (id_, action))
        self.end(id_, 2)

    def end(self, id_: int, reason: int) -> None:
        """Take a notification from the screen and say why."""
        self.on_screen.pop(id_, None)
        self._service.emit("NotificationClosed", "uu", (id_, reason))

    def close(self) -> None:
        """Die, and leave the name on the bus to nobody."""
        self._service.close()

    def _find_calls(self, member: str) -> list[tuple[Any, ...]]:
        return [body for called, body in list(self._service.calls) if called == member]

    def _notify(self, body: tuple[Any, ...]) -> Answer | None:
        self.on_notify(body)
        if self.refuses:
            raise LookupError("no room for more notifications")
        id_ = body[1] if body[1] and self.replaces else self._next_id
        if id_ == self._next_id:
            self.on_screen.pop(body[1], None)
            self._next_id += 1
        self.on_screen[id_] = body
        if self.delay_ms:
            QTimer.singleShot(self.delay_ms, lambda: self._service.answer_late("u", (id_,)))
            return None
        return "u", (id_,)

    def _close_notification(self, body: tuple[Any, ...]) -> Answer:
        if body[0] not in self.on_screen:
            raise LookupError("no such notification")
        self.end(body[0], 3)
        return "", ()
