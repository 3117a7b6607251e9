"""Each rule of the checker is broken by a file of its own, which breaks nothing else."""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from nudge.adapters.content.checking import check_path
from nudge.adapters.content.packs import LoadedPack, load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.system.paths import find_content
from nudge.domain.problems import Problem, Severity

HERE = Path(__file__).parent
TODAY = date(2026, 4, 1)
BAD = sorted((HERE / "bad").glob("*.md"))
KINDS = {"yaml", "schema", "limit", "html"}


@cache
def check(path: Path) -> tuple[Problem, ...]:
    """The problems of a guide, checked as if it stood in the shipped pack."""
    return check_path(path, *_shipped(), TODAY)


@cache
def _shipped() -> tuple[LoadedPack, Schemas]:
    schemas = Schemas(find_content() / "schema")
    return load_pack(find_content(), schemas), schemas


def test_a_good_guide_has_no_problem() -> None:
    assert check(HERE / "good" / "late-to-shift.md") == ()


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_guide_breaks_the_rule_that_its_name_says_and_no_other(path: Path) -> None:
    problems = check(path)

    kind = path.stem.split("-")[0]
    assert {problem.code for problem in problems} == {kind if kind in KINDS else kind.upper()}


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_problem_says_where_it_is_and_what_to_do(path: Path) -> None:
    for problem in check(path):
        assert problem.where.source == str(path)
        assert problem.where.line
        assert problem.message
        assert problem.hint


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_letter_says_how_much_a_problem_matters(path: Path) -> None:
    for problem in check(path):
        assert (problem.severity is Severity.WARNING) == problem.code.startswith("W")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("e12-http-link", "http://www.acas.org.uk"),
        ("e12-long-video", "12:30"),
        ("html-script", "<script>"),
        ("limit-brackets", "[[[["),
        ("e23-no-alt-text", "![]("),
        ("e09-gendered", "Hear him out"),
        ("e11-unlisted", "[Zz99]"),
        ("e14-legally", "legally"),
        ("e16-future", "reviewed: 2026-09-01"),
        ("yaml-duplicate-key", "lang: en"),
    ],
)
def test_the_line_is_the_one_to_mend(name: str, text: str) -> None:
    path = HERE / "bad" / f"{name}.md"
    lines = path.read_text(encoding="utf-8").split("\n")
    assert all(text in lines[(problem.where.line or 0) - 1] for problem in check(path))


def check_with(tmp_path: Path, old: str, new: str) -> list[str]:
    """The codes that the good guide gets with one line of it changed."""
    text = (HERE / "good" / "late-to-shift.md").read_text(encoding="utf-8")
    assert text.count(old) == 1
    path = tmp_path / "late-to-shift.md"
    path.write_text(text.replace(old, new), encoding="utf-8")
    return [problem.code for problem in check_path(path, *_shipped(), TODAY)]


ITEM = "Decide what you will ask for"


@pytest.mark.parametrize(
    "item",
    [
        "Write down what changes: goals, feedback, pay, confidential matters",
        "List what is due: hours, breaks and pay",
        "Look up what there is: cover, training and help",
        "Put four words on paper: thank, example, repeat, date",
    ],
)
def test_a_noun_in_a_list_is_no_second_action(tmp_path: Path, item: str) -> None:
    assert check_with(tmp_path, ITEM, item) == []


@pytest.mark.parametrize(
    "item",
    [
        "Read the rota and call HR",
        "Read the rota and call them",
        "Read the rota, then call",
        "Find a room and talk to the shift lead",
        "Write down what is due, hours and pay, and tell their lead",
        "Stop the clock and listen",
    ],
)
def test_a_verb_with_its_object_is_a_second_action(tmp_path: Path, item: str) -> None:
    assert check_with(tmp_path, ITEM, item) == ["E03"]


@pytest.mark.parametrize("start", ["We start at six.", "Our line starts at six.", "My view first."])
def test_the_first_person_may_begin_a_line(tmp_path: Path, start: str) -> None:
    line = '- Close: "I will look at the rota by Friday. What will you do?"'
    assert check_with(tmp_path, line, f'{line}\n- Add: "{start}"') == []


def test_a_country_is_not_the_first_person(tmp_path: Path) -> None:
    line = '- Close: "I will look at the rota by Friday. What will you do?"'
    assert check_with(tmp_path, line, f'{line}\n- Add: "The US line starts at six."') == ["E17"]
