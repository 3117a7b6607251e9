"""`nudge demo`: a working day on a sample calendar, played by the real program."""

import click

from nudge.cli.group import CommandError


@click.command("demo")
@click.option(
    "--speed",
    type=click.FloatRange(1, 3600),
    metavar="N",
    help="How many times as fast as time; 120 with a display, else 900.",
)
@click.option(
    "--pictures",
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="Where pictures of the cards go when there is no display.",
)
def command(speed: float | None, pictures: str | None) -> None:
    """Play a working day, 08:00 to 18:00, on a sample calendar in a temporary home.

    On a desktop the notifications are real: click them. Without a display each nudge is
    printed with its reason, and pictures of the cards are written.
    """
    from nudge.bootstrap.demo import play_day

    if play_day(speed, pictures) != 0:
        raise CommandError("the demo could not run.")
