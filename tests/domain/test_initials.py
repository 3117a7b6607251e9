"""Initials in titles: which letters name somebody."""

import pytest

from nudge.domain.initials import find_initials, is_initials
from nudge.domain.titles import read_title

OWN = ("tom", "whitfield")


def find(title: str, covered: str = "") -> list[tuple[str, bool]]:
    start = title.find(covered)
    ranges = [(start, start + len(covered))] if covered else []
    return [(name.text, name.is_me) for name in find_initials(read_title(title), ranges, (), OWN)]


def test_letters_beside_the_managers_own_are_the_other() -> None:
    assert find("TW/PK") == [("TW", True), ("PK", False)]
    assert find("MdW - TW") == [("TW", True), ("MdW", False)]
    assert find("1:1 TW & JPL", "1:1") == [("TW", True), ("JPL", False)]


def test_letters_alone_are_a_name_beside_the_whole_name_of_a_talk() -> None:
    assert find("MA-Gespräch JG", "MA-Gespräch") == [("JG", False)]
    assert find("1:1 PK", "1:1") == [("PK", False)]


@pytest.mark.parametrize(
    ("title", "covered"),
    [("Feedback NPS", "Feedback"), ("KPI/SLA", ""), ("Jahresgespräch HR", "Jahresgespräch")],
)
def test_other_letters_stand_for_things(title: str, covered: str) -> None:
    assert find(title, covered) == []


def test_a_title_in_capitals_has_no_initials() -> None:
    assert find("TW/PK REVIEW") == []


def test_ones_own_letters_at_the_start_are_oneself() -> None:
    assert find("TW appraisal", "appraisal") == [("TW", True)]


@pytest.mark.parametrize(
    ("letters", "words", "is_met"),
    [
        ("tw", OWN, True),
        ("mdw", ("m", "dewit"), True),
        ("dc", ("dcarter",), True),
        ("pk", OWN, False),
        ("tk", OWN, False),
        ("tx", ("tom", "xu"), True),
        ("tw", (), False),
    ],
)
def test_letters_are_of_a_name_in_its_order(
    letters: str, words: tuple[str, ...], is_met: bool
) -> None:
    assert is_initials(letters, words) is is_met
