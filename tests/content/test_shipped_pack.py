"""The pack that comes with the program is what it asks of others."""

import re
from datetime import date
from functools import cache

import pytest

from nudge.adapters.content.checking import check_path
from nudge.adapters.content.packs import LoadedPack, load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.system.paths import find_content
from nudge.domain.lint_prose import find_prose
from nudge.domain.marks import drop_keys
from nudge.domain.packs import FORMS, Manuscript, Part, PartForm
from nudge.domain.readability import count_words

TODAY = date(2026, 11, 22)
WORDS_A_MINUTE = 238


@cache
def load() -> tuple[LoadedPack, Schemas]:
    schemas = Schemas(find_content() / "schema")
    return load_pack(find_content(), schemas), schemas


def test_it_passes_its_own_checker() -> None:
    problems = check_path(find_content(), *load(), TODAY)
    assert [str(problem) for problem in problems] == []


def test_it_is_sound() -> None:
    assert load()[0].problems == ()


def find_reading_time(guide: Manuscript) -> float:
    """Minutes for layers one and two: everything but reasons, countries and reflection."""
    late = {Part.WHY, Part.COUNTRIES, Part.REFLECTION}
    texts = [drop_keys(piece.text) for piece in find_prose(guide) if piece.part not in late]
    return sum(count_words(text) for text in texts) / WORDS_A_MINUTE


def test_the_first_two_layers_are_read_in_two_minutes_on_average() -> None:
    times = [find_reading_time(guide) for guide in load()[0].guides]
    assert sum(times) / len(times) <= 2


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.part.value)
def test_the_author_guide_names_every_part(form: PartForm) -> None:
    text = (find_content() / "AUTHORS.md").read_text(encoding="utf-8")
    assert f"`## {form.heading}`" in text


def test_the_points_on_which_guides_agree_name_guides_that_are_there() -> None:
    text = (find_content() / "AUTHORS.md").read_text(encoding="utf-8")
    section = text.partition("## Points on which the guides agree\n")[2].partition("\n## ")[0]
    rows = [line.strip("| ").split(" | ") for line in section.split("\n") if line.startswith("| ")]
    named = {guide for *_, guides in rows[1:] for guide in re.split("[,;] ", guides)}
    assert named
    assert named <= {guide.text_of("id") for guide in load()[0].guides}
