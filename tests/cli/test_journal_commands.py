"""`nudge export` and `nudge forget`, as a shell runs them, with Qt out of reach."""

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from nudge.adapters.calendars.wire import decode_occurrence, encode_occurrence
from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.sqlite_store import open_store
from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.journal import PersonNote
from nudge.domain.people import Person

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
PRIYA = Person(name="Priya Nair", email="priya@example.org")
TOM = Person(name="Tom Weber", email="tom@example.org")
WITHOUT_QT = (
    "import sys; sys.modules['PySide6'] = None\nfrom nudge.cli.main import main; sys.exit(main())"
)


def run(home: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "NUDGE_HOME": str(home), "TZ": "UTC"},
    )


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with three entries about two people, and settings that name one of them."""
    home = tmp_path / "home"
    for name in ("data", "config", "cache", "log"):
        (home / name).mkdir(parents=True, mode=0o700)
    codec = OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)
    store = open_store(home / "data" / "nudge.db", codec, lambda problem: None)
    store.save_reflection(
        Reflection(
            occurrence="a",
            moment="feedback",
            person=TOM,
            held_at=NOW,
            questions=("How did it go?", "What next?"),
            answers=("# Better than with Priya", ""),
        )
    )
    promise = Commitment(id=0, text="send the rota", person=TOM, due=date(2026, 3, 9), made_at=NOW)
    store.save_commitment("a", promise)
    store.save_person_note(
        PersonNote(id=0, person=PRIYA, text="Led the night", made_at=NOW + timedelta(days=1))
    )
    store.save_unanswered("Must Priya's pay be told?", NOW)
    store.save_unanswered("Who pays for the rota?", NOW)
    store.close()
    said = {"corrections": [{"about": "priya@example.org", "verdict": "my boss"}]}
    (home / "config" / "settings.json").write_text(json.dumps(said))
    return home


def test_the_journal_is_written_as_markdown_under_each_name(home: Path, tmp_path: Path) -> None:
    """Answers keep their words, and a sign at the start of a line makes no heading."""
    file = tmp_path / "journal.md"
    done = run(home, "export", "--journal", file)
    assert (done.returncode, done.stdout) == (0, "")
    text = file.read_text()
    assert text.index("## Priya Nair") < text.index("## Tom Weber")
    assert "### Note, 3 March 2026\n\nLed the night" in text
    assert "*How did it go?*\n\n\\# Better than with Priya" in text
    assert "What next?" not in text
    assert "- [ ] 2 March 2026: send the rota (by 9 March 2026)" in text
    assert file.stat().st_mode & 0o077 == 0


def test_the_journal_is_written_in_the_language_of_the_settings(home: Path, tmp_path: Path) -> None:
    """And in their zone: the windows have it written by this command."""
    chosen = {"language": "de", "zone": "Europe/Berlin"}
    (home / "config" / "settings.json").write_text(json.dumps(chosen))
    assert run(home, "export", "--journal", tmp_path / "journal.md").returncode == 0
    text = (tmp_path / "journal.md").read_text()
    assert "### Notiz vom 3. März 2026" in text
    assert "### 2. März 2026, 09:00" in text


def test_the_journal_is_written_as_json(home: Path, tmp_path: Path) -> None:
    """Newest first, instants in UTC."""
    file = tmp_path / "journal.json"
    assert run(home, "export", "--journal", file).returncode == 0
    entries = json.loads(file.read_text())
    assert [(entry["kind"], entry["person"]["name"]) for entry in entries] == [
        ("note", "Priya Nair"),
        ("reflection", "Tom Weber"),
        ("promise", "Tom Weber"),
    ]
    assert entries[0]["at"] == "2026-03-03T08:00:00+00:00"
    assert entries[1]["answers"][0]["answer"] == "# Better than with Priya"
    assert (entries[2]["by"], entries[2]["due"]) == ("me", "2026-03-09")


def test_an_export_replaces_no_file(home: Path, tmp_path: Path) -> None:
    """It says which one stands in the way, and leaves it as it is."""
    file = tmp_path / "journal.md"
    file.write_text("mine")
    done = run(home, "export", "--journal", file)
    assert done.returncode == 1
    assert done.stderr == f"nudge: {file} is there already: name another file.\n"
    assert file.read_text() == "mine"
    assert run(home, "export", "--journal", file, "--replace").returncode == 0
    assert "Led the night" in file.read_text()


def test_an_export_ends_without_a_file_once_its_input_does(home: Path, tmp_path: Path) -> None:
    """So do windows cancel it; each step is a line of JSON."""
    codec = OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)
    store = open_store(home / "data" / "nudge.db", codec, lambda problem: None)
    for number in range(300):
        store.save_person_note(PersonNote(id=0, person=PRIYA, text=str(number), made_at=NOW))
    store.close()
    done = run(home, "export", "--everything", tmp_path / "out", "--progress")
    assert (done.returncode, done.stderr) == (1, "nudge: Cancelled: nothing was written.\n")
    assert not (tmp_path / "out").exists()


def test_everything_is_written_into_an_empty_folder(home: Path, tmp_path: Path) -> None:
    """Journal in both forms, settings, and each table of the history."""
    folder = tmp_path / "out"
    assert run(home, "export", "--everything", folder).returncode == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "history.json", "journal.json", "journal.md", "settings.json",
    ]  # fmt: skip
    history = json.loads((folder / "history.json").read_text())
    assert history["commitment"][0]["text"] == "send the rota"
    assert run(home, "export", "--everything", folder).returncode == 1


def test_a_person_is_forgotten_by_name_in_every_file_of_the_home(home: Path) -> None:
    """Their entries go and what was said of them; mentions in other entries are counted."""
    done = run(home, "forget", "priya nair")
    assert done.returncode == 0, done.stderr
    assert done.stderr.startswith("Forgotten: Priya Nair.\n1 other entries")
    left = [path for path in home.rglob("*") if path.is_file()]
    assert [path for path in left if b"priya@" in path.read_bytes()] == []
    assert [path for path in left if b"Led the night" in path.read_bytes()] == []
    assert [path for path in left if b"Priya's pay" in path.read_bytes()] == []
    assert any(b"Who pays for the rota?" in path.read_bytes() for path in left)
    assert any(b"send the rota" in path.read_bytes() for path in left)


def test_somebody_unknown_is_said(home: Path) -> None:
    """Nothing is deleted on a guess."""
    done = run(home, "forget", "Ann")
    assert done.returncode == 1
    assert done.stderr.startswith("nudge: The journal holds nothing of 'Ann'.")


def test_all_is_deleted(home: Path) -> None:
    """No file of the home is left."""
    done = run(home, "forget", "--all")
    assert done.returncode == 0, done.stderr
    assert [path for path in home.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize("arguments", [(), ("Priya", "--all")])
def test_forget_takes_either_a_person_or_all(home: Path, arguments: tuple[str, ...]) -> None:
    """Wrong usage is exit code 2, and deletes nothing."""
    assert run(home, "forget", *arguments).returncode == 2
    assert (home / "data" / "nudge.db").exists()
