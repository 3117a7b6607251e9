"""`nudge --self-test`: whether this build of Nudge is whole; for builds and for IT.

Owns the list of what is tried. It runs without a screen and in a temporary home, shows no
notification, and asks neither the network nor the keychain for anything.
"""

import os
import platform
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from importlib import import_module, metadata
from pathlib import Path

import nudge

DAY = date(2027, 3, 16)
BEGIN = time(6)
"""Before the first nudge of the sample day, so that all of them are still to come."""

LIBRARIES = (
    "PySide6_Essentials",
    "APScheduler",
    "icalendar",
    "recurring-ical-events",
    "jsonschema",
    "Markdown",
    "nh3",
    "keyring",
)

LANGUAGES = ("de", "en", "es", "fr")

_KEYCHAINS = {"linux": "keyring.backends.SecretService", "darwin": "keyring.backends.macOS"}


class SelfTestError(Exception):
    """Something is not as it has to be; says what in one line."""


def run_self_test() -> int:
    """Try everything, say what came of it, and give back 0 when all is well, else 1."""
    with _temporary_home() as home:
        feed = _write_feed(home)
        checks: dict[str, Callable[[], str]] = {
            "versions": _find_versions,
            "languages": _find_languages,
            "content": _load_content,
            "store": lambda: _try_store(home),
            "notifiers": _import_notifiers,
            "keyring": _import_keychain,
            "reader": lambda: _read_feed(feed),
            "windows": lambda: _open_windows(feed),
        }
        outcomes = [_try(name, check) for name, check in checks.items()]
    failed = outcomes.count(False)
    sys.stdout.write(f"{len(outcomes) - failed} passed, {failed} failed\n")
    return 1 if failed else 0


def _try(name: str, check: Callable[[], str]) -> bool:
    try:
        found = check()
    except Exception as error:  # noqa: BLE001  whatever it is, the others are still to be tried
        sys.stdout.write(f"FAIL {name}: {type(error).__name__}: {error}\n")
        return False
    sys.stdout.write(f"ok   {name}: {found}\n")
    sys.stdout.flush()
    return True


@contextmanager
def _temporary_home() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="nudge-self-test-") as folder:
        os.environ["NUDGE_HOME"] = folder
        os.environ["NUDGE_CLOCK"] = f"{datetime.combine(DAY, BEGIN).isoformat()},1"
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        yield Path(folder)


def _write_feed(home: Path) -> Path:
    from nudge.bootstrap.demo import make_sample

    feed = home / "sample.ics"
    feed.write_text(make_sample(DAY), encoding="utf-8")
    return feed


def _find_versions() -> str:
    versions = [f"{name} {metadata.version(name)}" for name in _list_libraries()]
    return ", ".join(
        [f"Nudge {nudge.__version__}", f"Python {platform.python_version()}", *versions]
    )


def _list_libraries() -> tuple[str, ...]:
    return (*LIBRARIES, "jeepney" if sys.platform == "linux" else "desktop-notifier")


def _find_languages() -> str:
    from nudge.ui.presenters.translate import FOLDER, find_language, use_languages

    spoken = []
    for language in LANGUAGES:
        use_languages([language])
        spoken.append(find_language())
    use_languages(["en"])
    if spoken != list(LANGUAGES):
        raise SelfTestError(f"not all of {', '.join(LANGUAGES)} are in {FOLDER}")
    return ", ".join(spoken)


def _load_content() -> str:
    from nudge.adapters.system.paths import find_content
    from nudge.bootstrap.content import load_library

    library = load_library([find_content()])
    if library.problems:
        raise SelfTestError(str(library.problems[0]))
    entries, rules = library.list_guides(), library.rules()
    # A rule without its guide is left out, so that a guide that is missing shows in their number.
    shipped = {path.stem for path in (find_content() / "rules").glob("*.yaml")}
    missing = sorted(shipped - {rule.moment for rule in rules})
    if missing or not entries:
        raise SelfTestError(f"moments without their guide: {', '.join(missing) or 'all'}")
    return f"{len(entries)} guides, {len(rules)} rules"


def _try_store(home: Path) -> str:
    from nudge.adapters.calendars.wire import decode_occurrence, encode_occurrence
    from nudge.adapters.store.memory import OccurrenceCodec
    from nudge.adapters.store.sqlite_store import open_store

    problems: list[object] = []
    codec = OccurrenceCodec(encode=encode_occurrence, decode=decode_occurrence)
    for written in ("once", "twice"):
        store = open_store(home / "self-test.db", codec, problems.append)
        if written == "twice" and store.find_value("self-test") != "once":
            raise SelfTestError("what was written is not there")
        store.save_value("self-test", written)
        store.close()
    if problems:
        raise SelfTestError(str(problems[0]))
    return "written and read again"


def _import_notifiers() -> str:
    names = ["freedesktop", "null"] if sys.platform == "linux" else ["desktop", "null"]
    for name in names:
        import_module(f"nudge.adapters.notify.{name}")
    if sys.platform != "linux":
        import_module("desktop_notifier")
        import_module("desktop_notifier.resources")
    return ", ".join(names)


def _import_keychain() -> str:
    from nudge.adapters.system import keyring_access  # noqa: F401  the child's own way in

    backends = [entry.value for entry in metadata.entry_points(group="keyring.backends")]
    wanted = _KEYCHAINS.get(sys.platform, "keyring.backends.Windows")
    if wanted not in backends:
        raise SelfTestError("keyring does not find its back ends")
    import_module(wanted)
    return wanted


def _read_feed(feed: Path) -> str:
    from nudge.bootstrap.commands import read_feeds

    start = datetime.combine(DAY, time(), UTC)
    read = read_feeds([str(feed)], (start, start + timedelta(days=1)), UTC)
    if read.failures or read.complaints:
        raise SelfTestError((*read.failures, *read.complaints)[0])
    if not read.occurrences:
        raise SelfTestError("the sample day is empty")
    return f"{len(read.occurrences)} meetings read by a child"


def _open_windows(feed: Path) -> str:
    from nudge.bootstrap.demo import ME
    from nudge.bootstrap.self_test_program import SelfTestProgram
    from nudge.bootstrap.tray import run_tray

    seen: list[str] = []

    def make(*args: object, **kwargs: object) -> SelfTestProgram:
        return SelfTestProgram(*args, seen=seen, **kwargs)

    if run_tray(feeds=[str(feed)], me=[ME], make_program=make) != 0:
        raise SelfTestError(f"not all of the windows opened; those that did: {', '.join(seen)}")
    return ", ".join(seen)
