"""`nudge agenda`: the occurrences of feeds within a window."""

import json
from datetime import tzinfo
from typing import Any

import click

from nudge.bootstrap.commands import read_feeds
from nudge.cli.group import report
from nudge.cli.options import (
    feeds_option,
    json_option,
    parse_window,
    parse_zone,
    window_options,
    zone_option,
)
from nudge.domain.events import Attendee, Occurrence, Timed, format_original, format_span


@click.command("agenda")
@feeds_option
@window_options
@zone_option
@json_option
def command(feeds: tuple[str, ...], start: str, end: str, zone: str | None, is_json: bool) -> None:
    """Print what the calendars hold between --from and --to."""
    home = parse_zone(zone)
    read = read_feeds(feeds, parse_window(start, end, home), home)
    if is_json:
        click.echo(json.dumps([describe(item) for item in read.occurrences], ensure_ascii=False))
    else:
        for occurrence in read.occurrences:
            click.echo(_say(occurrence, home))
    report(read)


def describe(occurrence: Occurrence) -> dict[str, Any]:
    """An occurrence as the contract of the commands has it."""
    return {
        "uid": occurrence.given_uid,
        "occurrence": format_original(occurrence.recurrence_id),
        "summary": occurrence.summary,
        **format_span(occurrence.span),
        "status": occurrence.status.value,
        "organiser": _describe_person(occurrence.organiser),
        "attendees": [_describe_person(attendee) for attendee in occurrence.attendees],
        "join": occurrence.join or None,
        "busy": occurrence.busy.value,
        "class": occurrence.classification.value,
        "categories": list(occurrence.categories),
        "location": occurrence.location,
        "url": occurrence.url,
        "series": occurrence.series if occurrence.given_uid else "",
        "feed": occurrence.feed,
    }


def _describe_person(person: Attendee | None) -> dict[str, str] | None:
    if person is None:
        return None
    return {
        "name": person.name,
        "email": person.email,
        "kind": person.user_type.value,
        "status": person.participation.value,
    }


def _say(occurrence: Occurrence, zone: tzinfo) -> str:
    span = occurrence.span
    if isinstance(span, Timed):
        start, end = span.start.astimezone(zone), span.end.astimezone(zone)
        when = f"{start:%a %Y-%m-%d %H:%M} – {end:%H:%M}"
    else:
        when = f"{span.start:%a %Y-%m-%d} all day     "
    status = "" if occurrence.status.value == "confirmed" else f" ({occurrence.status.value})"
    return f"{when}  {occurrence.summary or '(no title)'}{status}"
