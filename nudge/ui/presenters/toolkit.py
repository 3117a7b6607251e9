"""The toolkit's list in words: pages, what is pinned and recent, guides by situation."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from nudge.domain.guides import GuideEntry, Need
from nudge.domain.lessons import Happening
from nudge.domain.text import clean
from nudge.ui.presenters.names import translate_name
from nudge.ui.presenters.translate import _
from nudge.ui.views import EntryView, SituationView

TODAY = "#today"
ASK = "#ask"
HAPPENED = "#happened"
"""Names of pages; the id of a guide has no such sign."""

ASK_THIS = "#ask-this"
"""The last line of a search, which asks what was typed."""

_IS_SENTENCE = 4


def present_toolkit(
    entries: Sequence[GuideEntry], need: Need | None = None
) -> tuple[SituationView, ...]:
    """The guides under their situations; with `need`, those for that moment of need."""
    found = [entry for entry in entries if need is None or need in entry.needs]
    return tuple(
        SituationView(
            title=translate_name(situation) or _("More"), entries=tuple(map(present_entry, group))
        )
        for situation, group in groupby(found, key=lambda entry: entry.situation)
    )


def present_pages(happened: Sequence[Happening]) -> SituationView:
    """The first lines of the list: Today, Ask, and what no calendar announces."""
    pages = [
        EntryView(id=TODAY, title=_("Today"), icon="today"),
        EntryView(id=ASK, title=_("Ask"), icon="ask"),
    ]
    if happened:
        title = _("Something just happened")
        pages.append(EntryView(id=HAPPENED, title=title, icon="happened"))
    return SituationView(title="", entries=tuple(pages))


def present_found(found: tuple[EntryView, ...], wanted: str) -> tuple[SituationView, ...]:
    """What a search found, and below it the offer to ask what was typed."""
    heading = _("Found") if found else _("No guide has these words. Try others.")
    ask = EntryView(
        id=ASK_THIS, title=_("Ask: {question}").format(question=clean(wanted)), icon="ask"
    )
    return (
        SituationView(title=heading, entries=found),
        SituationView(title="", entries=(ask,)),
    )


def is_question(wanted: str, found: Sequence[EntryView]) -> bool:
    """Whether what was typed is a sentence to answer, and not words of the best hit's title."""
    words = len(wanted.split())
    return words >= _IS_SENTENCE and all(2 * len(entry.marks) < words for entry in found[:1])


def present_shortcuts(
    title: str, guides: Iterable[str], titles: Mapping[str, str]
) -> tuple[SituationView, ...]:
    """A heading over guides named by id, such as those read last; none where none is left."""
    entries = tuple(
        EntryView(id=guide, title=clean(titles[guide])) for guide in guides if guide in titles
    )
    return (SituationView(title=title, entries=entries),) if entries else ()


def present_needs() -> tuple[tuple[Need | None, str], ...]:
    """The choices of the filter, in the reader's own words."""
    return (
        (None, _("All guides")),
        (Need.APPLY, _("I am about to do it")),
        (Need.SOLVE, _("Something goes wrong")),
        (Need.NEW, _("It is my first time")),
        (Need.MORE, _("I want to get better at it")),
        (Need.CHANGE, _("Something has changed")),
    )


def present_entry(entry: GuideEntry) -> EntryView:
    """A guide as one line."""
    return EntryView(id=entry.id, title=clean(entry.title), outcome=clean(entry.outcome))


def find_matches(entries: Sequence[GuideEntry], wanted: str) -> tuple[EntryView, ...]:
    """The guides whose titles hold all words of `wanted`, where there is no search to ask."""
    words = wanted.casefold().split()
    return tuple(
        present_entry(entry)
        for entry in entries
        if all(word in f"{entry.title} {entry.outcome} {entry.id}".casefold() for word in words)
    )


def say_nothing_here(guide: str, *, is_ready: bool) -> tuple[str, str]:
    """What to say where there is no guide to show: what has happened, and what to do."""
    if not is_ready:
        return (
            _("The guides are being prepared"),
            _("They appear here in a moment. This happens once after each update."),
        )
    if guide:
        return (
            _("This guide is no longer here"),
            _("It may have been taken out of its pack. The others are in the list."),
        )
    return (
        _("No guides yet"),
        _("There are none, or they could not be prepared. The settings say more, under Guides."),
    )
