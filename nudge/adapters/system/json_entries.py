"""A JSON object key by key, each with the line it stands on, so that problems can name it.

The standard parser forgets where a key stood; here the outermost object is walked and each
value handed to it. Must not judge what the keys mean.
"""

from dataclasses import dataclass
from json.decoder import JSONDecodeError, JSONDecoder

_BLANK = " \t\r\n"
_DECODER = JSONDecoder()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One key with its value, as JSON has it, and the line it stands on."""

    name: str
    value: object
    line: int


def parse_entries(text: str) -> tuple[Entry, ...]:
    """The keys of a JSON object in order, each with its line.

    Raises ValueError (`JSONDecodeError` where the place is known) for anything else.
    """
    at = _expect(text, 0, "{")
    entries: list[Entry] = []
    while not text.startswith("}", at):
        if entries:
            at = _expect(text, at, ",")
        begin = at
        name, at = _parse_value(text, at)
        if not isinstance(name, str):
            raise JSONDecodeError("a key in double quotes is missing", text, begin)
        value, at = _parse_value(text, _expect(text, at, ":"))
        entries.append(Entry(name=name, value=value, line=text.count("\n", 0, begin) + 1))
        at = _skip_blank(text, at)
    at += 1
    if (at := _skip_blank(text, at)) != len(text):
        raise JSONDecodeError("nothing may follow the closing }", text, at)
    return tuple(entries)


def _parse_value(text: str, at: int) -> tuple[object, int]:
    try:
        return _DECODER.raw_decode(text, at)
    except RecursionError:
        raise JSONDecodeError("this is nested too deeply", text, at) from None


def _expect(text: str, at: int, mark: str) -> int:
    """The place of what follows `mark`, past blanks on both sides of it."""
    at = _skip_blank(text, at)
    if not text.startswith(mark, at):
        raise JSONDecodeError(f"{mark} is missing", text, at)
    return _skip_blank(text, at + 1)


def _skip_blank(text: str, at: int) -> int:
    while at < len(text) and text[at] in _BLANK:
        at += 1
    return at
