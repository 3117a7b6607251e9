"""Keeps secrets in the system's keychain, or in a private file where there is none.

Owns where a secret is kept, and says so. The keychain is asked in a child with a time
limit, since it may open a dialog and wait for ever, and its library is slow to load.
Must not hold a secret longer than it takes to hand it on.
Source: SECURITY, "Keychain, proxy, certificates".
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import Enum
from typing import Any

from nudge.adapters.system.secret_file import SecretFile, SecretFileError
from nudge.domain.override import override
from nudge.domain.secret_url import Secret
from nudge.engine.children import ChildListener, Children, Ending

KEYCHAIN_VERB = "--keychain"
TIME_LIMIT = timedelta(seconds=5)


class Place(Enum):
    """Where a secret is kept. The user is told of FILE: whoever can read it has the secret."""

    KEYCHAIN = "keychain"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What was found under a name; `message` says in one line why nothing was."""

    secret: Secret | None = None
    message: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where a secret is kept now; None if nowhere, and then `message` says why in one line."""

    place: Place | None = None
    message: str = ""


class Keychain:
    """The system's keychain with a private file behind it. Answers come through callbacks."""

    def __init__(
        self, children: Children, file: SecretFile, *, time_limit: timedelta = TIME_LIMIT
    ) -> None:
        self._children = children
        self._file = file
        self._time_limit = time_limit

    def find(self, name: str, on_found: Callable[[Found], None]) -> None:
        """Hand over the secret kept under `name`; the file first, which costs nothing."""
        try:
            kept = self._file.find(name)
        except SecretFileError as error:
            on_found(Found(message=str(error)))
            return
        if kept is not None:
            on_found(Found(secret=kept))
            return
        self._ask({"do": "find", "name": name}, lambda answer: on_found(_read_found(answer)))

    def keep(self, name: str, secret: Secret, on_kept: Callable[[Kept], None]) -> None:
        """Keep `secret` under `name`, and say where that was possible."""
        question = {"do": "keep", "name": name, "secret": secret.reveal()}
        self._ask(question, lambda answer: on_kept(self._settle(name, secret, answer)))

    def remove(self, name: str) -> None:
        """Forget the secret, wherever it is kept. Raises `SecretFileError`."""
        self._file.remove(name)
        self._ask({"do": "remove", "name": name}, lambda _: None)

    def _settle(self, name: str, secret: Secret, answer: Mapping[str, Any]) -> Kept:
        try:
            if answer.get("is_done"):
                self._file.remove(name)
                return Kept(place=Place.KEYCHAIN)
            self._file.keep(name, secret)
        except SecretFileError as error:
            return Kept(message=str(error))
        return Kept(place=Place.FILE)

    def _ask(
        self, question: Mapping[str, str], on_answer: Callable[[Mapping[str, Any]], None]
    ) -> None:
        request = json.dumps(question).encode("ascii") + b"\n"
        listener = _Listener(on_answer=on_answer)
        self._children.start(KEYCHAIN_VERB, request, listener, time_limit=self._time_limit)


@dataclass(slots=True, kw_only=True)
class _Listener(ChildListener):
    """Waits for the one line of a keychain child."""

    on_answer: Callable[[Mapping[str, Any]], None]
    answer: Mapping[str, Any] = field(default_factory=dict)

    @override
    def on_line(self, line: bytes) -> None:
        try:
            self.answer = json.loads(line)
        except ValueError:
            self.answer = {}

    @override
    def on_end(self, ending: Ending) -> None:
        is_late = ending is Ending.TIMED_OUT
        self.on_answer({"is_late": True} if is_late else self.answer)


def _read_found(answer: Mapping[str, Any]) -> Found:
    if answer.get("is_late"):
        return Found(
            message="The keychain did not answer: it may be waiting for its password. "
            "Unlock it, then refresh."
        )
    if not answer.get("is_done"):
        return Found(message="The keychain could not be opened. Unlock it, then refresh.")
    if answer.get("secret") is None:
        return Found(message="The keychain does not hold it any more. Enter it again.")
    return Found(secret=Secret(answer["secret"]))
