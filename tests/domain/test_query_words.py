"""What is typed becomes words to look for."""

import pytest

from nudge.domain.query_words import drop_stop_words, read_words


@pytest.mark.parametrize(
    "text", ["1:1", "1-1", "1 to 1", "one to ones", "one on one", "One-on-Ones", "1on1", "1 : 1"]
)
def test_a_one_on_one_is_one_word_however_it_is_written(text: str) -> None:
    assert read_words(f"my {text} today") == ("my", "oneonone", "today")


def test_apostrophes_and_accents_do_not_part_words() -> None:
    assert read_words("He doesn't Grüße l'équipe") == ("he", "dosnt", "grusse", "l", "equipe")


def test_words_that_say_nothing_are_dropped_unless_nothing_else_is_there() -> None:
    assert drop_stop_words(("what", "if", "she", "cries")) == ("cries",)
    assert drop_stop_words(("who", "are", "you")) == ("who", "are", "you")
