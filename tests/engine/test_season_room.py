"""The room of a review season: its people, its steps, and what was noted over the whole period."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from nudge.domain.events import Attendee, Occurrence, Timed
from nudge.domain.journal import PersonNote
from nudge.domain.nudges import NudgeKind, SeasonStep
from nudge.domain.people import Person
from nudge.domain.settings import SeasonDates
from nudge.engine.today import SeasonFacts
from tests.engine.world import FEED, ME, MORNING, World, make_series

REVIEW = datetime(2026, 3, 12, 10, tzinfo=UTC)
PRIYA = Person(name="Priya Nair", email="priya@example.org")


@pytest.fixture
def season(world: World) -> World:
    """A season from today on for five weeks, with Priya's review booked."""
    dates = SeasonDates(start=date(2026, 3, 2), end=date(2026, 4, 3))
    world.settings = replace(world.settings, seasons=(dates,))
    world.tell([*make_series(), make_review()])
    world.store.save_person_note(
        PersonNote(id=0, person=PRIYA, text="Led the move", made_at=MORNING - timedelta(days=90))
    )
    world.store.save_person_note(
        PersonNote(id=0, person=PRIYA, text="Last year", made_at=MORNING - timedelta(days=400))
    )
    world.run()
    return world


def make_review() -> Occurrence:
    return Occurrence(
        uid="review",
        summary="Performance review Priya",
        span=Timed(start=REVIEW, end=REVIEW + timedelta(hours=1)),
        organiser=Attendee(name="Alex", email=ME),
        attendees=(
            Attendee(name="Alex", email=ME),
            Attendee(name="Priya Nair", email="priya@example.org"),
        ),
        feed=FEED,
    )


def read_season(world: World) -> SeasonFacts:
    world.engine.open_today()
    assert world.desk.today is not None
    assert world.desk.today.season is not None
    return world.desk.today.season


def test_the_season_tells_whose_review_is_booked_and_what_was_noted(season: World) -> None:
    """The whole half year before, and nothing older."""
    facts = read_season(season)
    (person,) = facts.people
    assert (person.name, person.is_done, person.booked_at) == ("Priya Nair", False, REVIEW)
    assert [each.note.text for each in person.entries if each.note] == ["Led the move"]
    assert (facts.open, facts.done, facts.weeks_left) == (("Priya Nair",), (), 5)


def test_a_review_that_was_held_is_done_for_the_rest_of_the_season(season: World) -> None:
    """Also when the calendar shows it no more."""
    season.play_until(REVIEW + timedelta(hours=2))
    assert read_season(season).done == ("Priya Nair",)
    season.alarm.sleep(timedelta(days=4))
    season.tell(make_series())
    season.engine.refresh()
    season.settle()
    assert "Priya Nair" in read_season(season).done


def test_a_step_that_was_ticked_stays_so(season: World) -> None:
    """The season has a checklist of its own, with the step that it is time for."""
    facts = read_season(season)
    assert [step.step for step in facts.steps if step.is_now] == [SeasonStep.COLLECT]
    season.engine.tick_item(facts.id, SeasonStep.COLLECT.value, is_done=True)
    assert [step.step for step in read_season(season).steps if step.is_done] == [SeasonStep.COLLECT]


def test_the_season_opens_as_one_card(season: World) -> None:
    """From its notification, with the same facts as on Today."""
    season.play_until(MORNING + timedelta(hours=1))
    key = "season|2026-W10"
    assert key in {each.key for each in season.notifier.asked}
    season.engine.open_nudge(key)
    (topic,) = season.desk.topics
    assert topic.kind is NudgeKind.SEASON
    assert topic.season == read_season(season)


def test_the_card_of_a_review_brings_what_was_noted_over_the_period(season: World) -> None:
    """So that the review draws on more than the last weeks."""
    nudge = next(each for each in season.plan.due if each.subject == "performance-review")
    season.engine.open_nudge(nudge.key)
    card = season.desk.cards[nudge.key]
    assert [each.note.text for each in card.entries if each.note] == ["Led the move"]


def test_without_a_season_there_is_none_to_tell(world: World) -> None:
    """Today has no such part then."""
    world.engine.open_today()
    assert world.desk.today is not None
    assert world.desk.today.season is None
