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
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


class Passages:
    """Sets passages of guides, with the terms of the glossary explained.

    Terms are looked up word by word: an expression of hundreds of terms takes longer to compile
    than a guide to show.
    """

    def __init__(self, glossary: Sequence[Term] = ()) -> None:
        self._meanings: dict[tuple[str, ...], Term] = {}
        self._most_words: dict[str, int] = {}
        for term in glossary:
            for name in (term.term, *term.also):
                words = tuple(_WORD.findall(name.casefold()))
                if words and len(name) >= _SHORTEST:
                    self._meanings.setdefault(words, term)
                    most = self._most_words.get(words[0], 0)
                    self._most_words[words[0]] = max(most, len(words))

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
        return "".join(self._split(text, seen))

    def _split(self, text: str, seen: set[str]) -> Iterator[str]:
        words, end, number = list(_WORD.finditer(text)), 0, 0
        while number < len(words):
            term, count = self._find_term(words[number:])
            if term is None or term.term in seen:
                number += max(1, count)
                continue
            seen.add(term.term)
            start, stop = words[number].start(), words[number + count - 1].end()
            yield escape(text[end:start])
            yield _link_term(text[start:stop], term)
            end, number = stop, number + count
        yield escape(text[end:])

    def _find_term(self, words: Sequence[re.Match[str]]) -> tuple[Term | None, int]:
        """The longest term that these words begin with, and how many of them it takes."""
        most = self._most_words.get(words[0][0].casefold(), 0)
        for count in range(min(most, len(words)), 0, -1):
            term = self._meanings.get(tuple(word[0].casefold() for word in words[:count]))
            if term is not None:
                return term, count
        return None, 0


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
