"""People: who a moment concerns, and whether the manager has met them before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody a moment concerns. The address is lower case and may be empty, so may the name."""

    name: str = ""
    email: str = ""

    @property
    def key(self) -> str:
        """What commitments and history hang on: the address, else the folded name."""
        return self.email or " ".join(self.name.casefold().split())


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """One-on-ones that Nudge knows of from before the feed's window.

    `since`: the first day of which anything is known, or None. `met`: person key to the
    day of the first one-on-one with them.
    """

    since: date | None = None
    met: Mapping[str, date] = field(default_factory=dict)
