"""Finding a guide and reading it: search, filter, keyboard, narrow windows, screen readers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nudge.domain.guides import GuideEntry, Need
from nudge.domain.override import override
from nudge.ui import theme
from nudge.ui.browser import Browser
from nudge.ui.desk import QtDesk
from nudge.ui.labels import Label
from nudge.ui.memory import Slate
from tests.ui import samples
from tests.ui.conftest import find_window
from tests.ui.sample_today import TODAY


class Sorted(samples.Shelf):
    """The first two guides are for what goes wrong, the others for the first time."""

    @override
    def list_guides(self) -> Sequence[GuideEntry]:
        entries = super().list_guides()
        needs = [(Need.SOLVE,)] * 2 + [(Need.NEW,)] * len(entries)
        return [replace(entry, needs=need) for entry, need in zip(entries, needs, strict=False)]


@pytest.fixture
def toolkit(desk: QtDesk, qtbot: QtBot) -> QWidget:
    """The toolkit at a guide, with a search."""
    desk.reading.read_with(search=samples.Finder())
    desk.open_toolkit("one-on-one")
    window = find_window("Nudge toolkit")
    qtbot.waitUntil(window.isActiveWindow)
    return window


def _texts(toolkit: QWidget) -> list[str]:
    listed = toolkit.findChild(QListWidget)
    return [listed.item(row).text() for row in range(listed.count())]


def _title(toolkit: QWidget) -> str:
    return toolkit.findChild(QWidget, "guide").accessibleName()


def _walk(told: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield told
    for number in range(told.childCount()):
        child = told.child(number)
        if child is not None and child.isValid():
            yield from _walk(child)


def test_hits_are_told_apart_from_what_was_not_searched_for(toolkit: QWidget) -> None:
    """The marked words are drawn bold and in another colour: the picture differs."""
    search = toolkit.findChild(QLineEdit)
    QTest.keyClicks(search, "pay")
    assert _texts(toolkit)[:2] == ["Found", "Talking about pay"]
    listed = toolkit.findChild(QListWidget)
    item = listed.item(3)
    description = item.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    assert description == "My note: Ask Tom about pay bands"
    accent = theme.LIGHT.accent
    box = listed.visualItemRect(item)
    picture = listed.viewport().grab(box).toImage()
    assert _has_colour(picture, accent)


def _has_colour(picture: QImage, colour: str) -> bool:
    wide, high = picture.width(), picture.height()
    return any(picture.pixelColor(x, y).name() == colour for x in range(wide) for y in range(high))


def test_up_and_down_move_through_the_hits_while_one_types(toolkit: QWidget) -> None:
    """The keyboard stays in the search field; Enter goes to the guide."""
    search = toolkit.findChild(QLineEdit)
    search.setFocus()
    QTest.keyClicks(search, "pay")
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert _title(toolkit) == "Talking about pay"
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Down)
    QTest.keyClick(search, Qt.Key.Key_Up)
    assert _title(toolkit) == "Regular one-on-one"
    assert QApplication.focusWidget() is search
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is toolkit.findChild(QWidget, "guide")


def test_esc_ends_the_search_first_and_closes_then(toolkit: QWidget) -> None:
    """Nothing is lost by the first."""
    toolkit.findChild(QLineEdit).setText("pay")
    QTest.keyClick(toolkit, Qt.Key.Key_Escape)
    assert toolkit.isVisible()
    assert "Feedback" in _texts(toolkit)
    QTest.keyClick(toolkit, Qt.Key.Key_Escape)
    assert not toolkit.isVisible()


def test_what_was_read_last_is_at_hand_the_next_time(desk: QtDesk, toolkit: QWidget) -> None:
    """Five of them at most, the latest first, each once; and after a restart too."""
    memory = Slate()
    desk.reading.remember_with(memory)
    other = QtDesk(tray=desk._tray, library=samples.Shelf(), clock=samples.StillClock())
    other.reading.remember_with(memory)
    for guide in ("skip-level", "one-on-one", "skip-level"):
        other.open_toolkit(guide)
    other.close_all()
    other.open_toolkit()
    window = next(
        one
        for one in QApplication.topLevelWidgets()
        if one.isVisible() and one.objectName() == "toolkit" and one is not toolkit
    )
    texts = _texts(window)
    start = texts.index("Recent")
    assert texts[start + 1 : start + 3] == [
        "Talking to the people your managers lead",
        "Regular one-on-one",
    ]
    other.close_all()
    other.deleteLater()


def test_the_window_comes_back_in_its_size(desk: QtDesk) -> None:
    """After a restart, from the memory of the windows."""
    memory = Slate()
    desk.reading.remember_with(memory)
    desk.open_toolkit()
    find_window("Nudge toolkit").resize(655, 444)
    desk.close_all()
    other = QtDesk(tray=desk._tray, library=samples.Shelf(), clock=samples.StillClock())
    other.reading.remember_with(memory)
    other.open_toolkit()
    again = find_window("Nudge toolkit")
    assert (again.width(), again.height()) == (655, 444)
    other.close_all()
    other.deleteLater()


def test_the_filter_lists_the_guides_for_one_need(desk: QtDesk, toolkit: QWidget) -> None:
    """Chosen from a menu; the button says which one is in force."""
    desk.use_library(Sorted())
    button = toolkit.findChild(QPushButton, "need")
    assert button.text() == "All guides"
    button.click()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == "Something goes wrong").trigger()
    menu.close()
    assert _texts(toolkit) == [
        "One-on-ones",
        "Regular one-on-one",
        "First one-on-one with a new team member",
    ]
    assert button.text() == "Something goes wrong"


def test_a_situation_opens_its_guide_where_it_helps_at_once(toolkit: QWidget) -> None:
    """What happened stands above the title, and what to do in the middle of it is unfolded."""
    listed = toolkit.findChild(QListWidget)
    listed.setCurrentItem(listed.findItems("Something just happened", Qt.MatchFlag.MatchExactly)[0])
    toolkit.findChild(QPushButton, "happened_cried").click()
    assert _title(toolkit) == "Any talk you would rather put off"
    shown = {label.text() for label in toolkit.findChildren(Label) if label.isVisible()}
    assert "Somebody cried in front of me" in shown
    assert toolkit.findChildren(Browser, "section_solves")[-1].isVisible()


def test_words_to_say_are_copied_without_their_marks(toolkit: QWidget) -> None:
    """One button each, and it says that it did."""
    button = toolkit.findChild(QPushButton, "copy_0")
    button.click()
    words = "What would make this half hour worth it for you?"
    assert QGuiApplication.clipboard().text() == words
    assert button.accessibleDescription() == "Copied"


def test_a_term_is_explained_by_the_keyboard_too(toolkit: QWidget) -> None:
    """Tab to it, Enter: the same words as under the pointer."""
    browser = toolkit.findChild(Browser, "section_traps")
    browser.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(browser, Qt.Key.Key_Tab)
    QTest.keyClick(browser, Qt.Key.Key_Return)
    assert "A list of what was done since last time" in QToolTip.text()


def test_the_keys_that_scroll_scroll_the_page(toolkit: QWidget) -> None:
    """Not the part of it that has the focus, which has nothing to scroll."""
    browser = toolkit.findChild(Browser, "section_steps")
    browser.setFocus()
    QTest.keyClick(browser, Qt.Key.Key_PageDown)
    assert toolkit.findChild(QWidget, "guide").verticalScrollBar().value() > 0  # type: ignore[attr-defined]


def test_in_a_narrow_window_list_and_page_take_turns(desk: QtDesk, toolkit: QWidget) -> None:
    """With a way back, by button and by key."""
    toolkit.resize(400, 600)
    side, guide = toolkit.findChild(QWidget, "side"), toolkit.findChild(QWidget, "guide")
    assert guide.isVisible()
    assert not side.isVisible()
    toolkit.findChild(QPushButton, "back").click()
    assert side.isVisible()
    assert not guide.isVisible()
    listed = toolkit.findChild(QListWidget)
    QTest.mouseClick(
        listed.viewport(),
        Qt.MouseButton.LeftButton,
        pos=listed.visualItemRect(listed.item(4)).center(),
    )
    assert guide.isVisible()
    toolkit.resize(760, 600)
    assert side.isVisible()
    assert guide.isVisible()


@pytest.mark.parametrize("size", [10.0, 20.0])
@pytest.mark.parametrize("width", [360, 1400])
def test_nothing_is_wider_than_the_window(
    desk: QtDesk, toolkit: QWidget, size: float, width: int
) -> None:
    """At 100 and at 200 percent, narrow and wide: no page has to be moved sideways."""
    theme.apply(theme.Scheme.LIGHT, size_pt=size)
    desk.today_opened.connect(lambda: desk.show_today(TODAY))
    toolkit.resize(max(width, round(360 * theme.find_scale())), 700)
    for place in ("one-on-one", "#today", "#happened"):
        desk.open_toolkit(place)
        QApplication.processEvents()
        page = toolkit.findChild(QWidget, place.strip("#") if "#" in place else "guide")
        bar = page.horizontalScrollBar()  # type: ignore[attr-defined]
        assert bar.maximum() == 0, place
    theme.apply(theme.Scheme.LIGHT, size_pt=10)


def test_everything_that_can_be_used_has_a_name_and_a_role(desk: QtDesk, toolkit: QWidget) -> None:
    """As a screen reader asks for them, on every page."""
    roles = QAccessible.Role
    used = {roles.Button, roles.CheckBox, roles.EditableText, roles.List, roles.ListItem}
    desk.today_opened.connect(lambda: desk.show_today(TODAY))
    found = set()
    for place in ("one-on-one", "#today", "#happened"):
        desk.open_toolkit(place)
        QApplication.processEvents()
        for told in _walk(QAccessible.queryAccessibleInterface(toolkit)):
            state = told.state()
            if told.role() in used and not state.invisible:
                found.add(told.role())
                name = told.text(QAccessible.Text.Name)
                assert name, (place, told.role(), told.object())
                assert not re.search(r"[<>]|&&", name.replace("<b>Eve</b>", ""))
    assert found == used


def test_dark_and_light_follow_while_the_window_is_open(toolkit: QWidget) -> None:
    """Every part of the page, texts of documents too."""
    theme.apply(theme.Scheme.DARK)
    browser = toolkit.findChild(Browser, "section_steps")
    picture = toolkit.grab().toImage()
    assert picture.pixelColor(picture.width() - 40, 6).name() == theme.DARK.window
    assert theme.DARK.text in browser.toHtml()
    theme.apply(theme.Scheme.LIGHT)
    assert theme.LIGHT.text in browser.toHtml()
