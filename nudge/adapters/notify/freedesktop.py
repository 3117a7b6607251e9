"""Desktop notifications of Linux: owns what Nudge has on the screen of a notification server.

Must not decide what is shown or when, nor what an action means, and must wait for nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nudge.adapters.notify.freedesktop_server import (
    DEFAULT_ACTION,
    Address,
    FreedesktopServer,
    NotificationService,
    ServerListener,
)
from nudge.adapters.notify.ledger import Ledger, Shown
from nudge.domain.override import override
from nudge.engine.ports import Closed, Notification, Notifier, NotifierListener

_NO_ACTIONS = "the notifications of this desktop cannot be clicked"


@dataclass(slots=True, kw_only=True, eq=False)
class _Shown(Shown):
    """`address` is None until the server has taken it."""

    address: Address | None = None


class FreedesktopNotifier(Notifier, ServerListener):
    """The port `Notifier` over org.freedesktop.Notifications.

    What was shown ends with exactly one `on_action` or `on_closed`; what was withdrawn before
    the server had taken it ends with `on_closed` alone. Nothing is called back from within
    `show` or `withdraw`.

    Args:
        service: the notification service on the session bus.
        icon: an image file, absolute, for servers that know no desktop entry.
        desktop_entry: name of the program's desktop file without its suffix.
        has_tray: whether there is an icon to click where a notification cannot be clicked.
    """

    def __init__(
        self,
        service: NotificationService,
        *,
        icon: Path | None = None,
        desktop_entry: str = "nudge",
        has_tray: Callable[[], bool] = lambda: False,
    ) -> None:
        self._has_tray = has_tray
        self._ledger = Ledger[_Shown]()
        self._on_screen: dict[Address, _Shown] = {}
        self._server = FreedesktopServer(service, icon, desktop_entry, self)
        self._server.ask(lambda _why_not: None)

    @property
    def has_actions(self) -> bool | None:
        """True when a click comes back; None while the server has not said."""
        return self._server.has_actions

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._ledger.listener = listener

    @override
    def show(self, notification: Notification) -> None:
        """Show it, in place of the one with the same key if that is still on the screen.

        On a server that brings no click back it says where else to click; without a tray it fails.
        """
        shown = self._ledger.find(notification.key)
        if shown is not None and shown.address is not None and shown.is_wanted:
            shown.notification = notification
        else:
            shown = _Shown(notification=notification)
            self._ledger.put(shown)
        if self.has_actions:
            self._send(shown)
        else:
            # A "no" is asked again: the server may have learnt, and the answer comes later.
            self._server.ask(lambda why_not: self._on_server_known(shown, why_not))

    @override
    def withdraw(self, key: str) -> None:
        shown = self._ledger.find(key)
        if shown is not None and shown.is_wanted:
            shown.is_wanted = False
            self._close(shown)

    def _on_server_known(self, shown: _Shown, why_not: str) -> None:
        if not self._ledger.is_current(shown):
            return
        if not shown.is_wanted:
            self._ledger.tell_closed(shown, Closed.WITHDRAWN)
        elif why_not:
            self._ledger.tell_failed(shown, why_not)
        elif self._is_dead_end(shown.notification):
            self._ledger.tell_failed(shown, _NO_ACTIONS)
        else:
            self._send(shown)

    def _is_dead_end(self, notification: Notification) -> bool:
        """Whether nobody could open it: neither a click on it comes back nor is there an icon."""
        has_way = self.has_actions or (notification.hint and self._has_tray())
        return bool(notification.actions) and not has_way

    def _send(self, shown: _Shown) -> None:
        self._server.notify(
            shown.notification,
            0 if shown.address is None else shown.address[1],
            lambda address: self._on_taken(shown, address),
            lambda why: self._on_refused(shown, why),
        )

    def _on_taken(self, shown: _Shown, address: Address) -> None:
        self._take_off(shown)
        shown.address = address
        self._on_screen[address] = shown
        if not self._ledger.tell_shown(shown):
            # Withdrawn, replaced or given up while it had no id yet.
            self._close(shown)

    def _on_refused(self, shown: _Shown, why: str) -> None:
        self._take_off(shown)
        self._ledger.tell_failed(shown, why)

    def _close(self, shown: _Shown) -> None:
        if shown.address is not None:
            self._server.close(shown.address[1], lambda: self._end(shown, Closed.WITHDRAWN))

    def _end(self, shown: _Shown, why: Closed) -> None:
        self._take_off(shown)
        self._ledger.tell_closed(shown, why)

    def _take_off(self, shown: _Shown) -> None:
        if shown.address is not None:
            self._on_screen.pop(shown.address, None)

    @override
    def on_action_invoked(self, address: Address, action: str, token: str) -> None:
        """See `ServerListener`; an action that was not offered is ignored."""
        shown = self._on_screen.get(address)
        offered = [] if shown is None else [id_ for id_, _label in shown.notification.actions]
        if action == DEFAULT_ACTION and offered:
            action = offered[0]
        if shown is None or action not in offered:
            return
        self._take_off(shown)
        # Most servers take it away themselves; asking twice costs nothing.
        self._server.close(address[1], lambda: None)
        self._ledger.tell_action(shown, action, token)

    @override
    def on_notification_closed(self, address: Address, why: Closed) -> None:
        """See `ServerListener`."""
        shown = self._on_screen.get(address)
        if shown is not None:
            self._end(shown, why)

    @override
    def on_server_changed(self, server: str) -> None:
        """See `ServerListener`."""
        for address, shown in list(self._on_screen.items()):
            if address[0] != server:
                self._end(shown, Closed.UNKNOWN)
        if server:
            self._server.ask(lambda _why_not: None)
