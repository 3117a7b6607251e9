"""A conversation goes on about the guide at hand, and keeps what nobody could answer."""

from datetime import UTC, datetime

import pytest

from nudge.domain.ask_danger import DangerGroup
from nudge.domain.conversation import FollowUp, FollowUpKind
from nudge.domain.guides import Contacts
from nudge.engine.ask import Ask
from nudge.engine.conversation import Conversation
from nudge.engine.ports import StoreError
from tests.doubles.clock import MemoryClock
from tests.doubles.knowledge import MemoryKnowledge
from tests.doubles.library import MemoryLibrary, make_guide
from tests.doubles.questions import MemoryQuestions

PAY = make_guide(
    "pay",
    title="Talking about pay",
    keywords=("a raise", "salary"),
    steps=("Say the figure.", "Name the day."),
    words=("“Your pay is 10.”", "“How do you see it?”"),
    solves=("If they cry, then wait.", "If they refuse, then ask why."),
    call_hr=("They ask in writing.",),
    contacts=Contacts(hr="Ada, 12"),
    countries={"GB": "Ask HR."},
)
LATE = make_guide("late", title="Someone is late again", keywords=("lateness", "unpunctual"))
DANGER = DangerGroup(id="life", words=("overdose",), first="Call 112.", guide="pay")
TOPICS = {"tax": (("tax return",), "Ask a tax adviser.")}
NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


@pytest.fixture
def questions() -> MemoryQuestions:
    return MemoryQuestions()


@pytest.fixture
def talk(questions: MemoryQuestions) -> Conversation:
    knowledge = MemoryKnowledge([PAY, LATE], TOPICS, [DANGER])
    library = MemoryLibrary(guides=[PAY, LATE])
    return Conversation(Ask(knowledge), library, questions, MemoryClock(NOW))


def test_a_question_is_answered_with_what_may_be_asked_next(talk: Conversation) -> None:
    reply = talk.ask("she wants a raise")
    assert (reply.guide, reply.title) == ("pay", "Talking about pay")
    assert [(f.kind, f.condition) for f in reply.follow_ups] == [
        (FollowUpKind.WORDS, ""),
        (FollowUpKind.WHAT_IF, "they cry"),
        (FollowUpKind.WHAT_IF, "they refuse"),
        (FollowUpKind.CALL_HR, ""),
        (FollowUpKind.CHECKLIST, ""),
    ]


def test_a_button_is_answered_with_the_whole_part(talk: Conversation) -> None:
    reply = talk.follow(FollowUp(guide="pay", kind=FollowUpKind.WORDS))
    assert [passage.text for passage in reply.passages] == list(PAY.words)
    assert FollowUpKind.WORDS not in [offered.kind for offered in reply.follow_ups]


def test_a_condition_is_answered_with_its_line(talk: Conversation) -> None:
    offered = FollowUp(guide="pay", kind=FollowUpKind.WHAT_IF, condition="they refuse")
    (passage,) = talk.follow(offered).passages
    assert passage.text == "If they refuse, then ask why."


def test_a_typed_question_goes_on_about_the_guide_at_hand(talk: Conversation) -> None:
    talk.ask("she wants a raise")
    reply = talk.ask("and if she refuses?")
    assert (reply.guide, reply.passages[0].text) == ("pay", "If they refuse, then ask why.")
    assert talk.ask("when do I call HR?").passages[0].section == "call_hr"
    assert talk.ask("give me the checklist").passages[0].section == "before"


def test_another_matter_changes_the_guide(talk: Conversation) -> None:
    talk.ask("she wants a raise")
    assert talk.ask("and the lateness of the unpunctual").guide == "late"
    assert talk.guide == "late"


def test_without_a_guide_at_hand_there_is_nothing_to_go_on_about(talk: Conversation) -> None:
    assert not talk.ask("and then?").is_covered
    talk.ask("she wants a raise")
    talk.begin_anew()
    assert not talk.ask("and then?").is_covered


def test_danger_breaks_in_with_whom_to_call(talk: Conversation) -> None:
    talk.ask("unpunctual")
    reply = talk.ask("and he took an overdose")
    assert reply.pointer is not None
    assert (reply.pointer.first, reply.contacts.hr) == ("Call 112.", "Ada, 12")
    assert reply.countries == {"GB": "Ask HR."}


def test_only_what_no_topic_answers_is_kept_for_others_to_write(
    talk: Conversation, questions: MemoryQuestions
) -> None:
    talk.ask("how do I lead a zebra")
    assert talk.ask("my tax return").not_covered == "Ask a tax adviser."
    talk.ask("she wants a raise")
    (kept,) = questions.find_unanswered()
    assert (kept.question, kept.asked_at) == ("how do I lead a zebra", NOW)


def test_a_store_that_fails_keeps_nobody_from_asking(
    talk: Conversation, questions: MemoryQuestions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(question: str, at: datetime) -> None:
        raise StoreError("the disk is full")

    monkeypatch.setattr(questions, "save_unanswered", fail)
    assert not talk.ask("zebra").is_covered


def test_an_answer_in_another_language_says_so(talk: Conversation) -> None:
    assert talk.ask("wie rede ich mit ihr über salary").is_foreign
    assert not talk.ask("how do I talk to her about salary").is_foreign


def test_a_follow_up_of_a_guide_that_is_gone_is_not_covered(talk: Conversation) -> None:
    assert not talk.follow(FollowUp(guide="gone", kind=FollowUpKind.STEPS)).is_covered
