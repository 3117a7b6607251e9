"""What is wrong with a window for those who only hear it: names, order, twins.

Works on what a screen reader gets, and knows no program.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

USED = {
    "push button",
    "toggle button",
    "check box",
    "text",
    "password text",
    "combo box",
    "spin button",
    "list",
    "list item",
    "menu item",
    "page tab",
    "link",
    "slider",
}
SILENT = {"panel", "separator", "scroll bar", "tool tip"}
"""What is seen and not read: lines, and what moves other things."""


class Heard(NamedTuple):
    """One thing as a screen reader finds it, with what is in it; the box is in pixels."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    box: tuple[int, int, int, int]
    parts: "tuple[Heard, ...]"


def list_faults(window: Heard) -> list[str]:
    """Everything that is wrong with a window, a line each."""
    things = list(_walk(window))
    faults = [] if window.name else ["the window has no name"]
    faults += [f"no name: {_say(each)}" for each in things if _is_nameless(each)]
    faults += [f"twins: {twin}" for twin in _find_twins(things)]
    for each in things:
        faults += [
            f"read before what stands before it: {_say(a)}, then {_say(b)}"
            for a, b in _find_misplaced(each.parts)
        ]
    return faults


def _walk(thing: Heard) -> Iterator[Heard]:
    yield thing
    if thing.role not in ("text", "password text", "spin button", "combo box"):
        for part in thing.parts:
            yield from _walk(part)


def _say(thing: Heard) -> str:
    return f"{thing.role} {thing.name!r} {thing.box}"


def _is_nameless(thing: Heard) -> bool:
    """A choice has what is chosen for its name, so what it is about must be told besides."""
    is_named = thing.name.strip() and (thing.role != "combo box" or thing.description)
    return thing.role in USED and not is_named


def _find_twins(things: Sequence[Heard]) -> list[str]:
    """Buttons of which one cannot hear which is which."""
    told = Counter((t.name, t.description) for t in things if t.role == "push button")
    return [f"{count} x {name!r}" for (name, _description), count in told.items() if count > 1]


def _find_misplaced(parts: Sequence[Heard]) -> Iterator[tuple[Heard, Heard]]:
    """Neighbours in the order of reading, of which the second stands above or before the first."""
    read = [part for part in parts if part.role not in SILENT or part.parts]
    for first, second in pairwise(read):
        left, top, _width, height = first.box
        x, y, wide, high = second.box
        is_in_line = abs(y + high / 2 - top - height / 2) < min(high, height) / 2
        if y + high <= top or (is_in_line and x + wide <= left):
            yield first, second
