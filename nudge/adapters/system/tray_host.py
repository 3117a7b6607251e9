"""Something to put the tray icon into: owns the question whether it is there yet.

Says when the icon is to be made, and when it is to be made again. Must not make it.

At login the tray often comes after the programs that want to be in it. Under X11 there are
two kinds: an icon made before StatusNotifierWatcher is on the bus goes into an XEmbed tray
and never moves; made after it, Qt follows every restart of the host by itself.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

_WATCHER = "org.kde.StatusNotifierWatcher"
_LOOK_EVERY_MS = 5_000
_LOOKS = 24


class NameWatch(Protocol):
    """What is needed of the session bus."""

    def watch_name(self, name: str, on_owner_changed: Callable[[str], None]) -> None:
        """Call back with the owner once it is known and at each change; "" is nobody."""
        ...


class TrayHostWatch(QObject):
    """Waits for a tray.

    Looks at once, then every five seconds for two minutes, then whenever `look` is called:
    the one-minute tick is often enough for a tray that comes that late.

    Args:
        on_host: make the icon, in place of the one that is there if any.
        is_available: `QSystemTrayIcon.isSystemTrayAvailable`; true for either kind of tray.
        has_icon: an icon was made already, when a tray was available.
        parent: the Qt object that owns the watch.
    """

    def __init__(
        self,
        on_host: Callable[[], None],
        is_available: Callable[[], bool],
        *,
        has_icon: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._on_host = on_host
        self._is_available = is_available
        self._has_icon = has_icon
        self._has_watcher: bool | None = None
        self._is_embedded = False
        self._looks_left = _LOOKS
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._on_look_due)

    @property
    def has_host(self) -> bool:
        """True once there was a tray to put the icon into."""
        return self._has_icon

    def start(self) -> None:
        """Look now, before anything else is loaded, and keep looking if there is none."""
        self.look()
        if not self._has_icon:
            self._timer.start()

    def follow(self, bus: NameWatch) -> None:
        """Hear from the session bus the moment a StatusNotifierItem host comes."""
        bus.watch_name(_WATCHER, self._on_watcher_changed)

    def look(self) -> None:
        """Look once, unless the icon is in its place already."""
        if not self._has_icon and self._is_available():
            # Without a watcher on the bus it can only be the embedding kind.
            self._is_embedded = self._has_watcher is False
            self._make()

    def _on_look_due(self) -> None:
        self._looks_left -= 1
        if self._looks_left <= 0:
            self._timer.stop()
        self.look()

    def _on_watcher_changed(self, owner: str) -> None:
        is_first = self._has_watcher is None
        self._has_watcher = bool(owner)
        if not owner:
            self._is_embedded = self._is_embedded or (is_first and self._has_icon)
        elif not self._has_icon or self._is_embedded:
            self._is_embedded = False
            self._make()

    def _make(self) -> None:
        self._has_icon = True
        self._timer.stop()
        self._on_host()
