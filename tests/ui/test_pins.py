"""Pinned checklists: on top, where they were put, and with the ticks of the card."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nudge.ui.card import Card
from nudge.ui.desk import QtDesk
from nudge.ui.front import can_pin
from nudge.ui.memory import Slate
from nudge.ui.pin import Pin
from nudge.ui.presenters.translate import use_languages
from nudge.ui.shelf import GuideShelf
from nudge.ui.ticks import TickBox
from nudge.ui.toolkit import Toolkit
from tests.ui import samples
from tests.ui.conftest import find_window


def _pins() -> list[Pin]:
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    return [window for window in shown if isinstance(window, Pin)]


def _box(window: QWidget, item: str) -> TickBox:
    return window.findChildren(TickBox, f"item_{item}")[-1]


def _card() -> Card:
    return next(window for window in QApplication.topLevelWidgets() if isinstance(window, Card))


def test_a_pin_stays_on_top_and_takes_no_focus(desk: QtDesk) -> None:
    """A small window that the window manager keeps above the others."""
    desk.open_card(samples.make_card())
    desk.cards.pin_card()
    (pin,) = _pins()
    assert pin.windowFlags() & Qt.WindowType.WindowStaysOnTopHint
    assert pin.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert pin.windowTitle() == "One-on-one with Priya Sharma"


def test_a_pin_and_the_card_tick_each_other(desk: QtDesk) -> None:
    """Live and both ways; the engine hears of each tick once."""
    heard: list[tuple[str, str, bool]] = []
    desk.item_ticked.connect(lambda *tick: heard.append(tick))
    desk.open_card(samples.make_card())
    card = _card()
    desk.cards.pin_card()
    (pin,) = _pins()
    assert _box(pin, "notes").isChecked()
    _box(card, "praise").click()
    assert _box(pin, "praise").isChecked()
    _box(pin, "question").click()
    assert _box(card, "question").isChecked()
    assert set(heard) == {("uid-1", "praise", True), ("uid-1", "question", True)}


def test_a_pin_of_another_meeting_does_not_tick_this_card(desk: QtDesk) -> None:
    """Ticks hang on the occurrence."""
    desk.open_toolkit("one-on-one")
    find_window("Nudge toolkit").findChild(QPushButton, "pin").click()
    desk.open_card(samples.make_card())
    (pin,) = _pins()
    _box(pin, "praise").click()
    assert not _box(_card(), "praise").isChecked()


def test_several_are_pinned_at_once_none_over_the_other_and_each_once(desk: QtDesk) -> None:
    """From a card and from guides; a second pin of the same comes to the front only."""
    desk.open_card(samples.make_card())
    desk.cards.pin_card()
    desk.cards.pin_card()
    for guide in ("skip-level", "positive-feedback"):
        desk.open_toolkit(guide)
        find_window("Nudge toolkit").findChildren(QPushButton, "pin")[-1].click()
    assert len(_pins()) == 3
    assert len({(pin.x(), pin.y()) for pin in _pins()}) == 3


def test_what_is_pinned_comes_back_in_its_place_with_its_ticks(
    desk: QtDesk, clock: samples.StillClock
) -> None:
    """After a restart; closing it takes it away for good."""
    memory = Slate()
    desk.reading.remember_with(memory)
    desk.open_card(samples.make_card())
    desk.cards.pin_card()
    (pin,) = _pins()
    pin.put(pin.pos() - pin.rect().bottomLeft() / 10)
    _box(pin, "praise").click()
    place = pin.pos()
    desk.close_all()
    assert _pins() == []

    desk.reading.remember_with(memory)
    (again,) = _pins()
    assert again.pos() == place
    assert again.find_ticks() == ("notes", "topics", "praise")
    again.close()
    desk.reading.remember_with(memory)
    assert _pins() == []


def test_another_language_finds_the_pins_in_their_place(desk: QtDesk) -> None:
    """Made anew with the words of that language, and with their ticks."""
    desk.reading.remember_with(Slate())
    desk.open_card(samples.make_card())
    desk.cards.pin_card()
    (pin,) = _pins()
    _box(pin, "praise").click()
    place = pin.pos()
    use_languages(["de"])
    try:
        desk.make_anew()
        (again,) = _pins()
        assert again is not pin
        assert again.windowTitle() == "Einzelgespräch mit Priya Sharma"
        assert again.findChild(QPushButton, "pin_guide").text() == "Leitfaden öffnen"
        assert again.pos() == place
        assert again.find_ticks() == ("notes", "topics", "praise")
    finally:
        use_languages(["en"])


def test_the_checklist_of_a_meeting_that_is_over_does_not_come_back(
    desk: QtDesk, clock: samples.StillClock
) -> None:
    """One of a guide does: it belongs to no meeting."""
    memory = Slate()
    desk.reading.remember_with(memory)
    desk.open_card(samples.make_card())
    desk.cards.pin_card()
    desk.open_toolkit("skip-level")
    find_window("Nudge toolkit").findChild(QPushButton, "pin").click()
    desk.close_all()
    clock.instant = samples.START + timedelta(hours=2)
    desk.reading.remember_with(memory)
    assert [pin.windowTitle() for pin in _pins()] == ["Talking to the people your managers lead"]


@pytest.mark.parametrize("kept", ["nonsense", "{}", '["x", {"key": 1}, {"key": "a", "place": 2}]'])
def test_a_memory_that_cannot_be_read_pins_nothing(desk: QtDesk, kept: str) -> None:
    """And does not stop the start."""
    memory = Slate()
    memory.keep("pins", kept)
    desk.reading.remember_with(memory)
    assert _pins() == []


def test_a_pin_whose_screen_is_gone_comes_back_where_it_can_be_seen(desk: QtDesk) -> None:
    """As near as there is room."""
    desk.open_card(samples.make_card())
    desk.cards.pin_card()
    (pin,) = _pins()
    pin.put(pin.pos() * 100)
    assert pin.screen().availableGeometry().intersects(pin.frameGeometry())


def test_where_windows_cannot_stay_on_top_nothing_is_offered_to_be_pinned(
    dressed: QApplication, qtbot: QtBot
) -> None:
    """On Wayland the compositor decides."""
    assert can_pin("xcb")
    assert not can_pin("wayland-egl")
    toolkit = Toolkit(GuideShelf(samples.Shelf()), Slate(), can_pin=False)
    qtbot.addWidget(toolkit)
    toolkit.open("one-on-one")
    assert not toolkit.findChild(QPushButton, "pin").isVisible()


def test_pinned_guides_are_listed_in_the_toolkit(desk: QtDesk) -> None:
    """Under a heading of their own, as long as they are pinned."""
    desk.open_toolkit("skip-level")
    toolkit = find_window("Nudge toolkit")
    toolkit.findChild(QPushButton, "pin").click()
    listed = toolkit.findChild(QWidget, "guides")
    texts = [listed.item(row).text() for row in range(listed.count())]
    assert texts[texts.index("Pinned") + 1] == "Talking to the people your managers lead"
    _pins()[0].close()
    assert "Pinned" not in [listed.item(row).text() for row in range(listed.count())]
