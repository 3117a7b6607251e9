"""Runs of events that stand together: what told them apart once need not do so again.

Owns the telling of a whole run from its bytes, at a tenth of what cutting and hashing each of
its events costs. Must not decide what an event's hash is.
"""

import hashlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from nudge.adapters.calendars.cut import BEGIN, END, Block

_MOST = 64
# So many bytes of its first event say which run may begin somewhere.
_HEAD = 256
_GAPS = frozenset({b"\n", b"\r\n"})


class Run(NamedTuple):
    """Some events with nothing between them. `places`: begin and end of each, from the first.

    `hashes`: those of its events, joined. `calendar`: in which VCALENDAR they stood.
    """

    head: bytes
    length: int
    digest: bytes
    calendar: int
    places: bytes
    hashes: bytes

    @property
    def events(self) -> int:
        """How many events it has."""
        return len(self.places) // (2 * array("I").itemsize)


class Runs:
    """The runs of an earlier reading, looked for in the content of a new one."""

    def __init__(self, runs: Iterable[Run]) -> None:
        """Take what `make` gave then."""
        self._by_head = {run.head: run for run in runs}
        self._found: dict[int, Run] = {}

    def find(self, content: bytes, begin: int, calendar: int) -> tuple[list[Block], int] | None:
        """The events of the run that begins there and its end, if one does, byte for byte."""
        run = self._by_head.get(content[begin : begin + _HEAD])
        if run is None or run.calendar != calendar:
            return None
        end = begin + run.length
        if _digest(content[begin:end]) != run.digest:
            return None
        self._found[begin + len(BEGIN)] = run
        places = iter(array("I", run.places))
        blocks = [
            Block(begin + first, begin + last, calendar)
            for first, last in zip(places, places, strict=True)
        ]
        return blocks, end

    def split(self, blocks: Sequence[Block]) -> Iterator[tuple[Run | None, Sequence[Block]]]:
        """The events of the new content as runs that were found, and what stands between them."""
        number = first = 0
        while number < len(blocks):
            run = self._found.get(blocks[number].begin)
            end = number if run is None else number + run.events
            if run is None or end > len(blocks):  # the feed has too many events, and was cut there
                number += 1
                continue
            if first < number:
                yield None, blocks[first:number]
            yield run, blocks[number:end]
            first = number = end
        if first < number:
            yield None, blocks[first:]


def make_runs(content: bytes, blocks: Sequence[Block], hashes: Sequence[bytes]) -> Iterator[Run]:
    """Runs of so many events each, of those that are written in the usual way."""
    first = 0
    for number in range(1, len(blocks) + 1):
        is_last = number == len(blocks) or number - first == _MOST
        if is_last or not _follows(content, blocks[number - 1], blocks[number]):
            if _is_usual(content, blocks[first]) and content.startswith(
                END, blocks[number - 1].end
            ):
                yield _make(content, blocks[first:number], hashes[first:number])
            first = number


def _make(content: bytes, blocks: Sequence[Block], hashes: Sequence[bytes]) -> Run:
    begin, end = blocks[0].begin - len(BEGIN), blocks[-1].end + len(END)
    places = array("I", (offset - begin for block in blocks for offset in (block.begin, block.end)))
    return Run(
        head=content[begin : begin + _HEAD],
        length=end - begin,
        digest=_digest(content[begin:end]),
        calendar=blocks[0].calendar,
        places=places.tobytes(),
        hashes=b"".join(hashes),
    )


def _follows(content: bytes, block: Block, other: Block) -> bool:
    """Whether the other event stands right behind, both begun and ended in the usual way."""
    gap = content[block.end + len(END) : other.begin - len(BEGIN)]
    return (
        gap in _GAPS
        and block.calendar == other.calendar
        and content.startswith(END, block.end)
        and _is_usual(content, other)
    )


def _is_usual(content: bytes, block: Block) -> bool:
    return content.startswith(BEGIN, block.begin - len(BEGIN))


def _digest(content: bytes) -> bytes:
    return hashlib.sha256(content).digest()
