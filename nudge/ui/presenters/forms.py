"""How the user's country writes times and dates, beside the language of the words.

Owns the forms in use. They come from the desktop's own settings, which are asked once.
"""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """`has_noon`: the clock runs to twelve, twice. `is_month_first`: May 3, not 3 May."""

    has_noon: bool = False
    is_month_first: bool = False


_in_use = [Forms()]


def use_forms(forms: Forms) -> None:
    """Write times and dates so from now on."""
    _in_use[0] = forms


def find_forms() -> Forms:
    """The forms in use."""
    return _in_use[0]


def read_forms(clock: str, day: str) -> Forms:
    """The forms behind the patterns of a locale, such as "h:mm Ap" and "M/d/yy".

    Source: doc.qt.io/qt-6/qtime.html and qdate.html, "toString".
    """
    letters = day.lower()
    is_month_first = 0 <= letters.find("m") < letters.find("d")
    is_year_first = letters.startswith("y")
    return Forms(
        has_noon="ap" in clock.lower(), is_month_first=is_month_first and not is_year_first
    )


def write_clock(at: time) -> str:
    """The time of day, "14:00" or "2:00 pm"."""
    if not find_forms().has_noon:
        return f"{at:%H:%M}"
    half = "am" if at.hour < 12 else "pm"
    return f"{at.hour % 12 or 12}:{at:%M} {half}"
