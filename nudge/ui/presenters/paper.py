"""A guide on paper and as Markdown: the checklist on a page of its own, the rest behind it.

The HTML is our own and holds no link to anything, so that printing loads nothing.
Source: SECURITY rows 3 and 5.
"""

from collections.abc import Iterable, Sequence

from nudge.domain.guides import Guide
from nudge.domain.text import clean
from nudge.ui.presenters.passages import PASSAGE_LENGTH, escape_line
from nudge.ui.presenters.quotes import present_words
from nudge.ui.presenters.translate import _
from nudge.ui.views import QuoteView

_BOX = "☐"


def present_paper(guide: Guide, *, is_whole: bool) -> str:
    """The checklist as HTML for one page; `is_whole`: the guide behind it, from the next page."""
    pages = [_write_checklist(guide)]
    if is_whole:
        parts = [
            _write_part(title, lines, mark) for title, lines, mark in _list_parts(guide) if lines
        ]
        pages.append(f'<div style="page-break-before: always">{"".join(parts)}</div>')
    return "".join(pages)


def present_markdown(guide: Guide) -> str:
    """The guide as Markdown, checklists as task lists."""
    lines = [f"# {_line(guide.title)}", "", _line(guide.outcome), ""]
    for title, items in _list_checklists(guide):
        lines += [f"## {title}", "", *(f"- [ ] {item}" for item in items), ""]
    for title, parts, mark in _list_parts(guide):
        if parts:
            marks = (f"{mark} " if mark != "1." else f"{number}. " for number in range(1, 100))
            texts = (f"{sign}{text}" for sign, text in zip(marks, parts, strict=False))
            lines += [f"## {title}", "", *texts, ""]
    return "\n".join(lines).rstrip() + "\n"


def _write_checklist(guide: Guide) -> str:
    parts = [f"<h1>{escape_line(guide.title)}</h1>", f"<p>{escape_line(guide.outcome)}</p>"]
    parts += [_write_part(title, items, _BOX) for title, items in _list_checklists(guide)]
    return "".join(parts)


def _write_part(title: str, lines: Sequence[str], mark: str) -> str:
    rows = (
        f'<tr><td width="28">{mark.replace("1.", f"{number}.").replace("-", "•")}</td>'
        f'<td class="line">{escape_line(line)}</td></tr>'
        for number, line in enumerate(lines, 1)
    )
    return f'<h2>{escape_line(title)}</h2><table cellspacing="0">{"".join(rows)}</table>'


def _list_checklists(guide: Guide) -> Iterable[tuple[str, Sequence[str]]]:
    for title, checklist in ((_("Before"), guide.before), (_("After"), guide.after)):
        if checklist.items:
            yield title, [_line(item.text) for item in checklist.items]


def _list_parts(guide: Guide) -> Iterable[tuple[str, Sequence[str], str]]:
    """What stands behind the checklist: title, lines, and "1." where they are numbered."""
    words = map(_word_quote, map(present_words, guide.words))
    countries = (f"{country}: {line}" for country, line in guide.countries.items())
    sources = (f"[{one.key}] {one.author}, {one.title}, {one.year}" for one in guide.sources)
    yield _("Steps"), _lines(guide.steps), "1."
    yield _("Words to say"), _lines(words), "-"
    yield _("Traps"), _lines(guide.traps), "-"
    yield _("If this happens"), _lines(guide.solves), "-"
    yield _("Next step"), _lines([guide.next_step]), "-"
    yield _("Call HR when"), _lines([*guide.call_hr, *guide.contacts.crisis_lines]), "-"
    yield _("How to reach HR"), _lines([guide.contacts.hr]), "-"
    yield _("By country"), _lines([guide.country_note, *countries] if guide.countries else []), "-"
    yield _("Why it works"), _lines(guide.why.split("\n\n")), "-"
    yield _("Sources"), _lines(sources), "-"


def _word_quote(quote: QuoteView) -> str:
    if not quote.when:
        return quote.words
    return _("{when}: {words}").format(when=quote.when, words=quote.words)


def _lines(texts: Iterable[str]) -> list[str]:
    return [line for line in map(_line, texts) if line]


def _line(text: str) -> str:
    return clean(text, PASSAGE_LENGTH)
