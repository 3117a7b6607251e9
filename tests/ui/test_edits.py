"""Fields to type into: the looking glass of a search stands in front of the words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from nudge.ui import theme
from nudge.ui.edits import SearchField
from tests.ui.conftest import FONT_PT


@pytest.fixture
def field(dressed: QApplication) -> Iterator[SearchField]:
    field = SearchField("Find a guide", name="search")
    yield field
    field.deleteLater()
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=FONT_PT)


def find_ink(field: SearchField) -> list[int]:
    """The columns in which something is drawn beside the field's frame."""
    field.setPlaceholderText("")
    field.resize(200, 60)
    picture = field.grab().toImage()
    ground = picture.pixelColor(100, 30)
    return [
        x for x in range(6, 194) if any(picture.pixelColor(x, y) != ground for y in range(8, 52))
    ]


def test_the_glass_is_as_large_as_the_letters(field: SearchField) -> None:
    """Qt's own icons in fields stay small beside large letters."""
    small = find_ink(field)
    theme.apply(theme.Scheme.LIGHT, family="DejaVu Sans", size_pt=2 * FONT_PT)
    large = find_ink(field)
    assert len(large) > 1.5 * len(small)
    assert max(large) < field.textMargins().left() + theme.INSET


def test_it_stands_where_the_words_begin(field: SearchField) -> None:
    """At the right in a language that runs from there."""
    assert max(find_ink(field)) < 100
    field.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert min(find_ink(field)) > 100
    assert field.textMargins().right() > field.textMargins().left()
