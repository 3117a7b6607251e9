"""A pack read from its folder: everything in it, and everything wrong with its structure.

Owns which files belong to a pack and what each must be. One broken file makes the whole
pack unsound; the caller switches it off, while the others live on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from nudge.adapters.content.files import (
    ASSET_LIMIT,
    MARKDOWN_LIMIT,
    find_files,
    read_bytes,
    read_text,
)
from nudge.adapters.content.manuscripts import parse_manuscript
from nudge.adapters.content.safe_markdown import find_bomb
from nudge.adapters.content.safe_yaml import SIZE_LIMIT, Document, parse_yaml
from nudge.adapters.content.schemas import Schemas
from nudge.domain.conditions import parse_rule
from nudge.domain.lint_structure import check_pictures, check_structure
from nudge.domain.packs import (
    KEYWORDS,
    LISTS,
    SERIES,
    STRUCTURAL,
    Manuscript,
    Pack,
    Sheet,
    Situation,
    Value,
)
from nudge.domain.problems import Problem, Severity, Where

PNG_START = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedPack:
    """What a folder holds; where it `is_sound`, guides fit their schema and rules can be parsed."""

    folder: Path
    pack: Pack
    guides: tuple[Manuscript, ...] = ()
    translations: tuple[Manuscript, ...] = ()
    rules: tuple[Sheet, ...] = ()
    lists: Mapping[str, Sheet]
    series: tuple[Sheet, ...] = ()
    keywords: tuple[Sheet, ...] = ()
    assets: Mapping[str, bytes]
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        """False when a fault of structure or safety switches the pack off."""
        return not any(is_structural(problem) for problem in self.problems)


def is_structural(problem: Problem) -> bool:
    """True for a fault that switches a pack off."""
    return problem.code in STRUCTURAL and problem.severity is Severity.ERROR


def load_pack(folder: Path, schemas: Schemas) -> LoadedPack:
    """The pack in a folder, with every structural problem in it."""
    return _PackReader(folder, schemas).read()


def load_guide(path: Path, schemas: Schemas) -> tuple[Manuscript | None, tuple[Problem, ...]]:
    """One guide's manuscript, or None when it cannot be taken apart; and its structural problems.

    A manuscript with faults in its front matter is given back too, so that the checks can tell
    of everything at once.
    """
    name = str(path)
    text, problems = read_text(path, name, MARKDOWN_LIMIT)
    if text is None:
        return None, problems
    manuscript, problems = parse_manuscript(text, name)
    if manuscript is None:
        return None, problems
    document = Document(value=dict(manuscript.front), lines=manuscript.lines)
    faults = schemas.find_faults(document, "guide", name)
    bombs = tuple(_find_bombs(manuscript))
    structure = bombs or tuple(check_structure(manuscript))  # a bomb is not looked at closely
    problems = (*faults, *problems, *structure, *_check_name(manuscript, path))
    return manuscript, tuple(sorted(problems, key=lambda problem: problem.where.line or 0))


def _find_bombs(manuscript: Manuscript) -> Iterator[Problem]:
    for section in manuscript.sections:
        line = find_bomb(section.source)
        if line is not None:
            yield _make_bomb(Where(source=manuscript.source, line=section.source_line + line))


def _find_bombs_in_lessons(sheet: Sheet) -> Iterator[Problem]:
    parts = sheet.value.get("parts")
    for index, part in enumerate(parts if isinstance(parts, list) else ()):
        if isinstance(part, dict) and find_bomb(str(part["text"])) is not None:
            line = sheet.lines.get(("parts", index, "text"), 1)
            yield _make_bomb(Where(source=sheet.source, line=line))


def _make_bomb(where: Where) -> Problem:
    message = "There are more marks here than any text needs."
    hint = "Write fewer of [ ] * _ ` < & ! ( | in this paragraph, and indent less."
    return Problem(code="limit", where=where, message=message, hint=hint)


def _check_name(manuscript: Manuscript, path: Path) -> Iterator[Problem]:
    if manuscript.text_of("id") not in ("", path.stem):
        where = Where(source=manuscript.source, line=manuscript.line_of("id"))
        message = f"The id {manuscript.text_of('id')!r} is not the file's name."
        yield Problem(code="E01", where=where, message=message, hint=f"Call it {path.stem}.")


class _PackReader:
    """Reads one folder, gathering problems on the way."""

    def __init__(self, folder: Path, schemas: Schemas) -> None:
        self._folder = folder
        self._schemas = schemas
        self._problems: list[Problem] = []

    def read(self) -> LoadedPack:
        pack = self._read_pack()
        assets = self._read_assets()
        guides = self._read_guides("guides/*.md")
        translations = self._read_guides("guides/*/*.md")
        for manuscript in (*guides, *translations):
            self._problems.extend(check_pictures(manuscript, frozenset(assets)))
        return LoadedPack(
            folder=self._folder,
            pack=pack,
            guides=guides,
            translations=translations,
            rules=tuple(self._read_rules()),
            lists=self._read_lists(),
            series=tuple(self._read_series()),
            keywords=tuple(self._read_folder(KEYWORDS)),
            assets=assets,
            problems=(*self._problems, *_find_doubles(guides, pack)),
        )

    def _read_pack(self) -> Pack:
        sheet = self._read_sheet(self._folder / "pack.yaml", "pack")
        if sheet is None:
            return Pack(id=self._folder.name)
        return replace(parse_pack(sheet.value), lines=sheet.lines)

    def _read_guides(self, pattern: str) -> tuple[Manuscript, ...]:
        found = [load_guide(path, self._schemas) for path in find_files(self._folder, pattern)]
        for _, problems in found:
            self._problems.extend(problems)
        return tuple(manuscript for manuscript, _ in found if manuscript is not None)

    def _read_rules(self) -> Iterator[Sheet]:
        for path in find_files(self._folder / "rules", "*.yaml"):
            sheet = self._read_sheet(path, "rule")
            if sheet is None:
                continue
            try:
                parse_rule(sheet.value)
            except (KeyError, ValueError) as error:
                where = Where(source=sheet.source, line=1)
                message = f"The rule cannot be read: {error}."
                hint = "Compare it with content/schema/rule.schema.json."
                self._problems.append(
                    Problem(code="schema", where=where, message=message, hint=hint)
                )
                continue
            yield sheet

    def _read_lists(self) -> Mapping[str, Sheet]:
        paths = {name: self._folder / f"{name}.yaml" for name in LISTS}
        sheets = {
            name: self._read_sheet(path, name) for name, path in paths.items() if path.is_file()
        }
        return {name: sheet for name, sheet in sheets.items() if sheet is not None}

    def _read_series(self) -> Iterator[Sheet]:
        for sheet in self._read_folder(SERIES):
            self._problems.extend(_find_bombs_in_lessons(sheet))
            yield sheet

    def _read_folder(self, name: str) -> Iterator[Sheet]:
        for path in find_files(self._folder / name, "*.yaml"):
            if sheet := self._read_sheet(path, name):
                yield sheet

    def _read_sheet(self, path: Path, schema: str) -> Sheet | None:
        name = str(path)
        text, problems = read_text(path, name, SIZE_LIMIT)
        document = None
        if text is not None:
            document, problems = parse_yaml(text, name)
        if document is not None:
            problems = self._schemas.find_faults(document, schema, name)
        self._problems.extend(problems)
        if document is None or problems or not isinstance(document.value, dict):
            return None
        return Sheet(source=name, value=document.value, lines=document.lines)

    def _read_assets(self) -> Mapping[str, bytes]:
        assets = {}
        for path in find_files(self._folder / "assets", "*.png"):
            content, problems = read_bytes(path, str(path), ASSET_LIMIT)
            self._problems.extend(problems)
            if content is None:
                continue
            if content.startswith(PNG_START):
                assets[path.name] = content
            else:
                where = Where(source=str(path))
                hint = "Save it as PNG."
                message = "This is no PNG picture."
                self._problems.append(
                    Problem(code="limit", where=where, message=message, hint=hint)
                )
        return assets


def _find_doubles(guides: tuple[Manuscript, ...], pack: Pack) -> Iterator[Problem]:
    for manuscript in guides:
        if manuscript.text_of("id") in pack.tombstones:
            where = Where(source=manuscript.source, line=manuscript.line_of("id"))
            message = "This id belonged to a guide that was removed."
            yield Problem(code="E01", where=where, message=message, hint="Choose another one.")


def parse_pack(value: Mapping[str, Value]) -> Pack:
    """The pack that a checked pack.yaml describes."""
    return Pack(
        id=_text(value, "id"),
        name=_text(value, "name"),
        version=_text(value, "version"),
        lang=_text(value, "lang"),
        owner=_text(value, "owner"),
        situations=tuple(
            Situation(id=_text(record, "id"), name=_text(record, "name"))
            for record in _records(value, "situations")
        ),
        order=_texts(value, "order"),
        off=frozenset(_texts(value, "off")),
        tombstones=frozenset(_texts(value, "tombstones")),
        emergency=_text(value, "emergency"),
        country_note=_text(value, "country_note"),
        hr_contact=_text(value, "hr_contact"),
        crisis_lines=_records(value, "crisis_lines"),
        names=_texts(value, "names"),
        acronyms=frozenset(_texts(value, "acronyms")),
    )


def _text(value: Mapping[str, Value], key: str) -> str:
    return str(value.get(key, "")).strip()


def _texts(value: Mapping[str, Value], key: str) -> tuple[str, ...]:
    items = value.get(key, [])
    return tuple(str(item) for item in items) if isinstance(items, list) else ()


def _records(value: Mapping[str, Value], key: str) -> tuple[Mapping[str, Value], ...]:
    items = value.get(key, [])
    return tuple(i for i in items if isinstance(i, dict)) if isinstance(items, list) else ()
