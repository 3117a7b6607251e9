"""Parts of a guide as HTML of our own: texts are escaped, the only tags are written here.

Owns the explaining of the trade's terms: the first of each in a part is a link of its own
scheme, with the meaning as its tooltip. Source: SECURITY rows 3 to 5.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape

from nudge.domain.lessons import Term
from nudge.domain.text import clean

PASSAGE_LENGTH = 4000
MARK_CELL = 'td class="mark"'
"""The cell of a list's mark; how wide it is depends on the font, which the pane knows."""

TERM_SCHEME = "term"
"""Links on words of the trade: "term:calibration"; they lead nowhere and only explain."""

_SHORTEST = 3


class Passages:
    """Sets passages of guides; made once a library, since finding all terms needs their list."""

    def __init__(self, glossary: Sequence[Term] = ()) -> None:
        self._meanings: dict[str, Term] = {}
        for term in glossary:
            for word in (term.term, *term.also):
                if len(word) >= _SHORTEST:
                    self._meanings.setdefault(word.casefold(), term)
        longest_first = sorted(self._meanings, key=len, reverse=True)
        words = "|".join(map(re.escape, longest_first))
        self._terms = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if words else None

    def number(self, lines: Sequence[str]) -> str:
        """Steps, numbered."""
        marks = [f"{number}." for number in range(1, len(lines) + 1)]
        return mark_lines(tuple(zip(marks, self._explain_all(lines), strict=True)))

    def mark(self, lines: Sequence[str]) -> str:
        """Lines behind bullets."""
        return mark_lines(tuple(("•", line) for line in self._explain_all(lines)))

    def paragraphs(self, text: str) -> str:
        """Paragraphs, parted by empty lines in `text`."""
        parts = [part for part in text.split("\n\n") if part.strip()]
        return "".join(f"<p>{part}</p>" for part in self._explain_all(parts))

    def _explain_all(self, lines: Sequence[str]) -> list[str]:
        seen: set[str] = set()
        return [self._explain(clean(line, PASSAGE_LENGTH), seen) for line in lines]

    def _explain(self, text: str, seen: set[str]) -> str:
        """The text escaped; a term that stands in `seen` already is left as it is."""
        if self._terms is None:
            return escape(text)
        return "".join(self._split(text, self._terms, seen))

    def _split(self, text: str, terms: re.Pattern[str], seen: set[str]) -> Iterator[str]:
        end = 0
        for found in terms.finditer(text):
            term = self._meanings[found[0].casefold()]
            if term.term in seen:
                continue
            seen.add(term.term)
            yield escape(text[end : found.start()])
            yield _link_term(found[0], term)
            end = found.end()
        yield escape(text[end:])


def escape_line(text: str) -> str:
    """A line of plain text, cleaned and escaped."""
    return escape(clean(text, PASSAGE_LENGTH))


def mark_lines(lines: Sequence[tuple[str, str]]) -> str:
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


def _link_term(word: str, term: Term) -> str:
    """The word as a link; the tooltip is rich text, since only that is wrapped by Qt."""
    tooltip = f"<qt><b>{escape(clean(term.term))}</b><br>{escape_line(term.meaning)}</qt>"
    target = re.sub(r"\W+", "-", term.term.casefold()).strip("-")
    return f'<a href="{TERM_SCHEME}:{escape(target)}" title="{escape(tooltip)}">{escape(word)}</a>'
