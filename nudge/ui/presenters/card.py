"""The checklist card in words: who and when, what was promised, what to do before going in."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from nudge.domain.commitments import Commitment
from nudge.domain.corrections import Verdict
from nudge.domain.journal import JournalEntry
from nudge.domain.nudges import Nudge
from nudge.domain.rules import Rule
from nudge.domain.text import clean
from nudge.engine.desk import CardFacts
from nudge.ui.presenters.links import find_link
from nudge.ui.presenters.names import name_moment, name_person, name_rule
from nudge.ui.presenters.quotes import present_words
from nudge.ui.presenters.reasons import present_reason
from nudge.ui.presenters.times import present_countdown, say_date, say_day, say_span
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.views import CardView, CorrectionView, ItemView, LaterView, PromiseView

_ENTRY_LENGTH = 400


def present_card(facts: CardFacts, now: datetime, zone: tzinfo) -> CardView:
    """All that the card shows at `now`, in the zone of the user."""
    moment = facts.nudge.meeting
    occurrence = moment.occurrence
    today = now.astimezone(zone).date()
    return CardView(
        key=facts.nudge.key,
        occurrence=occurrence.key,
        guide=facts.guide.id,
        title=name_moment(moment),
        time=say_span(occurrence.span, now, zone),
        countdown=present_countdown(occurrence.span, now, zone),
        join=find_link(occurrence.join),
        promises=tuple(present_promise(promise, today) for promise in facts.promises),
        heading=_("Before you go in"),
        items=tuple(
            ItemView(id=item.id, text=clean(item.text), is_done=item.id in facts.ticks)
            for item in facts.guide.before.items
        ),
        words=tuple(present_words(line) for line in facts.guide.words),
        later=tuple(present_later(minutes) for minutes in facts.later_minutes),
        why=_present_why(facts.nudge, zone),
        entries=tuple(present_entry(entry, today, zone) for entry in facts.entries),
        corrections=_present_corrections(facts.nudge),
        other_moments=present_other_moments(facts.other_moments),
    )


def present_entry(entry: JournalEntry, today: date, zone: tzinfo) -> str:
    """What was noted earlier, on one line behind its day."""
    texts: tuple[str, ...] = ()
    if entry.note is not None:
        texts = (entry.note.text,)
    elif entry.promise is not None:
        texts = (entry.promise.text,)
    elif entry.reflection is not None:
        texts = entry.reflection.answers
    return _("{day}: {text}").format(
        day=say_date(entry.at.astimezone(zone).date(), today),
        text=clean(" ".join(filter(None, texts)), _ENTRY_LENGTH),
    )


def present_other_moments(rules: Iterable[Rule]) -> tuple[CorrectionView, ...]:
    """What a moment can be said to be instead, by name."""
    return tuple(
        CorrectionView(
            label=name_rule(rule), verdict=Verdict.OTHER_MOMENT.value, moment=rule.moment
        )
        for rule in sorted(rules, key=name_rule)
    )


def _present_corrections(nudge: Nudge) -> tuple[CorrectionView, ...]:
    """What the manager can say besides which moment it is."""
    moment = nudge.meeting
    said = [
        (_("This is no such moment"), Verdict.NO_MOMENT),
        (_("Never for this series"), Verdict.NEVER),
    ]
    if moment.person is not None:
        name = name_person(moment.person)
        said.append((_("{name} is my boss").format(name=name), Verdict.MY_BOSS))
    return tuple(CorrectionView(label=label, verdict=verdict.value) for label, verdict in said)


def present_later(minutes: int) -> LaterView:
    """One choice of the Later menu: "In 15 minutes"."""
    label = ngettext("In {count} minute", "In {count} minutes", minutes).format(count=minutes)
    return LaterView(minutes=minutes, label=label)


def present_progress(done: int, total: int) -> str:
    """How far the checklist is: "2 of 5"."""
    return _("{done} of {total}").format(done=done, total=total)


def present_promise(promise: Commitment, today: date) -> PromiseView:
    """Something promised, and what stands under it."""
    return PromiseView(
        id=promise.id,
        text=clean(promise.text),
        note_open=say_due(promise.due, today),
        note_done=_("Done"),
        is_done=promise.done_at is not None,
    )


def say_due(due: date | None, today: date) -> str:
    """When something promised is due: "Still open, due tomorrow"."""
    if due is None:
        return _("Still open")
    if due < today:
        day = say_day(due, today) if (today - due).days == 1 else say_date(due, today)
        return _("Still open, was due {day}").format(day=day)
    return _("Still open, due {day}").format(day=say_day(due, today))


def _present_why(nudge: Nudge, zone: tzinfo) -> tuple[str, ...]:
    lines = (*nudge.meeting.evidence, present_reason(nudge, zone))
    return tuple(dict.fromkeys(clean(line) for line in lines if line.strip()))
