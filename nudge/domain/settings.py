"""Settings: every choice that a user or IT can make, with its default.

Owns the typed values. Reading the file is an adapter's work.
"""

from dataclasses import dataclass, field
from datetime import time

from nudge.domain.corrections import Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSource:
    """A feed that is watched: a file's path, or an address kept as a secret under `id`.

    `location` is a path, or an address of which only the host may be shown.
    """

    id: str
    name: str
    location: str

    @property
    def is_file(self) -> bool:
        """True for a path on this machine, False for an address."""
        return "://" not in self.location


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A stretch of each day in the user's zone; the end exclusive. It may cross midnight."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the planner and the program ask of the user. Days are Monday 0 to Sunday 6."""

    feeds: tuple[FeedSource, ...] = ()
    me: tuple[str, ...] = ()
    zone: str = ""
    work_days: frozenset[int] = frozenset({0, 1, 2, 3, 4})
    work_hours: Hours = field(default_factory=lambda: Hours(start=time(8), end=time(18)))
    quiet_hours: Hours = field(default_factory=lambda: Hours(start=time(19), end=time(7)))
    prepares_per_day: int = 3
    routine_reflections_per_week: int = 2
    later_minutes: tuple[int, ...] = (5, 15, 30)
    turned_off: frozenset[str] = frozenset()
    corrections: tuple[Correction, ...] = ()
    is_nudged_as_report: bool = False
    shows_titles: bool = True
