"""The text of a notification: short, one line, no markup that a server could act on."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.adapters.notify.notification_text import (
    BODY_LENGTH,
    TITLE_LENGTH,
    fit_body,
    fit_title,
)

HOSTILE = '<img src="file:///x"><a href="http://e">x</a>&amp;'


def test_a_body_is_escaped_where_the_server_draws_markup() -> None:
    assert html.unescape(fit_body(HOSTILE, has_markup=True)) == HOSTILE
    assert "<" not in fit_body(HOSTILE, has_markup=True)
    assert fit_body(HOSTILE, has_markup=False) == HOSTILE


def test_a_title_shows_no_entities_and_holds_no_tag() -> None:
    assert fit_title("Ann <> Bo, R&D", has_markup=True) == "Ann ‹› Bo, R&D"
    assert fit_title("Ann <> Bo, R&D", has_markup=False) == "Ann <> Bo, R&D"


def test_white_space_collapses_to_one_line() -> None:
    assert fit_title("  One\n\n on\tone \u2028 now ", has_markup=False) == "One on one now"


def test_a_long_text_is_cut_before_it_is_escaped() -> None:
    assert fit_body("&" * 500, has_markup=True) == "&amp;" * (BODY_LENGTH - 1) + "…"
    assert fit_title("x" * TITLE_LENGTH, has_markup=True) == "x" * TITLE_LENGTH


def test_a_name_that_is_cut_leaves_no_open_isolate() -> None:
    title = fit_title("\u2068" + "x" * 200 + "\u2069", has_markup=False)
    assert title.endswith("…\u2069")
    assert fit_title("\u2068Ann\u2069 at 9", has_markup=False) == "\u2068Ann\u2069 at 9"


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b", "a\x1b[31mb", "a\x85b"])
def test_what_the_bus_cannot_carry_becomes_a_space(text: str) -> None:
    fitted = fit_title(text, has_markup=False)
    fitted.encode()
    assert fitted.isprintable()
    assert fitted.startswith("a ")


@given(st.text())
def test_any_text_can_be_sent_and_fits(text: str) -> None:
    for fitted, limit in (
        (fit_title(text, has_markup=True), TITLE_LENGTH),
        (html.unescape(fit_body(text.replace("&", ""), has_markup=True)), BODY_LENGTH),
    ):
        fitted.encode()
        assert "\0" not in fitted
        assert len(fitted.replace("\u2069", "")) <= limit
