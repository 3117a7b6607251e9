"""The plan: every nudge that is due and every one that is held, each with its reason.

Pure: facts in, plan out. Called afresh after every change; nothing is patched.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, time

from nudge.domain.budgets import judge_budgets
from nudge.domain.deliveries import DeliveryState
from nudge.domain.digest import count_left_over, place_digest
from nudge.domain.events import find_instants
from nudge.domain.halving import find_halved, judge_halved
from nudge.domain.lateness import Lateness, find_grace
from nudge.domain.merging import merge
from nudge.domain.moments import Moment, Role
from nudge.domain.nudges import (
    Nudge,
    NudgeKind,
    Placement,
    Plan,
    Reason,
    ReasonCode,
    make_delivery_key,
    make_twin_key,
)
from nudge.domain.placing import Diary, Place, place_cue, place_prepare, place_reflection
from nudge.domain.plan_facts import Facts as Facts  # noqa: PLC0414 - what a plan is made of
from nudge.domain.season_plan import list_seasons, place_seasons
from nudge.domain.seasons import SEASON
from nudge.domain.settings import Settings
from nudge.domain.weekly import Window, place_weekly, turn
from nudge.domain.workdays import WorkDays


def make_plan(facts: Facts) -> Plan:
    """The plan as of `facts.now`, up to its horizon.

    Nothing is due before now; what is late by more than its grace is held as too late, and
    what was delivered already is in neither list, save when the user asked for it later.
    """
    diary = facts.make_diary()
    # By key, so that of two twins the same one is taken whatever the order of the feeds.
    nudges = sorted(_place_all(facts, diary), key=lambda nudge: nudge.key)
    upcoming = _find_upcoming(nudges, facts.now)
    nudges += sorted(_place_dropped(facts, diary), key=lambda nudge: nudge.key)
    nudges += _place_topics(facts, diary)
    wanted = list(_leave_out_delivered(nudges, facts))
    judged = _judge(wanted, facts, diary)
    digest = _make_digest(judged, facts, diary)
    judged += [digest] if digest else []
    due = [nudge for nudge in judged if nudge.reason.code is ReasonCode.DUE]
    held = [nudge for nudge in judged if nudge.reason.code is not ReasonCode.DUE]
    return Plan(
        made_at=facts.now,
        valid_until=_find_valid_until(judged, facts, diary.days),
        due=tuple(sorted(merge(due), key=_find_order)),
        held=tuple(sorted(held, key=_find_order)),
        upcoming=upcoming,
        overdue_since=_find_overdue(due, wanted, facts.now),
    )


def list_nudges(facts: Facts) -> Iterable[Nudge]:
    """Each nudge that the facts would bring, whatever became of it: to open it all the same."""
    diary = facts.make_diary()
    yield from _place_all(facts, diary)
    yield from _place_dropped(facts, diary)
    yield from _place_topics(facts, diary)


def _judge(wanted: Sequence[Nudge], facts: Facts, diary: Diary) -> list[Nudge]:
    """What is late, what comes half as often and what is over a budget, in this order."""
    lateness = Lateness(
        now=facts.now,
        diary=diary,
        paused_until=facts.paused_until,
        armed_since=facts.armed_since,
    )
    halved = find_halved(
        facts.deliveries,
        routine=facts.routine,
        asked=facts.settings.halved,
        undone=facts.undone,
    )
    judged = [lateness.judge(nudge) for nudge in wanted]
    judged = judge_halved(judged, halved, facts.deliveries, facts.held)
    judged = judge_budgets(judged, facts.deliveries, facts.routine, diary.days)
    return _put_back(judged, wanted)


def _make_digest(judged: Sequence[Nudge], facts: Facts, diary: Diary) -> Nudge | None:
    """Today's digest, if it has anything to tell and has not come yet."""
    digest = place_digest(facts.now, diary)
    if digest is None or not list(_leave_out_delivered([digest], facts)):
        return None
    midnight = datetime.combine(facts.now.astimezone(facts.zone).date(), time(), facts.zone)
    count = count_left_over(digest.at, midnight, judged, facts.held, facts.deliveries)
    if not count or digest.topic is None:
        return None
    digest = replace(digest, topic=replace(digest.topic, count=count))
    (judged_digest,) = _judge([digest], facts, diary)
    return judged_digest if judged_digest.reason.code is ReasonCode.DUE else None


def _place_topics(facts: Facts, diary: Diary) -> list[Nudge]:
    """What has no meeting: the countdown of each review season, and the weekly rhythm."""
    seasons = list_seasons(facts.moments, facts.settings, facts.known_seasons, facts.zone)
    nudges = list(place_seasons(seasons, facts.season_rule, diary))
    if facts.rhythm is not None:
        window = Window(now=facts.now, end=facts.now + facts.horizon)
        nudges += place_weekly(facts.rhythm, facts.deliveries, diary, window)
    return nudges


def _find_upcoming(nudges: Iterable[Nudge], now: datetime) -> Nudge | None:
    ahead = [
        nudge
        for nudge in nudges
        if nudge.kind is NudgeKind.PREPARE
        and nudge.until > now
        and nudge.reason.code is not ReasonCode.TURNED_OFF
    ]
    return min(ahead, key=lambda nudge: (nudge.until, nudge.key), default=None)


