"""`nudge doctor`: how this Nudge and its surroundings are doing, for IT and for bug reports.

Owns what is looked at. What it finds may be sent to strangers: no title, no name, no
address and no path of the user's stands in it; calendars and packs go by their number. It
changes nothing, fetches nothing, and never imports Qt.
"""

import os
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from importlib import metadata
from itertools import chain
from pathlib import Path

import nudge
from nudge.adapters.system.paths import Paths, find_paths
from nudge.bootstrap.commands import find_now
from nudge.bootstrap.desktop_findings import find_desktop
from nudge.bootstrap.findings import Finding, State
from nudge.bootstrap.policy import Configuration, load_configuration
from nudge.domain.owner import is_free_busy_only
from nudge.domain.problems import Problem, Severity
from nudge.domain.settings import FeedSource
from nudge.engine.ports import Store, StoreError

STALE = timedelta(hours=2)
"""Eight refreshes that brought nothing."""

_ASK_FOR_TITLES = (
    "It shares only when you are busy. Outlook: publish it with 'Can view all details'. Google:"
    " share it with 'See all event details', or use its secret address."
)
_LIBRARIES = ("PySide6_Essentials", "icalendar", "recurring-ical-events", "keyring")
_OTHERS = 0o077


def examine() -> tuple[Finding, ...]:
    """All findings. Takes well under two seconds where nothing hangs."""
    paths = find_paths()
    chosen = load_configuration(paths.settings)
    with ThreadPoolExecutor(max_workers=1) as workers:
        desktop = workers.submit(lambda: tuple(find_desktop()))
        looks: tuple[Callable[[], Iterator[Finding]], ...] = (
            _find_versions,
            lambda: _find_home(paths),
            lambda: _find_settings(chosen),
            lambda: _find_zone(chosen),
            lambda: _find_feeds(paths, chosen),
            lambda: _find_packs(chosen.packs),
        )
        here = tuple(chain.from_iterable(look() for look in looks))
        return here + desktop.result()


def _find_versions() -> Iterator[Finding]:
    versions = {name: metadata.version(name) for name in _LIBRARIES}
    facts: dict[str, object] = {
        "nudge": nudge.__version__,
        "python": platform.python_version(),
        "system": platform.system(),
        "release": _find_release(),
        "is_frozen": bool(getattr(sys, "frozen", False)),
        "desktop": os.environ.get("XDG_CURRENT_DESKTOP", ""),
        "session": os.environ.get("XDG_SESSION_TYPE", ""),
        "libraries": versions,
    }
    text = (
        f"Nudge {nudge.__version__}, Python {platform.python_version()}, "
        f"PySide6 {versions['PySide6_Essentials']}, {_find_release()}"
    )
    yield Finding(name="versions", state=State.OK, text=text, facts=facts)


def _find_release() -> str:
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):  # Windows and macOS have no such file
        return f"{platform.system()} {platform.release()}"


def _find_home(paths: Paths) -> Iterator[Finding]:
    folders = {"config": paths.config, "data": paths.data, "cache": paths.cache, "log": paths.log}
    open_ = [name for name, folder in folders.items() if _is_open(folder)]
    facts = {"is_portable": paths.is_portable, "open_folders": open_}
    if open_:
        yield Finding(
            name="home",
            state=State.PROBLEM,
            text=f"others can look into the folders for {', '.join(open_)}",
            hint="Start Nudge once: it mends their rights.",
            facts=facts,
        )
    else:
        yield Finding(name="home", state=State.OK, text="only the user can enter it", facts=facts)
    is_running = _is_running(paths)
    text = "in the tray" if is_running else "not running"
    state = State.OK if is_running else State.UNKNOWN
    yield Finding(name="running", state=state, text=text, facts={"is_running": is_running})


def _is_open(folder: Path) -> bool:
    try:
        return sys.platform != "win32" and bool(folder.stat().st_mode & _OTHERS)
    except OSError:
        return False


def _is_running(paths: Paths) -> bool:
    """Whether somebody listens. Nothing is said there, so nothing can happen."""
    if sys.platform == "win32":
        return Path(rf"\\.\pipe\{paths.socket.parent.name}").exists()
    import socket

    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.settimeout(0.2)
        try:
            connection.connect(str(paths.socket))
        except OSError:
            return False
        return True


