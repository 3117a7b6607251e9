"""What the windows keep from one run to the next: places, sizes, what was read and pinned.

The port that the desk asks. Owns names and forms of these small facts; no settings, since
nobody sets them, and none is needed: where a fact is missing or unreadable there is a default.
"""

import json
from typing import Any, Protocol

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget


class WindowMemory(Protocol):
    """Keeps small texts by name. Neither call ever fails: what cannot be kept is forgotten."""

    def recall(self, name: str) -> str:
        """What was kept under `name`; empty where nothing was."""
        ...

    def keep(self, name: str, text: str) -> None:
        """Keep `text` under `name` in place of what was there."""
        ...


class Slate:
    """A memory for one run."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def recall(self, name: str) -> str:
        """What was kept in this run."""
        return self._texts.get(name, "")

    def keep(self, name: str, text: str) -> None:
        """Keep it until the end of the run."""
        self._texts[name] = text


def keep_place(memory: WindowMemory, name: str, window: QWidget) -> None:
    """Note where a window is and how large; on Wayland Qt notes the size alone."""
    memory.keep(f"{name}.place", bytes(window.saveGeometry().toBase64().data()).decode("ascii"))


def restore_place(memory: WindowMemory, name: str, window: QWidget) -> bool:
    """Put a window where it was, on a screen that is still there; False where that is unknown."""
    place = memory.recall(f"{name}.place")
    return bool(place) and window.restoreGeometry(QByteArray.fromBase64(place.encode("ascii")))


def recall_list(memory: WindowMemory, name: str) -> list[Any]:
    """A list that was kept as JSON; empty where there is none or it cannot be read."""
    try:
        kept = json.loads(memory.recall(name) or "[]")
    except ValueError:
        return []
    return kept if isinstance(kept, list) else []


def keep_list(memory: WindowMemory, name: str, entries: list[Any]) -> None:
    """Keep a list of what JSON can hold."""
    memory.keep(name, json.dumps(entries, ensure_ascii=False))
