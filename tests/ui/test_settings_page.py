"""A page of the settings: its blocks stand in one column, whatever they are made of."""

from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from nudge.domain.rules import Lead, Rule, Timing
from nudge.ui.buttons import Button, ButtonKind
from nudge.ui.edits import GrowingEdit
from nudge.ui.labels import Label
from nudge.ui.presenters.settings import present_settings
from nudge.ui.settings import SettingsWindow
from nudge.ui.settings_controls import LineField
from nudge.ui.theme import INSET, find_text_indent
from nudge.ui.ticks import TickBox
from tests.ui.test_settings import FACTS, window

__all__ = ["window"]

_FAR = 60


def find_starts(window: SettingsWindow) -> dict[int, str]:
    """Where texts, boxes, fields and framed buttons begin on the page, and one that does."""
    column = window._page.column_box
    starts = {}
    for part in column.findChildren(QWidget):
        left = part.mapTo(column, QPoint(0, 0)).x()
        if not part.isVisible() or left > _FAR:
            continue
        if isinstance(part, Label):
            starts[left + part._inset] = part.text()
        elif isinstance(part, TickBox):
            starts[left + INSET] = part.text()
        elif isinstance(part, Button) and part._kind is ButtonKind.PLAIN:
            starts[left] = part.text()
        elif isinstance(part, LineField | GrowingEdit):
            starts[left] = part.objectName()
    return starts


def test_all_that_stands_on_a_page_begins_in_one_line(window: SettingsWindow) -> None:
    """Or where the words of a tick begin: nothing a few pixels beside the rest."""
    groups = present_settings(FACTS)
    for page in [each.id for group in groups for each in group.pages]:
        window.show_groups(groups, page)
        QTest.qWait(10)
        beside = {
            left: what
            for left, what in find_starts(window).items()
            if left not in {INSET, find_text_indent(), find_text_indent() + INSET}
        }
        assert not beside, page


def test_what_stands_behind_the_moments_begins_in_one_line(window: SettingsWindow) -> None:
    """However long the words for when are."""
    times = (timedelta(minutes=5), Lead.EVENING_BEFORE)
    rules = tuple(
        Rule(moment=f"kind-{n}", name="Kind", guide="one-on-one", timing=Timing(prepare=time))
        for n, time in enumerate(times)
    )
    window.resize(1000, 600)
    window.show_groups(present_settings(replace(FACTS, rules=rules)), "moments")
    QTest.qWait(10)
    switches = [window.findChild(TickBox, f"set-sensitive_kind-{n}") for n in range(2)]
    assert len({switch.mapTo(window, QPoint(0, 0)).x() for switch in switches}) == 1
