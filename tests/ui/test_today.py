"""Today: sentences, and what can be done about each of them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from nudge.engine.today import TodayFacts, TodayState
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.desk import QtDesk
from nudge.ui.labels import Label
from nudge.ui.presenters.today import present_today
from nudge.ui.today_views import TodayView
from tests.ui import samples
from tests.ui.conftest import find_window
from tests.ui.sample_today import TODAY


def _present(facts: TodayFacts) -> TodayView:
    return present_today(facts, samples.ZONE)


def _read(view: TodayView, section: str) -> Sequence[str]:
    found = next((one for one in view.sections if one.id == section), None)
    return [f"{line.text} | {line.note}" for line in found.lines] if found else []


@pytest.fixture
def page(desk: QtDesk) -> QWidget:
    """Today, as the engine fills it."""
    desk.today_opened.connect(lambda: desk.show_today(TODAY))
    desk.open_toolkit()
    return find_window("Nudge toolkit").findChild(QWidget, "today")


def _click(page: QWidget, name: str) -> None:
    page.findChild(QPushButton, name).click()


def test_a_meeting_of_another_day_is_told_with_its_day() -> None:
    """Prepared the evening before, it begins tomorrow at nine, and not at tomorrow at nine."""
    (due,) = (line for line in TODAY.lines if line.state is TodayState.DUE)
    tomorrow = replace(due, start=TODAY.now + timedelta(days=1))
    told = _read(_present(replace(TODAY, lines=(tomorrow,))), "due")
    assert told[0].endswith("The meeting begins tomorrow at 13:46.")


def test_every_line_says_when_or_why() -> None:
    """In the user's own time, in sentences."""
    view = _present(TODAY)
    assert view.title == "Today, 12 March"
    assert _read(view, "due") == [
        "Prepare: One-on-one with Priya Sharma | It came at 13:45. The meeting begins at 14:00."
    ]
    assert _read(view, "next")[0] == (
        "How did it go? One-on-one with Priya Sharma | It comes in 59 minutes, at 14:45."
    )
    assert _read(view, "held")[0] == "Prepare: Team meeting | 3 checklists a day are enough."
    assert _read(view, "missed") == [
        "Prepare: Interview with Ada Obi | It was planned for 10:45, and that is too long ago."
    ]
    assert _read(view, "season") == [
        "1 of 3 reviews are done. 3 weeks are left. | Still to come: Priya Sharma, Ada Obi"
    ]
    assert _read(view, "lesson") == [
        "Say what you saw, not what you think of it | Lesson 2 of 4 in “Feedback that helps”"
    ]


def test_promises_stand_by_person_and_those_to_nobody_last() -> None:
    """Under the name of whom they were made to."""
    view = _present(TODAY)
    section = next(one for one in view.sections if one.id == "promises")
    groups = [(group.to, [one.text for one in group.promises]) for group in section.promises]
    assert groups == [
        ("Priya Sharma", ["Send the criteria", "Ask about the budget"]),
        ("To nobody in particular", ["Book the room"]),
    ]


def test_an_empty_day_says_what_to_do() -> None:
    """Another thing where there is no calendar yet."""
    empty = TodayFacts(now=samples.NOW)
    (line,) = _read(_present(empty), "next")
    assert line.startswith("Nothing more is planned for today.")
    assert "Something just happened" in line
    assert "until it is kept" in _read(_present(empty), "promises")[0]
    (line,) = _read(_present(replace(empty, has_calendar=False)), "next")
    assert "Add one in the settings" in line


def test_a_tip_is_tried_first_and_judged_later() -> None:
    """And once it was judged, only read."""
    tip = TODAY.tip
    assert tip is not None

    def labels(**changes: Any) -> Sequence[str]:
        facts = TodayFacts(now=samples.NOW, tip=replace(tip, **changes))
        section = next(one for one in _present(facts).sections if one.id == "tip")
        return [action.label for action in section.lines[0].actions]

    assert labels() == ["I will try it", "Read more"]
    assert labels(is_tried=True) == ["It helped", "Not this time", "Read more"]
    assert labels(is_tried=True, helped=True) == ["Read more"]
    assert labels(guide="") == ["I will try it"]


