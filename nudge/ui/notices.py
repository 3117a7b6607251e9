"""Notifications in windows of Nudge's own: the port `Notifier` where the desktop has none.

Owns which notice stands for which key, and how several share the corner. Must not decide
what a button means.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nudge.domain.override import override
from nudge.engine.ports import Closed, Notification, Notifier, NotifierListener

if TYPE_CHECKING:
    from nudge.ui.notice import Notice


class WindowNotifier(Notifier):
    """Shows each notification in a small window; nothing that has been shown ever moves.

    `before_first` is called before the first window is made. `parent` ends the callbacks.
    """

    def __init__(self, before_first: Callable[[], None], parent: QObject) -> None:
        self._before_first = before_first
        self._parent = parent
        self._listener: NotifierListener | None = None
        self._notices: dict[str, Notice] = {}
        self._is_dressed = False

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._listener = listener

    @override
    def show(self, notification: Notification) -> None:
        from nudge.ui.notice import Notice  # noqa: PLC0415 -- first window

        if not self._is_dressed:
            self._is_dressed = True
            self._before_first()
        key = notification.key
        replaced = self._notices.pop(key, None)
        if replaced is not None:
            replaced.withdraw()
        notice = Notice(notification)
        notice.chosen.connect(lambda action: self._on_chosen(key, action))
        notice.dismissed.connect(lambda: self._end(key, Closed.DISMISSED))
        taken_px = max((other.reach_px for other in self._notices.values()), default=0)
        self._notices[key] = notice
        notice.open(taken_px)
        self._tell(lambda listener: listener.on_shown(key))

    @override
    def withdraw(self, key: str) -> None:
        notice = self._notices.get(key)
        if notice is not None:
            notice.withdraw()
            self._end(key, Closed.WITHDRAWN)

    def _on_chosen(self, key: str, action: str) -> None:
        del self._notices[key]
        self._tell(lambda listener: listener.on_action(key, action, ""))

    def _end(self, key: str, why: Closed) -> None:
        del self._notices[key]
        self._tell(lambda listener: listener.on_closed(key, why))

    def _tell(self, say: Callable[[NotifierListener], None]) -> None:
        # From the event loop: the caller may be in the middle of a use case.
        listener = self._listener
        if listener is not None:
            QTimer.singleShot(0, self._parent, lambda: say(listener))
