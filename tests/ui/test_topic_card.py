"""The card of a tip, a look back, a lesson or a season says what it is and what was chosen."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QScrollArea

from nudge.domain.journal import EntryKind, JournalEntry, PersonNote
from nudge.domain.nudges import Nudge, NudgeKind, Reason, ReasonCode, SeasonStep, Topic
from nudge.domain.people import Person
from nudge.engine.today import (
    LessonFacts,
    SeasonFacts,
    SeasonPerson,
    SeasonStepFacts,
    TipFacts,
    TopicFacts,
)
from nudge.ui.browser import Browser
from nudge.ui.buttons import Button, Fold
from nudge.ui.labels import Label
from nudge.ui.presenters.topic_card import present_topic
from nudge.ui.ticks import TickBox
from nudge.ui.topic_card import TopicCard
from nudge.ui.topic_views import TopicVerb, TopicView

NOW = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
PRIYA, TOM = Person(name="Priya Nair"), Person(name="Tom Weber")
TIP = TipFacts(id="two-results", text="Ask one person this week.", guide="goal-setting")
LESSON = LessonFacts(
    series="change", series_title="Taking people through change", id="three-lists",
    title="Three lists", guide="announcing-change", number=1, of=4,
    html="<p>What I <b>know</b>.</p>", exercise="Write the lists.",
)  # fmt: skip
NOTE = JournalEntry(
    kind=EntryKind.NOTE, ref="1", at=NOW - timedelta(days=40), person=PRIYA,
    note=PersonNote(id=1, person=PRIYA, text="Led the night.", made_at=NOW),
)  # fmt: skip
SEASON = SeasonFacts(
    opens=date(2026, 11, 16),
    ends=date(2026, 12, 18),
    weeks_left=3,
    id="season-1",
    steps=(
        SeasonStepFacts(step=SeasonStep.COLLECT, is_done=True, is_now=False),
        SeasonStepFacts(step=SeasonStep.ASK_PEERS, is_done=False, is_now=True),
    ),
    people=(
        SeasonPerson(person=PRIYA, is_done=True, booked_at=None, entries=(NOTE,)),
        SeasonPerson(person=TOM, is_done=False, booked_at=NOW + timedelta(days=1)),
    ),
)


def make_nudge(kind: NudgeKind) -> Nudge:
    return Nudge(
        key="k",
        twin="",
        kind=kind,
        at=NOW,
        until=NOW + timedelta(hours=3),
        moment=None,
        reason=Reason(code=ReasonCode.DUE),
        topic=Topic(id="t", subject=kind.value, title="Worth five minutes this week"),
    )


def view(kind: NudgeKind, **parts: object) -> TopicView:
    facts = TopicFacts(kind=kind, nudge=make_nudge(kind), later_minutes=(15,), **parts)
    shown = present_topic(facts, NOW, UTC)
    assert shown is not None
    return shown


@pytest.fixture
def card(qtbot) -> TopicCard:
    card = TopicCard()
    qtbot.addWidget(card)
    return card


def click(card: TopicCard, name: str) -> None:
    card.findChild(Button, name).click()


def test_a_tip_offers_to_try_it_under_the_title_of_its_week(card: TopicCard) -> None:
    """The title rotates with the pack's wordings, as on the notification."""
    shown = view(NudgeKind.TIP, tip=TIP)
    assert shown.title == "Worth five minutes this week"
    acted = []
    card.acted.connect(acted.append)
    card.show_view(shown)
    click(card, "try")
    assert [(action.verb, action.target) for action in acted] == [(TopicVerb.TRY, "two-results")]


def test_a_look_back_takes_one_of_three_answers_with_one_tap(card: TopicCard) -> None:
    """Later is not among them: on Friday it is the last day of the week."""
    acted = []
    card.acted.connect(acted.append)
    card.show_view(view(NudgeKind.LOOK_BACK, tip=TIP))
    for name in ("helped", "not-yet", "not-done"):
        click(card, name)
    assert [action.verb.value for action in acted] == ["helped", "not-yet", "not-done"]
    assert card.findChild(Button, "later") is None


