"""Sentences, syllables, grade and passive voice, as authors can predict them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.domain.readability import (
    count_syllables,
    count_words,
    find_grade,
    is_passive,
    split_sentences,
)

SYLLABLES = {
    1: "one asked called notes named watched rules files see be the you late team work tried hire",
    2: "table little wanted needed closes judges wishes catches handled settled tables titles "
    "simple lovely question reason meeting being saying quiet minutes report measure listen agreed "
    "people",
    3: "manager behaviour behavior idea defensive obstacle example carrying agenda employee "
    "decided performance radio opinion initial official promises",
    4: "conversation situation criticism recognition actually usually available appreciate",
    5: "discrimination organisation",
}


@pytest.mark.parametrize(
    ("word", "count"),
    [(word, count) for count, words in SYLLABLES.items() for word in words.split()],
)
def test_syllables_are_counted_as_spoken(word: str, count: int) -> None:
    assert count_syllables(word) == count


def test_a_hyphen_joins_two_words() -> None:
    assert count_syllables("one-on-one") == 3
    assert count_words("A one-on-one in 12 % of 3.5 hours, don't") == 8


def test_sentences_end_where_a_reader_would_stop() -> None:
    text = (
        'He said (d = .41) so. "What now?" she asked. See e.g. Acas. It rose [KD96]. '
        "It costs 3.5 hours! Dr. Kim left… Better: stay"
    )
    assert split_sentences(text) == (
        "He said (d = .41) so.",
        '"What now?" she asked.',
        "See e.g. Acas.",
        "It rose [KD96].",
        "It costs 3.5 hours!",
        "Dr. Kim left…",
        "Better: stay",
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "The list was sent late.",
        "He got fired.",
        "The day is not yet agreed.",
        "It is quickly done.",
    ],
)
def test_the_passive_is_seen(sentence: str) -> None:
    assert is_passive(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They are tired.",
        "The day is near.",
        "This need is real.",
        "You are supposed to go.",
        "I sent it.",
    ],
)
def test_a_state_is_not_a_passive(sentence: str) -> None:
    assert not is_passive(sentence)


def test_the_grade_rises_with_longer_sentences_and_longer_words() -> None:
    plain = find_grade(["Say what you saw."])
    assert find_grade([]) == 0
    assert plain < find_grade(["Say what you saw when you went to the line on that day."])
    assert plain < find_grade(["Communicate organisational expectations immediately."])


def test_the_grade_of_a_known_text_is_the_known_one() -> None:
    """The formula by hand: 13 words, 2 sentences, 15 syllables."""
    sentences = ["The cat sat on the mat.", "The big dog ran after it slowly."]
    expected = 0.39 * 13 / 2 + 11.8 * 15 / 13 - 15.59
    assert find_grade(sentences) == pytest.approx(expected)


@given(st.text(max_size=200))
def test_no_text_is_lost_when_it_is_split(text: str) -> None:
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())
