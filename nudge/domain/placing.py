"""Placing: the minute at which a nudge about one meeting belongs.

Decides when a prepare, a cue or a reflection comes, and holds those for which there is no
good minute. Budgets and what was shown already are `plan`'s.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from nudge.domain.events import Occurrence, Timed, find_instants
from nudge.domain.gaps import SHORTEST_GAP, Blocks, Slot
from nudge.domain.nudges import Placement, Reason, ReasonCode
from nudge.domain.rules import Lead
from nudge.domain.workdays import WorkDays

EVENING_LEAD = timedelta(minutes=30)
"""The evening's nudge comes half an hour before the working day, or its last gap, ends."""

CLOSEST_CUE = timedelta(minutes=30)
"""A cue this soon after its prepare would say the same thing twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A minute in UTC, when it stops being useful, and why it is there or why it is held."""

    at: datetime
    until: datetime
    reason: Reason

    @property
    def is_held(self) -> bool:
        """True when the nudge has no good minute."""
        return self.reason.code is not ReasonCode.DUE


@dataclass(frozen=True, slots=True, kw_only=True)
class Diary:
    """What placing has to respect: the meetings as blocks, and the working days."""

    blocks: Blocks
    days: WorkDays


def place_prepare(occurrence: Occurrence, lead: timedelta | Lead, diary: Diary) -> Place:
    """Where the prepare of an occurrence comes."""
    span = find_instants(occurrence.span, diary.days.zone)
    if isinstance(lead, timedelta):
        return _place_lead(span, lead, diary)
    found = _find_morning(span, diary) if lead is Lead.MORNING_BEFORE else None
    placement = Placement.MORNING_BEFORE
    if found is None:
        found, placement = _find_evening(span, diary), Placement.EVENING_BEFORE
    reason = Reason(code=ReasonCode.DUE, placement=placement)
    if diary.days.is_absent(span.start):
        reason = Reason(code=ReasonCode.DAY_OFF, placement=placement)
    return Place(at=found, until=span.start, reason=reason)


def place_cue(
    occurrence: Occurrence, lead: timedelta, diary: Diary, prepare: Place
) -> Place | None:
    """Where the cue comes, or None when the prepare is so close that it would only repeat it."""
    cue = _place_lead(find_instants(occurrence.span, diary.days.zone), lead, diary)
    is_repeat = not prepare.is_held and cue.at - prepare.at < CLOSEST_CUE
    return None if is_repeat else cue


def place_reflection(occurrence: Occurrence, diary: Diary) -> Place:
    """The first gap after the meeting, on the same working day."""
    span = find_instants(occurrence.span, diary.days.zone)
    slot = diary.blocks.find_slot_after(span.end)
    day_end = diary.days.find_hours(span.end.astimezone(diary.days.zone).date()).end
    latest = max(day_end, span.end)
    return Place(
        at=slot.at,
        until=max(latest, slot.at) + timedelta(hours=1),
        reason=_judge_reflection(slot, latest, diary.days),
    )


def _judge_reflection(slot: Slot, latest: datetime, days: WorkDays) -> Reason:
    placement = Placement.FIRST_GAP_AFTER
    if days.is_day_off(slot.at):
        return Reason(code=ReasonCode.DAY_OFF, placement=placement)
    if days.is_quiet_hour(slot.at):
        return Reason(code=ReasonCode.QUIET_HOURS, placement=placement)
    if slot.at > latest:
        return Reason(code=ReasonCode.IN_MEETING, placement=placement)
    return Reason(code=ReasonCode.DUE, placement=placement)


def _place_lead(span: Timed, lead: timedelta, diary: Diary) -> Place:
    slot = diary.blocks.find_slot_before(span.start, lead)
    days = diary.days
    if days.is_absent(span.start):
        return _make_place(span, slot.at, ReasonCode.DAY_OFF, Placement.LEAD)
    # A meeting that itself lies in quiet time may have its own prepare.
    if days.is_quiet(span.start) or not days.is_quiet(slot.at):
        placement = Placement.LEAD
        if slot.is_before_block:
            placement = Placement.BEFORE_BLOCK
        elif slot.is_moved:
            placement = Placement.LAST_GAP
        return _make_place(span, slot.at, ReasonCode.DUE, placement)
    opened = days.find_quiet_end(slot.at) if days.is_quiet_hour(slot.at) else slot.at
    is_free = not diary.blocks.is_busy(opened) and not days.is_quiet(opened)
    if is_free and opened <= span.start - SHORTEST_GAP:
        return _make_place(span, opened, ReasonCode.DUE, Placement.QUIET_ENDED)
    return _make_place(span, slot.at, ReasonCode.QUIET_HOURS, Placement.LEAD)


def _make_place(span: Timed, at: datetime, code: ReasonCode, placement: Placement) -> Place:
    minutes = round((span.start - at) / timedelta(minutes=1))
    return Place(
        at=at, until=span.start, reason=Reason(code=code, placement=placement, minutes=minutes)
    )


def _find_evening(span: Timed, diary: Diary) -> datetime:
    """Half an hour before the end of the last gap of the working day before.

    Without any gap that day, or without a working day in the two weeks before, half an hour
    before the meeting.
    """
    day = diary.days.find_day_before(span.start.astimezone(diary.days.zone).date())
    gaps = diary.blocks.find_gaps(diary.days.find_hours(day)) if day else []
    if not gaps:
        return diary.blocks.find_slot_before(span.start, EVENING_LEAD).at
    return max(gaps[-1].start, gaps[-1].end - EVENING_LEAD)


def _find_morning(span: Timed, diary: Diary) -> datetime | None:
    """The first gap of the day's working hours, or None when the meeting is too soon after it."""
    hours = diary.days.find_hours(span.start.astimezone(diary.days.zone).date())
    gaps = diary.blocks.find_gaps(hours)
    if not gaps or gaps[0].start > span.start - EVENING_LEAD:
        return None
    return gaps[0].start
