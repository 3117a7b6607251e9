"""Desktop notifications of Linux: owns what is on the screen and what the server said of it.

Speaks org.freedesktop.Notifications over an injected service of the session bus and waits
for nothing. Must not decide what is shown or when, nor what an action means.
Source: Desktop Notifications Specification, 1.3.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from nudge.adapters.notify.notification_text import fit_body, fit_title
from nudge.domain.override import override
from nudge.engine.ports import Closed, Notification, Notifier, NotifierListener

BUS_NAME = "org.freedesktop.Notifications"
OBJECT_PATH = "/org/freedesktop/Notifications"

_DEFAULT = "default"
_NO_ACTIONS = "the notifications of this desktop cannot be clicked"
_APP_NAME = "Nudge"
_CATEGORY = "x-nudge.reminder"
_SERVER_DEFAULT_EXPIRY = -1
_NORMAL_URGENCY = 1

_REASONS: dict[object, Closed] = {
    1: Closed.EXPIRED,
    2: Closed.DISMISSED,
    3: Closed.WITHDRAWN,
}

Body = tuple[object, ...]


class NotificationService(Protocol):
    """What this adapter needs of the session bus: one object with methods, signals, an owner."""

    def call(  # noqa: PLR0913 - a method call on D-Bus has these parts
        self,
        member: str,
        on_reply: Callable[[str, Body], None],
        on_error: Callable[[str], None],
        *,
        signature: str = "",
        body: Body = (),
        starts_service: bool = True,
    ) -> None:
        """Call a method; an answer after `on_error` may still come, when it was late."""
        ...

    def watch(self, member: str, handler: Callable[[str, Body], None]) -> None:
        """Call `handler(sender, body)` at each signal."""
        ...

    def watch_owner(self, handler: Callable[[str], None]) -> None:
        """Call `handler(owner)` once it is known and at each change; "" is nobody."""
        ...


@dataclass(slots=True, kw_only=True, eq=False)
class _Shown:
    """One notification, on its way to the screen or on it.

    `server` and `id` are its address once a server has taken it; an id alone is a small
    number that other clients, and the next server, use as well. `is_wanted` turns False
    when it is withdrawn, which may be before it has an id.
    """

    notification: Notification
    server: str = ""
    id: int = 0
    token: str = ""
    is_wanted: bool = True


class FreedesktopNotifier(Notifier):
    """The port `Notifier` over org.freedesktop.Notifications.

    What was shown ends with exactly one `on_action` or `on_closed`; what was withdrawn before
    the server had taken it ends with `on_closed` alone. Nothing is called back from within
    `show` or `withdraw`.

    Args:
        service: the notification service on the session bus.
        icon: an image file, absolute, for servers that know no desktop entry.
        desktop_entry: name of the program's desktop file without its suffix.
    """

    def __init__(
        self,
        service: NotificationService,
        *,
        icon: Path | None = None,
        desktop_entry: str = "nudge",
    ) -> None:
        self._service = service
        self._icon = "" if icon is None else icon.as_uri()
        self._desktop_entry = desktop_entry
        self._listener: NotifierListener | None = None
        self._capabilities: frozenset[str] | None = None
        self._server = ""
        self._is_asking = False
        self._waiting: list[_Shown] = []
        self._current: dict[str, _Shown] = {}
        self._on_screen: dict[tuple[str, int], _Shown] = {}
        service.watch("ActivationToken", self._on_activation_token)
        service.watch("ActionInvoked", self._on_action_invoked)
        service.watch("NotificationClosed", self._on_notification_closed)
        service.watch_owner(self._on_owner_changed)
        self._ask_capabilities()

    @property
    def has_actions(self) -> bool | None:
        """True when a click comes back; None while the server has not said."""
        return None if self._capabilities is None else "actions" in self._capabilities

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._listener = listener

    @override
    def show(self, notification: Notification) -> None:
        """Show it, in place of the one with the same key if that is still on the screen.

        A notification with actions fails on a server that brings no click back.
        """
        shown = self._current.get(notification.key)
        if shown is not None and shown.id and shown.is_wanted:
            shown.notification = notification
        else:
            shown = _Shown(notification=notification)
            self._current[notification.key] = shown
        if self.has_actions:
            self._send(shown)
        else:
            # A "no" is asked again: the server may have learnt, and the answer comes later.
            self._waiting.append(shown)
            self._ask_capabilities()

    @override
    def withdraw(self, key: str) -> None:
        shown = self._current.get(key)
        if shown is not None and shown.is_wanted:
            shown.is_wanted = False
            if shown.id:
                self._close(shown)

    def _ask_capabilities(self) -> None:
        if not self._is_asking:
            self._is_asking = True
            self._service.call("GetCapabilities", self._on_capabilities, self._on_no_capabilities)

    def _on_capabilities(self, sender: str, body: Body) -> None:
        self._is_asking = False
        self._server = sender
        names = body[0] if body and isinstance(body[0], list) else ()
        self._capabilities = frozenset(str(name) for name in names)
        for shown in self._take_waiting():
            if not self._is_current(shown):
                continue
            if not shown.is_wanted:
                self._end(shown, Closed.WITHDRAWN)
            elif shown.notification.actions and not self.has_actions:
                self._fail(shown, _NO_ACTIONS)
            else:
                self._send(shown)

    def _on_no_capabilities(self, why: str) -> None:
        self._is_asking = False
        for shown in self._take_waiting():
            self._fail(shown, why)

    def _take_waiting(self) -> list[_Shown]:
        waiting, self._waiting = self._waiting, []
        return waiting

    def _send(self, shown: _Shown) -> None:
        notification = shown.notification
        has_markup = "body-markup" in (self._capabilities or ())
        self._service.call(
            "Notify",
            lambda sender, body: self._on_notified(shown, sender, body),
            lambda why: self._fail(shown, why),
            signature="susssasa{sv}i",
            body=(
                _APP_NAME,
                shown.id,
                self._icon,
                fit_title(notification.title, has_markup=has_markup),
                fit_body(notification.body, has_markup=has_markup),
                _make_actions(notification),
                self._make_hints(),
                _SERVER_DEFAULT_EXPIRY,
            ),
        )

    def _make_hints(self) -> dict[str, tuple[str, object]]:
        # Neither "resident" nor "transient": a click ends it, and whoever was away finds it
        # in the desktop's list until Nudge withdraws it.
        return {
            "desktop-entry": ("s", self._desktop_entry),
            "urgency": ("y", _NORMAL_URGENCY),
            "category": ("s", _CATEGORY),
        }

    def _on_notified(self, shown: _Shown, sender: str, body: Body) -> None:
        id_ = body[0] if body else 0
        if not isinstance(id_, int) or id_ <= 0:
            self._fail(shown, "the notification service gave no id")
            return
        self._on_screen.pop((shown.server, shown.id), None)
        shown.server, shown.id = sender, id_
        self._on_screen[sender, id_] = shown
        if self._is_current(shown) and shown.is_wanted:
            if self._listener is not None:
                self._listener.on_shown(shown.notification.key)
        else:
            # Withdrawn, replaced or given up while it had no id yet.
            self._close(shown)

    def _close(self, shown: _Shown) -> None:
        def end(*_answer: object) -> None:
            self._end(shown, Closed.WITHDRAWN)

        self._service.call("CloseNotification", end, end, signature="u", body=(shown.id,))

    def _on_activation_token(self, sender: str, body: Body) -> None:
        shown = self._find(sender, body)
        if shown is not None and len(body) > 1:
            shown.token = str(body[1])

    def _on_action_invoked(self, sender: str, body: Body) -> None:
        shown = self._find(sender, body)
        if shown is None or len(body) < 2:
            return
        ids = [action for action, _label in shown.notification.actions]
        chosen = ids[0] if body[1] == _DEFAULT and ids else body[1]
        if chosen not in ids:
            return
        is_news = self._forget(shown)
        # Most servers take it away themselves; asking twice costs nothing.
        self._service.call("CloseNotification", _ignore, _ignore, signature="u", body=(shown.id,))
        if is_news and self._listener is not None:
            self._listener.on_action(shown.notification.key, str(chosen), shown.token)

    def _on_notification_closed(self, sender: str, body: Body) -> None:
        shown = self._find(sender, body)
        if shown is not None:
            reason = body[1] if len(body) > 1 else None
            self._end(shown, _REASONS.get(reason, Closed.UNKNOWN))

    def _on_owner_changed(self, owner: str) -> None:
        if owner == self._server:
            return
        self._server = owner
        self._capabilities = None
        for shown in list(self._on_screen.values()):
            if shown.server != owner:
                self._end(shown, Closed.UNKNOWN)
        if owner:
            self._ask_capabilities()

    def _find(self, sender: str, body: Body) -> _Shown | None:
        id_ = body[0] if body else None
        return self._on_screen.get((sender, id_)) if isinstance(id_, int) else None

    def _is_current(self, shown: _Shown) -> bool:
        return self._current.get(shown.notification.key) is shown

    def _forget(self, shown: _Shown) -> bool:
        """True when its end is news; False when another took its place or it was given up."""
        self._on_screen.pop((shown.server, shown.id), None)
        is_news = self._is_current(shown)
        if is_news:
            del self._current[shown.notification.key]
        return is_news

    def _end(self, shown: _Shown, why: Closed) -> None:
        if self._forget(shown) and self._listener is not None:
            self._listener.on_closed(shown.notification.key, why)

    def _fail(self, shown: _Shown, why: str) -> None:
        if self._forget(shown) and self._listener is not None:
            self._listener.on_failed(shown.notification.key, why)


def _make_actions(notification: Notification) -> list[str]:
    """Pairs of id and label; a click on the notification itself does the first action.

    The default has no label: it is no button, yet xfce4-notifyd draws one for any label.
    """
    if not notification.actions:
        return []
    pairs = ((_DEFAULT, ""), *notification.actions)
    return [text for pair in pairs for text in pair]


def _ignore(*_answer: object) -> None:
    """For answers that change nothing."""
