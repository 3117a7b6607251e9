"""YAML in packs says what it looks like, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.adapters.content.safe_yaml import parse_yaml


def value_of(text: str) -> object:
    document, problems = parse_yaml(text, "a.yaml")
    assert document is not None, problems
    return document.value


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"), ("yes", "yes"), ("on", "on"), ("12:30:45", "12:30:45"), ("010", "010"),
        ("2026-03-02", "2026-03-02"), ("1e3", "1e3"), ("0x1f", "0x1f"), ("1_000", "1_000"),
        ("~", "~"), ("null", "null"), ("", ""), ("True", "True"), ('"12"', "12"),
        ("'true'", "true"), ("true", True), ("false", False), ("12", 12), ("0", 0), ("-3", -3),
        ("1:1", "1:1"), ("1.5", "1.5"), (".inf", ".inf"),
    ],
)  # fmt: skip
def test_a_plain_value_is_text_unless_it_is_true_false_or_a_whole_number(
    written: str, meant: object
) -> None:
    found = value_of(f"key: {written}\n")
    assert found == {"key": meant}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(meant)


def test_keys_stay_text_even_when_they_look_like_numbers_or_answers() -> None:
    assert value_of("no: 1\n18: 2\ntrue: 3\n") == {"no": 1, "18": 2, "true": 3}


def test_every_key_and_item_knows_its_line_in_the_file() -> None:
    document, _ = parse_yaml("a: 1\nb:\n  - x\n  - y: 2\n", "a.yaml", first_line=10)
    assert document is not None
    assert document.lines == {
        (): 10, ("a",): 10, ("b",): 11, ("b", 0): 12, ("b", 1): 13, ("b", 1, "y"): 13,
    }  # fmt: skip


def test_ten_levels_are_read_and_eleven_are_not() -> None:
    assert value_of("a: " + "[" * 9 + "]" * 9)
    document, problems = parse_yaml("a: " + "[" * 10 + "]" * 10, "a.yaml")
    assert document is None
    assert problems[0].code == "limit"


def test_the_line_of_a_fault_counts_from_the_first_line_of_the_file() -> None:
    _, problems = parse_yaml("a: 1\nb: *c\n", "a.yaml", first_line=2)
    assert str(problems[0]).startswith("a.yaml:3: yaml: Aliases")


@given(st.text(max_size=300))
def test_any_text_gives_a_value_or_a_problem_but_never_an_exception(text: str) -> None:
    document, problems = parse_yaml(text, "a.yaml")
    assert (document is None) == bool(problems)
