"""All checks of a pack's meaning, in one place.

Owns which checks there are and in which order they report. Structure is checked when a pack
is loaded, by `lint_structure`; the rules here run in `nudge check` alone.
"""

from collections.abc import Iterator
from datetime import date

from nudge.domain.lint_checklists import check_checklists, check_reflection
from nudge.domain.lint_claims import check_claims
from nudge.domain.lint_prose import check_prose
from nudge.domain.lint_speech import check_search, check_speech
from nudge.domain.lint_structure import make_problem
from nudge.domain.packs import Manuscript, Pack
from nudge.domain.problems import Problem

TO_WRITE = "TODO"


def check_guide(manuscript: Manuscript, pack: Pack, today: date) -> Iterator[Problem]:
    """Everything wrong with one guide beyond its structure, as seen on `today`."""
    if manuscript.is_english:
        yield from check_checklists(manuscript)
        yield from check_reflection(manuscript)
    yield from _check_skeleton(manuscript)
    yield from check_prose(manuscript, pack)
    yield from check_claims(manuscript, pack, today)
    yield from check_speech(manuscript)
    yield from check_search(manuscript)


def _check_skeleton(manuscript: Manuscript) -> Iterator[Problem]:
    """E27: what `nudge new-guide` left for the author to write."""
    hint = "Write it; the schema and AUTHORS.md say what belongs here."
    for key, value in manuscript.front.items():
        if TO_WRITE in str(value):
            where = manuscript.at(manuscript.line_of(key))
            yield make_problem("E27", where, f"{key!r} is not written yet.", hint)
    for section in manuscript.sections:
        for passage in section.passages:
            if TO_WRITE in passage.text:
                message = f"This part of {section.form.heading!r} is not written yet."
                yield make_problem("E27", manuscript.at(passage.line), message, hint)
