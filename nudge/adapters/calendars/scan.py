"""The scan: which components may matter to a window, told from their bytes alone.

Owns the dropping of what cannot touch the window: it reads start, end, recurrence and UID,
nothing else. Must never drop what it cannot read: the parser decides about that.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from nudge.adapters.calendars.cut import Block

_MARGIN = timedelta(days=2)
_DURATION = re.compile(rb"\nDURATION[^\n:]*:\+?P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T[\dHMS]*)?\r?\n")
_UNTIL = re.compile(rb"[:;]UNTIL=(\d{8})")
_COUNT = re.compile(rb"[:;]COUNT=(\d{1,5})(?!\d)")
_INTERVAL = re.compile(rb"[:;]INTERVAL=(\d{1,3})(?!\d)")
_BY_PART = re.compile(rb";BY(?!DAY)")
_FREQUENCY_DAYS = {b"FREQ=DAILY": 1, b"FREQ=WEEKLY": 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Edges:
    """The window as the bytes of days, two days wider at each side for zones."""

    first: bytes
    last: bytes


def make_edges(window: tuple[datetime, datetime]) -> Edges:
    """The edges of a window, given in UTC."""
    first, last = window
    return Edges(
        first=_format(max(first.date(), date.min + _MARGIN) - _MARGIN),
        last=_format(min(last.date(), date.max - _MARGIN) + _MARGIN),
    )


def select(
    content: bytes, blocks: Sequence[Block], edges: Edges, numbers: Sequence[int]
) -> list[int]:
    """Of the numbered blocks those that may touch the window, and all that share a UID with one."""
    uids = [find_uid(content, blocks[number]) for number in numbers]
    kept = [may_touch(content, blocks[number], edges) for number in numbers]
    needed = {uid for uid, is_kept in zip(uids, kept, strict=True) if is_kept}
    return [
        number
        for number, uid, is_kept in zip(numbers, uids, kept, strict=True)
        if is_kept or uid is None or uid in needed
    ]


def find_uid(content: bytes, block: Block) -> bytes | None:
    """The UID's bytes, unfolded; None when there is none that is written in the usual way."""
    begin = content.find(b"\nUID:", block.begin, block.end)
    if begin < 0:
        return None
    end = content.find(b"\n", begin + 5, block.end)
    while 0 <= end < block.end - 1 and content[end + 1] in b" \t":
        end = content.find(b"\n", end + 1, block.end)
    line = content[begin + 5 : end if end >= 0 else block.end]
    return re.sub(rb"\r*\n[ \t]", b"", line).strip() if b"\n" in line else line.strip()


def may_touch(content: bytes, block: Block, edges: Edges) -> bool:
    """Whether an occurrence of the block could overlap the window."""
    begin, end = block.begin, block.end
    start = _find_day(content, b"\nDTSTART", begin, end)
    if start is None:
        return True
    rule = content.find(b"\nRRULE", begin, end)
    if rule >= 0:
        is_past = _is_past_series(content, block, start, edges)
        return not is_past or _has_odd_line_ends(content, block)
    if (
        content.find(b"\nRDATE", begin, end) >= 0
        or content.find(b"\nRECURRENCE-ID", begin, end) >= 0
    ):
        return True
    if start <= edges.last and (start >= edges.first or not _is_past(content, block, start, edges)):
        return True
    return _has_odd_line_ends(content, block)


def _has_odd_line_ends(content: bytes, block: Block) -> bool:
    """Whether a line may begin after a carriage return alone, unseen by the looks above."""
    begin, end = block.begin, block.end + 1  # the line feed before END completes the last line
    return content.count(b"\r", begin, end) != content.count(b"\r\n", begin, end)


def _is_past(content: bytes, block: Block, start: bytes, edges: Edges) -> bool:
    last = _find_last_day(content, block, start)
    return last is not None and last < edges.first


def _find_last_day(content: bytes, block: Block, start: bytes) -> bytes | None:
    """The last day of an event's first occurrence, or None when it cannot be told cheaply."""
    begin, end = block.begin, block.end
    if content.find(b"\nDTEND", begin, end) >= 0:
        last = _find_day(content, b"\nDTEND", begin, end)
        return None if last is None else max(start, last)
    if content.find(b"\nDURATION", begin, end) < 0:
        return start
    inner = content.find(b"\nBEGIN:", begin, end)
    if inner >= 0 and content.find(b"\nDURATION", begin, inner) < 0:
        outer = content.rfind(b"\nEND:", begin, end)
        is_alarms = content.find(b"\nDURATION", max(inner, outer), end) < 0
        return start if is_alarms else None
    match = _DURATION.search(content, begin, end)
    if match is None:
        return None
    return _shift(start, 7 * int(match[1] or 0) + int(match[2] or 0) + 2)


def _is_past_series(content: bytes, block: Block, start: bytes, edges: Edges) -> bool:
    begin, end = block.begin, block.end
    if start >= edges.first or content.find(b"\nRDATE", begin, end) >= 0:
        return False
    rules = content[content.find(b"\nRRULE", begin, end) : end]
    if rules.count(b"\nRRULE") != 1 or b"\nRECURRENCE-ID" in content[begin:end]:
        return False
    rule = rules[: rules.find(b"\n", 1)] if rules.find(b"\n", 1) > 0 else rules
    if rules[len(rule) + 1 : len(rule) + 2] in (b" ", b"\t"):
        return False
    last = _find_last_instance(rule, start)
    first_end = _find_last_day(content, block, start)
    if last is None or first_end is None:
        return False
    length = _parse(first_end), _parse(start)
    if length[0] is None or length[1] is None:
        return False
    ends = _shift(max(last, start), (length[0] - length[1]).days)
    return ends is not None and ends < edges.first


def _find_last_instance(rule: bytes, start: bytes) -> bytes | None:
    until = _UNTIL.search(rule)
    if until is not None:
        return until[1]
    count = _COUNT.search(rule)
    days = next((days for name, days in _FREQUENCY_DAYS.items() if name in rule), None)
    if count is None or days is None or int(count[1]) == 0 or _BY_PART.search(rule):
        return None
    if days == 1 and b"BYDAY" in rule:
        days = 7
    interval = _INTERVAL.search(rule)
    if interval is None and b"INTERVAL" in rule:
        return None
    return _shift(start, days * (int(interval[1]) if interval else 1) * int(count[1]))


def _find_day(content: bytes, name: bytes, begin: int, end: int) -> bytes | None:
    """The eight digits of a date property's day, or None."""
    at = content.find(name, begin, end)
    if at < 0:
        return None
    stop = content.find(b"\n", at + 1, end)
    line = content[at : stop if stop >= 0 else end]
    day = line[line.rfind(b":") + 1 :].strip()[:8]
    return day if len(day) == 8 and day.isdigit() else None


def _parse(day: bytes) -> date | None:
    try:
        return date(int(day[:4]), int(day[4:6]), int(day[6:8]))
    except ValueError:
        return None


def _shift(day: bytes, days: int) -> bytes | None:
    parsed = _parse(day)
    try:
        return None if parsed is None else _format(parsed + timedelta(days=days))
    except OverflowError:
        return None


def _format(day: date) -> bytes:
    return b"%04d%02d%02d" % (day.year, day.month, day.day)
