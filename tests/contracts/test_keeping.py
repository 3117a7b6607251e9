"""The contract of the part Keeping of the Store port, on SQLite and on the twin in memory."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from nudge.domain.deliveries import Delivery, DeliveryState, HeldNudge
from nudge.domain.nudges import Halving, NudgeKind, Reason, ReasonCode
from nudge.domain.practice import Practice, PracticeKind, PracticeState
from nudge.engine.ports import Store
from tests.contracts.test_store import make_store

NOW = datetime(2026, 3, 2, 8, tzinfo=UTC)
HELD = HeldNudge(
    key="a|prepare|2026-03-02",
    kind=NudgeKind.PREPARE,
    moment="one-on-one",
    title="Prepare: One-on-one with Priya",
    at=NOW,
    reason=Reason(code=ReasonCode.BUDGET, limit=3, halving=Halving.UNOPENED),
    start=NOW + timedelta(minutes=15),
    guide="one-on-one",
    person="priya@example.org",
)


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    with make_store(request.param) as store:
        yield store


def test_what_was_held_comes_back_whole_and_in_order_of_time(store: Store) -> None:
    """With its reason, as Today tells it after a restart."""
    tip = HeldNudge(
        key="tip|2026-W10",
        kind=NudgeKind.TIP,
        moment="tip",
        title="Tip",
        at=NOW - timedelta(hours=1),
        reason=Reason(code=ReasonCode.DAY_OFF),
    )
    store.hold(HELD)
    store.hold(tip)
    assert store.find_held(NOW - timedelta(days=1)) == [tip, HELD]
    assert store.find_held(NOW) == [HELD]


def test_a_nudge_is_held_once_with_the_last_reason(store: Store) -> None:
    """The same key again replaces what was known."""
    store.hold(HELD)
    paused = replace(HELD, reason=Reason(code=ReasonCode.PAUSED))
    store.hold(paused)
    assert store.find_held(NOW) == [paused]


def test_a_practice_moves_on_within_its_week(store: Store) -> None:
    """One row for a tip of a week; the same tip of another week is another one."""
    given = Practice(
        kind=PracticeKind.TIP,
        id="two-results",
        week=date(2026, 3, 2),
        state=PracticeState.GIVEN,
        at=NOW,
    )
    tried = replace(given, state=PracticeState.TRYING)
    earlier = replace(given, week=date(2026, 2, 23))
    for practice in (given, earlier, tried):
        store.save_practice(practice)
    assert store.find_practices() == [earlier, tried]


def test_a_delivery_keeps_its_meeting_and_its_guide(store: Store) -> None:
    """The line of Today says when the meeting begins, and opens the guide."""
    delivery = Delivery(
        key="a|prepare|2026-03-02",
        twin="one-on-one|priya@example.org|prepare|2026-03-02T08:15:00+00:00",
        kind="prepare",
        moment="one-on-one",
        title="One-on-one",
        at=NOW,
        state=DeliveryState.CLAIMED,
        changed_at=NOW,
        start=NOW + timedelta(minutes=15),
        guide="one-on-one",
    )
    store.claim(delivery)
    (found,) = store.find_deliveries(NOW)
    assert found == delivery
    assert found.person == "priya@example.org"


def test_who_is_forgotten_leaves_no_name_among_what_was_held(store: Store) -> None:
    """The key stays, so that the count of what was left out does; the name goes."""
    store.hold(HELD)
    store.forget_people(["priya@example.org"])
    assert [each.title for each in store.find_held(NOW)] == [""]
