"""A guide's file is taken apart with the line of every piece."""

from nudge.adapters.content.manuscripts import parse_manuscript
from nudge.domain.packs import Manuscript, Part

TEXT = """---
id: a
sources:
  - key: AB12
---

## Before

- One thing
- A long
  thing
* Starred

## Steps

1. First
2) Second

## Why it works

One
two.

Three.
"""


def parse(text: str) -> Manuscript:
    manuscript, problems = parse_manuscript(text, "a.md")
    assert manuscript is not None
    assert problems == ()
    return manuscript


def test_items_and_paragraphs_are_whole_and_know_their_lines() -> None:
    manuscript = parse(TEXT)

    def read(part: Part) -> list[tuple[str, int]]:
        return [(passage.text, passage.line) for passage in manuscript.passages(part)]

    assert read(Part.BEFORE) == [("One thing", 9), ("A long thing", 10), ("Starred", 12)]
    assert read(Part.STEPS) == [("First", 16), ("Second", 17)]
    assert read(Part.WHY) == [("One\ntwo.", 21), ("Three.", 24)]


def test_keys_of_the_front_matter_know_their_lines() -> None:
    manuscript = parse(TEXT)
    assert manuscript.line_of("id") == 2
    assert manuscript.line_of("sources", 0, "key") == 4
    assert manuscript.line_of("sources", 0, "url") == 4
    assert manuscript.line_of("nothing") == 2


def test_windows_line_ends_and_spaces_after_a_fence_do_not_matter() -> None:
    assert parse(TEXT.replace("---\n", "---  \n")).passages(Part.STEPS)


def test_a_line_that_is_no_item_is_reported_where_it_stands() -> None:
    _, problems = parse_manuscript(TEXT.replace("* Starred", "Stray"), "a.md")
    assert [(problem.code, problem.where.line) for problem in problems] == [("E01", 12)]


def test_text_before_the_first_part_is_reported() -> None:
    _, problems = parse_manuscript(TEXT.replace("## Before", "Hello\n\n## Before"), "a.md")
    assert [(problem.code, problem.where.line) for problem in problems] == [("E01", 7)]


def test_an_unknown_part_is_reported_once_with_the_names_that_there_are() -> None:
    _, problems = parse_manuscript(TEXT.replace("## Steps", "## Stairs"), "a.md")
    (problem,) = problems
    assert "Stairs" in problem.message
    assert "Words to say" in problem.hint
