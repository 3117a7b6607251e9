"""The line of a guide that helps most is quoted as it stands."""

import pytest

from nudge.domain.ask_index import Kind, Line, build_terms, read_terms
from nudge.domain.ask_passages import Passage, choose_passage, find_part, make_quotable
from nudge.domain.packs import Part
from tests.doubles.library import make_guide

GUIDE = make_guide(
    "pay",
    steps=("Look up the band [KD96].", "Say the figure in the first minute."),
    words=("Open: “Your new pay is 10 a day.”",),
    solves=("If they cry, then wait.", "If they want more, then ask for reasons."),
    call_hr=("They ask for it in writing.",),
)
QUOTABLE = make_quotable(GUIDE)
TERMS = build_terms(
    [Line(owner="pay", kind=Kind.KEYWORD, text=passage.text) for passage in QUOTABLE.passages]
)


def choose(question: str) -> Passage:
    terms = dict.fromkeys(read_terms(question), 1.0)
    known = {term: TERMS[term] for term in terms if term in TERMS}
    return choose_passage(QUOTABLE, find_part(question), terms, known)


@pytest.mark.parametrize(
    ("question", "section", "text"),
    [
        ("she is crying", "solves", "If they cry, then wait."),
        ("when do I name the figure", "steps", "Say the figure in the first minute."),
        ("pay", "words", "Open: “Your new pay is 10 a day.”"),
        ("what do I say", "words", "Open: “Your new pay is 10 a day.”"),
        ("when do I call HR", "call_hr", "They ask for it in writing."),
        ("something else", "steps", "Look up the band."),
    ],
)
def test_the_line_that_fits_is_quoted(question: str, section: str, text: str) -> None:
    found = choose(question)
    assert (found.section, found.text) == (section, text)


def test_a_guide_without_lines_is_quoted_by_its_outcome() -> None:
    bare = make_guide("bare", before=GUIDE.after, steps=())
    quotable = make_quotable(bare)
    empty = type(quotable)(guide="bare", title="", lang="en", outcome=bare.outcome, passages=())
    assert choose_passage(empty, None, {}, {}).text == bare.outcome


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Und was sage ich ihm?", Part.WORDS),
        ("What if she refuses?", Part.SOLVES),
        ("how do I prepare", Part.BEFORE),
        ("she is late", None),
    ],
)
def test_a_part_can_be_asked_for(question: str, part: Part | None) -> None:
    assert find_part(question) is part
