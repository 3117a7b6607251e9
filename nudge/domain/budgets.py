"""Budgets: how many nudges a day and a week may bring.

Three prepares a day and two reflections a week after routine talks, unless the settings say
otherwise. Rare moments choose first; a routine nudge never displaces a rare one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.nudges import Nudge, NudgeKind, Placement, ReasonCode
from nudge.domain.settings import Settings
from nudge.domain.workdays import WorkDays

_JUDGED = frozenset({ReasonCode.DUE, ReasonCode.TOO_LATE})
"""What was held by a budget is not missed for it when its minute has passed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Purse:
    """One budget: of a day for prepares, of a week (by its Monday) for reflections.

    Rare nudges pay into both purses of their day, routine ones look only at their own, which
    counts everything.
    """

    kind: NudgeKind
    is_for_routine: bool
    day: date


def judge_budgets(
    nudges: Iterable[Nudge], deliveries: Sequence[Delivery], routine: frozenset[str], days: WorkDays
) -> list[Nudge]:
    """The nudges, those over a budget held. `deliveries`: what is spent; `routine`: moments."""
    spent: dict[_Purse, int] = {}
    for delivery in deliveries:
        if delivery.state is not DeliveryState.MISSED:
            is_routine = delivery.moment in routine
            _spend(spent, NudgeKind(delivery.kind), delivery.at, is_routine=is_routine, days=days)
    judged = []
    for nudge in sorted(nudges, key=_find_rank):
        limit = _find_limit(nudge, days.settings)
        if nudge.reason.code in _JUDGED and limit is not None:
            is_routine = nudge.is_routine
            purse = _find_purse(nudge.kind, nudge.at, is_routine=is_routine, days=days)
            if spent.get(purse, 0) >= limit:
                reason = replace(nudge.reason, code=ReasonCode.BUDGET, limit=limit)
                judged.append(replace(nudge, reason=reason))
                continue
            if nudge.reason.code is ReasonCode.DUE:
                _spend(spent, nudge.kind, nudge.at, is_routine=is_routine, days=days)
        judged.append(nudge)
    return judged


def _spend(
    spent: dict[_Purse, int], kind: NudgeKind, at: datetime, *, is_routine: bool, days: WorkDays
) -> None:
    if kind is NudgeKind.REFLECT and not is_routine:
        return
    for is_for_routine in {True, is_routine}:
        purse = _find_purse(kind, at, is_routine=is_for_routine, days=days)
        spent[purse] = spent.get(purse, 0) + 1


def _find_purse(kind: NudgeKind, at: datetime, *, is_routine: bool, days: WorkDays) -> _Purse:
    day = at.astimezone(days.zone).date()
    if kind is NudgeKind.REFLECT:
        day -= timedelta(days=day.weekday())
    return _Purse(kind=kind, is_for_routine=is_routine, day=day)


def _find_rank(nudge: Nudge) -> tuple[bool, int, datetime, str]:
    return nudge.is_routine, -nudge.priority, nudge.at, nudge.key


def _find_limit(nudge: Nudge, settings: Settings) -> int | None:
    """The budget that the nudge has to fit; None when it has none, or was asked for."""
    if nudge.reason.placement is Placement.AS_ASKED:
        return None
    if nudge.kind is NudgeKind.PREPARE:
        return settings.prepares_per_day
    if nudge.kind is NudgeKind.REFLECT and nudge.is_routine:
        return settings.routine_reflections_per_week
    return None
