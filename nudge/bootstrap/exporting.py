"""Writes the journal, or all that Nudge keeps, to files of the user's own: whole, or none of them.

Owns the forms of those files and the count of what is written. Must not import Qt.
"""

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from textwrap import indent
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from nudge.adapters.system.paths import find_paths
from nudge.bootstrap.history import read_history
from nudge.domain.journal import JournalEntry, JournalQuestion

_ALL = 1_000_000
_PRIVATE_FILE = 0o600
_SLICE = 200
"""How many entries are written between two steps: some five milliseconds' worth."""

_Item = TypeVar("_Item")

Step = Callable[[int, int], None]
"""Hears how much is written, and of how much. What it raises ends the export, without a trace."""


def go_on(_done: int, _total: int) -> None:
    """Nobody listens."""


class ExportError(Exception):
    """Nothing was written; says why in one line, and what to do."""


@dataclass(slots=True, kw_only=True)
class _Way:
    """How far it is, and how far it has got."""

    total: int
    on_step: Step
    done: int = 0

    def along(self, items: Iterable[_Item]) -> Iterator[_Item]:
        """The items, each counted as it is taken."""
        for item in items:
            if self.done % _SLICE == 0:
                self.on_step(min(self.done, self.total), self.total)
            self.done += 1
            yield item


def export_journal(
    path: Path, zone: tzinfo, *, on_step: Step = go_on, replaces: bool = False
) -> int:
    """Write the journal to a file, JSON or Markdown by its ending; how many entries it has.

    A file that is there is left alone, unless `replaces`. Raises `ExportError` and `StoreError`.
    """
    if path.exists() and not replaces:
        raise ExportError(f"{path} is there already: name another file.")
    form = {".json": _list_json, ".md": _list_markdown, ".markdown": _list_markdown}
    ending = path.suffix.lower()
    if ending not in form:
        raise ExportError(f"{path} has no ending that says the form: name it .md or .json.")
    entries = read_history(find_paths().store).list_entries(JournalQuestion(limit=_ALL))
    way = _Way(total=len(entries), on_step=on_step)
    _write_all({path: way.along(form[ending](entries, zone))})
    return len(entries)


def export_everything(folder: Path, zone: tzinfo, *, on_step: Step = go_on) -> Sequence[Path]:
    """Write all that Nudge keeps, save secrets, into a new or empty folder; the files written.

    Raises `ExportError` and `StoreError`.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportError(f"{folder} is there already: name a new or an empty folder.")
    settings, store = find_paths().settings, read_history(find_paths().store)
    entries = store.list_entries(JournalQuestion(limit=_ALL))
    history = store.dump()
    way = _Way(total=2 * len(entries) + sum(map(len, history.values())), on_step=on_step)
    texts: dict[str, Iterable[str]] = {
        "journal.md": way.along(_list_markdown(entries, zone)),
        "journal.json": way.along(_list_json(entries, zone)),
        "history.json": way.along(_list_tables(history)),
    }
    if settings.is_file():
        texts["settings.json"] = (settings.read_text(encoding="utf-8"),)
    is_new = not folder.exists()
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} cannot be made ({error.strerror}).") from error
    try:
        _write_all({folder / name: pieces for name, pieces in texts.items()})
    except BaseException:
        if is_new:
            with suppress(OSError):
                folder.rmdir()
        raise
    return [folder / name for name in texts]


def encode_entry(entry: JournalEntry) -> Mapping[str, Any]:
    """An entry as an object of JSON; instants are ISO 8601 in UTC."""
    person = entry.person
    record: dict[str, Any] = {
        "kind": entry.kind.value,
        "at": entry.at.isoformat(),
        "person": {"name": person.name, "email": person.email} if person else None,
    }
    if entry.reflection is not None:
        talk = entry.reflection
        answers = zip(talk.questions, talk.answers, strict=False)
        record |= {
            "moment": talk.moment,
            "answers": [{"question": question, "answer": answer} for question, answer in answers],
        }
    if entry.promise is not None:
        promise = entry.promise
        record |= {
            "text": promise.text,
            "by": "them" if promise.is_theirs else "me",
            "due": promise.due.isoformat() if promise.due else None,
            "done": promise.done_at.isoformat() if promise.done_at else None,
        }
    if entry.note is not None:
        record |= {"text": entry.note.text}
    return record


def _list_markdown(entries: Iterable[JournalEntry], zone: tzinfo) -> Iterator[str]:
    from nudge.adapters.system.settings_file import load_settings
    from nudge.ui.presenters.journal_text import list_markdown
    from nudge.ui.presenters.translate import use_languages

    settings = load_settings(find_paths().settings).settings
    if settings.language:
        use_languages([settings.language])
    return list_markdown(entries, ZoneInfo(settings.zone) if settings.zone else zone)


def _list_json(entries: Iterable[JournalEntry], _zone: tzinfo) -> Iterator[str]:
    yield from _list_records(map(encode_entry, entries))
    yield "\n"


def _list_tables(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    mark = "{"
    for name, rows in tables.items():
        yield f"{mark}\n  {json.dumps(name)}: "
        yield from _list_records(rows, "  ")
        mark = ","
    yield "\n}\n"


def _list_records(records: Iterable[Mapping[str, Any]], margin: str = "") -> Iterator[str]:
    """An array of JSON in pieces, an object each."""
    mark = "["
    for record in records:
        text = json.dumps(record, ensure_ascii=False, indent=2)
        yield f"{mark}\n{indent(text, margin + '  ')}"
        mark = ","
    yield f"\n{margin}]" if mark == "," else "[]"


def _write_all(files: Mapping[Path, Iterable[str]]) -> None:
    """Files for the user alone: all of them, or none if it fails or is cancelled."""
    fresh = {path: path.with_name(f".{path.name}.{os.getpid()}") for path in files}
    try:
        for path, pieces in files.items():
            _write(fresh[path], pieces)
        for path, written in fresh.items():
            written.replace(path)
    except OSError as error:
        raise ExportError(f"{path} cannot be written ({error.strerror}).") from error
    finally:
        for written in fresh.values():
            written.unlink(missing_ok=True)


def _write(path: Path, pieces: Iterable[str]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        for piece in pieces:
            file.write(piece.encode("utf-8", "replace"))
