"""`nudge new-guide ID`: a guide's skeleton in the pack of this folder."""

from pathlib import Path

import click

from nudge.bootstrap.authoring import SkeletonError, start_guide
from nudge.bootstrap.commands import find_now
from nudge.cli.group import CommandError
from nudge.cli.options import parse_zone


@click.command("new-guide")
@click.argument("guide", metavar="ID")
@click.option("--pack", type=click.Path(path_type=Path), metavar="DIR", help="The pack's folder.")
def command(guide: str, pack: Path | None) -> None:
    """Write a guide's skeleton, which passes but for the text that is yours to write."""
    today = find_now().astimezone(parse_zone(None)).date()
    try:
        path = start_guide(guide, pack or Path.cwd(), today)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="ID") from None
    except SkeletonError as error:
        raise CommandError(str(error)) from None
    click.echo(f"Wrote {path}. Now write its text; `nudge check {path}` says what is missing.")
