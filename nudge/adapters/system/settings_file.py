"""The user's settings file: read with all its problems, written without losing a line of it.

Owns `settings.json`. Holds only what the user chose, so that better defaults reach
everybody. Must stay cheap: neither Qt nor yaml, the tray's start passes through here.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from json.decoder import JSONDecodeError
from pathlib import Path
from typing import Any, NamedTuple

from nudge.adapters.system.json_entries import Entry, parse_entries
from nudge.domain.policy import NO_POLICY, Policy
from nudge.domain.problems import Problem, Severity, Where
from nudge.domain.setting_keys import SettingKey, find_setting_key
from nudge.domain.setting_values import SettingError
from nudge.domain.settings import Settings
from nudge.domain.text import clean

_LARGEST_BYTES = 1_000_000
_PRIVATE_FILE = 0o600


class SettingsError(Exception):
    """The settings file could not be written; says what to do in one line."""


class Loaded(NamedTuple):
    """What a settings file says, and what is wrong with it."""

    settings: Settings
    problems: tuple[Problem, ...] = ()


def load_settings(path: Path, policy: Policy = NO_POLICY) -> Loaded:
    """The settings of the file over the defaults, and what is wrong with it; never fails.

    Under a policy: defaults < what it recommends < the file < what it locks. No file means
    the defaults. A key that is unknown or has a wrong value is skipped. A file that is no
    JSON object means the defaults whole, and is left as it is.
    """
    chosen, problems = load_choices(path)
    layers = {**policy.recommended_settings, **chosen, **policy.locked_settings}
    return Loaded(replace(Settings(), **layers), problems)


def load_choices(path: Path) -> tuple[Mapping[str, Any], tuple[Problem, ...]]:
    """What the user chose, and what is wrong with the file."""
    try:
        entries = parse_entries(_read(path))
    except FileNotFoundError:
        return {}, ()
    except OSError as error:
        problem = Problem(
            code="settings-unreadable",
            where=Where(source=str(path)),
            message=f"The settings cannot be read ({error.strerror}); the defaults hold.",
            hint="Give yourself the right to read this file.",
        )
        return {}, (problem,)
    except ValueError as error:
        return {}, (_describe_syntax(path, error),)
    return _parse(entries, path)


def change_settings(path: Path, choices: Mapping[str, object]) -> None:
    """Write those choices (values of `Settings` by key) into the file; the rest of it stays.

    None takes a choice back. Keys that this version does not know stay too. A file with a
    syntax error is kept beside the new one. Raises `SettingsError` when nothing could be
    written; the old file then stands.
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
        if (key := find_setting_key(name)) is None:
            raise KeyError(name)
        if value is None:
            entries.pop(name, None)
        else:
            entries[name] = key.format(value)
    try:
        _write(path, json.dumps(entries, indent=2, ensure_ascii=False) + "\n")
    except OSError as error:
        raise _explain(path, error) from error


def _parse(entries: tuple[Entry, ...], path: Path) -> tuple[Mapping[str, Any], tuple[Problem, ...]]:
    chosen: dict[str, Any] = {}
    problems: list[Problem] = []
    for entry in entries:
        where = Where(source=str(path), line=entry.line)
        key = find_setting_key(entry.name)
        if key is None:
            problems.append(_describe_unknown(entry, where))
            continue
        if key.name in chosen:
            problems.append(_describe_double(entry, where))
        try:
            chosen[key.name] = _check(key, key.parse(entry.value))
        except SettingError as error:
            problems.append(_describe_value(key, error, where))
            chosen.pop(key.name, None)
            if error.kept is not None:
                chosen[key.name] = error.kept
    return chosen, tuple(problems)


def _check(key: SettingKey, value: Any) -> Any:
    """The value; what the domain cannot know is checked here. Raises `SettingError`."""
    if key.name == "zone" and value:
        _check_zone(value)
    return value


def _check_zone(name: str) -> None:
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - most files name none

    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        raise SettingError from None


def _describe_unknown(entry: Entry, where: Where) -> Problem:
    return Problem(
        code="settings-unknown-key",
        where=where,
        message=f"No setting is called {clean(entry.name, 60)!r}; it is skipped.",
        hint="Check its spelling, or remove it.",
        severity=Severity.WARNING,
    )


def _describe_double(entry: Entry, where: Where) -> Problem:
    return Problem(
        code="settings-double-key",
        where=where,
        message=f"{entry.name} stands here a second time; this one holds.",
        hint="Remove one of the two.",
        severity=Severity.WARNING,
    )


def _describe_value(key: SettingKey, error: SettingError, where: Where) -> Problem:
    """The value itself is not repeated: it may be a feed's address, which is a secret."""
    outcome = "the default holds" if error.kept is None else "what cannot be used is left out"
    return Problem(
        code="settings-wrong-value",
        where=where,
        message=f"{key.name} cannot be used as it stands; {outcome}.",
        hint=f"It takes {key.takes}.",
        severity=Severity.WARNING,
    )


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