def _find_settings(chosen: Configuration) -> Iterator[Finding]:
    yield _tell_problems("settings", chosen.problems, "all keys are understood")
    policy = chosen.policy
    facts = {"managed": sorted(policy.managed), "recommended": sorted(policy.recommended)}
    good = f"{len(policy.managed)} keys managed, {len(policy.recommended)} recommended"
    yield _tell_problems("policy", policy.problems, good, facts)


def _tell_problems(
    name: str, problems: Sequence[Problem], good: str, facts: Mapping[str, object] | None = None
) -> Finding:
    """Codes and lines alone: a message may repeat what the user wrote."""
    told = [{"code": problem.code, "line": problem.where.line} for problem in problems]
    facts = {**(facts or {}), "problems": told}
    if not problems:
        return Finding(name=name, state=State.OK, text=good, facts=facts)
    is_error = any(problem.severity is Severity.ERROR for problem in problems)
    codes = ", ".join(
        problem.code + (f" (line {problem.where.line})" if problem.where.line else "")
        for problem in problems
    )
    hint = "nudge doctor --policy tells each." if name == "policy" else ""
    state = State.PROBLEM if is_error else State.WARNING
    return Finding(name=name, state=state, text=codes, hint=hint, facts=facts)


def _find_zone(chosen: Configuration) -> Iterator[Finding]:
    from nudge.adapters.timing.zones import find_system_zone

    system = find_system_zone().key
    zone = chosen.settings.zone or system
    source = "from the settings" if chosen.settings.zone else "the system's"
    facts = {"zone": zone, "system": system}
    yield Finding(name="zone", state=State.OK, text=f"{zone} ({source})", facts=facts)


def _find_feeds(paths: Paths, chosen: Configuration) -> Iterator[Finding]:
    feeds = chosen.settings.feeds
    if not feeds:
        text = "no calendar is set up"
        yield Finding(name="feeds", state=State.WARNING, text=text, facts={"count": 0})
        return
    store = _open_store(paths)
    now = find_now()
    for number, feed in enumerate(feeds, 1):
        yield _describe_feed(number, feed, store, now)


def _open_store(paths: Paths) -> Store:
    from nudge.bootstrap.history import read_history

    return read_history(paths.store)


def _describe_feed(number: int, feed: FeedSource, store: Store, now: datetime) -> Finding:
    kind = "file" if feed.is_file and feed.location else "address"
    name = f"calendar {number}"
    try:
        kept = store.find_reading(feed.id)
    except (StoreError, sqlite3.Error):
        text = "what was read of it cannot be opened"
        return Finding(name=name, state=State.PROBLEM, text=text, facts={"kind": kind})
    facts: dict[str, object] = {"kind": kind, "read_at": None, "occurrences": 0}
    if kind == "file" and not os.access(feed.location, os.R_OK):
        return Finding(
            name=name,
            state=State.PROBLEM,
            text="the file is not there, or may not be read",
            hint="Save it there again, or choose another one in the settings.",
            facts=facts,
        )
    if kept is None:
        text = f"a calendar {kind} that was never read"
        return Finding(name=name, state=State.WARNING, text=text, facts=facts)
    occurrences, read_at = kept
    minutes = max(0, int((now - read_at) / timedelta(minutes=1)))
    facts |= {"read_at": read_at.isoformat(), "occurrences": len(occurrences)}
    state = State.OK if now - read_at < STALE else State.WARNING
    text = f"a calendar {kind}, read {minutes} minutes ago, {len(occurrences)} meetings in sight"
    if is_free_busy_only(occurrences):
        facts["is_busy_only"] = True
        text = f"{text}, but not one title: nothing can be recognised in it"
        return Finding(name=name, state=State.WARNING, text=text, hint=_ASK_FOR_TITLES, facts=facts)
    return Finding(name=name, state=state, text=text, facts=facts)


def _find_packs(packs: Sequence[Path]) -> Iterator[Finding]:
    from nudge.bootstrap.content import load_shelf

    shelf = load_shelf(packs)
    off = len(shelf.off)
    facts: dict[str, object] = {
        "packs": len(packs),
        "off": off,
        "guides": len(shelf.guides),
        "problems": [{"code": p.code, "line": p.where.line} for p in shelf.problems],
    }
    if off:
        text = f"{off} of {len(packs)} packs are switched off because of faults"
        hint = "nudge check FOLDER tells them."
        yield Finding(name="packs", state=State.PROBLEM, text=text, hint=hint, facts=facts)
    else:
        text = f"{len(packs)} in force, {len(shelf.guides)} guides"
        yield Finding(name="packs", state=State.OK, text=text, facts=facts)
