"""Faults of a feed -> Problems with their lines.

Owns the places: an offset in the stream becomes a line. Must not decide what a fault costs.
"""

import re
from dataclasses import dataclass, field

from nudge.adapters.calendars.cut import Block
from nudge.domain.problems import Problem, Severity, Where
from nudge.domain.text import clean

_MOST = 200
# What lost nothing that a manager would miss.
_WARNINGS = frozenset({"no_uid", "not_utf8", "stray_end", "no_property", "no_calendar", "no_end"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    offset: int
    code: str
    uid: str
    message: str


@dataclass(slots=True, kw_only=True)
class Faults:
    """Gathers the faults of one stream."""

    feed: str
    content: bytes
    found: list[_Fault] = field(default_factory=list)

    def add(self, code: str, offset: int, message: str, uid: str = "") -> None:
        """Note a fault at an offset of the stream."""
        self.found.append(_Fault(offset=offset, code=code, uid=uid, message=message))

    def add_in(self, block: Block, code: str, name: str, message: str) -> None:
        """Note a fault of one property of an event."""
        raw = self.content[block.begin : block.end]
        self.add(code, block.begin + _find_property(raw, name), message, _find_uid(raw))

    def make_problems(self) -> tuple[Problem, ...]:
        """The faults in the order of the stream, at most so many; the last one counts the rest."""
        ordered = sorted(self.found, key=lambda fault: fault.offset)
        problems = []
        line, position = 1, 0
        for fault in ordered[:_MOST]:
            line += self.content.count(b"\n", position, fault.offset)
            position = max(position, fault.offset)
            problems.append(self._make_problem(fault, line))
        if len(ordered) > _MOST:
            rest = f"{len(ordered) - _MOST} more problems are not listed."
            problems.append(Problem(code="more", where=Where(source=self.feed), message=rest))
        return tuple(problems)

    def _make_problem(self, fault: _Fault, line: int) -> Problem:
        is_mild = fault.code in _WARNINGS
        return Problem(
            code=fault.code,
            where=Where(source=self.feed, line=line, uid=fault.uid or None),
            message=clean(fault.message),
            severity=Severity.WARNING if is_mild else Severity.ERROR,
        )


def _find_property(raw: bytes, name: str) -> int:
    if not name:
        return 0
    match = re.search(rb"\n[ \t]*" + re.escape(name.encode()) + rb"[;:\s]", raw, re.IGNORECASE)
    return match.start() + 1 if match else 0


def _find_uid(raw: bytes) -> str:
    match = re.search(rb"\n[ \t]*UID[^:\n]*:([^\r\n]*)", raw, re.IGNORECASE)
    return clean(match[1].decode("utf-8", "replace")) if match else ""