def test_a_name_with_markup_stays_text(page: QWidget) -> None:
    """As everywhere."""
    texts = {label.text() for label in page.findChildren(Label)}
    assert "Prepare: One-on-one with <b>Eve</b>" in texts


@pytest.mark.parametrize(
    ("button", "signal", "told"),
    [
        ("open_due-12", "nudge_opened", ("due-12",)),
        ("undo_held-11", "nudge_undone", ("held-11",)),
        ("try_silence", "tip_tried", ("silence",)),
        ("lesson_one", "lesson_opened", ("feedback", "one")),
        ("restore_team-meeting", "damping_undone", ("team-meeting",)),
    ],
)
def test_what_is_clicked_is_told(
    desk: QtDesk, page: QWidget, button: str, signal: str, told: tuple[str, ...]
) -> None:
    """With the key or the id of what it was clicked for."""
    heard: list[tuple[Any, ...]] = []
    getattr(desk, signal).connect(lambda *values: heard.append(values))
    _click(page, button)
    assert heard == [told]


def test_a_guide_of_a_line_is_read_in_its_place(page: QWidget) -> None:
    """Read more leads to the guide."""
    _click(page, "read_one-on-one")
    assert find_window("Nudge toolkit").findChild(QWidget, "guide").isVisible()


def test_a_moment_is_corrected_from_its_line(desk: QtDesk, page: QWidget) -> None:
    """By the same menu as on the card."""
    heard: list[tuple[str, str, str]] = []
    desk.corrected.connect(lambda *values: heard.append(values))
    _click(page, "correct_due-12")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == "Never for this series").trigger()
    menu.close()
    assert heard == [("due-12", "never", "")]


def test_fresh_facts_leave_the_page_where_it_is(desk: QtDesk, page: QWidget) -> None:
    """A minute later it says something else, and does not jump."""
    bar = page.verticalScrollBar()  # type: ignore[attr-defined]
    QApplication.processEvents()
    bar.setValue(120)
    desk.show_today(replace(TODAY, tip=None))
    assert "This week's tip" not in {
        label.text() for label in page.findChildren(Label) if label.isVisible()
    }
    assert bar.value() == 120


def test_a_promise_that_is_kept_is_told(desk: QtDesk, page: QWidget) -> None:
    """Ticked where it stands."""
    heard: list[tuple[int, bool]] = []
    desk.promise_changed.connect(lambda *values: heard.append(values))
    page.findChild(QWidget, "promise_2").click()  # type: ignore[attr-defined]
    assert heard == [(2, True)]


def test_facts_that_come_while_a_guide_is_read_do_not_turn_the_page(desk: QtDesk) -> None:
    """The engine may tell at any time."""
    desk.open_toolkit("one-on-one")
    desk.show_today(TODAY)
    assert find_window("Nudge toolkit").findChild(QWidget, "guide").isVisible()


def test_what_is_due_is_the_one_thing_that_calls(page: QWidget) -> None:
    """All else on the page can wait."""
    buttons = page.findChildren(Button)
    calling = [each for each in buttons if each.property("kind") == ButtonKind.PRIMARY.value]
    assert [each.parentWidget().parentWidget().objectName() for each in calling] == ["today_due"]


def test_without_a_calendar_the_way_to_add_one_is_a_click(desk: QtDesk, qtbot: QtBot) -> None:
    """An empty page is no dead end."""
    bare = TodayFacts(now=samples.NOW, has_calendar=False)
    desk.today_opened.connect(lambda: desk.show_today(bare))
    desk.open_toolkit()
    with qtbot.waitSignal(desk.settings_clicked):
        find_window("Nudge toolkit").findChild(Button, "settings_").click()


def test_an_open_page_keeps_up_with_the_minutes(desk: QtDesk, page: QWidget) -> None:
    """It is drawn anew whenever the tray is told how things are, and no other page is for it."""
    asked: list[None] = []
    desk.today_opened.connect(lambda: asked.append(None))
    desk.show_status(samples.make_status())
    assert page.isVisible()
    assert len(asked) == 1
    desk.open_toolkit("one-on-one")
    desk.show_status(samples.make_status())
    assert len(asked) == 1
