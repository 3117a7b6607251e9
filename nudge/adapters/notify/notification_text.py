"""The text of a notification, fitted to what a notification server takes.

Owns length, white space and escaping on the last step to the desktop. The text is plain
and clean already (`nudge.domain.text`); isolates around names stay. Must not know a protocol.
Source: SECURITY row 1; Desktop Notifications Specification, 1.3, "Markup".
"""

import html
import re

TITLE_LENGTH = 80
BODY_LENGTH = 200

# Neither NUL nor half a surrogate pair can travel: the bus would end the connection.
_UNSENDABLE = re.compile("[\u0000-\u001f\u007f-\u009f\ud800-\udfff]")
_SPACES = re.compile(r"\s+")
_OPEN_ISOLATE, _CLOSE_ISOLATE = "\u2068", "\u2069"
_LOOKALIKES = str.maketrans("<>", "‹›")


def fit_title(title: str, *, has_markup: bool) -> str:
    """The title in one line of at most 80 characters.

    The specification says that a title is plain, so entities in it would be shown as they
    are. A server that draws markup shall still find none if it looks for it here too:
    angle brackets become their typographic look-alikes ("Ann <> Bo" is "Ann ‹› Bo").
    """
    line = _fit(title, TITLE_LENGTH)
    return line.translate(_LOOKALIKES) if has_markup else line


def fit_body(body: str, *, has_markup: bool, hint: str = "") -> str:
    """The body in one line of at most 200 characters, escaped where the server draws markup.

    `hint`: a sentence after it, for which the body is cut.
    """
    line = _fit(body, BODY_LENGTH)
    if hint:
        line = f"{_fit(body, BODY_LENGTH - len(hint) - 1)} {hint}"
    return html.escape(line, quote=False) if has_markup else line


def _fit(text: str, limit: int) -> str:
    line = _SPACES.sub(" ", _UNSENDABLE.sub(" ", text)).strip()
    if len(line) <= limit:
        return line
    cut = line[: limit - 1].rstrip()
    unclosed = cut.count(_OPEN_ISOLATE) - cut.count(_CLOSE_ISOLATE)
    return f"{cut}…{_CLOSE_ISOLATE * max(unclosed, 0)}"
