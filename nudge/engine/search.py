"""The port of the search over guides, and what it finds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Place(Enum):
    """Where in a guide the words were found."""

    TITLE = "title"
    KEYWORD = "keyword"
    QUESTION = "question"
    TEXT = "text"
    NOTE = "note"


Span = tuple[int, int]
"""Where a mark begins and ends in its text, in characters; the end exclusive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A guide that was found, and the line that shows why, as plain text with marks.

    `section`: for TEXT the field of `Guide` that the line comes from, such as "steps". For
    TITLE the `snippet` is what the guide is good for, often without marks.
    """

    guide: str
    title: str
    title_marks: tuple[Span, ...] = ()
    place: Place
    section: str = ""
    snippet: str
    marks: tuple[Span, ...] = ()


class Search(Protocol):
    """Finds guides while the user is still typing."""

    def find(self, text: str, limit: int, notes: Mapping[str, str] | None = None) -> Sequence[Hit]:
        """At most `limit` hits, the best first; none for a text without words.

        The last word may be half typed, and words may be misspelt. `notes`: the user's own
        notes by guide, which are searched too.
        """
        ...
