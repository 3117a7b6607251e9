"""Review seasons: one stretch of dates, whatever tells of it."""

from dataclasses import replace
from datetime import UTC, date, timedelta

from nudge.domain.events import Timed
from nudge.domain.moments import Moment
from nudge.domain.seasons import find_seasons
from tests.moments.rulebook import START, find_moment, make_example


def find(title: str, day: int, days: int | None = None) -> Moment:
    example = {"title": title} | ({} if days is None else {"days": days})
    occurrence = replace(make_example(example), uid=f"{title} {day}")
    shift = timedelta(days=day)
    span = occurrence.span
    if isinstance(span, Timed):
        span = Timed(start=span.start + shift, end=span.end + shift)
    else:
        span = replace(span, start=span.start + shift, end=span.end + shift)
    found = find_moment(replace(occurrence, span=span))
    assert found is not None
    return found


def test_milestones_near_each_other_are_one_season() -> None:
    due = find("Self-assessments due", 0, 1)
    window = find("Annual review window", 10, 14)
    (season,) = find_seasons([due, window], zone=UTC)
    assert (season.start, season.end) == (date(2026, 3, 2), date(2026, 3, 25))
    assert season.opens is due
    assert season.evidence == ("'Self-assessments due'", "'Annual review window'")


def test_milestones_far_apart_are_two_seasons() -> None:
    moments = [find("Self-assessments due", 0, 1), find("Self-assessments due", 180, 1)]
    assert len(find_seasons(moments, zone=UTC)) == 2


def test_three_reviews_with_different_people_in_three_weeks_are_a_season() -> None:
    reviews = [
        find(f"Annual review: {who}", day) for day, who in enumerate(("Tom", "Ana", "Priya"))
    ]
    (season,) = find_seasons(reviews, zone=UTC)
    assert season.opens is reviews[0]
    assert season.moments == tuple(reviews)
    assert season.evidence == ("reviews with 3 people in three weeks",)


def test_two_reviews_or_three_with_one_person_are_none() -> None:
    two = [find("Annual review: Tom", 0), find("Annual review: Ana", 1)]
    same = [find("Annual review: Tom", day) for day in range(3)]
    assert find_seasons(two, zone=UTC) == ()
    assert find_seasons(same, zone=UTC) == ()
    assert find_seasons([find("1:1 Tom", 0)], zone=UTC) == ()


def test_a_longer_run_of_reviews_stays_one_season() -> None:
    people = ("Tom", "Ana", "Priya", "Ravi", "Olga")
    reviews = [find(f"Annual review: {who}", day * 5) for day, who in enumerate(people)]
    (season,) = find_seasons(reviews, zone=UTC)
    assert len(season.moments) == 5
    assert season.end == START.date() + timedelta(days=20)


def test_the_organisations_dates_are_a_season_without_an_occurrence() -> None:
    dates = [(date(2026, 6, 1), date(2026, 6, 30))]
    (season,) = find_seasons([], dates=dates, zone=UTC)
    assert season.opens is None
    joined = find_seasons([], dates=[*dates, (date(2026, 6, 20), date(2026, 7, 5))], zone=UTC)
    assert [each.end for each in joined] == [date(2026, 7, 5)]
