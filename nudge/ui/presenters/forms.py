"""How the user's country writes times and dates, beside the language of the words.

Owns the forms in use. They come from the desktop's own settings, which are asked once.
"""

import re
from dataclasses import dataclass
from datetime import time

_PARTS = re.compile(r"'([^']*)'|HH?|hh?|mm|ap", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """`clock`: the pattern of a time of day. `halves`: what the country calls those of a day.

    `is_month_first`: May 3, not 3 May.
    Source: doc.qt.io/qt-6/qtime.html, "toString".
    """

    clock: str = "HH:mm"
    halves: tuple[str, str] = ("AM", "PM")
    is_month_first: bool = False

    @property
    def has_noon(self) -> bool:
        """Whether the clock runs to twelve, twice."""
        return any(part[0].lower() == "ap" for part in _PARTS.finditer(self.clock))


_in_use = [Forms()]


def use_forms(forms: Forms) -> None:
    """Write times and dates so from now on."""
    _in_use[0] = forms


def find_forms() -> Forms:
    """The forms in use."""
    return _in_use[0]


def read_forms(clock: str, day: str, halves: tuple[str, str] = ("AM", "PM")) -> Forms:
    """The forms behind the patterns of a locale, such as "h:mm Ap" and "M/d/yy".

    Source: doc.qt.io/qt-6/qtime.html and qdate.html, "toString".
    """
    letters = day.lower()
    is_month_first = 0 <= letters.find("m") < letters.find("d")
    is_year_first = letters.startswith("y")
    return Forms(clock=clock, halves=halves, is_month_first=is_month_first and not is_year_first)


def write_clock(at: time) -> str:
    """The time of day, "14:00" or "2:00 PM"."""
    forms = find_forms()
    hour = (at.hour % 12 or 12) if forms.has_noon else at.hour
    words = {
        "h": str(hour),
        "hh": f"{hour:02}",
        "mm": f"{at.minute:02}",
        "ap": forms.halves[at.hour >= 12],
    }
    return _PARTS.sub(
        lambda part: part[1] if part[1] is not None else words[part[0].lower()], forms.clock
    )
