"""Desktop notifications where there are none: refuses politely, so that others step in.

Owns nothing. Must not keep a nudge to itself: each `show` is answered with `on_failed`, and
whoever listens shows it in a window of Nudge's own.
"""

from PySide6.QtCore import QTimer

from nudge.domain.override import override
from nudge.engine.ports import Notification, Notifier, NotifierListener


class NullNotifier(Notifier):
    """The port `Notifier` on a system without notifications.

    Args:
        why: told to the listener each time, in one clause.
    """

    def __init__(self, why: str = "this desktop has no notifications") -> None:
        self._why = why
        self._listener: NotifierListener | None = None

    @property
    def has_actions(self) -> bool | None:
        """False: no click ever comes back."""
        return False

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._listener = listener

    @override
    def show(self, notification: Notification) -> None:
        # From the event loop, like every other answer: `show` may be in the middle of a use case.
        QTimer.singleShot(0, lambda: self._refuse(notification.key))

    @override
    def withdraw(self, key: str) -> None:
        """Nothing is ever on the screen."""

    def _refuse(self, key: str) -> None:
        if self._listener is not None:
            self._listener.on_failed(key, self._why)
