"""What the toolkit is furnished with: a search, Ask, a memory, the user's choices.

Joins the store and the compiled library to the windows; imports nothing for the search before
somebody searches.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from nudge.bootstrap.ask_room import AskRoom
from nudge.domain.override import override
from nudge.domain.policy import Policy
from nudge.domain.settings import Settings
from nudge.engine.ports import Clock, Store, StoreError
from nudge.engine.search import Hit, Search

if TYPE_CHECKING:
    from nudge.adapters.store.sqlite_store import SqliteStore
    from nudge.engine.knowledge import Knowledge
    from nudge.ui.reading_desk import ReadingDesk

_PREFIX = "window."


class StoreMemory:
    """The windows' memory, kept in the store; what the disk does not take is forgotten."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def recall(self, name: str) -> str:
        """What was kept under `name`; empty where nothing was or nothing can be read."""
        try:
            return self._store.find_value(_PREFIX + name) or ""
        except StoreError:
            return ""

    def keep(self, name: str, text: str) -> None:
        """Keep `text`, unless it stands there already."""
        try:
            if self._store.find_value(_PREFIX + name) != text:
                self._store.save_value(_PREFIX + name, text)
        except StoreError:
            return


class ToolkitSearch(Search):
    """The search over the compiled library and the user's own notes."""

    def __init__(self, library: Path, find_notes: Callable[[], Mapping[str, str]]) -> None:
        self._library = library
        self._find_notes = find_notes

    @override
    def find(self, text: str, limit: int, notes: Mapping[str, str] | None = None) -> Sequence[Hit]:
        from nudge.adapters.content.search import CompiledSearch  # when one searches

        try:
            written = notes if notes is not None else self._find_notes()
        except StoreError:
            written = {}
        return CompiledSearch(self._library).find(text, limit, written)


class ToolkitReading:
    """How guides are read in this program, now and after the user or IT chose otherwise."""

    def __init__(
        self, desk: "ReadingDesk", store: "SqliteStore", library: Path, clock: Clock
    ) -> None:
        self._desk = desk
        self._countries: tuple[str, ...] = ()
        AskRoom(
            desk.ask,
            open_knowledge=lambda: _open_knowledge(library),
            questions=store,
            clock=clock,
            find_countries=lambda: self._countries,
        )
        self._search = ToolkitSearch(library, store.find_notes)
        desk.remember_with(StoreMemory(store))

    def follow(self, settings: Settings, policy: Policy) -> None:
        """Show the lines of the user's countries, and videos where IT allows them."""
        self._countries = settings.countries
        self._desk.read_with(
            search=self._search,
            countries=settings.countries,
            shows_videos=policy.value("AllowVideoLinks"),
        )


def _open_knowledge(library: Path) -> "Knowledge":
    from nudge.adapters.content.knowledge import CompiledKnowledge  # when one asks

    return CompiledKnowledge(library)
