"""APScheduler, imported without what this program never uses of it.

APScheduler 3.11 imports all of asyncio for one function that tells coroutines from functions,
importlib.metadata for plug-ins that are found by name, and the process pool with all of
multiprocessing for one of its errors: together 13 MB resident and half of the import's time.
Neither coroutines nor names nor pools are handed to it here, so that these are stood in for
while it is imported, unless they are loaded already. The stand-ins are gone again
afterwards: whoever asks for asyncio later gets the real one.
"""

import inspect
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType


@contextmanager
def _standing_in(*modules: ModuleType) -> Iterator[None]:
    put = [module for module in modules if module.__name__ not in sys.modules]
    sys.modules.update({module.__name__: module for module in put})
    try:
        yield
    finally:
        for module in put:
            del sys.modules[module.__name__]


def _make_asyncio() -> ModuleType:
    module = ModuleType("asyncio")
    module.iscoroutinefunction = inspect.iscoroutinefunction  # type: ignore[attr-defined]
    return module


def _make_metadata() -> ModuleType:
    module = ModuleType("importlib.metadata")
    module.entry_points = lambda **_group: ()  # type: ignore[attr-defined]
    module.version = lambda _name: "3.11"  # type: ignore[attr-defined]
    module.PackageNotFoundError = LookupError  # type: ignore[attr-defined]
    return module


def _make_process_pool() -> ModuleType:
    module = ModuleType("concurrent.futures.process")
    module.BrokenProcessPool = RuntimeError  # type: ignore[attr-defined]
    return module


_STAND_INS = (
    _make_asyncio(),
    _make_metadata(),
    _make_process_pool(),
    ModuleType("multiprocessing"),
)

with _standing_in(*_STAND_INS):
    from apscheduler.executors.debug import DebugExecutor
    from apscheduler.jobstores.memory import MemoryJobStore
    from apscheduler.schedulers.qt import QtScheduler
    from apscheduler.triggers.date import DateTrigger

__all__ = ["DateTrigger", "DebugExecutor", "MemoryJobStore", "QtScheduler"]
