"""What only shows when guides stand side by side."""

from pathlib import Path

from nudge.adapters.content.manuscripts import parse_manuscript
from nudge.domain.lint_pack import (
    check_doubles,
    check_items,
    check_links,
    check_names,
    check_order,
    check_translation,
    count_names,
)
from nudge.domain.packs import Manuscript, Pack, Sheet, Situation

GOOD = (Path(__file__).parents[1] / "content" / "good" / "late-to-shift.md").read_text("utf-8")
PACK = Pack(id="own", situations=(Situation(id="performance", name="Performance"),))


def guide(name: str, **edits: str) -> Manuscript:
    text = GOOD.replace("id: late-to-shift", f"id: {name}")
    for old, new in {"Someone is late again": f"Title of {name}", **edits}.items():
        assert old in text
        text = text.replace(old, new)
    manuscript, problems = parse_manuscript(text, f"{name}.md")
    assert manuscript is not None
    assert problems == ()
    return manuscript


def with_items(name: str, *items: str) -> Manuscript:
    before = GOOD[GOOD.index("- List the late") : GOOD.index("\n## Steps")]
    after = GOOD[GOOD.index("- Note what you") : GOOD.index("\n## Next step")]
    lines = "".join(f"- {item}\n" for item in items)
    return guide(name, **{before: lines, after: "- Note what {name} says\n"})


def with_questions(name: str) -> Manuscript:
    questions = GOOD[GOOD.index("  - he strolled") : GOOD.index("related:")]
    return guide(name, **{questions: f"  - what about {name}\n"})


def test_a_link_to_a_guide_or_heading_that_is_not_there_is_told() -> None:
    one = guide(
        "one", **{"constructive-feedback": "gone", "situation: performance": "situation: x"}
    )
    rule = Sheet(source="r.yaml", value={"guide": "gone"}, lines={("guide",): 4})

    problems = list(check_links([one], [rule], PACK, frozenset({"one"})))

    assert [(p.code, p.where.source, p.where.line) for p in problems] == [
        ("E01", "one.md", 37),
        ("E01", "one.md", 9),
        ("E01", "r.yaml", 4),
    ]


def test_an_order_that_names_no_guide_is_a_warning() -> None:
    pack = Pack(id="own", order=("one", "gone"), off=frozenset({"away"}), lines={("order", 1): 7})
    problems = list(check_order(pack, "pack.yaml", frozenset({"one"})))
    assert [(p.code, p.where.line) for p in problems] == [("W25", 7), ("W25", 1)]


def test_two_guides_share_no_id_title_or_question() -> None:
    first = with_questions("one")
    second = guide("two", **{"Title of two": "Title of ONE"})
    third = guide("three", **{"he strolled in at ten today": "what about one?"})

    doubles = [p.message for p in check_doubles([first, second])]
    assert doubles == ["'title' says what 'one' says already: Title of ONE"]
    assert any("'asked_as'" in p.message for p in check_doubles([first, third]))
    assert list(check_doubles([first, with_questions("four")])) == []


def test_checklists_that_share_more_than_half_of_their_items_are_told() -> None:
    one = with_items("one", "Ask a", "Ask b", "Ask c", "Ask d", "Ask e")
    half = with_items("half", "Ask a", "Ask b", "Ask c", "Ask x", "Ask y", "Ask z")
    more = with_items("more", "Ask a", "Ask b", "Ask c", "Ask d", "Ask z")

    assert [p.code for p in check_items([one, more])] == ["W22"]
    assert [p.code for p in check_items([one, half])] == ["W22"]
    few = with_items("few", "Ask a", "Ask w", "Ask x", "Ask y", "Ask z")
    assert list(check_items([one, few])) == []


def test_an_item_that_stands_in_more_than_five_guides_is_told_once() -> None:
    guides = [with_items(f"g{n}", "Ask a", *(f"Ask {n}{m}" for m in "bcdef")) for n in range(6)]
    guides = [g for g in guides if g]

    problems = [
        p for p in check_items(guides) if "stands in" in p.message and "guides:" in p.message
    ]

    assert [p.where.source for p in problems if "ask a" in p.message] == ["g5.md"]
    assert not any("ask a" in p.message for p in check_items(guides[:5]))


def test_a_translation_has_the_parts_items_and_sources_of_its_original() -> None:
    original = guide("one")
    assert list(check_translation(guide("one"), original)) == []

    fewer = guide("one", **{"- Check what the rota says\n": ""})
    assert [p.code for p in check_translation(fewer, original)] == ["E24"]
    uncited = guide("one", **{"[Aca]": "[KD96]"})
    assert [p.code for p in check_translation(uncited, original)] == ["E24"]
    more = guide("one")
    less = guide("one", **{GOOD[GOOD.index("## By country") : GOOD.index("## Why it")]: ""})
    assert [p.code for p in check_translation(more, less)] == ["E24", "E24"]
    orphan = check_translation(guide("two"), None)
    assert [p.code for p in orphan] == ["E24"]


def test_a_translation_that_is_older_than_its_original_is_a_warning() -> None:
    newer = guide("one", **{"reviewed: 2026-03-01": "reviewed: 2026-05-01"})
    assert [p.code for p in check_translation(guide("one"), newer)] == ["W24"]


def test_names_in_examples_are_counted_and_kept_in_balance() -> None:
    pack = Pack(id="own", names=("Alex", "Kim", "Noor", "Sam"))
    often = guide("one", **{"Hear them out.": "Hear " + "Kim " * 9 + "out."})
    assert count_names([often], pack.names) == {"Alex": 0, "Kim": 9, "Noor": 0, "Sam": 0}
    assert [p.code for p in check_names([often], pack, "pack.yaml")] == ["W26"]
    assert list(check_names([guide("one")], pack, "pack.yaml")) == []
