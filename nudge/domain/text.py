"""Text written by strangers, made safe to show.

Owns the removal of what flips, hides or breaks text. Must not judge meaning.
Source: SECURITY rows 1 and 12; Unicode 15, chapters 4.12 and 23.
"""

import re
import unicodedata

SUMMARY_LENGTH = 300

# ZWNJ and ZWJ (200C, 200D) stay inside words: Persian, Hindi and others are spelt with them.
_REMOVED = re.compile(
    "[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
_JOINERS = re.compile("[\u200c\u200d]+")
_SPACES = re.compile(r"\s+")

_FIRST_STRONG_ISOLATE = "\u2068"
_POP_ISOLATE = "\u2069"


def clean(text: str, limit: int = SUMMARY_LENGTH) -> str:
    """One line of plain text: no control or bidirectional characters, cut at `limit` characters."""
    line = _SPACES.sub(" ", _JOINERS.sub(_keep_inside_words, _REMOVED.sub("", text))).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def strip_hidden(text: str) -> str:
    """The text without control and bidirectional characters; its lines and spaces stay."""
    return _REMOVED.sub("", text)


def isolate(name: str) -> str:
    """The name wrapped so that its direction cannot flip the sentence around it."""
    return f"{_FIRST_STRONG_ISOLATE}{name}{_POP_ISOLATE}" if name else name


def _keep_inside_words(joiners: re.Match[str]) -> str:
    text = joiners.string
    before = text[joiners.start() - 1] if joiners.start() else " "
    after = text[joiners.end()] if joiners.end() < len(text) else " "
    is_inside = all(unicodedata.category(letter)[0] in "LM" for letter in (before, after))
    return joiners.group()[0] if is_inside else ""
