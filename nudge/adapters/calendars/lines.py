"""Content lines: bytes of a component -> text -> name, parameters and value, whatever is broken.

Owns unfolding, decoding and splitting. Must not know what a property means.
Source: RFC 5545, 3.1 and 3.2; RFC 6868.
"""

import quopri
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_FOLD = re.compile(rb"\r*\n[ \t]")
_LINE_END = re.compile(rb"\r*\n|\r")
_NAME = re.compile(r"[ \t]*([A-Za-z0-9_.-]+)[ \t]*(?=[;:])")
_PARAMETER = re.compile(r';[ \t]*([^=;:"\n]*)(?:=((?:"[^"\n]*"|[^;:"\n])*"?))?')
_CARET = re.compile(r"\^([n'^])")
_CARET_MEANINGS = {"n": "\n", "'": '"', "^": "^"}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
# A vendor may leave a colon unquoted in TZID, so the value of a date is what comes last.
_DATES = re.compile(r":[ \t]*([\dTtZzPpWDHMSwdhms+/,; \t-]*(?:\d\d:\d\d(?::\d\d)?[Zz]?)?)[ \t]*$")

_SUB_COMPONENT = re.compile(r"^BEGIN[ \t]*:", re.MULTILINE | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentLine:
    """One property. Names are upper case; quotes are gone from parameters, escapes still stand."""

    name: str
    parameters: Mapping[str, str]
    value: str


def unfold(content: bytes) -> tuple[str, bool]:
    """The text of a component, one content line a line, and whether it was UTF-8.

    Bytes are joined before they are decoded, since some writers fold inside a character.
    What is not UTF-8 is read line by line as Windows-1252, or Latin-1 at worst.
    """
    joined = _FOLD.sub(b"", content)
    if b"\r" in joined:
        joined = _LINE_END.sub(b"\n", joined)
    try:
        return joined.decode("utf-8"), True
    except UnicodeDecodeError:
        return "\n".join(_decode(line) for line in joined.split(b"\n")), False


def parse_line(text: str) -> ContentLine | None:
    """One content line, or None when it is no property."""
    name = _NAME.match(text)
    if name is None:
        return None
    parameters: dict[str, str] = {}
    position = name.end()
    while match := _PARAMETER.match(text, position):
        parameters.setdefault(match[1].strip().upper(), _unquote(match[2] or ""))
        position = match.end()
    colon = text.find(":", position)
    if colon < 0:
        return None
    value = text[colon + 1 :]
    if parameters.get("ENCODING", "").upper() == "QUOTED-PRINTABLE":
        value = _decode(quopri.decodestring(value.encode("utf-8", "replace")))
    # A group, as in vCard ("item1.URL"), is no part of the name.
    return ContentLine(name=name[1].rpartition(".")[2].upper(), parameters=parameters, value=value)


def parse_date_line(text: str) -> ContentLine | None:
    """One content line whose value is made of dates, or None when it is no property.

    An unquoted `TZID=(UTC-05:00) Eastern Time` has a colon before the one that counts.
    """
    dates = _DATES.search(text)
    if dates is None:
        return parse_line(text)
    head = parse_line(_protect(text[: dates.start()]) + ":")
    if head is None:
        return parse_line(text)
    parameters = {key: value.replace("\0", ":") for key, value in head.parameters.items()}
    return ContentLine(name=head.name, parameters=parameters, value=dates[1].strip())


def parse_lines(text: str) -> Iterator[tuple[str, ContentLine | None]]:
    """Each line of an unfolded component with what it says; blank ones are left out."""
    for line in text.split("\n"):
        if line and not line.isspace():
            yield line, parse_line(line)


def find_lines(text: str, name: str) -> list[ContentLine]:
    """All properties of one name in an unfolded component."""
    pattern = re.compile(rf"^[ \t]*{re.escape(name)}[ \t]*[;:].*", re.MULTILINE | re.IGNORECASE)
    return [line for match in pattern.finditer(text) if (line := parse_line(match[0]))]


def unescape(value: str) -> str:
    """TEXT without its backslashes. Source: RFC 5545, 3.3.11."""
    if "\\" not in value:
        return value
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)


def split_text(value: str) -> list[str]:
    """The parts of a TEXT list, escapes undone."""
    return [unescape(part) for part in re.split(r"(?<!\\),", value)]


def remove_components(text: str) -> tuple[str, int]:
    """The lines of an event alone, and how deep the components within it were nested.

    A component that is never ended gives back the lines that only an event can have.
    """
    if _SUB_COMPONENT.search(text) is None:
        return text, 0
    kept: list[str] = []
    inner: list[str] = []
    open_names: list[str] = []
    deepest = 0
    for line in text.split("\n"):
        word, _, rest = line.partition(":")
        word, rest = word.strip().upper(), rest.strip().upper()
        if word == "BEGIN":
            open_names.append(rest)
            deepest = max(deepest, len(open_names))
        elif word == "END":
            while open_names and open_names.pop() != rest:
                pass
            if not open_names:
                inner.clear()
        elif not open_names:
            kept.append(line)
        elif word.partition(";")[0] in _EVENT_ALONE:
            inner.append(line)
    return "\n".join(kept + inner), deepest


# What no VALARM has. Source: RFC 5545, 3.6.6.
_EVENT_ALONE = frozenset(
    {"DTSTART", "DTEND", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "ORGANIZER"}
)


def _decode(line: bytes) -> str:
    for encoding in ("utf-8", "cp1252"):
        try:
            return line.decode(encoding)
        except UnicodeDecodeError:
            continue
    return line.decode("latin-1")


def _unquote(value: str) -> str:
    text = value.strip().replace('"', "")
    return _CARET.sub(lambda match: _CARET_MEANINGS[match[1]], text) if "^" in text else text


def _protect(head: str) -> str:
    return head.replace(":", "\0")
