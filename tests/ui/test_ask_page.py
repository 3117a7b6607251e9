"""The page Ask: a conversation, danger before all else, and what nobody could answer."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from nudge.bootstrap.ask_room import AskRoom
from nudge.bootstrap.gap_list import GapListError, write_gap_list
from nudge.domain.ask_danger import DangerGroup
from nudge.domain.guides import Contacts
from nudge.engine.questions import Unanswered
from nudge.ui import theme
from nudge.ui.desk import QtDesk
from nudge.ui.toolkit import Toolkit
from nudge.ui.tray import Tray
from tests.doubles.knowledge import MemoryKnowledge
from tests.doubles.library import MemoryLibrary, make_guide
from tests.doubles.questions import MemoryQuestions
from tests.ui import samples
from tests.ui.conftest import find_window

PAY = make_guide(
    "pay",
    title="Talking about pay",
    keywords=("a raise", "salary"),
    steps=("Say the figure.", "Name the day."),
    words=("Open: “Your pay is 10.”", "Close: “How do you see it?”"),
    solves=("If they cry, then wait.", "If they refuse, then ask why."),
    call_hr=("They ask in writing.",),
    is_safe=True,
    contacts=Contacts(hr="Ada, room 12", crisis_lines=("Crisis line: 0800 1",)),
    countries={"GB": "Ask ACAS.", "DE": "Ask the works council."},
)
LATE = make_guide("late", title="Someone is late again", keywords=("lateness", "unpunctual"))
DANGER = DangerGroup(id="life", words=("overdose",), first="Call 112 now.", guide="pay")
TOPICS = {"tax": (("tax return",), "Ask a tax adviser.")}


@pytest.fixture
def questions() -> MemoryQuestions:
    return MemoryQuestions()


@pytest.fixture
def ask_desk(
    dressed: QApplication, clock: samples.StillClock, questions: MemoryQuestions
) -> Iterator[QtDesk]:
    """A desk with two guides that can be asked, for a user in Great Britain."""
    tray = Tray(dressed)
    desk = QtDesk(tray=tray, library=MemoryLibrary(guides=[PAY, LATE]), clock=clock)
    AskRoom(
        desk.reading.ask,
        open_knowledge=lambda: MemoryKnowledge([PAY, LATE], TOPICS, [DANGER]),
        questions=questions,
        clock=clock,
        find_countries=lambda: ("gb",),
    )
    yield desk
    desk.close_all()
    desk.deleteLater()
    tray.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def toolkit(ask_desk: QtDesk) -> Toolkit:
    """The toolkit, open at Ask."""
    ask_desk.reading.ask.open()
    return _find_toolkit()


def test_the_empty_page_says_what_it_can_do_and_gives_four_examples(toolkit: Toolkit) -> None:
    texts = " ".join(_read(toolkit, "talk"))
    assert "Nothing that you type leaves it." in texts
    assert len(_find_buttons(toolkit, "example_")) == 4


def test_an_example_is_asked_with_a_click(toolkit: Toolkit) -> None:
    _click(toolkit, "example_0")
    assert _read(toolkit, "turn")[0] == "She cried when I told her"
    assert _find_buttons(toolkit, "example_") == []


def test_enter_asks_and_the_reply_is_quoted_from_the_guide(toolkit: Toolkit) -> None:
    _ask(toolkit, "she wants a raise")
    texts = _read(toolkit, "turn")
    assert texts[:2] == ["she wants a raise", "Talking about pay"]
    assert "Steps" in texts
    assert "Say the figure." in texts


def test_the_field_is_empty_again_and_keeps_the_keyboard(toolkit: Toolkit) -> None:
    _ask(toolkit, "she wants a raise")
    assert _find_field(toolkit).toPlainText() == ""
    assert toolkit.focusWidget() is _find_field(toolkit)


def test_shift_and_enter_begin_a_new_line(toolkit: Toolkit) -> None:
    QTest.keyClicks(_find_field(toolkit), "one")
    QTest.keyClick(_find_field(toolkit), Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(_find_field(toolkit), "two")
    assert _find_field(toolkit).toPlainText() == "one\ntwo"
    assert _find_all(toolkit, "turn") == []


def test_follow_ups_are_buttons_and_answer_with_the_whole_part(toolkit: Toolkit) -> None:
    _ask(toolkit, "she wants a raise")
    offered = [button.accessibleName() for button in _find_buttons(toolkit, "follow_")]
    assert offered == [
        "What do I say?",
        "What if they cry?",
        "What if they refuse?",
        "When do I call HR?",
        "Give me the checklist",
    ]
    _click(toolkit, "follow_words")
    texts = _read(toolkit, "turn")
    assert texts[0] == "What do I say?"
    assert "“Your pay is 10.”" in texts
    assert "“How do you see it?”" in texts


def test_only_the_newest_reply_offers_follow_ups(toolkit: Toolkit) -> None:
    _ask(toolkit, "she wants a raise")
    _click(toolkit, "follow_call_hr")
    assert len(_find_all(toolkit, "turn")) == 2
    assert len(_find_all(toolkit, "follow_ups")) == 1


def test_a_typed_question_goes_on_about_the_guide_at_hand(toolkit: Toolkit) -> None:
    _ask(toolkit, "she wants a raise")
    _ask(toolkit, "and if they refuse?")
    assert "If they refuse, then ask why." in _read(toolkit, "turn")


def test_in_danger_the_pointer_comes_before_the_guide(toolkit: Toolkit) -> None:
    """With whom to call, and the line of the user's country alone."""
    _ask(toolkit, "he took an overdose")
    turn = _find_all(toolkit, "turn")[-1]
    texts = _read(toolkit, "turn")
    assert texts[1:6] == [
        "Before anything else",
        "Call 112 now.",
        "Crisis line: 0800 1",
        "How to reach HR: Ada, room 12",
        "GB: Ask ACAS.",
    ]
    assert texts.index("Talking about pay") > 5
    assert not any("works council" in text for text in texts)
    pointer = next(box for box in turn.findChildren(QWidget) if box.objectName() == "pointer")
    warned = next(one for one in pointer.findChildren(QLabel) if one.text() == "Call 112 now.")
    assert warned.foregroundRole() is theme.Tone.WARNING.value
    assert turn.accessibleDescription().startswith("Before anything else Call 112 now.")


