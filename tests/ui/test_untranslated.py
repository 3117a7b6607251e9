"""No text reaches the screen around the catalogues, and none is fetched before the language is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from nudge.ui.presenters.translate import _, use_languages
from nudge.ui.presenters.troubles import SENTENCES, match_trouble, word_trouble

NUDGE = Path(__file__).parents[2] / "nudge"
SHOWN = [
    path
    for folder in ("ui", "bootstrap")
    for path in sorted((NUDGE / folder).rglob("*.py"))
    # Commands speak English, and the theme's words are colours.
    if not path.stem.startswith(("self_test", "demo", "doctor", "desktop_findings", "theme"))
]
SHOWS = {
    "Label", "Button", "IconButton", "MenuButton", "WrappingButton", "Fold", "Paragraph", "QLabel",
    "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction",
    "setText", "setPlainText", "setWindowTitle", "setToolTip", "set_tooltip", "setAccessibleName",
    "setAccessibleDescription", "setPlaceholderText", "setTitle", "setLabelText", "setStatusTip",
    "addAction", "addMenu", "addItem", "addTab", "add_heading", "setSuffix", "setPrefix",
    "getSaveFileName", "getOpenFileName", "getExistingDirectory", "setSpecialValueText",
}  # fmt: skip
SAYS = {
    "text", "title", "label", "note", "hint", "tooltip", "placeholder", "about", "heading", "body",
    "empty", "composer", "trouble", "back", "skip", "next", "headline", "description",
}  # fmt: skip
"""Arguments by name that end in a window, whatever is called."""

WORDS = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
OF_NO_LANGUAGE = {"Nudge", "<qt>", "</qt>", "nudge doctor", "nudge-export", "https://…  webcal://…"}
"""The name, markup, a command to copy, the name of a folder, and how addresses begin."""


def list_calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def find_name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def list_words(node: ast.expr) -> Iterator[str]:
    """Literal words that the expression hands over as they are."""
    match node:
        case ast.Constant(value=str(text)) if WORDS.search(text):
            yield text
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from list_words(part)
        case ast.IfExp(body=body, orelse=orelse):
            yield from list_words(body)
            yield from list_words(orelse)
        case ast.BoolOp(values=values):
            for value in values:
                yield from list_words(value)
        case ast.BinOp(left=left, right=right):
            yield from list_words(left)
            yield from list_words(right)
        case ast.Call(func=ast.Attribute(value=value, attr="format")):
            yield from list_words(value)


def list_untranslated(source: str) -> list[str]:
    found = []
    for call in ast.walk(ast.parse(source)):
        if not isinstance(call, ast.Call):
            continue
        given = list(call.args) if find_name(call) in SHOWS else []
        given += [each.value for each in call.keywords if each.arg in SAYS]
        found += [f"{call.lineno}: {text}" for each in given for text in list_words(each)]
    return [each for each in found if each.partition(": ")[2] not in OF_NO_LANGUAGE]


@pytest.mark.parametrize(
    "line",
    [
        'Label("Done")',
        'Label(text="Done")',
        'button.setText(f"{count} things")',
        'ActionView(act=act, label="Do it" if is_on else "Leave it")',
        'menu.addAction("{name} again".format(name=name))',
    ],
)
def test_the_search_sees_what_it_looks_for(line: str) -> None:
    """It would be no use if it found nothing where there is something."""
    assert list_untranslated(line)


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_every_text_that_is_shown_goes_through_the_catalogue(path: Path) -> None:
    """What is written into the code as it stands would be English in every language."""
    assert list_untranslated(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", SHOWN, ids=lambda path: path.stem)
def test_no_text_is_fetched_when_a_module_is_loaded(path: Path) -> None:
    """The language is chosen later, and may change."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    early = [
        call.lineno
        for call in list_at_import(tree)
        if isinstance(call, ast.Call) and find_name(call) in {"_", "ngettext"}
    ]
    assert early == []


