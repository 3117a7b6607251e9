"""Writing: what the manager ticks and types, kept as it is typed.

Owns these intents; what becomes of the nudge itself is `handling`'s.
"""

from datetime import date

from nudge.engine.core import Core
from nudge.engine.trouble import keeps_running


class Writing(Core):
    """Ticks, answers, promises and notes."""

    @keeps_running
    def tick_item(self, occurrence: str, item: str, *, is_done: bool) -> None:
        """A checklist item was ticked or cleared."""
        now = self._ports.clock.now()
        self._ports.store.tick(occurrence, item, is_done=is_done, at=now)

    @keeps_running
    def save_answers(self, key: str, answers: tuple[str, ...]) -> None:
        """Something was typed into a reflection."""
        nudge = self._find_nudge(key)
        if nudge is not None:
            self._cards.save_answers(nudge, answers)

    @keeps_running
    def save_commitment(self, key: str, text: str, due: date | None) -> None:
        """Something was promised, or its date was changed."""
        nudge = self._find_nudge(key)
        if nudge is not None:
            self._cards.save_commitment(nudge, text, due)

    @keeps_running
    def close_commitment(self, commitment: int, *, is_done: bool) -> None:
        """A promise was kept, or is still open after all."""
        now = self._ports.clock.now()
        self._ports.store.close_commitment(commitment, now if is_done else None)

    @keeps_running
    def open_note(self, guide: str) -> None:
        """A guide is being read: what did the manager note on it?"""
        self._ports.desk.show_note(guide, self._ports.store.find_note(guide))

    @keeps_running
    def save_note(self, guide: str, text: str) -> None:
        """Something was typed into the note on a guide."""
        self._ports.store.save_note(guide, text, self._ports.clock.now())