def test_a_lesson_says_where_it_stands_and_is_marked_as_read(card: TopicCard) -> None:
    """Part of how many, the text, and what to do with it this week."""
    shown = view(NudgeKind.LESSON, lesson=LESSON)
    assert shown.about == "Taking people through change, part 1 of 4. Three minutes."
    acted = []
    card.acted.connect(acted.append)
    card.show_view(shown)
    assert card.findChild(Browser, "topic_text").toPlainText() == "What I know."
    click(card, "read")
    assert (acted[0].series, acted[0].target) == ("change", "three-lists")


def test_a_season_counts_down_and_names_the_step_of_the_week(card: TopicCard) -> None:
    """Steps are ticked as on a checklist, under the season's own id."""
    shown = view(NudgeKind.SEASON, season=SEASON)
    assert shown.about == "3 weeks left, until 18 December"
    assert [item.text.startswith("This week: ") for item in shown.items] == [False, True]
    ticks = []
    card.item_ticked.connect(lambda *tick: ticks.append(tick))
    card.show_view(shown)
    card.findChild(TickBox, "item_ask_peers").setChecked(True)
    assert ticks == [("season-1", "ask_peers", True)]


def test_a_season_shows_where_each_review_stands_and_what_was_noted(card: TopicCard) -> None:
    """So that a review draws on the whole period."""
    shown = view(NudgeKind.SEASON, season=SEASON)
    assert shown.people_title == "Talks held: 1 of 2"
    assert [person.state for person in shown.people] == ["held", "booked, tomorrow at 09:05"]
    card.show_view(shown)
    fold = card.findChild(Fold, "person")
    texts = [label.text() for label in fold.findChildren(Label)]
    assert texts == ["What you noted about Priya Nair", "14 October: Led the night."]


def test_what_is_opened_from_today_has_nothing_to_put_off(card: TopicCard) -> None:
    """It was pulled: there is no nudge to send away."""
    shown = present_topic(TopicFacts(kind=NudgeKind.LESSON, lesson=LESSON), NOW, UTC)
    assert shown is not None
    card.show_view(shown)
    assert card.findChild(Button, "later") is None
    assert card.findChild(Button, "more") is None


def test_less_of_this_leaves_by_the_menu(qtbot, card: TopicCard) -> None:
    """With the key of the nudge, and the card closes."""
    card.show_view(view(NudgeKind.TIP, tip=TIP))
    card.open("")
    click(card, "more")
    menu = card.findChild(QMenu)
    with qtbot.waitSignal(card.less_wanted) as less:
        menu.actions()[1].trigger()
    assert less.args == ["k"]
    assert not card.isVisible()


@pytest.mark.parametrize("kind", [NudgeKind.TIP, NudgeKind.LOOK_BACK])
def test_no_button_of_the_foot_is_cut_off(qtbot, card: TopicCard, kind: NudgeKind) -> None:
    """They break into lines instead."""
    card.show_view(view(kind, tip=TIP))
    with qtbot.waitExposed(card):
        card.open("")
    for button in card.findChildren(Button):
        assert button.width() >= button.sizeHint().width(), button.objectName()


def test_a_tip_that_is_gone_is_no_card() -> None:
    """A pack may have been taken away since the notification came."""
    facts = TopicFacts(kind=NudgeKind.TIP, nudge=make_nudge(NudgeKind.TIP))
    assert present_topic(facts, NOW, UTC) is None


@pytest.mark.parametrize(
    ("paragraphs", "policy"),
    [(2, Qt.ScrollBarPolicy.ScrollBarAlwaysOff), (60, Qt.ScrollBarPolicy.ScrollBarAsNeeded)],
)
def test_a_lesson_has_a_scroll_bar_only_where_it_fits_no_screen(
    card: TopicCard, paragraphs: int, policy: Qt.ScrollBarPolicy
) -> None:
    """One that came while the text settles would narrow and lengthen it, and so stay."""
    html = f"<p>{'What I know of it so far. ' * 6}</p>" * paragraphs
    card.show_view(view(NudgeKind.LESSON, lesson=replace(LESSON, html=html)))
    card.open("")
    assert card.findChild(QScrollArea).verticalScrollBarPolicy() is policy


def test_the_keyboard_is_at_the_first_step_that_is_not_done(card: TopicCard, qtbot) -> None:
    """As on the card of a meeting."""
    card.show_view(view(NudgeKind.SEASON, season=SEASON))
    card.open("")
    qtbot.waitUntil(lambda: card.focusWidget() is card.findChildren(TickBox)[1])
