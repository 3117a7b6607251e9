"""`nudge ask QUESTION`: the passage that helps, offline; without a question, the Ask box."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from nudge.cli.group import CommandError
from nudge.cli.options import json_option
from nudge.domain.packs import FORM_OF

if TYPE_CHECKING:
    from nudge.engine.ask import Answered

_IN_ENGLISH = "  (The guide is in English.)"
_SIZE_LIMIT = 4 * 1024 * 1024


@click.command("ask")
@click.argument("question", nargs=-1)
@click.option("--batch", metavar="FILE", help="Answer each line of a file; needs --json.")
@click.option("--pack", "packs", multiple=True, metavar="DIR", help="A pack on top; may repeat.")
@json_option
def command(
    question: Sequence[str], batch: str | None, packs: Sequence[str], *, is_json: bool
) -> None:
    """Answer a question from the guides; without one, open Ask in the running Nudge."""
    if batch is not None:
        if question or not is_json:
            raise click.UsageError("--batch takes its questions from FILE, and needs --json.")
        _print_answers(_read_questions(batch), packs, is_json=True)
    elif question:
        _print_answers([" ".join(question)], packs, is_json=is_json)
    elif packs or is_json:
        raise click.UsageError("Type a question behind the options.")
    else:
        _open_box()


def _print_answers(questions: Sequence[str], packs: Sequence[str], *, is_json: bool) -> None:
    from nudge.bootstrap.asking import AskError, open_ask

    try:
        with open_ask(packs) as (ask, complaints):
            for complaint in complaints:
                click.echo(complaint, err=True)
            for question in questions:
                answered = ask.answer(question)
                if is_json:
                    click.echo(json.dumps(encode_answer(answered), ensure_ascii=False))
                else:
                    click.echo("\n".join(lay_out(answered)))
    except AskError as error:
        raise CommandError(str(error)) from error


def encode_answer(answered: "Answered") -> Mapping[str, object]:
    """What `--json` prints for a question."""
    pointer = answered.pointer
    return {
        "question": answered.question,
        "covered": answered.is_covered,
        "escalate": pointer is not None,
        "answers": [
            {
                "guide": answer.guide,
                "section": answer.section,
                "passage": answer.passage,
                "score": answer.score,
            }
            for answer in answered.answers
        ],
        "lang": answered.lang,
        "pointer": pointer.first if pointer else None,
        "not_covered": answered.not_covered or None,
    }


def lay_out(answered: "Answered") -> Iterator[str]:
    """The answer as lines for a terminal: danger first, then the passage, then other guides."""
    if answered.pointer:
        yield from (answered.pointer.first, "")
    if not answered.is_covered:
        yield answered.not_covered or "No guide covers this."
        return
    first, *others = answered.answers
    yield first.passage
    if not first.lang.startswith(answered.lang):
        yield (
            _IN_ENGLISH if first.lang.startswith("en") else f"(The guide's language: {first.lang}.)"
        )
    source = f"{first.title}{_name_part(first.section)}"
    yield f"  from: {source}; read on with: nudge guide {first.guide}"
    for other in others:
        yield f"  see also: {other.title} (nudge guide {other.guide})"


def _name_part(section: str) -> str:
    """The heading of a part as the guide writes it; nothing for its outcome."""
    headings = {part.value: form.heading for part, form in FORM_OF.items()}
    return f", {headings[section]}" if section in headings else ""


def _read_questions(name: str) -> Sequence[str]:
    try:
        with Path(name).open("rb") as file:
            content = file.read(_SIZE_LIMIT + 1)
        if len(content) > _SIZE_LIMIT:
            raise CommandError(f"{name} is larger than {_SIZE_LIMIT // 1024} KB; split it.")
        lines = content.decode("utf-8-sig").splitlines()
    except OSError as error:
        raise CommandError(f"{name} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{name} is not UTF-8; save it as UTF-8.") from error
    return [line for line in lines if line.strip()]


def _open_box() -> None:
    from nudge.cli.verbs import open_ask_box

    open_ask_box()
