"""`nudge plan`: what would come, when, what is held, and why."""

import json
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import click

from nudge.bootstrap.commands import Question, find_now, look, make_words
from nudge.cli.group import report
from nudge.cli.moments import describe_person
from nudge.cli.options import (
    feeds_option,
    json_option,
    me_option,
    now_option,
    parse_instant,
    parse_zone,
    zone_option,
)
from nudge.cli.packs import load_packs
from nudge.cli.why import explain_all
from nudge.domain.events import format_original, format_span
from nudge.domain.nudges import Nudge, NudgeKind, Plan
from nudge.engine.coach import read_lists
from nudge.engine.planning import plan_ahead
from nudge.engine.ports import Library, Words
from nudge.ui.presenters.reasons import present_reason


@click.command("plan")
@feeds_option
@me_option
@zone_option
@now_option
@click.option("--days", default=14, show_default=True, type=click.IntRange(1, 60), metavar="N")
@click.option("--pack", "packs", multiple=True, metavar="DIR", help="Add the rules of this pack.")
@click.option("--why", "is_why", is_flag=True, help="Say for each nudge what it rests on.")
@json_option
def command(
    feeds: tuple[str, ...],
    me: tuple[str, ...],
    zone: str | None,
    now: str | None,
    days: int,
    packs: tuple[str, ...],
    is_why: bool,
    is_json: bool,
) -> None:
    """Print the nudges of the next days, those that are held, and the reasons."""
    home = parse_zone(zone)
    at = parse_instant(now, home, "--now") if now else find_now()
    horizon = timedelta(days=days)
    # The evening before belongs to the plan, its meeting to a day after it; the countdown of a
    # season begins four weeks before its end.
    window = at - timedelta(days=1), at + horizon + timedelta(weeks=5)
    library = load_packs(packs)
    outlook = look(Question(feeds=feeds, me=me, now=at, zone=home), window, library)
    rhythm = read_lists(library)
    plan = plan_ahead(outlook.read.occurrences, outlook.found, outlook.sighting, horizon, rhythm)
    teller = _Teller(library, make_words(), at, home)
    click.echo(teller.encode(plan) if is_json else teller.tell(plan, is_why=is_why))
    if is_why and not is_json:
        for line in explain_all(outlook, (at, at + horizon)):
            click.echo(line)
    report(outlook.read)


class _Teller:
    """Puts nudges into words and into JSON."""

    def __init__(self, library: Library, words: Words, now: datetime, zone: tzinfo) -> None:
        self._library = library
        self._words = words
        self._now = now
        self._zone = zone

    def encode(self, plan: Plan) -> str:
        return json.dumps(
            {
                "now": plan.made_at.astimezone(UTC).isoformat(),
                "valid_until": plan.valid_until.astimezone(UTC).isoformat(),
                "due": [self._describe(nudge) for nudge in plan.due],
                "held": [self._describe(nudge) for nudge in plan.held],
            },
            ensure_ascii=False,
        )

    def tell(self, plan: Plan, *, is_why: bool) -> str:
        lines = [f"Due ({len(plan.due)})"]
        lines += [self._say(nudge, is_why=is_why) for nudge in plan.due]
        lines += ["", f"Held ({len(plan.held)})"]
        lines += [self._say(nudge, is_why=is_why) for nudge in plan.held]
        return "\n".join(lines)

    def _describe(self, nudge: Nudge) -> dict[str, Any]:
        guide = self._library.find_guide(nudge.guide) if nudge.guide else None
        is_shown = guide is not None or nudge.moment is None
        shown = self._words.notification(nudge, guide, nudge.at, self._zone) if is_shown else None
        return {
            "key": nudge.key,
            "at": nudge.at.astimezone(UTC).isoformat(),
            "kind": nudge.kind.value,
            **_describe_moment(nudge),
            "title": shown.title if shown else self._words.nudge_title(nudge),
            "body": shown.body if shown else "",
            "guide": nudge.guide or None,
            "reason": {
                "code": nudge.reason.code.value,
                "text": present_reason(nudge, self._zone),
            },
        } | ({"with": [_describe_other(other) for other in nudge.others]} if nudge.others else {})

    def _say(self, nudge: Nudge, *, is_why: bool) -> str:
        at = nudge.at.astimezone(self._zone)
        title, reason = self._words.nudge_title(nudge), present_reason(nudge, self._zone)
        line = f"  {at:%a %Y-%m-%d %H:%M}  {title}  ({nudge.reason.code.value}: {reason})"
        seen = "".join(
            f"\n      seen as {moment.rule.moment}: {', '.join(moment.evidence)}"
            for moment in (each.moment for each in (nudge, *nudge.others))
            if moment is not None
        )
        return f"{line}{seen}" if is_why else line


def _describe_other(nudge: Nudge) -> dict[str, Any]:
    """A nudge that another one stands for."""
    return {"key": nudge.key, "kind": nudge.kind.value, **_describe_moment(nudge)}


def _describe_moment(nudge: Nudge) -> dict[str, Any]:
    """What a nudge is about; a tip, a lesson and the like have no meeting to name."""
    if nudge.moment is None:
        named = nudge.subject if nudge.kind is NudgeKind.SEASON else None
        return {"moment": named} | dict.fromkeys(("person", "uid", "occurrence", "start"))
    occurrence = nudge.moment.occurrence
    return {
        "moment": nudge.moment.rule.moment,
        "person": describe_person(nudge.moment.person),
        "uid": occurrence.given_uid,
        "occurrence": format_original(occurrence.recurrence_id),
        "start": format_span(occurrence.span)["start"],
    }
