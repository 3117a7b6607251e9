"""The windows speak the user's language and write times as the user's country does."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QDate, QLocale, QTime
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from nudge.bootstrap.tongue import speak, teach_qt
from nudge.domain.settings import Settings
from nudge.ui.pickers import TimeField
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
    ("day", "is_month_first"),
    [("dd/MM/yyyy", False), ("M/d/yy", True), ("dd.MM.yy", False), ("yyyy-MM-dd", False)],
)
def test_the_order_of_day_and_month_is_read_from_the_patterns_of_the_country(
    day: str, is_month_first: bool
) -> None:
    """United Kingdom, United States, Germany and Sweden write differently."""
    assert read_forms("HH:mm", day).is_month_first is is_month_first


@pytest.mark.parametrize(
    ("clock", "halves", "texts"),
    [
        ("h:mm Ap", ("AM", "PM"), ["12:05 AM", "9:30 AM", "12:00 PM", "11:59 PM"]),
        ("h:mm ap", ("a.m.", "p.m."), ["12:05 a.m.", "9:30 a.m.", "12:00 p.m.", "11:59 p.m."]),
        ("HH:mm", ("AM", "PM"), ["00:05", "09:30", "12:00", "23:59"]),
        ("H.mm", ("ap.", "ip."), ["0.05", "9.30", "12.00", "23.59"]),
        ("HH 'h' mm", ("a.m.", "p.m."), ["00 h 05", "09 h 30", "12 h 00", "23 h 59"]),
    ],
)
def test_a_time_is_written_as_in_the_country(
    clock: str, halves: tuple[str, str], texts: list[str]
) -> None:
    """Midnight and noon are both twelve where the clock runs to twelve, twice."""
    use_forms(Forms(clock=clock, halves=halves))
    times = (time(0, 5), time(9, 30), time(12), time(23, 59))
    assert [write_clock(at) for at in times] == texts


@pytest.mark.parametrize(
    ("system", "language", "at", "day"),
    [
        ("en_US", "", "2:05\u202fPM", "May 3"),
        ("en_US", "en", "2:05\u202fPM", "May 3"),
        ("en_GB", "", "14:05", "3 May"),
        ("en_US", "de", "14:05", "3. Mai"),
        ("en_US", "fr", "14:05", "3 mai"),
        ("en_US", "es", "2:05\u202fp.m.", "3 de mayo"),
        ("de_DE", "", "14:05", "3. Mai"),
        ("de_DE", "en", "14:05", "3 May"),
        ("es_ES", "", "14:05", "3 de mayo"),
    ],
)
@pytest.mark.usefixtures("qapp")
def test_times_and_dates_follow_the_country_in_the_language_that_is_spoken(
    monkeypatch: pytest.MonkeyPatch, system: str, language: str, at: str, day: str
) -> None:
    """No German, French or Spanish sentence has an English "PM" or an English order of a date."""
    before = QLocale()
    monkeypatch.setattr(QLocale, "system", lambda: QLocale(system))
    try:
        speak(Settings(language=language))
        assert write_clock(time(14, 5)) == at
        assert say_date(TODAY.replace(month=5, day=3), TODAY) == day
        room = QWidget()
        field = TimeField(room)
        field.setTime(QTime(14, 5))
        assert field.text() == at
    finally:
        QLocale.setDefault(before)


def test_the_month_stands_first_where_the_country_writes_so() -> None:
    """May 3 there, 3 May here."""
    day = TODAY.replace(month=5, day=3)
    assert say_date(day, TODAY) == "3 May"
    use_forms(Forms(is_month_first=True))
    assert say_date(day, TODAY) == "May 3"
    assert say_date(day.replace(year=2031), TODAY) == "May 3, 2031"


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
