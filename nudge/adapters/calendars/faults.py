"""Faults of a feed -> Problems with their lines.

Owns the places: an offset in an event becomes a line of the feed. Must not decide what a
fault costs.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nudge.adapters.calendars.cut import Stream
from nudge.domain.problems import Problem, Severity, Where
from nudge.domain.text import clean

_MOST = 200
# What lost nothing that a manager would miss.
_WARNINGS = frozenset({"no_uid", "not_utf8", "stray_end", "no_property", "no_calendar", "no_end"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something wrong, so many bytes into its event."""

    code: str
    offset: int
    uid: str
    message: str


class Faults:
    """The faults of one stream, by the number of their event."""

    def __init__(self, stream: Stream) -> None:
        """Take the stream in which the events stand."""
        self._stream = stream
        self.found: dict[int, list[Fault]] = {}

    def add(self, number: int, code: str, name: str, message: str) -> None:
        """Note a fault of one property of an event."""
        block = self._stream.blocks[number]
        raw = self._stream.content[block.begin : block.end]
        fault = Fault(
            code=code, offset=_find_property(raw, name), uid=_find_uid(raw), message=clean(message)
        )
        self.found.setdefault(number, []).append(fault)

    def take(self, numbers: Iterable[int]) -> tuple[tuple[int, Fault], ...]:
        """The faults of these events, each with the number of its event."""
        return tuple((number, fault) for number in numbers for fault in self.found.pop(number, ()))


def make_problems(
    stream: Stream, found: Sequence[tuple[int, Fault]], feed: str
) -> tuple[Problem, ...]:
    """The faults in the order of the stream, at most so many; the last one counts the rest."""
    placed = [(stream.blocks[number].begin + fault.offset, fault) for number, fault in found]
    for code, offset, message in stream.faults:
        placed.append((offset, Fault(code=code, offset=offset, uid="", message=message)))
    placed = _drop_repeated(sorted(placed, key=lambda each: each[0]))
    problems = []
    line, position = 1, 0
    for offset, fault in placed[:_MOST]:
        line += stream.content.count(b"\n", position, offset)
        position = max(position, offset)
        problems.append(_make_problem(feed, fault, line))
    if len(placed) > _MOST:
        rest = f"There are {len(placed) - _MOST} more problems."
        problems.append(Problem(code="more_problems", where=Where(source=feed), message=rest))
    return tuple(problems)


def _drop_repeated(placed: list[tuple[int, Fault]]) -> list[tuple[int, Fault]]:
    """Each zone that nobody knows is told once, however many events name it."""
    told: set[str] = set()
    kept = []
    for offset, fault in placed:
        if fault.code == "unknown_zone":
            if fault.message in told:
                continue
            told.add(fault.message)
        kept.append((offset, fault))
    return kept


def _make_problem(feed: str, fault: Fault, line: int) -> Problem:
    return Problem(
        code=fault.code,
        where=Where(source=feed, line=line, uid=fault.uid or None),
        message=fault.message,
        severity=Severity.WARNING if fault.code in _WARNINGS else Severity.ERROR,
    )


def _find_property(raw: bytes, name: str) -> int:
    if not name:
        return 0
    match = re.search(rb"\n[ \t]*" + re.escape(name.encode()) + rb"(?![\w-])", raw, re.IGNORECASE)
    return match.start() + 1 if match else 0


def _find_uid(raw: bytes) -> str:
    match = re.search(rb"\n[ \t]*UID[^:\n]*:([^\r\n]*)", raw, re.IGNORECASE)
    return clean(match[1].decode("utf-8", "replace")) if match else ""
