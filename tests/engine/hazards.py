"""What may happen to a program between two instructions, and what is owed to its user all the same.

Owns ports that end the program at the n-th call, and a ledger of what was shown and what was
promised. Knows nothing of how the engine keeps its promises.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, tzinfo
from functools import wraps
from typing import Any

from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import Occurrence, find_instants
from nudge.domain.guides import Guide
from nudge.domain.merging import flatten
from nudge.domain.nudges import Nudge, NudgeKind, Plan, ReasonCode
from nudge.domain.override import override
from nudge.engine.ports import Notification
from nudge.ui.presenters.words import Sentences
from tests.doubles.clock import MemoryClock
from tests.doubles.notifier import MemoryNotifier
from tests.doubles.store import MemoryStore

PREPARES_A_DAY = 3
REFLECTIONS_A_WEEK = 2
_ABOUT_START = {NudgeKind.PREPARE, NudgeKind.CUE}
_UNOWED = {NudgeKind.DIGEST, NudgeKind.SEASON}
"""What may leave a plan without a line: it tells of others, which have theirs."""


class Crash(BaseException):
    """The program is gone, here and now: nothing may catch this but the world."""


class Fate:
    """Lets the program live for `left` more instants, or for good while it is None."""

    def __init__(self) -> None:
        self.left: int | None = None

    def pass_by(self) -> None:
        """One instant before or after a call of a port."""
        if self.left is None:
            return
        self.left -= 1
        if self.left < 0:
            self.left = None
            raise Crash


class Mortal:
    """A port before and after each call of which the program may end."""

    def __init__(self, port: object, fate: Fate) -> None:
        self._port = port
        self._fate = fate

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._port, name)
        if not callable(found):
            return found

        @wraps(found)
        def call(*args: Any, **kwargs: Any) -> Any:
            self._fate.pass_by()
            result = found(*args, **kwargs)
            self._fate.pass_by()
            return result

        return call


class Witness(Sentences):
    """Words that remember which nudge they were asked for last, with all that it stands for."""

    def __init__(self) -> None:
        super().__init__()
        self.last: Nudge | None = None

    @override
    def notification(
        self, nudge: Nudge, guide: Guide | None, now: datetime, zone: tzinfo
    ) -> Notification:
        self.last = nudge
        return super().notification(nudge, guide, now, zone)


class WitnessedNotifier(MemoryNotifier):
    """Enters into the ledger what the desktop is asked to show."""

    def __init__(self, ledger: "Ledger", words: Witness) -> None:
        super().__init__()
        self._ledger = ledger
        self._words = words

    @override
    def show(self, notification: Notification) -> None:
        super().show(notification)
        assert self._words.last is not None
        assert self._words.last.key == notification.key
        self._ledger.enter(self._words.last, is_refused=self.refusal is not None)


@dataclass(slots=True, kw_only=True)
class Ledger:
    """What was shown, in all runs of the program together, and what is still owed.

    `faults`: promises that were broken, in words. `owed`: by delivery key, what the last plan
    told of. `asked_for`: keys and twins for which Later was chosen. `landed_at`: when the zone
    changed last, and with it the days that budgets count. `began_at`: the calendar's first sight.
    """

    clock: MemoryClock
    store: MemoryStore
    began_at: datetime
    shown: list[tuple[datetime, Nudge]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    owed: dict[str, Nudge] = field(default_factory=dict)
    asked_for: set[str] = field(default_factory=set)
    landed_at: datetime | None = None

    def enter(self, group: Nudge, *, is_refused: bool) -> None:
        """The desktop is asked to show a nudge, and those that it stands for."""
        now, nudges = self.clock.now(), list(flatten([group]))
        wished = {nudge.key for nudge in nudges if self._take_wish(nudge)}
        if not wished:
            self._check_quiet(nudges, now)
        for nudge in nudges:
            if nudge.key not in wished:
                self._check_first(nudge)
        if is_refused:
            return
        self.shown += [(now, nudge) for nudge in nudges]
        self._check_prepares([nudge for nudge in nudges if nudge.key not in wished], now)
        self._check_reflections([nudge for nudge in nudges if nudge.key not in wished], now)

    def note_wishes(self) -> None:
        """Whoever chose Later may see it again, once."""
        for row in self._rows():
            if row.state is DeliveryState.LATER:
                self.asked_for |= {row.key, row.twin}

    def owe(self, plan: Plan, calendar: Mapping[str, Occurrence]) -> None:
        """What a plan tells of has to come, or to be told of further on.

        Save what has changed in `calendar` (by UID) and the program has yet to see.
        """
        told = [
            nudge
            for nudge in flatten((*plan.due, *plan.held))
            if nudge.moment is None
            or calendar.get(nudge.moment.occurrence.uid) == nudge.moment.occurrence
        ]
        for nudge in told:
            # A flight may move a minute to before the first sight, which arms nothing.
            if nudge.reason.code is ReasonCode.TOO_LATE and nudge.at < self.began_at:
                for name in (nudge.key, *_find_substitutes(nudge)):
                    self.owed.pop(name, None)
        self.owed |= {
            nudge.key: nudge
            for nudge in told
            if nudge.kind not in _UNOWED and nudge.reason.code is not ReasonCode.TOO_LATE
        }

    def release(self, uids: Iterable[str]) -> None:
        """The calendar has changed these: what was planned for them need not come."""
        gone = set(uids)
        for key, nudge in list(self.owed.items()):
            if nudge.moment is None or nudge.moment.occurrence.uid in gone:
                del self.owed[key]

    def settle(self, plan: Plan) -> None:
        """Compare what was owed with what stands in the store and in the plan."""
        now, rows = self.clock.now(), self._rows()
        told = {name for row in rows if not _is_open(row, now) for name in (row.key, row.twin)}
        told |= {held.key for held in self.store.find_held(datetime.min.replace(tzinfo=now.tzinfo))}
        for nudge in flatten((*plan.due, *plan.held)):
            told |= {nudge.key, nudge.twin}
        for nudge in [nudge for nudge in self.owed.values() if nudge.at <= now]:
            del self.owed[nudge.key]
            if not told & {nudge.key, nudge.twin, *_find_substitutes(nudge)}:
                self.faults.append(f"lost without a line: {_say(nudge)}")
        for row in rows:
            if row.state is DeliveryState.MISSED and not row.reason:
                self.faults.append(f"missed for no reason: {row.key}")

    def check_claims(self, asked: Iterable[str]) -> None:
        """What was claimed and never asked for in this run was interrupted, and is said to be."""
        in_this_run = set(asked)
        self.faults += [
            f"claimed for ever: {row.key}"
            for row in self._rows()
            if row.state is DeliveryState.CLAIMED and row.key not in in_this_run
        ]

    def _rows(self) -> list[Delivery]:
        return list(self.store._deliveries.values())

    def _take_wish(self, nudge: Nudge) -> bool:
        wish = self.asked_for & {nudge.key, nudge.twin}
        self.asked_for -= wish
        return bool(wish)

    def _check_first(self, nudge: Nudge) -> None:
        for at, other in self.shown:
            if other.key == nudge.key:
                self.faults.append(f"shown twice: {_say(nudge)}, first {at}")
            elif _identify(other) is not None and _identify(other) == _identify(nudge):
                self.faults.append(f"a twin was shown: {_say(nudge)}, first {at} {other.key}")

    def _check_quiet(self, nudges: Iterable[Nudge], now: datetime) -> None:
        for nudge in nudges:
            start = (
                find_instants(nudge.meeting.occurrence.span, self.clock.zone()).start
                if (nudge.moment)
                else now
            )
            is_own = nudge.kind in _ABOUT_START and self._is_quiet(start)
            if not is_own and self._is_quiet(now):
                self.faults.append(f"shown in quiet time, {now}: {_say(nudge)}")

    def _is_quiet(self, at: datetime) -> bool:
        local = at.astimezone(self.clock.zone())
        return not time(7) <= local.time() < time(19) or local.weekday() > 4

    def _check_prepares(self, nudges: Iterable[Nudge], now: datetime) -> None:
        fresh = [nudge for nudge in nudges if nudge.kind is NudgeKind.PREPARE]
        day = now.astimezone(self.clock.zone()).date()
        shown = self._find_spent(NudgeKind.PREPARE, lambda other: other == day)
        rare = [nudge for nudge in shown if not nudge.is_routine]
        is_over = len(rare) > PREPARES_A_DAY and any(not nudge.is_routine for nudge in fresh)
        is_over |= len(shown) > PREPARES_A_DAY and any(nudge.is_routine for nudge in fresh)
        if is_over:
            self.faults.append(f"{len(shown)} prepares on {day}: {[_say(one) for one in shown]}")

    def _check_reflections(self, nudges: Iterable[Nudge], now: datetime) -> None:
        kind, day = NudgeKind.REFLECT, now.astimezone(self.clock.zone()).date()
        monday = day - timedelta(days=day.weekday())
        shown = [
            nudge
            for nudge in self._find_spent(kind, lambda other: timedelta(0) <= other - monday < WEEK)
            if nudge.is_routine
        ]
        is_fresh = any(nudge.kind is kind and nudge.is_routine for nudge in nudges)
        if is_fresh and len(shown) > REFLECTIONS_A_WEEK:
            self.faults.append(f"{len(shown)} reflections: {[_say(one) for one in shown]}")

    def _find_spent(self, kind: NudgeKind, is_then: Any) -> list[Nudge]:
        """What was shown, once each, save what was taken for interrupted; since the last flight."""
        missed = {row.key for row in self._rows() if row.state is DeliveryState.MISSED}
        zone = self.clock.zone()
        found = {
            nudge.key: nudge
            for at, nudge in self.shown
            if nudge.kind is kind
            and nudge.key not in missed
            and is_then(at.astimezone(zone).date())
            and (self.landed_at is None or at >= self.landed_at)
        }
        return list(found.values())


WEEK = timedelta(weeks=1)


def _is_open(row: Delivery, now: datetime) -> bool:
    """Whether a row says only that something is still to come, and its time has passed."""
    is_later = row.state is DeliveryState.LATER and row.again_at is not None
    return is_later and row.again_at is not None and row.again_at <= now


def _find_substitutes(nudge: Nudge) -> Iterable[str]:
    """The same in another zone's day; and for a cue, the checklist that it would only repeat."""
    if nudge.moment is None:
        return
    head, day = nudge.key.rsplit("|", 1)
    days = [date.fromisoformat(day) + timedelta(days=by) for by in (-1, 0, 1)]
    for name in (nudge.twin, *(f"{head}|{each}" for each in days)):
        yield name
        if nudge.kind is NudgeKind.CUE:
            yield name.replace("|cue|", "|prepare|")


def _identify(nudge: Nudge) -> tuple[object, ...] | None:
    if nudge.moment is None or nudge.moment.person is None:
        return None
    span = nudge.moment.occurrence.span
    return nudge.subject, nudge.moment.person.key, nudge.kind, span


def _say(nudge: Nudge) -> str:
    code, minute = nudge.reason.code.value, "%a %d %H:%M"
    return f"{nudge.key} at {nudge.at:{minute}} until {nudge.until:{minute}} {code}"
