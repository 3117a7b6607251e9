"""All pinned checklists: which there are, where they stand, and their ticks.

Keeps them in the windows' memory, so that they come back after a restart; a meeting's own
checklist only until the meeting is over. Ticks of a meeting are the store's as well, and are
told of by signal.
"""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from nudge.domain.guides import Guide
from nudge.ui.memory import WindowMemory, keep_list, recall_list
from nudge.ui.pin import Pin
from nudge.ui.presenters.pins import find_kept_pin, note_pin, present_guide_pin
from nudge.ui.theme import GRID
from nudge.ui.views import PinView

PINS = "pins"
_SAVE_MS = 400
_STEP = 4 * GRID


class PinBoard(QObject):
    """The pinned windows. `changed`: the guides that are pinned now, in order."""

    item_ticked = Signal(str, str, bool)
    guide_clicked = Signal(str)
    changed = Signal(tuple)

    def __init__(self, memory: WindowMemory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._pins: dict[str, Pin] = {}
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(_SAVE_MS)
        self._save.timeout.connect(self.keep)

    @property
    def guides(self) -> tuple[str, ...]:
        """The guides whose checklists are pinned, each once."""
        return tuple(dict.fromkeys(pin.view.guide for pin in self._pins.values()))

    def pin(self, view: PinView, place: QPoint | None = None) -> None:
        """Show a checklist on top, at `place` or in a free corner; a pinned one comes forward."""
        found = self._pins.get(view.key)
        if found is not None:
            found.raise_()
            return
        pin = Pin(view)
        pin.put(place or self._find_corner(pin))
        pin.item_ticked.connect(self._on_ticked)
        pin.guide_clicked.connect(self.guide_clicked)
        pin.closed.connect(self._on_closed)
        self._pins[view.key] = pin
        pin.show()
        pin.moved.connect(lambda _key: self._save.start())
        self.keep()
        self.changed.emit(self.guides)

    def pin_guide(self, guide: Guide) -> None:
        """Pin the checklist of a guide as such, for no meeting in particular."""
        self.pin(present_guide_pin(guide))

    def show_tick(self, occurrence: str, item: str, *, is_done: bool) -> None:
        """Follow a tick on the card of the same occurrence."""
        pin = self._pins.get(occurrence)
        if pin is not None:
            pin.show_tick(item, is_done=is_done)

    def restore(self, now: datetime, find_guide: Callable[[str], Guide | None]) -> None:
        """Bring back what was pinned and is still of use at `now`."""
        for kept in recall_list(self._memory, PINS):
            found = find_kept_pin(kept, now, find_guide)
            if found is not None and found[0].key not in self._pins:
                self.pin(found[0], QPoint(*found[1]))

    def close_all(self) -> None:
        """Take all off the screen; they come back at the next start."""
        self.keep()
        self._save.stop()
        for pin in self._pins.values():
            pin.hide()
            pin.deleteLater()
        self._pins.clear()

    def keep(self) -> None:
        """Keep which are pinned, where they stand and what is ticked."""
        notes = [
            note_pin(pin.view, pin.find_ticks(), (pin.x(), pin.y())) for pin in self._pins.values()
        ]
        keep_list(self._memory, PINS, notes)

    def _find_corner(self, pin: Pin) -> QPoint:
        """The top right corner, each a step below and left of the one before."""
        free = QGuiApplication.primaryScreen().availableGeometry()
        step = _STEP * (len(self._pins) % 8)
        return QPoint(free.right() - pin.width() - 2 * GRID - step, free.top() + 2 * GRID + step)

    def _on_ticked(self, key: str, item: str, is_done: bool) -> None:
        self._save.start()
        if not self._pins[key].view.is_free:
            self.item_ticked.emit(key, item, is_done)

    def _on_closed(self, key: str) -> None:
        pin = self._pins.pop(key, None)
        if pin is not None:
            pin.deleteLater()
            self.keep()
            self.changed.emit(self.guides)
