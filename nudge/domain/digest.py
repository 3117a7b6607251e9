"""The digest: one line at the end of the day, only if something was held that still matters.

Owns what still matters at that hour: a meeting that is still to come and was not prepared,
a question about one that was and did not find its gap.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from nudge.domain.deliveries import Delivery, DeliveryState, HeldNudge
from nudge.domain.events import Timed
from nudge.domain.nudges import (
    Nudge,
    NudgeKind,
    Placement,
    Reason,
    ReasonCode,
    Topic,
    make_delivery_key,
)
from nudge.domain.placing import Diary

DIGEST_LEAD = timedelta(minutes=15)
"""The digest comes a quarter of an hour before the working day, or its last gap, ends."""

_UNWANTED = frozenset(
    {
        ReasonCode.DUE,
        ReasonCode.DECLINED,
        ReasonCode.CANCELLED,
        ReasonCode.TURNED_OFF,
        ReasonCode.TOO_LATE,  # told by its delivery, unless it lay before anything was seen
    }
)
_ABOUT_START = frozenset({NudgeKind.PREPARE, NudgeKind.CUE})


def place_digest(now: datetime, diary: Diary) -> Nudge | None:
    """Today's digest, without what it tells; None on a day off, or without any gap."""
    day = now.astimezone(diary.days.zone).date()
    if not diary.days.settings.has_digest or not diary.days.is_work_day(day):
        return None
    hours = diary.days.find_hours(day)
    gaps = diary.blocks.find_gaps(hours)
    if not gaps:
        return None
    key = make_delivery_key("digest", NudgeKind.DIGEST, day)
    return Nudge(
        key=key,
        twin=key,
        kind=NudgeKind.DIGEST,
        at=max(gaps[-1].start, gaps[-1].end - DIGEST_LEAD),
        until=max(hours.end, gaps[-1].end),
        topic=Topic(id=day.isoformat(), subject="digest"),
        reason=Reason(code=ReasonCode.DUE, placement=Placement.DAY_ENDS),
    )


def count_left_over(
    at: datetime,
    midnight: datetime,
    nudges: Iterable[Nudge],
    held: Iterable[HeldNudge],
    deliveries: Sequence[Delivery],
) -> int:
    """How many held and missed ones of the day since `midnight` still matter at `at`."""
    left = {
        _name(nudge.key, nudge.kind)
        for nudge in nudges
        if midnight <= _find_minute(nudge) <= at
        and _matters(nudge.kind, nudge.reason, nudge.until if nudge.moment else None, at)
    }
    left |= {
        _name(each.key, each.kind)
        for each in held
        if midnight <= each.at <= at and _matters(each.kind, each.reason, each.start, at)
    }
    for delivery in deliveries:
        kind = NudgeKind(delivery.kind)
        if delivery.state is not DeliveryState.MISSED:
            left.discard(_name(delivery.key, kind))
        elif midnight <= delivery.at <= at and _is_of_use(kind, delivery.start, at):
            left.add(_name(delivery.key, kind))
    return len(left)


def _find_minute(nudge: Nudge) -> datetime:
    """When it came up: a question that found no gap, with the end of its meeting."""
    span = nudge.moment.occurrence.span if nudge.moment else None
    if nudge.kind is NudgeKind.REFLECT and isinstance(span, Timed):
        return span.end
    return nudge.at


def _matters(kind: NudgeKind, reason: Reason, start: datetime | None, at: datetime) -> bool:
    if reason.code in _UNWANTED or reason.halving is not None:
        return False
    # A question that was one too many this week stays unasked.
    if kind is NudgeKind.REFLECT and reason.code is ReasonCode.BUDGET:
        return False
    return _is_of_use(kind, start, at)


def _is_of_use(kind: NudgeKind, start: datetime | None, at: datetime) -> bool:
    if kind in _ABOUT_START:
        return start is not None and start > at
    return kind is NudgeKind.REFLECT


def _name(key: str, kind: NudgeKind) -> tuple[str, bool]:
    """What was held, once a meeting: its checklist and its cue are one thing."""
    return key.rsplit("|", 2)[0], kind is NudgeKind.REFLECT
