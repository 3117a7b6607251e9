"""Halving: what comes every second time only, since nobody opens it or less was asked for.

Decides for tips, lessons and the checklists of moments. What was closed by hand or expired
unopened twice in a row comes half as often, until one is opened or the user undoes it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from nudge.domain.deliveries import Delivery, DeliveryState, HeldNudge
from nudge.domain.nudges import Halving, Nudge, NudgeKind, Placement, ReasonCode

UNOPENED = 2
"""So many in a row, and it comes half as often."""

_CLOSED = frozenset({DeliveryState.DISMISSED, DeliveryState.EXPIRED})
_OPENED = frozenset({DeliveryState.OPENED, DeliveryState.DONE, DeliveryState.LATER})
_COUNTED = frozenset(
    {NudgeKind.PREPARE.value, NudgeKind.TIP.value, NudgeKind.LESSON.value},
)
_JUDGED = frozenset({ReasonCode.DUE, ReasonCode.TOO_LATE})


def find_halved(
    deliveries: Iterable[Delivery],
    *,
    routine: frozenset[str],
    asked: Iterable[str],
    undone: Mapping[str, datetime],
) -> dict[str, Halving]:
    """What comes half as often, and why: moments, "tip", "lesson".

    `asked`: what the user wants fewer of. `undone`: since when what was closed counts afresh,
    by subject, because the user took the halving back.
    """
    in_a_row: dict[str, int] = {}
    for delivery in sorted(deliveries, key=lambda each: each.at):
        subject = delivery.moment
        is_judged = delivery.kind != NudgeKind.PREPARE.value or subject in routine
        if delivery.kind not in _COUNTED or not is_judged:
            continue
        if subject in undone and delivery.changed_at <= undone[subject]:
            continue
        if delivery.state in _CLOSED:
            in_a_row[subject] = in_a_row.get(subject, 0) + 1
        elif delivery.state in _OPENED:
            in_a_row[subject] = 0
    halved = {each: Halving.UNOPENED for each, count in in_a_row.items() if count >= UNOPENED}
    return halved | dict.fromkeys(asked, Halving.ASKED)


def judge_halved(
    nudges: Sequence[Nudge],
    halved: Mapping[str, Halving],
    deliveries: Iterable[Delivery],
    held: Iterable[HeldNudge],
) -> list[Nudge]:
    """The nudges, every second one of what is halved held; `held`: those of earlier plans."""
    if not halved:
        return list(nudges)
    skipped = {each.key for each in held if each.reason.halving is not None}
    past = _find_past(deliveries, held)
    held_now: set[str] = set()
    for nudge in sorted(nudges, key=lambda each: (each.at, each.key)):
        if not _is_counted(nudge, halved):
            continue
        before = past.get(nudge.subject)
        if nudge.key in skipped or (before is not None and not before[1]):
            held_now.add(nudge.key)
        past[nudge.subject] = (nudge.at, nudge.key in held_now)
    meetings = {key.rpartition(f"|{NudgeKind.PREPARE.value}|")[0] for key in held_now} - {""}
    return [_hold(each, halved, held_now, meetings) for each in nudges]


def _find_past(
    deliveries: Iterable[Delivery], held: Iterable[HeldNudge]
) -> dict[str, tuple[datetime, bool]]:
    """By subject, when the last one was, and whether it was left out."""
    past: dict[str, tuple[datetime, bool]] = {}
    events = [
        (each.at, each.moment, False)
        for each in deliveries
        if each.kind in _COUNTED and each.state is not DeliveryState.MISSED
    ]
    events += [(each.at, each.moment, True) for each in held if each.reason.halving is not None]
    for at, subject, is_held in sorted(events):
        past[subject] = (at, is_held)
    return past


def _is_counted(nudge: Nudge, halved: Mapping[str, Halving]) -> bool:
    return (
        nudge.kind.value in _COUNTED
        and nudge.subject in halved
        and nudge.reason.code in _JUDGED
        and nudge.reason.placement is not Placement.AS_ASKED
    )


def _hold(nudge: Nudge, halved: Mapping[str, Halving], keys: set[str], meetings: set[str]) -> Nudge:
    is_cue = nudge.kind is NudgeKind.CUE and nudge.reason.code in _JUDGED
    is_cue = is_cue and nudge.key.rpartition(f"|{NudgeKind.CUE.value}|")[0] in meetings
    if nudge.key not in keys and not is_cue:
        return nudge
    halving = halved[nudge.subject]
    return replace(nudge, reason=replace(nudge.reason, code=ReasonCode.BUDGET, halving=halving))
