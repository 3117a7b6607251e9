"""The look of the desktop: read from whoever knows it, and followed when it changes."""

from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from pytestqt.qtbot import QtBot

from nudge.adapters.system.appearance import (
    Appearance,
    AppearanceWatch,
    parse_font,
    read_appearance,
)
from nudge.adapters.system.session_bus import SessionBus
from tests.doubles.bus_service import Answer, BusService

PORTAL = "org.freedesktop.portal.Desktop"
SETTINGS = "org.freedesktop.portal.Settings"
SCHEME = "org.freedesktop.appearance/color-scheme"
FONT = "org.gnome.desktop.interface/font-name"
SCALING = "org.gnome.desktop.interface/text-scaling-factor"


def read(
    portal: dict[str, object] | None = None,
    xfce: dict[str, object] | None = None,
    *,
    is_qt_dark: bool = False,
    has_own_scaling: bool = False,
) -> Appearance:
    return read_appearance(
        portal or {}, xfce or {}, is_qt_dark=is_qt_dark, has_own_scaling=has_own_scaling
    )


def serve_portal(address: str, settings: dict[str, dict[str, Any]]) -> BusService:
    def read_all(body: tuple[Any, ...]) -> Answer:
        return "a{sa{sv}}", ({name: settings.get(name, {}) for name in body[0]},)

    return BusService(address, PORTAL, "/org/freedesktop/portal/desktop", {"ReadAll": read_all})


def serve_xfconf(address: str, properties: dict[str, Any]) -> BusService:
    def get_all(body: tuple[Any, ...]) -> Answer:
        assert body == ("xsettings", "/")
        return "a{sv}", (properties,)

    return BusService(address, "org.xfce.Xfconf", "/org/xfce/Xfconf", {"GetAllProperties": get_all})


@pytest.mark.parametrize(
    ("scheme", "theme", "is_dark"),
    [
        (1, "Adwaita", True),
        (2, "Adwaita-dark", False),
        (0, "Adwaita-dark", True),
        (0, "Greybird", False),
        (None, "Arc-Darker", True),
        (7, "Greybird", False),
    ],
)
def test_a_preference_goes_before_the_name_of_the_theme(
    scheme: int | None, theme: str, is_dark: bool
) -> None:
    portal = {} if scheme is None else {SCHEME: scheme}
    assert read(portal, {"/Net/ThemeName": theme}).is_dark is is_dark


@pytest.mark.parametrize(
    ("portal", "xfce", "has_contrast"),
    [
        ({"org.freedesktop.appearance/contrast": 1}, {}, True),
        ({"org.freedesktop.appearance/contrast": 0}, {}, False),
        ({"org.freedesktop.appearance/contrast": "1"}, {}, False),
        ({"org.gnome.desktop.a11y.interface/high-contrast": True}, {}, True),
        ({"org.gnome.desktop.interface/gtk-theme": "HighContrast"}, {}, True),
        ({}, {"/Net/ThemeName": "HighContrastInverse"}, True),
        ({}, {"/Net/ThemeName": 7}, False),
        ({}, {}, False),
    ],
)
def test_high_contrast_is_asked_for_outright_or_by_the_theme(
    portal: dict[str, object], xfce: dict[str, object], has_contrast: bool
) -> None:
    assert read(portal, xfce).has_contrast is has_contrast


def test_the_inverse_high_contrast_theme_is_dark() -> None:
    assert read({}, {"/Net/ThemeName": "HighContrastInverse"}).is_dark
    assert not read({}, {"/Net/ThemeName": "HighContrast"}).is_dark


def test_qt_is_asked_where_nobody_else_says() -> None:
    assert read(is_qt_dark=True).is_dark is True
    assert read({SCHEME: 0}, is_qt_dark=True).is_dark is False


def test_the_font_of_xfce_goes_before_what_the_portal_repeats_of_gnome() -> None:
    portal: dict[str, object] = {FONT: "Cantarell 11"}
    assert read(portal).font_family == "Cantarell"
    both = read(portal, {"/Gtk/FontName": "Noto Sans 10"})
    assert (both.font_family, both.font_size_pt) == ("Noto Sans", 10.0)


def test_text_scaling_is_left_to_qt_where_qt_does_it() -> None:
    assert read({SCALING: 1.25}).scale == 1.25
    assert read({SCALING: 1.25}, has_own_scaling=True).scale == 1.0
    assert read({SCALING: 1e9}).scale == 4.0
    assert read({SCALING: "big"}).scale == 1.0


@pytest.mark.parametrize(
    ("description", "family", "size"),
    [
        ("Sans 10", "Sans", 10.0),
        ("Noto Sans Bold Italic 10.5", "Noto Sans", 10.5),
        ("Cantarell, 11", "Cantarell", 11.0),
        ("Ubuntu Medium 11", "Ubuntu", 11.0),
        ("Source Sans 3 Semi-Bold 12", "Source Sans 3", 12.0),
        ("DejaVu Sans, Arial Bold 9", "DejaVu Sans", 9.0),
        ("Inter Variable 12px", "Inter Variable", 9.0),
        ("Adwaita Sans 11 @wght=400", "Adwaita Sans", 11.0),
        ("Sans", None, None),
        ("10", None, None),
        ("Sans 900", None, None),
        ("", None, None),
        (None, None, None),
        (7, None, None),
    ],
)
def test_a_pango_font_gives_family_and_points(
    description: object, family: str | None, size: float | None
) -> None:
    assert parse_font(description) == (family, size)


