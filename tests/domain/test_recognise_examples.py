"""Every shipped rule keeps what its examples promise."""

from pathlib import Path
from typing import Any

import pytest

from tests.moments.rulebook import find_moment, load_rules, load_sheets, make_example

TRAPS = Path(__file__).parents[1] / "moments" / "traps.txt"
MOMENTS = """
    one-on-one first-one-on-one skip-level feedback recognition performance-review
    review-season calibration performance-issue difficult-conversation termination
    goal-setting career compensation new-hire return-from-leave exit interview
    hiring-debrief team-meeting decision announcing-change conflict
"""
SENSITIVE = {
    "performance-issue", "performance-review", "calibration", "difficult-conversation",
    "termination", "compensation", "return-from-leave", "exit", "conflict",
}  # fmt: skip
CASES = [
    pytest.param(moment, example, is_match, id=f"{moment}: {example}")
    for moment, sheet in load_sheets().items()
    for key, is_match in (("match", True), ("no_match", False))
    for example in sheet[key]
]


@pytest.mark.parametrize(("moment", "example", "is_match"), CASES)
def test_a_rule_finds_its_examples_and_leaves_the_others(
    moment: str, example: Any, is_match: bool
) -> None:
    found = find_moment(make_example(example))
    name = None if found is None else found.rule.moment
    assert (name == moment) is is_match


def test_there_is_one_rule_for_each_moment() -> None:
    assert sorted(load_sheets()) == sorted(MOMENTS.split())
    assert [rule.moment for rule in load_rules()] == sorted(MOMENTS.split())


def test_what_is_sensitive_is_marked_so() -> None:
    assert {rule.moment for rule in load_rules() if rule.is_sensitive} == SENSITIVE


def test_few_titles_that_only_share_a_moments_words_are_taken_for_it() -> None:
    titles = [title for title in TRAPS.read_text(encoding="utf-8").splitlines() if title[0] != "#"]
    taken = [title for title in titles if find_moment(make_example(title)) is not None]
    assert len(taken) <= len(titles) * 0.03, taken
