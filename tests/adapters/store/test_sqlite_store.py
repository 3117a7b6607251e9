"""The store's file: private, brought up to date, mended, and honest when it cannot be used."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.migrations import MIGRATIONS
from nudge.adapters.store.sqlite_store import SqliteStore, open_snapshot, open_store
from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import Occurrence, Timed
from nudge.domain.journal import PersonNote
from nudge.domain.people import Person
from nudge.domain.problems import Problem
from nudge.engine.ports import StoreError

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
OCCURRENCE = Occurrence(uid="a", span=Timed(start=NOW, end=NOW + timedelta(hours=1)))
CODEC = OccurrenceCodec(
    encode=lambda occurrence: {"uid": occurrence.uid}, decode=lambda line, feed: OCCURRENCE
)
is_root = not hasattr(os, "geteuid") or os.geteuid() == 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "nudge.db"


@pytest.fixture
def problems() -> list[Problem]:
    return []


@pytest.fixture
def store(path: Path, problems: list[Problem]) -> Iterator[SqliteStore]:
    store = open_store(path, CODEC, problems.append)
    yield store
    store.close()


def make_delivery(key: str) -> Delivery:
    return Delivery(
        key=key,
        twin="",
        kind="prepare",
        moment="one-on-one",
        title="",
        at=NOW,
        state=DeliveryState.CLAIMED,
        changed_at=NOW,
    )


def list_modes(folder: Path) -> dict[str, int]:
    return {entry.name: stat.S_IMODE(entry.stat().st_mode) for entry in folder.iterdir()}


def damage(path: Path, page: int) -> None:
    """Overwrite a page, counted from 0, of 4,096 bytes."""
    content = bytearray(path.read_bytes())
    content[page * 4096 : page * 4096 + 512] = b"\xee" * 512
    path.write_bytes(content)


def test_the_file_is_made_at_the_first_call_for_the_user_alone(
    store: SqliteStore, path: Path
) -> None:
    """So are the write-ahead log and its index, whatever the umask."""
    assert not path.exists()
    old = os.umask(0)
    try:
        store.save_value("a", "b")
    finally:
        os.umask(old)
    assert list_modes(path.parent) == dict.fromkeys(
        ("nudge.db", "nudge.db-wal", "nudge.db-shm"), 0o600
    )


def test_a_file_that_others_could_read_is_mended(store: SqliteStore, path: Path) -> None:
    """As one that was copied back from a backup."""
    store.save_value("a", "b")
    store.close()
    path.chmod(0o644)
    assert store.find_value("a") == "b"
    assert list_modes(path.parent)["nudge.db"] == 0o600


def test_it_is_durable_and_leaves_no_deleted_text(store: SqliteStore) -> None:
    """WAL, FULL (a claim survives the loss of power), foreign keys, secure_delete."""
    store.save_value("a", "b")
    settings = {
        name: store._database.read(f"PRAGMA {name}")[0][0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert settings == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_deleted_text_is_in_no_file(store: SqliteStore, path: Path) -> None:
    """A text that was removed cannot be found by looking into the bytes."""
    store.save_value("note", "xylophone" * 1000)
    store.save_value("note", "")
    store.close()
    assert all(b"xylophone" not in entry.read_bytes() for entry in path.parent.iterdir())


def test_forgetting_leaves_the_text_in_no_file_and_no_kept_copy(
    store: SqliteStore, path: Path
) -> None:
    """Not in the write-ahead log, not in free pages, not in a broken file that was set aside."""
    secret = "she is going through a divorce"
    priya = Person(name="Priya", email="priya@example.org")
    path.with_name("nudge-broken-2026-03-01T000000Z.db").write_text(secret)
    for number in range(50):
        store.save_person_note(
            PersonNote(id=0, person=priya, text=f"{secret} {number}", made_at=NOW)
        )
    store.forget_people({priya.key})
    left = [file for file in path.parent.rglob("*") if b"divorce" in file.read_bytes()]
    assert left == []


def test_a_claim_survives_the_kill_of_its_process(path: Path) -> None:
    """It is committed when the call returns, not when the store is closed."""
    script = """
import os, signal, sys
from pathlib import Path
from tests.adapters.store import test_sqlite_store as here
here.open_store(Path(sys.argv[1]), here.CODEC, print).claim(here.make_delivery("a"))
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60)
    store = open_store(path, CODEC, pytest.fail)
    assert not store.claim(make_delivery("a"))
    assert store.claim(make_delivery("b"))
    store.close()


