"""The journal in words: who is listed, what a person's page says, how an entry is headed."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from nudge.domain.commitments import Commitment
from nudge.domain.journal import JournalEntry, PersonLine
from nudge.domain.text import strip_hidden
from nudge.engine.journal import JournalFacts, find_ref
from nudge.ui.journal_views import JournalEntryView, JournalView, PassageView
from nudge.ui.presenters.card import present_promise
from nudge.ui.presenters.names import name_person
from nudge.ui.presenters.times import say_date
from nudge.ui.presenters.translate import _, ngettext
from nudge.ui.views import EntryView, PromiseView

EVERYBODY = "everybody"
"""The entry above all people."""

_WEEK_DAYS = 7


def present_journal(facts: JournalFacts, zone: tzinfo) -> JournalView:
    """The window at `facts.now`, in the zone of the user."""
    today = facts.now.astimezone(zone).date()
    everybody = EntryView(id=EVERYBODY, title=_("All entries"))
    view = JournalView(
        people=(everybody, *(_present_person(line, zone, today) for line in facts.people)),
        chosen=facts.person.person.key if facts.person else EVERYBODY,
        title=_("Journal"),
        note=_("Only you see it. It stays on this machine."),
        entries=tuple(_present_entry(entry, zone, today, facts) for entry in facts.entries),
        empty="" if facts.entries else _say_empty(facts),
        has_more=facts.has_more,
        can_undo=facts.deleted is not None,
    )
    return view if facts.person is None else _add_page(view, facts, facts.person, zone)


def _add_page(
    view: JournalView, facts: JournalFacts, line: PersonLine, zone: tzinfo
) -> JournalView:
    name = name_person(line.person)
    today = facts.now.astimezone(zone).date()
    return JournalView(
        people=view.people,
        chosen=view.chosen,
        title=name,
        note=_say_feedback(facts.last_feedback, zone, today),
        mine_title=_("You promised {name}").format(name=name) if facts.mine else "",
        mine=_present_promises(facts.mine, today),
        theirs_title=_("{name} promised you").format(name=name) if facts.theirs else "",
        theirs=_present_promises(facts.theirs, today),
        composer=_("Something to remember about {name}").format(name=name),
        entries=view.entries,
        empty=view.empty,
        has_more=view.has_more,
        can_undo=view.can_undo,
        forget_title=_("Forget {name}").format(name=name),
        forget=_say_forget(line),
    )


def _present_person(line: PersonLine, zone: tzinfo, today: date) -> EntryView:
    last = say_date(line.last_at.astimezone(zone).date(), today)
    count = ngettext("{count} entry, {date}", "{count} entries, last on {date}", line.entries)
    return EntryView(
        id=line.person.key,
        title=name_person(line.person),
        outcome=count.format(count=line.entries, date=last),
    )


def _present_promises(promises: Iterable[Commitment], today: date) -> tuple[PromiseView, ...]:
    return tuple(present_promise(promise, today) for promise in promises)


def _present_entry(
    entry: JournalEntry, zone: tzinfo, today: date, facts: JournalFacts
) -> JournalEntryView:
    day = say_date(entry.at.astimezone(zone).date(), today)
    who = name_person(entry.person) if entry.person else ""
    is_named = bool(who) and facts.person is None
    title = _("{date}, with {name}").format(date=day, name=who) if is_named else day
    if entry.promise is not None:
        title = _title_promise(entry.promise, day, who if is_named else "")
    if entry.note is not None and is_named:
        title = _("{date}, about {name}").format(date=day, name=who)
    passages = _present_passages(entry)
    return JournalEntryView(
        ref=find_ref(entry),
        title=title,
        passages=passages,
        name=_("Entry of {date}").format(date=day),
    )


def _title_promise(promise: Commitment, day: str, who: str) -> str:
    if promise.is_theirs:
        text = _("{date}, {name} promised") if who else _("{date}, promised to you")
    else:
        text = _("{date}, you promised {name}") if who else _("{date}, you promised")
    title = text.format(date=day, name=who)
    return _("{title} (done)").format(title=title) if promise.done_at else title


def _present_passages(entry: JournalEntry) -> tuple[PassageView, ...]:
    if entry.reflection is not None:
        pairs = zip(entry.reflection.questions, entry.reflection.answers, strict=False)
        return tuple(
            PassageView(question=strip_hidden(question), text=strip_hidden(answer))
            for question, answer in pairs
            if answer
        )
    text = entry.promise.text if entry.promise else entry.note.text if entry.note else ""
    return (PassageView(question="", text=strip_hidden(text)),)


def _say_feedback(at: datetime | None, zone: tzinfo, today: date) -> str:
    if at is None:
        return _("No feedback talk that Nudge knows of yet.")
    day = at.astimezone(zone).date()
    weeks = (today - day).days // _WEEK_DAYS
    if weeks < 1:
        return _("Last feedback: this week.")
    text = ngettext(
        "Last feedback: {date}, {count} week ago.",
        "Last feedback: {date}, {count} weeks ago.",
        weeks,
    )
    return text.format(date=say_date(day, today), count=weeks)


def _say_empty(facts: JournalFacts) -> str:
    if facts.text:
        return _("Nothing that you wrote has these words.")
    if facts.person is not None:
        return _("Nothing here yet.")
    return _(
        "Nothing here yet. After a talk Nudge asks how it went; what you answer and what you "
        "promise is kept here."
    )


def _say_forget(line: PersonLine) -> str:
    text = ngettext(
        "This takes out the entry about them, for good. Nothing can bring it back.",
        "This takes out all {count} entries about them, for good. Nothing can bring them back.",
        line.entries,
    )
    return text.format(count=line.entries)
