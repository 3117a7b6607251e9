"""Words that come to the same belong to one family."""

import pytest

from nudge.domain.lexicon.word_families import FAMILIES
from nudge.domain.query_words import STOP_WORDS
from nudge.domain.titles import fold
from nudge.domain.word_families import find_families


@pytest.mark.parametrize(
    "words",
    ["late tardiness verspatet retard", "quarrels feud gestritten pelea", "died gestorben deces"],
)
def test_words_of_one_meaning_meet_in_a_family_whatever_their_form_and_language(words: str) -> None:
    (first, *others) = [set(find_families(word)) for word in words.split()]
    assert first.intersection(*others)


def test_most_words_have_no_family() -> None:
    assert find_families("pallet") == ()


def test_the_names_of_families_are_no_stems() -> None:
    """A family and a word of the same name must not be taken for each other."""
    assert all(not family.isalpha() for family in find_families("late"))


def test_the_lists_hold_folded_words_and_none_that_says_nothing() -> None:
    words = [word.rstrip("*") for word in FAMILIES.split() if word[-1] != ":"]
    assert [word for word in words if fold(word) != word or word in STOP_WORDS] == []
