"""Packs become one file that answers as the packs themselves would."""

import subprocess
import sys
from pathlib import Path

import pytest

from nudge.adapters.content import compiler
from nudge.adapters.content.compiler import compile_shelf
from nudge.adapters.content.fingerprint import find_fingerprint, is_current
from nudge.adapters.content.library import open_library
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.shelf import PackLibrary, Shelf, build_shelf
from nudge.adapters.system.paths import find_content
from nudge.domain.guides import Contacts
from tests.adapters.content.packs_on_disk import PNG, write_guide, write_pack, write_rule


def build(folder: Path) -> Shelf:
    return build_shelf([load_pack(folder, Schemas(find_content() / "schema"))])


def compile_pack(folder: Path, path: Path) -> PackLibrary:
    shelf = build(folder)
    compile_shelf(shelf, path, find_fingerprint([folder], "1"), "{}")
    return PackLibrary(shelf)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = write_pack(tmp_path / "pack", late="Late", left="Left")
    write_rule(folder, "late", "late")
    (folder / "assets" / "clock.png").write_bytes(PNG)
    return folder


def test_the_compiled_library_answers_as_the_packs_do(pack: Path, tmp_path: Path) -> None:
    expected = compile_pack(pack, tmp_path / "l.sqlite")

    library = open_library(tmp_path / "l.sqlite")

    assert library is not None
    assert library.rules() == expected.rules()
    assert list(library.list_guides()) == list(expected.list_guides())
    for guide in ("late", "left", "gone"):
        assert library.find_guide(guide) == expected.find_guide(guide)
    assert library.find_asset("own/clock.png") == expected.find_asset("own/clock.png") == PNG
    assert library.find_asset("own/other.png") is None


def test_the_shipped_pack_survives_compiling(tmp_path: Path) -> None:
    expected = compile_pack(find_content(), tmp_path / "l.sqlite")
    library = open_library(tmp_path / "l.sqlite")
    assert library is not None
    for entry in expected.list_guides():
        assert library.find_guide(entry.id) == expected.find_guide(entry.id)


def test_a_change_of_a_file_is_noticed(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    compile_pack(pack, path)
    assert is_current(path, find_fingerprint([pack], "1"))

    write_guide(pack, "late", {"Someone is late again": "Later"})

    assert not is_current(path, find_fingerprint([pack], "1"))


def test_a_new_file_another_program_and_another_pack_are_noticed(pack: Path) -> None:
    before = find_fingerprint([pack], "1")
    assert find_fingerprint([pack], "2") != before
    assert find_fingerprint([pack, pack], "1") != before
    write_rule(pack, "left", "left")
    assert find_fingerprint([pack], "1") != before


def test_an_open_library_shows_what_replaced_its_file(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    compile_pack(pack, path)
    library = open_library(path)
    assert library is not None

    write_guide(pack, "late", {"Someone is late again": "Later"})
    compile_pack(pack, path)

    found = library.find_guide("late")
    assert found is not None
    assert found.title == "Later"


def test_a_missing_broken_or_foreign_file_is_no_library(tmp_path: Path) -> None:
    assert open_library(tmp_path / "none.sqlite") is None
    (tmp_path / "broken.sqlite").write_bytes(b"SQLite format 3\0" + b"x" * 5000)
    assert open_library(tmp_path / "broken.sqlite") is None


def test_a_file_of_another_format_is_no_library(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiler, "FORMAT", 99)
    compile_pack(pack, tmp_path / "l.sqlite")
    assert open_library(tmp_path / "l.sqlite") is None


def test_a_library_whose_file_goes_away_answers_as_an_empty_one(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "l.sqlite"
    compile_pack(pack, path)
    library = open_library(path)
    assert library is not None
    rules = library.rules()

    path.unlink()

    assert library.find_guide("late") is None
    assert list(library.list_guides()) == []
    assert library.rules() == rules


def test_a_failed_compilation_leaves_the_old_file_and_no_draft(pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "cache" / "l.sqlite"
    compile_pack(pack, path)
    shelf = build(pack)
    doubled = Shelf(
        rules=shelf.rules,
        guides=(*shelf.guides, *shelf.guides),
        assets=shelf.assets,
        problems=(),
        off=(),
    )

    with pytest.raises(compiler.sqlite3.IntegrityError):
        compile_shelf(doubled, path, "other", "{}")

    assert open_library(path) is not None
    assert [found.name for found in path.parent.iterdir()] == ["l.sqlite"]


def test_the_full_text_index_finds_a_guide_by_its_keywords(pack: Path, tmp_path: Path) -> None:
    compile_pack(pack, tmp_path / "l.sqlite")
    with compiler.closing(compiler.sqlite3.connect(tmp_path / "l.sqlite")) as connection:
        rows = connection.execute("SELECT id FROM search WHERE search MATCH 'tardy'").fetchall()
    assert sorted(guide for (guide,) in rows) == ["late", "left"]


def test_the_tray_reads_guides_without_any_parser() -> None:
    code = (
        "import sys, nudge.adapters.content.library\n"
        "print([m for m in ('yaml', 'markdown', 'nh3', 'jsonschema') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_fingerprint_changes_with_the_contacts_that_it_has_set(tmp_path: Path) -> None:
    pack = write_pack(tmp_path, late="Late")
    before = find_fingerprint([pack], "1")
    assert find_fingerprint([pack], "1", Contacts()) == before
    assert find_fingerprint([pack], "1", Contacts(hr="Ask Ada")) != before
    assert find_fingerprint([pack], "1", Contacts(crisis_lines=("Ask Ada",))) != before
