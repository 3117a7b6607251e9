"""Asks the session bus what the desktop offers, and waits for the answers; for `nudge doctor`.

Owns the waiting, which is short. Must not import Qt, and must not start or change anything:
the tray has its own connection, which never waits.
Source: Desktop Notifications Specification 1.3; StatusNotifierItem; D-Bus Specification.
"""

from dataclasses import dataclass, field

from jeepney import DBusAddress, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

ANSWER_LIMIT_S = 0.4

_NOTIFICATIONS = "org.freedesktop.Notifications"
_SERVER = DBusAddress("/org/freedesktop/Notifications", _NOTIFICATIONS, _NOTIFICATIONS)
_WATCHER_NAME = "org.kde.StatusNotifierWatcher"
_WATCHER = DBusAddress("/StatusNotifierWatcher", _WATCHER_NAME, _WATCHER_NAME)
_PORTAL = DBusAddress(
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Desktop",
    "org.freedesktop.portal.Settings",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desktop:
    """What answered. `is_silenced`: do not disturb is on; None where the desktop does not say.

    `server`: name and version of the notification server, empty for none. `has_tray_host`: a
    StatusNotifierItem host is there, which is one of the two kinds of tray.
    """

    has_bus: bool
    server: str = ""
    capabilities: tuple[str, ...] = ()
    is_silenced: bool | None = None
    has_tray_host: bool = False
    problems: tuple[str, ...] = field(default=())


def probe_desktop() -> Desktop:
    """What the desktop of this session offers, within two seconds; never fails."""
    try:
        connection = open_dbus_connection(bus="SESSION")
    except (OSError, KeyError, ValueError, RuntimeError) as error:
        return Desktop(has_bus=False, problems=(type(error).__name__,))
    with connection:
        has_server = _has_owner(connection, _NOTIFICATIONS)
        return Desktop(
            has_bus=True,
            server=_find_server(connection) if has_server else "",
            capabilities=_find_capabilities(connection) if has_server else (),
            is_silenced=_find_silence(connection) if has_server else None,
            has_tray_host=_has_host(connection),
        )


def _find_server(connection: DBusConnection) -> str:
    name, _vendor, version, *_ = (
        *_ask(connection, new_method_call(_SERVER, "GetServerInformation")),
        *("", "", ""),
    )
    return f"{name} {version}".strip()


def _find_capabilities(connection: DBusConnection) -> tuple[str, ...]:
    body = _ask(connection, new_method_call(_SERVER, "GetCapabilities"))
    return tuple(sorted(map(str, body[0]))) if body and isinstance(body[0], list) else ()


def _find_silence(connection: DBusConnection) -> bool | None:
    """KDE and others tell by a property, GNOME by a setting that the portal passes on."""
    body = _ask(connection, Properties(_SERVER).get("Inhibited"))
    if body and isinstance(body[0], tuple):
        return bool(body[0][1])
    if not _has_owner(connection, "org.freedesktop.portal.Desktop"):
        return None
    asked = ("org.gnome.desktop.notifications", "show-banners")
    body = _ask(connection, new_method_call(_PORTAL, "Read", "ss", asked))
    value = body[0] if body else None
    while isinstance(value, tuple):  # a variant, or one inside another
        value = value[1]
    return not value if isinstance(value, bool) else None


def _has_host(connection: DBusConnection) -> bool:
    if not _has_owner(connection, _WATCHER_NAME):
        return False
    body = _ask(connection, Properties(_WATCHER).get("IsStatusNotifierHostRegistered"))
    return bool(body and isinstance(body[0], tuple) and body[0][1])


def _has_owner(connection: DBusConnection, name: str) -> bool:
    """Whether somebody has the name; asking the service itself would start it."""
    body = _ask(connection, message_bus.NameHasOwner(name))
    return bool(body and body[0])


def _ask(connection: DBusConnection, message: object) -> tuple[object, ...]:
    """The answer's values; empty for an error, or when none came in time."""
    try:
        reply = connection.send_and_get_reply(message, timeout=ANSWER_LIMIT_S)
    except (OSError, TimeoutError):
        return ()
    is_answer = reply.header.message_type is MessageType.method_return
    return tuple(reply.body) if is_answer else ()
