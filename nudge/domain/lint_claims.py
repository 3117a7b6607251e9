"""What a guide claims: evidence, the law, dates, and who has to be told.

Owns rules E11, E13, E14, E15 and E16. `today` is an argument; in the program these rules do
not run. Source: content-brief A4, A6 and A7.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from nudge.domain import lint_words as words
from nudge.domain.lint_prose import Prose, find_prose
from nudge.domain.lint_structure import make_problem
from nudge.domain.marks import drop_keys, find_keys, to_plain
from nudge.domain.packs import Manuscript, Pack, Part
from nudge.domain.problems import Problem
from nudge.domain.readability import split_sentences

YEAR = timedelta(days=366)

_COUNTRY = re.compile(r"([A-Za-z]{2,}):\s")
_CHECKED = re.compile(r"\(checked (\d{4}-\d{2}-\d{2})\)")
_NAMES_HR = re.compile(r"\bHR\b|\blegal\b", re.IGNORECASE)
_NAMES_COUNTRY = re.compile(
    r"\b(?:GB|US|DE|FR|EU|UK|ES|NL|AT|CH|IE|IT|PL|SE|DK|NO|FI|BE|CA|AU|NZ)\b"
)


def check_claims(manuscript: Manuscript, pack: Pack, today: date) -> Iterator[Problem]:
    """Every fault of evidence, safety, law and dates."""
    prose = find_prose(manuscript)
    yield from _check_keys(manuscript)
    for piece in prose:
        yield from _check_evidence(manuscript, piece)
    yield from _check_hr(manuscript, pack)
    if manuscript.is_english:
        for piece in prose:
            yield from _check_law(manuscript, piece)
    yield from _check_countries(manuscript, today)
    yield from _check_days(manuscript, today)


def _check_keys(manuscript: Manuscript) -> Iterator[Problem]:
    listed = {
        str(source.get("key")): manuscript.line_of("sources", index)
        for index, source in enumerate(manuscript.records_of("sources"))
    }
    cited: set[str] = set()
    for section in manuscript.sections:
        for passage in section.passages:
            keys = find_keys(passage.text)
            cited.update(keys)
            for key in (key for key in keys if key not in listed):
                hint = "Add it to sources, with author, title, year and url."
                message = f"The source {key!r} is not listed."
                yield make_problem("E11", manuscript.at(passage.line), message, hint)
    for key, line in listed.items():
        if key not in cited:
            hint = f"Cite it as [{key}], or remove it."
            message = f"The source {key!r} is not cited."
            yield make_problem("E11", manuscript.at(line), message, hint)


def _check_evidence(manuscript: Manuscript, piece: Prose) -> Iterator[Problem]:
    where = manuscript.at(piece.line)
    for pattern, reason in words.NOT_TO_CITE:
        if found := pattern.search(piece.text):
            hint = f"Leave it out: {reason}."
            yield make_problem("E11", where, f"{found[0]!r} is not evidence.", hint)
    if piece.part is Part.WORDS:
        return
    for sentence in split_sentences(piece.text):
        if find_keys(sentence):
            continue
        if found := words.CLAIMS.search(sentence):
            hint = "Put a source key such as [KD96] into the same sentence."
            yield make_problem("E11", where, f"{found[0]!r} has no source.", hint)
        elif piece.part is Part.WHY:
            hint = "Each sentence here has a source key; if it needs none, leave it out."
            message = "A sentence of 'Why it works' has no source."
            yield make_problem("E11", where, message, hint)


def _check_hr(manuscript: Manuscript, pack: Pack) -> Iterator[Problem]:
    is_hr, is_safe = manuscript.front.get("hr") is True, manuscript.front.get("safe") is True
    passages = list(manuscript.passages(Part.CALL_HR))
    section = manuscript.find(Part.CALL_HR)
    where = manuscript.at(section.line if section else manuscript.line_of("hr"))
    if is_safe:
        first = to_plain(passages[0].text) if passages else ""
        if first != to_plain(pack.emergency):
            hint = f"Begin 'Call HR when' with: {pack.emergency}"
            yield make_problem("E13", where, "The emergency line does not come first.", hint)
        else:
            passages = passages[1:]
    if is_hr and len(passages) < 2:
        message = "'Call HR when' needs at least two concrete signals."
        hint = "Write what the manager would see or hear."
        yield make_problem("E13", where, message, hint)


def _check_law(manuscript: Manuscript, piece: Prose) -> Iterator[Problem]:
    if piece.part is Part.COUNTRIES:
        return
    for sentence in split_sentences(piece.text):
        found = words.LAW.search(sentence)
        if found is None:
            continue
        is_placed = _NAMES_COUNTRY.search(sentence) and _NAMES_HR.search(sentence)
        is_reserved = found[0].casefold() in {"legally", "by law", "entitled"}
        if is_reserved or not is_placed:
            hint = "Move it into 'By country' with a source, or write: check with HR."
            message = f"{found[0]!r} tells what the law is."
            yield make_problem("E14", manuscript.at(piece.line), message, hint)


def _check_countries(manuscript: Manuscript, today: date) -> Iterator[Problem]:
    seen: set[str] = set()
    for passage in manuscript.passages(Part.COUNTRIES):
        where = manuscript.at(passage.line)
        code = _COUNTRY.match(passage.text)
        if code is None or code[1] not in words.COUNTRIES:
            hint = "Begin with the code, as in 'GB: ...'."
            yield make_problem("E15", where, "The line names no country by its ISO code.", hint)
        elif code[1] in seen:
            yield make_problem("E15", where, f"{code[1]} has two lines.", "Join them.")
        else:
            seen.add(code[1])
        if not find_keys(passage.text):
            yield make_problem("E15", where, "The line has no source.", "Add its key: [Aca].")
        checked = _CHECKED.search(drop_keys(passage.text))
        day = _parse(checked[1]) if checked else None
        if day is None or day > today:
            hint = "End the line with (checked 2026-11-22), the day on which you did."
            yield make_problem("E15", where, "The line does not say when it was checked.", hint)
        elif today - day > 2 * YEAR:
            hint = "Have the legal owner check it, and change the date."
            yield make_problem("E15", where, "This was checked over two years ago.", hint)
        elif today - day > YEAR:
            hint = "Have the legal owner check it, and change the date."
            message = "This was checked over a year ago."
            yield make_problem("W15", where, message, hint, is_warning=True)


def _check_days(manuscript: Manuscript, today: date) -> Iterator[Problem]:
    reviewed = _parse(manuscript.text_of("reviewed"))
    due = _parse(manuscript.text_of("review_by"))
    for key, day in (("reviewed", reviewed), ("review_by", due)):
        if day is None:
            where = manuscript.at(manuscript.line_of(key))
            yield make_problem("E16", where, f"{key!r} is no day.", "Write it as 2026-11-22.")
    if reviewed is None or due is None:
        return
    if reviewed > today:
        where = manuscript.at(manuscript.line_of("reviewed"))
        yield make_problem("E16", where, "'reviewed' lies in the future.", "Write the real day.")
    where = manuscript.at(manuscript.line_of("review_by"))
    if not reviewed <= due <= reviewed + YEAR:
        hint = "Choose a day within twelve months after 'reviewed'."
        yield make_problem("E16", where, "'review_by' is more than a year away.", hint)
    elif due < today:
        hint = "Review the guide and set both dates."
        yield make_problem("W16", where, "The review is overdue.", hint, is_warning=True)


def _parse(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
