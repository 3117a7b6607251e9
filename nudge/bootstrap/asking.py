"""Ask for commands: the packs compiled where they are not yet, and the use case on top.

Owns where the compiled library of a command lies: the user's cache, which the tray shares, or
a temporary folder where packs were named or the cache cannot be written. Must not import Qt,
nor the parsers of packs where there is nothing to compile.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import nudge
from nudge.adapters.content.fingerprint import find_fingerprint, is_current
from nudge.adapters.content.knowledge import CompiledKnowledge
from nudge.adapters.content.library import read_fact
from nudge.adapters.system.paths import PathError, find_paths
from nudge.bootstrap.commands import configure
from nudge.domain.guides import Contacts
from nudge.engine.ask import Ask


class AskError(Exception):
    """There is no library to ask; the message says why."""


@contextmanager
def open_ask(packs: Sequence[str]) -> Iterator[tuple[Ask, Sequence[str]]]:
    """Ask over the packs in force with those in these folders on top.

    Comes with a line for each pack that is switched off. Raises `AskError`.
    """
    try:
        configuration = configure()
        folders = [*configuration.packs, *(Path(pack) for pack in packs)]
        kept = find_paths().library
    except PathError as error:
        raise AskError(str(error)) from error
    with TemporaryDirectory(prefix="nudge-ask-", ignore_cleanup_errors=True) as folder:
        spare = Path(folder) / "library.sqlite"
        path, off = _compile(folders, [spare] if packs else [kept, spare], configuration.contacts)
        yield Ask(CompiledKnowledge(path)), off


def _compile(
    folders: Sequence[Path], places: Sequence[Path], contacts: Contacts
) -> tuple[Path, Sequence[str]]:
    """The first of the places that holds, or can be made to hold, the library of these packs."""
    if _holds(places[0], folders, contacts):
        report = json.loads(read_fact(places[0], "report") or "{}")
        return places[0], _tell(report.get("off", ()))
    from nudge.bootstrap.content import compile_packs

    answer: Any = {}
    for place in places:
        answer = compile_packs(folders, place, contacts)
        if answer["state"] != "failed":
            return place, _tell(answer["off"])
    raise AskError(f"The guides cannot be prepared: {answer['message']}")


def _tell(off: Sequence[str]) -> Sequence[str]:
    return [f"The pack {name} is switched off until it is mended; run nudge check." for name in off]


def _holds(place: Path, folders: Sequence[Path], contacts: Contacts) -> bool:
    try:
        return is_current(place, find_fingerprint(folders, nudge.__version__, contacts))
    except OSError:
        return False
