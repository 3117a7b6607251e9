"""The contract of the Archive port, on SQLite and on the twin in memory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.journal import EntryKind, JournalQuestion, PersonNote, find_people, join_people
from nudge.domain.people import Person
from tests.contracts.test_store import make_store

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)
PRIYA = Person(name="Priya Nair", email="priya@example.org")
PRIYA_BY_NAME = Person(name="Priya Nair")
TOM = Person(name="Tom Müller", email="tom@example.org")


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest) -> Iterator[object]:
    with make_store(request.param) as store:
        yield store


def make_talk(occurrence: str, person: Person | None, *answers: str, days: int = 0) -> Reflection:
    return Reflection(
        occurrence=occurrence,
        moment="feedback",
        person=person,
        held_at=NOW + days * DAY,
        answers=answers,
        questions=("How did it go?",) * len(answers),
    )


def make_promise(text: str, person: Person | None = PRIYA, **changes: object) -> Commitment:
    promise = Commitment(id=0, text=text, person=person, due=None, made_at=NOW)
    return replace(promise, **changes)


def fill(store) -> None:
    store.save_reflection(make_talk("a", PRIYA, "She wants the Zürich job", days=1))
    store.save_reflection(make_talk("b", TOM, "He is often late", days=2))
    store.save_reflection(make_talk("c", TOM, "", "", days=3))
    store.save_commitment("a", make_promise("send the criteria"))
    store.save_person_note(
        PersonNote(id=0, person=TOM, text="Led the night shift", made_at=NOW + 4 * DAY)
    )


def list_texts(store, **question: object) -> list[str]:
    texts = []
    for entry in store.list_entries(JournalQuestion(**question)):
        if entry.reflection is not None:
            texts.append(entry.reflection.answers[0])
        elif entry.promise is not None:
            texts.append(entry.promise.text)
        else:
            texts.append(entry.note.text)
    return texts


def test_entries_come_newest_first_and_unanswered_talks_are_none(store) -> None:
    """Talks, promises and notes stand in one line of time; an empty reflection is no entry."""
    fill(store)
    assert list_texts(store) == [
        "Led the night shift", "He is often late", "She wants the Zürich job", "send the criteria",
    ]  # fmt: skip
    assert list_texts(store, limit=1) == ["Led the night shift"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("zurich JOB", ["She wants the Zürich job"]),
        ("muller late", ["He is often late"]),
        ("shift", ["Led the night shift"]),
        ("nair crit", ["send the criteria"]),
        ("job late", []),
        ("%", []),
    ],
)
def test_all_words_must_stand_in_an_entry_or_its_name(store, text: str, found: list[str]) -> None:
    """Neither case nor accents matter, a part of a word is enough."""
    fill(store)
    assert list_texts(store, text=text) == found


def test_entries_are_asked_for_by_person_and_time(store) -> None:
    """From `since` on, up to but without `before`."""
    fill(store)
    assert list_texts(store, people=frozenset({PRIYA.key})) == [
        "She wants the Zürich job", "send the criteria",
    ]  # fmt: skip
    assert list_texts(store, since=NOW + DAY, before=NOW + 2 * DAY) == ["She wants the Zürich job"]


def test_a_text_that_was_worded_anew_is_found_by_its_new_words_only(store) -> None:
    """The search never answers with what is no longer there."""
    fill(store)
    store.save_reflection(make_talk("b", TOM, "On time all week", days=2))
    store.save_commitment("a", make_promise("send the budget"))
    assert list_texts(store, text="late") == []
    assert list_texts(store, text="criteria") == []
    assert list_texts(store, text="budget") == ["send the budget"]


def test_an_entry_that_was_deleted_can_be_put_back_as_it_was(store) -> None:
    """Undo of each kind brings back the entry, whole and under its own reference."""
    fill(store)
    before = store.list_entries(JournalQuestion())
    for entry in before:
        store.delete_entry(entry)
    assert list_texts(store) == []
    assert list_texts(store, text="shift") == []
    for entry in before:
        store.restore_entry(entry)
    after = store.list_entries(JournalQuestion())
    assert [(e.kind, e.ref, e.at, e.person) for e in after] == [
        (e.kind, e.ref, e.at, e.person) for e in before
    ]
    assert list_texts(store, text="shift") == ["Led the night shift"]


def test_their_promises_are_no_promises_of_the_manager(store) -> None:
    """Both stand in the journal, but only one's own comes back on the card."""
    store.save_promise(make_promise("bring the numbers", is_theirs=True, due=date(2026, 3, 9)))
    store.save_promise(make_promise("ask about the budget"))
    assert [promise.text for promise in store.find_open_commitments(PRIYA)] == [
        "ask about the budget"
    ]
    (theirs,) = [
        entry.promise
        for entry in store.list_entries(JournalQuestion(text="numbers"))
        if entry.kind is EntryKind.PROMISE
    ]
    assert theirs.is_theirs
    assert theirs.due == date(2026, 3, 9)


