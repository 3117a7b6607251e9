"""Markdown becomes HTML that is safe to show, and plain text that is good to read."""

import pytest

from nudge.adapters.content.safe_markdown import find_bomb, render, render_sources
from nudge.domain.marks import drop_keys, find_keys, to_plain


def test_marks_lists_and_tables_are_rendered() -> None:
    html = render("**Bold** *it*\n\n- one\n- two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n", "own")
    for tag in ("<strong>Bold</strong>", "<em>it</em>", "<li>one</li>", "<th>A</th>", "<td>1</td>"):
        assert tag in html


def test_a_source_key_becomes_a_link_to_its_source() -> None:
    html = render("It helps [KD96].", "own", {"KD96": "https://doi.org/10.1/2"})
    assert '<a href="https://doi.org/10.1/2" rel="noopener noreferrer">KD96</a>' in html


def test_a_picture_of_the_pack_is_served_from_the_pack_alone() -> None:
    html = render("![A clock](assets/clock.png)", "own")
    assert 'src="asset:own/clock.png"' in html
    assert 'alt="A clock"' in html


def test_html_is_shown_as_text() -> None:
    assert "&lt;b&gt;" in render("a <b>bold</b> word", "own")


def test_sources_are_listed_with_their_titles_as_links() -> None:
    html = render_sources({"https://doi.org/10.1/2": ("A & B, 1996", "On <this>")})
    assert "A &amp; B, 1996" in html
    assert ">On &lt;this&gt;</a>" in html
    assert render_sources({}) == ""


def test_quotes_and_apostrophes_are_set_as_a_printer_would() -> None:
    assert to_plain('Open: "Don\'t you?"') == "Open: “Don’t you?”"


def test_plain_text_has_no_marks_and_keeps_source_keys() -> None:
    text = "**Say** [what you saw](https://a.example) in snake_case [KD96]"
    assert to_plain(text) == "Say what you saw in snake_case [KD96]"
    assert find_keys(text) == ("KD96",)
    assert drop_keys("It helps [KD96].") == "It helps."


@pytest.mark.parametrize("mark", list("[]*_`<&!(|"))
def test_fifty_marks_a_paragraph_are_enough(mark: str) -> None:
    assert find_bomb(f"a{mark}" * 50) is None
    assert find_bomb("a\n" + f"a{mark}" * 51) == 1
    assert find_bomb(f"a{mark}" * 30 + "\n\n" + f"a{mark}" * 30) is None


def test_lists_may_not_go_deep_and_marks_may_not_add_up() -> None:
    assert find_bomb("- a\n  - b\n    - c") is None
    assert find_bomb("- a\n" + " " * 22 + "- b") == 1
    assert find_bomb("\n\n".join(["[a](b)" * 10] * 60)) is not None
