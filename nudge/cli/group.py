"""The commands and their help; each is imported when it is called.

Owns how an error reaches the user: one line on stderr, exit code 1 when the work could not
be done and 2 when the command was used wrongly, never a traceback.
"""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

import nudge
from nudge.bootstrap.commands import Read
from nudge.domain.override import override

_COMMANDS = {
    "agenda": "agenda",
    "moments": "moments",
    "plan": "plan",
    "ask": "ask",
    "guide": "guide",
    "check": "check",
    "new-guide": "new_guide",
    "new-pack": "new_pack",
    "demo": "demo",
    "export": "export",
    "forget": "forget",
    "doctor": "doctor",
    "open": "verbs:open_toolkit",
    "journal": "verbs:journal",
    "settings": "verbs:settings",
    "pause": "verbs:pause",
    "resume": "verbs:resume",
    "quit": "verbs:quit_running",
}


class CommandError(click.ClickException):
    """The work could not be done: one line that says what, and what to do."""

    exit_code = 1

    @override
    def show(self, file: object = None) -> None:
        click.echo(f"nudge: {self.message}", err=True)


def report(read: Read) -> None:
    """Tell on stderr what was wrong with the feeds; raise when one could not be read at all."""
    for complaint in read.complaints:
        click.echo(complaint, err=True)
    if read.failures:
        raise CommandError(" ".join(read.failures))


class _LazyGroup(click.Group):
    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"nudge.cli.{module}"), name or "command")
        return command


@click.command("nudge", cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--background", is_flag=True, help="Start without opening a window.")
@click.option("--feed", "feeds", multiple=True, metavar="F", help="Watch this file or address.")
@click.option("--me", multiple=True, metavar="MAIL", help="An address of yours; may be repeated.")
@click.version_option(nudge.__version__, prog_name="nudge")
def group(background: bool, feeds: tuple[str, ...], me: tuple[str, ...]) -> None:
    """Start Nudge in the tray, or run one of its commands.

    --feed and --me stand in for the settings of this run.
    """
    if background or feeds or me:
        raise click.UsageError("These options start the tray; a command takes its own behind it.")


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and give back its exit status."""
    try:
        status = group.main(list(arguments), prog_name="nudge", standalone_mode=False)
    except click.exceptions.Abort:
        return 1
    except click.ClickException as error:
        error.show(sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    return status if isinstance(status, int) else 0
