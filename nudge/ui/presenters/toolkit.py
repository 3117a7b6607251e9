"""The toolkit in words: guides by situation, and one guide in three layers.

The HTML made here is our own: texts are escaped, and the only tags are the ones written below.
Source: SECURITY rows 3 to 5.
"""

from collections.abc import Sequence
from html import escape
from itertools import groupby

from nudge.domain.guides import Guide, GuideEntry, Source
from nudge.domain.text import clean
from nudge.ui.presenters.links import find_link
from nudge.ui.presenters.quotes import present_words
from nudge.ui.presenters.times import say_date
from nudge.ui.presenters.translate import _
from nudge.ui.views import EntryView, GuideView, QuoteView, SectionView, SituationView

_PASSAGE_LENGTH = 4000
MARK_CELL = 'td class="mark"'
"""The cell of a list's mark; how wide it is depends on the font, which the pane knows."""


def present_toolkit(entries: Sequence[GuideEntry], wanted: str = "") -> tuple[SituationView, ...]:
    """The list of guides under their situations; with `wanted`, those whose words contain it."""
    words = wanted.casefold().split()
    found = [entry for entry in entries if _matches(entry, words)]
    return tuple(
        SituationView(
            title=clean(situation) or _("More"),
            entries=tuple(
                EntryView(id=entry.id, title=clean(entry.title), outcome=clean(entry.outcome))
                for entry in group
            ),
        )
        for situation, group in groupby(found, key=lambda entry: entry.situation)
    )


def present_guide(guide: Guide) -> GuideView:
    """A guide: its checklist first, then what to do and to say, the rest folded."""
    countries = tuple(f"{country}: {line}" for country, line in guide.countries.items())
    return GuideView(
        id=guide.id,
        title=clean(guide.title),
        outcome=clean(guide.outcome),
        when=clean(guide.when),
        heading=_("Before you go in"),
        items=tuple(clean(item.text) for item in guide.before.items),
        open=_keep_filled(
            SectionView(id="steps", title=_("Steps"), html=_number(guide.steps)),
            SectionView(id="words", title=_("Words to say"), html=_quote(guide.words)),
            SectionView(id="traps", title=_("Traps"), html=_list(guide.traps)),
            SectionView(id="call_hr", title=_("Call HR when"), html=_word_call_hr(guide)),
        ),
        folded=_keep_filled(
            SectionView(id="solves", title=_("If this happens"), html=_list(guide.solves)),
            SectionView(id="after", title=_("Afterwards"), html=_word_after(guide)),
            SectionView(id="countries", title=_("By country"), html=_list(countries)),
            SectionView(id="why", title=_("Why it works"), html=_word_why(guide)),
            SectionView(id="sources", title=_("Sources"), html=_cite(guide.sources)),
        ),
        footer=_say_review(guide),
    )


def _matches(entry: GuideEntry, words: Sequence[str]) -> bool:
    text = f"{entry.title} {entry.outcome} {entry.situation} {entry.id}".casefold()
    return all(word in text for word in words)


def _keep_filled(*sections: SectionView) -> tuple[SectionView, ...]:
    return tuple(section for section in sections if section.html)


def _escape(text: str) -> str:
    return escape(clean(text, _PASSAGE_LENGTH))


def _number(lines: Sequence[str]) -> str:
    marks = (f"{number}." for number in range(1, len(lines) + 1))
    return _mark_lines(tuple(zip(marks, map(_escape, lines), strict=True)))


def _list(lines: Sequence[str]) -> str:
    return _mark_lines(tuple(("•", _escape(line)) for line in lines))


def _mark_lines(lines: Sequence[tuple[str, str]]) -> str:
    """Lines behind their marks, as a table: Qt's lists set the mark too close to the text."""
    rows = (
        f'<tr><{MARK_CELL}><p>{mark}</p></td><td class="line"><p>{line}</p></td></tr>'
        for mark, line in lines
    )
    return (
        f'<table class="first" cellspacing="0" cellpadding="0">{"".join(rows)}</table>'
        if lines
        else ""
    )


def _quote(lines: Sequence[str]) -> str:
    return "".join(
        f'<table class="{"quote" if number else "first"}" cellspacing="0" cellpadding="0"><tr>'
        f'<td class="bar" width="2"></td><td class="say">{_quote_one(present_words(line))}</td>'
        "</tr></table>"
        for number, line in enumerate(lines)
    )


def _quote_one(quote: QuoteView) -> str:
    when = f'<p class="when">{escape(quote.when)}</p>' if quote.when else ""
    return f"{when}<p>{escape(quote.words)}</p>"


def _paragraphs(text: str) -> str:
    parts = (part for part in text.split("\n\n") if part.strip())
    return "".join(f"<p>{_escape(part)}</p>" for part in parts)


def _word_after(guide: Guide) -> str:
    lines = _list(tuple(item.text for item in guide.after.items))
    step = guide.next_step
    return f"{lines}<p>{_escape(_('Next: {step}').format(step=step))}</p>" if step else lines


def _word_call_hr(guide: Guide) -> str:
    """When to call; crisis lines stand beside the emergency line, how to reach HR at the end."""
    contacts, first = guide.contacts, int(guide.is_safe)
    lines = (*guide.call_hr[:first], *contacts.crisis_lines, *guide.call_hr[first:])
    reach = _("How to reach HR: {contact}").format(contact=contacts.hr) if contacts.hr else ""
    return _list(lines) + (f"<p>{_escape(reach)}</p>" if reach else "")


def _word_why(guide: Guide) -> str:
    """The pack's rendering, sanitised when it was compiled, since it cites its sources by link."""
    return guide.html.get("why") or _paragraphs(guide.why)


def _cite(sources: Sequence[Source]) -> str:
    return _mark_lines(tuple(("•", _cite_one(source)) for source in sources))


def _cite_one(source: Source) -> str:
    text = _escape(", ".join(part for part in (source.author, source.title, source.year) if part))
    link = find_link(source.url)
    if link is None:
        return text
    return f'{text}, <a href="{escape(link.url)}">{escape(link.host)}</a>'


def _say_review(guide: Guide) -> str:
    parts = []
    if guide.reviewed is not None:
        day = say_date(guide.reviewed, guide.reviewed.replace(year=1))
        parts.append(_("Reviewed {date}").format(date=day))
    if guide.owner:
        parts.append(_("by {owner}").format(owner=clean(guide.owner)))
    return " ".join(parts)
