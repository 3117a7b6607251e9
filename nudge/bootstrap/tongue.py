"""The language that Nudge speaks, and the forms of times and dates, for this run.

Owns the order of who decides: the settings (IT's lock among them), else the desktop.
"""

from PySide6.QtCore import QLocale

from nudge.domain.settings import Settings
from nudge.ui.presenters.forms import read_forms, use_forms
from nudge.ui.presenters.translate import use_languages


def speak(settings: Settings) -> None:
    """Speak the language of the settings from the next text on, or the desktop's."""
    system = QLocale.system()
    use_languages([settings.language] if settings.language else system.uiLanguages())
    short = QLocale.FormatType.ShortFormat
    use_forms(read_forms(system.timeFormat(short), system.dateFormat(short)))
    # For what Qt words itself, such as the names in a calendar sheet.
    QLocale.setDefault(QLocale(settings.language) if settings.language else system)
