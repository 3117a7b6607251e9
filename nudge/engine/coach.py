"""The coach: the weekly rhythm's memory, between the packs' lists and the store.

Owns which tips and lessons were given, tried and read, and what the manager wants all of
again. What comes when is the plan's decision.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from nudge.domain.curriculum import Assignment, choose_lessons, choose_tips
from nudge.domain.lessons import Series, Tip
from nudge.domain.nudges import Nudge, NudgeKind
from nudge.domain.practice import (
    ANSWERS,
    Practice,
    PracticeKind,
    PracticeState,
    Rhythm,
    find_monday,
)
from nudge.domain.settings import Settings
from nudge.engine.library import Library
from nudge.engine.ports import Ports

FIRST_START = "first_start"
CHOSEN_SERIES = "lesson_series"
UNDONE = "undone/"
_KINDS = {NudgeKind.TIP: PracticeKind.TIP, NudgeKind.LESSON: PracticeKind.LESSON}
_WEEK = timedelta(weeks=1)


class Coach:
    """Remembers the rhythm. The lists are read once for each set of packs, without their texts."""

    def __init__(self, ports: Ports, settings: Settings) -> None:
        self._ports = ports
        self._settings = settings
        self._library: Library | None = None
        self._lists = Rhythm()

    def use_settings(self, settings: Settings) -> None:
        """Choose by other settings."""
        self._settings = settings

    def find_first_start(self) -> datetime:
        """When Nudge first ran (UTC): what lay before is none of its business."""
        kept = self._ports.store.find_value(FIRST_START)
        if kept is None:
            kept = self._ports.clock.now().isoformat()
            self._ports.store.save_value(FIRST_START, kept)
        return datetime.fromisoformat(kept)

    def make_rhythm(self) -> Rhythm:
        """What the weekly rhythm depends on now. It begins with the week after the first start."""
        first = self.find_first_start().astimezone(self._ports.clock.zone()).date()
        return replace(
            self._find_lists(),
            practices=self._ports.store.find_practices(),
            since=find_monday(first) + _WEEK,
            series_since=self._find_series_since(),
        )

    def find_week(self) -> date:
        """The Monday of the present week."""
        now = self._ports.clock.now()
        return find_monday(now.astimezone(self._ports.clock.zone()).date())

    def find_tip(self) -> Tip | None:
        """This week's tip, come or still to come."""
        week = self.find_week()
        return choose_tips([week], self.make_rhythm()).get(week)

    def find_lesson(self) -> Assignment | None:
        """This week's lesson, come or still to come."""
        week = self.find_week()
        return choose_lessons([week], self.make_rhythm(), self._settings).get(week)

    def find_state(self, kind: PracticeKind, id_: str) -> PracticeState | None:
        """How far a tip or a lesson went, the last time that it came."""
        practices = self._ports.store.find_practices()
        return next(
            (each.state for each in reversed(practices) if (each.kind, each.id) == (kind, id_)),
            None,
        )

    def is_read(self, lesson: str) -> bool:
        """Whether a lesson, "series/lesson", was read when it came last."""
        return self.find_state(PracticeKind.LESSON, lesson) is PracticeState.READ

    def note_given(self, nudge: Nudge) -> None:
        """A nudge was shown or opened: if it brings a tip or a lesson, that one has come."""
        kind = _KINDS.get(nudge.kind)
        if kind is not None and nudge.topic is not None:
            week = find_monday(nudge.at.astimezone(self._ports.clock.zone()).date())
            self._keep(kind, nudge.topic.id, week, PracticeState.GIVEN)

    def try_tip(self, tip: str) -> None:
        """They will try it."""
        self._keep(PracticeKind.TIP, tip, self.find_week(), PracticeState.TRYING)

    def answer_tip(self, tip: str, answer: PracticeState) -> None:
        """Looking back on a tip."""
        assert answer in ANSWERS, answer
        weeks = [each.week for each in self._ports.store.find_practices() if each.id == tip]
        self._keep(PracticeKind.TIP, tip, max(weeks, default=self.find_week()), answer)

    def read_lesson(self, lesson: str) -> None:
        """A lesson, "series/lesson", was read."""
        practices = self._ports.store.find_practices()
        weeks = [each.week for each in practices if each.id == lesson]
        week = max(weeks, default=self.find_week())
        self._keep(PracticeKind.LESSON, lesson, week, PracticeState.READ)

    def undo_halving(self, subject: str) -> None:
        """What was closed unopened so far no longer counts."""
        self._ports.store.save_value(UNDONE + subject, self._ports.clock.now().isoformat())

    def find_undone(self, subjects: frozenset[str]) -> Mapping[str, datetime]:
        """Since when what was closed counts afresh, by subject."""
        kept = {each: self._ports.store.find_value(UNDONE + each) for each in subjects}
        return {each: datetime.fromisoformat(at) for each, at in kept.items() if at}

    def _keep(self, kind: PracticeKind, id_: str, week: date, state: PracticeState) -> None:
        """Keep a step forward; that it was given says nothing new of what was tried or read."""
        known = any(
            (each.kind, each.id, each.week) == (kind, id_, week)
            for each in self._ports.store.find_practices()
        )
        if known and state is PracticeState.GIVEN:
            return
        self._ports.store.save_practice(
            Practice(kind=kind, id=id_, week=week, state=state, at=self._ports.clock.now())
        )

    def _find_series_since(self) -> date | None:
        """The week in which the series of the settings was chosen, noted when first seen."""
        chosen = self._settings.lesson_series
        if not chosen:
            return None
        series, _, week = (self._ports.store.find_value(CHOSEN_SERIES) or "").partition("|")
        if series == chosen:
            return date.fromisoformat(week)
        now = self.find_week()
        self._ports.store.save_value(CHOSEN_SERIES, f"{chosen}|{now}")
        return now

    def _find_lists(self) -> Rhythm:
        if self._library is not self._ports.library:
            self._library = self._ports.library
            self._lists = read_lists(self._library)
        return self._lists


def read_lists(library: Library) -> Rhythm:
    """The packs' lists, without the texts of lessons: they are many, and read one at a time."""
    return Rhythm(
        tips=library.tips(),
        series=tuple(_drop_texts(series) for series in library.series()),
        wordings=library.wordings(),
    )


def _drop_texts(series: Series) -> Series:
    return replace(
        series,
        parts=tuple(replace(part, text="", html="", exercise="") for part in series.parts),
    )
