"""Whether a Linux desktop is told not to disturb: asks whichever notification server runs.

Each server keeps that in a place of its own, and only the place of the one that runs counts:
a setting of GNOME means nothing where dunst shows the notifications. Waits for nothing; a
server that does not answer within a second holds no nudge back.
Source: KDE's org.freedesktop.Notifications.Inhibited; dunst's org.dunstproject.cmd0;
xfce4-notifyd's channel in xfconf; gsettings-desktop-schemas.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from nudge.adapters.notify import dconf
from nudge.adapters.notify.freedesktop_server import BUS_NAME, OBJECT_PATH, Body
from nudge.domain.override import override
from nudge.engine.silence import SilenceWatch

_ANSWER_LIMIT_MS = 1_000
_PROPERTIES = "org.freedesktop.DBus.Properties"
_DUNST = "org.dunstproject.cmd0"
_XFCONF, _XFCONF_PATH = "org.xfce.Xfconf", "/org/xfce/Xfconf"
_XFCE_CHANNEL, _XFCE_PROPERTY = "xfce4-notifyd", "/do-not-disturb"
_BANNERS = {
    "gnome-shell": "/org/gnome/desktop/notifications/show-banners",
    "cinnamon": "/org/cinnamon/desktop/notifications/display-notifications",
}


class _Service(Protocol):
    def call(
        self,
        member: str,
        on_reply: Callable[[str, Body], None],
        on_error: Callable[[str], None],
        *,
        signature: str = "",
        body: Body = (),
    ) -> None: ...
    def watch_owner(self, handler: Callable[[str], None]) -> None: ...


class _Bus(Protocol):
    def service(self, name: str, path: str, interface: str = "") -> _Service: ...


class ServerSilence(SilenceWatch):
    """The port `SilenceWatch` over the session bus.

    Args:
        bus: the session bus.
        settings: the file in which dconf keeps what the user has set.
    """

    def __init__(self, bus: _Bus, settings: Path | None = None) -> None:
        self._server = bus.service(BUS_NAME, OBJECT_PATH)
        self._properties = bus.service(BUS_NAME, OBJECT_PATH, _PROPERTIES)
        self._xfconf = bus.service(_XFCONF, _XFCONF_PATH)
        self._settings = settings or dconf.find_user_file()
        self._name = ""
        self._server.watch_owner(self._on_owner_changed)

    @override
    def ask(self, on_known: Callable[[bool], None]) -> None:
        inquiry = _Inquiry(on_known)
        self._ask_property(BUS_NAME, "Inhibited", inquiry)
        if self._name:
            self._ask_server(inquiry)
        else:
            self._ask_name(inquiry)

    def _ask_name(self, inquiry: "_Inquiry") -> None:
        """Find out which server it is, then ask it as it wants to be asked."""
        answer = inquiry.expect()

        def on_reply(_sender: str, body: Body) -> None:
            self._name = str(body[0]).casefold() if body else ""
            self._ask_server(inquiry)
            answer(False)  # noqa: FBT003 - that it has a name says nothing yet

        self._server.call("GetServerInformation", on_reply, lambda _error: answer(False))  # noqa: FBT003

    def _ask_server(self, inquiry: "_Inquiry") -> None:
        if "dunst" in self._name:
            self._ask_property(_DUNST, "paused", inquiry)
        elif "xfce" in self._name:
            body = (_XFCE_CHANNEL, _XFCE_PROPERTY)
            _ask(self._xfconf, "GetProperty", body, inquiry)
        elif self._name in _BANNERS:
            is_shown = dconf.read_boolean(self._settings, _BANNERS[self._name])
            inquiry.expect()(is_shown is False)

    def _ask_property(self, interface: str, name: str, inquiry: "_Inquiry") -> None:
        _ask(self._properties, "Get", (interface, name), inquiry)

    def _on_owner_changed(self, _owner: str) -> None:
        self._name = ""


class _Inquiry(QObject):
    """One question to several places: silent as soon as one says so, else when all have spoken."""

    def __init__(self, on_known: Callable[[bool], None]) -> None:
        super().__init__()
        self._on_known: Callable[[bool], None] | None = on_known
        self._open = 0
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(self._on_limit)
        self._limit.start(_ANSWER_LIMIT_MS)

    def expect(self) -> Callable[[bool], None]:
        """What the next place calls with its answer; each must be called, late or not."""
        self._open += 1
        return self._on_answer

    def _on_answer(self, is_silent: bool) -> None:
        self._open -= 1
        if is_silent or not self._open:
            self._tell(is_silent=is_silent)

    def _on_limit(self) -> None:
        self._tell(is_silent=False)

    def _tell(self, *, is_silent: bool) -> None:
        on_known, self._on_known = self._on_known, None
        if on_known is not None:
            self._limit.stop()
            on_known(is_silent)


def _ask(service: _Service, member: str, body: Body, inquiry: _Inquiry) -> None:
    """Ask for a property; whoever has no such property is not silent."""
    answer = inquiry.expect()
    service.call(
        member,
        lambda _sender, reply: answer(_unwrap(reply[0] if reply else None) is True),
        lambda _error: answer(False),  # noqa: FBT003
        signature="ss",
        body=body,
    )


def _unwrap(value: object) -> object:
    """What is in a D-Bus variant, a pair of signature and value."""
    return value[1] if isinstance(value, tuple) and len(value) == 2 else value