def test_a_matter_that_is_not_covered_gets_its_friendly_line_and_no_guide(
    toolkit: Toolkit, questions: MemoryQuestions
) -> None:
    _ask(toolkit, "help with my tax return")
    assert _read(toolkit, "turn") == ["help with my tax return", "Ask a tax adviser."]
    assert questions.find_unanswered() == []


def test_the_title_leads_to_the_section_and_ask_is_as_it_was(toolkit: Toolkit) -> None:
    _ask(toolkit, "she wants a raise")
    _click(toolkit, "read_on_pay")
    guide = next(box for box in toolkit.findChildren(QWidget) if box.objectName() == "guide")
    assert guide.isVisible()
    assert guide.accessibleName() == "Talking about pay"
    toolkit.show_place("#ask")
    assert [turn.isVisible() for turn in _find_all(toolkit, "turn")] == [True]


def test_begin_anew_forgets_what_was_said(toolkit: Toolkit) -> None:
    _ask(toolkit, "she wants a raise")
    _click(toolkit, "anew")
    assert _find_all(toolkit, "turn") == []
    assert len(_find_buttons(toolkit, "example_")) == 4


def test_the_newest_question_is_in_view(toolkit: Toolkit) -> None:
    toolkit.resize(900, 500)
    for _time in range(6):
        _ask(toolkit, "she wants a raise")
    QTest.qWait(50)
    asked = _find_all(toolkit, "turn")[-1]
    page = next(box for box in toolkit.findChildren(QWidget) if box.objectName() == "talk")
    top = asked.mapTo(page, asked.rect().topLeft()).y()
    assert 0 <= top < page.height() / 2


def test_a_long_conversation_keeps_its_newest_turns(toolkit: Toolkit) -> None:
    """What stands there is not drawn anew when the oldest goes."""
    for _time in range(12):
        _ask(toolkit, "she wants a raise")
    before = _find_all(toolkit, "turn")
    _ask(toolkit, "unpunctual")
    turns = _find_all(toolkit, "turn")
    assert turns[:-1] == before[1:]
    assert turns[-1].accessibleName() == "unpunctual"


def test_questions_without_an_answer_are_listed_deleted_and_brought_back(
    toolkit: Toolkit, questions: MemoryQuestions
) -> None:
    for question in ("zzz blorp", "ZZZ blorp", "frob nicate"):
        _ask(toolkit, question)
    fold = _find_all(toolkit, "unanswered_fold")[0]
    assert fold.accessibleName() == "Questions without an answer (2)"
    _click(toolkit, "unanswered_fold")
    assert "Asked 2 times, last on 12 March" in _read(toolkit, "unanswered")
    _click(toolkit, "forget_0")
    assert len(questions.find_unanswered()) == 1
    _click(toolkit, "undo")
    assert sorted(one.times for one in questions.find_unanswered()) == [1, 2]


