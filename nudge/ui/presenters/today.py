"""Today in sentences: what is next, what was held or missed and why, what was promised.

Every empty part that the user may look for says what fills it.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

from nudge.domain.commitments import Commitment
from nudge.domain.corrections import Verdict
from nudge.domain.rules import Rule
from nudge.domain.text import clean
from nudge.engine.today import (
    Damping,
    LessonFacts,
    SeasonFacts,
    TipFacts,
    TodayFacts,
    TodayLine,
    TodayState,
)
from nudge.ui.presenters.card import present_other_moments, present_promise
from nudge.ui.presenters.names import name_person, place_name, translate_name
from nudge.ui.presenters.reasons import say_reason
from nudge.ui.presenters.times import say_at, say_clock, say_date, say_wait
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.today_views import (
    ActionView,
    LineView,
    PromisesView,
    TodaySectionView,
    TodayVerb,
    TodayView,
)
from nudge.ui.views import CorrectionView

_LENGTH = 600
_NO_TIME = timedelta()


def present_today(facts: TodayFacts, zone: tzinfo, rules: Iterable[Rule] = ()) -> TodayView:
    """The page at `facts.now`, in the zone of the user; `rules`: what Correct offers."""
    day = facts.now.astimezone(zone).date()
    return TodayView(
        title=_("Today, {date}").format(date=say_date(day, day)),
        sections=(
            *_present_lines(facts, zone, {TodayState.DUE: _("Now"), TodayState.NEXT: _("Up next")}),
            *_present_promises(facts, zone),
            *_present_season(facts.season),
            *_present_tip(facts.tip),
            *_present_lesson(facts.lesson),
            *_present_lines(
                facts,
                zone,
                {
                    TodayState.HELD: _("Held back"),
                    TodayState.MISSED: _("Missed"),
                    TodayState.DONE: _("Done"),
                },
            ),
            *_present_dampings(facts.dampings),
        ),
        corrections=(
            CorrectionView(label=_("This is no such moment"), verdict=Verdict.NO_MOMENT.value),
            CorrectionView(label=_("Never for this series"), verdict=Verdict.NEVER.value),
        ),
        other_moments=present_other_moments(rules),
    )


def _present_lines(
    facts: TodayFacts, zone: tzinfo, titles: Mapping[TodayState, str]
) -> tuple[TodaySectionView, ...]:
    """The nudges in these states; what is next always stands there, the rest where there is any."""
    found = []
    for state, title in titles.items():
        lines = tuple(
            _present_line(line, facts.now, zone) for line in facts.lines if line.state is state
        )
        if state is TodayState.NEXT and not lines:
            lines = (_say_nothing_next(facts),)
        if lines:
            found.append(TodaySectionView(id=state.value, title=title, lines=lines))
    return tuple(found)


def _say_nothing_next(facts: TodayFacts) -> LineView:
    if not facts.has_calendar:
        return LineView(
            text=_("Nudge watches no calendar yet."),
            note=_("Add one in the settings, and what to prepare appears here by itself."),
            actions=(ActionView(verb=TodayVerb.SETTINGS, label=_("Open the settings"), target=""),),
        )
    return LineView(
        text=_("Nothing more is planned for today."),
        note=_(
            "Checklists appear here before meetings that ask something of you. For anything "
            "that no calendar announces, open “Something just happened”."
        ),
    )


def _present_line(line: TodayLine, now: datetime, zone: tzinfo) -> LineView:
    actions = []
    if line.can_undo:
        actions.append(ActionView(verb=TodayVerb.UNDO, label=_("Undo"), target=line.key))
    actions.append(ActionView(verb=TodayVerb.OPEN, label=_say_open(line), target=line.key))
    if line.can_correct:
        actions.append(ActionView(verb=TodayVerb.CORRECT, label=_("Correct…"), target=line.key))
    return LineView(
        text=clean(line.title, _LENGTH),
        note=_say_state(line, now, zone),
        actions=tuple(actions),
    )


def _say_open(line: TodayLine) -> str:
    is_held = line.state in {TodayState.HELD, TodayState.MISSED}
    return _("Open it all the same") if is_held else _("Open")


def _say_state(line: TodayLine, now: datetime, zone: tzinfo) -> str:
    clock = say_clock(line.at, zone)
    match line.state:
        case TodayState.NEXT:
            text = _("It comes {wait}, at {time}.").format(
                wait=say_wait(max(line.at - now, _NO_TIME)), time=clock
            )
        case TodayState.DUE:
            text = _("It came at {time}.").format(time=clock)
        case TodayState.DONE:
            return _("Dealt with; it came at {time}.").format(time=clock)
        case TodayState.HELD | TodayState.MISSED:
            return say_reason(line.reason, line.kind, line.at, zone)
    if line.start is None:
        return text
    begins = _("The meeting begins {when}.") if line.start > now else _("It began {when}.")
    return f"{text} {begins.format(when=say_at(line.start, now, zone))}"


def _present_promises(facts: TodayFacts, zone: tzinfo) -> tuple[TodaySectionView, ...]:
    today = facts.now.astimezone(zone).date()
    if not facts.commitments:
        line = LineView(
            text=_("Nothing that you promised is still open."),
            note=_("What you promise after a talk stands here until it is kept."),
        )
        return (TodaySectionView(id="promises", title=_("You promised"), lines=(line,)),)
    groups: dict[str, list[Commitment]] = {}
    for commitment in facts.commitments:
        person = commitment.person
        groups.setdefault(name_person(person) if person else "", []).append(commitment)
    if "" in groups and len(groups) > 1:
        groups[_("To nobody in particular")] = groups.pop("")
    promises = tuple(
        PromisesView(to=name, promises=tuple(present_promise(one, today) for one in group))
        for name, group in groups.items()
    )
    return (TodaySectionView(id="promises", title=_("You promised"), promises=promises),)


def _present_season(season: SeasonFacts | None) -> tuple[TodaySectionView, ...]:
    if season is None:
        return ()
    done, total = len(season.done), len(season.done) + len(season.open)
    weeks = ngettext("{count} week is left.", "{count} weeks are left.", season.weeks_left)
    text = weeks.format(count=season.weeks_left)
    if total:
        reviews = ngettext(
            "{done} of {total} review is done.", "{done} of {total} reviews are done.", total
        )
        text = f"{reviews.format(done=done, total=total)} {text}"
    names = ", ".join(place_name(name) for name in season.open)
    note = _("Still to come: {names}").format(names=names) if names else ""
    read = ActionView(verb=TodayVerb.READ, label=_("Open the guide"), target="review-season")
    line = LineView(text=text, note=note, actions=(read,))
    return (TodaySectionView(id="season", title=_("Review season"), lines=(line,)),)


def _present_tip(tip: TipFacts | None) -> tuple[TodaySectionView, ...]:
    if tip is None:
        return ()
    actions = [ActionView(verb=TodayVerb.READ, label=_("Read more"), target=tip.guide)]
    note = ""
    if tip.helped is not None:
        note = _("You said that it helped.") if tip.helped else _("You said that it did not help.")
    elif tip.is_tried:
        note = _("You wanted to try it. Did it help?")
        actions[:0] = [
            ActionView(verb=TodayVerb.HELPED, label=_("It helped"), target=tip.id),
            ActionView(verb=TodayVerb.NOT_HELPED, label=_("Not this time"), target=tip.id),
        ]
    else:
        actions.insert(0, ActionView(verb=TodayVerb.TRY, label=_("I will try it"), target=tip.id))
    if not tip.guide:
        actions = [action for action in actions if action.verb is not TodayVerb.READ]
    line = LineView(text=clean(tip.text, _LENGTH), note=note, actions=tuple(actions))
    return (TodaySectionView(id="tip", title=_("This week's tip"), lines=(line,)),)


def _present_lesson(lesson: LessonFacts | None) -> tuple[TodaySectionView, ...]:
    if lesson is None:
        return ()
    note = _("Lesson {number} of {total} in “{series}”").format(
        number=lesson.number, total=lesson.of, series=clean(lesson.series_title)
    )
    if lesson.is_read:
        note = _("{lesson}; you have read it").format(lesson=note)
    read = ActionView(
        verb=TodayVerb.LESSON, label=_("Read it"), target=lesson.id, series=lesson.series
    )
    line = LineView(text=clean(lesson.title, _LENGTH), note=note, actions=(read,))
    return (TodaySectionView(id="lesson", title=_("This month's lesson"), lines=(line,)),)


def _present_dampings(dampings: Sequence[Damping]) -> tuple[TodaySectionView, ...]:
    if not dampings:
        return ()
    note = _("You closed it twice without opening it, so it comes half as often.")
    lines = tuple(
        LineView(
            text=translate_name(damping.title, _LENGTH),
            note=note,
            actions=(ActionView(verb=TodayVerb.RESTORE, label=_("Undo"), target=damping.kind),),
        )
        for damping in dampings
    )
    return (TodaySectionView(id="dampings", title=_("Coming less often"), lines=lines),)
