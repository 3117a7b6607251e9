"""Which notification stands for which key, and what its listener hears of it.

Owns the promise that each notification ends once: with one action, one closing or one
failure, and that one which has been replaced ends in silence. Must not know a desktop.
"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from nudge.engine.ports import Closed, Notification, NotifierListener


@dataclass(slots=True, kw_only=True, eq=False)
class Shown:
    """One notification, on its way to the screen or on it.

    `is_wanted` turns False when it is withdrawn, which may be before the desktop has it.
    """

    notification: Notification
    is_wanted: bool = True


S = TypeVar("S", bound=Shown)


class Ledger(Generic[S]):
    """The current notification of each key."""

    def __init__(self) -> None:
        self.listener: NotifierListener | None = None
        self._current: dict[str, S] = {}

    def find(self, key: str) -> S | None:
        """The notification that stands for `key` now."""
        return self._current.get(key)

    def put(self, shown: S) -> None:
        """Let it stand for its key; the one before ends in silence."""
        self._current[shown.notification.key] = shown

    def is_current(self, shown: S) -> bool:
        """True until it has ended or was replaced."""
        return self._current.get(shown.notification.key) is shown

    def tell_shown(self, shown: S) -> bool:
        """True when it may stay; False when nobody wants it any more."""
        if not (self.is_current(shown) and shown.is_wanted):
            return False
        if self.listener is not None:
            self.listener.on_shown(shown.notification.key)
        return True

    def tell_failed(self, shown: S, why: str) -> None:
        """The desktop would not have it."""
        if self._end(shown) and self.listener is not None:
            self.listener.on_failed(shown.notification.key, why)

    def tell_action(self, shown: S, action: str, activation_token: str = "") -> None:
        """The user chose `action`."""
        if self._end(shown) and self.listener is not None:
            self.listener.on_action(shown.notification.key, action, activation_token)

    def tell_closed(self, shown: S, why: Closed) -> None:
        """It is gone from the screen."""
        if self._end(shown) and self.listener is not None:
            self.listener.on_closed(shown.notification.key, why)

    def _end(self, shown: S) -> bool:
        is_news = self.is_current(shown)
        if is_news:
            del self._current[shown.notification.key]
        return is_news
