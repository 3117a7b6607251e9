"""The contract of the Store port, on SQLite and on the twin in memory."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from nudge.adapters.calendars.wire import decode_occurrence, encode_occurrence
from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.sqlite_store import open_store
from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.deliveries import Delivery, DeliveryState
from nudge.domain.events import AllDay, Attendee, Occurrence, Timed
from nudge.domain.people import Person
from nudge.engine.ports import Store
from tests.doubles.store import MemoryStore

NOW = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
PRIYA = Person(name="Priya", email="priya@example.org")
TOM = Person(name="Tom")


@contextmanager
def make_store(kind: str) -> Iterator[Store]:
    if kind == "memory":
        yield MemoryStore()
        return
    codec = OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)
    with TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "nudge.db", codec, _refuse_problem)
        yield store
        store.close()


def _refuse_problem(problem: object) -> None:
    raise AssertionError(problem)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with make_store(request.param) as store:
        yield store


def make_delivery(key: str = "a|prepare|2026-03-02", **changes: object) -> Delivery:
    delivery = Delivery(
        key=key,
        twin="",
        kind="prepare",
        moment="one-on-one",
        title="One-on-one with Priya",
        at=NOW,
        state=DeliveryState.CLAIMED,
        changed_at=NOW,
    )
    return replace(delivery, **changes)  # type: ignore[arg-type]


def make_commitment(text: str = "send the criteria", **changes: object) -> Commitment:
    commitment = Commitment(id=0, text=text, person=PRIYA, due=None, made_at=NOW)
    return replace(commitment, **changes)  # type: ignore[arg-type]


def test_a_nudge_is_claimed_once(store: Store) -> None:
    """The second claim of a key is refused, and the first one stands unchanged."""
    assert store.claim(make_delivery())
    assert not store.claim(make_delivery(title="something else"))
    assert store.find_deliveries(NOW) == [make_delivery()]


@pytest.mark.parametrize("state", [s for s in DeliveryState if s is not DeliveryState.LATER])
def test_a_nudge_is_not_claimed_again_whatever_became_of_it(
    store: Store, state: DeliveryState
) -> None:
    """Shown, done, dismissed, missed: no state but Later opens it for a second claim."""
    store.claim(make_delivery())
    store.mark(make_delivery().key, state, NOW)
    assert not store.claim(make_delivery(changed_at=NOW + timedelta(days=1)))


def test_the_twin_of_a_split_series_counts_as_claimed(store: Store) -> None:
    """The same moment, person and start under another UID is not shown a second time."""
    assert store.claim(make_delivery("a", twin="one-on-one|priya|2026-03-02"))
    assert not store.claim(make_delivery("b", twin="one-on-one|priya|2026-03-02"))
    assert store.claim(make_delivery("c", twin="one-on-one|tom|2026-03-02"))


def test_a_twin_of_another_kind_is_no_twin(store: Store) -> None:
    """The reflection after a talk is not lost because the talk was prepared."""
    assert store.claim(make_delivery("a", twin="t"))
    assert store.claim(make_delivery("b", twin="t", kind="reflect"))


def test_nudges_without_a_twin_do_not_exclude_each_other(store: Store) -> None:
    """An empty twin stands for none."""
    assert store.claim(make_delivery("a"))
    assert store.claim(make_delivery("b"))


def test_later_opens_a_nudge_for_one_more_claim_when_its_time_has_come(store: Store) -> None:
    """Not a second before, once then, and not a third time."""
    again_at = NOW + 5 * MINUTE
    store.claim(make_delivery())
    store.mark(make_delivery().key, DeliveryState.LATER, NOW + MINUTE, again_at=again_at)
    early = make_delivery(changed_at=again_at - timedelta(microseconds=1))
    assert not store.claim(early)
    assert store.claim(make_delivery(changed_at=again_at))
    assert not store.claim(make_delivery(changed_at=again_at + MINUTE))


def test_after_later_a_nudge_may_come_back_under_its_twin_and_then_only_once(store: Store) -> None:
    """A series that is split while one waits for Later neither loses it nor doubles it."""
    store.claim(make_delivery("a", twin="t"))
    store.mark("a", DeliveryState.LATER, NOW, again_at=NOW + MINUTE)
    assert store.claim(make_delivery("b", twin="t", changed_at=NOW + MINUTE))
    assert not store.claim(make_delivery("a", twin="t", changed_at=NOW + MINUTE))


@pytest.mark.parametrize("kind", ["memory", "sqlite"])
@given(
    attempts=st.lists(
        st.tuples(st.sampled_from("abc"), st.sampled_from(["", "x", "y"])), min_size=1, max_size=12
    )
)
def test_no_key_and_no_twin_is_ever_claimed_twice(
    kind: str, attempts: list[tuple[str, str]]
) -> None:
    """Whatever the order of claims, those that succeed share neither key nor twin."""
    with make_store(kind) as store:
        won = [(key, twin) for key, twin in attempts if store.claim(make_delivery(key, twin=twin))]
        keys, twins = [key for key, _ in won], [twin for _, twin in won if twin]
        assert len(keys) == len(set(keys))
        assert len(twins) == len(set(twins))
        assert won[0] == attempts[0]
        assert [found.key for found in store.find_deliveries(NOW)] == sorted(keys)


def test_mark_keeps_what_became_of_a_nudge(store: Store) -> None:
    """State, time, reason and the time of Later are those of the last mark."""
    store.claim(make_delivery())
    store.mark(make_delivery().key, DeliveryState.LATER, NOW + MINUTE, again_at=NOW + 6 * MINUTE)
    store.mark(make_delivery().key, DeliveryState.MISSED, NOW + 2 * MINUTE, reason="too_late")
    expected = make_delivery(
        state=DeliveryState.MISSED, changed_at=NOW + 2 * MINUTE, reason="too_late"
    )
    assert store.find_deliveries(NOW) == [expected]


def test_marking_what_was_never_claimed_changes_nothing(store: Store) -> None:
    """A button of a notification from before the history was deleted is no claim."""
    store.mark("unknown", DeliveryState.OPENED, NOW)
    assert store.find_deliveries(NOW - timedelta(days=1)) == []


def test_deliveries_come_in_order_of_time_from_the_given_instant_on(store: Store) -> None:
    """The instant itself is included; other zones and fractions of a second sort rightly."""
    berlin = timezone(timedelta(hours=1))
    for key, at in {
        "late": (NOW + timedelta(microseconds=1)).astimezone(berlin),
        "now": NOW,
        "early": NOW - timedelta(microseconds=1),
    }.items():
        store.claim(make_delivery(key, at=at))
    assert [delivery.key for delivery in store.find_deliveries(NOW)] == ["now", "late"]


def test_ticks_hang_on_their_occurrence(store: Store) -> None:
    """Ticking twice is ticking once; clearing clears; another occurrence has its own."""
    store.tick("a", "notes", is_done=True, at=NOW)
    store.tick("a", "notes", is_done=True, at=NOW + MINUTE)
    store.tick("a", "topics", is_done=True, at=NOW)
    store.tick("a", "topics", is_done=False, at=NOW)
    store.tick("b", "topics", is_done=True, at=NOW)
    assert store.find_ticks("a") == {"notes"}
    assert store.find_ticks("c") == frozenset()


@pytest.mark.parametrize("person", [PRIYA, TOM, None])
def test_a_reflection_is_kept_as_typed_last(store: Store, person: Person | None) -> None:
    """Line breaks, quotes and every script come back; the newer text replaces the older."""
    first = Reflection(
        occurrence="a",
        moment="one-on-one",
        person=person,
        held_at=NOW,
        answers=("half a sent",),
        questions=("How did it go?",),
    )
    last = replace(first, answers=('"half" a\nsentence\u2028…', "", "日本語 שלום 👍"))
    store.save_reflection(first)
    store.save_reflection(last)
    assert store.find_reflection("a") == last
    assert store.find_reflection("b") is None


def test_a_commitment_keeps_its_id_while_it_is_worded_anew(store: Store) -> None:
    """One promise an occurrence; saved as typed, it stays the same promise."""
    store.save_commitment("a", make_commitment("send"))
    first = store.find_commitment("a")
    store.save_commitment("a", make_commitment(due=date(2026, 3, 9)))
    second = store.find_commitment("a")
    assert first is not None
    assert second == make_commitment(id=first.id, due=date(2026, 3, 9))
    assert store.find_commitment("b") is None


def test_an_empty_text_removes_a_commitment_for_good(store: Store) -> None:
    """Its id is not given to another one: a card that still shows it cannot close a stranger."""
    store.save_commitment("a", make_commitment())
    old = store.find_commitment("a")
    store.save_commitment("a", make_commitment(""))
    assert store.find_commitment("a") is None
    assert store.find_open_commitments(None) == []
    store.save_commitment("b", make_commitment())
    new = store.find_commitment("b")
    assert old is not None
    assert new is not None
    assert new.id != old.id


def test_open_commitments_are_found_by_person_oldest_first(store: Store) -> None:
    """The address tells people apart, and the name only where there is no address."""
    store.save_commitment("a", make_commitment("second", made_at=NOW + MINUTE))
    store.save_commitment("b", make_commitment("first"))
    store.save_commitment("c", make_commitment("to Tom", person=TOM))
    store.save_commitment("d", make_commitment("to nobody", person=None, made_at=NOW - MINUTE))
    renamed = Person(name="Priya Sharma", email=PRIYA.email)
    assert [found.text for found in store.find_open_commitments(renamed)] == ["first", "second"]
    assert [found.text for found in store.find_open_commitments(Person(name=" TOM "))] == ["to Tom"]
    assert [found.text for found in store.find_open_commitments(None)] == [
        "to nobody",
        "first",
        "to Tom",
        "second",
    ]


def test_a_commitment_is_closed_and_opened_again(store: Store) -> None:
    """Done takes it from the open ones; undo puts it back."""
    store.save_commitment("a", make_commitment())
    found = store.find_commitment("a")
    assert found is not None
    store.close_commitment(found.id, NOW + MINUTE)
    assert store.find_open_commitments(PRIYA) == []
    assert store.find_commitment("a") == replace(found, done_at=NOW + MINUTE)
    store.close_commitment(found.id, None)
    assert store.find_open_commitments(PRIYA) == [found]


def test_history_keeps_the_earliest_of_what_it_is_told(store: Store) -> None:
    """A feed that shows less of the past than yesterday takes nothing away."""
    assert store.find_history().since is None
    store.remember_people(date(2026, 2, 1), {"priya": date(2026, 2, 3), "tom": date(2026, 2, 9)})
    store.remember_people(date(2026, 3, 1), {"priya": date(2026, 3, 3), "tom": date(2026, 2, 4)})
    history = store.find_history()
    assert history.since == date(2026, 2, 1)
    assert history.met == {"priya": date(2026, 2, 3), "tom": date(2026, 2, 4)}


def test_the_last_reading_of_a_feed_comes_back_whole(store: Store) -> None:
    """Timed and all-day occurrences, of one feed each, and when they were read."""
    timed = Occurrence(
        uid="a",
        recurrence_id=NOW,
        summary="1:1 Priya\u2028/ me",
        span=Timed(start=NOW, end=NOW + 30 * MINUTE),
        organiser=Attendee(name="Me", email="me@example.org"),
        attendees=(Attendee(name="Priya", email="priya@example.org"),),
        feed="work",
    )
    whole_day = Occurrence(
        uid="b", span=AllDay(start=date(2026, 3, 2), end=date(2026, 3, 3)), feed="work"
    )
    store.save_reading("work", [whole_day], NOW)
    store.save_reading("work", [timed, whole_day], NOW + MINUTE)
    store.save_reading("home", [], NOW)
    reading = store.find_reading("work")
    assert reading is not None
    assert (list(reading[0]), reading[1]) == ([timed, whole_day], NOW + MINUTE)
    empty = store.find_reading("home")
    assert empty is not None
    assert list(empty[0]) == []
    assert store.find_reading("other") is None


def test_a_small_fact_is_kept_by_name(store: Store) -> None:
    """The newer value replaces the older; an unknown name has none."""
    store.save_value("paused_until", "tomorrow")
    store.save_value("paused_until", "")
    assert store.find_value("paused_until") == ""
    assert store.find_value("other") is None


class StoreTwins(RuleBasedStateMachine):
    """Both stores are told the same, in any order, and must give the same answers."""

    keys = st.sampled_from(["a", "b", "c"])
    times = st.integers(min_value=-3, max_value=3).map(lambda hours: NOW + timedelta(hours=hours))

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()
        self._stores = [
            self._stack.enter_context(make_store(kind)) for kind in ("memory", "sqlite")
        ]

    def teardown(self) -> None:
        self._stack.close()

    def _ask(self, ask: Callable[[Store], object]) -> None:
        in_memory, on_disk = [ask(store) for store in self._stores]
        assert in_memory == on_disk

    @rule(key=keys, twin=st.sampled_from(["", "x"]), at=times, now=times)
    def claim(self, key: str, twin: str, at: datetime, now: datetime) -> None:
        delivery = make_delivery(key, twin=twin, at=at, changed_at=now)
        self._ask(lambda store: store.claim(delivery))

    @rule(key=keys, state=st.sampled_from(DeliveryState), at=times, again=st.none() | times)
    def mark(self, key: str, state: DeliveryState, at: datetime, again: datetime | None) -> None:
        self._ask(lambda store: store.mark(key, state, at, reason=key, again_at=again))

    @rule(key=keys, item=st.sampled_from(["i", "j"]), is_done=st.booleans())
    def tick(self, key: str, item: str, *, is_done: bool) -> None:
        self._ask(lambda store: store.tick(key, item, is_done=is_done, at=NOW))

    @rule(key=keys, text=st.text(), person=st.sampled_from([PRIYA, TOM, None]), at=times)
    def promise(self, key: str, text: str, person: Person | None, at: datetime) -> None:
        commitment = make_commitment(text, person=person, made_at=at)
        self._ask(lambda store: store.save_commitment(key, commitment))

    @rule(number=st.integers(min_value=1, max_value=4), at=st.none() | times)
    def close(self, number: int, at: datetime | None) -> None:
        self._ask(lambda store: store.close_commitment(number, at))

    @invariant()
    def all_answers_agree(self) -> None:
        self._ask(lambda store: list(store.find_deliveries(NOW - timedelta(hours=1))))
        for key in "abc":
            self._ask(lambda store, key=key: store.find_ticks(key))  # type: ignore[misc]
        for person in (PRIYA, TOM, None):
            self._ask(lambda store, person=person: list(store.find_open_commitments(person)))  # type: ignore[misc]


TestStoreTwins = StoreTwins.TestCase
TestStoreTwins.settings = settings(max_examples=15, stateful_step_count=15, deadline=None)


def test_a_note_on_a_guide_is_kept_as_typed_and_an_empty_one_is_gone(store: Store) -> None:
    """Lines and spaces stay; each guide has its own."""
    assert store.find_note("one-on-one") == ""
    store.save_note("one-on-one", "draft", NOW)
    store.save_note(
        "one-on-one", " Ask Tom first.\n\nThen \u05e9\u05dc\u05d5\u05dd  ", NOW + MINUTE
    )
    store.save_note("feedback", "other", NOW)
    assert store.find_note("one-on-one") == " Ask Tom first.\n\nThen \u05e9\u05dc\u05d5\u05dd  "
    store.save_note("one-on-one", "", NOW)
    assert (store.find_note("one-on-one"), store.find_note("feedback")) == ("", "other")