def list_at_import(node: ast.AST) -> Iterator[ast.AST]:
    """Everything that runs when the module does: bodies of functions do not, defaults do."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            for default in (*child.args.defaults, *filter(None, child.args.kw_defaults)):
                yield default
                yield from list_at_import(default)
            continue
        yield child
        yield from list_at_import(child)


SPEAKERS = [
    *sorted((NUDGE / "adapters" / "fetch").glob("*.py")),
    NUDGE / "adapters" / "calendars" / "client.py",
    NUDGE / "adapters" / "system" / "keychain.py",
    NUDGE / "adapters" / "system" / "secret_file.py",
    NUDGE / "adapters" / "system" / "autostart.py",
    NUDGE / "adapters" / "store" / "faults.py",
    NUDGE / "adapters" / "store" / "database.py",
    NUDGE / "bootstrap" / "compiling.py",
    NUDGE / "bootstrap" / "exporting.py",
    NUDGE / "bootstrap" / "feeds.py",
    NUDGE / "bootstrap" / "reader.py",
]
"""Whatever ends in a line of trouble, of a feed, the history or an export, is worded there."""

SAMPLE = {"number": "429", "known": "3"}


def list_sentences(path: Path) -> Iterator[str]:
    """English sentences of a module, its documentation aside, with a word for each field."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {
        node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }  # fmt: skip
    inside = {
        part
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    for node in ast.walk(tree):
        if node in documentation or node in inside:
            continue
        text = ""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = re.sub(r"\{\w+\}", "7", node.value)
        elif isinstance(node, ast.JoinedStr):
            text = "".join(
                part.value if isinstance(part, ast.Constant) else "7" for part in node.values
            )
        if text.endswith(".") and text.count(" ") > 1 and "more problems" not in text:
            yield text


@pytest.mark.parametrize("path", SPEAKERS, ids=lambda path: path.stem)
def test_what_goes_wrong_is_said_in_the_users_language(path: Path) -> None:
    """Each sentence that an adapter makes is known to the windows by its form."""
    unknown = [
        text
        for text in list_sentences(path)
        if all(match_trouble(sentence, text) is None for sentence in SENTENCES)
    ]
    assert unknown == []


@pytest.fixture
def german() -> Iterator[None]:
    use_languages(["de"])
    yield
    use_languages(["en"])


@pytest.mark.usefixtures("german")
def test_a_trouble_keeps_what_stands_in_its_fields() -> None:
    """The host, the path and the number are told, whatever signs they hold."""
    told = word_trouble(
        "cal.example.org has trouble of its own (error 503). Nudge tries again later."
    )
    assert "cal.example.org" in told
    assert "(Fehler 503)" in told
    told = word_trouble(
        "There is no file /home/a {b}/c.ics. Check the path, or the drive it is on."
    )
    assert told.startswith("Es gibt keine Datei /home/a {b}/c.ics.")


@pytest.mark.usefixtures("german")
def test_a_trouble_inside_another_is_said_too() -> None:
    """The history's trouble says what SQLite said."""
    told = word_trouble(
        "Nudge's history /h/nudge.db: the disk is full: make room, Nudge tries again by itself."
    )
    assert told.startswith("Der Verlauf von Nudge /h/nudge.db: die Festplatte ist voll")


@pytest.mark.usefixtures("german")
def test_a_trouble_that_nobody_foresaw_stays_as_it_is() -> None:
    """Better in English than not at all."""
    assert word_trouble("Something else broke.") == "Something else broke."
    assert word_trouble("") == ""


def test_in_english_a_trouble_is_said_as_it_was() -> None:
    """The form gives back the very sentence it was recognised by."""
    use_languages(["en"])
    for sentence in SENTENCES:
        text = re.sub(r"\{\w+\}", "7", sentence)
        assert word_trouble(text) == text
        assert _(sentence) == sentence
