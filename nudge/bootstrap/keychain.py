"""The keychain child: `nudge --keychain` finds, keeps or removes one secret.

The question comes on stdin and the answer goes to stdout, both as one JSON line. What a
keychain's own code raises is none of our bugs: whatever it is, there is no secret then.
"""

import json
import os
import signal

_QUESTION_LIMIT = 64 * 1024

# The parent ends us long before; this is for a parent that was killed itself.
_LIFE_S = 60


def run_keychain() -> int:
    """Answer the one question on stdin; 0 when an answer was given."""
    if hasattr(signal, "alarm"):
        signal.alarm(_LIFE_S)
    try:
        with open(0, "rb", closefd=False) as asked:
            question = json.loads(asked.readline(_QUESTION_LIMIT))
    except ValueError:
        return 2
    try:
        from nudge.adapters.system.keyring_access import answer

        found = answer(question)
    except Exception:  # noqa: BLE001  code of other people's desktops; see above
        found = {"is_done": False}
    os.write(1, json.dumps(found).encode("ascii") + b"\n")
    return 0
