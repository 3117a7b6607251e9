"""Desktop notifications of Windows and macOS, through desktop-notifier and its asyncio loop.

Owns that loop's thread, the one thread that Nudge keeps, and brings everything that happens
in it back to Qt's. Must not load on Linux.

Not tried: no Windows and no macOS at hand. Known of them: Windows drops notifications without
a word unless the AppUserModelID and the Start-menu shortcut agree; macOS shows them for a
signed bundle alone, and asks the user first.
Source: desktop-notifier 6.2; SECURITY row 1.
"""

import asyncio
import gc
import importlib
import logging
import threading
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from nudge.adapters.notify.ledger import Ledger, Shown
from nudge.adapters.notify.notification_text import fit_body, fit_title
from nudge.domain.override import override
from nudge.engine.ports import Closed, Notification, Notifier, NotifierListener

_ANSWER_LIMIT_S = 5.0
_COLLECT_EVERY_MS = 600_000

Job = Callable[[], Awaitable[None]]


def open_desktop_notifier(icon: Path) -> "ThreadedNotifier":
    """The notifier of Windows and macOS; loads the library in its own thread."""
    # It writes titles of notifications into its log.
    logging.getLogger("desktop_notifier").setLevel(logging.CRITICAL)
    return ThreadedNotifier(lambda: importlib.import_module("desktop_notifier"), icon)


class _Bridge(QObject):
    """Runs in Qt's thread what another thread hands over, and collects garbage there alone.

    Python's collector runs in whichever thread allocates; Qt's objects must not end in ours.
    """

    handed_over = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        self._collection = QTimer(self)
        self._collection.timeout.connect(gc.collect)
        self._collection.start(_COLLECT_EVERY_MS)
        self.handed_over.connect(self._on_handed_over, Qt.ConnectionType.QueuedConnection)

    def _on_handed_over(self, work: Callable[[], object]) -> None:
        work()


@dataclass(slots=True, kw_only=True, eq=False)
class _Shown(Shown):
    """`identifier` is empty until the system has taken it."""

    identifier: str = ""


class ThreadedNotifier(Notifier):
    """The port `Notifier` over desktop-notifier.

    Args:
        load_library: returns the module desktop_notifier; called in the loop's thread.
        icon: an image file, absolute.
    """

    def __init__(self, load_library: Callable[[], Any], icon: Path) -> None:
        self._load_library = load_library
        self._icon = icon
        self._library: Any = None
        self._notifier: Any = None
        self._ledger = Ledger[_Shown]()
        self._bridge = _Bridge()
        self._loop = asyncio.new_event_loop()
        self._jobs: asyncio.Queue[Job | None] = asyncio.Queue()
        self._thread = threading.Thread(target=self._run, name="notifications", daemon=True)
        self._thread.start()

    @property
    def has_actions(self) -> bool | None:
        """True: both systems bring clicks back."""
        return True

    @override
    def listen(self, listener: NotifierListener) -> None:
        self._ledger.listener = listener

    @override
    def show(self, notification: Notification) -> None:
        before = self._ledger.find(notification.key)
        shown = _Shown(notification=notification)
        self._ledger.put(shown)
        if before is not None:
            self._submit(lambda: self._clear(before))
        self._submit(lambda: self._send(shown))

    @override
    def withdraw(self, key: str) -> None:
        shown = self._ledger.find(key)
        if shown is not None and shown.is_wanted:
            shown.is_wanted = False
            self._submit(lambda: self._clear(shown))

    def close(self) -> None:
        """End the loop and its thread."""
        self._loop.call_soon_threadsafe(self._jobs.put_nowait, None)
        self._thread.join()
        gc.enable()

    def _submit(self, job: Job) -> None:
        self._loop.call_soon_threadsafe(self._jobs.put_nowait, job)

    def _run(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._work())
        self._loop.close()

    async def _work(self) -> None:
        """One job after the other, so that nothing is cleared before it was sent."""
        while (job := await self._jobs.get()) is not None:
            await job()

    async def _send(self, shown: _Shown) -> None:
        try:
            await asyncio.wait_for(self._dispatch(shown), _ANSWER_LIMIT_S)
        except Exception as error:  # noqa: BLE001 - whatever the library raises, the nudge must not be lost
            why = f"the system's notifications failed: {type(error).__name__}"
            self._hand_over(lambda: self._ledger.tell_failed(shown, why))
        else:
            self._hand_over(lambda: self._ledger.tell_shown(shown))

    async def _dispatch(self, shown: _Shown) -> None:
        if self._notifier is None:
            self._library = self._load_library()
            icon = self._library.Icon(path=self._icon)
            self._notifier = self._library.DesktopNotifier(app_name="Nudge", app_icon=icon)
        if not await self._notifier.request_authorisation():
            raise PermissionError("the user does not want notifications")
        dispatched: list[bool] = []
        shown.identifier = await self._notifier.send_notification(
            self._make(shown, lambda: dispatched.append(True))
        )
        if not dispatched:
            # The library swallows its failures; that it was not dispatched is all it tells.
            raise RuntimeError("the notification was not dispatched")

    def _make(self, shown: _Shown, on_dispatched: Callable[[], None]) -> Any:
        notification = shown.notification

        def choose(action: str) -> Callable[[], None]:
            return lambda: self._hand_over(lambda: self._ledger.tell_action(shown, action))

        first = notification.actions[0][0] if notification.actions else ""
        return self._library.Notification(
            title=fit_title(notification.title, has_markup=False),
            message=fit_body(notification.body, has_markup=False),
            buttons=tuple(
                self._library.Button(title=label, identifier=action, on_pressed=choose(action))
                for action, label in notification.actions
            ),
            on_dispatched=on_dispatched,
            on_clicked=choose(first) if first else None,
            on_dismissed=lambda: self._hand_over(
                lambda: self._ledger.tell_closed(shown, Closed.DISMISSED)
            ),
        )

    async def _clear(self, shown: _Shown) -> None:
        if shown.identifier:
            await self._notifier.clear(shown.identifier)
        self._hand_over(lambda: self._ledger.tell_closed(shown, Closed.WITHDRAWN))

    def _hand_over(self, work: Callable[[], object]) -> None:
        self._bridge.handed_over.emit(work)
