"""The language that Nudge speaks, and the forms of times and dates, for this run.

Owns the order of who decides: the settings (IT's lock among them), else the desktop.
"""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from nudge.domain.settings import Settings
from nudge.ui.presenters.forms import read_forms, use_forms
from nudge.ui.presenters.translate import find_language, use_languages

_QT = "qt-words"


def speak(settings: Settings) -> None:
    """Speak the language of the settings from the next text on, or the desktop's."""
    system = QLocale.system()
    use_languages([settings.language] if settings.language else system.uiLanguages())
    short = QLocale.FormatType.ShortFormat
    use_forms(read_forms(system.timeFormat(short), system.dateFormat(short)))
    # For what Qt words itself, such as the names in a calendar sheet.
    QLocale.setDefault(_find_locale(settings.language, system))
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


def _find_locale(language: str, system: QLocale) -> QLocale:
    """The language of the settings, as it is written in the country of the desktop."""
    if not language:
        return system
    if "-" in language or "_" in language:
        return QLocale(language)
    return QLocale(QLocale.codeToLanguage(language), system.territory())