def test_a_note_survives_the_kill_of_its_process(path: Path) -> None:
    """What was told to the store is on the disk."""
    script = """
import os, signal, sys
from pathlib import Path
from tests.adapters.store import test_sqlite_store as here
here.open_store(Path(sys.argv[1]), here.CODEC, print).save_note("feedback", "ask Tom", here.NOW)
os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60)
    store = open_store(path, CODEC, pytest.fail)
    assert store.find_note("feedback") == "ask Tom"
    store.close()


def test_a_database_from_before_the_notes_gets_room_for_them_and_loses_nothing(path: Path) -> None:
    """The first step alone, as the first version wrote it."""
    with sqlite3.connect(path) as connection:
        connection.executescript(f"{MIGRATIONS[0]}\nPRAGMA user_version = 1;")
        connection.execute("INSERT INTO fact VALUES ('a', 'b')")
    connection.close()
    store = open_store(path, CODEC, pytest.fail)
    store.save_note("feedback", "ask Tom", NOW)
    assert (store.find_note("feedback"), store.find_value("a")) == ("ask Tom", "b")
    store.close()


def test_each_migration_takes_one_step_and_all_leave_a_sound_database(
    store: SqliteStore, path: Path
) -> None:
    """The version is the number of the last step."""
    store.save_value("a", "b")
    assert store._database.read("PRAGMA user_version")[0][0] == len(MIGRATIONS)
    assert store._database.read("PRAGMA integrity_check")[0][0] == "ok"
    assert store._database.read("PRAGMA foreign_key_check") == []


def test_a_database_of_a_newer_version_is_left_alone(
    path: Path, store: SqliteStore, problems: list[Problem]
) -> None:
    """It is not broken; the message says what to install."""
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    content = path.read_bytes()
    with pytest.raises(StoreError, match=r"a newer Nudge wrote it"):
        store.find_value("a")
    with pytest.raises(StoreError, match=r"a newer Nudge wrote it"):
        store.save_value("a", "b")
    assert path.read_bytes() == content
    assert problems == []


@pytest.mark.parametrize(
    "content", [b"this is no database" * 500, b"SQLite format 3\0" + b"x" * 99]
)
def test_a_file_that_is_no_database_is_kept_aside(
    path: Path, store: SqliteStore, problems: list[Problem], content: bytes
) -> None:
    """Under a dated name, byte for byte, private; a fresh one works at once."""
    path.write_bytes(content)
    path.chmod(0o644)
    assert store.claim(make_delivery("a"))
    (aside,) = path.parent.glob("nudge-broken-????-??-??T??????Z.db")
    assert aside.read_bytes() == content
    assert list_modes(path.parent)[aside.name] == 0o600
    assert [problem.code for problem in problems] == ["store-broken"]
    assert aside.name in problems[0].message


def test_what_can_be_read_of_a_broken_database_is_carried_over(
    path: Path, store: SqliteStore, problems: list[Problem]
) -> None:
    """A damaged page costs what stood on it, not what the user wrote elsewhere."""
    store.save_value("kept", "text")
    for number in range(200):
        store.claim(make_delivery(f"key-{number}"))
    root = store._database.read("SELECT rootpage FROM sqlite_schema WHERE name = 'delivery'")
    store.close()
    damage(path, root[0][0] - 1)
    assert store.find_value("kept") == "text"
    assert [problem.code for problem in problems] == ["store-broken"]


def test_two_broken_files_are_both_kept(path: Path, store: SqliteStore) -> None:
    """The second never replaces the first, though both bear the same date."""
    for _ in range(2):
        path.write_bytes(b"broken" * 1000)
        os.utime(path, (1_772_438_400, 1_772_438_400))
        store.find_value("a")
        store.close()
    assert sorted(entry.name for entry in path.parent.glob("nudge-broken-*.db")) == [
        "nudge-broken-2026-03-02T080000Z-2.db",
        "nudge-broken-2026-03-02T080000Z.db",
    ]


def test_damage_that_shows_while_the_program_runs_costs_one_call(
    path: Path, store: SqliteStore, problems: list[Problem]
) -> None:
    """That call fails with a line for the user; the next one works on a fresh file."""
    for number in range(2000):
        store.claim(make_delivery(f"key-{number}"))
    store._database.read("PRAGMA wal_checkpoint(TRUNCATE)")
    store._database.read("PRAGMA cache_size = 0")
    store._database.read("PRAGMA shrink_memory")
    for page in range(20, path.stat().st_size // 4096):
        damage(path, page)
    with pytest.raises(StoreError, match=r"damaged"):
        store.find_deliveries(NOW)
    store.save_value("a", "b")
    assert store.find_value("a") == "b"
    assert [problem.code for problem in problems] == ["store-broken"]


def test_a_full_disk_is_said_and_over_when_there_is_room_again(store: SqliteStore) -> None:
    """What was saved before is still there, and nothing is half written."""
    store.save_value("a", "before")
    pages = store._database.read("PRAGMA page_count")[0][0]
    store._database.read(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError, match=r"the disk is full: make room"):
        store.save_value("b", "x" * 100_000)
    assert (store.find_value("a"), store.find_value("b")) == ("before", None)
    store._database.read(f"PRAGMA max_page_count = {pages + 1000}")
    store.save_value("b", "x" * 100_000)
    assert store.find_value("b") is not None


@pytest.mark.skipif(is_root, reason="folder rights do not bind this user")
def test_a_folder_that_cannot_be_written_is_said_and_mended_later(
    path: Path, store: SqliteStore
) -> None:
    """The tray runs on, and the store works as soon as the folder does."""
    path.parent.chmod(0o500)
    try:
        with pytest.raises(StoreError, match=r"give yourself the right to write there"):
            store.save_value("a", "b")
    finally:
        path.parent.chmod(0o700)
    store.save_value("a", "b")
    assert store.find_value("a") == "b"


def test_a_folder_that_is_missing_is_said(tmp_path: Path) -> None:
    """One line with the path and what to do."""
    store = open_store(tmp_path / "gone" / "nudge.db", CODEC, pytest.fail)
    with pytest.raises(StoreError, match=r"gone/nudge\.db: it cannot be opened \(No such"):
        store.save_value("a", "b")


def test_a_database_held_by_another_program_is_said(
    path: Path, store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy tool that locks the file costs the call, not the program."""
    monkeypatch.setattr("nudge.adapters.store.database._BUSY_TIMEOUT_S", 0.01)
    store.save_value("a", "b")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match=r"another program holds it"):
        store.save_value("a", "c")
    other.close()
    store.save_value("a", "c")
    assert store.find_value("a") == "c"


