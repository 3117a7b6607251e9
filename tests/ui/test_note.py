"""The user's own note at the end of a guide: quiet, saved as it is typed."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from nudge.ui.desk import QtDesk
from tests.ui.conftest import find_named, find_window

SAVED_WITHIN_MS = 500


class Shop:
    """Answers the desk as the engine does, from notes in memory. `saved`: all, in order."""

    def __init__(self, desk: QtDesk) -> None:
        self.notes = {"compensation-talk": "Bring the bands"}
        self.saved: list[tuple[str, str]] = []
        desk.guide_opened.connect(lambda guide: desk.show_note(guide, self.notes.get(guide, "")))
        desk.note_changed.connect(self._save)

    def _save(self, guide: str, text: str) -> None:
        self.notes[guide] = text
        self.saved.append((guide, text))


@pytest.fixture
def shop(desk: QtDesk) -> Shop:
    return Shop(desk)


def _field() -> QPlainTextEdit:
    field = find_named(find_window("Nudge toolkit"), QPlainTextEdit, "My notes")
    assert isinstance(field, QPlainTextEdit)
    return field


def test_what_was_noted_stands_at_the_end_of_its_guide(desk: QtDesk, shop: Shop) -> None:
    """As plain text, and nothing is saved by looking."""
    shop.notes["compensation-talk"] = "<b>Bring</b> the bands"
    desk.open_toolkit("compensation-talk")
    assert _field().toPlainText() == "<b>Bring</b> the bands"
    assert _field().isVisible()
    assert "Only you see this" in _field().placeholderText()
    desk.close_all()
    assert shop.saved == []


def test_a_key_is_saved_within_half_a_second(desk: QtDesk, shop: Shop, qtbot: QtBot) -> None:
    """Though the typing goes on: the first key starts the wait."""
    desk.open_toolkit("one-on-one")
    QTest.keyClicks(_field(), "a")
    qtbot.waitUntil(lambda: shop.saved == [("one-on-one", "a")], timeout=2 * SAVED_WITHIN_MS)


def test_another_guide_saves_at_once_under_the_old_name(desk: QtDesk, shop: Shop) -> None:
    """And shows its own note."""
    desk.open_toolkit("one-on-one")
    QTest.keyClicks(_field(), "Ask Tom")
    desk.open_toolkit("compensation-talk")
    assert shop.saved == [("one-on-one", "Ask Tom")]
    assert _field().toPlainText() == "Bring the bands"


def test_closing_saves_at_once_and_the_note_is_there_again(desk: QtDesk, shop: Shop) -> None:
    """With Esc, with the window's button, and with the program's end."""
    desk.open_toolkit("one-on-one")
    QTest.keyClicks(_field(), "Ask Tom")
    desk.close_all()
    assert shop.saved == [("one-on-one", "Ask Tom")]
    desk.open_toolkit()
    assert _field().toPlainText() == "Ask Tom"


def test_a_note_that_comes_for_another_guide_is_not_shown(desk: QtDesk, shop: Shop) -> None:
    """The user has gone on."""
    desk.open_toolkit("one-on-one")
    desk.show_note("compensation-talk", "Bring the bands")
    assert _field().toPlainText() == ""


def test_without_an_answer_from_the_store_there_is_no_field(desk: QtDesk) -> None:
    """What cannot be read must not be overwritten."""
    desk.open_toolkit("one-on-one")
    fields = find_window("Nudge toolkit").findChildren(QWidget, "note")
    assert [field for field in fields if field.isVisible()] == []
