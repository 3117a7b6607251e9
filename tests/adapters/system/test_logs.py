"""The log: counters and events, nothing that anybody wrote."""

import json
import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest

from nudge.adapters.system import logs
from nudge.adapters.system.logs import EventLog, LogEvent

NOW = datetime(2026, 3, 2, 8, 0, 0, 123, tzinfo=UTC)


def read(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_an_event_is_one_line_with_its_counts(tmp_path: Path) -> None:
    """For the user alone, and appended."""
    EventLog(tmp_path).record(LogEvent.STARTED, NOW)
    EventLog(tmp_path).record(LogEvent.FEED_READ, NOW, occurrences=12, problems=0)
    assert read(tmp_path / "nudge.log") == [
        {"at": "2026-03-02T08:00:00+00:00", "event": "started"},
        {"at": "2026-03-02T08:00:00+00:00", "event": "feed_read", "occurrences": 12, "problems": 0},
    ]
    assert stat.S_IMODE((tmp_path / "nudge.log").stat().st_mode) == 0o600


@pytest.mark.parametrize("text", ["1:1 with Priya", "", None, 1.5, ["x"]])
def test_no_text_gets_in(tmp_path: Path, text: object) -> None:
    """The type checker refuses it, and so does the program where the checker was not asked."""
    with pytest.raises(TypeError):
        EventLog(tmp_path).record(LogEvent.PLANNED, NOW, title=text)  # type: ignore[arg-type]
    assert not (tmp_path / "nudge.log").exists()


def test_a_bug_is_logged_with_its_place_and_without_its_message(tmp_path: Path) -> None:
    """Messages of exceptions hold paths, titles and addresses."""
    try:
        logs._list_own_lines(3)  # type: ignore[arg-type]
    except AttributeError as error:
        error.add_note("1:1 with Priya")
        EventLog(tmp_path).record_bug(error, NOW)
    (entry,) = read(tmp_path / "nudge.log")
    assert entry["error"] == "AttributeError"
    (line,) = entry["trace"]  # type: ignore[misc]
    assert line.startswith("nudge.adapters.system.logs:")
    assert "Priya" not in (tmp_path / "nudge.log").read_text()


def test_five_files_are_kept_and_none_is_larger_than_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest goes; the newest lines stand in nudge.log."""
    monkeypatch.setattr(logs, "_LARGEST_BYTES", 200)
    log = EventLog(tmp_path)
    for number in range(100):
        log.record(LogEvent.PLANNED, NOW, due=number)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["nudge.log", *(f"nudge.log.{n}" for n in range(1, 5))]
    assert all(file.stat().st_size <= 200 for file in files)
    kept = [entry["due"] for file in reversed(files) for entry in read(file)]
    assert kept == list(range(100 - len(kept), 100))


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    """A full disk is reported by what matters, not by the log."""
    EventLog(tmp_path / "gone").record(LogEvent.STARTED, NOW)
    assert list(tmp_path.iterdir()) == []