def test_a_reading_in_a_form_of_another_version_counts_as_none(path: Path) -> None:
    """The feed is read afresh; nothing stands in the way."""

    def refuse(line: object, feed: str) -> Occurrence:
        raise KeyError("summary")

    store = open_store(path, OccurrenceCodec(encode=CODEC.encode, decode=refuse), pytest.fail)
    store.save_reading("work", [OCCURRENCE], NOW)
    assert store.find_reading("work") is None
    store.close()


def test_a_snapshot_of_nothing_is_empty_and_makes_no_file(path: Path) -> None:
    """A command in a home that was never used leaves no trace."""
    snapshot = open_snapshot(path, CODEC)
    assert snapshot.find_value("a") is None
    assert snapshot.find_deliveries(NOW) == []
    assert not path.exists()


@pytest.mark.parametrize("is_running", [True, False])
def test_a_snapshot_reads_what_stands_there_and_changes_no_file(
    path: Path, store: SqliteStore, *, is_running: bool
) -> None:
    """While the tray runs and while it does not."""
    store.save_value("a", "b")
    if not is_running:
        store.close()
    before = {entry.name: entry.read_bytes() for entry in path.parent.glob("nudge.db*")}
    snapshot = open_snapshot(path, CODEC)
    assert snapshot.find_value("a") == "b"
    with pytest.raises(StoreError, match=r"cannot be written"):
        snapshot.save_value("a", "c")
    snapshot.close()
    after = {entry.name: entry.read_bytes() for entry in path.parent.glob("nudge.db*")}
    assert after.keys() == before.keys()
    assert after["nudge.db"] == before["nudge.db"]


def test_a_snapshot_of_a_broken_file_leaves_it_where_it_is(path: Path) -> None:
    """Keeping it aside is the running program's work."""
    path.write_bytes(b"broken" * 1000)
    with pytest.raises(StoreError, match=r"damaged"):
        open_snapshot(path, CODEC).find_value("a")
    assert [entry.name for entry in path.parent.iterdir()] == ["nudge.db"]
