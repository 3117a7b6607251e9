"""The language that Nudge speaks, and the forms of times and dates, for this run.

Owns the order of who decides: the settings (IT's lock among them), else the desktop.
"""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nudge.domain.settings import Settings
from nudge.ui.presenters.forms import Forms, read_forms, use_forms
from nudge.ui.presenters.translate import find_language, use_languages

_QT = "qt-words"


def speak(settings: Settings) -> None:
    """Speak the language of the settings from the next text on, or the desktop's."""
    system = QLocale.system()
    use_languages([settings.language] if settings.language else system.uiLanguages())
    # For what Qt words itself, such as the names in a calendar sheet.
    locale = _find_locale(settings.language, system)
    QLocale.setDefault(locale)
    use_forms(_find_forms(locale))
    app = QCoreApplication.instance()
    if app is not None and app.findChild(QTranslator, _QT) is not None:
        teach_qt()


def teach_qt() -> None:
    """Let Qt's own dialogs speak as the windows do; once there is one, and at each change."""
    app = QCoreApplication.instance()
    assert app is not None
    for former in app.findChildren(QTranslator, _QT):
        QCoreApplication.removeTranslator(former)
        former.setParent(None)
    words = QTranslator(app)
    words.setObjectName(_QT)
    # English needs no file, and where Qt came without its translations, its dialogs stay English.
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if words.load(f"qtbase_{find_language()}", folder):
        QCoreApplication.installTranslator(words)


def _find_forms(locale: QLocale) -> Forms:
    """Times and dates as in that country, save those that only English words go with."""
    short = QLocale.FormatType.ShortFormat
    halves = (locale.amText(), locale.pmText())
    forms = read_forms(locale.timeFormat(short), locale.dateFormat(short), halves)
    if find_language() == "en":
        return forms
    # A desktop in German with the times of the United States, whose "AM" no German says.
    is_english = forms.has_noon and halves[0].lower() == "am"
    return replace(forms, clock="HH:mm" if is_english else forms.clock, is_month_first=False)


def _find_locale(language: str, system: QLocale) -> QLocale:
    """The language of the settings, as it is written in the country of the desktop."""
    if not language or QLocale.codeToLanguage(language) is system.language():
        return system
    if "-" in language or "_" in language:
        return QLocale(language)
    return QLocale(QLocale.codeToLanguage(language), system.territory())
