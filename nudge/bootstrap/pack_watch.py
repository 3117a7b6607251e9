"""Keeps the compiled library in step with the packs' files, and what is wrong with them.

Owns when to look: a look starts a child, so at rest it is rare. Must not read packs itself.
"""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from nudge.bootstrap.compiling import Compiling
from nudge.domain.guides import Contacts
from nudge.engine.children import Children

LOOK_EVERY_S = 15 * 60.0


class PackWatch:
    """Compiles the packs in force into the folder `cache`, again whenever a file has changed.

    `on_looked(is_new)` is called after each look, with whether the library is a new one.
    `complaint`: what the last look found wrong, in one line, empty if nothing.
    """

    def __init__(
        self,
        children: Children,
        cache: Path,
        on_looked: Callable[[bool], None],
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._children = children
        self._cache = cache
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
        """Look whether a file has changed; while a look is under way, look again after it."""
        if self._running:
            self._is_asked_again = True
        else:
            self._start()

    def tick(self) -> None:
        """Look if the last look was a quarter of an hour ago. Called once a minute."""
        if self._now_s() - self._looked_at_s >= LOOK_EVERY_S:
            self.look()

    def _start(self) -> None:
        self._running += 1
        self._looked_at_s = self._now_s()
        compiling = Compiling(self._on_done, self._on_failed)
        compiling.start(self._children, self._cache, self._packs, self._contacts)

    def _on_failed(self, why: str) -> None:
        self._found = why

    def _on_done(self, is_new: bool) -> None:
        self._running -= 1
        self.complaint, self._found = self._found, ""
        self._on_looked(is_new)
        if self._is_asked_again and not self._running:
            self._is_asked_again = False
            self._start()
