"""Keeps the compiled library in step with the packs' files, and what is wrong with them.

Owns when to look. A look compares names, sizes and times here, in a millisecond; only where
they differ does a child read the packs. Must not read packs itself.
"""

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import nudge
from nudge.adapters.content.fingerprint import find_fingerprint, is_current
from nudge.adapters.content.library import read_fact
from nudge.bootstrap.compiling import Compiling, say_off
from nudge.domain.guides import Contacts
from nudge.engine.children import Children

LOOK_EVERY_S = 15 * 60.0


class PackWatch:
    """Compiles the packs in force into the file `library`, again whenever a file has changed.

    `on_looked(is_new)` is called after each look, with whether the library is a new one.
    `complaint`: what the last look found wrong, in one line, empty if nothing.
    """

    def __init__(
        self,
        children: Children,
        library: Path,
        on_looked: Callable[[bool], None],
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._children = children
        self._library = library
        self._on_looked = on_looked
        self._now_s = now_s
        self._packs: Sequence[Path] = ()
        self._contacts = Contacts()
        self._looked_at_s = now_s()
        self._running = 0
        self._is_asked_again = False
        self._found = ""
        self.complaint = ""

    def use(self, packs: Sequence[Path], contacts: Contacts) -> None:
        """These packs, the lowest first, and these contacts are in force from now on."""
        self._packs, self._contacts = packs, contacts
        # Never two at once: the one that began with the old packs could end last and win.
        self.look()

    def look(self) -> None:
        """Look whether a file has changed; while a child is at work, look again after it."""
        if self._running:
            self._is_asked_again = True
            return
        self._looked_at_s = self._now_s()
        if self._is_in_step():
            report = json.loads(read_fact(self._library, "report") or "{}")
            self.complaint = say_off(report.get("off", ()))
            self._on_looked(False)  # noqa: FBT003 - a callback, called as `Compiling` calls it
        else:
            self._start()

    def tick(self) -> None:
        """Look if the last look was a quarter of an hour ago. Called once a minute."""
        if self._now_s() - self._looked_at_s >= LOOK_EVERY_S:
            self.look()

    def _is_in_step(self) -> bool:
        try:
            fingerprint = find_fingerprint(self._packs, nudge.__version__, self._contacts)
        except OSError:  # a file that went between two glances is a change
            return False
        return is_current(self._library, fingerprint)

    def _start(self) -> None:
        self._running += 1
        compiling = Compiling(self._on_done, self._on_failed)
        compiling.start(self._children, self._library.parent, self._packs, self._contacts)

    def _on_failed(self, why: str) -> None:
        self._found = why

    def _on_done(self, is_new: bool) -> None:
        self._running -= 1
        self.complaint, self._found = self._found, ""
        self._on_looked(is_new)
        if self._is_asked_again and not self._running:
            self._is_asked_again = False
            self.look()
