"""What a guide must have and must not hold for its pack to be used at all.

Owns rules E01 (parts, their order and form), E12 (links and videos), E23 (pictures, tables)
and the ban on HTML. Runs in the program as well as in `nudge check`. Must not judge prose.
Source: content-brief A4.
"""

import re
from collections.abc import Iterator

from nudge.domain.packs import FORMS, Layout, Manuscript, Section
from nudge.domain.problems import Problem, Severity, Where

LINK_LIMIT = 5
VIDEO_LIMIT_S = 300

_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(([^()\s]*)[^()]*\)")
_BARE_LINK = re.compile(r"<?\b[a-z][a-z0-9+.-]*:(?://|[^\s\d])[^\s)>]*", re.IGNORECASE)
_SCHEME = re.compile(r"(https?|ftp|file|javascript|data|vbscript|mailto):", re.IGNORECASE)
_DEFINITION = re.compile(r"^\s{0,3}\[[^\]]+\]:\s", re.MULTILINE)
_HTML = re.compile(r"<(?:[a-zA-Z/!?][^>]*>?)")
_HTTPS = re.compile(r"https://[^\s/@\\?#]+([/?#][^\s\\]*)?")
_ASSET = re.compile(r"assets/[A-Za-z0-9_-]+\.png")
_VAGUE = frozenset({"", "here", "click here", "link", "this", "read more", "more", "this link"})
_LENGTH = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_TABLE_RULE = re.compile(r"\|?\s*:?-{3,}:?\s*(\|\s*:?-{3,}:?\s*)*\|?")


def check_structure(manuscript: Manuscript) -> Iterator[Problem]:
    """Every structural fault of a guide beyond what the schema of its front matter finds."""
    yield from _check_parts(manuscript)
    yield from _check_order(manuscript)
    links = 0
    for section in manuscript.sections:
        links += sum(not bang for bang, _, _ in _LINK.findall(section.source))
        for offset, line in enumerate(section.source.split("\n")):
            yield from _check_line(manuscript.source, section.source_line + offset, line)
        yield from _check_tables(manuscript, section)
    yield from _check_videos(manuscript)
    if links + len(manuscript.records_of("videos")) > LINK_LIMIT:
        hint = f"Keep the {LINK_LIMIT} that help most."
        yield make_problem("E12", manuscript.at(1), "There are too many links.", hint)


def make_problem(
    code: str, where: Where, message: str, hint: str, *, is_warning: bool = False
) -> Problem:
    """A problem in a pack; an error unless it is said to be a warning."""
    severity = Severity.WARNING if is_warning else Severity.ERROR
    return Problem(code=code, where=where, message=message, hint=hint, severity=severity)


def _check_parts(manuscript: Manuscript) -> Iterator[Problem]:
    for form in FORMS:
        found = [section for section in manuscript.sections if section.form is form]
        if not found and form.is_required:
            hint = f"Add '## {form.heading}'."
            message = f"The part {form.heading!r} is missing."
            yield make_problem("E01", manuscript.at(1), message, hint)
        for section in found[1:]:
            message = f"The part {form.heading!r} stands here twice."
            yield make_problem("E01", manuscript.at(section.line), message, "Join the two.")
        for section in found:
            if not section.passages:
                message = f"The part {form.heading!r} is empty."
                yield make_problem("E01", manuscript.at(section.line), message, "Write it.")


def _check_order(manuscript: Manuscript) -> Iterator[Problem]:
    highest = -1
    for section in manuscript.sections:
        position = FORMS.index(section.form)
        if position < highest:
            message = f"The part {section.form.heading!r} comes too late."
            hint = f"It stands before {FORMS[highest].heading!r}."
            yield make_problem("E01", manuscript.at(section.line), message, hint)
        highest = max(highest, position)


def _check_line(source: str, number: int, line: str) -> Iterator[Problem]:
    where = Where(source=source, line=number)
    if tag := _HTML.search(_BARE_LINK.sub("", line)):
        hint = "Use Markdown, or write the character in words."
        yield make_problem("html", where, f"HTML: {tag[0][:40]}", hint)
    if _DEFINITION.match(line):
        hint = "Write [text](https://...) where it is read."
        message = "Links are written where they stand."
        yield make_problem("E12", where, message, hint)
    for bang, text, target in _LINK.findall(line):
        yield from _check_picture(where, text, target) if bang else _check_link(where, text, target)
    for address in _BARE_LINK.findall(_LINK.sub("", line)):
        if _SCHEME.match(address.lstrip("<")):
            hint = "Write [text that says where it goes](https://...)."
            yield make_problem("E12", where, f"A bare address: {address}", hint)


def _check_link(where: Where, text: str, target: str) -> Iterator[Problem]:
    if not _HTTPS.fullmatch(target):
        hint = "Only https addresses without a user's name are allowed."
        message = f"The link does not lead to an https address: {target}"
        yield make_problem("E12", where, message, hint)
    if text.strip().casefold() in _VAGUE:
        hint = "Name the page that it opens."
        message = f"The link's text does not say where it goes: {text!r}"
        yield make_problem("E12", where, message, hint)


def _check_picture(where: Where, text: str, target: str) -> Iterator[Problem]:
    if not text.strip():
        hint = "Write what the picture shows: ![what it shows](assets/name.png)."
        yield make_problem("E23", where, "The picture has no alt text.", hint)
    if not _ASSET.fullmatch(target):
        hint = "Put the picture into assets/ and name it assets/name.png."
        message = f"The picture is not one of the pack's own: {target}"
        yield make_problem("E23", where, message, hint)


def check_pictures(manuscript: Manuscript, assets: frozenset[str]) -> Iterator[Problem]:
    """E23 for each picture of the pack's own that is not among its `assets`."""
    for section in manuscript.sections:
        for offset, line in enumerate(section.source.split("\n")):
            for bang, _, target in _LINK.findall(line):
                name = target.removeprefix("assets/")
                if bang and _ASSET.fullmatch(target) and name not in assets:
                    where = manuscript.at(section.source_line + offset)
                    hint = f"Put {name} into the pack's folder assets."
                    yield make_problem("E23", where, f"There is no picture {name!r}.", hint)


def _check_tables(manuscript: Manuscript, section: Section) -> Iterator[Problem]:
    if section.form.layout is not Layout.PROSE:
        return
    for passage in section.passages:
        rows = [row for row in passage.text.split("\n") if row.startswith("|")]
        if rows and (len(rows) < 2 or not _TABLE_RULE.fullmatch(rows[1])):
            hint = "Begin with a row of headers and a row of hyphens: | A | B | and |---|---|."
            message = "The table has no headers."
            yield make_problem("E23", manuscript.at(passage.line), message, hint)


def _check_videos(manuscript: Manuscript) -> Iterator[Problem]:
    for index, video in enumerate(manuscript.records_of("videos")):
        length = _LENGTH.fullmatch(str(video.get("length")))
        if length and int(length[1]) * 60 + int(length[2]) > VIDEO_LIMIT_S:
            line = manuscript.line_of("videos", index, "length")
            hint = "Link a shorter one, or a part of it."
            message = "The video is longer than five minutes."
            yield make_problem("E12", manuscript.at(line), message, hint)
