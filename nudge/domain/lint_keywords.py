"""Whether two guides claim the same word to be found by.

Owns rule W29. The Ask box goes by keywords before all else: a word that stands at two guides
speaks for neither, and the one that was meant comes first only by luck. Source: issue 9.
"""

from collections.abc import Iterable, Iterator, Sequence

from nudge.domain.lint_structure import make_problem
from nudge.domain.packs import Manuscript, Sheet
from nudge.domain.problems import Problem, Where
from nudge.domain.readability import find_words

Claim = tuple[str, str, Where]
"""A guide's id, its keyword as written, and where it stands."""


def check_claims(guides: Sequence[Manuscript], sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """W29: within a language no keyword stands at two guides. `sheets`: keywords/LANG.yaml."""
    yield from _find_shared(_list_english(guides))
    for sheet in sheets:
        yield from _find_shared(_list_claims(sheet))


def _list_english(guides: Sequence[Manuscript]) -> Iterator[Claim]:
    for guide in guides:
        for index, keyword in enumerate(guide.texts_of("keywords")):
            yield guide.text_of("id"), keyword, guide.at(guide.line_of("keywords", index))


def _list_claims(sheet: Sheet) -> Iterator[Claim]:
    records = sheet.value.get("guides")
    for position, record in enumerate(records if isinstance(records, list) else ()):
        if isinstance(record, dict) and isinstance(keywords := record["keywords"], list):
            for index, keyword in enumerate(keywords):
                line = sheet.lines.get(("guides", position, "keywords", index), 1)
                where = Where(source=sheet.source, line=line)
                yield str(record["guide"]), str(keyword), where


def _find_shared(claims: Iterable[Claim]) -> Iterator[Problem]:
    owners: dict[str, str] = {}
    for guide, keyword, where in claims:
        # Words are compared as they are searched: without case, hyphens and signs.
        folded = " ".join(find_words(keyword.casefold().replace("-", " "))) or keyword.casefold()
        owner = owners.setdefault(folded, guide)
        if owner != guide:
            message = f"{keyword!r} is a keyword of {owner!r} already."
            hint = "Keep it where it is meant more often, or make it longer."
            yield make_problem("W29", where, message, hint, is_warning=True)