class Contrast(QObject):
    """What Qt knows of the user's wish for contrast, as it does on Windows."""

    contrastPreferenceChanged = Signal(Qt.ContrastPreference)  # noqa: N815 - as Qt spells it

    def __init__(self) -> None:
        super().__init__()
        self.preference = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.preference

    def change(self, preference: Qt.ContrastPreference) -> None:
        self.preference = preference
        self.contrastPreferenceChanged.emit(preference)


class Hints(QObject):
    """Qt's style hints on a platform that knows of dark mode; the offscreen one does not."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - as Qt spells it

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light
        self.contrast = Contrast()

    def accessibility(self) -> Contrast:
        return self.contrast

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def change(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


def test_without_a_bus_qt_tells_and_its_changes_are_followed(qapp: object) -> None:
    heard: list[Appearance] = []
    hints = Hints()
    watch = AppearanceWatch(heard.append, hints=cast("Any", hints))
    watch.start()
    assert heard == [Appearance()]
    hints.change(Qt.ColorScheme.Dark)
    hints.change(Qt.ColorScheme.Light)
    assert heard[1:] == [Appearance(is_dark=True), Appearance()]
    hints.contrast.change(Qt.ContrastPreference.HighContrast)
    assert heard[-1] == Appearance(has_contrast=True)


def test_a_bus_on_which_nobody_knows_falls_back_to_qt(bus: SessionBus, qtbot: QtBot) -> None:
    heard: list[Appearance] = []
    watch = AppearanceWatch(heard.append, bus)
    watch.start()
    assert heard == []
    qtbot.waitUntil(lambda: heard == [Appearance()])


def test_the_portal_is_read_once_and_followed(
    bus: SessionBus, bus_address: str, qtbot: QtBot
) -> None:
    portal = serve_portal(
        bus_address,
        {
            "org.freedesktop.appearance": {"color-scheme": ("u", 1)},
            "org.gnome.desktop.interface": {
                "font-name": ("s", "Cantarell 11"),
                "text-scaling-factor": ("d", 1.5),
            },
        },
    )
    heard: list[Appearance] = []
    watch = AppearanceWatch(heard.append, bus)
    watch.start()
    dark = Appearance(is_dark=True, font_family="Cantarell", font_size_pt=11.0, scale=1.5)
    qtbot.waitUntil(lambda: heard == [dark])
    for value in (0, 0, 1):
        changed = ("org.freedesktop.appearance", "color-scheme", ("u", value))
        portal.emit("SettingChanged", "ssv", changed, SETTINGS)
    qtbot.waitUntil(lambda: [look.is_dark for look in heard] == [True, False, True])
    portal.emit("SettingChanged", "ssv", ("org.example", "color-scheme", ("u", 0)), SETTINGS)
    larger = ("org.gnome.desktop.interface", "font-name", ("s", "Cantarell 14"))
    portal.emit("SettingChanged", "ssv", larger, SETTINGS)
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert (heard[-1].font_size_pt, heard[-1].is_dark) == (14.0, True)
    portal.close()


def test_a_portal_that_comes_later_is_read(bus: SessionBus, bus_address: str, qtbot: QtBot) -> None:
    heard: list[Appearance] = []
    watch = AppearanceWatch(heard.append, bus)
    watch.start()
    qtbot.waitUntil(lambda: len(heard) == 1)
    portal = serve_portal(bus_address, {"org.freedesktop.appearance": {"color-scheme": ("u", 1)}})
    qtbot.waitUntil(lambda: [look.is_dark for look in heard] == [False, True])
    portal.close()


def test_xfce_is_read_and_followed(bus: SessionBus, bus_address: str, qtbot: QtBot) -> None:
    xfconf = serve_xfconf(
        bus_address,
        {"/Net/ThemeName": ("s", "Adwaita-dark"), "/Gtk/FontName": ("s", "Sans Bold 12")},
    )
    heard: list[Appearance] = []
    watch = AppearanceWatch(heard.append, bus)
    watch.start()
    dark = Appearance(is_dark=True, font_family="Sans", font_size_pt=12.0)
    qtbot.waitUntil(lambda: heard == [dark])
    changes = (
        ("xsettings", "/Net/ThemeName", ("s", "Adwaita")),
        ("xfwm4", "/Net/ThemeName", ("s", "dark")),
    )
    for change in changes:
        xfconf.emit("PropertyChanged", "ssv", change)
    qtbot.waitUntil(lambda: [look.is_dark for look in heard] == [True, False])
    xfconf.close()


def test_xfce_that_starts_later_is_read(bus: SessionBus, bus_address: str, qtbot: QtBot) -> None:
    heard: list[Appearance] = []
    watch = AppearanceWatch(heard.append, bus)
    watch.start()
    qtbot.waitUntil(lambda: len(heard) == 1)
    xfconf = serve_xfconf(bus_address, {"/Net/ThemeName": ("s", "Adwaita-dark")})
    qtbot.waitUntil(lambda: heard[1:] == [Appearance(is_dark=True)])
    xfconf.close()


def test_answers_of_other_shapes_change_nothing(
    bus: SessionBus, bus_address: str, qtbot: QtBot
) -> None:
    odd = BusService(
        bus_address,
        PORTAL,
        "/org/freedesktop/portal/desktop",
        {"ReadAll": lambda _body: ("s", ("what?",))},
    )
    heard: list[Appearance] = []
    watch = AppearanceWatch(heard.append, bus)
    watch.start()
    qtbot.waitUntil(lambda: heard == [Appearance()])
    odd.emit("SettingChanged", "s", ("org.freedesktop.appearance",), SETTINGS)
    scheme = ("org.freedesktop.appearance", "color-scheme", ("as", ["dark"]))
    odd.emit("SettingChanged", "ssv", scheme, SETTINGS)
    qtbot.wait(30)
    assert heard == [Appearance()]
    odd.close()
