"""Keychains for a child process: one that works, kept in a file, and one that never answers."""

import json
import os
import time
from pathlib import Path

from keyring.backend import KeyringBackend


class WorkingKeychain(KeyringBackend):
    """Keeps passwords in the file that the environment names."""

    priority = 5  # type: ignore[assignment]

    @property
    def _path(self) -> Path:
        return Path(os.environ["NUDGE_TEST_KEYCHAIN"])

    def _load(self) -> dict[str, str]:
        return json.loads(self._path.read_text()) if self._path.exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._load().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self._path.write_text(json.dumps({**self._load(), f"{service}/{username}": password}))

    def delete_password(self, service: str, username: str) -> None:
        kept = self._load()
        kept.pop(f"{service}/{username}", None)
        self._path.write_text(json.dumps(kept))


class PromptingKeychain(WorkingKeychain):
    """Opens a dialog that nobody answers."""

    def get_password(self, service: str, username: str) -> str | None:
        time.sleep(60)
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        time.sleep(60)


class PlainFileKeychain(WorkingKeychain):
    """Of the kind that writes plain text, by its own low esteem."""

    priority = 0.5  # type: ignore[assignment]


class BrokenKeychain(WorkingKeychain):
    """Fails in a way that its library does not promise."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("the desktop has gone")

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError("the desktop has gone")
