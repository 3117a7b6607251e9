"""The cut: bytes -> components, whatever stands between them.

Owns BEGIN and END: several calendars in one stream, missing and stray ends, odd spelling.
Must not look inside an event.
Source: RFC 5545, 3.4 and 3.6.
"""

import codecs
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

BEGIN = b"BEGIN:VEVENT"
END = b"\nEND:VEVENT"
_LINE_ENDS = b"\r\n"
_AFTER_BEGIN = (b"\r", b"\n", b" ", b"\t")
_MARK = re.compile(
    rb"^(?:\xef\xbb\xbf)?[ \t]*(BEGIN|END)[ \t]*:[ \t]*([A-Za-z0-9-]+)", re.IGNORECASE
)
_PROPERTY = re.compile(
    rb"^[ \t]*(?:METHOD|X-WR-TIMEZONE|X-WR-CALNAME|NAME)[ \t]*[;:]", re.IGNORECASE
)
_FOLD = re.compile(rb"\r*\n[ \t]")
_IRREGULAR_END = re.compile(
    rb"^[ \t]*END[ \t]*:[ \t]*(?:VEVENT|VCALENDAR)", re.IGNORECASE | re.MULTILINE
)


class Block(NamedTuple):
    """One VEVENT: the bytes after its BEGIN up to its END, and which VCALENDAR it stands in."""

    begin: int
    end: int
    calendar: int


Recall = Callable[[bytes, int, int], tuple[list[Block], int] | None]
"""Takes the content, where an event begins, and the number of the VCALENDAR around it."""


@dataclass(slots=True, kw_only=True)
class Envelope:
    """What a VCALENDAR says of itself: some lines of it, and its VTIMEZONEs as they stand."""

    lines: list[bytes] = field(default_factory=list)
    timezones: list[bytes] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Stream:
    """A feed, cut. `faults`: (code, offset, message) of what did not fit together."""

    content: bytes
    blocks: list[Block] = field(default_factory=list)
    envelopes: list[Envelope] = field(default_factory=list)
    faults: list[tuple[str, int, str]] = field(default_factory=list)


def make_readable(content: bytes) -> bytes:
    """The same feed as UTF-8 or the like, each line end holding a line feed."""
    for mark, encoding in (
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
        (b"B\0E\0", "utf-16-le"),
        (b"\0B\0E", "utf-16-be"),
    ):
        if content.startswith(mark):
            content = content.decode(encoding, "replace").encode()
    if b"\n" not in content:
        content = content.replace(b"\r", b"\n")
    # A writer that folds even the names of components folds everything.
    return content if BEGIN in content else _FOLD.sub(b"", content)


def cut(content: bytes, most: int, recall: Recall | None = None) -> Stream:
    """The components of a readable stream, at most `most` events.

    `recall` may know the events from some offset on. Each byte is looked at a few times at
    most, however many ends are missing.
    """
    stream = Stream(content=content)
    position, end = 0, -1
    begin = _find_begin(content, 0)
    while begin >= 0 and len(stream.blocks) < most:
        gap = content[position:begin]
        if gap not in (b"\n", b"\r\n"):
            _walk(stream, gap, position)
        known = recall(content, begin, _last_calendar(stream)) if recall is not None else None
        if known is not None and len(stream.blocks) + len(known[0]) <= most:
            stream.blocks += known[0]
            position = known[1]
            begin = _find_begin(content, position)
            continue
        body = begin + len(BEGIN)
        begin = _find_begin(content, body)
        if end < body - 1:
            found = content.find(END, body - 1)
            end = found if found >= 0 else len(content)
        limit = begin if begin >= 0 else len(content)
        if end < limit:
            stream.blocks.append(Block(body, end, _last_calendar(stream)))
            position = end + len(END)
        else:
            position = _add_odd(stream, body, limit)
    if begin < 0:
        _walk(stream, content[position:], position)
    if len(stream.blocks) >= most:
        stream.faults.append(("too_many", position, f"Only the first {most} events are read."))
        del stream.blocks[most:]
    return stream


def _find_begin(content: bytes, position: int) -> int:
    """Where the next event begins at a line start, or -1."""
    begin = content.find(BEGIN, position)
    while begin > 0 and not (
        content[begin - 1] in _LINE_ENDS and content[begin + 12 : begin + 13] in _AFTER_BEGIN
    ):
        begin = content.find(BEGIN, begin + 1)
    return begin


def _add_odd(stream: Stream, body: int, limit: int) -> int:
    """Add the event whose END is missing or oddly spelt; returns the offset after it."""
    odd = _IRREGULAR_END.search(stream.content, body, limit)
    end = odd.start() if odd is not None else limit
    has_end = odd is not None and b"VCALENDAR" not in odd[0].upper()
    if not has_end:
        message = "The event has no END; it is read as far as it goes."
        stream.faults.append(("no_end", body, message))
    stream.blocks.append(Block(body, end, _last_calendar(stream)))
    return odd.end() if odd is not None and has_end else end


def _last_calendar(stream: Stream) -> int:
    if not stream.envelopes:
        stream.envelopes.append(Envelope())
        stream.faults.append(("no_calendar", 0, "The events stand outside of any VCALENDAR."))
    return len(stream.envelopes) - 1


def _walk(stream: Stream, gap: bytes, offset: int) -> None:
    """Read what stands between events, line by line."""
    lines = _split(gap, offset)
    is_wanted = False
    for at, line in lines:
        mark = _MARK.match(line)
        if mark is None:
            is_folded = line[:1] in (b" ", b"\t")
            is_wanted = is_wanted if is_folded else _PROPERTY.match(line) is not None
            if is_wanted and stream.envelopes:
                stream.envelopes[-1].lines.append(line)
        elif mark[1].upper() == b"BEGIN":
            is_wanted = False
            _open(stream, mark[2].upper(), at + mark.end(), lines)
        elif mark[2].upper() != b"VCALENDAR":
            stream.faults.append(("stray_end", at, "An END stands alone; it is ignored."))


def _open(stream: Stream, name: bytes, body: int, lines: Iterator[tuple[int, bytes]]) -> None:
    """Take in the component that begins there, of whatever kind."""
    if name == b"VCALENDAR":
        stream.envelopes.append(Envelope())
        return
    end = _skip(lines, name, body)
    if name == b"VEVENT":
        stream.blocks.append(Block(body, end, _last_calendar(stream)))
    elif name == b"VTIMEZONE":
        stream.envelopes[_last_calendar(stream)].timezones.append(stream.content[body:end])


def _split(gap: bytes, offset: int) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position < len(gap):
        end = gap.find(b"\n", position) + 1 or len(gap)
        yield offset + position, gap[position:end]
        position = end


def _skip(lines: Iterator[tuple[int, bytes]], name: bytes, end: int) -> int:
    """Where the component of that name ends: at its END, or where another must begin."""
    for at, line in lines:
        mark = _MARK.match(line)
        end = at + len(line)
        if (
            mark is not None
            and mark[1].upper() == b"END"
            and mark[2].upper() in (name, b"VCALENDAR")
        ):
            return at
    return end
