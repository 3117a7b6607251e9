"""`nudge check PATH`: what is wrong with a pack, a folder of it, or one file."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from nudge.bootstrap.commands import find_now
from nudge.bootstrap.content import check, describe
from nudge.cli.options import parse_zone
from nudge.domain.problems import Problem, Severity


@click.command("check")
@click.argument("path", metavar="PATH", type=click.Path(exists=True, path_type=Path))
@click.option("--today", metavar="DATE", help="Check review dates as of this day.")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
def command(path: Path, today: str | None, *, is_json: bool) -> None:
    """Check a pack or one of its files; exit 1 when there are errors."""
    problems = check(path, _parse_day(today))
    if is_json:
        found = {"problems": [describe(problem) for problem in problems]}
        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        _print(problems)
    if any(problem.severity is Severity.ERROR for problem in problems):
        click.get_current_context().exit(1)


def _parse_day(text: str | None) -> date:
    if text is None:
        return find_now().astimezone(parse_zone(None)).date()
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise click.BadParameter(
            f"{text!r} is no day; write 2026-03-02.", param_hint="--today"
        ) from None


def _print(problems: Sequence[Problem]) -> None:
    for problem in problems:
        click.echo(f"{problem.where}: {problem.code}: {problem.message}")
        if problem.hint:
            click.echo(f"    {problem.hint}")
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    click.echo(f"{_count(errors, 'error')}, {_count(warnings, 'warning')}.")


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
