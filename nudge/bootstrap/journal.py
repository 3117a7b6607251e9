"""What commands do with the journal: write it to files, and forget.

Owns the joining of store, settings and secrets for `nudge export` and `nudge forget`. Must
not import Qt.
"""

import json
import os
import shutil
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import Any

from nudge.adapters.calendars.wire import decode_occurrence, encode_occurrence
from nudge.adapters.store.memory import OccurrenceCodec
from nudge.adapters.store.sqlite_store import SqliteStore, open_snapshot, open_store
from nudge.adapters.system.paths import Paths, find_paths
from nudge.domain.journal import (
    JournalEntry,
    JournalQuestion,
    PersonLine,
    find_people,
    join_people,
)
from nudge.engine.questions import forget_questions_about

_EVERYTHING = 1_000_000
_PRIVATE_FILE = 0o600
_QUIT_WAIT_S = 5.0


class ExportError(Exception):
    """Nothing was written; says why in one line, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """Who was forgotten, and how many other entries still have the name in their text."""

    people: tuple[str, ...]
    mentions: int


def export_journal(path: Path, zone: tzinfo) -> int:
    """Write the journal to a new file, JSON or Markdown by its ending; how many entries it has.

    Raises `ExportError` and `StoreError`.
    """
    if path.exists():
        raise ExportError(f"{path} is there already: name another file.")
    return replace_journal(_open_snapshot(find_paths()), path, zone)


def replace_journal(store: SqliteStore, path: Path, zone: tzinfo) -> int:
    """The same, in place of a file that is there: the user was asked by whoever calls."""
    entries = store.list_entries(JournalQuestion(limit=_EVERYTHING))
    if path.suffix.lower() == ".json":
        text = _to_json([encode_entry(entry) for entry in entries])
    elif path.suffix.lower() in {".md", ".markdown"}:
        text = _to_markdown(entries, zone)
    else:
        raise ExportError(f"{path} has no ending that says the form: name it .md or .json.")
    _write(path, text)
    return len(entries)


def export_everything(folder: Path, zone: tzinfo) -> Sequence[Path]:
    """Write all that Nudge keeps, save secrets, into a new or empty folder; the files written.

    Raises `ExportError` and `StoreError`.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise ExportError(f"{folder} is there already: name a new or an empty folder.")
    paths = find_paths()
    store = _open_snapshot(paths)
    entries = store.list_entries(JournalQuestion(limit=_EVERYTHING))
    texts = {
        "journal.md": _to_markdown(entries, zone),
        "journal.json": _to_json([encode_entry(entry) for entry in entries]),
        "history.json": _to_json(store.dump()),
    }
    if paths.settings.is_file():
        texts["settings.json"] = paths.settings.read_text(encoding="utf-8")
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder} cannot be made ({error.strerror}).") from error
    for name, text in texts.items():
        _write(folder / name, text)
    return [folder / name for name in texts]


def forget_person(wanted: str) -> Forgotten | Sequence[PersonLine]:
    """Forget the one person whose name or address it is.

    Gives those who could be meant instead, if it is nobody or more than one. Raises
    `StoreError`.
    """
    paths = find_paths()
    store = _open(paths)
    try:
        people = join_people(store.list_people())
        found = find_people(people, wanted)
        if len(found) != 1:
            return found
        (line,) = found
        forget_questions_about(line.person, store)
        store.forget_people(line.keys)
        _forget_corrections(paths, line.keys)
        name = line.person.name.split()[0] if line.person.name else line.person.email
        left = store.list_entries(JournalQuestion(text=name, limit=_EVERYTHING))
        return Forgotten(people=(line.person.name or line.person.email,), mentions=len(left))
    finally:
        store.close()


def forget_all() -> None:
    """Delete everything that Nudge keeps on this machine; a running Nudge is ended first.

    Raises `ExportError` where that is impossible.
    """
    from nudge.adapters.system.children import WaitingChildren
    from nudge.adapters.system.instance_verbs import Verb, send_verb
    from nudge.adapters.system.keychain import Keychain
    from nudge.adapters.system.secret_file import SecretFile, SecretFileError
    from nudge.adapters.system.settings_file import load_settings

    paths = find_paths()
    if send_verb(paths.socket, Verb.QUIT):
        _wait_for_end(paths)
    keychain = Keychain(WaitingChildren(), SecretFile(paths.secrets))
    try:
        for feed in load_settings(paths.settings).settings.feeds:
            keychain.remove(feed.id)
    except SecretFileError as error:
        raise ExportError(str(error)) from error
    for folder in {paths.data, paths.cache, paths.log, paths.config}:
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise ExportError(f"{folder} cannot be deleted ({error.strerror}).") from error


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


def _open_snapshot(paths: Paths) -> SqliteStore:
    return open_snapshot(paths.store, _codec())


def _open(paths: Paths) -> SqliteStore:
    return open_store(paths.store, _codec(), lambda _problem: None)


def _codec() -> OccurrenceCodec:
    return OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)


def _to_markdown(entries: Sequence[JournalEntry], zone: tzinfo) -> str:
    from nudge.ui.presenters.journal_text import write_markdown

    return write_markdown(entries, zone)


def _to_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _write(path: Path, text: str) -> None:
    """A file for the user alone, whole or not at all."""
    fresh = path.with_name(f"{path.name}.new")
    try:
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE_FILE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(text.encode("utf-8", "replace"))
        fresh.replace(path)
    except OSError as error:
        raise ExportError(f"{path} cannot be written ({error.strerror}).") from error


def _forget_corrections(paths: Paths, keys: frozenset[str]) -> None:
    from nudge.adapters.system.settings_file import change_settings, load_settings

    said = load_settings(paths.settings).settings.corrections
    kept = tuple(correction for correction in said if correction.subject not in keys)
    if kept != said:
        change_settings(paths.settings, {"corrections": kept})


def _wait_for_end(paths: Paths) -> None:
    from nudge.adapters.system.instance_verbs import Verb, send_verb

    end = time.monotonic() + _QUIT_WAIT_S
    while send_verb(paths.socket, Verb.QUIT):
        if time.monotonic() > end:
            raise ExportError("Nudge is running and does not end: quit it in the tray first.")
        time.sleep(0.1)
