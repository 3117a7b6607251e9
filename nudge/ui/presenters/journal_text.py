"""The journal as a document to keep or to print: Markdown, by person, newest first."""

from collections.abc import Iterable, Iterator
from datetime import date, tzinfo

from nudge.domain.commitments import Commitment
from nudge.domain.journal import JournalEntry
from nudge.domain.people import Person
from nudge.domain.text import strip_hidden
from nudge.ui.presenters.names import name_person
from nudge.ui.presenters.times import say_clock, say_date
from nudge.ui.presenters.translate import _

_NO_YEAR = date(1, 1, 1)
"""Dates of a document carry their year."""


def list_markdown(entries: Iterable[JournalEntry], zone: tzinfo) -> Iterator[str]:
    """All entries under the names of the people, those about nobody last; a piece an entry."""
    by_person: dict[str, list[JournalEntry]] = {}
    people: dict[str, Person] = {}
    for entry in entries:
        key = entry.person.key if entry.person else ""
        by_person.setdefault(key, []).append(entry)
        if entry.person:
            people.setdefault(key, entry.person)
    title = _("Journal")
    yield f"# {title}\n"
    for key in sorted(by_person, key=lambda key: (not key, key)):
        name = name_person(people[key]) if key else _("About nobody in particular")
        heading = f"\n## {_mask(name)}\n"
        for entry in by_person[key]:
            yield heading + "\n".join(("", *_write_entry(entry, zone), ""))
            heading = ""


def _write_entry(entry: JournalEntry, zone: tzinfo) -> Iterable[str]:
    at = entry.at.astimezone(zone)
    day = say_date(at.date(), _NO_YEAR)
    if entry.reflection is not None:
        when = _("{date}, {time}").format(date=day, time=say_clock(entry.at, zone))
        yield f"### {when}"
        for question, answer in zip(
            entry.reflection.questions, entry.reflection.answers, strict=False
        ):
            if answer:
                yield from ("", f"*{_mask(question)}*", "", _mask(answer))
    elif entry.promise is not None:
        yield _write_promise(entry.promise, day)
    elif entry.note is not None:
        title = _("Note, {date}").format(date=day)
        yield from (f"### {title}", "", _mask(entry.note.text))


def _write_promise(promise: Commitment, day: str) -> str:
    box = "x" if promise.done_at else " "
    text = _("They promised on {date}: {text}") if promise.is_theirs else _("{date}: {text}")
    line = f"- [{box}] " + text.format(date=day, text=_mask(promise.text))
    if promise.due is not None:
        line += " " + _("(by {date})").format(date=say_date(promise.due, _NO_YEAR))
    return line


def _mask(text: str) -> str:
    """The text so that no sign at the start of a line makes a heading or a list of it."""
    lines = (line.strip() for line in strip_hidden(text).splitlines())
    return "\n".join(f"\\{line}" if line[:1] in tuple("#>-+*=|`~") else line for line in lines)
