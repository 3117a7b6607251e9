"""The design system: one grid, one type scale, one accent, in light, dark and high contrast.

Owns every colour and size; widgets ask palette roles and `Type` and name no colour of their
own, so that a change of scheme repaints all of them. Must not find out which scheme or font
the desktop uses: that is told from outside.
"""

import gc
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from nudge.ui.stylesheet import make_stylesheet

GRID = 8
RADIUS = 8
INSET = 8
"""How far a control reaches beyond the text it stands beside, for its hover and its focus."""

COLUMN_LETTERS = 68
FOLD_ICON_ASPECT = 22 / 16
"""The arrows of folds are wider than high, so that titles stand under the texts of ticks."""

_DESIGN_FONT_PX = 15


class Scheme(Enum):
    """Which of the palettes is in force."""

    LIGHT = "light"
    DARK = "dark"
    LIGHT_CONTRAST = "light-contrast"
    DARK_CONTRAST = "dark-contrast"

    @staticmethod
    def choose(*, is_dark: bool, has_contrast: bool) -> "Scheme":
        """The scheme for a desktop that is dark or light, and asks for high contrast or not."""
        if has_contrast:
            return Scheme.DARK_CONTRAST if is_dark else Scheme.LIGHT_CONTRAST
        return Scheme.DARK if is_dark else Scheme.LIGHT


class Type(Enum):
    """The type scale: size relative to the system's font, and weight."""

    SMALL = (0.9, QFont.Weight.Normal)
    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    LEAD = (1.1, QFont.Weight.Normal)
    TITLE = (1.3, QFont.Weight.DemiBold)
    DISPLAY = (1.7, QFont.Weight.DemiBold)


class Tone(Enum):
    """What a text's colour says, as the palette role that holds it."""

    TEXT = QPalette.ColorRole.WindowText
    MUTED = QPalette.ColorRole.PlaceholderText
    ACCENT = QPalette.ColorRole.Link
    WARNING = QPalette.ColorRole.BrightText


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """A palette as #rrggbb. `outline` marks what can be used, `line` only parts."""

    window: str
    surface: str
    sunken: str
    hover: str
    line: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    warning: str


LIGHT = Colours(
    window="#fcfcfb",
    surface="#ffffff",
    sunken="#f3f5f4",
    hover="#e2edea",
    line="#e1e4e2",
    outline="#7b8480",
    text="#1d2422",
    muted="#56605c",
    accent="#0b6b61",
    accent_hover="#095a52",
    on_accent="#ffffff",
    warning="#a33b00",
)
DARK = Colours(
    window="#1c1f1f",
    surface="#242828",
    sunken="#161919",
    hover="#2a3a37",
    line="#333a39",
    outline="#7b8683",
    text="#e9eceb",
    muted="#a9b3b0",
    accent="#5fc9b8",
    accent_hover="#7bd6c7",
    on_accent="#0b1f1c",
    warning="#f2ad78",
)
LIGHT_CONTRAST = Colours(
    window="#ffffff",
    surface="#ffffff",
    sunken="#ffffff",
    hover="#dff3ef",
    line="#4a4f4d",
    outline="#000000",
    text="#000000",
    muted="#2b302e",
    accent="#00443d",
    accent_hover="#002f2a",
    on_accent="#ffffff",
    warning="#7a1f00",
)
DARK_CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    sunken="#000000",
    hover="#123630",
    line="#b9c1be",
    outline="#ffffff",
    text="#ffffff",
    muted="#dde3e1",
    accent="#8ff0e0",
    accent_hover="#c3fff5",
    on_accent="#000000",
    warning="#ffc799",
)
_PALETTES = {
    Scheme.LIGHT: LIGHT,
    Scheme.DARK: DARK,
    Scheme.LIGHT_CONTRAST: LIGHT_CONTRAST,
    Scheme.DARK_CONTRAST: DARK_CONTRAST,
}


def find_colours(scheme: Scheme) -> Colours:
    """The palette of a scheme."""
    return _PALETTES[scheme]


def apply(scheme: Scheme, *, family: str = "", size_pt: float = 0.0) -> None:
    """Dress the application: now, and again at run time when scheme or font change.

    An empty `family` and a `size_pt` of 0 keep the font that is in force. The application is to
    be made with the style Fusion, which follows the palette on every desktop.
    """
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("a theme needs a QApplication with widgets")
    font = QFont(application.font())
    if family:
        font.setFamilies([family])
    if size_pt > 0:
        font.setPointSizeF(size_pt)
    colours = find_colours(scheme)
    is_dressed = bool(application.styleSheet())
    application.setFont(font)
    application.setPalette(make_palette(colours))
    application.setStyleSheet(make_stylesheet(colours, RADIUS))
    if is_dressed:
        # Qt tells widgets with a font of their own nothing, and all of ours have one.
        for widget in _list_widgets(application):
            application.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def _list_widgets(application: QApplication) -> list[QWidget]:
    """All widgets there are.

    The garbage collector waits: if it freed one of them while PySide makes its list, PySide would
    follow a pointer to nowhere.
    """
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        return application.allWidgets()
    finally:
        if is_collecting:
            gc.enable()


def make_font(kind: Type) -> QFont:
    """The font of a step of the type scale, from the system's font."""
    font = QApplication.font()
    ratio, weight = kind.value
    font.setPointSizeF(font.pointSizeF() * ratio)
    font.setWeight(weight)
    return font


def find_icon_px() -> int:
    """The side of an icon or a tick box beside text in the system's font, in logical pixels."""
    return max(16, QFontMetrics(QApplication.font()).height())


def find_text_indent() -> int:
    """Where text stands that follows a tick box or a fold's arrow, in logical pixels."""
    return INSET + round(find_icon_px() * FOLD_ICON_ASPECT) + 4


def find_scale() -> float:
    """How much wider than designed a column must be for the system's font; 1 or more."""
    return max(1.0, QFontMetrics(QApplication.font()).height() / _DESIGN_FONT_PX / 1.15)


def make_palette(colours: Colours) -> QPalette:
    """The palette as Qt's roles; `Tone` says which roles stand for muted and for warning."""
    role = QPalette.ColorRole
    roles = {
        role.Window: colours.window,
        role.Base: colours.surface,
        role.AlternateBase: colours.sunken,
        role.Button: colours.surface,
        role.Midlight: colours.hover,
        role.Mid: colours.line,
        role.Dark: colours.outline,
        role.Light: colours.surface,
        role.Shadow: colours.outline,
        role.WindowText: colours.text,
        role.Text: colours.text,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.surface,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.BrightText: colours.warning,
    }
    palette = QPalette()
    for name, colour in roles.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(colours.muted))
    return palette
