"""Review seasons: stretches of dates in which many reviews are prepared and held.

Owns how milestones, clusters of reviews and the organisation's own dates become one season
each, so that a season is told once and not event by event. Must not plan its nudges.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta, tzinfo

from nudge.domain.events import AllDay, Occurrence, Span, find_instants
from nudge.domain.moments import Moment, Role

SEASON, REVIEW = "review-season", "performance-review"
_CLUSTER = timedelta(weeks=3)
_FEWEST_REVIEWS = 3
JOINED_WITHIN = timedelta(weeks=3)
"""Dates no further apart than this belong to one season."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """One review season: first and last day, the moments in it, and why we think so.

    `opens`: the first moment of the season, or None where only the organisation's dates
    tell. Other `review-season` moments of it need no nudge of their own.
    """

    start: date
    end: date
    opens: Moment | None = None
    moments: tuple[Moment, ...] = ()
    evidence: tuple[str, ...] = ()


def find_seasons(
    moments: Sequence[Moment], *, dates: Iterable[tuple[date, date]] = (), zone: tzinfo
) -> tuple[Season, ...]:
    """The seasons, in order. `dates`: the organisation's own, first and last day each."""
    pieces = [
        Season(start=first, end=last, evidence=("your organisation's dates",))
        for first, last in dates
    ]
    pieces.extend(_read_milestone(moment, zone) for moment in moments if _is_milestone(moment))
    pieces.extend(_find_clusters(moments, zone))
    seasons: list[Season] = []
    for piece in sorted(pieces, key=lambda each: (each.start, each.end)):
        if seasons and piece.start - seasons[-1].end <= JOINED_WITHIN:
            seasons[-1] = _join(seasons[-1], piece, zone)
        else:
            seasons.append(piece)
    return tuple(seasons)


def _is_milestone(moment: Moment) -> bool:
    return moment.rule.moment == SEASON and moment.role is Role.MANAGER


def _read_milestone(moment: Moment, zone: tzinfo) -> Season:
    first, last = _find_days(moment.occurrence.span, zone)
    words = f"'{moment.occurrence.summary}'"
    return Season(start=first, end=last, opens=moment, moments=(moment,), evidence=(words,))


def _find_clusters(moments: Sequence[Moment], zone: tzinfo) -> Iterable[Season]:
    """Each run of reviews with three people or more in three weeks."""
    reviews = sorted(
        (
            (_first_day(moment.occurrence, zone), moment)
            for moment in moments
            if moment.rule.moment == REVIEW and moment.role is Role.MANAGER and moment.person
        ),
        key=lambda each: each[0],
    )
    days = [day for day, _ in reviews]
    covered = 0  # runs that share a review are one
    for place, first in enumerate(days):
        end = bisect_right(days, first + _CLUSTER)
        found = tuple(moment for _, moment in reviews[place:end])
        people = {moment.person.key for moment in found if moment.person is not None}
        if end <= covered or len(people) < _FEWEST_REVIEWS:
            continue
        fresh = found[max(covered - place, 0) :]
        covered = end
        yield Season(
            start=first,
            end=days[end - 1],
            opens=fresh[0],
            moments=fresh,
            evidence=(f"reviews with {len(people)} people in three weeks",),
        )


def _join(season: Season, piece: Season, zone: tzinfo) -> Season:
    known = {moment.occurrence.key for moment in season.moments}
    fresh = [moment for moment in piece.moments if moment.occurrence.key not in known]
    moments = sorted(
        (*season.moments, *fresh), key=lambda moment: _first_day(moment.occurrence, zone)
    )
    return Season(
        start=season.start,
        end=max(season.end, piece.end),
        opens=moments[0] if moments else None,
        moments=tuple(moments),
        evidence=tuple(dict.fromkeys((*season.evidence, *piece.evidence))),
    )


def _first_day(occurrence: Occurrence, zone: tzinfo) -> date:
    return _find_days(occurrence.span, zone)[0]


def _find_days(span: Span, zone: tzinfo) -> tuple[date, date]:
    """The first and the last day of a span, both included."""
    if isinstance(span, AllDay):
        return span.start, max(span.start, span.end - timedelta(days=1))
    instants = find_instants(span, zone)
    return instants.start.astimezone(zone).date(), instants.end.astimezone(zone).date()
