"""An export from a window: how far it is, what came of it, and no file where it is cancelled."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from nudge.adapters.system.paths import find_paths
from nudge.bootstrap.export_run import ExportRun
from nudge.bootstrap.history import open_history
from nudge.domain.journal import PersonNote
from nudge.domain.people import Person
from nudge.ui.buttons import Button
from nudge.ui.labels import Label
from nudge.ui.outcome_line import OutcomeLine

NOTES = 450
WAIT_MS = 20_000
BORN = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def line(qtbot: QtBot) -> OutcomeLine:
    """The last line of a window, above a journal with some hundred notes."""
    path = find_paths().store
    path.parent.mkdir(parents=True, mode=0o700)
    store = open_history(path, lambda _problem: None)
    priya = Person(name="Priya Nair", email="priya@example.org")
    for number in range(NOTES):
        at = BORN + timedelta(hours=number)
        store.save_person_note(PersonNote(id=0, person=priya, text=f"Note {number}", made_at=at))
    store.close()
    line = OutcomeLine()
    qtbot.addWidget(line)
    return line


def say(line: OutcomeLine) -> str:
    return line.findChildren(Label)[0].text()


def find_bar(line: OutcomeLine) -> QProgressBar:
    return line.findChild(QProgressBar, "outcome_bar")


def test_an_export_shows_how_far_it_is_and_then_where_it_lies(
    line: OutcomeLine, qtbot: QtBot, tmp_path: Path
) -> None:
    """The bar counts entries, and goes with the last one."""
    folder = tmp_path / "out"
    run = ExportRun(line, line)
    run.start(("--everything", str(folder)), "It is there.")
    assert (say(line), find_bar(line).isVisible()) == ("Exporting…", True)
    steps = set[tuple[int, int]]()
    find_bar(line).valueChanged.connect(lambda value: steps.add((value, find_bar(line).maximum())))
    qtbot.waitUntil(lambda: not run.is_under_way, timeout=WAIT_MS)
    assert say(line) == "It is there."
    assert not find_bar(line).isVisible()
    assert len({total for _value, total in steps}) == 1
    assert len(steps) > 3
    assert len(json.loads((folder / "journal.json").read_text())) == NOTES


def test_an_export_that_is_cancelled_leaves_no_file(
    line: OutcomeLine, qtbot: QtBot, tmp_path: Path
) -> None:
    """Neither the folder nor anything beside it, and the window says so."""
    run = ExportRun(line, line)
    run.start(("--everything", str(tmp_path / "out")), "It is there.")
    line.findChild(Button, "outcome_cancel").click()
    qtbot.waitUntil(lambda: not run.is_under_way, timeout=WAIT_MS)
    assert say(line) == "Cancelled: nothing was written."
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_way_is_told_in_the_window(
    line: OutcomeLine, qtbot: QtBot, tmp_path: Path
) -> None:
    """And it is left as it is."""
    file = tmp_path / "journal.md"
    file.write_text("mine")
    run = ExportRun(line, line)
    run.start(("--journal", str(file)), "It is there.")
    qtbot.waitUntil(lambda: not run.is_under_way, timeout=WAIT_MS)
    assert say(line) == f"{file} is there already: name another file."
    assert file.read_text() == "mine"


def test_what_else_is_said_meanwhile_takes_no_cancel_away(line: OutcomeLine) -> None:
    """After its time, the line tells again what is under way."""
    line.begin("Exporting…")
    line.say("Copied: nudge open")
    assert find_bar(line).isVisible()
    line.clear()
    assert say(line) == "Exporting…"
    line.end("Done.")
    line.clear()
    assert not line.isVisible()
