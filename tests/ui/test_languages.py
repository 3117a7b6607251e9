"""The windows speak the user's language and write times as the user's country does."""

from collections.abc import Iterator
from datetime import time

import pytest

from nudge.ui.presenters.forms import Forms, read_forms, use_forms, write_clock
from nudge.ui.presenters.times import say_date
from nudge.ui.presenters.translate import use_languages
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
