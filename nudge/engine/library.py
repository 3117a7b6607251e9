"""The port of the compiled content: what the packs in force offer.

Its twin is `tests/doubles/library.py`.
"""

from collections.abc import Sequence
from typing import Protocol

from nudge.domain.guides import Guide, GuideEntry
from nudge.domain.lessons import Happening, Prompt, Series, Term, Tip, Wordings
from nudge.domain.rules import Rule


class Library(Protocol):
    """The compiled content packs: small facts at once, a guide when it is asked for."""

    def rules(self) -> tuple[Rule, ...]:
        """All rules of the packs in force, each moment once."""
        ...

    def find_guide(self, guide: str) -> Guide | None:
        """One guide, whole."""
        ...

    def list_guides(self) -> Sequence[GuideEntry]:
        """All guides as entries of a list, by situation and then in the pack's order."""
        ...

    def tips(self) -> tuple[Tip, ...]:
        """The weekly tips, in the order in which they come."""
        ...

    def series(self) -> tuple[Series, ...]:
        """All series of lessons."""
        ...

    def prompts(self) -> tuple[Prompt, ...]:
        """Questions for a quiet minute."""
        ...

    def wordings(self) -> Wordings:
        """Titles in rotation."""
        ...

    def glossary(self) -> tuple[Term, ...]:
        """Words of the trade, by the alphabet of each pack."""
        ...

    def happened(self) -> tuple[Happening, ...]:
        """What no calendar announces, in the order of the list."""
        ...
