"""Packs: folders of guides and rules, and the form in which a guide is written.

Owns the parts of a guide, their order and their limits, and the values that stand between
a file's text and the finished `Guide`: what was written, and on which line. Must not read
files and must not judge prose; the `lint` modules do.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from nudge.domain.problems import Where

Scalar = str | int | bool
Value = Scalar | list["Value"] | dict[str, "Value"]
KeyPath = tuple[str | int, ...]


class Part(Enum):
    """A section of a guide; the value is the field of `Guide` that it fills."""

    BEFORE = "before"
    STEPS = "steps"
    WORDS = "words"
    TRAPS = "traps"
    SOLVES = "solves"
    AFTER = "after"
    NEXT_STEP = "next_step"
    CALL_HR = "call_hr"
    COUNTRIES = "countries"
    WHY = "why"
    REFLECTION = "reflection"


class Layout(Enum):
    """How the text of a part is laid out."""

    BULLETS = "bullets"
    NUMBERS = "numbers"
    PROSE = "prose"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartForm:
    """The heading of a part, its layout, and its limits. `words` is for each item."""

    part: Part
    heading: str
    layout: Layout = Layout.BULLETS
    fewest: int = 1
    most: int
    words: int | None = None
    is_required: bool = True


FORMS = (
    PartForm(part=Part.BEFORE, heading="Before", fewest=5, most=9, words=12),
    PartForm(part=Part.STEPS, heading="Steps", layout=Layout.NUMBERS, fewest=3, most=7),
    PartForm(part=Part.WORDS, heading="Words to say", fewest=2, most=4, words=25),
    PartForm(part=Part.TRAPS, heading="Traps", fewest=2, most=4, words=25),
    PartForm(part=Part.SOLVES, heading="If this happens", fewest=2, most=4, words=25),
    PartForm(part=Part.AFTER, heading="After", fewest=3, most=6, words=12),
    PartForm(part=Part.NEXT_STEP, heading="Next step", layout=Layout.PROSE, most=1, words=25),
    PartForm(part=Part.CALL_HR, heading="Call HR when", fewest=2, most=5, is_required=False),
    PartForm(part=Part.COUNTRIES, heading="By country", most=40, is_required=False),
    PartForm(part=Part.WHY, heading="Why it works", layout=Layout.PROSE, most=4),
    PartForm(part=Part.REFLECTION, heading="Reflection", fewest=2, most=3, words=20),
)
FORM_OF = {form.part: form for form in FORMS}
FORM_BY_HEADING = {form.heading: form for form in FORMS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """An item of a list or a paragraph, as written, and the line on which it begins."""

    text: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part as written: the line of its heading, its Markdown, and the line of its beginning."""

    form: PartForm
    line: int
    source: str
    source_line: int
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Manuscript:
    """A guide as written: front matter with the lines of its keys, and sections in file order."""

    source: str
    front: Mapping[str, Value]
    lines: Mapping[KeyPath, int]
    sections: tuple[Section, ...]

    def find(self, part: Part) -> Section | None:
        """The section of a part, or None when the file has none."""
        return next((section for section in self.sections if section.form.part is part), None)

    def passages(self, part: Part) -> tuple[Passage, ...]:
        """The items or paragraphs of a part; empty when the file has none."""
        section = self.find(part)
        return section.passages if section else ()

    def at(self, line: int) -> Where:
        """The place of a problem on that line."""
        return Where(source=self.source, line=line)

    def line_of(self, *path: str | int) -> int:
        """The line of a key of the front matter, or of the nearest key above it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def text_of(self, key: str) -> str:
        """A key of the front matter as text; empty when it is missing or no text."""
        value = self.front.get(key, "")
        return value if isinstance(value, str) else ""

    @property
    def is_english(self) -> bool:
        """True when the rules of English prose hold for this text."""
        return is_english(self.text_of("lang"))

    def texts_of(self, key: str) -> tuple[str, ...]:
        """A list of the front matter as texts; empty when it is missing or no list."""
        value = self.front.get(key)
        return tuple(str(item) for item in value) if isinstance(value, list) else ()

    def records_of(self, key: str) -> tuple[Mapping[str, Value], ...]:
        """The mappings in a list of the front matter, such as `sources`."""
        value = self.front.get(key)
        return tuple(v for v in value if isinstance(v, dict)) if isinstance(value, list) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A YAML file of a pack: what it says, and the line of each key and list item."""

    source: str
    value: Mapping[str, Value]
    lines: Mapping[KeyPath, int]


# Lists that a pack may hold beside its guides: each has a schema of that name.
LISTS = (
    "tips", "prompts", "glossary", "not_covered", "danger", "happened", "wordings",
)  # fmt: skip
SERIES = "series"
KEYWORDS = "keywords"
"""Folder and schema of the keywords in other languages, a file a language."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A heading of the toolkit's list."""

    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What pack.yaml says. `off`: ids of guides of the packs below that it switches off."""

    id: str
    name: str = ""
    version: str = ""
    lang: str = "en"
    owner: str = ""
    situations: tuple[Situation, ...] = ()
    order: tuple[str, ...] = ()
    off: frozenset[str] = frozenset()
    tombstones: frozenset[str] = frozenset()
    emergency: str = ""
    country_note: str = ""
    hr_contact: str = ""
    crisis_lines: tuple[Mapping[str, Value], ...] = ()
    names: tuple[str, ...] = ()
    acronyms: frozenset[str] = frozenset()
    lines: Mapping[KeyPath, int] = field(default_factory=dict)


def is_english(lang: str) -> bool:
    """True for English in any of its regions, as a BCP 47 tag."""
    return lang.partition("-")[0] == "en"


# Faults of structure and safety switch a pack off; all others are told by `nudge check` alone.
STRUCTURAL = frozenset({"yaml", "schema", "limit", "html", "E01", "E12", "E23"})
