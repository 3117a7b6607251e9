"""`nudge check`: everything wrong with a pack, or with one file of it.

Owns how a path becomes packs to check: a folder with pack.yaml, a file inside one, or a
guide from anywhere, which is checked as if it stood in the shipped pack.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from nudge.adapters.content.packs import LoadedPack, load_guide, load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.domain.lint import check_guide
from nudge.domain.lint_keywords import check_claims
from nudge.domain.lint_lists import check_lists
from nudge.domain.lint_pack import (
    check_doubles,
    check_items,
    check_links,
    check_names,
    check_order,
    check_translation,
)
from nudge.domain.lint_rules import check_examples
from nudge.domain.packs import Manuscript
from nudge.domain.problems import Problem, Where

PACK_FILE = "pack.yaml"


def check_path(
    path: Path, shipped: LoadedPack, schemas: Schemas, today: date
) -> tuple[Problem, ...]:
    """All problems of a pack or of one of its files, in the order of files and lines.

    `shipped` lies below every other pack: its guides may be linked to and overridden.
    """
    home = find_home(path)
    if home is None and path.suffix == ".md":
        problems = _check_lone_guide(path, shipped, schemas, today)
        return _sort(problem for problem in problems if problem.where.source == str(path))
    is_shipped = _is_same(home or path, shipped.folder)
    loaded = shipped if is_shipped else load_pack(home or path, schemas)
    problems = _check_pack(loaded, [] if is_shipped else [shipped], today)
    if home is not None and not _is_same(home, path):
        return _sort(p for p in problems if _is_inside(Path(p.where.source), path))
    return _sort(problems)


def find_home(path: Path) -> Path | None:
    """The pack that a path belongs to: the nearest folder with pack.yaml at or above it."""
    folders = [path, *path.parents] if path.is_dir() else path.parents
    return next((folder for folder in folders if (folder / PACK_FILE).is_file()), None)


def _check_lone_guide(
    path: Path, shipped: LoadedPack, schemas: Schemas, today: date
) -> Iterator[Problem]:
    manuscript, problems = load_guide(path, schemas)
    yield from problems
    if manuscript is not None:
        others = [g for g in shipped.guides if g.text_of("id") != manuscript.text_of("id")]
        yield from _check_pack(
            replace(shipped, guides=(*others, manuscript), problems=()), [], today
        )


def _check_pack(loaded: LoadedPack, below: Sequence[LoadedPack], today: date) -> Iterator[Problem]:
    yield from loaded.problems
    pack = loaded.pack
    for lower in below:
        situations = (*lower.pack.situations, *pack.situations)
        pack = replace(
            pack,
            situations=situations,
            emergency=pack.emergency or lower.pack.emergency,
            names=pack.names or lower.pack.names,
        )
    own = {guide.text_of("id") for guide in loaded.guides}
    inherited = [
        guide
        for lower in below
        for guide in lower.guides
        if guide.text_of("id") not in own | pack.off
    ]
    known = frozenset(own | {guide.text_of("id") for lower in below for guide in lower.guides})
    source = str(loaded.folder / PACK_FILE)
    for guide in (*loaded.guides, *loaded.translations):
        yield from check_guide(guide, pack, today)
    # What `order` promises and nobody has written is told once, there.
    yield from check_links(loaded.guides, loaded.rules, pack, known | set(pack.order))
    yield from check_examples(loaded.rules, [rule for lower in below for rule in lower.rules])
    folders = (*loaded.series, *loaded.keywords)
    yield from check_lists(loaded.lists, folders, pack, known | set(pack.order))
    yield from check_order(pack, source, known)
    yield from check_doubles([*inherited, *loaded.guides])
    yield from check_items([*inherited, *loaded.guides])
    yield from check_claims([*inherited, *loaded.guides], loaded.keywords)
    yield from check_names(loaded.guides, pack, source)
    originals: dict[str, Manuscript] = {guide.text_of("id"): guide for guide in loaded.guides}
    for translation in loaded.translations:
        yield from check_translation(translation, originals.get(translation.text_of("id")))


def _sort(problems: Iterator[Problem]) -> tuple[Problem, ...]:
    def key(problem: Problem) -> tuple[str, int, str]:
        where: Where = problem.where
        return where.source, where.line or 0, problem.code

    return tuple(sorted(dict.fromkeys(problems), key=key))


def _is_same(first: Path, second: Path) -> bool:
    return first.resolve() == second.resolve()


def _is_inside(file: Path, path: Path) -> bool:
    resolved = path.resolve()
    return resolved == file.resolve() or resolved in file.resolve().parents
