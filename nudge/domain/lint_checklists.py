"""What makes a checklist usable under pressure, and a reflection worth answering.

Owns rules E03, E04, E05 (items) and E20 (questions). Must not look at other parts.
Source: content-brief A1.4 and A4; Gawande, The Checklist Manifesto, 2009.
"""

import re
from collections.abc import Iterator

from nudge.domain import lint_words as words
from nudge.domain.lint_structure import make_problem
from nudge.domain.marks import to_plain
from nudge.domain.packs import FORM_OF, Manuscript, Part
from nudge.domain.problems import Problem, Where
from nudge.domain.readability import count_words, find_words, split_sentences

_NOT_A_VERB = re.compile(
    r"(?:the|an?|your|their|his|her|my|our|this|that|these|those|all|any|each|every|no|is|are|was|has|"
    r"have|you|they|we|i|it|there|what|when|where|who|why|how|if|\w+(?:ing|ed|tion|ness|ity|ly))",
    re.IGNORECASE,
)
_SECOND_ACTION = re.compile(
    r"(?P<joint>(?:,?\sand|,)(?:\s(?:then|also))?|\sthen)\s+(?P<verb>[A-Za-z]+)(?P<rest>.*)"
)
# What follows a word such as "call" where it is a verb: "and call HR", but not "notes, call, mail".
_OBJECT = re.compile(
    r"\s+(?:(?:an?|the|this|that|these|those|your|their|its|it|them|him|her|each|every|everyone|all|"
    r"both|one|two|three|what|when|where|whether|who|how|if|to|at|back|up|down|out|off)\b|[A-Z\d])"
)
_OPEN = re.compile(
    r"(?:(?:and|so|looking back|next time|this time),? )?(what|how|which|where|when|why)\b"
)
_THIRD_PERSON = re.compile(
    r"\b(?:who|whom|whose|name the (?:person|people)|names?)\b", re.IGNORECASE
)


def check_checklists(manuscript: Manuscript) -> Iterator[Problem]:
    """E03 to E05 in "Before" and "After"."""
    seen: set[str] = set()
    for part in (Part.BEFORE, Part.AFTER):
        section = manuscript.find(part)
        if section is None:
            continue
        form = section.form
        if not form.fewest <= len(section.passages) <= form.most:
            message = f"{form.heading!r} has {len(section.passages)} items."
            hint = f"It has {form.fewest} to {form.most}."
            yield make_problem("E03", manuscript.at(section.line), message, hint)
        for passage in section.passages:
            text = to_plain(passage.text)
            yield from _check_item(manuscript.at(passage.line), text)
            if text.casefold() in seen:
                message = "This item stands in the guide twice."
                yield make_problem("E03", manuscript.at(passage.line), message, "Remove one.")
            seen.add(text.casefold())


def _check_item(where: Where, text: str) -> Iterator[Problem]:
    length, limit = count_words(text), FORM_OF[Part.BEFORE].words
    if limit is not None and length > limit:
        hint = f"At most {limit}."
        yield make_problem("E03", where, f"The item has {length} words.", hint)
    if text.endswith((".", ":", ",")):
        yield make_problem("E03", where, "The item ends with a mark.", "Leave the mark out.")
    if found := words.STATE_OF_MIND.match(text):
        hint = "Write what one can do and tick: 'Write down two examples'."
        message = f"{found[0]!r} is a state of mind, not done or left undone."
        yield make_problem("E05", where, message, hint)
    else:
        yield from _check_verb(where, text)
    if found := words.VAGUE_IN_ITEM.search(text):
        hint = "Say what to do, or split the item."
        yield make_problem("E04", where, f"{found[0]!r} leaves open what to do.", hint)
    if ";" in text or len(split_sentences(text)) > 1:
        yield make_problem("E04", where, "The item holds two sentences.", "Split it.")


def _check_verb(where: Where, text: str) -> Iterator[Problem]:
    first, *rest = [word.casefold().replace("’", "'") for word in find_words(text)] or [""]
    if first not in words.IMPERATIVES:
        is_certain = bool(_NOT_A_VERB.fullmatch(first))
        message = f"The item does not begin with a verb in the imperative: {first!r}."
        hint = "Begin with what to do: Write, Ask, Check, Decide, Put."
        code = "E03" if is_certain else "W03"
        yield make_problem(code, where, message, hint, is_warning=not is_certain)
    if words.VAGUE_IN_ITEM.search(text):
        return
    if rest and (verb := _find_second_action(text)):
        hint = "One item, one action: split it."
        yield make_problem("E03", where, f"A second action begins with {verb!r}.", hint)


def _find_second_action(text: str) -> str | None:
    """The verb of a second action: not a noun in a list, as in "goals, feedback, pay"."""
    found = _SECOND_ACTION.search(text)
    while found:
        verb = found["verb"].casefold()
        is_verb = found["joint"].endswith(("then", "also")) or _OBJECT.match(found["rest"])
        if verb in words.ACTIONS and (is_verb or verb not in words.NOUNS_TOO):
            return found["verb"]
        found = _SECOND_ACTION.search(text, found.start("rest"))
    return None


def check_reflection(manuscript: Manuscript) -> Iterator[Problem]:
    """E20: two or three open questions that ask for nobody's name."""
    section = manuscript.find(Part.REFLECTION)
    if section is None:
        return
    form = section.form
    if not form.fewest <= len(section.passages) <= form.most:
        message = f"There are {len(section.passages)} questions."
        yield make_problem("E20", manuscript.at(section.line), message, "Ask two or three.")
    for passage in section.passages:
        where = manuscript.at(passage.line)
        yield from check_question(where, to_plain(passage.text), form.words)


def check_question(where: Where, text: str, limit: int | None) -> Iterator[Problem]:
    """E20 for one question of at most `limit` words."""
    if limit is not None and count_words(text) > limit:
        hint = f"At most {limit}."
        yield make_problem("E20", where, f"The question has {count_words(text)} words.", hint)
    if not text.endswith("?") or not _OPEN.match(text.casefold()):
        hint = "Begin with what, how, which, where or when, and end with a question mark."
        yield make_problem("E20", where, "This can be answered with yes or no.", hint)
    if found := _THIRD_PERSON.search(text):
        hint = "Ask about what happened and what the manager will do."
        yield make_problem("E20", where, f"{found[0]!r} asks for somebody's name.", hint)
