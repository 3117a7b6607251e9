"""A conversation in words: replies with danger first, follow-ups, questions without an answer."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import datetime

from nudge.domain.conversation import FollowUp, FollowUpKind
from nudge.domain.guides import Guide
from nudge.domain.marks import drop_keys
from nudge.domain.packs import Part, is_english
from nudge.domain.text import clean
from nudge.engine.conversation import Reply
from nudge.engine.questions import Unanswered
from nudge.ui.ask_views import (
    AskView,
    FollowUpView,
    PlaceView,
    PointerView,
    TurnView,
    UnansweredView,
)
from nudge.ui.presenters.quotes import present_words
from nudge.ui.presenters.times import say_date
from nudge.ui.presenters.translate import _, ngettext

FindGuide = Callable[[str], Guide | None]

_LENGTH = 1000


def present_ask(
    turns: Sequence[TurnView],
    unanswered: Sequence[Unanswered],
    now: datetime,
    *,
    is_ready: bool = True,
    can_undo: bool = False,
) -> AskView:
    """The page: what was said so far, or what may be asked at all. `now`: in the user's zone."""
    note = _(
        "Say what happened, in your own words, as you would tell a colleague. The answer is "
        "quoted from the guides on this computer. Nothing that you type leaves it."
    )
    if not is_ready:
        note = _("The guides are being prepared. You can ask in a moment.")
    return AskView(
        title=_("Ask"),
        note=note,
        is_ready=is_ready,
        examples=_list_examples() if is_ready and not turns else (),
        turns=tuple(turns),
        unanswered_title=ngettext(
            "Question without an answer ({count})",
            "Questions without an answer ({count})",
            len(unanswered),
        ).format(count=len(unanswered)),
        unanswered=tuple(_present_unanswered(one, now) for one in unanswered),
        can_undo=can_undo,
    )


def present_turn(
    reply: Reply,
    find_guide: FindGuide,
    *,
    countries: Collection[str] = (),
    follow_up: FollowUp | None = None,
) -> TurnView:
    """A question and its reply. `follow_up`: the button that was pressed in place of typing.

    `countries`: codes of those whose lines belong to the pointer.
    """
    asked = say_follow_up(follow_up) if follow_up else clean(reply.question, _LENGTH)
    pointer = _present_pointer(reply, find_guide, countries)
    if not reply.passages:
        return TurnView(question=asked, pointer=pointer, says=_say_nothing_found(reply))
    guide, section = find_guide(reply.guide), reply.passages[0].section
    title = clean(reply.title)
    texts = [clean(passage.text, _LENGTH) for passage in reply.passages]
    is_words = section == Part.WORDS.value
    return TurnView(
        question=asked,
        pointer=pointer,
        title=title,
        part=_name_part(section),
        lines=() if is_words else tuple(texts),
        is_numbered=section == Part.STEPS.value and len(texts) > 1,
        quotes=tuple(map(present_words, texts)) if is_words else (),
        note=_say_language(guide.lang if guide else "") if reply.is_foreign else "",
        read_on=PlaceView(
            label=_("Read on in “{title}”").format(title=title), guide=reply.guide, section=section
        ),
        others=tuple(
            PlaceView(label=clean(other.title), guide=other.guide, section=other.section)
            for other in reply.others
        ),
        follow_ups=tuple(_present_follow_up(offered) for offered in reply.follow_ups),
    )


def say_follow_up(follow_up: FollowUp) -> str:
    """A follow-up as the question that it is."""
    match follow_up.kind:
        case FollowUpKind.WORDS:
            return _("What do I say?")
        case FollowUpKind.WHAT_IF:
            return _("What if {this_happens}?").format(this_happens=clean(follow_up.condition))
        case FollowUpKind.CALL_HR:
            return _("When do I call HR?")
        case FollowUpKind.CHECKLIST:
            return _("Give me the checklist")
        case FollowUpKind.STEPS:
            return _("What are the steps?")


def _list_examples() -> tuple[str, ...]:
    return (
        _("She cried when I told her"),
        _("He is always twenty minutes late"),
        _("My best developer got another offer"),
        _("What do I ask in a first one-on-one?"),
    )


def _present_pointer(
    reply: Reply, find_guide: FindGuide, countries: Collection[str]
) -> PointerView | None:
    if reply.pointer is None:
        return None
    guide = find_guide(reply.pointer.guide) if reply.pointer.guide else None
    is_shown = guide is None or guide.id == reply.guide
    return PointerView(
        title=_("Before anything else"),
        first=clean(reply.pointer.first, _LENGTH),
        lines=(*_list_contacts(reply), *_list_countries(reply, guide, countries)),
        read_on=None
        if is_shown or guide is None
        else PlaceView(
            label=_("Read on in “{title}”").format(title=clean(guide.title)), guide=guide.id
        ),
    )


def _list_contacts(reply: Reply) -> Iterator[str]:
    yield from (clean(line, _LENGTH) for line in reply.contacts.crisis_lines)
    if reply.contacts.hr:
        yield _("How to reach HR: {contact}").format(contact=clean(reply.contacts.hr, _LENGTH))


def _list_countries(reply: Reply, guide: Guide | None, countries: Collection[str]) -> Iterator[str]:
    """The lines of the chosen countries, and that they are no legal advice."""
    chosen = {country.upper() for country in countries}
    lines = [
        f"{clean(country)}: {clean(drop_keys(line), _LENGTH)}"
        for country, line in reply.countries.items()
        if country.upper() in chosen
    ]
    yield from lines
    if lines and guide is not None and guide.country_note:
        yield clean(guide.country_note, _LENGTH)


def _say_nothing_found(reply: Reply) -> str:
    if reply.pointer is not None:
        return ""
    return clean(reply.not_covered, _LENGTH) or _(
        "No guide answers this. Try other words: what was said or done, and by whom. "
        "The question is kept below, on this computer alone."
    )


def _name_part(section: str) -> str:
    return {
        Part.BEFORE.value: _("Before you go in"),
        Part.STEPS.value: _("Steps"),
        Part.WORDS.value: _("Words to say"),
        Part.TRAPS.value: _("Traps"),
        Part.SOLVES.value: _("If this happens"),
        Part.AFTER.value: _("Afterwards"),
        Part.NEXT_STEP.value: _("Afterwards"),
        Part.CALL_HR.value: _("Call HR when"),
    }.get(section, "")


def _say_language(lang: str) -> str:
    if is_english(lang):
        return _("The guide is in English.")
    return _("The guide is in another language.")


def _present_follow_up(follow_up: FollowUp) -> FollowUpView:
    return FollowUpView(
        label=say_follow_up(follow_up),
        name=f"follow_{follow_up.kind.value}",
        follow_up=follow_up,
    )


def _present_unanswered(one: Unanswered, now: datetime) -> UnansweredView:
    day = say_date(one.asked_at.astimezone(now.tzinfo).date(), now.date())
    note = ngettext("Asked once, on {day}", "Asked {count} times, last on {day}", one.times)
    return UnansweredView(question=one.question, note=note.format(count=one.times, day=day))
