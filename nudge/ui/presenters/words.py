"""The texts of notifications: short, plain, and discreet where the moment is sensitive.

Owns the engine's port `Words`. Escaping for servers that read markup is the notifier's work.
Source: SECURITY rows 1, 12 and 20.
"""

from datetime import datetime, tzinfo

from nudge.domain.events import AllDay, find_instants
from nudge.domain.guides import Guide
from nudge.domain.merging import flatten
from nudge.domain.nudges import Nudge, NudgeKind
from nudge.domain.override import override
from nudge.domain.text import clean
from nudge.engine.ports import Notification, Words
from nudge.ui.presenters.names import name_moment, name_person, shorten, translate_name
from nudge.ui.presenters.times import present_countdown, say_clock, say_when
from nudge.ui.presenters.topics import word_topic
from nudge.ui.presenters.translate import _

TITLE_LENGTH = 80
BODY_LENGTH = 200

_ABOUT_PEOPLE = frozenset({NudgeKind.SEASON, NudgeKind.DIGEST})


class Sentences(Words):
    """Notification texts in the user's language; `shows_titles` False makes all discreet."""

    def __init__(self, *, shows_titles: bool = True) -> None:
        self._shows_titles = shows_titles

    @override
    def notification(
        self, nudge: Nudge, guide: Guide | None, now: datetime, zone: tzinfo
    ) -> Notification:
        is_discreet = nudge.is_sensitive or not self._shows_titles
        match nudge.kind:
            case NudgeKind.PREPARE | NudgeKind.CUE:
                title, body = _word_prepare(nudge, guide, now, zone, is_discreet=is_discreet)
                actions = _offer("prepare", _("Prepare"))
            case NudgeKind.REFLECT:
                title, body = _word_reflect(nudge, zone, is_discreet=is_discreet)
                actions = _offer("reflect", _("Look back"))
            case (
                NudgeKind.SEASON
                | NudgeKind.TIP
                | NudgeKind.LOOK_BACK
                | NudgeKind.LESSON
                | NudgeKind.DIGEST
            ):
                title, body = word_topic(nudge.kind, nudge.topic)
                if is_discreet and nudge.kind in _ABOUT_PEOPLE:
                    title, body = _("Nudge"), _("Something to read before you need it.")
                actions = _offer_topic(nudge.kind)
        return Notification(
            key=nudge.key,
            title=shorten(title, TITLE_LENGTH),
            body=shorten(body, BODY_LENGTH),
            actions=actions,
            hint=_("(Click Nudge in the tray to open it.)"),
        )

    @override
    def nudge_title(self, nudge: Nudge) -> str:
        if nudge.moment is None:
            return word_topic(nudge.kind, nudge.topic)[0]
        moment = _name_all(nudge)
        match nudge.kind:
            case NudgeKind.CUE:
                return _("Coming up: {moment}").format(moment=moment)
            case NudgeKind.REFLECT:
                return _("How did it go? {moment}").format(moment=moment)
            case _:
                return _("Prepare: {moment}").format(moment=moment)

    @override
    def subject_title(self, subject: str) -> str:
        names = {"tip": _("The weekly tip"), "lesson": _("The weekly lesson")}
        return names.get(subject, subject)


def _name_all(nudge: Nudge) -> str:
    """The moment, and those that fall together with it."""
    name = name_moment(nudge.meeting)
    for other in nudge.others:
        name = _("{moment}, and {other}").format(moment=name, other=name_moment(other.meeting))
    return name


def _offer(verb: str, label: str) -> tuple[tuple[str, str], ...]:
    """The buttons; a click on the notification itself does the first."""
    return (
        (verb, label),
        ("later", _("Later")),
        ("not_this_one", _("Not this one")),
    )


def _offer_topic(kind: NudgeKind) -> tuple[tuple[str, str], ...]:
    if kind is NudgeKind.TIP:
        return (("open", _("Open")), ("try", _("I will try this")), ("not_this_one", _("No")))
    if kind is NudgeKind.LOOK_BACK:
        return (
            ("helped", _("It helped")),
            ("not_yet", _("Not yet")),
            ("not_done", _("Did not get to it")),
        )
    return _offer("open", _("Open"))


def _word_prepare(
    nudge: Nudge, guide: Guide | None, now: datetime, zone: tzinfo, *, is_discreet: bool
) -> tuple[str, str]:
    span = nudge.meeting.occurrence.span
    start = find_instants(span, zone).start
    if is_discreet:
        when = say_when(start, now, zone)
        return _("Prepare: {time}").format(time=when), _("Your checklist is ready.")
    countdown = present_countdown(span, now, zone).text
    moment = shorten(name_moment(nudge.meeting), TITLE_LENGTH - len(countdown) - 1)
    title = _("{moment} {when}").format(moment=moment, when=countdown)
    first = _find_first(guide)
    body = _("First: {step}") if isinstance(span, AllDay) else _("At {time}. First: {step}")
    text = body.format(time=say_clock(start, zone), step=first)
    for other in nudge.others:
        began = find_instants(other.meeting.occurrence.span, zone).start
        text = _("Also {time}: {moment}. {rest}").format(
            time=say_clock(began, zone), moment=name_moment(other.meeting), rest=text
        )
    return title, text


def _find_first(guide: Guide | None) -> str:
    if guide is None:
        return ""
    return clean(guide.before.items[0].text if guide.before.items else guide.outcome)


def _word_reflect(nudge: Nudge, zone: tzinfo, *, is_discreet: bool) -> tuple[str, str]:
    moment = nudge.meeting
    start = find_instants(moment.occurrence.span, zone).start
    title, clock = translate_name(nudge.wording) or _("How did it go?"), say_clock(start, zone)
    who = _name_people(nudge)
    if is_discreet:
        body = _("After your {time}: two questions, one minute. Only you see the answers.")
    elif who:
        body = _(
            "After your {time} with {name}: two questions, one minute. Only you see the answers."
        )
    else:
        body = _("After your {time}, {moment}: two questions, one minute. Only you see them.")
    moment_name = "" if is_discreet else name_moment(moment)
    return title, body.format(time=clock, name=who, moment=moment_name)


def _name_people(nudge: Nudge) -> str:
    """Whom it was with, and whom those were with that fell together with it; each once."""
    people = [each.moment.person for each in flatten([nudge]) if each.moment]
    names = [name_person(person) for person in people if person is not None]
    who, *others = dict.fromkeys(names or [""])
    for other in others:
        who = _("{name} and {other}").format(name=who, other=other)
    return who
