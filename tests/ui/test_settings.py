"""The settings window: every key has its row, what IT has set is locked, all applies at once."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDateEdit,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from nudge.domain.corrections import Correction, Verdict
from nudge.domain.first_look import Colleague, FirstLook
from nudge.domain.lessons import Series
from nudge.domain.policy import Layer, PolicyEntry, PolicySource, merge_policy
from nudge.domain.rules import Rule
from nudge.domain.setting_keys import SETTING_KEYS
from nudge.domain.settings import FeedSource, Settings
from nudge.ui.buttons import Button
from nudge.ui.presenters.settings import FeedFacts, SettingsFacts, present_settings
from nudge.ui.presenters.trial import (
    present_found,
    present_not_found,
    present_plain,
    present_reading,
    say_look,
)
from nudge.ui.settings import SettingsWindow
from nudge.ui.settings_feed_form import Typed
from nudge.ui.settings_typed import SAVE_AFTER_MS
from nudge.ui.settings_views import Act, MomentView, RowView, ThingView, TickView
from nudge.ui.theme import Scheme, apply
from nudge.ui.ticks import TickBox
from tests.ui.conftest import FONT_PT
from tests.ui.samples import NOW, PRIYA, ZONE

FACTS = SettingsFacts(
    settings=Settings(
        feeds=(FeedSource(id="work", name="Work", location="https://calendar.example.org/"),),
        corrections=(Correction(verdict=Verdict.NEVER, subject="coffee"),),
    ),
    now=NOW,
    zone=ZONE,
    rules=(Rule(moment="one-on-one", name="One-on-one", guide="one-on-one"),),
    feeds=(FeedFacts(id="work", read_at=NOW - timedelta(hours=1)),),
    colleagues=(Colleague(person=PRIYA, meetings=3, seems_report=True),),
    subjects={"coffee": "Coffee with Tom"},
)

NO_ROW_OF_THEIR_OWN = {
    "feeds", "turned_off", "lead_times", "sensitive", "corrections", "seasons",  # blocks
    "halved",  # Nudge keeps it itself
}  # fmt: skip


def list_blocks(facts: SettingsFacts) -> list[object]:
    return [
        block for group in present_settings(facts) for page in group.pages for block in page.blocks
    ]


@pytest.fixture
def window(dressed: QApplication) -> Iterator[SettingsWindow]:
    window = SettingsWindow()
    window.show_groups(present_settings(FACTS), "rhythm")
    window.open()
    yield window
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def find(window: SettingsWindow, kind: type[QWidget], name: str) -> QWidget:
    found = window.findChildren(kind, name)
    assert found, f"no {name}"
    return found[-1]


def test_every_setting_has_its_row_and_no_row_lacks_its_setting() -> None:
    """A new key is drawn, or stands in the list of those that are not."""
    drawn = {block.key for block in list_blocks(FACTS) if isinstance(block, RowView)}
    assert drawn | NO_ROW_OF_THEIR_OWN == {key.name for key in SETTING_KEYS}
    assert not drawn & NO_ROW_OF_THEIR_OWN


def test_what_it_has_set_is_locked_and_says_so() -> None:
    """The user sees the value, and why it cannot be changed."""
    entries = tuple(
        PolicyEntry(name=name, value=value)
        for name, value in {
            "MaxNudgesPerDay": 1,
            "HrContact": "People team",
            "Autostart": False,
            "AllowLocalIcsFiles": False,
        }.items()
    )
    policy = merge_policy([PolicySource(layer=Layer.MACHINE, name="it.json", entries=entries)])
    settings = replace(FACTS.settings, **policy.locked_settings)
    blocks = list_blocks(replace(FACTS, settings=settings, policy=policy))
    rows = {block.key: block for block in blocks if isinstance(block, RowView)}
    assert rows["prepares_per_day"].lock == "Set by your organisation"
    assert (rows["hr_contact"].value, bool(rows["hr_contact"].lock)) == ("People team", True)
    assert rows["work_hours"].lock == ""
    (autostart,) = (
        block for block in blocks if isinstance(block, TickView) and block.act is Act.SET_AUTOSTART
    )
    assert autostart.lock == "Set by your organisation"
    assert not autostart.is_ticked


def test_a_locked_row_cannot_be_used(window: SettingsWindow) -> None:
    """Greyed out, with the reason under it."""
    groups = present_settings(FACTS)
    page = next(page for group in groups for page in group.pages if page.id == "rhythm")
    row = next(block for block in page.blocks if getattr(block, "key", "") == "prepares_per_day")
    locked = replace(row, lock="Set by your organisation")
    blocks = tuple(locked if block is row else block for block in page.blocks)
    window.show_groups((replace(groups[0], pages=(replace(page, blocks=blocks),)),), "rhythm")
    assert not find(window, QSpinBox, "prepares_per_day").isEnabled()


def test_a_number_is_told_as_soon_as_it_is_chosen(window: SettingsWindow, qtbot: QtBot) -> None:
    """There is no OK button."""
    spin = find(window, QSpinBox, "prepares_per_day")
    with qtbot.waitSignal(window.chosen) as told:
        QTest.keyClick(spin, Qt.Key.Key_Up)
    assert told.args == ["prepares_per_day", 4]


def test_what_is_typed_is_told_after_a_moment_and_at_once_when_left(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    """Half a second after the last key; closing the window loses nothing."""
    window.show_groups(present_settings(FACTS), "people")
    field = find(window, QPlainTextEdit, "me")
    field.setFocus()
    with qtbot.waitSignal(window.chosen, timeout=SAVE_AFTER_MS * 6) as told:
        QTest.keyClicks(field, "sam@example.org")
    assert told.args == ["me", ["sam@example.org"]]
    heard: list[object] = []
    window.chosen.connect(lambda _key, value: heard.append(value))
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClicks(field, "s@example.org")
    window.close()
    assert heard == [["sam@example.org", "s@example.org"]]


def test_minutes_are_typed_between_commas_and_a_word_is_told_to_be_refused(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    """The program says what is wrong with it; nothing is dropped silently."""
    field = find(window, QLineEdit, "later_minutes")
    assert field.text() == "5, 15, 30"
    field.selectAll()
    with qtbot.waitSignal(window.chosen, timeout=SAVE_AFTER_MS * 6) as told:
        QTest.keyClicks(field, "10; 20,soon")
    assert told.args == ["later_minutes", [10, 20, "soon"]]


def test_a_first_day_as_a_manager_is_ticked_before_it_is_picked(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    """No day holds until then, and taking the tick away takes the day away."""
    day = find(window, QDateEdit, "managing_since_day")
    assert not day.isVisible()
    since = replace(FACTS, settings=replace(FACTS.settings, managing_since=date(2026, 2, 2)))
    window.show_groups(present_settings(since), "rhythm")
    assert day.isVisible()
    with qtbot.waitSignal(window.chosen) as told:
        QTest.keyClick(day, Qt.Key.Key_Up)
    assert told.args[0] == "managing_since"
    assert told.args[1] != "2026-02-02"
    with qtbot.waitSignal(window.chosen) as told:
        QTest.keyClick(find(window, TickBox, "managing_since"), Qt.Key.Key_Space)
    assert told.args == ["managing_since", None]


def test_a_series_is_chosen_by_its_title_and_one_that_is_gone_stays_in_sight() -> None:
    """Those for new managers come by the first day alone."""
    series = tuple(
        Series(id=name, title=name.title(), month=None, audience=audience, parts=())
        for name, audience in (("feedback", "all"), ("starting", "new-managers"))
    )
    settings = replace(FACTS.settings, lesson_series="gone")
    blocks = list_blocks(replace(FACTS, settings=settings, series=series))
    (row,) = (each for each in blocks if getattr(each, "key", "") == "lesson_series")
    assert isinstance(row, RowView)
    assert row.choices == (
        ("", "What the month brings"), ("feedback", "Feedback"), ("gone", "gone")
    )  # fmt: skip


def test_deleting_everything_is_a_fold_away_and_says_what_it_means(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    """No box asks; its button cannot be pressed by a click that was meant for another."""
    window.show_groups(present_settings(FACTS), "privacy")
    delete = find(window, Button, "delete-all_")
    assert not delete.isVisible()
    find(window, Button, "delete-all_fold").click()
    assert delete.isVisible()
    with qtbot.waitSignal(window.acted) as told:
        delete.click()
    assert told.args[0] is Act.DELETE_ALL


def test_a_page_that_changes_keeps_the_keyboard_where_it_is(window: SettingsWindow) -> None:
    """A person who appears below does not take the field away that is being typed into."""
    window.show_groups(present_settings(replace(FACTS, colleagues=())), "people")
    field = find(window, QPlainTextEdit, "me")
    field.setFocus()
    QTest.keyClicks(field, "sam@")
    window.show_groups(present_settings(FACTS), "people")
    assert find(window, QPlainTextEdit, "me") is field
    assert field.hasFocus()
    assert field.toPlainText() == "sam@"


def test_what_cannot_be_used_is_told_under_its_row(window: SettingsWindow) -> None:
    """The row stays as typed, so that it can be mended."""
    window.show_groups(present_settings(FACTS), "hours")
    window.show_error("zone", "It takes a name such as Europe/Berlin.")
    row = find(window, QWidget, "row_zone")
    assert any(
        label.isVisible() and label.text() == "It takes a name such as Europe/Berlin."
        for label in row.findChildren(QWidget)
        if hasattr(label, "text")
    )


def test_a_moment_tells_its_own_switches(window: SettingsWindow) -> None:
    """On or off, and kept off the screen or not."""
    window.show_groups(present_settings(FACTS), "moments")
    heard: list[tuple[object, ...]] = []
    window.acted.connect(lambda *told: heard.append(told))
    find(window, QWidget, "set-sensitive_one-on-one").click()  # type: ignore[attr-defined]
    find(window, QWidget, "set-moment_one-on-one").click()  # type: ignore[attr-defined]
    assert heard == [
        (Act.SET_SENSITIVE, "one-on-one", True),
        (Act.SET_MOMENT, "one-on-one", False),
    ]


def test_moments_show_what_holds_for_the_user() -> None:
    """Their own lead time, though it is none of the usual ones."""
    settings = Settings(
        lead_times={"one-on-one": timedelta(minutes=45)}, sensitive={"one-on-one": True}
    )
    (moment,) = (
        block
        for block in list_blocks(replace(FACTS, settings=settings))
        if isinstance(block, MomentView)
    )
    assert moment.is_on
    assert moment.is_sensitive
    assert moment.lead == 45
    assert (45, "45 minutes before") in moment.leads


def test_a_calendar_shows_its_health_and_when_it_is_doubted_the_way_out() -> None:
    """Only the host of an address is ever shown."""
    doubted = replace(FACTS.feeds[0], is_doubted=True)
    (feed,) = (
        block
        for block in list_blocks(replace(FACTS, feeds=(doubted,)))
        if isinstance(block, ThingView) and block.title == "Work"
    )
    assert feed.note == "calendar.example.org, last read 12:46"
    assert [action.act for action in feed.actions] == [
        Act.READ_FEED, Act.CONFIRM_EMPTY, Act.REMOVE_FEED,
    ]  # fmt: skip


def test_a_correction_is_told_in_words_with_its_undo() -> None:
    """By the title of the series and not by its UID."""
    (said,) = (
        block
        for block in list_blocks(FACTS)
        if isinstance(block, ThingView) and block.actions[0].act is Act.UNDO_CORRECTION
    )
    assert said.title == "Never for “Coffee with Tom”"
    assert said.actions[0].argument == "0"


def test_the_form_reads_tells_and_adds(window: SettingsWindow, qtbot: QtBot) -> None:
    """What was typed goes out once, and what was found can be used by Enter."""
    window.show_groups(present_settings(FACTS), "calendars")
    field = find(window, QLineEdit, "feed_address")
    field.setFocus()
    QTest.keyClicks(field, "https://calendar.example.org/secret.ics")
    with qtbot.waitSignal(window.read_clicked) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == [Typed("https://calendar.example.org/secret.ics")]
    window.show_trial(present_reading("calendar.example.org"))
    assert find(window, QWidget, "feed_cancel").isVisible()
    window.show_trial(present_found(FirstLook(events=3), "Work", {}))
    with qtbot.waitSignal(window.add_clicked) as added:
        QTest.keyClick(find(window, QWidget, "feed_add"), Qt.Key.Key_Space)
    assert added.args[1] == "Work"


def test_a_server_that_asks_who_is_there_gets_fields_for_it(
    window: SettingsWindow, qtbot: QtBot
) -> None:
    """The login goes out with the address, and only where it was asked for."""
    window.show_groups(present_settings(FACTS), "calendars")
    QTest.keyClicks(find(window, QLineEdit, "feed_address"), "https://example.org/a.ics")
    assert not find(window, QLineEdit, "feed_user").isVisible()
    window.show_trial(present_not_found("example.org asks for a user name.", wants_login=True))
    QTest.keyClicks(find(window, QLineEdit, "feed_user"), "sam")
    password = find(window, QLineEdit, "feed_password")
    QTest.keyClicks(password, "secret")
    assert password.displayText() != "secret"
    with qtbot.waitSignal(window.read_clicked) as told:
        QTest.keyClick(password, Qt.Key.Key_Return)
    assert told.args == [Typed("https://example.org/a.ics", "sam", "secret")]


def test_an_address_without_encryption_is_read_only_when_asked_twice() -> None:
    """The sentence says why."""
    assert present_plain().wants_consent
    assert "anybody on the way" in present_plain().text


def test_what_a_calendar_holds_is_said_in_a_sentence() -> None:
    """As many as there are of each, in the pack's own words."""
    look = FirstLook(
        events=312, one_on_ones_a_week=6, moments={"one-on-one": 36, "performance-review": 2}
    )
    names = {"one-on-one": "One-on-one", "performance-review": "Performance review"}
    assert say_look(look, names) == (
        "Found: 312 events, 6 one-on-ones a week, Performance review: 2."
    )
    assert "no titles" in say_look(replace(look, is_busy_only=True), names)
    assert say_look(FirstLook(events=0), names) == "This calendar can be read. It is empty so far."


@pytest.mark.parametrize("size", [FONT_PT, FONT_PT * 2])
def test_no_page_is_wider_than_its_window(window: SettingsWindow, size: float) -> None:
    """With letters twice as large nothing is cut off at the side."""
    apply(Scheme.DARK, size_pt=size)
    for group in present_settings(FACTS):
        for page in group.pages:
            window.show_groups(present_settings(FACTS), page.id)
            inside = window._page.viewport().width()
            assert window._page.widget().width() <= inside, page.id


def test_all_that_can_be_used_has_a_name_for_screen_readers(window: SettingsWindow) -> None:
    """Every field, box and button of every page."""
    for group in present_settings(FACTS):
        for page in group.pages:
            window.show_groups(present_settings(FACTS), page.id)
            for widget in window._page.column_box.findChildren(QWidget):
                takes_keys = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                if takes_keys and widget.isVisible() and not widget.objectName().startswith("qt_"):
                    assert widget.accessibleName(), (page.id, widget)
