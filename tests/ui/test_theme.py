"""One design system: readable in both schemes, and the same in every window."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from nudge.ui import theme
from nudge.ui.assets import TRAY_SIZES, find_tray_picture
from nudge.ui.labels import Label

UI = Path(theme.__file__).parent
TEXT_CONTRAST = 4.5
SHAPE_CONTRAST = 3.0
SCHEMES = {
    "light": theme.LIGHT,
    "dark": theme.DARK,
    "light-contrast": theme.LIGHT_CONTRAST,
    "dark-contrast": theme.DARK_CONTRAST,
}
HIGH_CONTRAST = 7.0


def _luminance(colour: QColor) -> float:
    """Relative luminance. Source: WCAG 2.2."""

    def linear(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str | QColor, other: str | QColor) -> float:
    bright, dark = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("text", ["text", "muted", "accent", "warning"])
@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "hover"])
def test_every_text_can_be_read_on_every_ground(scheme: str, text: str, ground: str) -> None:
    """At least 4.5:1."""
    colours = SCHEMES[scheme]
    assert _contrast(getattr(colours, text), getattr(colours, ground)) >= TEXT_CONTRAST


@pytest.mark.parametrize("scheme", ["light-contrast", "dark-contrast"])
@pytest.mark.parametrize("part", ["text", "muted", "accent", "warning", "outline", "line"])
@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "hover"])
def test_high_contrast_is_high_for_texts_and_lines(scheme: str, part: str, ground: str) -> None:
    """At least 7:1. Source: WCAG 2.2, 1.4.6."""
    colours = SCHEMES[scheme]
    assert _contrast(getattr(colours, part), getattr(colours, ground)) >= HIGH_CONTRAST
    assert _contrast(colours.on_accent, colours.accent) >= HIGH_CONTRAST


def test_every_scheme_has_its_palette_and_is_chosen_by_what_the_desktop_asks() -> None:
    """Dark or light, and high contrast or not."""
    chosen = [
        theme.Scheme.choose(is_dark=is_dark, has_contrast=has_contrast)
        for has_contrast in (False, True)
        for is_dark in (False, True)
    ]
    assert [theme.find_colours(scheme) for scheme in chosen] == list(SCHEMES.values())


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_primary_button_can_be_read_at_rest_and_under_the_pointer(scheme: str) -> None:
    """The text on the accent."""
    colours = SCHEMES[scheme]
    assert _contrast(colours.on_accent, colours.accent) >= TEXT_CONTRAST
    assert _contrast(colours.on_accent, colours.accent_hover) >= TEXT_CONTRAST


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("ground", ["window", "surface", "hover"])
def test_what_can_be_used_has_an_outline_that_can_be_seen(scheme: str, ground: str) -> None:
    """At least 3:1 for boxes and fields. Source: WCAG 2.2, 1.4.11."""
    colours = SCHEMES[scheme]
    assert _contrast(colours.outline, getattr(colours, ground)) >= SHAPE_CONTRAST


@pytest.mark.parametrize("panel", ["#ffffff", "#222222"])
@pytest.mark.parametrize("size", TRAY_SIZES)
def test_the_tray_icon_can_be_seen_on_a_light_and_on_a_dark_panel(panel: str, size: int) -> None:
    """The panel's colour cannot be known: 3:1 on white and on #222, at every size."""
    picture = QImage(find_tray_picture(size))
    assert (picture.width(), picture.height()) == (size, size)
    pixels = [picture.pixelColor(x, y) for x in range(size) for y in range(size)]
    solid = [pixel for pixel in pixels if pixel.alpha() > 250]
    assert len(solid) > size * size / 10
    assert min(_contrast(pixel, panel) for pixel in solid) >= SHAPE_CONTRAST


def test_a_change_of_scheme_reaches_a_window_that_is_open(dressed: QApplication) -> None:
    """Dark at run time, without a restart."""
    label = Label("Read last time's notes", tone=theme.Tone.MUTED)
    before = label.palette().color(label.foregroundRole())
    theme.apply(theme.Scheme.DARK)
    after = label.palette().color(label.foregroundRole())
    assert before == QColor(theme.LIGHT.muted)
    assert after == QColor(theme.DARK.muted)


def test_a_change_of_font_reaches_a_label_that_is_there(dressed: QApplication) -> None:
    """The type scale follows the system's font."""
    label = Label("Title", kind=theme.Type.TITLE)
    theme.apply(theme.Scheme.LIGHT, size_pt=20)
    assert label.font().pointSizeF() == pytest.approx(26)


def test_disabled_text_can_still_be_read(dressed: QApplication) -> None:
    """Muted, not faded away."""
    palette = theme.make_palette(theme.LIGHT)
    colour = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert _contrast(colour, theme.LIGHT.surface) >= TEXT_CONTRAST


def test_colours_are_named_in_the_theme_alone() -> None:
    """A colour anywhere else would be wrong in one of the schemes."""
    named = re.compile(r"#[0-9a-fA-F]{6}\b")
    guilty = [
        path.name
        for path in UI.rglob("*.py")
        if path.name != "theme.py" and named.search(path.read_text(encoding="utf-8"))
    ]
    assert guilty == []
