"""`nudge forget`: a person, or everything."""

import sys

import click

from nudge.cli.group import CommandError
from nudge.engine.ports import StoreError


@click.command("forget")
@click.argument("person", required=False, default="")
@click.option("--all", "is_all", is_flag=True, help="Delete all that Nudge keeps here.")
def command(person: str, *, is_all: bool) -> None:
    """Forget PERSON (a name or an address).

    That is what you wrote of them, promises, nudges' titles, and questions nobody could answer.
    """
    from nudge.bootstrap.forgetting import ForgetError

    if bool(person) == is_all:
        raise click.UsageError("Name a person, or --all.")
    try:
        if is_all:
            _forget_all()
        else:
            _forget(person)
    except (ForgetError, StoreError) as error:
        raise CommandError(str(error)) from error


def _forget(person: str) -> None:
    from nudge.bootstrap.forgetting import Forgotten, forget_person

    done = forget_person(person)
    if not isinstance(done, Forgotten):
        names = ", ".join(line.person.email or line.person.name for line in done)
        raise CommandError(
            f"{person!r} could be {names}: name the address."
            if names
            else f"The journal holds nothing of {person!r}. It knows people by name and address."
        )
    click.echo(f"Forgotten: {', '.join(done.people)}.", err=True)
    if done.mentions:
        click.echo(
            f"{done.mentions} other entries hold that name in their text; "
            "find them in the journal's search.",
            err=True,
        )


def _forget_all() -> None:
    from nudge.bootstrap.forgetting import forget_all

    if sys.stdin.isatty():
        click.confirm("Delete journal, history, settings and calendars' addresses?", abort=True)
    forget_all()
    click.echo("Everything that Nudge kept here is deleted.", err=True)
