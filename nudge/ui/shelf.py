"""What the toolkit reads from: the guides in force, and how this user wants to read them.

Asks the library and turns what it gives into views; knows no widget.
"""

from collections.abc import Sequence

from nudge.domain.guides import Guide, GuideEntry
from nudge.domain.lessons import Happening
from nudge.engine.ports import Library, Search
from nudge.ui.presenters.guide import Reading, find_titles, present_guide
from nudge.ui.presenters.passages import Passages
from nudge.ui.presenters.search import present_hit
from nudge.ui.presenters.toolkit import find_matches
from nudge.ui.views import EntryView, GuideView

_MOST_HITS = 30


class GuideShelf:
    """The guides of one library; made anew when the library or the way of reading changes."""

    def __init__(
        self,
        library: Library,
        *,
        search: Search | None = None,
        countries: Sequence[str] = (),
        shows_videos: bool = True,
    ) -> None:
        self._library = library
        self._search = search
        self.entries: Sequence[GuideEntry] = library.list_guides()
        self.happened: Sequence[Happening] = library.happened()
        self.titles = find_titles(self.entries)
        self._reading = Reading(
            passages=Passages(library.glossary()),
            countries=tuple(countries),
            titles=self.titles,
            shows_videos=shows_videos,
        )

    def find(self, guide: str) -> Guide | None:
        """A guide, whole."""
        return self._library.find_guide(guide) if guide else None

    def view(self, guide: Guide) -> GuideView:
        """A guide as this user reads it."""
        return present_guide(guide, self._reading)

    def is_changed(self, guide: str, shown: GuideView | None) -> bool:
        """Whether a guide is another one now than the one that is `shown`."""
        if shown is None or shown.id != guide:
            return False
        found = self.find(guide)
        return found is None or self.view(found) != shown

    def find_happening(self, happening: str) -> Happening | None:
        """One of the situations that no calendar announces."""
        return next((one for one in self.happened if one.id == happening), None)

    def search(self, wanted: str) -> tuple[EntryView, ...]:
        """The guides that hold what is searched for, the best first."""
        if self._search is None:
            return find_matches(self.entries, wanted)
        hits = self._search.find(wanted, _MOST_HITS)
        return tuple(present_hit(hit) for hit in hits if hit.guide in self.titles)
