"""What the settings window says of what was just done in it."""

from nudge.ui.presenters.translate import _


def say_copied(text: str) -> str:
    """A command lies on the clipboard."""
    return _("Copied: {text}").format(text=text)


def say_unusable(key: str) -> str:
    """What was typed for a setting cannot be used; how to write it, as its field takes it."""
    match key:
        case "me" | "reports":
            return _("Write one mail address a line, such as priya@example.org.")
        case "later_minutes":
            return _("Write numbers of minutes from 1 to 480, such as 5, 15, 30.")
        case "zone":
            return _("There is no such time zone. Write a name such as Europe/Berlin, or nothing.")
        case "countries":
            return _("Write one code of two letters a line, such as GB.")
        case _:
            return _("This cannot be used as it stands. What was chosen before still holds.")


def word_test_nudge() -> tuple[str, str, str]:
    """Title, text and button of a test nudge."""
    return (
        _("This is a test nudge"),
        _("So it looks when a talk is near. Press the button."),
        _("I see it"),
    )


def say_test_sent() -> str:
    """The desktop was asked to show it."""
    return _("Sent. Do you see it? Press its button.")


def say_test_worked() -> str:
    """Its button was pressed."""
    return _("It works: the button was pressed.")


def say_test_failed(why: str) -> str:
    """The desktop would not take it."""
    return _(
        "The desktop did not show it ({why}). Nudge's cards then come by themselves in a corner."
    ).format(why=why or _("no reason given"))


def say_test_help() -> str:
    """What to try when nothing was seen."""
    return _(
        "Look whether “do not disturb” is on, and whether your desktop's settings allow "
        "notifications of Nudge. “nudge doctor” in a terminal says more."
    )
