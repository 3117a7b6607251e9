"""Calendar files: what is read, what is waited for, and what is refused in one plain line."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from nudge.adapters.fetch.errors import FetchError
from nudge.adapters.fetch.files import SIZE_LIMIT, read_file
from nudge.domain.failures import Failure

WHOLE = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"
HALF = WHOLE[:20]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "team.ics"


def refuse(path: Path) -> FetchError:
    with pytest.raises(FetchError) as refusal:
        read_file(str(path))
    assert str(path) in refusal.value.message
    assert "\n" not in refusal.value.message
    return refusal.value


def later(do: Callable[[], object]) -> None:
    def run() -> None:
        time.sleep(0.4)
        do()

    threading.Thread(target=run, daemon=True).start()


def test_a_whole_file_is_read_at_once(file: Path) -> None:
    file.write_bytes(WHOLE)
    assert read_file(str(file)) == WHOLE


def test_an_empty_file_that_is_old_is_read_as_empty(file: Path) -> None:
    file.write_bytes(b"")
    os.utime(file, (1, 1))
    assert read_file(str(file)) == b""


def test_a_half_written_file_is_waited_for(file: Path) -> None:
    file.write_bytes(HALF)
    later(lambda: file.write_bytes(WHOLE))
    assert read_file(str(file)) == WHOLE


def test_a_file_that_is_replaced_while_it_is_waited_for_is_read_in_its_new_form(file: Path) -> None:
    file.write_bytes(HALF)
    fresh = file.with_suffix(".new")
    fresh.write_bytes(WHOLE)
    later(lambda: fresh.replace(file))
    assert read_file(str(file)) == WHOLE


def test_a_cut_file_that_nobody_writes_to_is_read_as_it_is_without_waiting(file: Path) -> None:
    file.write_bytes(HALF)
    os.utime(file, (1, 1))
    begin = time.monotonic()
    assert read_file(str(file)) == HALF
    assert time.monotonic() - begin < 0.2


def test_a_cut_file_from_the_future_is_not_waited_for(file: Path) -> None:
    file.write_bytes(HALF)
    os.utime(file, (5e9, 5e9))
    begin = time.monotonic()
    assert read_file(str(file)) == HALF
    assert time.monotonic() - begin < 0.2


def test_a_missing_file_is_named(file: Path) -> None:
    assert refuse(file).failure is Failure.NOT_FOUND
    assert refuse(file / "below").failure is Failure.NOT_FOUND


def test_a_folder_is_named_as_one(tmp_path: Path) -> None:
    assert "is a folder" in refuse(tmp_path).message


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.ics"
    os.mkfifo(pipe)
    assert "no ordinary file" in refuse(pipe).message


def test_a_device_without_end_is_refused() -> None:
    assert refuse(Path("/dev/zero")).failure is Failure.REFUSED


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_the_right_to_read_it_is_named(file: Path) -> None:
    file.write_bytes(WHOLE)
    file.chmod(0)
    assert refuse(file).failure is Failure.FORBIDDEN


def test_a_file_larger_than_any_calendar_is_not_even_read(file: Path) -> None:
    with file.open("wb") as sparse:
        sparse.truncate(SIZE_LIMIT + 1)
    assert refuse(file).failure is Failure.TOO_LARGE


def test_a_name_that_no_system_allows_is_one_line(tmp_path: Path) -> None:
    assert refuse(tmp_path / ("x" * 5000)).failure is Failure.UNREACHABLE
