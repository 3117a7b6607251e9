"""Settings: every choice that a user or IT can make, with its default.

Owns the typed values. Reading the file is an adapter's work.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import Enum

from nudge.domain.corrections import Correction
from nudge.domain.rules import Lead
from nudge.domain.secret_url import SecretUrl


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedSource:
    """A feed that is watched: a file's path, or an address kept as a secret under `id`.

    `location` is a path, or what may be shown of an address: `https://`, its host and `/`;
    empty for an address of which nothing is known here.
    """

    id: str
    name: str
    location: str

    @property
    def is_file(self) -> bool:
        """True for a path on this machine, False for an address."""
        return bool(self.location) and "://" not in self.location

    @property
    def host(self) -> str:
        """The host of an address; empty for a file, and where it is not known."""
        return "" if self.is_file else SecretUrl(self.location).host


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """A stretch of each day in the user's zone; the end exclusive. It may cross midnight."""

    start: time
    end: time


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonDates:
    """A review season as the organisation or the user gives it, both days included."""

    start: date
    end: date
    name: str = ""


class Appearance(Enum):
    """How the windows are dressed: as the desktop is, or always light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the planner and the program ask of the user. Days are Monday 0 to Sunday 6.

    `lead_times` and `sensitive`: by moment, where the user wants it other than the rule says.
    `lesson_series`: the id of a series instead of the month's. `managing_since`: the first
    day in the role. `halved`: moments, "tip" or "lesson" of which the user wants fewer.
    """

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
    lead_times: Mapping[str, timedelta | Lead] = field(default_factory=dict)
    sensitive: Mapping[str, bool] = field(default_factory=dict)
    reports: tuple[str, ...] = ()
    hr_contact: str = ""
    countries: tuple[str, ...] = ()
    appearance: Appearance = Appearance.SYSTEM
    text_percent: int = 100
    language: str = ""
    reflection_retention_days: int | None = None
    has_tips: bool = True
    tip_day: int = 0
    tip_time: time = time(9)
    look_back_day: int = 4
    look_back_time: time = time(14)
    has_lessons: bool = True
    lesson_day: int = 2
    lesson_time: time = time(9)
    lesson_series: str = ""
    managing_since: date | None = None
    has_digest: bool = True
    has_reflections: bool = True
    seasons: tuple[SeasonDates, ...] = ()
    halved: frozenset[str] = frozenset()
