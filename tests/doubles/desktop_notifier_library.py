"""The part of desktop-notifier's API that Nudge uses, in memory.

Written from its documentation (6.2), since the library has nothing to show on here. Like the
real one it tells of a failure only by not calling `on_dispatched`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4


@dataclass(frozen=True)
class Icon:
    path: Path | None = None


@dataclass(frozen=True)
class Button:
    title: str
    on_pressed: Callable[[], Any] | None = None
    identifier: str = field(default_factory=lambda: str(uuid4()))


@dataclass(frozen=True)
class Notification:
    title: str
    message: str
    buttons: tuple[Button, ...] = ()
    on_dispatched: Callable[[], Any] | None = None
    on_clicked: Callable[[], Any] | None = None
    on_dismissed: Callable[[], Any] | None = None
    identifier: str = field(default_factory=lambda: str(uuid4()))


class Library:
    """Stands for the module. `is_broken`: sending fails; `is_allowed`: the user wants them."""

    Icon, Button, Notification = Icon, Button, Notification

    def __init__(self) -> None:
        self.on_screen: dict[str, Notification] = {}
        self.is_broken = False
        self.is_allowed = True

    def DesktopNotifier(self, app_name: str, app_icon: Icon) -> "Library":
        assert (app_name, app_icon.path is not None) == ("Nudge", True)
        return self

    async def request_authorisation(self) -> bool:
        return self.is_allowed

    async def send_notification(self, notification: Notification) -> str:
        if not self.is_broken:
            self.on_screen[notification.identifier] = notification
            assert notification.on_dispatched is not None
            notification.on_dispatched()
        return notification.identifier

    async def clear(self, identifier: str) -> None:
        self.on_screen.pop(identifier, None)
