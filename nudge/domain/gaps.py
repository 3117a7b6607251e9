"""Gaps: where between meetings there is room for an interruption.

Owns the one notion of "busy" and the search for free minutes around a meeting. Knows
nothing of nudges.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from nudge.domain.events import (
    Busy,
    Occurrence,
    Participation,
    Status,
    Timed,
    find_participation,
)

SHORTEST_GAP = timedelta(minutes=3)
"""Meetings closer than this stand back to back: a checklist is run in 60 to 90 seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A free minute.

    `is_moved`: it is not the one that was wanted. `is_before_block`: the meeting follows others
    without a gap, and the slot lies before the first of them.
    """

    at: datetime
    is_moved: bool = False
    is_before_block: bool = False


class Blocks:
    """Meetings merged into blocks without a gap between them, in order of time (UTC)."""

    __slots__ = ("_ends", "_gaps", "_starts")

    def __init__(self, spans: Iterable[Timed]) -> None:
        self._starts: list[datetime] = []
        self._ends: list[datetime] = []
        self._gaps: dict[Timed, list[Timed]] = {}  # the same few days are asked about again
        for span in sorted(spans):
            if self._ends and span.start < self._ends[-1] + SHORTEST_GAP:
                self._ends[-1] = max(self._ends[-1], span.end)
            else:
                self._starts.append(span.start)
                self._ends.append(span.end)

    def find_slot_before(self, start: datetime, lead: timedelta) -> Slot:
        """The minute `lead` before `start` if it is free, else the beginning of the last gap.

        When others run straight into `start`, the search begins before the first of them.
        """
        target = start
        index = bisect_left(self._starts, target) - 1
        if index >= 0 and self._ends[index] > target - SHORTEST_GAP:
            target = self._starts[index]
            index -= 1
        wanted = target - lead
        at = max(wanted, self._ends[index]) if self.is_busy(wanted) else wanted
        return Slot(at=at, is_moved=at != start - lead, is_before_block=target != start)

    def find_slot_after(self, end: datetime) -> Slot:
        """`end` itself, or the end of the block that runs over it."""
        index = bisect_right(self._starts, end + SHORTEST_GAP) - 1
        at = max(end, self._ends[index]) if index >= 0 else end
        return Slot(at=at, is_moved=at != end)

    def is_busy(self, at: datetime) -> bool:
        """True while a meeting is on."""
        return self.find_free(at) != at

    def find_free(self, at: datetime) -> datetime:
        """`at` itself, or the end of the meeting that is on."""
        index = bisect_right(self._starts, at) - 1
        return max(at, self._ends[index]) if index >= 0 else at

    def find_gaps(self, window: Timed) -> list[Timed]:
        """The free stretches of `window` that are long enough to be used, in order."""
        if window not in self._gaps:
            self._gaps[window] = self._list_gaps(window)
        return self._gaps[window]

    def _list_gaps(self, window: Timed) -> list[Timed]:
        gaps = []
        free = window.start
        for index in range(bisect_right(self._ends, window.start), len(self._starts)):
            if self._starts[index] >= window.end:
                break
            gaps.append(Timed(start=free, end=self._starts[index]))
            free = self._ends[index]
        gaps.append(Timed(start=free, end=window.end))
        return [gap for gap in gaps if gap.end - gap.start >= SHORTEST_GAP]


def find_blocks(occurrences: Iterable[Occurrence], me: frozenset[str]) -> Blocks:
    """The blocks of timed occurrences that keep the owner of the addresses `me` busy."""
    return Blocks(
        occurrence.span
        for occurrence in occurrences
        if isinstance(occurrence.span, Timed) and is_attended(occurrence, me)
    )


def is_attended(occurrence: Occurrence, me: frozenset[str]) -> bool:
    """True unless it is cancelled, declined, marked free, or has no length."""
    return (
        occurrence.status is not Status.CANCELLED
        and occurrence.busy is not Busy.FREE
        and occurrence.span.start < occurrence.span.end
        and find_participation(occurrence, me) is not Participation.DECLINED
    )
