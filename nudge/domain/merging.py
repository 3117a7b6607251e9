"""Merging: moments that fall together are one interruption.

Decides which nudges stand for others. All checklists of one gap come as one, and so do all
questions; the rarest leads.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from nudge.domain.nudges import Nudge, NudgeKind

TOGETHER = timedelta(minutes=5)
"""Free minutes so close to each other lie in one gap: to be interrupted twice helps nobody."""

_FAMILY = {
    NudgeKind.PREPARE: NudgeKind.PREPARE,
    NudgeKind.CUE: NudgeKind.PREPARE,
    NudgeKind.REFLECT: NudgeKind.REFLECT,
}


def merge(due: Iterable[Nudge]) -> list[Nudge]:
    """The nudges, those that fall together as one that names the others."""
    merged: list[Nudge] = []
    groups: dict[NudgeKind, list[Nudge]] = {}
    for nudge in sorted(due, key=lambda each: (each.at, each.key)):
        family = _FAMILY.get(nudge.kind)
        if family is None:
            merged.append(nudge)
            continue
        group = groups.setdefault(family, [])
        if group and nudge.at - group[0].at > TOGETHER:
            merged.append(_join(group))
            group.clear()
        group.append(nudge)
    return merged + [_join(group) for group in groups.values() if group]


def flatten(nudges: Iterable[Nudge]) -> Iterable[Nudge]:
    """Each nudge by itself, with those that it stands for."""
    for nudge in nudges:
        yield replace(nudge, others=()) if nudge.others else nudge
        yield from nudge.others


def _join(group: Iterable[Nudge]) -> Nudge:
    first, *others = sorted(group, key=_find_rank)
    at = min(nudge.at for nudge in (first, *others))
    return replace(first, at=at, others=tuple(others)) if others else first


def _find_rank(nudge: Nudge) -> tuple[bool, int, datetime, str]:
    return nudge.is_routine, -nudge.priority, nudge.until, nudge.key
