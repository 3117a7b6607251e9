"""Texts in the user's language, through the standard library's gettext.

Owns the catalogue. The source language is English; where no catalogue fits, the source
text stands. gettext is imported at the first text, since the tray's start needs none.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

_FOLDER = Path(__file__).parents[1] / "locale"


def _(message: str) -> str:
    """The message in the user's language."""
    return _find_catalogue().gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The message that fits `count`, in the user's language."""
    return _find_catalogue().ngettext(singular, plural, count)


@cache
def _find_catalogue() -> "NullTranslations":
    from gettext import translation  # noqa: PLC0415 -- only once a text is shown

    return translation("nudge", localedir=_FOLDER, fallback=True)
