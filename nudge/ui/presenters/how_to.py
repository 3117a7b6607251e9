"""How-tos: binding keys to Nudge's commands, and finding a calendar's address, system by system.

The menus are those of the vendors' own pages in 2026; where one is worded otherwise, the
nearest entry is meant. Windows and macOS were not at hand.
"""

from nudge.ui.presenters.translate import _
from nudge.ui.settings_views import LineKind, PictureView, ProvidersView, StepView


def list_shortcuts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """For each desktop its name and the steps."""
    return (
        (
            "GNOME",
            (
                _("1. Open Settings, then Keyboard, then View and Customise Shortcuts."),
                _("2. At the end choose Custom Shortcuts, then Add Shortcut."),
                _("3. Name it Nudge, paste the command, press Set Shortcut and then your keys."),
            ),
        ),
        (
            "KDE Plasma",
            (
                _("1. Open System Settings, then Keyboard, then Shortcuts."),
                _("2. Press Add New, then Command or Script, and paste the command."),
                _("3. Press Add custom shortcut and then your keys, and Apply."),
            ),
        ),
        (
            "Xfce",
            (
                _("1. Open Settings, then Keyboard, then the page Application Shortcuts."),
                _("2. Press Add, paste the command, and press your keys."),
            ),
        ),
        (
            "Windows",
            (
                _("1. On the desktop, make a new shortcut and paste the command as its target."),
                _("2. Open its properties and press your keys in the field Shortcut key."),
                _("Windows opens such a shortcut only from the desktop or the Start menu."),
            ),
        ),
        (
            "macOS",
            (
                _("1. In the Shortcuts app make a new one with Run Shell Script and the command."),
                _("2. In its details choose Add Keyboard Shortcut and press your keys."),
            ),
        ),
    )


def present_providers() -> ProvidersView:
    """How to find the secret address of one's own calendar, by who keeps it."""
    return ProvidersView(
        title=_("Where do I find the address?"),
        how_tos=(
            ("Google", _google()),
            ("Outlook, Microsoft 365", _outlook()),
            ("iCloud", _icloud()),
        ),
    )


def _google() -> tuple[StepView, ...]:
    page = "calendar.google.com"
    return (
        _step(
            _(
                "Open your calendar in a browser. At the left point at its name, "
                "press the three dots, and then Settings and sharing."
            ),
            page,
            (_item, _("My calendars")),
            (_button, _("Your name   ⋮")),
            (_item, _("Settings and sharing")),
            marked=2,
        ),
        _step(
            _(
                "Scroll to Integrate calendar. Copy the Secret address in iCal "
                "format, and paste it above. It is a key to your calendar: give it to "
                "nobody else."
            ),
            page,
            (_heading, _("Integrate calendar")),
            (_item, _("Secret address in iCal format")),
            (_field, "https://calendar.google.com/…"),
            marked=2,
        ),
    )


def _outlook() -> tuple[StepView, ...]:
    page = "outlook.office.com"
    return (
        _step(
            _(
                "Open Outlook in a browser. Press the wheel for Settings, then "
                "Calendar, then Shared calendars."
            ),
            page,
            (_heading, _("Settings")),
            (_item, _("Calendar")),
            (_item, _("Shared calendars")),
            marked=2,
        ),
        _step(
            _(
                "Under Publish a calendar choose your calendar and Can view all "
                "details, then press Publish."
            ),
            page,
            (_heading, _("Publish a calendar")),
            (_field, _("Can view all details")),
            (_button, _("Publish")),
            marked=1,
        ),
        _step(
            _(
                "Copy the ICS address, not the HTML one, and paste it above. Where "
                "Publish is missing, your IT has switched it off: ask them, or choose "
                "an exported file."
            ),
            page,
            (_item, "HTML: https://…"),
            (_field, "ICS: https://outlook.office365.com/…"),
            marked=1,
        ),
    )


def _icloud() -> tuple[StepView, ...]:
    page = "icloud.com/calendar"
    return (
        _step(
            _("Open iCloud Calendar in a browser, and press the sign beside your calendar's name."),
            page,
            (_heading, "iCloud"),
            (_button, _("Work   ◦))")),
            marked=1,
        ),
        _step(
            _(
                "Tick Public Calendar, press Copy Link, and paste the address above. "
                "Whoever has the link can read that calendar."
            ),
            page,
            (_item, _("☑ Public Calendar")),
            (_field, "webcal://p01-caldav.icloud.com/…"),
            (_button, _("Copy Link")),
            marked=2,
        ),
    )


_heading, _item, _field, _button = (
    LineKind.HEADING, LineKind.ITEM, LineKind.FIELD, LineKind.BUTTON,
)  # fmt: skip


def _step(text: str, page: str, *lines: tuple[LineKind, str], marked: int) -> StepView:
    return StepView(text=text, picture=PictureView(title=page, lines=lines, marked=marked))
