"""`nudge export`: the journal, or everything, as files of one's own."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import click

from nudge.cli.group import CommandError
from nudge.cli.options import parse_zone
from nudge.engine.ports import StoreError

_INPUT, _OUTPUT = 0, 1


@click.command("export")
@click.option("--journal", "journal", type=click.Path(path_type=Path), metavar="FILE",
              help="Write the journal to FILE, as .md or .json.")  # fmt: skip
@click.option("--everything", "everything", type=click.Path(path_type=Path), metavar="DIR",
              help="Write all that Nudge keeps into the folder DIR.")  # fmt: skip
@click.option("--replace", "replaces", is_flag=True, help="Replace FILE if it is there.")
@click.option("--progress", "is_watched", is_flag=True, hidden=True)
def command(
    journal: Path | None, everything: Path | None, *, replaces: bool, is_watched: bool
) -> None:
    """Write what you wrote to files of your own. Secrets are never among them."""
    from nudge.bootstrap.exporting import ExportError, export_everything, export_journal, go_on

    if (journal is None) == (everything is None):
        raise click.UsageError("Name one of --journal FILE and --everything DIR.")
    zone, on_step = parse_zone(None), _tell_windows() if is_watched else go_on
    try:
        if journal is not None:
            count = export_journal(journal, zone, on_step=on_step, replaces=replaces)
            click.echo(f"{journal}: {count} entries", err=True)
        elif everything is not None:
            for path in export_everything(everything, zone, on_step=on_step):
                click.echo(str(path), err=True)
    except (ExportError, StoreError) as error:
        raise CommandError(str(error)) from error


def _tell_windows() -> Callable[[int, int], None]:
    """Say each step in a line of JSON; give up once the input has ended.

    A window closes it to cancel, and the system does where the program that watched is gone. Not
    through sys.stdin and sys.stdout, which a windowed program on Windows does not have.
    """
    ended = Event()

    def wait_for_end() -> None:
        while os.read(_INPUT, 1):
            pass
        ended.set()

    Thread(target=wait_for_end, daemon=True).start()

    def tell(done: int, total: int) -> None:
        if ended.is_set():
            raise CommandError("Cancelled: nothing was written.")
        os.write(_OUTPUT, json.dumps({"done": done, "total": total}).encode("ascii") + b"\n")

    return tell
