"""The verbs to the running instance: `nudge open`, `journal`, `settings`, `pause` and the others.

Meant for the desktop's own shortcuts. Must not import Qt.
"""

import os

import click

from nudge.adapters.system.instance_verbs import BadCallError, Verb, send_verb
from nudge.adapters.system.paths import find_paths
from nudge.cli.group import CommandError
from nudge.domain.pauses import Pause


@click.command("open")
@click.argument("guide", required=False, default="")
def open_toolkit(guide: str) -> None:
    """Show the toolkit, at GUIDE if one is named."""
    _send(Verb.OPEN, guide)


@click.command("settings")
def settings() -> None:
    """Show the settings."""
    _send(Verb.SETTINGS)


@click.command("pause")
@click.argument(
    "length", type=click.Choice([pause.value for pause in Pause]), default=Pause.TWO_HOURS.value
)
def pause(length: str) -> None:
    """Show nothing for a while."""
    _send(Verb.PAUSE, length)


@click.command("resume")
def resume() -> None:
    """End the pause."""
    _send(Verb.RESUME)


@click.command("journal")
def journal() -> None:
    """Show what you wrote, by person and by time."""
    _send(Verb.JOURNAL)


@click.command("quit")
def quit_running() -> None:
    """End the running Nudge."""
    _send(Verb.QUIT)


def open_ask_box() -> None:
    """Show the Ask box."""
    _send(Verb.ASK)


def _send(verb: Verb, argument: str = "") -> None:
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    try:
        is_taken = send_verb(find_paths().socket, verb, argument, activation_token=token)
    except BadCallError as error:
        raise CommandError(f"the running Nudge refused: {error}.") from error
    if not is_taken:
        raise CommandError("Nudge is not running; start it with: nudge")
