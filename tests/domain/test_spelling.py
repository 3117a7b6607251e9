"""A misspelt word finds the one that was meant, and no other."""

import pytest

from nudge.domain.spelling import count_slips, find_most_alike, find_trigrams


@pytest.mark.parametrize(
    ("word", "other", "slips"),
    [
        ("late", "late", 0),
        ("lat", "late", 1),
        ("laate", "late", 1),
        ("lote", "late", 1),
        ("ltae", "late", 1),
        ("perfomence", "performance", 2),
        ("abcdef", "uvwxyz", 3),
    ],
)
def test_a_swap_counts_as_one_slip_and_counting_stops_early(
    word: str, other: str, slips: int
) -> None:
    assert count_slips(word, other, 2) == slips


def test_a_short_word_may_have_one_slip_and_a_long_one_two() -> None:
    assert find_most_alike("cyring", [("crying", 1), ("trying", 9)]) == ("crying",)
    assert find_most_alike("perfomence", [("performance", 5)]) == ("performance",)
    assert find_most_alike("perfom", [("performs", 5)]) == ()


def test_the_commoner_word_wins_among_equals() -> None:
    assert find_most_alike("rewiew", [("reniew", 2), ("review", 9)]) == ("review", "reniew")
    assert find_most_alike("word", []) == ()


def test_a_letter_left_out_or_swapped_is_likelier_than_another_letter() -> None:
    assert find_most_alike("manger", [("danger", 9), ("manager", 5)]) == ("manager",)
    assert find_most_alike("brian", [("bryan", 9), ("brain", 5)])[0] == "brain"


def test_a_far_commoner_word_is_likelier_whatever_the_slip() -> None:
    assert find_most_alike("notise", [("noise", 1), ("notice", 20)]) == ("notice",)


def test_the_edges_of_a_word_are_part_of_its_trigrams() -> None:
    assert find_trigrams("abc") == {"$ab", "abc", "bc$"}
