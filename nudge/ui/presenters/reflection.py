"""The reflection card in words: what it is about, the questions, when a promise is due."""

from datetime import date, datetime, timedelta, tzinfo

from nudge.domain.events import AllDay
from nudge.domain.text import clean
from nudge.engine.desk import ReflectionFacts
from nudge.ui.presenters.names import name_moment
from nudge.ui.presenters.times import say_clock, say_day
from nudge.ui.presenters.translate import _
from nudge.ui.views import DueView, QuestionView, ReflectionView

_FRIDAY = 4
_WEEK = 7


def present_reflection(facts: ReflectionFacts, now: datetime, zone: tzinfo) -> ReflectionView:
    """All that the reflection card shows at `now`, in the zone of the user."""
    today = now.astimezone(zone).date()
    commitment = facts.commitment
    answers = (*facts.answers, *("" for _question in facts.questions))
    return ReflectionView(
        key=facts.nudge.key,
        title=_("How did it go?"),
        about=_say_about(facts, today, zone),
        questions=tuple(
            QuestionView(text=clean(question), answer=answer)
            for question, answer in zip(facts.questions, answers, strict=False)
        ),
        promise=commitment.text if commitment is not None else "",
        due=commitment.due if commitment is not None else None,
        dues=_present_dues(facts.next_start, commitment.due if commitment else None, today, zone),
        today=today,
    )


def _say_about(facts: ReflectionFacts, today: date, zone: tzinfo) -> str:
    moment = facts.nudge.meeting
    span = moment.occurrence.span
    if isinstance(span, AllDay):
        return _("{moment}, {day}").format(
            moment=name_moment(moment), day=say_day(span.start, today)
        )
    day, clock = span.start.astimezone(zone).date(), say_clock(span.start, zone)
    return _("{moment}, {day} at {time}").format(
        moment=name_moment(moment), day=say_day(day, today), time=clock
    )


def _present_dues(
    next_start: datetime | None, chosen: date | None, today: date, zone: tzinfo
) -> tuple[DueView, ...]:
    """The next one-on-one, tomorrow, Friday, a week from now; and the day chosen earlier."""
    upcoming = _("At the next one-on-one")
    if next_start is not None:
        day = say_day(next_start.astimezone(zone).date(), today)
        upcoming = _("At the next one-on-one, {day}").format(day=day)
    to_friday = (_FRIDAY - today.weekday()) % _WEEK
    days = {today + timedelta(days=1), today + timedelta(days=_WEEK)}
    if to_friday > 1:
        days.add(today + timedelta(days=to_friday))
    if chosen is not None:
        days.add(chosen)
    labels = (DueView(label=_say_due(day, today), due=day) for day in sorted(days))
    return (DueView(label=upcoming, due=None), *labels)


def _say_due(day: date, today: date) -> str:
    text = say_day(day, today)
    if (day - today).days == _WEEK:
        text = _("in a week, {day}").format(day=text)
    return text[:1].upper() + text[1:]
