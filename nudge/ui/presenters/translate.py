"""Texts in the user's language, through the standard library's gettext.

Owns the catalogue in use. The source language is English; where no catalogue fits, the source
text stands. gettext is imported at the first text, since the tray's start needs none.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

FOLDER = Path(__file__).parents[1] / "locale"

_catalogues: "list[NullTranslations]" = []


def use_languages(languages: Sequence[str]) -> None:
    """Speak the first of these that there is a catalogue for, from the next text on.

    Tags as in BCP 47, such as "de-AT"; none: what the environment says, as gettext reads it.
    English is spoken where it comes before any that there is.
    """
    from gettext import NullTranslations, translation  # noqa: PLC0415 -- only once a text is shown

    _catalogues.clear()
    for tag in languages:
        name = tag.replace("-", "_")
        if name.partition("_")[0] == "en":
            _catalogues.append(NullTranslations())
            return
        try:
            _catalogues.append(translation("nudge", FOLDER, [name]))
        except FileNotFoundError:
            continue
        return
    fallback = NullTranslations() if languages else translation("nudge", FOLDER, fallback=True)
    _catalogues.append(fallback)


def find_language() -> str:
    """The code of the language that is spoken, such as "de"."""
    return _find_catalogue().info().get("language", "en")


def _(message: str) -> str:
    """The message in the user's language."""
    return _find_catalogue().gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The message that fits `count`, in the user's language."""
    return _find_catalogue().ngettext(singular, plural, count)


def _find_catalogue() -> "NullTranslations":
    if not _catalogues:
        use_languages(())
    return _catalogues[0]
