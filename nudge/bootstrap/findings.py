"""What the doctor finds: one finding for each thing it has looked at.

Owns the form that `nudge doctor --json` prints. Nothing personal may be put into it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


class State(Enum):
    """How something is doing. UNKNOWN: nobody can say, and that is no fault."""

    OK = "ok"
    WARNING = "warning"
    PROBLEM = "problem"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at. `facts` are for programs, `text` and `hint` for people."""

    name: str
    state: State
    text: str
    hint: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
