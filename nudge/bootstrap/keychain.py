"""The keychain child: `nudge --keychain` finds, keeps or removes one secret.

The question comes on stdin and the answer goes to stdout, both as one JSON line. What a
keychain's own code raises is none of our bugs: whatever it is, there is no secret then.
"""

import json
import sys

_QUESTION_LIMIT = 64 * 1024


def run_keychain() -> int:
    """Answer the one question on stdin; 0 when an answer was given."""
    try:
        question = json.loads(sys.stdin.buffer.readline(_QUESTION_LIMIT))
    except ValueError:
        return 2
    try:
        from nudge.adapters.system.keyring_access import answer

        found = answer(question)
    except Exception:  # noqa: BLE001  code of other people's desktops; see above
        found = {"is_done": False}
    sys.stdout.write(json.dumps(found) + "\n")
    return 0
