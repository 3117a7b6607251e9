"""A search that finds what a test put there."""

from collections.abc import Mapping, Sequence

from nudge.engine.search import Hit


class MemorySearch:
    """Twin of the Search port: hits by the text that was typed; `notes` is what it was given."""

    def __init__(self, hits: Mapping[str, Sequence[Hit]] | None = None) -> None:
        self.hits = dict(hits or {})
        self.notes: Mapping[str, str] | None = None

    def find(self, text: str, limit: int, notes: Mapping[str, str] | None = None) -> Sequence[Hit]:
        self.notes = notes
        return list(self.hits.get(text, ()))[:limit]
