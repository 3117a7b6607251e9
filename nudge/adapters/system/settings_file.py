"""The user's settings file: read with all its problems, written without losing a line of it.

Owns `settings.json`. Holds only what the user chose, so that better defaults reach
everybody. Must stay cheap: neither Qt nor yaml, the tray's start passes through here.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from json.decoder import JSONDecodeError, JSONDecoder
from pathlib import Path
from typing import NamedTuple

from nudge.domain.problems import Problem, Severity, Where
from nudge.domain.setting_keys import SettingError, find_setting_key
from nudge.domain.settings import Settings

_LARGEST_BYTES = 1_000_000
_PRIVATE_FILE = 0o600
_BLANK = " \t\r\n"
_DECODER = JSONDecoder()


class SettingsError(Exception):
    """The settings file could not be written; says what to do in one line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One key of the file with its value, as JSON has it, and the line it stands on."""

    name: str
    value: object
    line: int


class Loaded(NamedTuple):
    """What a settings file says, and what is wrong with it."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def load_settings(path: Path) -> Loaded:
    """The settings of the file over the defaults, and what is wrong with it; never fails.

    No file means the defaults. A key that is unknown or has a wrong value is skipped. A
    file that is no JSON object means the defaults whole, and is left as it is.
    """
    try:
        entries = parse_entries(_read(path))
    except FileNotFoundError:
        return Loaded(Settings())
    except OSError as error:
        problem = Problem(
            code="settings-unreadable",
            where=Where(source=str(path)),
            message=f"The settings cannot be read ({error.strerror}); the defaults hold.",
            hint="Give yourself the right to read this file.",
        )
        return Loaded(Settings(), (problem,))
    except ValueError as error:
        return Loaded(Settings(), (_describe_syntax(path, error),))
    return _apply(entries, path)


def change_settings(path: Path, choices: Mapping[str, object]) -> None:
    """Write those choices (values of `Settings` by key) into the file; the rest of it stays.

    Keys that this version does not know stay too. A file with a syntax error is kept beside
    the new one. Raises `SettingsError` when nothing could be written; the old file then stands.
    """
    try:
        entries = {entry.name: entry.value for entry in parse_entries(_read(path))}
    except FileNotFoundError:
        entries = {}
    except OSError as error:
        raise _explain(path, error) from error
    except ValueError:
        entries = {}
        with suppress(OSError):
            path.replace(_find_free(path))
    for name, value in choices.items():
        key = find_setting_key(name)
        if key is None:
            raise KeyError(name)
        entries[name] = key.format(value)
    try:
        _write(path, json.dumps(entries, indent=2, ensure_ascii=False) + "\n")
    except OSError as error:
        raise _explain(path, error) from error


def parse_entries(text: str) -> tuple[Entry, ...]:
    """The keys of a JSON object in order, each with its line.

    Raises ValueError (`JSONDecodeError` where the place is known) for anything else.
    The standard parser forgets where a key stood; so the outermost object is walked here.
    """
    at = _expect(text, 0, "{")
    entries: list[Entry] = []
    while not text.startswith("}", at):
        if entries:
            at = _expect(text, at, ",")
        begin = at
        name, at = _parse_value(text, at)
        if not isinstance(name, str):
            raise JSONDecodeError("a key in double quotes is missing", text, begin)
        value, at = _parse_value(text, _expect(text, at, ":"))
        entries.append(Entry(name=name, value=value, line=text.count("\n", 0, begin) + 1))
        at = _skip_blank(text, at)
    at += 1
    if (at := _skip_blank(text, at)) != len(text):
        raise JSONDecodeError("nothing may follow the closing }", text, at)
    return tuple(entries)


def _parse_value(text: str, at: int) -> tuple[object, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except RecursionError:
        raise JSONDecodeError("this is nested too deeply", text, at) from None


def _expect(text: str, at: int, mark: str) -> int:
    """The place of what follows `mark`, past blanks on both sides of it."""
    at = _skip_blank(text, at)
    if not text.startswith(mark, at):
        raise JSONDecodeError(f"{mark} is missing", text, at)
    return _skip_blank(text, at + 1)


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at


def _apply(entries: tuple[Entry, ...], path: Path) -> Loaded:
    chosen: dict[str, object] = {}
    problems: list[Problem] = []
    for entry in entries:
        try:
            name, value = _parse_entry(entry)
        except _EntryError as error:
            problems.append(
                Problem(
                    code=error.code,
                    where=Where(source=str(path), line=entry.line),
                    message=str(error),
                    hint=error.hint,
                    severity=Severity.WARNING,
                )
            )
        else:
            chosen[name] = value
    return Loaded(replace(Settings(), **chosen), tuple(problems))  # type: ignore[arg-type]  # by the table


class _EntryError(Exception):
    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code = code
        self.hint = hint


def _parse_entry(entry: Entry) -> tuple[str, object]:
    """The key's name and its value for `Settings`. Raises `_EntryError`."""
    key = find_setting_key(entry.name)
    if key is None:
        raise _EntryError(
            "settings-unknown-key",
            f"No setting is called {entry.name!r}; it is skipped.",
            "Check its spelling, or remove it.",
        )
    try:
        value = key.parse(entry.value)
        if key.name == "zone" and value:
            _check_zone(value)
    except SettingError:
        raise _EntryError(
            "settings-wrong-value",
            f"{entry.name} cannot be {json.dumps(entry.value, ensure_ascii=False)[:60]}; "
            "the default holds.",
            f"It takes {key.takes}.",
        ) from None
    return key.name, value


def _check_zone(name: str) -> None:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - most files name none

    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise SettingError from None


def _describe_syntax(path: Path, error: ValueError) -> Problem:
    line = error.lineno if isinstance(error, JSONDecodeError) else None
    reason = error.msg if isinstance(error, JSONDecodeError) else str(error)
    return Problem(
        code="settings-syntax",
        where=Where(source=str(path), line=line),
        message=f"The settings are not understood ({reason}); the defaults hold.",
        hint="Mend this line: each key and text stands in double quotes, a comma between two.",
    )


def _read(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(_LARGEST_BYTES + 1)
    if len(content) > _LARGEST_BYTES:
        raise ValueError("the file is larger than 1 MB")
    return content.decode("utf-8-sig")


def _write(path: Path, text: str) -> None:
    """Put the text in place whole or not at all, for the user alone."""
    target = path.resolve()  # a link into a folder of dotfiles stays one
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        with os.fdopen(
            os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _PRIVATE_FILE), "wb"
        ) as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    except OSError:
        with suppress(OSError):
            draft.unlink()
        raise


def _find_free(path: Path) -> Path:
    number = 1
    while (free := path.with_name(f"{path.stem}.broken-{number}{path.suffix}")).exists():
        number += 1
    return free


def _explain(path: Path, error: OSError) -> SettingsError:
    return SettingsError(
        f"The settings {path} cannot be written ({error.strerror}): "
        "make room, or give yourself the right to write there."
    )
