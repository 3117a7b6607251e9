"""Packs brought into force: compiled by the child for the tray, loaded at once for commands.

Owns the content child, `nudge --content`: one JSON request on stdin, one JSON line back.
Must not be imported by the tray, which only opens what the child compiled: the parsers
behind this module stay out of its process.
"""

import json
import os
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import nudge
from nudge.adapters.content.compiler import compile_shelf
from nudge.adapters.content.fingerprint import find_fingerprint, is_current
from nudge.adapters.content.guide_json import encode_guide as encode
from nudge.adapters.content.library import read_fact
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.shelf import PackLibrary, Shelf, build_shelf
from nudge.adapters.system.paths import PathError, find_content, find_paths
from nudge.domain.guides import Contacts, Guide
from nudge.domain.problems import Problem

REQUEST_LIMIT = 1024 * 1024
LIBRARY_NAME = "library.sqlite"

_NOTHING: Mapping[str, object] = {"off": [], "problems": [], "message": ""}


def run_content() -> int:
    """Answer the one request on stdin; 0 when an answer was given, whatever it says.

    Request: `{"packs": [folder, ...], "cache": folder, "hr": line, "crisis_lines": [line, ...]}`,
    the default pack first; each may be left out. Answer: `{"state": "built" | "unchanged" |
    "failed", "path", "off", "problems", "message"}`; `off` names the packs that are switched off.
    """
    answer = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints must not mix with the answer
    try:
        # Not sys.stdin, which a windowed program on Windows does not have.
        with open(0, "rb", closefd=False) as asked:
            request: Mapping[str, Any] = json.loads(asked.readline(REQUEST_LIMIT) or b"{}")
        packs = [Path(pack) for pack in request.get("packs", ())]
        cache = request.get("cache")
        contacts = Contacts(
            hr=str(request.get("hr", "")),
            crisis_lines=tuple(map(str, request.get("crisis_lines", ()))),
        )
    except (ValueError, AttributeError, TypeError):
        return 2
    path = Path(cache or find_paths().cache) / LIBRARY_NAME
    answer.write(json.dumps(compile_packs(packs, path, contacts)).encode("ascii") + b"\n")
    answer.close()
    return 0


def compile_packs(
    packs: Sequence[Path], path: Path, contacts: Contacts | None = None
) -> Mapping[str, object]:
    """Bring the compiled library at `path` up to date, and say what came of it.

    Without `packs` the shipped one is compiled. Packs that are switched off stand under
    `off`; the library is built from the others.
    """
    try:
        packs = packs or [find_content()]
        fingerprint = find_fingerprint(packs, nudge.__version__, contacts)
        if is_current(path, fingerprint):
            report = json.loads(read_fact(path, "report") or "{}")
            return {**_NOTHING, **report, "state": "unchanged", "path": str(path)}
        shelf = load_shelf(packs, contacts)
        report = {"off": shelf.off, "problems": [describe(problem) for problem in shelf.problems]}
        compile_shelf(shelf, path, fingerprint, json.dumps(report))
    except (OSError, sqlite3.Error, PathError) as error:
        return {**_NOTHING, "state": "failed", "path": str(path), "message": str(error)}
    return {**_NOTHING, **report, "state": "built", "path": str(path)}


def load_shelf(packs: Sequence[Path], contacts: Contacts | None = None) -> Shelf:
    """The packs in these folders, laid over each other, the first one lowest.

    `contacts`: those that IT has set.
    """
    schemas = Schemas(find_content() / "schema")
    return build_shelf([load_pack(pack, schemas) for pack in packs], contacts)


def load_library(packs: Sequence[Path], contacts: Contacts | None = None) -> PackLibrary:
    """The packs in these folders in memory, without any cache. Its `problems` say what is wrong."""
    return PackLibrary(load_shelf(packs, contacts))


def check(path: Path, today: date) -> tuple[Problem, ...]:
    """All problems of a pack or of one of its files, as seen on `today`."""
    # Only here: the rules of prose and of feeds take a fifth of what the packs take to compile.
    from nudge.adapters.content.checking import check_path

    schemas = Schemas(find_content() / "schema")
    return check_path(path, load_pack(find_content(), schemas), schemas, today)


def encode_guide(guide: Guide) -> Mapping[str, object]:
    """A guide as `nudge guide --json` prints it."""
    fields: Mapping[str, object] = json.loads(encode(guide))
    return fields


def describe(problem: Problem) -> Mapping[str, object]:
    """A problem as `nudge check --json` and the child's answer carry it."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "file": problem.where.source,
        "line": problem.where.line,
        "message": problem.message,
        "hint": problem.hint,
    }
