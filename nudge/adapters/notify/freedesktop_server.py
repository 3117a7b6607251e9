"""The notification server of a Linux desktop: owns the words that are spoken with it.

Speaks org.freedesktop.Notifications over an injected service of the session bus and waits
for nothing. Must not remember what is on the screen.
Source: Desktop Notifications Specification, 1.3.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from nudge.adapters.notify.notification_text import fit_body, fit_title
from nudge.engine.ports import Closed, Notification

BUS_NAME = "org.freedesktop.Notifications"
OBJECT_PATH = "/org/freedesktop/Notifications"
DEFAULT_ACTION = "default"

_APP_NAME = "Nudge"
_CATEGORY = "x-nudge.reminder"
_SERVER_DEFAULT_EXPIRY = -1
_NORMAL_URGENCY = 1
_REASONS: dict[object, Closed] = {1: Closed.EXPIRED, 2: Closed.DISMISSED, 3: Closed.WITHDRAWN}

Body = tuple[object, ...]
Address = tuple[str, int]
"""Where a notification is: the server's unique name on the bus, and the id that it gave.

The id alone is a small number that other clients, and the next server, use as well.
"""


class NotificationService(Protocol):
    """What is needed of the session bus: one object with methods, signals and an owner."""

    def call(
        self,
        member: str,
        on_reply: Callable[[str, Body], None],
        on_error: Callable[[str], None],
        *,
        signature: str = "",
        body: Body = (),
    ) -> None:
        """Call a method; an answer after `on_error` may still come, when it was late."""
        ...

    def watch(self, member: str, handler: Callable[[str, Body], None]) -> None:
        """Call `handler(sender, body)` at each signal."""
        ...

    def watch_owner(self, handler: Callable[[str], None]) -> None:
        """Call `handler(owner)` once it is known and at each change; "" is nobody."""
        ...


class ServerListener(Protocol):
    """Hears what the server says by itself."""

    def on_action_invoked(self, address: Address, action: str, token: str) -> None:
        """The user chose an action, perhaps of another client's notification."""
        ...

    def on_notification_closed(self, address: Address, why: Closed) -> None:
        """A notification is gone, perhaps another client's."""
        ...

    def on_server_changed(self, server: str) -> None:
        """All that other servers had on the screen is gone; "" means that none is left."""
        ...


class FreedesktopServer:
    """The server, whichever process that is at the moment.

    Args:
        service: its object on the session bus.
        icon: an image file, absolute, for servers that know no desktop entry.
        desktop_entry: name of the program's desktop file without its suffix.
        listener: hears its signals.
    """

    def __init__(
        self,
        service: NotificationService,
        icon: Path | None,
        desktop_entry: str,
        listener: ServerListener,
    ) -> None:
        self._service = service
        self._icon = "" if icon is None else icon.as_uri()
        self._desktop_entry = desktop_entry
        self._listener = listener
        self._capabilities: frozenset[str] | None = None
        self._tokens: dict[Address, str] = {}
        self._on_known: list[Callable[[str], None]] = []
        service.watch("ActivationToken", self._on_activation_token)
        service.watch("ActionInvoked", self._on_action_invoked)
        service.watch("NotificationClosed", self._on_notification_closed)
        service.watch_owner(self._on_owner_changed)

    @property
    def has_actions(self) -> bool | None:
        """True when a click comes back; None while the server has not said."""
        return None if self._capabilities is None else "actions" in self._capabilities

    def ask(self, on_known: Callable[[str], None]) -> None:
        """Ask what the server can; `on_known("")` follows, or `on_known(why_not)`.

        Asked again while an answer is under way, it is one question.
        """
        self._on_known.append(on_known)
        if len(self._on_known) == 1:
            self._service.call("GetCapabilities", self._on_capabilities, self._answer)

    def notify(
        self,
        notification: Notification,
        replaces: int,
        on_taken: Callable[[Address], None],
        on_error: Callable[[str], None],
    ) -> None:
        """Put it on the screen, in place of the one with the id `replaces` unless that is 0.

        `on_taken` may follow `on_error`, when the answer was late.
        """

        def take(sender: str, body: Body) -> None:
            id_ = body[0] if body else 0
            if isinstance(id_, int) and id_ > 0:
                on_taken((sender, id_))
            else:
                on_error("the notification service gave no id")

        has_markup = "body-markup" in (self._capabilities or ())
        hint = "" if self.has_actions else notification.hint
        body = (
            _APP_NAME,
            replaces,
            self._icon,
            fit_title(notification.title, has_markup=has_markup),
            fit_body(notification.body, has_markup=has_markup, hint=hint),
            _make_actions(notification) if self.has_actions else [],
            self._make_hints(),
            _SERVER_DEFAULT_EXPIRY,
        )
        self._service.call("Notify", take, on_error, signature="susssasa{sv}i", body=body)

    def close(self, id_: int, on_over: Callable[[], None]) -> None:
        """Take one from the screen; `on_over` follows, whether or not it was still there."""
        self._service.call(
            "CloseNotification",
            lambda _sender, _body: on_over(),
            lambda _error: on_over(),
            signature="u",
            body=(id_,),
        )

    def _make_hints(self) -> dict[str, tuple[str, object]]:
        # Neither "resident" nor "transient": a click ends it, and whoever was away finds it
        # in the desktop's list until Nudge withdraws it.
        return {
            "desktop-entry": ("s", self._desktop_entry),
            "urgency": ("y", _NORMAL_URGENCY),
            "category": ("s", _CATEGORY),
        }

    def _on_capabilities(self, _sender: str, body: Body) -> None:
        names = body[0] if body and isinstance(body[0], list) else ()
        self._capabilities = frozenset(str(name) for name in names)
        self._answer("")

    def _answer(self, why_not: str) -> None:
        waiting, self._on_known = self._on_known, []
        for on_known in waiting:
            on_known(why_not)

    def _on_owner_changed(self, owner: str) -> None:
        self._capabilities = None
        self._tokens.clear()
        self._listener.on_server_changed(owner)

    def _on_activation_token(self, sender: str, body: Body) -> None:
        id_, token = _read_pair(body)
        # One at a time: a token is used at once by the action that follows it.
        self._tokens = {(sender, id_): str(token)}

    def _on_action_invoked(self, sender: str, body: Body) -> None:
        id_, action = _read_pair(body)
        token = self._tokens.pop((sender, id_), "")
        self._listener.on_action_invoked((sender, id_), str(action), token)

    def _on_notification_closed(self, sender: str, body: Body) -> None:
        id_, reason = _read_pair(body)
        why = _REASONS.get(reason, Closed.UNKNOWN)
        self._listener.on_notification_closed((sender, id_), why)


def _read_pair(body: Body) -> tuple[int, int | str]:
    """The id and the second part of a signal; the id 0, which nobody has, for any other shape."""
    match body:
        case (int(id_), int(second) | str(second)):
            return id_, second
        case _:
            return 0, ""


def _make_actions(notification: Notification) -> list[str]:
    """Pairs of id and label; a click on the notification itself does the first action.

    The default has no label: it is no button, yet xfce4-notifyd draws one for any label.
    """
    if not notification.actions:
        return []
    pairs = ((DEFAULT_ACTION, ""), *notification.actions)
    return [text for pair in pairs for text in pair]
