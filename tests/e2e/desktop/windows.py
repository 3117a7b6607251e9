"""What shows on the desktop, through the accessibility bus, and the pointer to click on it."""

import json
import re
import subprocess
from collections.abc import Iterator
from typing import Any, NamedTuple

import gi

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


def _walk(node: Any, depth: int = 0) -> Iterator[Shown]:
    try:
        yield _describe(node, depth)
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                yield from _walk(child, depth + 1)
    except GLib.Error:  # it went away while it was looked at
        return


def walk_programs(program: str | None = None) -> Iterator[Shown]:
    """Everything accessible of one program, or of all."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        try:
            root = desktop.get_child_at_index(index)
            if root is not None and (program is None or is_same(program, root.get_name())):
                yield from _walk(root)
        except GLib.Error:
            continue


def find(wanted: str) -> Shown | None:
    """The first thing of this name that shows."""
    name, _, role = wanted.partition("@") if not wanted.endswith("/") else (wanted, "", "")
    for shown in walk_programs():
        if (
            shown.is_showing
            and shown.role != "application"
            and is_same(name, shown.name)
            and role in ("", shown.role.replace(" ", "-"))
        ):
            return shown
    return None


def click_at(x: int, y: int, button: int = 1) -> None:
    """A click with the pointer; it rests first, since GTK needs to see it enter."""
    subprocess.run(
        ["xdotool", "mousemove", "--sync", f"{x}", f"{y}", "sleep", "0.2", "click", f"{button}"],
        check=True,
    )
