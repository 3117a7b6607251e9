"""Who and what a moment is about, in a few words that no name can flip.

Names come from calendars and were written by strangers: they are cleaned here once more,
since this is the last stop before the screen.
"""

import unicodedata
from collections.abc import Sequence
from datetime import tzinfo

from nudge.domain.events import AllDay
from nudge.domain.moments import Moment
from nudge.domain.people import Person
from nudge.domain.rules import Rule
from nudge.domain.text import clean, isolate
from nudge.ui.presenters.times import say_clock
from nudge.ui.presenters.translate import _

_NAME_LENGTH = 60
_RIGHT_TO_LEFT = {"R", "AL", "AN"}


def name_person(person: Person) -> str:
    """The name, or the address where there is no name; cleaned, and isolated where it must be."""
    return place_name(person.name or person.email)


def place_name(name: str) -> str:
    """A stranger's words, fit to stand inside a sentence of ours.

    They are isolated where a letter runs from right to left; otherwise the invisible marks
    would only be in the way of screen readers and of fonts that draw them as boxes.
    """
    text = clean(name, _NAME_LENGTH)
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text):
        return isolate(text)
    return text


def name_rule(rule: Rule) -> str:
    """What its pack calls this kind of moment, in the user's language where that is known."""
    return translate_name(rule.name, _NAME_LENGTH)


def translate_name(name: str, length: int = 200) -> str:
    """A pack's own words: those of the shipped pack are in the catalogues, others stay."""
    text = clean(name, length)
    # gettext answers the empty text with the catalogue's header.
    return _(text) if text else ""


def name_moment(moment: Moment) -> str:
    """The moment and whom it concerns, such as "One-on-one with Priya Sharma"."""
    return word_moment(moment.rule.name, name_whom(moment))


def name_whom(moment: Moment) -> str:
    """Whom the moment concerns, or nothing."""
    return name_person(moment.person) if moment.person is not None else ""


def word_moment(name: str, who: str) -> str:
    """A moment by what its pack calls it and by whom it concerns, if anybody."""
    kind = translate_name(name, _NAME_LENGTH)
    return _("{moment} with {name}").format(moment=kind, name=who) if who else kind


def present_tabs(moments: Sequence[Moment], zone: tzinfo) -> tuple[str, ...]:
    """What stands on the tabs of moments that come together: "14:00 Priya Sharma"."""
    return tuple(_name_tab(moment, zone) for moment in moments)


def _name_tab(moment: Moment, zone: tzinfo) -> str:
    span = moment.occurrence.span
    name = name_person(moment.person) if moment.person else name_rule(moment.rule)
    if isinstance(span, AllDay):
        return name
    return _("{time} {name}").format(time=say_clock(span.start, zone), name=name)


def shorten(text: str, limit: int) -> str:
    """The text within `limit` characters; a name that was isolated in it stays closed."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 2].rstrip()
    closing = "\u2069" if cut.count("\u2068") > cut.count("\u2069") else ""
    return f"{cut}…{closing}"
