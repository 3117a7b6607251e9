"""The port of what the Ask box knows: terms, spellings, dangers, topics that are not covered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from nudge.domain.ask_danger import DangerGroup
from nudge.domain.ask_index import Term
from nudge.domain.ask_passages import Quotable


class Knowledge(Protocol):
    """The index of the packs in force. Reads only; a pack compiled anew is seen at once."""

    def find_terms(self, stems: Iterable[str]) -> Mapping[str, Term]:
        """Those of the stems that the index knows, with what they tell."""
        ...

    def correct(self, word: str) -> Sequence[str]:
        """The known words that a misspelt one may stand for, folded, the likeliest first."""
        ...

    def find_quotable(self, guide: str) -> Quotable | None:
        """What of a guide can be quoted."""
        ...

    def find_dangers(self) -> Sequence[DangerGroup]:
        """All kinds of danger, the gravest first."""
        ...

    def find_topic_answer(self, topic: str) -> str:
        """The friendly line of a topic that is not covered; empty where it has none."""
        ...
