"""What shows on the desktop, through the accessibility bus, and the pointer to click on it."""

import contextlib
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import gi
from audit import Heard

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 (gi wants the version first)

STATES = ("CHECKED", "FOCUSED", "EXPANDED", "EDITABLE")


class Shown(NamedTuple):
    """Something accessible; the box is in pixels of the screen."""

    depth: int
    role: str
    name: str
    states: tuple[str, ...]
    box: tuple[int, int, int, int]
    is_showing: bool

    def __str__(self) -> str:
        states = ",".join(self.states) or "-"
        return " ".join(
            [self.role.replace(" ", "-"), json.dumps(self.name), states, *map(str, self.box)]
        )


def is_same(wanted: str, text: str | None) -> bool:
    """Whether a name is the wanted one; a mnemonic's underscore does not count."""
    text = text or ""
    if len(wanted) > 2 and wanted[0] == wanted[-1] == "/":
        return re.search(wanted[1:-1], text) is not None
    return wanted in (text, text.replace("_", "", 1))


def _describe(node: Any, depth: int) -> Shown:
    states = node.get_state_set()
    box = (0, 0, 0, 0)
    if node.get_component_iface():
        extents = node.get_extents(Atspi.CoordType.SCREEN)
        box = (extents.x, extents.y, extents.width, extents.height)
    return Shown(
        depth=depth,
        role=node.get_role_name(),
        name=node.get_name(),
        states=tuple(s.lower() for s in STATES if states.contains(getattr(Atspi.StateType, s))),
        box=box,
        is_showing=states.contains(Atspi.StateType.SHOWING) and box[2] > 0 and box[3] > 0,
    )


def _walk(node: Any, depth: int = 0, *, shows_only: bool = False) -> Iterator[tuple[Any, int]]:
    try:
        yield node, depth
        count = node.get_child_count()
        if count and shows_only and depth and not _is_showing(node):
            return
        for index in range(count):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from _walk(child, depth + 1, shows_only=shows_only)
    except GLib.Error:  # it went away while it was looked at
        return


def _is_showing(node: Any) -> bool:
    return node.get_state_set().contains(Atspi.StateType.SHOWING)


def _list_programs() -> Iterator[Any]:
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        try:
            root = desktop.get_child_at_index(index)
            if root is not None:
                yield root
        except GLib.Error:
            continue


def walk_programs(program: str | None = None) -> Iterator[Shown]:
    """Everything accessible of one program, or of all."""
    for root in _list_programs():
        if program is None or is_same(program, root.get_name()):
            for node, depth in _walk(root):
                with contextlib.suppress(GLib.Error):
                    yield _describe(node, depth)


def find(wanted: str) -> Shown | None:
    """The first thing of this name that shows."""
    return next(find_all(wanted), None)


def find_all(wanted: str) -> Iterator[Shown]:
    """What shows of this name. Each look at a thing is a call to its program."""
    name, _, role = wanted.partition("@") if not wanted.endswith("/") else (wanted, "", "")
    for root in _list_programs():
        for node, depth in _walk(root, shows_only=True):
            with contextlib.suppress(GLib.Error):
                if depth and is_same(name, node.get_name()):
                    shown = _describe(node, depth)
                    if shown.is_showing and role in ("", shown.role.replace(" ", "-")):
                        yield shown


def find_windows() -> Iterator[Heard]:
    """The windows that show, with all that shows in them."""
    for root in _list_programs():
        for index in range(root.get_child_count()):
            with contextlib.suppress(GLib.Error):
                window = root.get_child_at_index(index)
                if window is not None and _is_showing(window):
                    yield _hear(window)


def _hear(node: Any) -> Heard:
    shown = _describe(node, 0)
    children = (node.get_child_at_index(index) for index in range(node.get_child_count()))
    parts = tuple(_hear(child) for child in children if child is not None and _is_showing(child))
    description, states = node.get_description(), frozenset(shown.states)
    return Heard(shown.role, shown.name, description, states, shown.box, parts)


def listen(tell: Callable[[str], None]) -> None:
    """Tell what programs have screen readers say by themselves, until the process is ended."""
    listener = Atspi.EventListener.new(lambda event: tell(str(event.any_data)))
    listener.register("object:announcement")
    Atspi.event_main()


def press(key: str) -> None:
    """Press a key, by X11's name for it."""
    subprocess.run(["xdotool", "key", key], check=True)


def click_at(x: int, y: int, button: int = 1) -> None:
    """A click with the pointer; it rests first, since GTK needs to see it enter.

    Not with `--sync`, which waits a quarter of a minute where the pointer is there already.
    """
    subprocess.run(
        ["xdotool", "mousemove", f"{x}", f"{y}", "sleep", "0.2", "click", f"{button}"],
        check=True,
    )
