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
from nudge.domain.packs import Manuscript, Pack
from nudge.domain.problems import Problem


def check_guide(manuscript: Manuscript, pack: Pack, today: date) -> Iterator[Problem]:
    """Everything wrong with one guide beyond its structure, as seen on `today`."""
    if manuscript.text_of("lang").split("-")[0] == "en":
        yield from check_checklists(manuscript)
        yield from check_reflection(manuscript)
    yield from check_prose(manuscript, pack)
    yield from check_claims(manuscript, pack, today)
    yield from check_speech(manuscript)
    yield from check_search(manuscript)
