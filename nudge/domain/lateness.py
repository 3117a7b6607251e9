"""Lateness: what happens to a nudge whose minute has passed.

The planner judges it, never the scheduler: after a suspend, a pause or a crash the same
question is asked of every nudge that was not delivered.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from nudge.domain.nudges import Nudge, NudgeKind, Placement, ReasonCode
from nudge.domain.placing import Diary

_UNHURRIED = {Placement.EVENING_BEFORE, Placement.MORNING_BEFORE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lateness:
    """What decides whether a late nudge still comes. Instants are in UTC, see `plan.Facts`."""

    now: datetime
    diary: Diary
    paused_until: datetime | None = None
    armed_since: Mapping[str, datetime] = field(default_factory=dict)

    def judge(self, nudge: Nudge) -> Nudge:
        """The nudge on its minute, or now within its grace, or held with the reason.

        What the user asked for later comes when asked for, meeting or not.
        """
        if nudge.reason.code is not ReasonCode.DUE:
            return nudge
        first_sight = self.armed_since.get(nudge.feed)
        if first_sight is not None and nudge.at < first_sight:
            return _hold(nudge, ReasonCode.TOO_LATE)
        if self.paused_until is not None and nudge.at < self.paused_until:
            return self._move(nudge, self.paused_until, ReasonCode.PAUSED)
        return self._move(nudge, nudge.at, ReasonCode.TOO_LATE)

    def _move(self, nudge: Nudge, at: datetime, code: ReasonCode) -> Nudge:
        at = max(at, self.now)
        if at == nudge.at < nudge.until:
            return nudge
        latest = min(nudge.at + find_grace(nudge), nudge.until)
        if at >= latest:
            return _hold(nudge, code)
        if nudge.reason.placement is Placement.AS_ASKED:
            return replace(nudge, at=at)
        free = self.diary.blocks.find_free(at)
        if free >= latest:
            return _hold(nudge, ReasonCode.IN_MEETING)
        if self.diary.days.is_quiet(free) and not self._is_quiet_meeting(nudge):
            return _hold(nudge, ReasonCode.QUIET_HOURS)
        placement = nudge.reason.placement
        if code is ReasonCode.PAUSED:
            placement = Placement.PAUSE_ENDED
        return replace(nudge, at=free, reason=replace(nudge.reason, placement=placement))

    def _is_quiet_meeting(self, nudge: Nudge) -> bool:
        is_about_start = nudge.kind in {NudgeKind.PREPARE, NudgeKind.CUE}
        return is_about_start and self.diary.days.is_quiet(nudge.until)


def find_grace(nudge: Nudge) -> timedelta:
    """How late a nudge may come.

    The rule's grace before a meeting; a reflection, what has no meeting, and what was planned
    for the evening or the morning before, may come as long as it is useful.
    """
    is_unhurried = nudge.reason.placement in _UNHURRIED or nudge.kind is NudgeKind.REFLECT
    if is_unhurried or nudge.grace is None:
        return nudge.until - nudge.at
    return nudge.grace


def _hold(nudge: Nudge, code: ReasonCode) -> Nudge:
    return replace(nudge, reason=replace(nudge.reason, code=code))
