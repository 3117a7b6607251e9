"""`nudge:guide/ID`: the link in an invitation or a form that opens a guide.

Owns what such a link may say, which is the id of a guide and nothing else: anybody can
write one, and a browser hands it over with one click. Must not import Qt until Nudge has
to be started.
"""

import os
import re
import sys

_LINK = re.compile(r"(?i:nudge):guide/([a-z0-9]+(?:-[a-z0-9]+)*)")
_LONGEST = 100


def find_guide(link: str) -> str | None:
    """The id of the guide that a link names; None for anything but that."""
    match = _LINK.fullmatch(link)
    return match[1] if match and len(link) <= _LONGEST else None


def open_link(link: str) -> int:
    """Show the guide in the running Nudge, or start it there; 2 for a link of another form."""
    from nudge.adapters.system.instance_verbs import BadCallError, Verb, send_verb
    from nudge.adapters.system.paths import find_paths

    guide = find_guide(link)
    if guide is None:
        sys.stderr.write("nudge: this link is refused; one looks like nudge:guide/one-on-one\n")
        return 2
    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    try:
        if send_verb(find_paths().socket, Verb.OPEN, guide, activation_token=token):
            return 0
    except BadCallError as error:
        sys.stderr.write(f"nudge: the running Nudge refused: {error}.\n")
        return 1
    from nudge.bootstrap.tray import run_tray

    return run_tray(guide=guide)
