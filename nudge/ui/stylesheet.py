"""The small style sheet: buttons, fields, lists, menus and scroll bars in the theme's colours.

Must not set fonts: the type scale does, and a style sheet would win over it. The arrows of fields
are not drawn here, since a style sheet takes them from files, which know no palette.
"""

from string import Template
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nudge.ui.theme import Colours

_SHEET = Template("""
QPushButton {
    background: $surface; color: $text; border: 1px solid $outline; border-radius: ${radius}px;
    padding: 6px 15px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $line; }
QPushButton:disabled { color: $muted; border-color: $line; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 14px; }
QPushButton[kind="primary"] {
    background: $accent; color: $on_accent; border-color: $accent;
}
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {
    background: $accent_hover; border-color: $accent_hover;
}
QPushButton[kind="primary"]:focus { border-color: $text; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; padding: 6px 9px; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border-color: $accent; padding: 5px 8px; }
QPushButton[kind="chosen"] { background: $hover; color: $accent; border-color: $accent; }
MenuButton { text-align: left; }
QPushButton[kind="choice"] { text-align: left; padding: 10px 15px; }
QPushButton[kind="choice"]:hover { border-color: $accent; }
QPushButton[kind="choice"]:focus { padding: 9px 14px; }
QPushButton[kind="link"] {
    background: transparent; border-color: transparent; color: $accent; padding: 2px 7px;
    text-align: left;
}
QPushButton[kind="link"]:hover { background: $hover; }
QPushButton[kind="link"]:focus { border-color: $accent; padding: 1px 6px; }
QPushButton[kind="fold"] {
    background: transparent; border-color: transparent; text-align: left; padding: 6px 7px;
}
QPushButton[kind="fold"]:hover { background: $hover; }
QPushButton[kind="fold"]:focus { border-color: $accent; padding: 5px 6px; }
QPushButton[kind="quiet"]:disabled, QPushButton[kind="link"]:disabled { color: $muted; }
QPushButton::menu-indicator { image: none; width: 0; height: 0; }

GrowingEdit, SearchField, LineField {
    background: $surface; color: $text; border: 1px solid $outline; border-radius: ${radius}px;
    padding: 7px 9px; placeholder-text-color: $muted;
    selection-background-color: $accent; selection-color: $on_accent;
}
GrowingEdit:focus, SearchField:focus, LineField:focus {
    border: 2px solid $accent; padding: 6px 8px;
}
ChoiceBox, CalmSpinBox, TimeField, DayField {
    background: $surface; color: $text; border: 1px solid $outline; border-radius: ${radius}px;
    padding: 6px 9px;
    selection-background-color: $accent; selection-color: $on_accent;
}
ChoiceBox:focus, CalmSpinBox:focus, TimeField:focus, DayField:focus {
    border: 2px solid $accent; padding: 5px 8px;
}
ChoiceBox:disabled, CalmSpinBox:disabled, TimeField:disabled, DayField:disabled {
    color: $muted; border-color: $line;
}
ChoiceBox { combobox-popup: 0; }
ChoiceBox::drop-down, DayField::drop-down { border: none; background: transparent; width: 22px; }
ChoiceBox::down-arrow, DayField::down-arrow { image: none; }
CalmSpinBox::up-button, TimeField::up-button, CalmSpinBox::down-button, TimeField::down-button {
    border: none; background: transparent; width: 22px; subcontrol-origin: border;
}
CalmSpinBox::up-button, TimeField::up-button { subcontrol-position: top right; }
CalmSpinBox::down-button, TimeField::down-button { subcontrol-position: bottom right; }
CalmSpinBox::up-arrow, TimeField::up-arrow, CalmSpinBox::down-arrow, TimeField::down-arrow {
    image: none;
}
ChoiceBox QAbstractItemView {
    background: $surface; color: $text; border: 1px solid $line; outline: none; padding: 4px;
}
ChoiceBox QAbstractItemView::item { padding: 6px 8px; border-radius: 6px; }
ChoiceBox QAbstractItemView::item:selected { background: $hover; color: $text; }
QCalendarPopup { background: $surface; border: 1px solid $outline; }
#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QToolButton {
    background: transparent; color: $text; border: none; border-radius: 6px; padding: 6px;
}
QCalendarWidget QToolButton:hover { background: $hover; }
QCalendarWidget QToolButton:focus { background: $hover; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QAbstractItemView {
    background: $surface; border: none; outline: none;
    selection-background-color: $accent; selection-color: $on_accent;
}
QTextBrowser {
    background: transparent; border: none;
    selection-background-color: $accent; selection-color: $on_accent;
}

GrowingEdit:disabled, LineField:disabled { color: $muted; border-color: $line; }
QTabBar { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: $muted; border: none; border-bottom: 2px solid transparent;
    padding: 6px 10px; margin-bottom: 8px;
}
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $hover; }

QListWidget { background: transparent; border: none; outline: none; }
QProgressBar {
    background: $line; border: none; border-radius: 4px; min-height: 8px; max-height: 8px;
}
QProgressBar::chunk { background: $accent; border-radius: 4px; }

QMenu {
    background: $surface; color: $text; border: 1px solid $line; padding: 4px;
}
QMenu::item { padding: 7px 24px 7px 12px; border-radius: 6px; }
QMenu::item:selected { background: $hover; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical {
    background: $outline; border-radius: 3px; min-height: 32px; margin: 2px;
}
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolTip { background: $surface; color: $text; border: 1px solid $line; padding: 4px; }
QSplitter::handle { background: $line; }
""")


def make_stylesheet(colours: "Colours", radius_px: int) -> str:
    """The style sheet in the colours given."""
    return _SHEET.substitute(
        radius=radius_px,
        surface=colours.surface,
        hover=colours.hover,
        line=colours.line,
        outline=colours.outline,
        text=colours.text,
        muted=colours.muted,
        accent=colours.accent,
        accent_hover=colours.accent_hover,
        on_accent=colours.on_accent,
    )
