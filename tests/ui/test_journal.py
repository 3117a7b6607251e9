"""The journal's window: what a person's page says, and what can be done on it."""

from datetime import UTC

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt

from nudge.engine.journal import JournalFacts
from nudge.ui.buttons import Button, Fold
from nudge.ui.edits import GrowingEdit, SearchField
from nudge.ui.guide_list import GuideList
from nudge.ui.journal import Journal
from nudge.ui.journal_entry import JournalEntryBox
from nudge.ui.memory import Slate
from nudge.ui.presenters.journal import EVERYBODY, present_journal
from nudge.ui.promises import PromiseLine
from tests.engine.test_journal import PRIYA, TOM, Room


@pytest.fixture
def room() -> Room:
    return Room()


@pytest.fixture
def window(qtbot, room: Room) -> Journal:
    """The window over a journal of two people, joined as the program joins it."""
    window = Journal(Slate())
    qtbot.addWidget(window)
    reader = room.reader

    def show(facts: JournalFacts) -> None:
        window.show_view(present_journal(facts, UTC))

    reader.on_facts = show
    window.asked.connect(lambda who, text: reader.show("" if who == EVERYBODY else who, text))
    window.page.edited.connect(reader.edit)
    window.page.deleted.connect(reader.delete)
    window.page.undone.connect(reader.undo)
    window.page.noted.connect(reader.add_note)
    window.page.forgotten.connect(reader.forget_person)
    with qtbot.waitExposed(window):
        window.open()
    return window


def choose(window: Journal, key: str) -> None:
    window.findChild(GuideList, "people").select(key)
    clear_away()


def clear_away() -> None:
    """Let go at once of what was drawn before."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def list_entries(window: Journal) -> list[str]:
    return [box.accessibleName() for box in window.page.findChildren(JournalEntryBox)]


def click(window: Journal, name: str) -> None:
    window.findChild(Button, name).click()
    clear_away()


def test_the_words_of_a_page_say_who_what_and_when(room: Room) -> None:
    """Sentences, with the year where it is another one."""
    room.reader.show(PRIYA.key)
    view = present_journal(room.facts, UTC)
    assert [entry.title for entry in view.people] == ["All entries", "Priya Nair", "Tom Weber"]
    assert view.title == "Priya Nair"
    assert view.note == "Last feedback: 10 February, 2 weeks ago."
    assert view.mine_title == "You promised Priya Nair"
    assert [entry.title for entry in view.entries] == ["1 March, you promised", "10 February"]
    assert view.forget.startswith("This takes out all 2 entries about them, for good.")


def test_entries_of_everybody_say_with_whom(room: Room) -> None:
    """On a page of their own they need not."""
    titles = [entry.title for entry in present_journal(room.facts, UTC).entries]
    assert titles[:2] == ["1 March, you promised Priya Nair", "28 February, with Tom Weber"]


def test_an_empty_journal_says_how_it_fills(room: Room) -> None:
    """And a search without a hit says something else."""
    empty = JournalFacts(now=room.facts.now)
    assert present_journal(empty, UTC).empty.startswith("Nothing here yet. After a talk")
    room.reader.show("", "zebra")
    assert present_journal(room.facts, UTC).empty == "Nothing that you wrote has these words."


def test_a_person_is_chosen_and_their_page_shown(window: Journal) -> None:
    """With the promise as a box to tick."""
    choose(window, PRIYA.key)
    assert window.page.accessibleName() == "Priya Nair"
    assert len(window.page.findChildren(PromiseLine)) == 1
    assert len(list_entries(window)) == 2


def test_typing_finds_entries_and_escape_brings_all_back(qtbot, window: Journal) -> None:
    """As in the toolkit: the first Escape clears, the second closes."""
    qtbot.keyClicks(window.findChild(SearchField, "journal_search"), "audit")
    qtbot.waitUntil(lambda: len(list_entries(window)) == 1)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(list_entries(window)) == 3)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_an_entry_is_edited_in_its_place_and_saved_as_it_is_typed(
    qtbot, window: Journal, room: Room
) -> None:
    """No button saves it; closing the window at once loses nothing."""
    choose(window, TOM.key)
    click(window, "edit_entry")
    field = window.page.findChild(GrowingEdit, "entry_text")
    field.setPlainText("Late once more")
    qtbot.waitUntil(lambda: room.store.find_reflection("b").answers == ("Late once more",))
    field.setPlainText("Late for the last time")
    window.close()
    assert room.store.find_reflection("b").answers == ("Late for the last time",)


def test_what_was_deleted_can_be_put_back(window: Journal) -> None:
    """Undo instead of a question."""
    choose(window, TOM.key)
    click(window, "delete_entry")
    assert window.page.accessibleName() == "Journal"
    click(window, "undo")
    choose(window, TOM.key)
    assert len(list_entries(window)) == 1


def test_a_note_is_added_from_the_page(window: Journal) -> None:
    """It stands on top, being the newest."""
    choose(window, TOM.key)
    window.page.findChild(GrowingEdit, "composer").setPlainText("Swapped shifts")
    click(window, "keep_note")
    assert list_entries(window) == ["Entry of 2 March", "Entry of 28 February"]


def test_forgetting_takes_two_clicks(window: Journal) -> None:
    """The first one says what it means."""
    choose(window, TOM.key)
    fold = window.page.findChild(Fold, "forget")
    assert not fold.is_open
    fold.button.click()
    assert fold.is_open
    click(window, "forget_now")
    assert window.findChild(GuideList, "people").count() == 2
