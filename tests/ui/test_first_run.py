"""The first run: in each step one thing is what there is to do, and the rest is a click away."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressBar
from pytestqt.qtbot import QtBot

from nudge.domain.first_look import FirstLook
from nudge.domain.rules import Rule
from nudge.domain.settings import Settings
from nudge.ui.buttons import Button, ButtonKind, Fold
from nudge.ui.first_run import FirstRun
from nudge.ui.presenters.first_run import FirstRunFacts, present_first_run
from nudge.ui.presenters.settings import FeedFacts
from nudge.ui.presenters.trial import (
    present_found,
    present_kept,
    present_not_found,
    present_reading,
)
from nudge.ui.settings_controls import LineField
from nudge.ui.settings_views import MoreView, TextView, TickView
from nudge.ui.ticks import TickBox
from tests.ui.samples import NOW
from tests.ui.test_settings import FACTS

LOOK = FirstLook(events=12, one_on_ones_a_week=1, moments={"kind-9": 4, "kind-7": 2}, colleagues=())
RULES = tuple(Rule(moment=f"kind-{n}", name=f"Kind {n}", guide="one-on-one") for n in range(10))
NOTHING = FirstRunFacts(settings=replace(FACTS, settings=Settings(), rules=RULES))


@pytest.fixture
def window(dressed: QApplication) -> Iterator[FirstRun]:
    """The window at its first step, without a calendar."""
    window = FirstRun()
    window.show_view(present_first_run(NOTHING, 0))
    window.open()
    yield window
    window.close()
    window.deleteLater()


def list_primary(window: FirstRun) -> list[str]:
    """The buttons that call for a click."""
    buttons = [each for each in window.findChildren(Button) if each.isVisible()]
    return [each.text() for each in buttons if each.property("kind") == ButtonKind.PRIMARY.value]


def test_one_button_at_a_time_is_the_one_to_press(window: FirstRun) -> None:
    """Read the calendar, use it, go on."""
    assert list_primary(window) == ["Read this calendar"]
    window.show_trial(present_found(LOOK, "Work", {}))
    assert list_primary(window) == ["Use this calendar"]
    window.show_view(present_first_run(replace(NOTHING, settings=FACTS), 0))
    window.show_trial(present_kept(is_in_file=False))
    assert list_primary(window) == ["Next"]
    window.show_view(present_first_run(replace(NOTHING, settings=FACTS), 1))
    assert list_primary(window) == ["Next"]


def test_after_a_failure_the_keyboard_is_back_in_the_address(
    window: FirstRun, qtbot: QtBot
) -> None:
    """While it is read the keyboard is where the reading can be stopped."""
    read = window.findChild(Button, "feed_read")
    read.setFocus()
    window.show_trial(present_reading("example.org"))
    qtbot.waitUntil(window.findChild(Button, "feed_cancel").hasFocus)
    window.show_trial(present_not_found("No such host", wants_login=False))
    qtbot.waitUntil(window.findChild(LineField, "feed_address").hasFocus)


def test_a_few_moments_stand_there_and_the_others_are_folded(window: FirstRun) -> None:
    """What the calendar shows comes first; nothing is left out."""
    view = present_first_run(replace(NOTHING, look=LOOK), 2)
    shown = [block.argument for block in view.page.blocks if isinstance(block, TickView)]
    assert shown[:2] == ["kind-9", "kind-7"]
    assert len(shown) == 3
    (more,) = (block for block in view.page.blocks if isinstance(block, MoreView))
    assert {*shown, *(tick.argument for tick in more.ticks)} == {rule.moment for rule in RULES}


def test_a_moment_in_the_fold_is_ticked_like_the_others(window: FirstRun, qtbot: QtBot) -> None:
    """And the fold stays open when the page is drawn anew."""
    window.show_view(present_first_run(replace(NOTHING, look=LOOK), 2))
    fold = window.findChild(Fold, "more")
    fold.set_open(is_open=True)
    QTest.qWait(10)
    with qtbot.waitSignal(window.acted) as told:
        fold.findChild(TickBox, "set-moment_kind-3").click()
    assert told.args[1:] == ["kind-3", True]
    window.show_view(present_first_run(replace(NOTHING, look=LOOK, chosen=("kind-3",)), 2))
    assert fold.is_open
    assert fold.findChild(TickBox, "set-moment_kind-3").isChecked()


def test_while_the_calendar_is_read_for_the_first_time_a_bar_says_so(window: FirstRun) -> None:
    """Until something is known of it, for better or worse; then the bar is gone."""
    reading = replace(NOTHING, settings=replace(FACTS, feeds=(FeedFacts(id="work"),)))
    window.show_view(present_first_run(reading, 3))
    assert window.findChild(QProgressBar, "busy").isVisible()
    failed = (FeedFacts(id="work", message="example.org does not answer."),)
    view = present_first_run(replace(reading, settings=replace(FACTS, feeds=failed)), 3)
    assert TextView(text="example.org does not answer.", is_trouble=True) in view.page.blocks
    window.show_view(view)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(QProgressBar, "busy") is None
    read = present_first_run(replace(reading, read_at=NOW), 3)
    assert any("asks for a checklist" in getattr(each, "text", "") for each in read.page.blocks)


def test_the_how_to_that_is_open_shows_on_its_button(window: FirstRun) -> None:
    """One at a time."""
    for title in ("Google", "iCloud"):
        window.findChild(Button, f"how_to_{title}").click()
        shown = [each.text() for each in window.findChildren(Button) if is_chosen(each)]
        assert shown == [title]


def is_chosen(button: Button) -> bool:
    """As eyes and as screen readers are told."""
    looks = button.property("kind") == ButtonKind.CHOSEN.value
    assert looks == (button.accessibleDescription() == "Unfolded")
    return looks
