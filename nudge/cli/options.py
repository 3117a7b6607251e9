"""What several commands ask for: feeds, addresses, a zone, instants.

Owns how these are read from the command line. An instant without an offset is read in the
zone of the same command.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, tzinfo
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])

feeds_option = click.option(
    "--feed", "feeds", multiple=True, metavar="F", help="A file or an address; may be repeated."
)
me_option = click.option(
    "--me", multiple=True, metavar="MAIL", help="An address of yours; may be repeated."
)
zone_option = click.option(
    "--tz", "zone", metavar="ZONE", help="Your zone, such as Europe/Berlin; else the system's."
)
now_option = click.option("--now", metavar="ISO", help="Plan as of this instant.")
json_option = click.option("--json", "is_json", is_flag=True, help="Print JSON.")


def window_options(command: _Command) -> _Command:
    """`--from` and `--to`, both needed."""
    start = click.option("--from", "start", required=True, metavar="ISO", help="From then on.")
    end = click.option("--to", "end", required=True, metavar="ISO", help="Up to then.")
    return start(end(command))


def parse_zone(name: str | None) -> tzinfo:
    """The zone of that name, else the one that the user's settings or the system say."""
    from nudge.adapters.timing.zones import find_system_zone

    if name is None:
        return find_system_zone()
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise click.BadParameter(
            f"{name!r} is no time zone; write a name such as Europe/Berlin.", param_hint="--tz"
        ) from None


def parse_instant(text: str, zone: tzinfo, option: str) -> datetime:
    """The instant, in UTC; a date alone is its midnight in `zone`."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(
            f"{text!r} is no date or time; write 2026-03-02 or 2026-03-02T14:00.",
            param_hint=option,
        ) from None
    return (at if at.tzinfo else at.replace(tzinfo=zone)).astimezone(UTC)


def parse_window(start: str, end: str, zone: tzinfo) -> tuple[datetime, datetime]:
    """The window in UTC; it must not be empty."""
    window = parse_instant(start, zone, "--from"), parse_instant(end, zone, "--to")
    if window[0] >= window[1]:
        raise click.BadParameter("it has to come after --from.", param_hint="--to")
    return window


def find_midnight(day: date, zone: tzinfo) -> datetime:
    """The beginning of a day, in UTC."""
    return datetime.combine(day, time(), zone).astimezone(UTC)
