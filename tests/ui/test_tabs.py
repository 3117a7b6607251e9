"""Cards that come together: a tab each, and nothing that was done on one is lost on the other."""

from typing import Any

from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QWidget

from nudge.ui.card import Card
from nudge.ui.desk import QtDesk
from nudge.ui.edits import GrowingEdit
from nudge.ui.reflection import ReflectionCard
from nudge.ui.ticks import TickBox
from tests.ui import samples


def _find(kind: type[QWidget]) -> Any:
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    return next(one for one in shown if isinstance(one, kind))


def _box(card: QWidget, item: str) -> TickBox:
    return card.findChildren(TickBox, f"item_{item}")[-1]


def test_a_tab_names_time_and_person(desk: QtDesk) -> None:
    """A card that comes alone has none."""
    desk.open_card(samples.make_two())
    tabs = _find(Card).findChild(QTabBar)
    labels = [tabs.tabText(number) for number in range(tabs.count())]
    assert labels[0] == "14:00 Priya Sharma"
    assert labels[1].startswith("14:30")
    assert tabs.isVisible()
    desk.open_card(samples.make_card())
    assert not tabs.isVisible()


def test_ticks_stay_while_one_turns_from_tab_to_tab(desk: QtDesk) -> None:
    """Each hangs on its own occurrence."""
    heard: list[tuple[Any, ...]] = []
    desk.item_ticked.connect(lambda *tick: heard.append(tick))
    desk.open_card(samples.make_two())
    card = _find(Card)
    tabs = card.findChild(QTabBar)
    _box(card, "praise").click()
    tabs.setCurrentIndex(1)
    assert not _box(card, "praise").isChecked()
    _box(card, "question").click()
    tabs.setCurrentIndex(0)
    assert _box(card, "praise").isChecked()
    assert not _box(card, "question").isChecked()
    assert heard == [("uid-1", "praise", True), ("uid-2", "question", True)]


def test_done_ends_the_delivery_and_wrong_moment_speaks_of_the_tab(desk: QtDesk) -> None:
    """What was shown as one is ended as one; what is said of a moment is of the one in view."""
    done: list[str] = []
    less: list[str] = []
    desk.card_done_clicked.connect(done.append)
    desk.less_wanted.connect(less.append)
    desk.open_card(samples.make_two())
    card = _find(Card)
    card.findChild(QTabBar).setCurrentIndex(1)
    card.findChild(QPushButton, "more").click()
    menu = QApplication.activePopupWidget()
    next(one for one in menu.actions() if one.text() == "Less of this").trigger()
    menu.close()
    desk.open_card(samples.make_two())
    card.findChild(QTabBar).setCurrentIndex(1)
    card.findChild(QPushButton, "done").click()
    assert done == ["uid-1|prepare|2026-03-12"]
    assert less == ["uid-2|prepare|2026-03-12"]


def test_answers_stay_while_one_turns_from_tab_to_tab(desk: QtDesk) -> None:
    """What was typed is told under its own key before the other tab is drawn."""
    heard: list[tuple[Any, ...]] = []
    desk.answers_changed.connect(lambda *values: heard.append(values))
    desk.open_reflection(samples.make_two_reflections())
    card = _find(ReflectionCard)
    tabs = card.findChild(QTabBar)
    card.findChildren(GrowingEdit, "answer_1")[-1].setPlainText("She laughed.")
    tabs.setCurrentIndex(1)
    assert heard == [("uid-1|reflect|2026-03-12", ("She laughed.", ""))]
    assert card.findChildren(GrowingEdit, "answer_1")[-1].toPlainText() == ""
    tabs.setCurrentIndex(0)
    assert card.findChildren(GrowingEdit, "answer_1")[-1].toPlainText() == "She laughed."
    assert len(heard) == 1
