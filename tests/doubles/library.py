"""A library whose rules and guides a test puts there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from nudge.domain.guides import Checklist, Guide, GuideEntry, Item, ListKind
from nudge.domain.lessons import Happening, Prompt, Series, Term, Tip, Wordings
from nudge.domain.rules import Rule


@dataclass(slots=True, kw_only=True)
class Lists:
    """What packs hold beside guides; empty until a test fills it."""

    tips: tuple[Tip, ...] = ()
    series: tuple[Series, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    wordings: Wordings = field(default_factory=Wordings)
    glossary: tuple[Term, ...] = ()
    happened: tuple[Happening, ...] = ()


class MemoryLibrary:
    """Twin of the Library port. A test sets what it needs of the lists on `lists`."""

    def __init__(self, rules: Iterable[Rule] = (), guides: Iterable[Guide] = ()) -> None:
        self._rules = tuple(rules)
        self._guides = {guide.id: guide for guide in guides}
        self.lists = Lists()

    def rules(self) -> tuple[Rule, ...]:
        return self._rules

    def find_guide(self, guide: str) -> Guide | None:
        return self._guides.get(guide)

    def list_guides(self) -> Sequence[GuideEntry]:
        entries = [
            GuideEntry(
                id=guide.id,
                title=guide.title,
                situation=guide.situation,
                outcome=guide.outcome,
                needs=guide.needs,
            )
            for guide in self._guides.values()
        ]
        order = list(dict.fromkeys(entry.situation for entry in entries))
        return sorted(entries, key=lambda entry: order.index(entry.situation))

    def tips(self) -> tuple[Tip, ...]:
        return self.lists.tips

    def series(self) -> tuple[Series, ...]:
        return self.lists.series

    def prompts(self) -> tuple[Prompt, ...]:
        return self.lists.prompts

    def wordings(self) -> Wordings:
        return self.lists.wordings

    def glossary(self) -> tuple[Term, ...]:
        return self.lists.glossary

    def happened(self) -> tuple[Happening, ...]:
        return self.lists.happened


def make_guide(id_: str, **changes: object) -> Guide:
    """A guide with two items before, one after and two questions; fields may be replaced."""
    fields: dict[str, object] = {
        "id": id_,
        "title": f"Guide to {id_}",
        "outcome": "They know what comes next.",
        "when": "Before the talk.",
        "before": Checklist(
            kind=ListKind.READ_DO,
            items=(Item(id="notes", text="Read the notes"), Item(id="topics", text="Their topics")),
        ),
        "after": Checklist(
            kind=ListKind.DO_CONFIRM, items=(Item(id="wrote", text="Wrote it down"),)
        ),
        "reflection": ("What went well?", "What will you do differently?"),
        "situation": "One-on-ones",
    }
    return Guide(**{**fields, **changes})  # type: ignore[arg-type]
