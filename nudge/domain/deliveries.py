"""Deliveries: what became of each nudge on its way to the user."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from nudge.domain.nudges import NudgeKind, Reason

_TWIN_PARTS = 4


class DeliveryState(Enum):
    """Where a nudge stands on its way to the user."""

    CLAIMED = "claimed"
    SHOWN = "shown"
    OPENED = "opened"
    DONE = "done"
    LATER = "later"
    DISMISSED = "dismissed"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of one nudge.

    `again_at`: when it comes back because the user chose Later, else None. `twin`: moment,
    person and local start, under which a split series counts as delivered. `start`: the
    meeting's, None where there is none. `moment`: what it is about in one word.
    """

    key: str
    twin: str
    kind: str
    moment: str
    title: str
    at: datetime
    state: DeliveryState
    changed_at: datetime
    again_at: datetime | None = None
    reason: str = ""
    start: datetime | None = None
    guide: str = ""

    @property
    def person(self) -> str:
        """The key of the person that it was about; empty where there is none."""
        parts = self.twin.split("|")
        return parts[1] if len(parts) == _TWIN_PARTS else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldNudge:
    """A nudge that did not come at its minute `at`, by decision, and why.

    It may still come later, under the same key; then it is a delivery as well. `person`: the
    key of whom it is about, empty for nobody.
    """

    key: str
    kind: NudgeKind
    moment: str
    title: str
    at: datetime
    reason: Reason
    start: datetime | None = None
    guide: str = ""
    person: str = ""
