"""A hit of the search as a line of the list: its title and where the words stand, with marks."""

from nudge.domain.text import clean
from nudge.engine.search import Hit, Place
from nudge.ui.presenters.translate import _
from nudge.ui.views import EntryView


def present_hit(hit: Hit) -> EntryView:
    """The guide that was found; the line below its title says why, where the title does not."""
    return EntryView(
        id=hit.guide,
        title=clean(hit.title),
        marks=hit.title_marks,
        snippet=_say_place(hit),
        snippet_marks=_shift_marks(hit),
    )


def _say_place(hit: Hit) -> str:
    return _name_place(hit.place) + hit.snippet if hit.snippet else ""


def _shift_marks(hit: Hit) -> tuple[tuple[int, int], ...]:
    shift = len(_name_place(hit.place))
    return tuple((start + shift, end + shift) for start, end in hit.marks)


def _name_place(place: Place) -> str:
    return _("My note: ") if place is Place.NOTE else ""
