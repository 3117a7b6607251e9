"""The journal as it is read: a person's page, what a search finds, what was taken out."""

from datetime import UTC, datetime, timedelta

import pytest

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.people import Person
from nudge.engine.journal import PAGE, JournalFacts, JournalReader, find_ref
from tests.doubles.clock import MemoryClock
from tests.doubles.questions import MemoryQuestions
from tests.doubles.store import MemoryStore

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PRIYA = Person(name="Priya Nair", email="priya@example.org")
TOM = Person(name="Tom Weber", email="tom@example.org")


class Room:
    """A journal that is open, with two people in it."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.questions = MemoryQuestions()
        self.facts = JournalFacts(now=NOW)
        self.troubles: list[str] = []
        self.reader = JournalReader(
            store=self.store,
            archive=self.store,
            questions=self.questions,
            clock=MemoryClock(NOW),
            on_facts=self._take,
            tell_trouble=self.troubles.append,
        )
        self.reflect("a", PRIYA, "Wants to lead the audit", "", days=-20)
        self.reflect("b", TOM, "Late again", days=-2)
        promise = Commitment(id=0, text="send the rota", person=PRIYA, due=None, made_at=NOW - DAY)
        self.store.save_commitment("a", promise)
        self.reader.show()

    def reflect(self, occurrence: str, person: Person, *answers: str, days: int) -> None:
        talk = Reflection(
            occurrence=occurrence,
            moment="feedback",
            person=person,
            held_at=NOW + days * DAY,
            questions=("How?", "What next?")[: len(answers)],
            answers=answers,
        )
        self.store.save_reflection(talk)

    def find_refs(self) -> list[str]:
        return [find_ref(entry) for entry in self.facts.entries]

    def _take(self, facts: JournalFacts) -> None:
        self.facts = facts


@pytest.fixture
def room() -> Room:
    return Room()


def test_it_opens_with_everybody_newest_first(room: Room) -> None:
    """People and entries both."""
    assert [line.person for line in room.facts.people] == [PRIYA, TOM]
    assert room.facts.person is None
    assert room.find_refs() == ["promise:a", "reflection:b", "reflection:a"]


def test_a_page_shows_promises_both_ways_and_the_last_feedback(room: Room) -> None:
    """What is open between the two, and how long ago the last feedback was."""
    room.reader.show(PRIYA.key)
    room.reader.add_promise("bring numbers", is_theirs=True)
    facts = room.facts
    assert [promise.text for promise in facts.mine] == ["send the rota"]
    assert [promise.text for promise in facts.theirs] == ["bring numbers"]
    assert facts.last_feedback == NOW - 20 * DAY
    assert {entry.person for entry in facts.entries} == {PRIYA}


def test_a_promise_that_was_kept_is_no_longer_open(room: Room) -> None:
    """It stays an entry of the journal."""
    room.reader.show(PRIYA.key)
    room.reader.close_promise(room.facts.mine[0].id, is_done=True)
    room.reader.show(PRIYA.key)
    assert room.facts.mine == []
    assert "promise:a" in room.find_refs()


def test_an_edit_replaces_the_answers_that_were_given(room: Room) -> None:
    """A question without an answer stays without one."""
    room.reader.show(PRIYA.key)
    room.reader.edit("reflection:a", ("Leads the audit",))
    kept = room.store.find_reflection("a")
    assert kept is not None
    assert kept.answers == ("Leads the audit", "")


def test_what_was_edited_and_deleted_comes_back_as_edited(room: Room) -> None:
    """Undo puts back the words that stood there last."""
    room.reader.edit("reflection:b", ("On time",))
    room.reader.delete("reflection:b")
    assert "reflection:b" not in room.find_refs()
    assert room.facts.deleted is not None
    room.reader.undo()
    kept = room.store.find_reflection("b")
    assert kept is not None
    assert kept.answers == ("On time",)
    assert room.facts.deleted is None


def test_a_note_is_kept_about_the_person_whose_page_it_is(room: Room) -> None:
    """On nobody's page there is nobody to note anything about."""
    room.reader.add_note("about nobody")
    room.reader.show(TOM.key)
    room.reader.add_note("  Swapped shifts for Ann ")
    assert [entry.note.text for entry in room.facts.entries if entry.note] == [
        "Swapped shifts for Ann"
    ]


def test_older_entries_come_when_asked_for(room: Room) -> None:
    """A page at a time."""
    for number in range(PAGE):
        room.reflect(f"n{number}", TOM, "fine", days=-30 - number)
    room.reader.show(TOM.key)
    assert (len(room.facts.entries), room.facts.has_more) == (PAGE, True)
    room.reader.show_more()
    assert (len(room.facts.entries), room.facts.has_more) == (PAGE + 1, False)


def test_forgetting_somebody_leads_back_to_everybody(room: Room) -> None:
    """Their entries are gone, and so is their name on the left; nothing is left to undo."""
    room.reader.show(PRIYA.key)
    room.reader.delete("promise:a")
    room.reader.forget_person()
    assert [line.person for line in room.facts.people] == [TOM]
    assert room.find_refs() == ["reflection:b"]
    assert room.facts.deleted is None


def test_a_store_that_fails_is_told_and_ends_nothing(room: Room) -> None:
    """The sentence of the store, as it is."""
    room.store.error = "The disk is full."
    room.reader.add_note("x")
    room.reader.show(TOM.key)
    assert room.troubles[-1] == "The disk is full."


def test_forgetting_somebody_takes_out_the_questions_that_name_them(room: Room) -> None:
    """By any part of the name that stands alone; what names somebody else stays."""
    kept = ["Thomas wants my job", "What is a tombola for?"]
    asked = ["Tom’s notice period?", "may I tell WEBER", "tom@example.org does not answer"]
    for question in [*kept, *asked]:
        room.questions.save_unanswered(question, NOW)
    room.reader.show("tom@example.org")
    room.reader.forget_person()
    assert {each.question for each in room.questions.find_unanswered()} == set(kept)