def _put_back(judged: Iterable[Nudge], wanted: Iterable[Nudge]) -> list[Nudge]:
    """What is held stands at the minute at which it would have come, however late it is now."""
    minutes = {nudge.key: nudge.at for nudge in wanted}
    return [
        nudge
        if nudge.reason.code is ReasonCode.DUE or nudge.at == minutes[nudge.key]
        else replace(nudge, at=minutes[nudge.key])
        for nudge in judged
    ]


def _find_overdue(due: Iterable[Nudge], wanted: Iterable[Nudge], now: datetime) -> datetime | None:
    keys = {nudge.key for nudge in due}
    minutes = (nudge.at for nudge in wanted if nudge.key in keys and nudge.at <= now)
    return min(minutes, default=None)


def _find_order(nudge: Nudge) -> tuple[datetime, int, str]:
    return nudge.at, -nudge.priority, nudge.key


def _place_all(facts: Facts, diary: Diary) -> Iterable[Nudge]:
    for moment in facts.moments:
        for kind, place in _place_moment(moment, diary):
            yield _make_nudge(moment, kind, place, facts)


def _place_moment(moment: Moment, diary: Diary) -> Iterable[tuple[NudgeKind, Place]]:
    timing, occurrence = moment.rule.timing, moment.occurrence
    # A season is told once, by its countdown, and not by each of its dates.
    is_season = moment.rule.moment == SEASON and moment.role is Role.MANAGER
    if occurrence.is_all_day or is_season:
        return
    if timing.prepare is not None:
        prepare = place_prepare(occurrence, timing.prepare, diary)
        yield NudgeKind.PREPARE, prepare
        if timing.cue is not None:
            cue = place_cue(occurrence, timing.cue, diary, prepare)
            if cue is not None:
                yield NudgeKind.CUE, cue
    if timing.reflect:
        yield NudgeKind.REFLECT, place_reflection(occurrence, diary)


def _place_dropped(facts: Facts, diary: Diary) -> Iterable[Nudge]:
    """One line for each meeting that is off, so that nothing disappears without a word."""
    for moment, code in facts.dropped:
        for kind, place in _place_moment(moment, diary):
            yield replace(_make_nudge(moment, kind, place, facts), reason=Reason(code=code))
            break


def _make_nudge(moment: Moment, kind: NudgeKind, place: Place, facts: Facts) -> Nudge:
    start = find_instants(moment.occurrence.span, facts.zone).start
    day = start.astimezone(facts.zone).date()
    return Nudge(
        key=make_delivery_key(moment.occurrence.key, kind, day),
        twin=make_twin_key(moment, kind, start),
        kind=kind,
        at=place.at,
        until=place.until,
        moment=moment,
        reason=_judge_wishes(moment, kind, facts.settings) or place.reason,
        wording=turn(_find_wordings(kind, facts), day.toordinal() * 24 + start.hour),
    )


def _find_wordings(kind: NudgeKind, facts: Facts) -> Sequence[str]:
    """The titles in rotation: those of reminders stay the same."""
    if kind is not NudgeKind.REFLECT or facts.rhythm is None:
        return ()
    return facts.rhythm.wordings.reflections


def _judge_wishes(moment: Moment, kind: NudgeKind, settings: Settings) -> Reason | None:
    """Whether the user wants such a nudge for such a moment at all."""
    is_unwanted_role = moment.role is Role.REPORT and not settings.is_nudged_as_report
    is_off = moment.is_silenced or moment.rule.moment in settings.turned_off
    is_off = is_off or (kind is NudgeKind.REFLECT and not settings.has_reflections)
    if is_off or is_unwanted_role:
        return Reason(code=ReasonCode.TURNED_OFF)
    return None


def _leave_out_delivered(nudges: Iterable[Nudge], facts: Facts) -> Iterable[Nudge]:
    """Each meeting once, whatever number of feeds shows it, and nothing that was delivered."""
    by_key = {delivery.key: delivery for delivery in facts.deliveries}
    twins = {delivery.twin for delivery in facts.deliveries}
    seen: set[str] = set()
    for nudge in nudges:
        if nudge.key in seen or nudge.twin in seen:
            continue
        delivery = by_key.get(nudge.key)
        is_later = delivery is not None and delivery.state is DeliveryState.LATER
        # What slept past its whole use is told as missed; a command was never awake for it.
        if nudge.until <= facts.now and not (is_later or facts.was_awaited(nudge)):
            continue
        if nudge.at > facts.now + facts.horizon:
            continue
        seen.update((nudge.key, nudge.twin))
        if delivery is not None and delivery.state is DeliveryState.LATER and delivery.again_at:
            reason = replace(nudge.reason, placement=Placement.AS_ASKED)
            yield replace(nudge, at=delivery.again_at, reason=reason)
        elif delivery is None and nudge.twin not in twins:
            yield nudge


def _find_valid_until(nudges: Sequence[Nudge], facts: Facts, days: WorkDays) -> datetime:
    """The next due time, end of a grace or of a pause, or local midnight, whichever is first."""
    instants = [days.find_midnight_after(facts.now)]
    instants += [nudge.at for nudge in nudges]
    instants += [nudge.at + find_grace(nudge) for nudge in nudges if nudge.at <= facts.now]
    if facts.paused_until is not None:
        instants.append(facts.paused_until)
    return min(instant for instant in instants if instant > facts.now)
