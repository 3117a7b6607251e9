"""Chooses how this system shows notifications; the one place that knows all the ways."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from nudge.adapters.notify.freedesktop import FreedesktopNotifier
from nudge.adapters.notify.freedesktop_server import (
    BUS_NAME,
    OBJECT_PATH,
    NotificationService,
)
from nudge.adapters.notify.null import NullNotifier
from nudge.adapters.notify.silence import ServerSilence
from nudge.engine.ports import Notifier
from nudge.engine.silence import NeverSilent, SilenceWatch


class Bus(Protocol):
    """What is needed of the session bus."""

    def service(self, name: str, path: str, interface: str = "") -> NotificationService:
        """A handle on one object of one service."""
        ...


def choose_notifier(
    bus: Bus | None,
    icon: Path,
    platform: str = sys.platform,
    *,
    has_tray: Callable[[], bool] = lambda: False,
) -> Notifier:
    """The notifier for `platform`; on Linux over `bus`, None when the session has none.

    `icon`: an image file, absolute. `has_tray`: whether there is an icon to click.
    """
    if platform in {"win32", "darwin"}:
        from nudge.adapters.notify.desktop import open_desktop_notifier  # noqa: PLC0415

        return open_desktop_notifier(icon)
    if bus is None:
        return NullNotifier("this session has no D-Bus, and so no notifications")
    return FreedesktopNotifier(bus.service(BUS_NAME, OBJECT_PATH), icon=icon, has_tray=has_tray)


def choose_silence(bus: Bus | None, platform: str = sys.platform) -> SilenceWatch:
    """Who knows on `platform` whether the user wants no disturbance; on Linux over `bus`."""
    if platform in {"win32", "darwin"}:
        from nudge.adapters.notify.silence_elsewhere import (  # noqa: PLC0415
            MacSilence,
            WindowsSilence,
        )

        return WindowsSilence() if platform == "win32" else MacSilence()
    return NeverSilent() if bus is None else ServerSilence(bus)
