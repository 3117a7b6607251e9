"""The reader child: `nudge --reader` fetches one feed, reads it, and answers in JSON lines.

Owns the order of fetching, comparing and reading, and the child's own limits. Hostile
input and the network stay in this process. An unchanged feed is answered before anything
is loaded that only reading needs, hence the late imports.
"""

import gc
import hashlib
import json
import os
import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import nudge
from nudge.adapters.fetch.errors import FetchError
from nudge.adapters.fetch.files import read_file
from nudge.adapters.system.limits import be_nice, limit_cpu, limit_memory
from nudge.domain.failures import Failure
from nudge.domain.secret_url import SecretUrl, is_address

if TYPE_CHECKING:
    from nudge.domain.problems import Problem

REQUEST_LIMIT = 1024 * 1024
PROBLEM_LIMIT = 200

# Enough for 128 MB of calendar with all that is made of it, too little to harm a machine.
MEMORY_LIMIT = 2 * 1024**3
# Counted from the last byte. Source: SECURITY row 7.
CPU_LIMIT_S = 30
# A child that lives for a second need not look for garbage after every 700 objects.
GARBAGE_THRESHOLD = 100_000

_Say = Callable[[Mapping[str, Any]], None]


def run_reader(cpu_limit_s: int = CPU_LIMIT_S) -> int:
    """Answer the one request on stdin; 0 when an answer was given, whatever it says.

    Reading that takes more than `cpu_limit_s` is ended by the system, without a last word.
    """
    # Before anything is loaded: what imports make is kept to the end.
    gc.set_threshold(GARBAGE_THRESHOLD)
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not mix with the answer

    def say(value: Mapping[str, Any]) -> None:
        answer.write(json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n")
        if "occurrence" not in value:
            answer.flush()

    try:
        # Not sys.stdin, which a windowed program on Windows does not have.
        with open(0, "rb", closefd=False) as question:
            request = json.loads(question.readline(REQUEST_LIMIT))
    except ValueError:
        return 2
    be_nice()
    try:
        _answer(request, say, cpu_limit_s)
    except FetchError as error:
        _say_done(
            say,
            state="failed",
            failure=error.failure.value,
            message=error.message,
            retry_after_s=error.retry_after_s,
        )
    except MemoryError:
        _say_done(
            say,
            state="failed",
            failure=Failure.TOO_LARGE.value,
            message=f"{request['feed']} needs more memory than Nudge gives any calendar.",
        )
    return 0


def _answer(request: Mapping[str, Any], say: _Say, cpu_limit_s: int) -> None:
    asked = _describe_question(request)
    known: Mapping[str, str] = request["known"] if request["known"].get("asked") == asked else {}
    content, validators = _fetch(request, known)
    if content is None:
        _say_done(say, state="unchanged")
        return
    digest = hashlib.sha256(content).hexdigest()
    if known.get("content") == digest:
        _say_done(say, state="unchanged")
        return
    say({"fetched": len(content)})
    limit_memory(MEMORY_LIMIT)
    limit_cpu(cpu_limit_s)
    _read(request, content, say, {**validators, "asked": asked, "content": digest})


def _describe_question(request: Mapping[str, Any]) -> str:
    """A digest of all that an answer depends on besides the content: "unchanged" holds for it."""
    question = [nudge.__version__, request["source"], request["window"], request["zone"]]
    return hashlib.sha256(json.dumps(question).encode()).hexdigest()


def _fetch(
    request: Mapping[str, Any], known: Mapping[str, str]
) -> tuple[bytes | None, Mapping[str, str]]:
    """The content, or None when the server says that it has not changed; and its validators."""
    if is_address(request["source"]):
        return _fetch_address(request, known)
    if not request["policy"]["allows_files"]:
        raise FetchError(Failure.REFUSED, "Your organisation does not allow calendar files.")
    return read_file(request["source"]), {}


def _fetch_address(
    request: Mapping[str, Any], known: Mapping[str, str]
) -> tuple[bytes | None, Mapping[str, str]]:
    from nudge.adapters.calendars import wire
    from nudge.adapters.fetch.http import Fetcher
    from nudge.domain.feeds import Access

    limit_memory(MEMORY_LIMIT)
    asked = wire.decode_request(request)
    access = Access(url=SecretUrl(request["source"]), user=asked.user, password=asked.password)
    fetched = Fetcher(asked.policy).fetch(
        access, etag=known.get("etag", ""), last_modified=known.get("last_modified", "")
    )
    if fetched is None:
        return None, {}
    return fetched.content, {"etag": fetched.etag, "last_modified": fetched.last_modified}


def _read(request: Mapping[str, Any], content: bytes, say: _Say, known: Mapping[str, str]) -> None:
    from nudge.adapters.calendars import wire
    from nudge.adapters.calendars.memory import Memory
    from nudge.adapters.calendars.memory_file import MemoryFile
    from nudge.adapters.calendars.reader import NotACalendar, read_calendar

    asked = wire.decode_request(request)
    kept = MemoryFile(asked.cache, request["source"]) if asked.cache else None
    memory = Memory.load(kept.load()) if kept else None
    try:
        calendar = read_calendar(
            content, feed=asked.feed, window=asked.window, zone=asked.zone, memory=memory
        )
    except NotACalendar:
        from nudge.adapters.fetch.statuses import explain_no_calendar

        is_network = is_address(request["source"])
        place = SecretUrl(request["source"]).host if is_network else request["source"]
        message = explain_no_calendar(content, place, is_network=is_network)
        raise FetchError(Failure.NOT_A_CALENDAR, message) from None
    for occurrence in calendar.occurrences:
        say({"occurrence": wire.encode_occurrence(occurrence)})
    for problem in _shorten(calendar.problems, asked.feed):
        say({"problem": wire.encode_problem(problem)})
    _say_done(
        say,
        state="read",
        calendar_name=calendar.name,
        is_empty=not (calendar.occurrences or _has_events(content)),
        known=known,
    )
    if kept and memory and memory.is_changed:
        kept.save(memory.dump())


def _shorten(problems: "Sequence[Problem]", feed: str) -> "Sequence[Problem]":
    """The first problems and how many more there are: nobody reads a thousand."""
    if len(problems) <= PROBLEM_LIMIT:
        return problems
    from nudge.domain.problems import Problem, Where

    rest = len(problems) - PROBLEM_LIMIT
    more = Problem(
        code="more_problems", where=Where(source=feed), message=f"There are {rest} more problems."
    )
    return [*problems[:PROBLEM_LIMIT], more]


def _has_events(content: bytes) -> bool:
    # Nearly all writers use capitals, and looking for both takes ten times as long.
    return (
        b"BEGIN:VEVENT" in content
        or re.search(rb"(?i)BEGIN[ \t]*:[ \t]*VEVENT", content) is not None
    )


def _say_done(say: _Say, *, state: str, **facts: object) -> None:
    done: dict[str, object] = {
        "state": state,
        "message": "",
        "failure": None,
        "retry_after_s": None,
        "calendar_name": "",
        "is_empty": False,
        "known": {},
    }
    say({"done": {**done, **facts}})
