"""Collects the texts of the windows, brings the catalogues up to date, and compiles them.

Run by `make languages`. A text that is new stands untranslated in each catalogue until
somebody translates it, and a test says so; one that is gone is taken out.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from nudge.ui.presenters.troubles import SENTENCES

ROOT = Path(__file__).parents[1]
LOCALE = ROOT / "nudge" / "ui" / "locale"
LANGUAGES = ("de", "es", "fr")
WIDTH = 96

_KEYWORDS = {"_": None, "ngettext": (1, 2)}
_METHODS = [("ui/**.py", "python"), ("bootstrap/**.py", "python")]


class _Still(Catalog):
    """A catalogue whose header names neither time nor tool: it changes with its texts alone."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        return [
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("Content-Type", "text/plain; charset=utf-8"),
        ]


def collect() -> Catalog:
    """Every text that a window may show, of the program and of the names in its own pack."""
    catalog = Catalog(project="Nudge", charset="utf-8", header_comment="# The texts of Nudge.")
    found = extract_from_dir(str(ROOT / "nudge"), _METHODS, keywords=_KEYWORDS)
    for _file, _line, message, _comments, _context in found:
        catalog.add(message)
    for text in (*_list_names(), *SENTENCES):
        catalog.add(text)
    return catalog


def update(language: str, template: Catalog) -> Catalog:
    """The catalogue of a language with the texts of the template, and no others.

    The comment at its head is the translators' own, such as their glossary.
    """
    path = find_po(language)
    catalog = read_po(BytesIO(path.read_bytes()), locale=language) if path.exists() else None
    catalog = catalog or Catalog(
        locale=language, header_comment="# The texts of Nudge in this language.", charset="utf-8"
    )
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.fuzzy = False
    # Neither of them says anything, and both would change with each run.
    catalog.creation_date = catalog.revision_date = None
    return catalog


def to_po(catalog: Catalog) -> bytes:
    """The catalogue as translators edit it."""
    file = BytesIO()
    write_po(file, catalog, width=WIDTH, sort_output=True, omit_header=False, no_location=True)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_MOVING))


def to_mo(catalog: Catalog) -> bytes:
    """The catalogue as the program reads it."""
    still = _Still(locale=catalog.locale, charset="utf-8")
    for message in catalog:
        if message.id:
            still.add(message.id, message.string)
    file = BytesIO()
    write_mo(file, still)
    return file.getvalue()


def find_po(language: str) -> Path:
    """Where the catalogue of a language is edited."""
    return LOCALE / language / "LC_MESSAGES" / "nudge.po"


def find_mo(language: str) -> Path:
    """Where the program finds the catalogue of a language."""
    return find_po(language).with_suffix(".mo")


_MOVING = tuple(
    f'"{name}:'.encode()
    for name in (
        "POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Project-Id-Version",
        "Report-Msgid-Bugs-To", "Last-Translator", "Language-Team",
    )
)  # fmt: skip


def _list_names() -> Iterator[str]:
    """Names that the shipped pack gives, and that stand in the middle of the windows' texts."""
    content = ROOT / "content"
    for path in sorted((content / "rules").glob("*.yaml")):
        yield _load(path)["name"]
    for situation in _load(content / "pack.yaml")["situations"]:
        yield situation["name"]
    for happening in _load(content / "happened.yaml")["moments"]:
        yield happening["title"]
    wordings = _load(content / "wordings.yaml")
    yield from (*wordings["tips"], *wordings["reflections"])


def _load(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def main() -> None:
    """Bring every catalogue up to date."""
    template = collect()
    for language in LANGUAGES:
        catalog = update(language, template)
        find_po(language).parent.mkdir(parents=True, exist_ok=True)
        find_po(language).write_bytes(to_po(catalog))
        find_mo(language).write_bytes(to_mo(read_po(BytesIO(to_po(catalog)), locale=language)))
        missing = sum(not _is_translated(message.string) for message in catalog if message.id)
        print(f"{language}: {len(catalog)} texts, {missing} to translate")  # noqa: T201


def _is_translated(text: object) -> bool:
    return all(text) if isinstance(text, (list, tuple)) else bool(text)


if __name__ == "__main__":
    main()
