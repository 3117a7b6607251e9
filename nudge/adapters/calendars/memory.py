"""What one reading of a feed leaves for the next: each event by its hash, each UID by its outcome.

Owns the telling of changed events from unchanged ones, across processes, and the form of the
cache file. A memory that does not fit (another window, zone, version, or broken bytes) is as
good as none. Must not read events itself.
"""

import hashlib
import marshal
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import starmap
from typing import Any

from nudge.adapters.calendars.cut import Block, Stream
from nudge.adapters.calendars.faults import Fault
from nudge.adapters.calendars.lines import find_lines, unfold
from nudge.adapters.calendars.outcomes import Outcome, Unpacker, pack_occurrence
from nudge.adapters.calendars.runs import Run, Runs, make_runs
from nudge.adapters.calendars.scan import find_uid

_VERSION = 3
_DIGEST = 12
# A hash is as long as a digest; what stands for a UID is a hash of it.
_Hash = bytes
_DTSTAMP = b"\nDTSTAMP"


@dataclass(slots=True)
class Memory:
    """What is remembered of one feed. Empty to begin with; `load` and `dump` carry it over.

    `key`: what else an outcome depends on. `uids`: each event's hash -> its UID's hash.
    `outcomes`: in the packed form, by UID's hash, those alone that came to something.
    `runs`: events that stood together, so that they need not be told apart again.
    `is_changed`: whether the last reading learnt something that is worth saving.
    """

    key: bytes = b""
    uids: dict[_Hash, _Hash] = field(default_factory=dict)
    outcomes: dict[_Hash, Any] = field(default_factory=dict)
    runs: list[Run] = field(default_factory=list)
    is_changed: bool = False

    @classmethod
    def load(cls, saved: bytes) -> "Memory":
        """The memory that `dump` made, or an empty one when it cannot be used."""
        head = _make_head()
        if not saved.startswith(head) or len(saved) < len(head) + 32:
            return cls()
        body = saved[len(head) + 32 :]
        if hashlib.sha256(body).digest() != saved[len(head) : len(head) + 32]:
            return cls()
        # Our own private file, whole as we wrote it: the hash and the head have said so.
        key, hashes, uids, outcomes, runs = marshal.loads(body)  # noqa: S302
        names = [hashes[at : at + _DIGEST] for at in range(0, len(hashes), _DIGEST)]
        owners = [uids[at : at + _DIGEST] for at in range(0, len(uids), _DIGEST)]
        return cls(key, dict(zip(names, owners, strict=True)), outcomes, list(starmap(Run, runs)))

    def dump(self) -> bytes:
        """The bytes for the cache file: private, as they hold what the feed holds."""
        uids, owners = b"".join(self.uids), b"".join(self.uids.values())
        runs = [tuple(run) for run in self.runs]
        body = marshal.dumps((self.key, uids, owners, self.outcomes, runs))
        return _make_head() + hashlib.sha256(body).digest() + body


def make_key(stream: Stream, question: Iterable[object]) -> bytes:
    """A hash of all that an outcome depends on besides its events."""
    digest = hashlib.sha256(repr(tuple(question)).encode())
    for envelope in stream.envelopes:
        digest.update(repr((envelope.lines, envelope.timezones)).encode())
    return digest.digest()


def bring_up_to_date(  # noqa: PLR0913, PLR0917 - one reading and all that it is compared with
    memory: Memory,
    stream: Stream,
    runs: Runs,
    key: bytes,
    feed: str,
    read: Callable[[Sequence[int]], Mapping[int, Outcome]],
) -> dict[int, Outcome]:
    """All outcomes of a stream, by the number of an event of theirs; `memory` holds them, too.

    `read` is given the numbers of the events that are new or changed, and of all that share
    a UID with one that is new, changed or gone; it is called only if there are some.
    """
    known = memory.uids if memory.key == key else {}
    hashes, memory.runs = _hash_blocks(stream, runs)
    numbers = {each: number for number, each in enumerate(hashes)}
    touched = {known[gone] for gone in known.keys() - numbers.keys()}
    owners = []
    for each, block in zip(hashes, stream.blocks, strict=True):
        owner = known.get(each)
        if owner is None:
            owner = _hash_uid(stream.content, block) or each
            touched.add(owner)
        owners.append(owner)
    changed = [number for number, owner in enumerate(owners) if owner in touched]
    fresh = read(changed) if changed else {}
    memory.is_changed = memory.key != key or bool(touched)
    memory.key, memory.uids = key, dict(zip(hashes, owners, strict=True))
    before = memory.outcomes if known else {}
    kept = {owner: each for owner, each in before.items() if owner not in touched}
    memory.outcomes = kept | {
        owners[number]: _pack(outcome, hashes, number)
        for number, outcome in fresh.items()
        if outcome.occurrences or outcome.faults
    }
    unpacker = Unpacker(feed)
    recalled = {numbers[packed[0]]: _unpack(packed, unpacker, numbers) for packed in kept.values()}
    return {**recalled, **fresh}


def _make_head() -> bytes:
    version = sys.version_info
    return f"nudge calendar {_VERSION} {version.major}.{version.minor}\n".encode()


def _hash_blocks(stream: Stream, known: Runs) -> tuple[list[_Hash], list[Run]]:
    """The hashes of all events, and the runs that they form now."""
    hashes: list[_Hash] = []
    runs: list[Run] = []
    for run, blocks in known.split(stream.blocks):
        if run is None:
            fresh = [_hash_block(stream.content, block) for block in blocks]
            runs += make_runs(stream.content, blocks, fresh)
            hashes += fresh
        else:
            joined = run.hashes
            hashes += [joined[at : at + _DIGEST] for at in range(0, len(joined), _DIGEST)]
            runs.append(run)
    return hashes, runs


def _hash_block(content: bytes, block: Block) -> _Hash:
    """A hash of an event without its DTSTAMP, which Google renews at every download."""
    at = content.find(_DTSTAMP, block.begin, block.end)
    if at < 0:
        event = content[block.begin : block.end]
    else:
        rest = content.find(b"\n", at + 1, block.end)
        event = content[block.begin : at] + content[rest if rest >= 0 else block.end : block.end]
    if block.calendar:
        event += b"%d" % block.calendar
    return hashlib.sha256(event).digest()[:_DIGEST]


def _hash_uid(content: bytes, block: Block) -> _Hash | None:
    uid = find_uid(content, block)
    if uid is None:
        lines = find_lines(unfold(content[block.begin : block.end])[0], "UID")
        uid = lines[0].value.strip().encode() if lines else b""
    return hashlib.sha256(uid).digest()[:_DIGEST] if uid else None


def _pack(outcome: Outcome, hashes: Sequence[_Hash], first: int) -> tuple[Any, ...]:
    """The hash of one of its events, its occurrences, its faults by the hashes of their events."""
    return (
        hashes[first],
        tuple(pack_occurrence(occurrence) for occurrence in outcome.occurrences),
        tuple(
            (hashes[number], fault.code, fault.offset, fault.uid, fault.message)
            for number, fault in outcome.faults
        ),
    )


def _unpack(packed: tuple[Any, ...], unpacker: Unpacker, numbers: Mapping[_Hash, int]) -> Outcome:
    _, occurrences, faults = packed
    return Outcome(
        occurrences=tuple(map(unpacker.unpack, occurrences)),
        faults=tuple(
            (numbers[each], Fault(code=code, offset=offset, uid=uid, message=message))
            for each, code, offset, uid, message in faults
        ),
    )
