"""What the planner remembers: what was held, and what was given to practise.

A part of the port `Store`; its twin is `tests/doubles/keeping.py`.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from nudge.domain.deliveries import HeldNudge
from nudge.domain.practice import Practice


class Keeping(Protocol):
    """Each write is committed when the call returns; every call may raise `StoreError`."""

    def hold(self, held: HeldNudge) -> None:
        """Keep that a nudge did not come at its minute, and why; replaces what was known."""
        ...

    def find_held(self, since: datetime) -> Sequence[HeldNudge]:
        """What was held since then, in order of time."""
        ...

    def save_practice(self, practice: Practice) -> None:
        """Keep how far a tip or a lesson of one week went."""
        ...

    def find_practices(self) -> Sequence[Practice]:
        """All that was ever given to practise, in order of weeks."""
        ...
