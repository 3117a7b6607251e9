"""Two guides do not claim the same word to be found by."""

from nudge.domain.lint_keywords import check_claims
from nudge.domain.packs import KeyPath, Sheet, Value
from tests.domain.test_lint_pack import guide


def write_sheet(**keywords: list[str]) -> Sheet:
    """keywords/LANG.yaml as it would stand in a file, a keyword a line."""
    records: list[Value] = []
    lines: dict[KeyPath, int] = {}
    for place, (name, words) in enumerate(keywords.items()):
        records.append({"guide": name, "keywords": list[Value](words)})
        lines |= {("guides", place, "keywords", i): 10 * place + i for i in range(len(words))}
    return Sheet(source="fr.yaml", value={"guides": records}, lines=lines)


def test_a_keyword_at_two_guides_is_a_warning_where_it_stands_again() -> None:
    one, two = guide("one"), guide("two", **{"  - tardy\n": "  - Clock-in\n"})
    told = [(p.code, p.where.source, p.message) for p in check_claims([one, two], [])]
    assert ("W29", "two.md", "'Clock-in' is a keyword of 'one' already.") in told


def test_a_word_may_stand_twice_at_one_guide_and_inside_a_longer_keyword() -> None:
    sheet = write_sheet(one=["Chef", "chef"], two=["Chef der Freunde"])
    assert list(check_claims([], [sheet])) == []


def test_each_language_is_compared_with_itself_alone() -> None:
    sheets = [write_sheet(one=["bonus"]), write_sheet(two=["bonus"])]
    assert list(check_claims([], sheets)) == []


def test_the_line_is_the_one_of_the_keyword() -> None:
    sheet = write_sheet(one=["prime"], two=["salaire", "prime"])
    assert [p.where.line for p in check_claims([], [sheet])] == [11]
