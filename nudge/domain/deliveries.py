"""Deliveries: what became of each nudge on its way to the user."""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum


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
    person and local start, under which a split series counts as delivered.
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
