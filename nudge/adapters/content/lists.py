"""The lists that packs hold beside their guides, read as values.

Owns how the records of a list become tips, series, terms and so on, and which of them need
a guide that is in force. Must import the standard library and the domain alone: the tray
reads lists through here.
"""

from abc import abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any

from nudge.domain.lessons import Happening, Lesson, Prompt, Series, Term, Tip, Wordings
from nudge.domain.override import override
from nudge.engine.ports import Library

Record = Mapping[str, Any]
"""An entry of a list as it was written and checked; lessons have their `html` besides."""


class ListedLibrary(Library):
    """The half of a library that is the same for packs in memory and for a compiled file."""

    @abstractmethod
    def find_records(self, name: str) -> Sequence[Record]:
        """The entries of a list of `LISTS` or of the series, of all packs in force."""

    @override
    def tips(self) -> tuple[Tip, ...]:
        return tuple(
            Tip(id=record["id"], text=record["text"], guide=record["guide"])
            for record in self.find_records("tips")
        )

    @override
    def series(self) -> tuple[Series, ...]:
        return tuple(_make_series(record) for record in self.find_records("series"))

    @override
    def prompts(self) -> tuple[Prompt, ...]:
        return tuple(
            Prompt(id=record["id"], text=record["text"]) for record in self.find_records("prompts")
        )

    @override
    def wordings(self) -> Wordings:
        kinds = {record["id"]: tuple(record["titles"]) for record in self.find_records("wordings")}
        return Wordings(**kinds)

    @override
    def glossary(self) -> tuple[Term, ...]:
        return tuple(
            Term(
                term=record["term"],
                meaning=record["meaning"],
                also=tuple(map(str, record.get("also", ()))),
                guide=record.get("guide", ""),
            )
            for record in self.find_records("glossary")
        )

    @override
    def happened(self) -> tuple[Happening, ...]:
        return tuple(
            Happening(id=record["id"], title=record["title"], guide=record["guide"])
            for record in self.find_records("happened")
        )


def _make_series(record: Record) -> Series:
    return Series(
        id=record["id"],
        title=record["title"],
        month=record.get("month"),
        audience=record.get("audience", "all"),
        parts=tuple(_make_lesson(part) for part in record["parts"]),
    )


def _make_lesson(record: Record) -> Lesson:
    return Lesson(
        id=record["id"],
        title=record["title"],
        guide=record.get("guide", ""),
        text=record["text"],
        html=record["html"],
        exercise=record["exercise"],
        day=record.get("day"),
    )
