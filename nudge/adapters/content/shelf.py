"""The packs in force, laid one over the other: what the library offers.

Owns the layers. A later pack overrides a guide or a rule by its id, switches guides off and
adds headings; an unsound pack is left out whole. Must not write anything.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from nudge.adapters.content.guides import build_guide
from nudge.adapters.content.packs import LoadedPack
from nudge.domain.conditions import parse_rule
from nudge.domain.guides import Guide, GuideEntry
from nudge.domain.override import override
from nudge.domain.packs import Manuscript, Pack, Value
from nudge.domain.problems import Problem
from nudge.domain.rules import Rule
from nudge.engine.ports import Library

_Written = tuple[Manuscript, Pack]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All that is in force: rules as data, guides in the order of the toolkit, pictures.

    `off`: the names of the packs that are switched off because they are broken.
    """

    rules: tuple[Mapping[str, Value], ...]
    guides: tuple[Guide, ...]
    assets: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    off: tuple[str, ...]


def build_shelf(packs: Sequence[LoadedPack]) -> Shelf:
    """The packs laid over each other, the first one lowest."""
    sound = _inherit([loaded for loaded in packs if loaded.is_sound])
    written = _lay_guides(sound)
    names = {s.id: s.name for loaded in sound for s in loaded.pack.situations}
    guides = [
        build_guide(manuscript, pack, _find_heading(names, manuscript))
        for manuscript, pack in written.values()
    ]
    guides.sort(key=_find_place(sound, names, written))
    known = frozenset(written)
    return Shelf(
        rules=tuple(rule for rule in _lay_rules(sound) if rule["guide"] in known),
        guides=tuple(_drop_dead_links(guide, known) for guide in guides),
        assets={
            f"{loaded.pack.id}/{name}": content
            for loaded in sound
            for name, content in loaded.assets.items()
        },
        problems=tuple(problem for loaded in packs for problem in loaded.problems),
        off=tuple(
            loaded.pack.name or str(loaded.folder) for loaded in packs if not loaded.is_sound
        ),
    )


class PackLibrary(Library):
    """A shelf in memory, for commands: no cache is read or written."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._rules = tuple(parse_rule(rule) for rule in shelf.rules)
        self._guides = {guide.id: guide for guide in shelf.guides}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is structurally wrong with the packs."""
        return self._shelf.problems

    @property
    def off(self) -> tuple[str, ...]:
        """Names of packs that are switched off because they are broken."""
        return self._shelf.off

    @override
    def rules(self) -> tuple[Rule, ...]:
        return self._rules

    @override
    def find_guide(self, guide: str) -> Guide | None:
        return self._guides.get(guide)

    @override
    def list_guides(self) -> tuple[GuideEntry, ...]:
        return tuple(make_entry(guide) for guide in self._shelf.guides)

    def find_asset(self, name: str) -> bytes | None:
        """A picture by what follows `asset:` in a guide's HTML."""
        return self._shelf.assets.get(name)


def make_entry(guide: Guide) -> GuideEntry:
    """A guide as one line of the toolkit's list."""
    return GuideEntry(
        id=guide.id, title=guide.title, situation=guide.situation, outcome=guide.outcome
    )


def _inherit(packs: Sequence[LoadedPack]) -> list[LoadedPack]:
    """Each pack with the lines that it does not set itself taken from the pack below it."""
    below = Pack(id="")
    whole = []
    for loaded in packs:
        pack = replace(
            loaded.pack,
            emergency=loaded.pack.emergency or below.emergency,
            country_note=loaded.pack.country_note or below.country_note,
        )
        whole.append(replace(loaded, pack=pack))
        below = pack
    return whole


def _lay_guides(packs: Sequence[LoadedPack]) -> dict[str, _Written]:
    written: dict[str, _Written] = {}
    for loaded in packs:
        for gone in loaded.pack.off:
            written.pop(gone, None)
        written |= {guide.text_of("id"): (guide, loaded.pack) for guide in loaded.guides}
    return written


def _lay_rules(packs: Sequence[LoadedPack]) -> tuple[Mapping[str, Value], ...]:
    rules = {str(sheet.value["moment"]): sheet.value for loaded in packs for sheet in loaded.rules}
    return tuple(rules.values())


def _find_heading(names: Mapping[str, str], manuscript: Manuscript) -> str:
    situation = manuscript.text_of("situation")
    return names.get(situation, situation)


def _find_place(
    packs: Sequence[LoadedPack], names: Mapping[str, str], written: Mapping[str, _Written]
) -> Callable[[Guide], tuple[int, int, str]]:
    """The sort key of guides: by heading, then in the order of the topmost pack, then by title."""
    headings = {name: position for position, name in enumerate(names.values())}
    order = dict.fromkeys(guide for loaded in reversed(packs) for guide in loaded.pack.order)
    positions = {guide: position for position, guide in enumerate(order)}

    def key(guide: Guide) -> tuple[int, int, str]:
        heading = headings.get(guide.situation, len(headings))
        return heading, positions.get(guide.id, len(written) + len(positions)), guide.title

    return key


def _drop_dead_links(guide: Guide, known: frozenset[str]) -> Guide:
    """The guide without links to guides that are not there; `nudge check` tells of them."""
    return replace(guide, related=tuple(other for other in guide.related if other in known))