def test_a_name_alone_belongs_to_the_one_person_of_that_name(store) -> None:
    """Entries from a feed without addresses stand on the page of the same person."""
    fill(store)
    store.save_promise(make_promise("call back", PRIYA_BY_NAME))
    people = join_people(store.list_people())
    assert [(line.person, line.entries) for line in people] == [(TOM, 2), (PRIYA, 3)]
    (priya,) = find_people(people, "priya")
    assert priya.keys == {PRIYA.key, PRIYA_BY_NAME.key}


def test_the_last_talk_is_known_from_reflections_and_from_nudges(store) -> None:
    """A talk that nobody wrote about counts as well; another moment or person does not."""
    fill(store)
    assert store.find_last_talk({TOM.key}, {"feedback"}) == NOW + 3 * DAY
    assert store.find_last_talk({TOM.key}, {"career"}) is None
    store.claim(
        Delivery(
            key="x",
            twin=f"feedback|{TOM.key}|prepare|2026-03-09T08:00:00+00:00",
            kind="prepare",
            moment="feedback",
            title="Feedback for Tom",
            at=NOW + 7 * DAY,
            state=DeliveryState.CLAIMED,
            changed_at=NOW,
        )
    )
    assert store.find_last_talk({TOM.key}, {"feedback"}) == NOW + 7 * DAY
    assert store.find_last_talk({PRIYA.key}, {"feedback"}) == NOW + DAY


def test_forgetting_a_person_takes_out_all_about_them_and_nothing_else(store) -> None:
    """Reflections, promises, notes and the first meeting go; others keep theirs."""
    fill(store)
    store.remember_people(NOW.date(), {TOM.key: NOW.date(), PRIYA.key: NOW.date()})
    store.forget_people({TOM.key})
    assert list_texts(store) == ["She wants the Zürich job", "send the criteria"]
    assert store.find_reflection("c") is None
    assert set(store.find_history().met) == {PRIYA.key}


def test_forgetting_a_person_keeps_that_a_nudge_was_shown_but_not_whom_it_named(store) -> None:
    """It must not come a second time because somebody was forgotten."""
    delivery = Delivery(
        key="x", twin=f"feedback|{TOM.key}|prepare|z", kind="prepare", moment="feedback",
        title="Feedback for Tom", at=NOW, state=DeliveryState.CLAIMED, changed_at=NOW,
    )  # fmt: skip
    store.claim(delivery)
    store.forget_people({TOM.key})
    (kept,) = store.find_deliveries(NOW)
    assert (kept.title, kept.twin) == ("", "")
    assert not store.claim(replace(delivery, twin=""))


def test_forgetting_all_leaves_nothing(store) -> None:
    """As on the first day."""
    fill(store)
    store.save_note("one-on-one", "mine", NOW)
    store.save_value("paused_until", "x")
    store.forget_all()
    assert list_texts(store) == []
    assert store.find_note("one-on-one") == ""
    assert store.find_value("paused_until") is None


def test_retention_takes_out_what_is_old_save_open_promises(store) -> None:
    """What is still promised is not forgotten because it is late."""
    fill(store)
    assert store.prune(NOW + 2 * DAY) == 1
    assert list_texts(store) == ["Led the night shift", "He is often late", "send the criteria"]
