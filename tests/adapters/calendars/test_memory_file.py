"""What a reading leaves for the next is kept privately, whole, and not for ever."""

import os
import stat
from pathlib import Path

import pytest

from nudge.adapters.calendars.memory_file import MemoryFile

SOURCE = "https://cal.example/s3cr3t"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "feeds"


def test_what_was_saved_comes_back_for_its_own_feed_alone(folder: Path) -> None:
    MemoryFile(str(folder), SOURCE).save(b"one")
    MemoryFile(str(folder), SOURCE).save(b"two")
    assert MemoryFile(str(folder), SOURCE).load() == b"two"
    assert MemoryFile(str(folder), "/home/ann/team.ics").load() == b""
    assert len(list(folder.iterdir())) == 1


def test_it_is_private_and_its_name_tells_nothing(folder: Path) -> None:
    MemoryFile(str(folder), SOURCE).save(b"one")
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert "cal" not in file.name
    assert "s3cr3t" not in file.name


def test_what_no_feed_asked_for_in_a_month_goes(folder: Path) -> None:
    MemoryFile(str(folder), "old").save(b"one")
    (old,) = folder.iterdir()
    os.utime(old, (1, 1))
    MemoryFile(str(folder), SOURCE).save(b"two")
    assert not old.exists()
    assert MemoryFile(str(folder), SOURCE).load() == b"two"


def test_a_folder_that_cannot_be_made_costs_nothing_but_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = MemoryFile(str(tmp_path / "file" / "feeds"), SOURCE)
    kept.save(b"one")
    assert kept.load() == b""


def test_a_disk_that_fills_up_leaves_the_last_good_file(folder: Path) -> None:
    kept = MemoryFile(str(folder), SOURCE)
    kept.save(b"one")
    (file,) = folder.iterdir()
    file.with_suffix(f".{os.getpid()}").write_bytes(b"of a child that was killed")
    kept.save(b"two")
    assert kept.load() in {b"one", b"two"}
    assert len(list(folder.iterdir())) == 1
