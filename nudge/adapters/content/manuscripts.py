"""A guide's file taken apart: front matter, sections, items, each with its line.

Owns the outer form of `guides/*.md`. Must not judge what the text says; what does not fit
the form at all is a problem of structure here, all else is left to the checks.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, takewhile

from nudge.adapters.content.safe_yaml import parse_yaml
from nudge.domain.packs import FORM_BY_HEADING, Layout, Manuscript, PartForm, Passage, Section
from nudge.domain.problems import Problem, Where

LINE_LIMIT = 2_000

_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_ITEM = {
    Layout.BULLETS: re.compile(r"[-*+]\s+(.*)"),
    Layout.NUMBERS: re.compile(r"\d{1,2}[.)]\s+(.*)"),
}
_FENCE = "---"


def parse_manuscript(text: str, source: str) -> tuple[Manuscript | None, tuple[Problem, ...]]:
    """The manuscript, or None when the front matter cannot be read; and all that is wrong."""
    lines = text.split("\n")
    if overlong := _find_overlong(lines, source):
        return None, overlong
    if lines[0].rstrip() != _FENCE:
        hint = "Begin with '---', the front matter, and '---' again; see AUTHORS.md."
        return None, (_problem(source, 1, "The front matter is missing.", hint),)
    front = list(takewhile(lambda line: line.rstrip() != _FENCE, lines[1:]))
    if len(front) == len(lines) - 1:
        return None, (
            _problem(source, 1, "The front matter does not end.", "Close it with '---'."),
        )
    document, problems = parse_yaml("\n".join(front), source, first_line=2)
    if document is None:
        return None, problems
    if not isinstance(document.value, dict):
        hint = "Write one 'key: value' a line."
        return None, (_problem(source, 2, "The front matter is not a list of keys.", hint),)
    body_line = len(front) + 3
    reader = _BodyReader(source)
    sections = tuple(reader.read(lines[body_line - 1 :], body_line))
    manuscript = Manuscript(
        source=source, front=document.value, lines=document.lines, sections=sections
    )
    return manuscript, tuple(reader.problems)


def _find_overlong(lines: Sequence[str], source: str) -> tuple[Problem, ...]:
    message = f"The line has more than {LINE_LIMIT} characters."
    return tuple(
        _problem(source, number, message, "Break it up.", "limit")
        for number, line in enumerate(lines, 1)
        if len(line) > LINE_LIMIT
    )


def _problem(source: str, line: int, message: str, hint: str, code: str = "E01") -> Problem:
    return Problem(code=code, where=Where(source=source, line=line), message=message, hint=hint)


class _BodyReader:
    """Cuts the text below the front matter into sections."""

    def __init__(self, source: str) -> None:
        self.problems: list[Problem] = []
        self._source = source

    def read(self, lines: Sequence[str], first_line: int) -> Iterator[Section]:
        """Sections in file order; `first_line` is the number of the first of `lines`."""
        form: PartForm | None = None
        heading_line = first_line
        body: list[tuple[int, str]] = []
        for number, line in enumerate(lines, first_line):
            heading = _HEADING.match(line)
            if heading is None:
                body.append((number, line))
                continue
            if self._is_inner(heading, number):
                continue
            yield from self._close(form, heading_line, body)
            form, heading_line, body = self._find_form(heading, number), number, []
        yield from self._close(form, heading_line, body)

    def _is_inner(self, heading: re.Match[str], number: int) -> bool:
        level = len(heading[1])
        if level == 2:
            return False
        hint = "Parts have two hashes; the title stands in the front matter."
        self._report(number, f"A heading with {level} hashes does not belong here.", hint, "E23")
        return True

    def _find_form(self, heading: re.Match[str], number: int) -> PartForm | None:
        form = FORM_BY_HEADING.get(heading[2])
        if form is None:
            known = ", ".join(FORM_BY_HEADING)
            self._report(number, f"There is no part called {heading[2]!r}.", f"Parts are: {known}.")
        return form

    def _close(
        self, form: PartForm | None, line: int, body: Sequence[tuple[int, str]]
    ) -> Iterator[Section]:
        if form is None:
            stray = next((number for number, text in body if text.strip()), None)
            if stray is not None and line == body[0][0]:
                self._report(stray, "There is text before the first part.", "Move it into a part.")
            return
        read = _read_paragraphs if form.layout is Layout.PROSE else self._read_items
        passages = tuple(read(form, body))
        written = list(dropwhile(lambda numbered: not numbered[1].strip(), body))
        yield Section(
            form=form,
            line=line,
            source="\n".join(text for _, text in written).rstrip(),
            source_line=written[0][0] if written else line,
            passages=passages,
        )

    def _read_items(self, form: PartForm, body: Sequence[tuple[int, str]]) -> Iterator[Passage]:
        pattern = _ITEM[form.layout]
        item: list[str] = []
        item_line = 0
        for number, line in body:
            start = pattern.match(line)
            if start:
                if item:
                    yield Passage(text=" ".join(item), line=item_line)
                item, item_line = [start[1].strip()], number
            elif line.strip() and line.startswith("  ") and item:
                item.append(line.strip())
            elif line.strip():
                mark = "1." if form.layout is Layout.NUMBERS else "-"
                hint = (
                    f"Begin the item with '{mark} ', or indent a line that goes on by two spaces."
                )
                self._report(number, f"This is no item of {form.heading!r}.", hint)
        if item:
            yield Passage(text=" ".join(item), line=item_line)

    def _report(self, line: int, message: str, hint: str, code: str = "E01") -> None:
        self.problems.append(_problem(self._source, line, message, hint, code))


def _read_paragraphs(form: PartForm, body: Sequence[tuple[int, str]]) -> Iterator[Passage]:
    paragraph: list[str] = []
    line = 0
    for number, text in (*body, (0, "")):
        if text.strip():
            line = line if paragraph else number
            paragraph.append(text.strip())
        elif paragraph:
            yield Passage(text="\n".join(paragraph), line=line)
            paragraph = []
