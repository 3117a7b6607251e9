"""`nudge export`: the journal, or everything, as files of one's own."""

from datetime import tzinfo
from pathlib import Path

import click

from nudge.cli.group import CommandError
from nudge.cli.options import parse_zone
from nudge.engine.ports import StoreError


@click.command("export")
@click.option("--journal", "journal", type=click.Path(path_type=Path), metavar="FILE",
              help="Write the journal to FILE, as .md or .json.")  # fmt: skip
@click.option("--everything", "everything", type=click.Path(path_type=Path), metavar="DIR",
              help="Write all that Nudge keeps into the folder DIR.")  # fmt: skip
def command(journal: Path | None, everything: Path | None) -> None:
    """Write what you wrote to files of your own. Secrets are never among them."""
    from nudge.bootstrap.journal import ExportError

    if (journal is None) == (everything is None):
        raise click.UsageError("Name one of --journal FILE and --everything DIR.")
    zone = parse_zone(None)
    try:
        if journal is not None:
            _export_journal(journal, zone)
        elif everything is not None:
            _export_everything(everything, zone)
    except (ExportError, StoreError) as error:
        raise CommandError(str(error)) from error


def _export_journal(path: Path, zone: tzinfo) -> None:
    from nudge.bootstrap.journal import export_journal

    click.echo(f"{path}: {export_journal(path, zone)} entries", err=True)


def _export_everything(folder: Path, zone: tzinfo) -> None:
    from nudge.bootstrap.journal import export_everything

    for path in export_everything(folder, zone):
        click.echo(str(path), err=True)
