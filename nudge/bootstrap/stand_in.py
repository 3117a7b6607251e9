"""Joins the desktop's notifications to Nudge's own windows, which stand in where they fail."""

from nudge.domain.override import override
from nudge.engine.ports import Closed, Notification, Notifier, NotifierListener


class StandIn(Notifier, NotifierListener):
    """The port `Notifier`: what `desktop` refuses, `own` shows."""

    def __init__(self, desktop: Notifier, own: Notifier) -> None:
        self._desktop = desktop
        self._own = own
        self._listener: NotifierListener | None = None
        self._asked: dict[str, Notification] = {}
        desktop.listen(self)

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._listener = listener
        self._own.listen(listener)

    @override
    def show(self, notification: Notification) -> None:
        self._asked[notification.key] = notification
        self._desktop.show(notification)

    @override
    def withdraw(self, key: str) -> None:
        self._asked.pop(key, None)
        self._desktop.withdraw(key)
        self._own.withdraw(key)

    @override
    def on_shown(self, key: str) -> None:
        self._asked.pop(key, None)
        if self._listener is not None:
            self._listener.on_shown(key)

    @override
    def on_failed(self, key: str, why: str) -> None:
        notification = self._asked.pop(key, None)
        if notification is not None:
            self._own.show(notification)
        elif self._listener is not None:  # withdrawn before the desktop had refused it
            self._listener.on_closed(key, Closed.WITHDRAWN)

    @override
    def on_action(self, key: str, action: str, activation_token: str) -> None:
        if self._listener is not None:
            self._listener.on_action(key, action, activation_token)

    @override
    def on_closed(self, key: str, why: Closed) -> None:
        self._asked.pop(key, None)
        if self._listener is not None:
            self._listener.on_closed(key, why)