def test_enter_asks_a_sentence_that_is_no_title(toolkit: Toolkit) -> None:
    toolkit.show_place("late")
    _search(toolkit, "she really wants a raise")
    QTest.keyClick(_find_search(toolkit), Qt.Key.Key_Return)
    assert _read(toolkit, "turn")[:2] == ["she really wants a raise", "Talking about pay"]
    assert _find_search(toolkit).text() == ""


def test_enter_opens_a_guide_whose_title_was_typed(toolkit: Toolkit) -> None:
    _search(toolkit, "late again")
    QTest.keyClick(_find_search(toolkit), Qt.Key.Key_Return)
    assert _find_all(toolkit, "turn") == []
    guide = next(box for box in toolkit.findChildren(QWidget) if box.objectName() == "guide")
    assert guide.accessibleName() == "Someone is late again"


def test_the_last_line_of_a_search_asks_what_was_typed_once_it_is_chosen(toolkit: Toolkit) -> None:
    """Passing over it with the arrow keys asks nothing."""
    _search(toolkit, "late")
    guides = toolkit.findChild(QWidget, "guides")
    lines = [guides.item(row).text() for row in range(guides.count())]  # type: ignore[attr-defined]
    assert lines[-1] == "Ask: late"
    for _step in range(3):
        QTest.keyClick(_find_search(toolkit), Qt.Key.Key_Down)
    assert _find_all(toolkit, "turn") == []
    QTest.keyClick(_find_search(toolkit), Qt.Key.Key_Return)
    assert _read(toolkit, "turn")[0] == "late"


def test_while_guides_are_prepared_nothing_can_be_asked(
    ask_desk: QtDesk, questions: MemoryQuestions
) -> None:
    """And no question is kept as if nobody knew an answer; then the page comes to life."""
    ask_desk.use_library(MemoryLibrary(guides=[]), is_ready=False)
    ask_desk.reading.ask.open("she wants a raise")
    toolkit = _find_toolkit()
    assert not _find_field(toolkit).isEnabled()
    assert questions.find_unanswered() == []
    ask_desk.use_library(MemoryLibrary(guides=[PAY, LATE]))
    assert _find_field(toolkit).isEnabled()


def test_the_list_for_learning_and_development_is_a_table_without_formulas(tmp_path: Path) -> None:
    asked = samples.NOW - timedelta(days=1)
    rows = [Unanswered(question='=HYPERLINK("x")\nnow', asked_at=asked, times=3)]
    write_gap_list(tmp_path / "list.csv", rows, samples.ZONE)
    lines = (tmp_path / "list.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines == ["Question,Times asked,Last asked", '"\'=HYPERLINK(""x"") now",3,2026-03-11']
    write_gap_list(tmp_path / "list.txt", rows, samples.ZONE)
    assert (tmp_path / "list.txt").read_text(encoding="utf-8") == '=HYPERLINK("x") now\n'


def test_a_list_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(GapListError, match="cannot be written"):
        write_gap_list(tmp_path / "no such folder" / "list.csv", [], samples.ZONE)


def _find_toolkit() -> Toolkit:
    window = find_window("Nudge toolkit")
    assert isinstance(window, Toolkit)
    return window


def _find_all(toolkit: Toolkit, name: str) -> list[QWidget]:
    """The widgets of that name, without those that were taken off the page."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return [one for one in toolkit.findChildren(QWidget) if one.objectName() == name]


def _find_buttons(toolkit: Toolkit, prefix: str) -> list[QPushButton]:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    buttons = toolkit.findChildren(QPushButton)
    return [button for button in buttons if button.objectName().startswith(prefix)]


def _read(toolkit: Toolkit, name: str) -> list[str]:
    """The texts of the last part of that name, in their order."""
    return [label.text() for label in _find_all(toolkit, name)[-1].findChildren(QLabel)]


def _click(toolkit: Toolkit, name: str) -> None:
    QTest.mouseClick(_find_all(toolkit, name)[-1], Qt.MouseButton.LeftButton)


def _find_field(toolkit: Toolkit) -> QPlainTextEdit:
    field = toolkit.findChild(QPlainTextEdit, "question")
    assert isinstance(field, QPlainTextEdit)
    return field


def _find_search(toolkit: Toolkit) -> QLineEdit:
    search = toolkit.findChild(QLineEdit, "search")
    assert isinstance(search, QLineEdit)
    return search


def _search(toolkit: Toolkit, text: str) -> None:
    QTest.keyClicks(_find_search(toolkit), text)


def _ask(toolkit: Toolkit, question: str) -> None:
    QTest.keyClicks(_find_field(toolkit), question)
    QTest.keyClick(_find_field(toolkit), Qt.Key.Key_Return)
