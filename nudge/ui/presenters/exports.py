"""What the windows say of an export: under way, done, cancelled, or why it cannot be."""

from nudge.ui.presenters.translate import _
from nudge.ui.presenters.troubles import word_trouble


def say_exporting() -> str:
    """Files are being written."""
    return _("Exporting…")


def say_exported(folder: str) -> str:
    """All is written."""
    return _("Everything, save secrets, is in {folder}.").format(folder=folder)


def say_saved(file: str) -> str:
    """The journal is written."""
    return _("Your journal is in {file}.").format(file=file)


def say_cancelled() -> str:
    """The user did not want it any more."""
    return _("Cancelled: nothing was written.")


def say_export_trouble(trouble: str) -> str:
    """The command's complaint; nothing stands for a command that was ended from outside."""
    return word_trouble(trouble) if trouble else _("The export broke off. Try it once more.")
