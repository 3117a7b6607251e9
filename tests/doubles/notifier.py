"""A desktop without a screen: it shows what it is asked to when the test lets it answer."""

from nudge.engine.ports import Closed, Notification, NotifierListener


class MemoryNotifier:
    """Twin of the Notifier port. As on a real desktop, no answer comes inside a call of ours.

    `asked`: all that was ever asked for, in order. `on_screen`: what is shown now, by key.
    `refusal`: while set, the desktop refuses with it.
    """

    def __init__(self) -> None:
        self.asked: list[Notification] = []
        self.on_screen: dict[str, Notification] = {}
        self.refusal: str | None = None
        self._waiting: list[Notification] = []
        self._withdrawn: list[str] = []
        self._listener: NotifierListener | None = None

    def listen(self, listener: NotifierListener) -> None:
        self._listener = listener

    def show(self, notification: Notification) -> None:
        self.asked.append(notification)
        self._waiting.append(notification)

    def withdraw(self, key: str) -> None:
        self._withdrawn.append(key)

    def settle(self) -> None:
        """Let the desktop answer everything that it was asked."""
        while self._waiting or self._withdrawn:
            if self._waiting:
                self._answer(self._waiting.pop(0))
            else:
                self._close(self._withdrawn.pop(0), Closed.WITHDRAWN)

    def choose(self, key: str, action: str, activation_token: str = "") -> None:
        """The user presses a button; the desktop takes the notification away."""
        assert action in dict(self.on_screen[key].actions), action
        self._heard().on_action(key, action, activation_token)
        self._close(key, Closed.DISMISSED)

    def dismiss(self, key: str) -> None:
        """The user closes it."""
        self._close(key, Closed.DISMISSED)

    def expire(self, key: str) -> None:
        """It stood there for as long as the desktop lets it."""
        self._close(key, Closed.EXPIRED)

    def _answer(self, notification: Notification) -> None:
        if self.refusal is not None:
            self._heard().on_failed(notification.key, self.refusal)
            return
        self.on_screen[notification.key] = notification
        self._heard().on_shown(notification.key)

    def _close(self, key: str, why: Closed) -> None:
        if self.on_screen.pop(key, None) is not None:
            self._heard().on_closed(key, why)

    def _heard(self) -> NotifierListener:
        assert self._listener is not None, "nobody listens"
        return self._listener
