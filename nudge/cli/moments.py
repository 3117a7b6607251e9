"""`nudge moments`: what the occurrences of feeds ask of a manager."""

import json
from datetime import datetime, tzinfo
from typing import Any

import click

from nudge.bootstrap.commands import Question, find_now, look
from nudge.cli.group import report
from nudge.cli.options import (
    feeds_option,
    json_option,
    me_option,
    now_option,
    parse_instant,
    parse_window,
    parse_zone,
    window_options,
    zone_option,
)
from nudge.cli.packs import load_packs
from nudge.domain.events import find_instants, format_original, format_span, is_overlapping
from nudge.domain.moments import Moment
from nudge.domain.people import Person


@click.command("moments")
@feeds_option
@me_option
@zone_option
@now_option
@window_options
@json_option
def command(
    feeds: tuple[str, ...],
    me: tuple[str, ...],
    zone: str | None,
    now: str | None,
    start: str,
    end: str,
    is_json: bool,
) -> None:
    """Print the moments between --from and --to, with the evidence for each."""
    home = parse_zone(zone)
    window = parse_window(start, end, home)
    at = parse_instant(now, home, "--now") if now else find_now()
    outlook = look(Question(feeds=feeds, me=me, now=at, zone=home), window, load_packs())
    moments = [
        moment
        for moment in outlook.found.moments
        if is_overlapping(find_instants(moment.occurrence.span, home), window)
    ]
    if is_json:
        click.echo(json.dumps([describe_moment(moment) for moment in moments], ensure_ascii=False))
    else:
        for moment in moments:
            click.echo(_say(moment, find_instants(moment.occurrence.span, home).start, home))
    report(outlook.read)


def describe_moment(moment: Moment) -> dict[str, Any]:
    """A moment as the contract of the commands has it."""
    occurrence = moment.occurrence
    return {
        "uid": occurrence.given_uid,
        "occurrence": format_original(occurrence.recurrence_id),
        "start": format_span(occurrence.span)["start"],
        "summary": occurrence.summary,
        "moment": moment.rule.moment,
        "person": describe_person(moment.person),
        "role": moment.role.value,
        "confidence": round(moment.confidence, 3),
        "evidence": list(moment.evidence),
    }


def describe_person(person: Person | None) -> dict[str, str] | None:
    """A person as the contract of the commands has it."""
    return None if person is None else {"name": person.name, "email": person.email}


def _say(moment: Moment, start: datetime, zone: tzinfo) -> str:
    who = ""
    if moment.person is not None:
        who = f" with {moment.person.name or moment.person.email}"
    when = f"{start.astimezone(zone):%a %Y-%m-%d %H:%M}"
    why = f"\n    because: {', '.join(moment.evidence)}" if moment.evidence else ""
    side = " (you are the one who reports)" if moment.role.value == "report" else ""
    return f"{when}  {moment.rule.name}{who}{side}{why}"
