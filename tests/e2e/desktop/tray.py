"""The tray and its items, through StatusNotifierItem and com.canonical.dbusmenu."""

import contextlib
from collections.abc import Iterator
from typing import Any, NamedTuple

from gi.repository import Gio, GLib
from Xlib import X
from Xlib import display as xlib

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


class Item(NamedTuple):
    """A program in the tray: its name on the bus and the path of its item."""

    name: str
    path: str

    def read(self, key: str) -> Any:
        """One property of the item, such as "Title"."""
        return _property(self.name, self.path, ITEM, key)


class Entry(NamedTuple):
    """One entry of a tray menu, with the properties that dbusmenu gives it."""

    depth: int
    number: int
    properties: dict[str, Any]


def _call(dest: str, path: str, method: str, arguments: GLib.Variant | None = None) -> Any:
    interface, _, member = method.rpartition(".")
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync(dest, path, interface, member, arguments, None, 0, 5000, None).unpack()


def _property(dest: str, path: str, interface: str, name: str) -> Any:
    arguments = GLib.Variant("(ss)", (interface, name))
    return _call(dest, path, "org.freedesktop.DBus.Properties.Get", arguments)[0]


def list_items() -> list[Item]:
    """All items; none where there is no tray."""
    try:
        names = _property(
            WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems"
        )
    except GLib.Error:
        return []
    split = [name.partition("/") for name in names]
    return [Item(name, f"/{path}" if path else "/StatusNotifierItem") for name, _, path in split]


def read_menu(item: Item) -> list[Entry]:
    """The item's menu, flat and in order, as a panel asks for it."""
    with contextlib.suppress(GLib.Error):  # a menu need not want to know
        _call(item.name, item.read("Menu"), f"{MENU}.AboutToShow", GLib.Variant("(i)", (0,)))
    layout = GLib.Variant("(iias)", (0, -1, []))
    _, root = _call(item.name, item.read("Menu"), f"{MENU}.GetLayout", layout)
    return list(_flatten(root, -1))


def _flatten(node: Any, depth: int) -> Iterator[Entry]:
    number, properties, children = node
    if number:
        yield Entry(depth, number, properties)
    for child in children:
        yield from _flatten(child, depth + 1)


def choose(item: Item, entry: Entry) -> None:
    """Choose an entry of the menu, as a panel tells it."""
    clicked = GLib.Variant("(isvu)", (entry.number, "clicked", GLib.Variant("s", ""), 0))
    _call(item.name, item.read("Menu"), f"{MENU}.Event", clicked)


def find_icon() -> tuple[int, int] | None:
    """The centre of the first icon, in pixels: xfce4-panel's tray is a window of the panel."""
    root = xlib.Display().screen().root
    boxes = [box for window in _walk(root) if (box := _tray_box(window, root)) is not None]
    if not boxes:
        return None
    x, y, height = boxes[-1]
    return x + height // 2, y + height // 2


def _walk(window: Any) -> Iterator[Any]:
    for child in window.query_tree().children:
        yield child
        yield from _walk(child)


def _tray_box(window: Any, root: Any) -> tuple[int, int, int] | None:
    kind, height = window.get_wm_class(), window.get_geometry().height
    if not kind or kind[0] != "wrapper-2.0" or height <= 15:
        return None
    if window.get_attributes().map_state != X.IsViewable:
        return None
    place = window.translate_coords(root, 0, 0)
    return -place.x, -place.y, height
