"""What commands forget: a person, or everything.

Owns the joining of store, settings and secrets for `nudge forget`. Must not import Qt.
"""

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass

from nudge.adapters.system.paths import Paths, find_paths
from nudge.bootstrap.history import open_history
from nudge.domain.journal import JournalQuestion, PersonLine, find_people, join_people
from nudge.engine.questions import forget_questions_about

_EVERYTHING = 1_000_000
_QUIT_WAIT_S = 5.0


class ForgetError(Exception):
    """Not everything could be deleted; says why in one line, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """Who was forgotten, and how many other entries still have the name in their text."""

    people: tuple[str, ...]
    mentions: int


def forget_person(wanted: str) -> Forgotten | Sequence[PersonLine]:
    """Forget the one person whose name or address it is.

    Gives those who could be meant instead, if it is nobody or more than one. Raises
    `StoreError`.
    """
    paths = find_paths()
    store = open_history(paths.store, lambda _problem: None)
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

    Raises `ForgetError` where that is impossible.
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
        raise ForgetError(str(error)) from error
    for folder in {paths.data, paths.cache, paths.log, paths.config}:
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise ForgetError(f"{folder} cannot be deleted ({error.strerror}).") from error


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
            raise ForgetError("Nudge is running and does not end: quit it in the tray first.")
        time.sleep(0.1)
