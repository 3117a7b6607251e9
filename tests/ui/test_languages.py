"""The windows speak the user's language and write times as the user's country does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from nudge.bootstrap.tongue import speak, teach_qt
from nudge.domain.settings import Settings
from nudge.ui.presenters.forms import Forms, read_forms, use_forms, write_clock
from nudge.ui.presenters.names import name_moment, translate_name
from nudge.ui.presenters.setting_rows import list_days
from nudge.ui.presenters.times import say_date, say_day, say_wait
from nudge.ui.presenters.translate import find_language, use_languages
from tests.ui.samples import make_nudge
from tests.ui.test_times import TODAY


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    """Leave no other test in another language."""
    yield
    use_languages(["en"])
    use_forms(Forms())


@pytest.mark.parametrize(
    ("clock", "day", "forms"),
    [
        ("HH:mm", "dd/MM/yyyy", Forms()),
        ("h:mm Ap", "M/d/yy", Forms(has_noon=True, is_month_first=True)),
        ("h:mm ap", "d/M/yy", Forms(has_noon=True)),
        ("HH:mm", "dd.MM.yy", Forms()),
        ("HH:mm", "yyyy-MM-dd", Forms()),
    ],
)
def test_the_forms_are_read_from_the_patterns_of_the_country(
    clock: str, day: str, forms: Forms
) -> None:
    """United States, United Kingdom, Australia, Germany and Sweden write differently."""
    assert read_forms(clock, day) == forms


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (time(0, 5), "12:05 am"),
        (time(9, 30), "9:30 am"),
        (time(12), "12:00 pm"),
        (time(23, 59), "11:59 pm"),
    ],
)
def test_a_clock_of_twice_twelve_hours(at: time, text: str) -> None:
    """Midnight and noon are both twelve."""
    use_forms(Forms(has_noon=True))
    assert write_clock(at) == text


def test_the_month_stands_first_where_the_country_writes_so() -> None:
    """May 3 there, 3 May here."""
    day = TODAY.replace(month=5, day=3)
    assert say_date(day, TODAY) == "3 May"
    use_forms(Forms(is_month_first=True))
    assert say_date(day, TODAY) == "May 3"


@pytest.mark.parametrize(
    ("language", "one", "more", "days"),
    [
        ("en", "in 1 minute", "in 2 hours", "3 May 2027"),
        ("de", "in 1 Minute", "in 2 Stunden", "3. Mai 2027"),
        ("es", "dentro de 1 minuto", "dentro de 2 horas", "3 de mayo de 2027"),
        ("fr", "dans 1 minute", "dans 2 heures", "3 mai 2027"),
    ],
)
def test_times_and_dates_read_as_one_says_them(
    language: str, one: str, more: str, days: str
) -> None:
    """The plural, the full stop after the day and the "de" before month and year."""
    use_languages([language])
    assert say_wait(timedelta(minutes=1)) == one
    assert say_wait(timedelta(hours=2)) == more
    assert say_date(date(2027, 5, 3), TODAY) == days


def test_weekdays_are_small_within_a_sentence_and_stand_alone_with_a_capital() -> None:
    """In French and Spanish; a choice in the settings is no sentence."""
    use_languages(["fr"])
    monday = TODAY + timedelta(days=7 - TODAY.weekday())
    assert say_day(monday, TODAY) in {"lundi", "le 16 mars"}
    assert [name for _day, name in list_days()][:2] == ["Lundi", "Mardi"]


def test_the_shipped_packs_names_are_translated_and_others_stay() -> None:
    """A moment of the organisation's own pack is called as the organisation calls it."""
    use_languages(["de"])
    moment = make_nudge().meeting
    assert name_moment(moment) == "Einzelgespräch mit Priya Sharma"
    own = replace(moment, rule=replace(moment.rule, name="Townhall"))
    assert name_moment(own) == "Townhall mit Priya Sharma"
    assert translate_name("") == ""


@pytest.mark.parametrize(
    ("wanted", "spoken"),
    [
        (["de-AT"], "de"),
        (["pt-BR", "fr-CA"], "fr"),
        (["ja", "en-GB", "de"], "en"),
        (["ja"], "en"),
    ],
)
def test_the_first_language_that_there_is_gets_spoken(wanted: list[str], spoken: str) -> None:
    """In the order of the desktop's own list; English where none fits."""
    use_languages(wanted)
    assert find_language() == spoken


def test_qts_own_dialogs_speak_as_the_windows_do(qapp: QApplication) -> None:
    """Also when the language changes while there are windows, and back."""
    before = QLocale()
    save = QDialogButtonBox.StandardButton.Save
    try:
        teach_qt()
        words = []
        for language in ("de", "fr", "en"):
            speak(Settings(language=language))
            box = QDialogButtonBox(save)
            words.append(box.button(save).text())
        assert words == ["Speichern", "Enregistrer", "Save"]
        speak(Settings(language="de-AT"))
        shown = QLocale().toString(QDate(2026, 5, 3), QLocale.FormatType.ShortFormat)
        assert shown == "03.05.26"
    finally:
        speak(Settings(language="en"))
        QLocale.setDefault(before)
    assert qapp is not None
