"""`nudge guide ID`: one guide, readable in a terminal."""

import json
import textwrap
from collections.abc import Iterator, Sequence

import click

from nudge.bootstrap.content import encode_guide
from nudge.cli.group import CommandError
from nudge.cli.packs import load_packs
from nudge.domain.guides import Checklist, Guide

WIDTH = 68


@click.command("guide")
@click.argument("guide", metavar="ID")
@click.option("--json", "is_json", is_flag=True, help="Print JSON.")
@click.option("--pack", "packs", multiple=True, metavar="DIR", help="A pack on top; may repeat.")
def command(guide: str, packs: Sequence[str], *, is_json: bool) -> None:
    """Print a guide: steps first, reasons last."""
    library = load_packs(packs)
    found = library.find_guide(guide)
    if found is None:
        known = ", ".join(entry.id for entry in library.list_guides())
        raise CommandError(f"There is no guide {guide!r}. There are: {known}.")
    if is_json:
        click.echo(json.dumps(encode_guide(found), ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(lay_out(found)))


def lay_out(guide: Guide) -> Iterator[str]:
    """The guide as lines of at most `WIDTH` characters."""
    yield from (guide.title, "=" * len(guide.title), *_wrap(guide.outcome), "")
    yield from _wrap(f"When: {guide.when}")
    yield from _lay_out_checklist("Before (read it, do it, tick it)", guide.before)
    steps = [f"{number}. {step}" for number, step in enumerate(guide.steps, 1)]
    yield from _lay_out_lines("Steps", steps, indent=3)
    yield from _lay_out_lines("Words to say", guide.words)
    yield from _lay_out_lines("Traps", _bullets(guide.traps))
    yield from _lay_out_lines("If this happens", _bullets(guide.solves))
    yield from _lay_out_checklist("After (do it, then confirm)", guide.after)
    yield from _lay_out_lines("Next step", [guide.next_step], indent=0)
    yield from _lay_out_call_hr(guide)
    countries = [f"{code}: {text}" for code, text in guide.countries.items()]
    note = [guide.country_note] if countries and guide.country_note else []
    yield from _lay_out_lines("By country", [*note, *_bullets(countries)])
    yield from _lay_out_lines("Why it works", guide.why.split("\n\n"), indent=0)
    yield from _lay_out_lines("Reflection", _bullets(guide.reflection))
    yield from _lay_out_lines(
        "Watch", _bullets([f"{v.title} ({v.length}): {v.url}" for v in guide.videos])
    )
    sources = [f"[{s.key}] {s.author}, {s.year}: {s.title}. {s.url}" for s in guide.sources]
    yield from _lay_out_lines("Sources", sources)
    yield from _lay_out_lines("See also", [", ".join(guide.related)] if guide.related else [])


def _lay_out_call_hr(guide: Guide) -> Iterator[str]:
    """When to call; crisis lines stand beside the emergency line, how to reach HR at the end."""
    contacts, first = guide.contacts, int(guide.is_safe)
    lines = (*guide.call_hr[:first], *contacts.crisis_lines, *guide.call_hr[first:])
    reach = [f"How to reach HR: {contacts.hr}"] if contacts.hr else []
    yield from _lay_out_lines("Call HR when", [*_bullets(lines), *reach])


def _bullets(texts: Sequence[str]) -> list[str]:
    return [f"- {text}" for text in texts]


def _lay_out_checklist(heading: str, checklist: Checklist) -> Iterator[str]:
    boxes = [f"[ ] {item.text}" for item in checklist.items]
    yield from _lay_out_lines(heading, boxes, indent=4)


def _lay_out_lines(heading: str, texts: Sequence[str], indent: int = 2) -> Iterator[str]:
    if not texts:
        return
    yield from ("", heading, "-" * len(heading))
    for text in texts:
        yield from _wrap(text, indent)


def _wrap(text: str, indent: int = 0) -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        subsequent_indent=" " * indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
