"""Asks the system's keychain through the keyring library. Runs in a child alone.

Owns which keychains are good enough: one that writes plain text to a disk is not, since
our own file does that with fewer words. Importing this loads keyring, which is slow.
"""

from typing import Any

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

SERVICE = "nudge"

# keyring's own scale: real keychains are from 4 up, plain files below 1, "none" at 0.
_GOOD_ENOUGH = 1.0


def find_keychain() -> KeyringBackend | None:
    """The best keychain of this system, or None when there is no real one."""
    chosen = keyring.get_keyring()
    backends: list[KeyringBackend] = list(getattr(chosen, "backends", [chosen]))
    good = (backend for backend in backends if float(backend.priority) >= _GOOD_ENOUGH)
    return next(good, None)


def answer(question: dict[str, Any]) -> dict[str, Any]:
    """What the keychain says: `is_done` and, if it was asked for, the `secret` or None.

    `probe` asks which keychain there is, and opens none.
    """
    keychain = find_keychain()
    if keychain is None:
        return {"is_done": False}
    if question["do"] == "probe":
        return {"is_done": True, "keychain": type(keychain).__module__}
    name = question["name"]
    try:
        if question["do"] == "find":
            return {"is_done": True, "secret": keychain.get_password(SERVICE, name)}
        if question["do"] == "keep":
            keychain.set_password(SERVICE, name, question["secret"])
        else:
            keychain.delete_password(SERVICE, name)
    except PasswordDeleteError:
        return {"is_done": True}  # it was not there
    except KeyringError:
        return {"is_done": False}
    return {"is_done": True}
