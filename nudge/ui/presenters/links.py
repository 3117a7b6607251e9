"""Which links may leave the program: https to a plain host, and nothing else.

Source: SECURITY row 4.
"""

import re
from urllib.parse import urlsplit

from nudge.ui.views import LinkView

GUIDE_SCHEME = "guide"
"""Links between guides: "guide:one-on-one"."""

_LENGTH = 2048
_HOST = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z]")
_FORBIDDEN = re.compile(r"[\s\\<>\"\x00-\x20\x7f-\x9f]")


def find_link(url: str) -> LinkView | None:
    """The link with its host, or None where it may not be opened.

    Refused are other schemes, a user name before the host ("https://good@evil"), bare
    addresses, hosts outside ASCII that were not written as Punycode, and broken text.
    """
    if len(url) > _LENGTH or _FORBIDDEN.search(url) is not None:
        return None
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if parts.scheme != "https" or "@" in parts.netloc or port == 0:
        return None
    return LinkView(url=url, host=host) if _HOST.fullmatch(host) is not None else None
