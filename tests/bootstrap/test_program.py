"""The tray program brings a changed policy into force without a new start."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSystemTrayIcon,
)
from pytestqt.qtbot import QtBot

from nudge.adapters.system.paths import find_paths, prepare
from nudge.adapters.system.single_instance import SingleInstance
from nudge.adapters.system.tray_host import TrayHostWatch
from nudge.bootstrap.demo import ME, make_sample
from nudge.bootstrap.policy import PolicyWatch
from nudge.bootstrap.program import Program
from nudge.domain.journal import PersonNote
from nudge.domain.people import Person
from nudge.domain.policy import Layer, PolicyEntry, PolicySource
from nudge.ui.journal import Journal
from nudge.ui.tray import Tray
from tests.adapters.content.packs_on_disk import write_guide, write_pack


class Machine:
    """A machine whose policy can be changed while Nudge runs."""

    def __init__(self) -> None:
        self.sources: tuple[PolicySource, ...] = ()

    def set(self, **values: object) -> None:
        entries = tuple(PolicyEntry(name=name, value=value) for name, value in values.items())
        self.sources = (PolicySource(layer=Layer.MACHINE, name="it.json", entries=entries),)


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def program(
    machine: Machine, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setenv("NUDGE_CLOCK", "2027-03-16T06:00,1")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    feed = tmp_path / "sample.ics"
    feed.write_text(make_sample(date(2027, 3, 16)))
    paths = find_paths()
    prepare(paths)
    tray = Tray(qapp)
    program = Program(
        paths,
        tray=tray,
        host=TrayHostWatch(tray.appear, QSystemTrayIcon.isSystemTrayAvailable, parent=tray),
        instance=SingleInstance(paths.lock, paths.socket, tray),
        policy=PolicyWatch(lambda: machine.sources),
    )
    program.start([str(feed)], [ME])
    yield program
    program.stop()
    tray.deleteLater()


def test_a_changed_policy_holds_from_the_next_tick_on(
    program: Program, machine: Machine, qtbot: QtBot
) -> None:
    """Fewer nudges, no names, and no more calendar files; what was read stays."""

    def count_prepares() -> int:
        plan = program.engine.plan
        return sum(nudge.kind.value == "prepare" for nudge in plan.due) if plan else 0

    qtbot.waitUntil(
        lambda: count_prepares() > 0 and bool(program._library.list_guides()), timeout=60_000
    )
    assert program.engine._feeds.health[0].message == ""
    machine.set(MaxNudgesPerDay=0, ShowTitlesInNotifications=False, AllowLocalIcsFiles=False)
    assert count_prepares() > 0
    program._on_tick()
    assert count_prepares() == 0
    assert program.desk._shows_titles is False
    refused = "Your organisation does not allow calendar files."
    qtbot.waitUntil(lambda: program.engine._feeds.health[0].message == refused, timeout=60_000)
    qtbot.waitUntil(lambda: not program._tray.findChildren(QProcess), timeout=60_000)


def test_a_changed_pack_is_noticed_when_the_toolkit_opens(
    program: Program, machine: Machine, qtbot: QtBot, tmp_path: Path
) -> None:
    """Without a new start; the user's note on a guide stays through the upgrade."""

    def has(guide: str) -> bool:
        return program._library.find_guide(guide) is not None

    def is_at_rest() -> bool:
        return not program._tray.findChildren(QProcess)

    pack = write_pack(tmp_path / "acme", "acme", late="Late")
    machine.set(ContentPackDirs=[str(pack)])
    program._on_tick()
    qtbot.waitUntil(lambda: has("late") and is_at_rest(), timeout=60_000)
    program.desk.note_changed.emit("late", "Ask Tom")
    write_guide(pack, "late", {"Someone is late again": "Late, reworded"})
    write_guide(pack, "left")
    program.desk.open_toolkit("late")
    qtbot.waitUntil(lambda: has("left") and is_at_rest(), timeout=60_000)
    (note,) = [
        field
        for field in QApplication.allWidgets()
        if isinstance(field, QPlainTextEdit) and field.isVisible()
    ]
    assert note.toPlainText() == "Ask Tom"


def test_another_language_is_spoken_by_windows_that_are_open(
    program: Program, machine: Machine, qtbot: QtBot
) -> None:
    """The journal comes back in it; the tray and the next windows speak it too."""

    def list_titles() -> set[str]:
        return {each.windowTitle() for each in QApplication.topLevelWidgets() if each.isVisible()}

    qtbot.waitUntil(lambda: not program._tray.findChildren(QProcess), timeout=60_000)
    program._journal.open()
    assert "Nudge journal" in list_titles()
    machine.set(Language="de")
    program._on_tick()
    try:
        assert "Nudge – Journal" in list_titles()
        assert "Nudge journal" not in list_titles()
    finally:
        machine.set(Language="en")
        program._on_tick()
        program._journal.close()
    qtbot.waitUntil(lambda: not program._tray.findChildren(QProcess), timeout=60_000)


def test_a_copy_of_the_journal_lies_where_the_user_has_said(
    program: Program, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In place of a file that is there, since the dialog has asked; the window says so."""
    file = tmp_path / "journal.md"
    file.write_text("an older copy")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))
    tom, at = Person(name="Tom Weber", email="tom@example.org"), datetime(2027, 3, 1, tzinfo=UTC)
    program._store.save_person_note(PersonNote(id=0, person=tom, text="Led it", made_at=at))
    program._journal.open()
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, Journal)]
    (window,) = (each for each in windows if each.isVisible())
    window.findChild(QPushButton, "export").click()
    window.findChild(QMenu).actions()[0].trigger()
    qtbot.waitUntil(lambda: "Led it" in file.read_text(), timeout=60_000)
    said = f"Your journal is in {file}."
    qtbot.waitUntil(lambda: window.outcome.accessibleName() == said, timeout=20_000)
    program._journal.close()
    qtbot.waitUntil(lambda: not program._tray.findChildren(QProcess), timeout=60_000)
