"""Practising: what the manager does with tips, lessons and seasons, and with what comes too often.

Owns these intents, and Today, which shows what became of them.
"""

from dataclasses import replace

from nudge.domain.deliveries import DeliveryState
from nudge.domain.nudges import Nudge, NudgeKind
from nudge.domain.override import override
from nudge.domain.practice import PracticeState
from nudge.domain.settings import Settings
from nudge.engine.handling import Handling
from nudge.engine.season_room import SeasonRoom
from nudge.engine.today import LessonFacts, TopicFacts
from nudge.engine.today_page import TodayPage, is_off
from nudge.engine.trouble import keeps_running

_ANSWERS = {
    "helped": PracticeState.HELPED,
    "not_yet": PracticeState.NOT_YET,
    "not_done": PracticeState.NOT_DONE,
}


class Practising(Handling):
    """The weekly rhythm, the season, and what comes half as often."""

    @keeps_running
    def open_today(self) -> None:
        """Today is being read."""
        self._ports.desk.show_today(self._make_page().make_facts(self.plan))

    @keeps_running
    def try_tip(self, tip: str) -> None:
        """They will try it: Friday asks whether it helped."""
        self._planner.coach.try_tip(tip)
        self._settle_topic(NudgeKind.TIP)

    @keeps_running
    def judge_tip(self, tip: str, answer: PracticeState) -> None:
        """They looked back on it."""
        self._planner.coach.answer_tip(tip, answer)
        self._settle_topic(NudgeKind.LOOK_BACK)

    @keeps_running
    def open_lesson(self, series: str, lesson: str) -> None:
        """Show a lesson of a series, whole."""
        facts = self._find_lesson(series, lesson)
        if facts is not None:
            self._ports.desk.open_topic(TopicFacts(kind=NudgeKind.LESSON, lesson=facts))

    @keeps_running
    def read_lesson(self, series: str, lesson: str) -> None:
        """A lesson was read to its end."""
        self._planner.coach.read_lesson(f"{series}/{lesson}")
        self._settle_topic(NudgeKind.LESSON)

    @keeps_running
    def less_of(self, key: str) -> None:
        """Less of this: half as often, and when said again not at all."""
        nudge = self._find_nudge(key)
        if nudge is None:
            return
        subject, settings = nudge.subject, self._settings
        if subject in settings.halved:
            self._choose(_switch(settings, subject, is_on=False))
        else:
            self._choose(replace(settings, halved=settings.halved | {subject}))
        self.open_today()

    @keeps_running
    def undo_damping(self, subject: str) -> None:
        """All of it again."""
        settings = self._settings
        if subject in settings.halved:
            settings = replace(settings, halved=settings.halved - {subject})
        if is_off(subject, settings):
            settings = _switch(settings, subject, is_on=True)
        self._planner.coach.undo_halving(subject)
        self._choose(settings)
        self.open_today()

    @keeps_running
    def undo_nudge(self, key: str) -> None:
        """What was sent away stands there again, and its card opens."""
        nudge = self._find_nudge(key)
        if nudge is not None:
            self._courier.settle(nudge, DeliveryState.OPENED)
            self._open(nudge, "")
        self.open_today()

    @override
    def _on_chosen(self, nudge: Nudge, action: str, activation_token: str) -> None:
        topic = nudge.topic
        if topic is not None and action == "try":
            self.try_tip(topic.id)
        elif topic is not None and action in _ANSWERS:
            self.judge_tip(topic.id, _ANSWERS[action])
        else:
            super()._on_chosen(nudge, action, activation_token)

    @override
    def _open(self, nudge: Nudge, activation_token: str) -> None:
        super()._open(nudge, activation_token)
        if nudge.kind is NudgeKind.DIGEST:  # it leads to Today, where it has been opened by then
            self.open_today()

    @override
    def _open_topic(self, nudge: Nudge, activation_token: str) -> None:
        self._planner.coach.note_given(nudge)
        desk, page = self._ports.desk, self._make_page()
        if nudge.kind is NudgeKind.DIGEST or nudge.topic is None:
            desk.open_toolkit(None, activation_token)
            return
        series, _, lesson = nudge.topic.id.partition("/")
        is_season = nudge.kind is NudgeKind.SEASON
        moments = self._planner.found.moments
        facts = TopicFacts(
            kind=nudge.kind,
            nudge=nudge,
            tip=page.find_tip() if nudge.kind in {NudgeKind.TIP, NudgeKind.LOOK_BACK} else None,
            lesson=self._find_lesson(series, lesson) if nudge.kind is NudgeKind.LESSON else None,
            season=SeasonRoom(self._ports).make_facts(moments, self._settings)
            if is_season
            else None,
            later_minutes=self._cards.find_later(nudge),
        )
        desk.open_topic(facts, activation_token)

    def _find_lesson(self, series: str, lesson: str) -> LessonFacts | None:
        """A lesson with its text, which is read from the packs each time: it is seldom wanted."""
        for each in self._ports.library.series():
            for number, part in enumerate(each.parts, start=1):
                if (each.id, part.id) == (series, lesson):
                    return LessonFacts(
                        series=series,
                        series_title=each.title,
                        id=lesson,
                        title=part.title,
                        guide=part.guide,
                        number=number,
                        of=len(each.parts),
                        is_read=self._planner.coach.is_read(f"{series}/{lesson}"),
                        text=part.text,
                        html=part.html,
                        exercise=part.exercise,
                    )
        return None

    def _settle_topic(self, kind: NudgeKind) -> None:
        """This week's nudge of that kind has served its purpose, pushed or pulled."""
        nudge = self._planner.find_of_week(kind)
        if nudge is not None:
            self._settle(nudge.key, DeliveryState.DONE)
        self.replan()
        self.open_today()

    def _choose(self, settings: Settings) -> None:
        names = ("halved", "turned_off", "has_tips", "has_lessons")
        changed = {
            name: getattr(settings, name)
            for name in names
            if getattr(settings, name) != getattr(self._settings, name)
        }
        self._ports.keeper.change(changed)
        self.use_settings(settings)

    def _make_page(self) -> TodayPage:
        return TodayPage(self._ports, self._planner, self._settings)


def _switch(settings: Settings, subject: str, *, is_on: bool) -> Settings:
    """The settings with all or nothing of a moment, of tips or of lessons."""
    if subject == "tip":
        return replace(settings, has_tips=is_on)
    if subject == "lesson":
        return replace(settings, has_lessons=is_on)
    turned_off = settings.turned_off
    return replace(settings, turned_off=turned_off - {subject} if is_on else turned_off | {subject})
