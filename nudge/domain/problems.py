"""Problems: bad input as a value, told to whoever can mend it.

Owns the one form in which feeds, packs, settings and policy report what is wrong
with them. Must not raise: the good neighbours of what is bad live on.
"""

from dataclasses import dataclass
from enum import Enum

from nudge.domain.override import override


class Severity(Enum):
    """How much a problem matters: an error lost something, a warning did not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """The place of a problem: a file or a feed's name, a line from 1, the UID where known."""

    source: str
    line: int | None = None
    uid: str | None = None

    @override
    def __str__(self) -> str:
        place = self.source if self.line is None else f"{self.source}:{self.line}"
        return place if self.uid is None else f"{place} (UID {self.uid})"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong with an input, where it stands, and what to do about it."""

    code: str
    where: Where
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    @override
    def __str__(self) -> str:
        text = f"{self.where}: {self.code}: {self.message}"
        return f"{text} {self.hint}" if self.hint else text
