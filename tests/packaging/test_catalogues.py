"""The catalogues of German, Spanish and French: complete, fresh, and true to their texts."""

import ast
import importlib.util
import re
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
FIELD = re.compile(r"\{\w*\}")


def load_maker() -> ModuleType:
    path = ROOT / "packaging" / "make_languages.py"
    spec = importlib.util.spec_from_file_location("make_languages", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MAKER = load_maker()


@pytest.fixture(scope="module")
def template() -> Catalog:
    return MAKER.collect()


def load(language: str) -> Catalog:
    return read_po(BytesIO(MAKER.find_po(language).read_bytes()), locale=language)


@pytest.mark.parametrize("language", MAKER.LANGUAGES)
def test_the_catalogues_are_what_make_languages_would_write(
    language: str, template: Catalog
) -> None:
    """A text that was added, changed or taken out since needs another `make languages`."""
    po = MAKER.to_po(MAKER.update(language, template))
    assert MAKER.find_po(language).read_bytes() == po
    assert MAKER.find_mo(language).read_bytes() == MAKER.to_mo(load(language))


def list_fetched(folder: Path) -> set[str]:
    """Every literal text that modules there fetch from the catalogue."""
    calls = (
        node
        for path in folder.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    )
    return {
        call.args[0].value
        for call in calls
        if call.func.id in {"_", "ngettext"} and isinstance(call.args[0], ast.Constant)
    }


@pytest.mark.parametrize("folder", ["ui", "bootstrap"])
def test_every_text_that_is_fetched_is_collected(folder: str, template: Catalog) -> None:
    """What stands inside an f-string would be overlooked, and stay English."""
    known = {message.id[0] if isinstance(message.id, tuple) else message.id for message in template}
    assert list_fetched(ROOT / "nudge" / folder) - known == set()


@pytest.mark.parametrize("language", MAKER.LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    """Also each form that a count can take."""
    catalog = load(language)
    assert len(catalog) > 700
    open_texts = [
        message.id
        for message in catalog
        if message.id
        and not (all(message.string) if isinstance(message.id, tuple) else message.string)
    ]
    assert open_texts == []
    forms = {len(message.string) for message in catalog if isinstance(message.id, tuple)}
    assert forms == {catalog.num_plurals}


@pytest.mark.parametrize("language", MAKER.LANGUAGES)
def test_a_translation_fills_in_what_its_text_fills_in(language: str) -> None:
    """A field that is missing or misspelt would cost the sentence or the window."""
    wrong = []
    for message in load(language):
        if isinstance(message.id, tuple):
            wanted, given = set(FIELD.findall(message.id[1])), message.string
            # The form for one may say "a" where the other counts.
            if (
                set(FIELD.findall(given[-1])) != wanted
                or not set(FIELD.findall(given[0])) <= wanted
            ):
                wrong.append(message.id)
        elif sorted(FIELD.findall(message.id)) != sorted(FIELD.findall(message.string)):
            wrong.append(message.id)
    assert wrong == []


@pytest.mark.parametrize("language", MAKER.LANGUAGES)
def test_a_translation_ends_and_begins_as_its_text_does(language: str) -> None:
    """Blanks at the ends, and the filters of file dialogs, are part of the text."""
    for message in load(language):
        if isinstance(message.id, str) and message.id:
            for text in (message.id, message.string):
                assert text[:1].isspace() == message.id[:1].isspace()
                assert text[-1:].isspace() == message.id[-1:].isspace()
            assert re.findall(r"\(\*[^)]*\)", message.id) == re.findall(
                r"\(\*[^)]*\)", message.string
            )


def test_french_keeps_its_signs_on_the_line() -> None:
    """A question mark or a closing quote never begins a line of its own."""
    loose = [
        message.id
        for message in load("fr")
        for text in (message.string if isinstance(message.string, tuple) else [message.string])
        if message.id and re.search(r" [?!:;%»]|« ", text)
    ]
    assert loose == []


@pytest.mark.parametrize(
    ("language", "other"),
    [
        ("de", r"Mail-?[Aa]dresse(?<!E-Mail-Adresse)"),
        ("de", r"Knopf|\bKnöpfe"),
        ("de", r"\b(du|dein|deine|dir|dich)\b"),
        ("es", r"rendimiento"),
        ("es", r"\b(tú|tu|tus|ti|contigo|vosotros|vuestr\w+)\b"),
        ("fr", r"seul à|[Vv]ous seul "),
        ("fr", r"\b(tu|ton|ta|tes|toi)\b"),
    ],
)
def test_one_thing_has_one_word_and_the_reader_one_address(language: str, other: str) -> None:
    """The second words that were found when the catalogues were read through."""
    found = [
        text
        for message in load(language)
        for text in (message.string if isinstance(message.string, tuple) else [message.string])
        if message.id and re.search(other, text)
    ]
    assert found == []
