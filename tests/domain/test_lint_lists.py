"""Tips, lessons and questions are short, of this week, and lead to guides that are there."""

import pytest

from nudge.domain.lint_lists import check_lists
from nudge.domain.packs import Pack, Sheet, Value

PACK = Pack(id="own", names=("Kim",))
KNOWN = frozenset({"one-on-one"})
GOOD_TIP = "Before your next talk, write down one thing that they did well."


def find_codes(name: str, *records: dict[str, Value]) -> list[str]:
    key = {"series": "parts"}.get(name, name)
    lines = {(key, index): 3 + index for index, _ in enumerate(records)}
    sheet = Sheet(source=f"{name}.yaml", value={"schema": 1, key: list(records)}, lines=lines)
    lists, series = ({}, [sheet]) if name == "series" else ({name: sheet}, [])
    return [problem.code for problem in check_lists(lists, series, PACK, KNOWN)]


def tip(text: str, **more: Value) -> dict[str, Value]:
    return {"id": "a", "text": text, "guide": "one-on-one", **more}


def test_a_good_tip_has_no_problem() -> None:
    assert find_codes("tips", tip(GOOD_TIP)) == []


@pytest.mark.parametrize(
    "text",
    [
        GOOD_TIP + " x" * 120,
        "Write down one good thing each month.",
        "Write down one good thing, see [the guide](one-on-one).",
    ],
)
def test_a_tip_is_short_fits_this_week_and_has_no_link_of_its_own(text: str) -> None:
    assert find_codes("tips", tip(text)) == ["E21"]


def test_a_tip_is_held_to_the_words_of_guides() -> None:
    assert find_codes("tips", tip("Tell the guys what went well!")) == ["E10", "E09"]


def test_a_list_leads_to_guides_that_are_there_and_names_each_thing_once() -> None:
    assert find_codes("tips", tip(GOOD_TIP, guide="gone")) == ["E01"]
    assert find_codes("tips", tip(GOOD_TIP), tip("Ask one question.")) == ["E01"]
    double = [{"term": "SBI", "meaning": "A model."}, {"term": "sbi", "meaning": "The same."}]
    assert find_codes("glossary", *double) == ["E01"]


def test_a_lesson_has_at_most_four_hundred_words() -> None:
    part = {"id": "a", "title": "One", "exercise": "Ask one question.", "guide": "one-on-one"}
    assert find_codes("series", {**part, "text": "Ask. " * 400}) == []
    assert find_codes("series", {**part, "text": "Ask. " * 401}) == ["E21"]


def test_a_prompt_is_an_open_question() -> None:
    assert find_codes("prompts", {"id": "a", "text": "What did you learn?"}) == []
    assert find_codes("prompts", {"id": "a", "text": "Did it go well?"}) == ["E20"]


def test_words_to_search_by_are_written_as_people_type() -> None:
    group = {"id": "a", "words": ["he is crazy"], "first": "Call 112.", "guide": "one-on-one"}
    assert find_codes("danger", group) == []
