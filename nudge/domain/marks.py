"""Markdown's marks taken off a line, for cards, search and the checks of prose.

Owns what a reader sees of `**bold**` or of a link when there is no markup. Must not render.
"""

import re

_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}\)")
_EMPHASIS = (
    re.compile(r"\*\*([^*]{1,500})\*\*"),
    re.compile(r"\*([^*]{1,500})\*"),
    re.compile(r"(?<!\w)_([^_]{1,500})_(?!\w)"),
    re.compile(r"`([^`]{1,500})`"),
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!])")
_QUOTED = re.compile(r'"([^"\n]*)"')
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)")
_KEY = re.compile(r"\s?\[([A-Za-z0-9]{2,8})\](?!\()")


def to_plain(source: str) -> str:
    """One line of plain text: marks gone, links as their text, source keys kept."""
    text = _LINK.sub(r"\1", source)
    for pattern in _EMPHASIS:
        text = pattern.sub(r"\1", text)
    return " ".join(set_quotes(_ESCAPE.sub(r"\1", text)).split())


def set_quotes(text: str) -> str:
    """Straight quotes as typographic ones, within each line."""
    return _APOSTROPHE.sub("’", _QUOTED.sub(r"“\1”", text))


def find_keys(source: str) -> tuple[str, ...]:
    """The source keys that a text cites, as `KD96` in `[KD96]`, in reading order."""
    return tuple(_KEY.findall(source))


def drop_keys(source: str) -> str:
    """The text without its source keys."""
    return _KEY.sub("", source)
