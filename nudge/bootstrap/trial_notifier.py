"""Lets the user try notifications: a test nudge goes the way of a real one, and says how it went.

Owns the test nudge alone; whatever else passes through is the engine's. Stands between the
engine and the desktop's notifier.
"""

from collections.abc import Callable
from enum import Enum

from nudge.domain.override import override
from nudge.engine.ports import Closed, Notification, Notifier, NotifierListener

KEY = "test-nudge"
SEEN = "seen"


class Step(Enum):
    """How far the test nudge has come."""

    SHOWN = "shown"
    CLICKED = "clicked"
    CLOSED = "closed"
    FAILED = "failed"


class TrialNotifier(Notifier, NotifierListener):
    """The desktop's notifier, with a test nudge now and then."""

    def __init__(self, notifier: Notifier) -> None:
        self._notifier = notifier
        self._listener: NotifierListener | None = None
        self._on_step: Callable[[Step, str], None] = lambda _step, _why: None

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._listener = listener
        self._notifier.listen(self)

    @override
    def show(self, notification: Notification) -> None:
        self._notifier.show(notification)

    @override
    def withdraw(self, key: str) -> None:
        self._notifier.withdraw(key)

    def try_out(
        self, title: str, body: str, button: str, on_step: Callable[[Step, str], None]
    ) -> None:
        """Show a test nudge; `on_step` hears what becomes of it, and why it failed if it did."""
        self._on_step = on_step
        self._notifier.withdraw(KEY)
        self._notifier.show(
            Notification(key=KEY, title=title, body=body, actions=((SEEN, button),))
        )

    @override
    def on_shown(self, key: str) -> None:
        if key == KEY:
            self._on_step(Step.SHOWN, "")
        elif self._listener is not None:
            self._listener.on_shown(key)

    @override
    def on_failed(self, key: str, why: str) -> None:
        if key == KEY:
            self._on_step(Step.FAILED, why)
        elif self._listener is not None:
            self._listener.on_failed(key, why)

    @override
    def on_action(self, key: str, action: str, activation_token: str) -> None:
        if key == KEY:
            self._on_step(Step.CLICKED, "")
        elif self._listener is not None:
            self._listener.on_action(key, action, activation_token)

    @override
    def on_closed(self, key: str, why: Closed) -> None:
        if key == KEY:
            self._on_step(Step.CLOSED, "")
        elif self._listener is not None:
            self._listener.on_closed(key, why)
