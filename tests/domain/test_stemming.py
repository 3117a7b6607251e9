"""Forms of a word meet in one stem."""

import pytest

from nudge.domain.stemming import stem


@pytest.mark.parametrize(
    "forms",
    [
        "promote promoted promoting promotion promotions",
        "cry cries cried crying",
        "review reviews reviewed reviewing reviewer",
        "leave leaving left",
        "person people persons",
        "argue argued argues arguing",
        "stop stopped stopping stops",
        "class classes",
        "break brake broken",
        "advice advise advised",
        "hire hires hired hiring",
        "come comes coming came",
        "sit sits sitting",
    ],
)
def test_forms_of_a_word_share_their_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("boss", "bos"),
        ("bus", "business"),
        ("team", "steam"),
        ("hire", "higher"),
        ("career", "care"),
        ("letter", "let"),
    ],
)
def test_short_and_different_words_keep_apart(word: str, other: str) -> None:
    assert stem(word) != stem(other)
