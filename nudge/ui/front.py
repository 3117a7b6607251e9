"""Focus: bringing a window to the front when the user asked for it, and not at all when not."""

import os

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


def bring_to_front(window: QWidget, activation_token: str) -> None:
    """Show the window and give it the focus, with the right that the user's click has lent us.

    On Wayland Qt takes the token from the environment at the next activation and clears it.
    On X11 the window manager goes by the time of the last click and Qt has no way to pass a
    start-up id on. Windows and macOS need neither; not tried there.
    """
    if activation_token:
        os.environ["XDG_ACTIVATION_TOKEN"] = activation_token
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=False)
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()


def show_quietly(window: QWidget) -> None:
    """Show the window and leave the focus where the user is typing."""
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, on=True)
    window.show()
    window.raise_()


def is_by_key(event: QFocusEvent) -> bool:
    """True when the keyboard moved the focus, so that it must be plain to see where it is."""
    reasons = Qt.FocusReason
    return event.reason() in {
        reasons.TabFocusReason,
        reasons.BacktabFocusReason,
        reasons.ShortcutFocusReason,
    }


def can_pin(platform: str) -> bool:
    """Whether windows may stay on top and choose their place on Qt's platform of that name.

    On Wayland they may not: the compositor decides.
    """
    return not platform.startswith("wayland")
