"""`nudge ask`, as a person at a terminal and as a script sees it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.content.packs_on_disk import write_pack


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the library was compiled once."""
    folder = tmp_path_factory.mktemp("home")
    run(folder, "ask", "always late")
    return folder


def run(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nudge", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NUDGE_HOME": str(home)},
    )


def test_an_answer_is_a_line_of_the_guide_and_says_where_it_is_from(home: Path) -> None:
    asked = run(home, "ask", "he is always late", "--json")
    answer = json.loads(asked.stdout)
    assert (answer["question"], answer["covered"], answer["escalate"]) == (
        "he is always late", True, False,
    )  # fmt: skip
    first = answer["answers"][0]
    assert first["guide"] == "performance-issue"
    shown = json.loads(run(home, "guide", first["guide"], "--json").stdout)
    section = shown[first["section"]]
    texts = [item["text"] for item in section["items"]] if "items" in section else section
    assert first["passage"] in texts
    scores = [found["score"] for found in answer["answers"]]
    assert scores == sorted(scores, reverse=True)
    assert len(scores) <= 3


def test_several_words_need_no_quotes_and_read_well_in_a_terminal(home: Path) -> None:
    asked = run(home, "ask", "he", "is", "always", "late")
    assert "read on with: nudge guide performance-issue" in asked.stdout
    assert (asked.returncode, asked.stderr) == (0, "")


def test_danger_stands_before_the_guide(home: Path) -> None:
    asked = run(home, "ask", "he wants to kill himself")
    assert asked.stdout.startswith("Life in danger")
    answer = json.loads(run(home, "ask", "he wants to kill himself", "--json").stdout)
    assert answer["escalate"] is True
    assert answer["answers"][0]["guide"] == "personal-crisis"


def test_what_is_not_covered_is_told_plainly_and_friendly(home: Path) -> None:
    assert "tax adviser" in run(home, "ask", "how do I file my income tax return").stdout
    answer = json.loads(run(home, "ask", "zxcvb", "--json").stdout)
    assert (answer["covered"], answer["answers"]) == (False, [])


def test_an_answer_in_another_language_says_that_the_guide_is_in_english(home: Path) -> None:
    asked = run(home, "ask", "mein Mitarbeiter kommt immer zu spät")
    assert "The guide is in English." in asked.stdout


def test_a_batch_is_answered_line_by_line_in_order(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "questions.txt"
    file.write_text("always late\n\nzxcvb\nmehr Gehalt\n", encoding="utf-8")
    asked = run(home, "ask", "--batch", file, "--json")
    answers = [json.loads(line) for line in asked.stdout.splitlines()]
    assert [answer["question"] for answer in answers] == ["always late", "zxcvb", "mehr Gehalt"]


def test_packs_lie_on_top_and_may_repeat(home: Path, tmp_path: Path) -> None:
    one = write_pack(tmp_path / "one", name="one", late="Late to the zeppelin")
    two = write_pack(tmp_path / "two", name="two", boat="Missed the catamaran")
    asked = run(home, "ask", "zeppelin catamaran", "--json", "--pack", one, "--pack", two)
    assert {found["guide"] for found in json.loads(asked.stdout)["answers"]} == {"late", "boat"}
    assert json.loads(run(home, "ask", "zeppelin", "--json").stdout)["covered"] is False


def test_wrong_usage_and_unreadable_files_are_told_in_one_line(home: Path, tmp_path: Path) -> None:
    assert run(home, "ask", "--json").returncode == 2
    assert run(home, "ask", "--batch", tmp_path / "none.txt").returncode == 2
    missing = run(home, "ask", "--batch", tmp_path / "none.txt", "--json")
    assert (missing.returncode, missing.stderr.count("\n")) == (1, 1)
    (tmp_path / "latin.txt").write_bytes(b"gr\xfc\xdfe")
    latin = run(home, "ask", "--batch", tmp_path / "latin.txt", "--json")
    assert (latin.returncode, "UTF-8" in latin.stderr) == (1, True)


def test_without_a_question_the_running_nudge_is_asked_for_its_box(home: Path) -> None:
    asked = run(home, "ask")
    assert (asked.returncode, "not running" in asked.stderr) == (1, True)


def test_asking_writes_the_cache_alone(home: Path) -> None:
    run(home, "ask", "how do I lead a zebra")
    written = {path.name for path in home.rglob("*") if path.is_file()}
    assert written == {"library.sqlite"}


def test_it_answers_from_a_cache_that_cannot_be_written(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (home / "cache").write_text("in the way", encoding="utf-8")
    asked = run(home, "ask", "always late", "--json")
    assert json.loads(asked.stdout)["covered"] is True


def test_neither_qt_nor_the_parsers_are_loaded_once_the_library_is_there(home: Path) -> None:
    code = (
        "import sys; sys.argv = ['nudge', 'ask', 'always late', '--json']\n"
        "from nudge.cli.main import main\n"
        "main()\n"
        "print([m for m in ('PySide6', 'yaml', 'markdown', 'jsonschema') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "NUDGE_HOME": str(home)},
    )
    assert done.stdout.splitlines()[-1] == "[]"
