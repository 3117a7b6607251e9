"""The packs that a command works with, and what is wrong with them on stderr."""

from collections.abc import Sequence

import click

from nudge.bootstrap.commands import open_packs
from nudge.engine.ports import Library


def load_packs(packs: Sequence[str] = ()) -> Library:
    """The packs in these folders on top of those in force.

    A broken one is switched off whole, and told with its problems; the others are used.
    """
    library = open_packs(packs)
    for problem in library.problems:
        click.echo(str(problem), err=True)
    for pack in library.off:
        click.echo(f"The pack {pack} is switched off until this is mended.", err=True)
    return library
