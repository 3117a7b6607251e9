"""What a pack holds beside its guides: tips, lessons, questions, lists.

Owns rule E21 and the links from lists to guides; words are held to the same rules as in
guides. Source: content-brief A2 and A4.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from nudge.domain.lint_checklists import check_question
from nudge.domain.lint_prose import Prose, check_wording
from nudge.domain.lint_structure import make_problem
from nudge.domain.marks import to_plain
from nudge.domain.packs import KeyPath, Pack, Sheet, Value
from nudge.domain.problems import Problem, Where
from nudge.domain.readability import count_words

TIP_LENGTH = 280
LESSON_WORDS = 400
PROMPT_WORDS = 20

_LATER = re.compile(
    r"\b(?:this|next|each|every) (?:month|quarter|year)\b|\bover the next\b|\bfrom now on\b",
    re.IGNORECASE,
)
_LINK = re.compile(r"\]\(|https?:")
# Texts that are written for people to read; words to search by are written as people type.
_READ = frozenset({"text", "exercise", "meaning", "answer", "first", "title"})


def check_lists(
    lists: Mapping[str, Sheet], series: Sequence[Sheet], pack: Pack, known: frozenset[str]
) -> Iterator[Problem]:
    """Every fault of the lists of a pack. `known`: ids of guides in all packs."""
    for sheet in (*lists.values(), *series):
        yield from _check_records(sheet, pack, known)
    for sheet in (lists[name] for name in ("tips",) if name in lists):
        for path, record in _find_records(sheet):
            yield from _check_tip(_at(sheet, (*path, "text")), str(record["text"]))
    for sheet in (lists[name] for name in ("prompts",) if name in lists):
        for path, record in _find_records(sheet):
            where = _at(sheet, (*path, "text"))
            yield from check_question(where, str(record["text"]), PROMPT_WORDS)
    for sheet in series:
        for path, record in _find_records(sheet):
            length = count_words(to_plain(str(record.get("text", ""))))
            if length > LESSON_WORDS:
                message = f"The lesson has {length} words."
                where = _at(sheet, (*path, "text"))
                yield make_problem("E21", where, message, f"At most {LESSON_WORDS}.")


def _check_tip(where: Where, text: str) -> Iterator[Problem]:
    if len(text) > TIP_LENGTH:
        message = f"The tip has {len(text)} characters."
        yield make_problem("E21", where, message, f"At most {TIP_LENGTH}.")
    if found := _LATER.search(text):
        hint = "Ask for one thing that can be done in the coming days."
        yield make_problem("E21", where, f"{found[0]!r} does not fit into this week.", hint)
    if _LINK.search(text):
        hint = "Name the guide under 'guide'; the program makes the link."
        yield make_problem("E21", where, "A tip has one link, to its guide.", hint)


def _check_records(sheet: Sheet, pack: Pack, known: frozenset[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, record in _find_records(sheet):
        name = str(record.get("id") or record.get("term") or record["guide"])
        if name.casefold() in seen:
            yield make_problem(
                "E01", _at(sheet, path), f"{name!r} stands here twice.", "Rename one."
            )
        seen.add(name.casefold())
        guide = record.get("guide")
        if guide is not None and guide not in known:
            where = _at(sheet, (*path, "guide"))
            hint = "Write the id of a guide that is there."
            yield make_problem("E01", where, f"There is no guide {guide!r}.", hint)
        for key, value in record.items():
            if key in _READ:
                where = _at(sheet, (*path, key))
                piece = Prose(part=None, text=to_plain(str(value)), line=where.line or 1)
                yield from check_wording(where, piece, pack, pack.lang)


def _find_records(sheet: Sheet) -> Iterator[tuple[KeyPath, Mapping[str, Value]]]:
    for key, value in sheet.value.items():
        for index, record in enumerate(value if isinstance(value, list) else ()):
            if isinstance(record, dict):
                yield (key, index), record


def _at(sheet: Sheet, path: KeyPath) -> Where:
    return Where(source=sheet.source, line=sheet.lines.get(path, 1))
