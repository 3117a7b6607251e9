"""The card of a tip, a look back, a lesson or a season in words."""

from datetime import datetime, tzinfo

from nudge.domain.nudges import NudgeKind
from nudge.domain.text import clean
from nudge.engine.today import (
    LessonFacts,
    SeasonFacts,
    SeasonPerson,
    SeasonStepFacts,
    TipFacts,
    TopicFacts,
)
from nudge.ui.presenters.card import present_entry, present_later
from nudge.ui.presenters.names import name_person
from nudge.ui.presenters.times import say_date, say_when
from nudge.ui.presenters.topics import say_step, word_topic
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.topic_views import TopicActionView, TopicPersonView, TopicVerb, TopicView
from nudge.ui.views import ItemView, LaterView

_LENGTH = 1000


def present_topic(facts: TopicFacts, now: datetime, zone: tzinfo) -> TopicView | None:
    """All that the card shows at `now`; None where there is nothing to show any more."""
    if facts.lesson is not None:
        return _present_lesson(facts, facts.lesson)
    if facts.season is not None:
        return _present_season(facts, facts.season, now, zone)
    if facts.tip is None:
        return None
    if facts.kind is NudgeKind.LOOK_BACK:
        return _present_look_back(facts, facts.tip)
    return _present_tip(facts, facts.tip)


def _present_tip(facts: TopicFacts, tip: TipFacts) -> TopicView:
    title, _text = word_topic(facts.kind, facts.nudge.topic if facts.nudge else None)
    label = _("You are trying this") if tip.is_tried else _("I will try this")
    return TopicView(
        key=_find_key(facts),
        title=title,
        about=_("Friday asks whether it helped."),
        text=clean(tip.text, _LENGTH),
        guide=tip.guide,
        actions=(TopicActionView(verb=TopicVerb.TRY, label=label, target=tip.id, is_main=True),),
        later=_present_later(facts),
    )


def _present_look_back(facts: TopicFacts, tip: TipFacts) -> TopicView:
    said = (
        (TopicVerb.HELPED, _("It helped")),
        (TopicVerb.NOT_YET, _("Not yet")),
        (TopicVerb.NOT_DONE, _("I did not get to it")),
    )
    return TopicView(
        key=_find_key(facts),
        title=_("Did it help?"),
        about=_("One tap. Only you see the answer."),
        text=clean(tip.text, _LENGTH),
        guide=tip.guide,
        actions=tuple(
            TopicActionView(verb=verb, label=label, target=tip.id, is_main=verb is TopicVerb.HELPED)
            for verb, label in said
        ),
    )


def _present_lesson(facts: TopicFacts, lesson: LessonFacts) -> TopicView:
    about = _("{series}, part {number} of {total}. Three minutes.")
    return TopicView(
        key=_find_key(facts),
        title=clean(lesson.title),
        about=about.format(
            series=clean(lesson.series_title), number=lesson.number, total=lesson.of
        ),
        text="" if lesson.html else lesson.text,
        html=lesson.html,
        exercise_title=_("This week") if lesson.exercise else "",
        exercise=clean(lesson.exercise, _LENGTH),
        guide=lesson.guide,
        actions=(
            TopicActionView(
                verb=TopicVerb.READ,
                label=_("I have read it"),
                target=lesson.id,
                series=lesson.series,
                is_main=True,
            ),
        ),
        later=_present_later(facts),
    )


def _present_season(
    facts: TopicFacts, season: SeasonFacts, now: datetime, zone: tzinfo
) -> TopicView:
    today = now.astimezone(zone).date()
    about = ngettext(
        "{count} week left, until {date}", "{count} weeks left, until {date}", season.weeks_left
    )
    about = about if season.weeks_left else _("Until {date}")
    return TopicView(
        key=_find_key(facts),
        title=_("Review season"),
        about=about.format(count=season.weeks_left, date=say_date(season.ends, today)),
        items_title=_("Step by step"),
        items=tuple(_present_step(step) for step in season.steps),
        ticks=season.id,
        people_title=_say_progress(season) if season.people else "",
        people=tuple(_present_person(person, now, zone) for person in season.people),
        guide="review-season",
        actions=(
            TopicActionView(
                verb=TopicVerb.DONE, label=_("Done"), target=_find_key(facts), is_main=True
            ),
        ),
        later=_present_later(facts),
    )


def _present_step(step: SeasonStepFacts) -> ItemView:
    text = say_step(step.step)
    if step.is_now and not step.is_done:
        text = _("This week: {step}").format(step=text)
    return ItemView(id=step.step.value, text=text, is_done=step.is_done)


def _say_progress(season: SeasonFacts) -> str:
    done = sum(person.is_done for person in season.people)
    return _("Talks held: {done} of {total}").format(done=done, total=len(season.people))


def _present_person(person: SeasonPerson, now: datetime, zone: tzinfo) -> TopicPersonView:
    today = now.astimezone(zone).date()
    if person.is_done:
        state = _("held")
    elif person.booked_at is not None:
        state = _("booked, {when}").format(when=say_when(person.booked_at, now, zone))
    else:
        state = _("not booked yet")
    return TopicPersonView(
        name=name_person(person.person),
        state=state,
        entries=tuple(present_entry(entry, today, zone) for entry in person.entries),
    )


def _find_key(facts: TopicFacts) -> str:
    return facts.nudge.key if facts.nudge else ""


def _present_later(facts: TopicFacts) -> tuple[LaterView, ...]:
    """Only a nudge can come back later; what was opened from Today is there anyway."""
    minutes = facts.later_minutes if facts.nudge else ()
    return tuple(present_later(each) for each in minutes)
