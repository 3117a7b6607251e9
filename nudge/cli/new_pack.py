"""`nudge new-pack DIR`: an empty pack with all that an author needs beside it."""

from pathlib import Path

import click

from nudge.bootstrap.authoring import SkeletonError, start_pack
from nudge.cli.group import CommandError


@click.command("new-pack")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Write an empty pack, which lies on top of the shipped one."""
    try:
        start_pack(folder)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="DIR") from None
    except SkeletonError as error:
        raise CommandError(str(error)) from None
    click.echo(f"Wrote {folder}. Next: nudge new-guide ID --pack {folder}")
