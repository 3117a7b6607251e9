"""What a plan depends on, gathered in one value.

Owns the value only; `plan` makes the plan of it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, tzinfo

from nudge.domain.deliveries import Delivery, HeldNudge
from nudge.domain.events import Occurrence
from nudge.domain.gaps import find_blocks
from nudge.domain.moments import Moment
from nudge.domain.nudges import Nudge, ReasonCode
from nudge.domain.placing import Diary
from nudge.domain.practice import Rhythm
from nudge.domain.rules import Rule
from nudge.domain.settings import SeasonDates, Settings
from nudge.domain.workdays import WorkDays, find_absences

HORIZON = timedelta(days=14)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a plan depends on. Instants are in UTC.

    `dropped`: moments that occurrences would have been, had they not been declined or
    cancelled, with the code that says which. `armed_since`: a feed's first sight arms nothing
    before it; by feed, and under "" for what comes from none. `paused_until`: nothing comes
    before it. `routine`: the moments whose nudges never displace a rare one. `season_rule`: that
    of review seasons, None where no pack has one. `rhythm`: None where there is no weekly
    rhythm. `held`: what did not come, by earlier plans. `undone`: since when the user wants all
    of what came half as often, by subject. `planned_at`: up to when the plan before had
    seen to everything: when it was made, or before what was late and could still come.
    `known_seasons`: those that began, as earlier plans saw them.
    """

    now: datetime
    zone: tzinfo
    settings: Settings
    occurrences: Sequence[Occurrence] = ()
    moments: Sequence[Moment] = ()
    routine: frozenset[str] = frozenset()
    dropped: Sequence[tuple[Moment, ReasonCode]] = ()
    deliveries: Sequence[Delivery] = ()
    paused_until: datetime | None = None
    armed_since: Mapping[str, datetime] = field(default_factory=dict)
    horizon: timedelta = HORIZON
    season_rule: Rule | None = None
    rhythm: Rhythm | None = None
    held: Sequence[HeldNudge] = ()
    undone: Mapping[str, datetime] = field(default_factory=dict)
    planned_at: datetime | None = None
    known_seasons: Sequence[SeasonDates] = ()

    def make_diary(self) -> Diary:
        """The meetings and the working days that a plan has to respect."""
        return Diary(
            blocks=find_blocks(self.occurrences, frozenset(self.settings.me)),
            days=WorkDays(
                settings=self.settings, zone=self.zone, absences=find_absences(self.occurrences)
            ),
        )

    def was_awaited(self, nudge: Nudge) -> bool:
        """Whether its minute came after the feed was first seen, and after the last plan."""
        since = self.armed_since.get(nudge.feed)
        if since is None or nudge.at < since:
            return False
        return self.planned_at is None or nudge.at > self.planned_at
