"""Rules: how a moment is recognised and what it triggers, as data from a pack.

Owns the values that a pack's `rules/*.yaml` become. Recognition itself is in
`recognise`, timing in `plan`. There are no regular expressions in packs.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum


class Lead(Enum):
    """When a prepare nudge comes, where it does not come so many minutes before."""

    EVENING_BEFORE = "evening-before"
    MORNING_BEFORE = "morning-before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """What a moment triggers, and when.

    `prepare`: how long before the start, or the evening or the morning before; None: never.
    `cue`: how long before the start a second, short nudge comes in the last gap; None: none.
    `reflect`: whether a reflection follows. `grace`: how late a nudge may still be shown.
    """

    prepare: timedelta | Lead | None = timedelta(minutes=15)
    cue: timedelta | None = None
    reflect: bool = False
    grace: timedelta = timedelta(minutes=10)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One moment of a pack: its guide, how to recognise it, and what it triggers.

    `priority`: higher wins when a budget is short. `is_routine`: never displaces a rare one.
    `conditions`: what `recognise` reads, checked by the pack's schema.
    """

    moment: str
    name: str
    guide: str
    priority: int = 50
    is_sensitive: bool = False
    is_routine: bool = False
    timing: Timing = field(default_factory=Timing)
    conditions: Mapping[str, object] = field(default_factory=dict)
