"""The packs in force, laid one over the other: what the library offers.

Owns the layers. A later pack overrides a guide or a rule by its id, switches guides off and
adds headings; an unsound pack is left out whole. Over all of them lie the contacts that IT
has set. Must not write anything.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nudge.adapters.content.guides import build_guide, read_needs
from nudge.adapters.content.layers import lay_lists
from nudge.adapters.content.lists import ListedLibrary, Record
from nudge.adapters.content.packs import LoadedPack
from nudge.domain.conditions import parse_rule
from nudge.domain.guides import Contacts, Guide, GuideEntry
from nudge.domain.marks import to_plain
from nudge.domain.override import override
from nudge.domain.packs import Manuscript, Pack, Value
from nudge.domain.problems import Problem
from nudge.domain.rules import Rule
from nudge.domain.text import clean

_CONTACT_LENGTH = 1000
"""As long as policy lets a contact be: a number must not be cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A guide in force: as written, by which pack, and as one line of the toolkit's list."""

    manuscript: Manuscript
    pack: Pack
    entry: GuideEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """All that is in force: rules as data, guides in the order of the toolkit, pictures.

    `off`: the names of the packs that are switched off because they are broken. `contacts`:
    those of the organisation, for every guide whichever pack it is from. `lists`: entries by the
    list's name, as `lists` reads them.
    """

    rules: tuple[Mapping[str, Value], ...]
    guides: tuple[Placed, ...]
    assets: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    off: tuple[str, ...]
    contacts: Contacts = field(default_factory=Contacts)
    lists: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)

    def build(self, placed: Placed) -> Guide:
        """A guide, whole. A link to a guide that is not there is dropped; `nudge check` tells."""
        known = {other.entry.id for other in self.guides}
        guide = build_guide(placed.manuscript, placed.pack, placed.entry.situation)
        return replace(
            guide,
            related=tuple(other for other in guide.related if other in known),
            contacts=Contacts(
                hr=self.contacts.hr if guide.call_hr else "",
                crisis_lines=self.contacts.crisis_lines if guide.is_safe else (),
            ),
        )


def build_shelf(packs: Sequence[LoadedPack], contacts: Contacts | None = None) -> Shelf:
    """The packs laid over each other, the first one lowest; `contacts`: those that IT has set."""
    sound = _inherit([loaded for loaded in packs if loaded.is_sound])
    guides = _lay_guides(sound)
    known = {placed.entry.id for placed in guides}
    return Shelf(
        rules=tuple(rule for rule in _lay_rules(sound) if rule["guide"] in known),
        guides=tuple(sorted(guides, key=_find_place(sound))),
        assets={
            f"{loaded.pack.id}/{name}": content
            for loaded in sound
            for name, content in loaded.assets.items()
        },
        problems=tuple(problem for loaded in packs for problem in loaded.problems),
        off=tuple(
            loaded.pack.name or str(loaded.folder) for loaded in packs if not loaded.is_sound
        ),
        contacts=_lay_contacts(sound, contacts or Contacts()),
        lists=lay_lists(sound, frozenset(known)),
    )


class PackLibrary(ListedLibrary):
    """A shelf in memory, for commands: no cache, and only what is asked for is rendered."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._rules = tuple(parse_rule(rule) for rule in shelf.rules)
        self._guides = {placed.entry.id: placed for placed in shelf.guides}

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
        placed = self._guides.get(guide)
        return self._shelf.build(placed) if placed else None

    @override
    def list_guides(self) -> tuple[GuideEntry, ...]:
        return tuple(placed.entry for placed in self._shelf.guides)

    @override
    def find_records(self, name: str) -> Sequence[Record]:
        return self._shelf.lists.get(name, ())

    def find_asset(self, name: str) -> bytes | None:
        """A picture by what follows `asset:` in a guide's HTML."""
        return self._shelf.assets.get(name)


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


def _lay_guides(packs: Sequence[LoadedPack]) -> list[Placed]:
    names = {s.id: s.name for loaded in packs for s in loaded.pack.situations}
    guides: dict[str, Placed] = {}
    for loaded in packs:
        for gone in loaded.pack.off:
            guides.pop(gone, None)
        for manuscript in loaded.guides:
            entry = _make_entry(manuscript, names)
            guides[entry.id] = Placed(manuscript=manuscript, pack=loaded.pack, entry=entry)
    return list(guides.values())


def _make_entry(manuscript: Manuscript, names: Mapping[str, str]) -> GuideEntry:
    situation = manuscript.text_of("situation")
    return GuideEntry(
        id=manuscript.text_of("id"),
        title=to_plain(manuscript.text_of("title")),
        situation=names.get(situation, situation),
        outcome=to_plain(manuscript.text_of("outcome")),
        needs=read_needs(manuscript),
    )


def _lay_rules(packs: Sequence[LoadedPack]) -> tuple[Mapping[str, Value], ...]:
    rules = {str(sheet.value["moment"]): sheet.value for loaded in packs for sheet in loaded.rules}
    return tuple(rules.values())


def _lay_contacts(packs: Sequence[LoadedPack], above: Contacts) -> Contacts:
    """Each kind from the topmost place that names it."""
    hr, crisis_lines = above.hr, above.crisis_lines
    for loaded in reversed(packs):
        hr = hr or loaded.pack.hr_contact
        crisis_lines = crisis_lines or tuple(map(_say_crisis_line, loaded.pack.crisis_lines))
    lines = tuple(clean(line, _CONTACT_LENGTH) for line in crisis_lines)
    return Contacts(hr=clean(hr, _CONTACT_LENGTH), crisis_lines=lines)


def _say_crisis_line(record: Mapping[str, Value]) -> str:
    return f"{record['name']}, {record['contact']} ({record['country']})"


def _find_place(packs: Sequence[LoadedPack]) -> Callable[[Placed], tuple[int, int, str]]:
    """The sort key of guides: by heading, then in the order of the topmost pack, then by title."""
    names = dict.fromkeys(s.name for loaded in packs for s in loaded.pack.situations)
    headings = {name: position for position, name in enumerate(names)}
    order = dict.fromkeys(guide for loaded in reversed(packs) for guide in loaded.pack.order)
    positions = {guide: position for position, guide in enumerate(order)}

    def key(placed: Placed) -> tuple[int, int, str]:
        entry = placed.entry
        heading = headings.get(entry.situation, len(headings))
        return heading, positions.get(entry.id, len(positions)), entry.title

    return key
