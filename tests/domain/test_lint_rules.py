"""A rule recognises its own examples, beside all other rules in force."""

from nudge.domain.lint_rules import check_examples
from nudge.domain.packs import Sheet, Value


def make_rule(moment: str, title: str, **more: list[Value]) -> Sheet:
    value: dict[str, Value] = {
        "schema": 1,
        "moment": moment,
        "name": moment,
        "guide": moment,
        "timing": {"prepare": 15},
        "ways": [{"title": [title], "confidence": 90}],
        **more,
    }
    return Sheet(source=f"{moment}.yaml", value=value, lines={("match", 0): 7, ("no_match", 0): 9})


def test_examples_that_hold_are_no_problem() -> None:
    rule = make_rule("shift-talk", "shift talk", match=["Shift talk Kim"], no_match=["Lunch"])
    assert list(check_examples([rule])) == []


def test_a_match_that_is_not_found_is_told_with_its_line() -> None:
    rule = make_rule("shift-talk", "shift talk", match=["Lunch"], no_match=["Walk"])
    (problem,) = check_examples([rule])
    assert (problem.code, problem.where.line) == ("E28", 7)
    assert "nothing" in problem.message


def test_a_no_match_that_is_found_is_told_with_its_line() -> None:
    rule = make_rule("shift-talk", "shift talk", match=["Shift talk"], no_match=["Shift talk Kim"])
    (problem,) = check_examples([rule])
    assert (problem.code, problem.where.line) == ("E28", 9)


def test_the_rules_of_the_pack_below_are_in_force_too() -> None:
    below = make_rule("lunch-talk", "shift talk lunch", match=["x"], no_match=["y"])
    rule = make_rule("shift-talk", "shift talk", match=["Shift talk lunch"], no_match=["Walk"])
    (problem,) = check_examples([rule], [below])
    assert "lunch-talk" in problem.message


def test_an_example_may_say_what_else_the_calendar_shows() -> None:
    example: dict[str, Value] = {"title": "Shift talk", "with": ["Kim Berg"], "weekly": True}
    rule = make_rule("shift-talk", "shift talk", match=[example], no_match=["Walk"])
    rule = Sheet(
        source=rule.source,
        value={
            **rule.value,
            "ways": [{"title": ["shift talk"], "among": "person", "recurring": True}],
        },
        lines=rule.lines,
    )
    assert list(check_examples([rule])) == []
