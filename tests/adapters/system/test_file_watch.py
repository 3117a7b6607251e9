"""A calendar file that is written, replaced, removed or comes is noticed once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from nudge.adapters.system.file_watch import FileWatch, is_local

MOUNTS = """\
22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
30 22 0:40 / /mnt/team rw shared:2 - nfs4 server:/team rw
31 30 0:41 / /mnt/team/local rw shared:3 - tmpfs tmpfs rw
32 22 0:42 / /media/My\\040Share rw shared:4 - cifs //server/share rw
34 22 0:44 / /media/stick rw - fuseblk /dev/sdb1 rw
33 22 0:43 / /run/user/0/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "team.ics"
    file.write_text("one")
    return file


@pytest.fixture
def seen() -> list[str]:
    return []


@pytest.fixture
def watch(file: Path, seen: list[str], qtbot: QtBot) -> Iterator[FileWatch]:
    watch = FileWatch(seen.append)
    watch.watch([str(file)])
    yield watch
    watch.deleteLater()


@pytest.mark.usefixtures("watch")
class TestWatched:
    def test_several_writes_are_noticed_once(
        self, file: Path, seen: list[str], qtbot: QtBot
    ) -> None:
        for text in ("two", "three", "four and more"):
            file.write_text(text)
            qtbot.wait(50)
        qtbot.waitUntil(lambda: seen == [str(file)], timeout=5_000)
        qtbot.wait(700)
        assert seen == [str(file)]

    def test_a_replaced_file_is_noticed_and_so_is_the_next_write(
        self, file: Path, seen: list[str], qtbot: QtBot
    ) -> None:
        for number in range(2):
            fresh = file.with_suffix(".new")
            fresh.write_text(f"replaced {number}")
            fresh.replace(file)
            qtbot.waitUntil(lambda count=number + 1: len(seen) == count, timeout=5_000)
        file.write_text("written")
        qtbot.waitUntil(lambda: len(seen) == 3, timeout=5_000)

    def test_a_file_that_goes_and_comes_back_is_noticed_twice(
        self, file: Path, seen: list[str], qtbot: QtBot
    ) -> None:
        file.unlink()
        qtbot.waitUntil(lambda: len(seen) == 1, timeout=5_000)
        file.write_text("back")
        qtbot.waitUntil(lambda: len(seen) == 2, timeout=5_000)

    def test_other_files_of_the_folder_are_nobodys_business(
        self, file: Path, seen: list[str], qtbot: QtBot
    ) -> None:
        file.with_name("other.ics").write_text("x")
        qtbot.wait(900)
        assert seen == []


def test_a_folder_that_is_missing_takes_nothing_from_the_others(
    file: Path, seen: list[str], qtbot: QtBot
) -> None:
    watch = FileWatch(seen.append)
    watch.watch([str(file.parent / "missing" / "team.ics"), str(file)])
    file.write_text("two")
    qtbot.waitUntil(lambda: seen == [str(file)], timeout=5_000)
    watch.deleteLater()


@pytest.mark.parametrize(
    ("path", "local"),
    [
        ("/home/ann/team.ics", True),
        ("/mnt/team/a.ics", False),
        ("/mnt/teams/a.ics", True),
        ("/mnt/team/local/a.ics", True),
        ("/media/stick/a.ics", True),
        ("/media/My Share/a.ics", False),
        ("/run/user/0/gvfs/smb-share/a.ics", False),
    ],
)
def test_a_network_drive_is_known_without_touching_it(
    path: str, *, local: bool, tmp_path: Path
) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(MOUNTS)
    assert is_local(path, mounts) is local


def test_a_file_on_a_network_drive_is_not_watched(qtbot: QtBot, tmp_path: Path) -> None:
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"22 1 8:1 / {tmp_path} rw - nfs4 server:/x rw\n")
    seen: list[str] = []
    watch = FileWatch(seen.append, mounts=mounts)
    watch.watch([str(tmp_path / "team.ics")])
    (tmp_path / "team.ics").write_text("x")
    qtbot.wait(800)
    assert seen == []
    watch.deleteLater()
