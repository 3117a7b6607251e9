"""The toolkit window: find a guide, read it, go on to the next."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nudge.domain.guides import Guide
from nudge.domain.override import override
from nudge.ui.browser import Browser
from nudge.ui.desk import QtDesk
from nudge.ui.labels import Label
from nudge.ui.presenters.translate import use_languages
from tests.ui import samples
from tests.ui.conftest import find_window


@pytest.fixture
def toolkit(desk: QtDesk, qtbot: QtBot) -> QWidget:
    """The toolkit as a card opens it."""
    desk.open_toolkit("one-on-one")
    window = find_window("Nudge toolkit")
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _title(toolkit: QWidget) -> str:
    return toolkit.findChild(QWidget, "guide").accessibleName()


def _entries(toolkit: QWidget) -> list[str]:
    entries = toolkit.findChild(QListWidget)
    items = [entries.item(row) for row in range(entries.count())]
    return [item.text() for item in items if item.flags() & Qt.ItemFlag.ItemIsSelectable]


def _labels(toolkit: QWidget) -> list[Label]:
    return toolkit.findChildren(Label)


def test_from_the_tray_it_opens_at_today(desk: QtDesk) -> None:
    """Never an empty page: Today says what to do where nothing is planned."""
    desk.open_toolkit()
    toolkit = find_window("Nudge toolkit")
    page = toolkit.findChild(QWidget, "today")
    assert page.isVisible()
    assert toolkit.findChild(QListWidget).currentItem().text() == "Today"
    texts = {label.text() for label in page.findChildren(Label)}
    assert "Nothing more is planned for today." in texts


def test_it_opens_at_the_guide_that_is_asked_for(desk: QtDesk) -> None:
    """And selects it in the list."""
    desk.open_toolkit("compensation-talk")
    toolkit = find_window("Nudge toolkit")
    assert _title(toolkit) == "Talking about pay"
    assert toolkit.findChild(QListWidget).currentItem().text() == "Talking about pay"


def test_the_arrow_keys_turn_the_pages_and_leap_over_headings(toolkit: QWidget) -> None:
    """Three times down is the first guide of the next situation."""
    entries = toolkit.findChild(QListWidget)
    for _step in range(3):
        QTest.keyClick(entries, Qt.Key.Key_Down)
    assert _title(toolkit) == "Telling someone what needs to change"


def test_a_search_narrows_the_list_and_enter_opens_the_first(toolkit: QWidget) -> None:
    """Ctrl+F, a word, Enter."""
    QTest.keyClick(toolkit, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    search = QApplication.focusWidget()
    assert isinstance(search, QLineEdit)
    QTest.keyClicks(search, "pay")
    assert _entries(toolkit)[-2:] == ["Talking about pay", "Ask: pay"]
    assert "Praise that means something" not in _entries(toolkit)
    QTest.keyClicks(search, " about")
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert _title(toolkit) == "Talking about pay"


def test_a_search_without_a_result_says_what_to_do(toolkit: QWidget) -> None:
    """No empty list, and what was typed can be asked."""
    toolkit.findChild(QLineEdit).setText("xyzzy")
    assert _entries(toolkit) == ["Ask: xyzzy"]
    assert toolkit.findChild(QListWidget).item(0).text().endswith("Try others.")


def test_an_empty_library_says_what_to_do(desk: QtDesk) -> None:
    """Where it looked, and which command tells more."""
    desk.use_library(samples.Shelf(is_empty=True))
    desk.open_toolkit()
    texts = {label.text() for label in find_window("Nudge toolkit").findChildren(Label)}
    assert "No guides yet" in texts


def test_guides_that_are_being_prepared_appear_by_themselves(desk: QtDesk) -> None:
    """At the first start: a word on the wait, then the guide that was asked for."""
    desk.use_library(samples.Shelf(is_empty=True), is_ready=False)
    desk.open_toolkit("compensation-talk")
    toolkit = find_window("Nudge toolkit")
    assert "The guides are being prepared" in {label.text() for label in _labels(toolkit)}
    assert toolkit.findChild(QListWidget, "guides").count() == 0
    assert toolkit.findChild(QProgressBar, "busy").isVisible()
    desk.use_library(samples.Shelf())
    assert _title(toolkit) == "Talking about pay"


def test_where_none_was_asked_for_today_appears_once_there_are_guides(desk: QtDesk) -> None:
    """And where none comes, there is no waiting for ever."""
    desk.use_library(samples.Shelf(is_empty=True), is_ready=False)
    desk.open_toolkit()
    toolkit = find_window("Nudge toolkit")
    desk.use_library(samples.Shelf(is_empty=True))
    assert "No guides yet" in {label.text() for label in _labels(toolkit)}
    desk.use_library(samples.Shelf())
    assert toolkit.findChild(QWidget, "today").isVisible()


class Reworded(samples.Shelf):
    """The same guides after an upgrade of their pack."""

    @override
    def find_guide(self, guide: str) -> Guide | None:
        found = super().find_guide(guide)
        return replace(found, steps=("Ask first.",)) if found is not None else None


def test_a_guide_that_changes_while_it_is_read_is_drawn_anew(
    desk: QtDesk, toolkit: QWidget
) -> None:
    """One that does not change stays as it is, with its folds and its place."""
    browser = toolkit.findChild(Browser, "section_steps")
    desk.use_library(samples.Shelf())
    assert browser.isVisible()
    desk.use_library(Reworded())
    assert not browser.isVisible()
    newest = toolkit.findChildren(Browser, "section_steps")[-1]
    assert newest.toPlainText().split() == ["1.", "Ask", "first."]


def test_a_screen_reader_hears_of_a_fold_as_a_button(toolkit: QWidget) -> None:
    """Not as a check box; whether it is open stands in its description."""
    button = toolkit.findChild(QWidget, "fold_why").findChild(QPushButton)
    told = QAccessible.queryAccessibleInterface(button)
    assert told.role() is QAccessible.Role.Button
    folded = told.text(QAccessible.Text.Description)
    button.click()
    told = QAccessible.queryAccessibleInterface(button)
    assert (folded, told.text(QAccessible.Text.Description)) == ("Folded", "Unfolded")


def test_a_guide_that_is_gone_is_said_to_be_gone(desk: QtDesk) -> None:
    """A card may name a guide that its pack has dropped."""
    desk.open_toolkit("long-gone")
    texts = {label.text() for label in find_window("Nudge toolkit").findChildren(Label)}
    assert "This guide is no longer here" in texts


def test_a_folded_part_is_made_when_it_is_opened(toolkit: QWidget) -> None:
    """Documents cost memory; most are never read."""
    fold = toolkit.findChild(QWidget, "fold_why")
    assert fold.findChildren(Browser) == []
    fold.findChild(QPushButton).click()
    assert "fewer surprises" in fold.findChild(Browser).toPlainText()


def test_hidden_it_lets_go_of_its_documents_and_shown_it_is_where_it_was(
    desk: QtDesk, toolkit: QWidget, qtbot: QtBot
) -> None:
    """Memory back while hidden; guide and size kept."""
    desk.open_toolkit("compensation-talk")
    toolkit.resize(700, 500)
    toolkit.close()
    toolkit.findChild(QTimer, "let_go").timeout.emit()
    qtbot.waitUntil(lambda: toolkit.findChildren(Browser) == [])
    desk.open_toolkit()
    assert _title(toolkit) == "Talking about pay"
    assert (toolkit.width(), toolkit.height()) == (700, 500)


def test_settings_are_a_click_away(desk: QtDesk, toolkit: QWidget, qtbot: QtBot) -> None:
    """A gear at the foot of the list, with a name for those who do not see it."""
    gear = toolkit.findChild(QPushButton, "open_settings")
    assert gear.accessibleName() == "Settings"
    with qtbot.waitSignal(desk.settings_clicked):
        QTest.mouseClick(gear, Qt.MouseButton.LeftButton)


def test_esc_closes_it(toolkit: QWidget) -> None:
    """As it does the cards."""
    QTest.keyClick(toolkit, Qt.Key.Key_Escape)
    assert not toolkit.isVisible()


def test_text_columns_are_at_most_68_letters_wide(toolkit: QWidget) -> None:
    """However wide the window is."""
    toolkit.resize(2000, 700)
    QApplication.sendPostedEvents()
    browser = toolkit.findChild(Browser, "section_steps")
    letter = browser.fontMetrics().averageCharWidth()
    assert browser.viewport().width() <= 68 * letter


def test_another_language_brings_an_open_toolkit_back(desk: QtDesk) -> None:
    """A closed one stays closed."""
    use_languages(["de"])
    try:
        desk.make_anew()
        assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == []
        desk.open_toolkit()
        use_languages(["fr"])
        desk.make_anew()
        assert find_window("Nudge – Boîte à outils").isVisible()
        desk.close_all()
    finally:
        use_languages(["en"])
