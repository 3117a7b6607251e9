"""How the desktop looks: dark or light, the font and its scale, and when they change.

Asks the Settings portal, then Xfce's settings, both over the session bus, and Qt where
neither answers. Gives plain values; must not touch a palette or a font itself.
Source: XDG Desktop Portal, org.freedesktop.portal.Settings 2; xfconf's D-Bus interface.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QStyleHints

_APPEARANCE = "org.freedesktop.appearance"
_GNOME = "org.gnome.desktop.interface"
_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
_PORTAL_INTERFACE = "org.freedesktop.portal.Settings"
_XFCONF = ("org.xfce.Xfconf", "/org/xfce/Xfconf")
_CHANNEL = "xsettings"

_A11Y = "org.gnome.desktop.a11y.interface"
_PREFERS_DARK, _PREFERS_LIGHT = 1, 2
_PREFERS_CONTRAST = 1
_POINTS_A_PIXEL = 0.75
_SMALLEST_PT, _LARGEST_PT = 5.0, 40.0
_SMALLEST_SCALE, _LARGEST_SCALE = 0.5, 4.0

_WEIGHTS = {"thin", "light", "book", "regular", "normal", "medium", "bold", "heavy", "black"}
_STRONGER = {f"{how}{weight}" for how in ("ultra", "extra") for weight in ("light", "bold")}
_OTHER_STYLES = {"semibold", "demibold", "roman", "italic", "oblique", "condensed", "expanded"}
_STYLES = _WEIGHTS | _STRONGER | _OTHER_STYLES

Body = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """How the desktop looks.

    `has_contrast`: the user asked for high contrast. `font_family` and `font_size_pt` are None
    where only Qt knows. `scale` is the part of the user's text scaling that Qt does not do by
    itself.
    """

    is_dark: bool = False
    has_contrast: bool = False
    font_family: str | None = None
    font_size_pt: float | None = None
    scale: float = 1.0


class _Service(Protocol):
    def call(
        self,
        member: str,
        on_reply: Callable[[str, Body], None],
        on_error: Callable[[str], None],
        *,
        signature: str = "",
        body: Body = (),
    ) -> None: ...
    def watch(self, member: str, handler: Callable[[str, Body], None]) -> None: ...
    def watch_owner(self, handler: Callable[[str], None]) -> None: ...


class _Bus(Protocol):
    def service(self, name: str, path: str, interface: str = "") -> _Service: ...


class AppearanceWatch(QObject):
    """Follows the look of the desktop.

    Args:
        on_changed: called with the look, once when it is first known and at each change.
        bus: the session bus, or None where there is none.
        hints: Qt's own view, for what nobody else says; by default the application's.
        parent: the Qt object that owns the watch.
    """

    def __init__(
        self,
        on_changed: Callable[[Appearance], None],
        bus: _Bus | None = None,
        *,
        hints: QStyleHints | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._hints = hints or QGuiApplication.styleHints()
        self._on_changed = on_changed
        self._bus = bus
        self._portal: dict[str, object] = {}
        self._xfce: dict[str, object] = {}
        self._unanswered = 0
        self._told: Appearance | None = None

    def start(self) -> None:
        """Ask for the look and follow it; answers come from the event loop where there is a bus."""
        self._hints.colorSchemeChanged.connect(self._tell)
        self._hints.accessibility().contrastPreferenceChanged.connect(self._tell)
        if self._bus is None:
            self._tell()
            return
        self._unanswered = 2
        portal = self._bus.service(*_PORTAL, _PORTAL_INTERFACE)
        portal.watch("SettingChanged", self._on_setting_changed)
        portal.watch_owner(lambda _owner: self._ask_portal(portal))
        xfconf = self._bus.service(*_XFCONF)
        xfconf.watch("PropertyChanged", self._on_property_changed)
        xfconf.watch_owner(lambda owner: self._on_xfconf_changed(xfconf, owner))

    def _ask_portal(self, portal: _Service) -> None:
        portal.call(
            "ReadAll",
            self._on_portal_settings,
            lambda _error: self._on_answer(),
            signature="as",
            body=([_APPEARANCE, _GNOME, _A11Y],),
        )

    def _on_xfconf_changed(self, xfconf: _Service, owner: str) -> None:
        if not owner:
            # Not started for this: where Xfce does not run, its settings mean nothing.
            self._on_answer()
            return
        xfconf.call(
            "GetAllProperties",
            self._on_xfce_properties,
            lambda _error: self._on_answer(),
            signature="ss",
            body=(_CHANNEL, "/"),
        )

    def _on_portal_settings(self, _sender: str, body: Body) -> None:
        groups = body[0] if body and isinstance(body[0], dict) else {}
        self._portal = {
            f"{group}/{key}": _unwrap(value)
            for group, settings in groups.items()
            if isinstance(settings, dict)
            for key, value in settings.items()
        }
        self._on_answer()

    def _on_xfce_properties(self, _sender: str, body: Body) -> None:
        properties = body[0] if body and isinstance(body[0], dict) else {}
        self._xfce = {name: _unwrap(value) for name, value in properties.items()}
        self._on_answer()

    def _on_answer(self) -> None:
        # One change of palette at the start, not two: the first word waits for both.
        self._unanswered = max(0, self._unanswered - 1)
        if not self._unanswered:
            self._tell()

    def _on_setting_changed(self, _sender: str, body: Body) -> None:
        if len(body) == 3 and body[0] in {_APPEARANCE, _GNOME, _A11Y}:
            self._portal[f"{body[0]}/{body[1]}"] = _unwrap(body[2])
            self._tell()

    def _on_property_changed(self, _sender: str, body: Body) -> None:
        if len(body) == 3 and body[0] == _CHANNEL:
            self._xfce[str(body[1])] = _unwrap(body[2])
            self._tell()

    def _tell(self) -> None:
        contrast = self._hints.accessibility().contrastPreference()
        appearance = read_appearance(
            self._portal,
            self._xfce,
            is_qt_dark=self._hints.colorScheme() is Qt.ColorScheme.Dark,
            has_qt_contrast=contrast is Qt.ContrastPreference.HighContrast,
            # Under X11 the scaling is in the screen's DPI, which Qt follows.
            has_own_scaling=QGuiApplication.platformName() == "xcb",
        )
        if appearance != self._told:
            self._told = appearance
            self._on_changed(appearance)


def read_appearance(
    portal: Mapping[str, object],
    xfce: Mapping[str, object],
    *,
    is_qt_dark: bool,
    has_own_scaling: bool,
    has_qt_contrast: bool = False,
) -> Appearance:
    """The look that the settings amount to.

    `portal`: values under "namespace/key". `xfce`: values of the channel xsettings under
    "/Net/ThemeName" and the like. Where Xfce runs, its font is the desktop's: the portal
    only repeats a default of GNOME there.
    """
    family, size = parse_font(xfce.get("/Gtk/FontName"))
    if family is None:
        family, size = parse_font(portal.get(f"{_GNOME}/font-name"))
    factor = portal.get(f"{_GNOME}/text-scaling-factor")
    scale = 1.0
    if not has_own_scaling and isinstance(factor, (int, float)):
        scale = min(max(float(factor), _SMALLEST_SCALE), _LARGEST_SCALE)
    return Appearance(
        is_dark=_is_dark(portal, xfce, is_qt_dark=is_qt_dark),
        has_contrast=has_qt_contrast or _has_contrast(portal, xfce),
        font_family=family,
        font_size_pt=size,
        scale=scale,
    )


def parse_font(description: object) -> tuple[str | None, float | None]:
    """Family and size in points of a Pango font description such as "Noto Sans Bold 10.5".

    (None, None) when it is not one that says both.
    """
    if not isinstance(description, str):
        return None, None
    names, _space, size_text = description.partition("@")[0].strip().rpartition(" ")
    words = names.partition(",")[0].split()
    while words and words[-1].casefold().replace("-", "") in _STYLES:
        words.pop()
    try:
        size = float(size_text.removesuffix("px"))
    except ValueError:
        return None, None
    if size_text.endswith("px"):
        size *= _POINTS_A_PIXEL
    if not words or not _SMALLEST_PT <= size <= _LARGEST_PT:
        return None, None
    return " ".join(words), size


def _is_dark(portal: Mapping[str, object], xfce: Mapping[str, object], *, is_qt_dark: bool) -> bool:
    scheme = portal.get(f"{_APPEARANCE}/color-scheme")
    if scheme in (_PREFERS_DARK, _PREFERS_LIGHT):  # a tuple: what a portal sends may be no number
        return scheme == _PREFERS_DARK
    theme = xfce.get("/Net/ThemeName")
    if isinstance(theme, str):
        return any(word in theme.casefold() for word in ("dark", "inverse"))
    return is_qt_dark and scheme is None


def _has_contrast(portal: Mapping[str, object], xfce: Mapping[str, object]) -> bool:
    """Asked for outright, or by a theme of that name, such as HighContrastInverse."""
    if portal.get(f"{_APPEARANCE}/contrast") == _PREFERS_CONTRAST:
        return True
    if portal.get(f"{_A11Y}/high-contrast") is True:
        return True
    themes = (xfce.get("/Net/ThemeName"), portal.get(f"{_GNOME}/gtk-theme"))
    return any("contrast" in theme.casefold() for theme in themes if isinstance(theme, str))


def _unwrap(value: object) -> object:
    """What is in a D-Bus variant, a pair of signature and value; portals nest them."""
    while isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], str):
        value = value[1]
    return value
