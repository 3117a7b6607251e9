"""A file of secrets for systems without a keychain: readable by its owner alone.

Owns the file and its rights. It is not encrypted: a key beside it would protect nothing.
"""

import json
import os
from pathlib import Path

from nudge.domain.secret_url import Secret

_PRIVATE = 0o600


class SecretFileError(Exception):
    """The file could not be read or written; says what to do in one line."""


class SecretFile:
    """Secrets by name in one JSON file, 0600."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, name: str) -> Secret | None:
        """The secret kept under `name`, or None."""
        secret = self._load().get(name)
        return None if secret is None else Secret(secret)

    def keep(self, name: str, secret: Secret) -> None:
        """Keep `secret` under `name`, replacing what was there."""
        self._save({**self._load(), name: secret.reveal()})

    def remove(self, name: str) -> None:
        """Forget what is kept under `name`; the file goes with its last secret."""
        secrets = self._load()
        if secrets.pop(name, None) is None:
            return
        if secrets:
            self._save(secrets)
        else:
            self._path.unlink(missing_ok=True)

    def _load(self) -> dict[str, str]:
        try:
            secrets = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise SecretFileError(f"{self._path} cannot be read ({error.strerror}).") from None
        except ValueError:
            raise SecretFileError(
                f"{self._path} is damaged. Delete it and enter your calendars' addresses again."
            ) from None
        is_sound = isinstance(secrets, dict)
        return {k: v for k, v in secrets.items() if isinstance(v, str)} if is_sound else {}

    def _save(self, secrets: dict[str, str]) -> None:
        fresh = self._path.with_name(f"{self._path.name}.new")
        try:
            fresh.unlink(missing_ok=True)
            descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                json.dump(secrets, file)
                file.flush()
                os.fsync(file.fileno())
            fresh.replace(self._path)
        except OSError as error:
            raise SecretFileError(
                f"{self._path} cannot be written ({error.strerror}): free some space or mend its "
                "folder's rights."
            ) from None
