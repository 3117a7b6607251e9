"""Today's page: gathers from plan, store and coach what the first page of the toolkit says.

Owns which state a nudge stands in today. Sentences are the presenters'.
"""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta

from nudge.domain.deliveries import Delivery, DeliveryState, HeldNudge
from nudge.domain.halving import find_halved
from nudge.domain.merging import flatten
from nudge.domain.nudges import Nudge, NudgeKind, Plan, Reason, ReasonCode
from nudge.domain.practice import ANSWERS, PracticeKind, PracticeState
from nudge.domain.settings import Settings
from nudge.engine.planner import Planner
from nudge.engine.planning import find_routine
from nudge.engine.ports import Ports
from nudge.engine.season_room import SeasonRoom
from nudge.engine.today import (
    Damping,
    LessonFacts,
    TipFacts,
    TodayFacts,
    TodayLine,
    TodayState,
)

_ABOUT_START = frozenset({NudgeKind.PREPARE, NudgeKind.CUE})
_ENDED = frozenset({DeliveryState.DONE, DeliveryState.DISMISSED, DeliveryState.WITHDRAWN})
_BY_HAND = frozenset({DeliveryState.DONE, DeliveryState.DISMISSED})
_WEEKLY = ("tip", "lesson")


class TodayPage:
    """Makes the facts of Today at the present instant."""

    def __init__(self, ports: Ports, planner: Planner, settings: Settings) -> None:
        self._ports = ports
        self._planner = planner
        self._settings = settings

    def make_facts(self, plan: Plan | None) -> TodayFacts:
        """All that Today shows."""
        now = self._ports.clock.now()
        return TodayFacts(
            now=now,
            lines=tuple(sorted(self._list_lines(plan, now), key=lambda line: (line.at, line.key))),
            commitments=tuple(self._ports.store.find_open_commitments(None)),
            tip=self.find_tip(),
            lesson=self.find_lesson(),
            season=SeasonRoom(self._ports).make_facts(self._planner.found.moments, self._settings),
            dampings=tuple(self._list_dampings(now)),
            has_calendar=bool(self._settings.feeds),
        )

    def find_tip(self) -> TipFacts | None:
        """This week's tip, if the user wants tips."""
        coach = self._planner.coach
        tip = coach.find_tip() if self._settings.has_tips else None
        if tip is None:
            return None
        state = coach.find_state(PracticeKind.TIP, tip.id)
        answer = state if state in ANSWERS else None
        return TipFacts(
            id=tip.id,
            text=tip.text,
            guide=tip.guide,
            is_tried=state is not None and state is not PracticeState.GIVEN,
            helped=None if answer is None else answer is PracticeState.HELPED,
            answer=answer,
        )

    def find_lesson(self) -> LessonFacts | None:
        """This week's lesson, if the user wants lessons and the week has one."""
        coach = self._planner.coach
        found = coach.find_lesson() if self._settings.has_lessons else None
        if found is None:
            return None
        return LessonFacts(
            series=found.series.id,
            series_title=found.series.title,
            id=found.lesson.id,
            title=found.lesson.title,
            guide=found.lesson.guide,
            number=found.number,
            of=len(found.series.parts),
            is_read=coach.find_state(PracticeKind.LESSON, found.id) is PracticeState.READ,
        )

    def _list_lines(self, plan: Plan | None, now: datetime) -> Iterable[TodayLine]:
        """Each nudge of today once: what is planned, what came, what did not."""
        zone = self._ports.clock.zone()
        day = now.astimezone(zone).date()
        midnight = datetime.combine(day, time(), zone).astimezone(UTC)
        tomorrow = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
        told = set()
        for delivery in self._ports.store.find_deliveries(midnight):
            # What was sent to later stands there with its new minute.
            if delivery.state is not DeliveryState.LATER:
                told.add(delivery.key)
                yield self._tell_delivery(delivery, now)
        for nudge in flatten(plan.due if plan else ()):
            if nudge.at < tomorrow and nudge.key not in told:
                told.add(nudge.key)
                yield self._make_line(nudge, TodayState.NEXT)
        held = [each for each in flatten(plan.held if plan else ()) if _is_of_day(each, midnight)]
        for nudge in held:
            if nudge.at < tomorrow and nudge.key not in told:
                told.add(nudge.key)
                yield self._make_line(nudge, TodayState.HELD)
        for kept in self._ports.store.find_held(midnight):
            if kept.key not in told and kept.at < tomorrow:
                yield self._tell_held(kept)

    def _make_line(self, nudge: Nudge, state: TodayState) -> TodayLine:
        held = self._planner.make_held(nudge)
        return self._tell_held(held, state)

    def _tell_held(self, held: HeldNudge, state: TodayState = TodayState.HELD) -> TodayLine:
        return TodayLine(
            key=held.key,
            kind=held.kind,
            state=state,
            title=held.title,
            at=held.at,
            start=held.start,
            reason=held.reason,
            moment=held.moment if held.start else "",
            guide=held.guide,
            can_correct=self._can_correct(held.key),
        )

    def _tell_delivery(self, delivery: Delivery, now: datetime) -> TodayLine:
        kind = NudgeKind(delivery.kind)
        code = ReasonCode(delivery.reason) if delivery.reason else ReasonCode.DUE
        return TodayLine(
            key=delivery.key,
            kind=kind,
            state=_find_state(delivery, kind, now),
            title=delivery.title,
            at=delivery.at,
            start=delivery.start,
            reason=Reason(code=code),
            moment=delivery.moment if delivery.start else "",
            guide=delivery.guide,
            can_correct=self._can_correct(delivery.key),
            can_undo=delivery.state in _BY_HAND,
        )

    def _can_correct(self, key: str) -> bool:
        nudge = self._planner.find_nudge(key)
        return nudge is not None and nudge.moment is not None

    def _list_dampings(self, now: datetime) -> Iterable[Damping]:
        rules = self._ports.library.rules()
        names = {rule.moment: rule.name for rule in rules}
        routine = find_routine(rules)
        halved = find_halved(
            self._planner.find_recent(now),
            routine=routine,
            asked=self._settings.halved,
            undone=self._planner.coach.find_undone(routine | set(_WEEKLY)),
        )
        for subject, cause in sorted(halved.items(), key=lambda each: each[0]):
            title = names.get(subject) or self._ports.words.subject_title(subject)
            yield Damping(
                kind=subject, title=title, cause=cause, is_off=is_off(subject, self._settings)
            )


def is_off(subject: str, settings: Settings) -> bool:
    """Whether nothing of it comes at all."""
    if subject == "tip":
        return not settings.has_tips
    if subject == "lesson":
        return not settings.has_lessons
    return subject in settings.turned_off


def _is_of_day(nudge: Nudge, midnight: datetime) -> bool:
    return nudge.at >= midnight and nudge.reason.code is not ReasonCode.TOO_LATE


def _find_state(delivery: Delivery, kind: NudgeKind, now: datetime) -> TodayState:
    if delivery.state is DeliveryState.MISSED:
        return TodayState.MISSED
    is_over = kind in _ABOUT_START and delivery.start is not None and delivery.start <= now
    is_looked_at = delivery.state is DeliveryState.OPENED and kind is not NudgeKind.REFLECT
    is_looked_at = is_looked_at and kind not in _ABOUT_START
    if is_over or is_looked_at or delivery.state in _ENDED:
        return TodayState.DONE
    return TodayState.DUE
