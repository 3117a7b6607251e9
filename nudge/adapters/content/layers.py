"""The lists of several packs laid one over the other, made ready to show.

Owns which entry wins: an entry of a later pack takes the place of the one with its id, new
ones come after. Words of danger are only ever added to: no pack may make Nudge deaf to them.
Must be given packs without structural faults.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from nudge.adapters.content.packs import LoadedPack
from nudge.adapters.content.safe_markdown import render
from nudge.domain.marks import to_plain
from nudge.domain.packs import Sheet, Value
from nudge.domain.text import clean

Record = Mapping[str, Value]

_ENTRIES = {
    "tips": "tips",
    "prompts": "prompts",
    "glossary": "terms",
    "not_covered": "topics",
    "danger": "groups",
    "happened": "moments",
}
"""Under which key the entries of each list stand in its file."""

_NEED_THEIR_GUIDE = frozenset({"tips", "happened", "keywords"})
_READ = ("text", "title", "exercise", "meaning", "answer", "first")
_TEXT_LIMIT = 4_000
_ITEM = re.compile(r"(?:[-*+]|\d{1,2}[.)])\s")


def lay_lists(
    packs: Sequence[LoadedPack], known: frozenset[str]
) -> Mapping[str, tuple[Record, ...]]:
    """The entries in force by the list's name; `known`: ids of the guides in force."""
    lists: dict[str, list[Record]] = {
        name: _lay(packs, _read_list(name)) for name in (*_ENTRIES, "wordings")
    }
    lists["series"] = _lay(packs, _read_series)
    lists["keywords"] = _lay(packs, _read_keywords)
    return {name: tuple(_drop_dead_links(name, records, known)) for name, records in lists.items()}


def _lay(
    packs: Sequence[LoadedPack], read: Callable[[LoadedPack], Iterator[Record]]
) -> list[Record]:
    laid: dict[str, Record] = {}
    for pack in packs:
        for record in read(pack):
            key = _find_key(record)
            laid[key] = _join(laid.get(key), record)
    return list(laid.values())


def _find_key(record: Record) -> str:
    name = record.get("id") or record.get("term") or f"{record.get('lang')} {record.get('guide')}"
    return str(name).casefold()


def _join(below: Record | None, above: Record) -> Record:
    words, more = (below or {}).get("words"), above.get("words")
    if isinstance(words, list) and isinstance(more, list):
        return {**above, "words": list(dict.fromkeys([*words, *more]))}
    return above


def _read_list(name: str) -> Callable[[LoadedPack], Iterator[Record]]:
    def read(loaded: LoadedPack) -> Iterator[Record]:
        sheet = loaded.lists.get(name)
        if sheet is None:
            return
        if name == "wordings":
            for kind in ("tips", "reflections"):
                yield {"id": kind, "titles": sheet.value[kind]}
            return
        for record in _find_records(sheet, _ENTRIES[name]):
            yield {key: _make_plain(key, value) for key, value in record.items()}

    return read


def _read_series(loaded: LoadedPack) -> Iterator[Record]:
    for sheet in loaded.series:
        parts: list[Value] = [
            _make_lesson(part, loaded.pack.id) for part in _find_records(sheet, "parts")
        ]
        yield {**sheet.value, "parts": parts}


def _make_lesson(part: Record, pack: str) -> Value:
    source = _unwrap(str(part["text"]))
    plain = {key: _make_plain(key, part[key]) for key in ("title", "exercise")}
    return {**part, **plain, "text": _find_paragraphs(source), "html": render(source, pack)}


def _read_keywords(loaded: LoadedPack) -> Iterator[Record]:
    for sheet in loaded.keywords:
        for record in _find_records(sheet, "guides"):
            yield {"lang": sheet.value["lang"], **record}


def _find_records(sheet: Sheet, key: str) -> Iterator[Record]:
    records = sheet.value.get(key)
    for record in records if isinstance(records, list) else ():
        if isinstance(record, dict):
            yield record


def _make_plain(key: str, value: Value) -> Value:
    return clean(to_plain(str(value)), _TEXT_LIMIT) if key in _READ else value


def _unwrap(source: str) -> str:
    """The Markdown with each paragraph and each item of a list on one line.

    Quotation marks are set within a line, so that none may be parted.
    """
    lines: list[str] = []
    for line in source.split("\n"):
        text = line.strip()
        if text and lines and lines[-1] and not _ITEM.match(text):
            lines[-1] = f"{lines[-1]} {text}"
        else:
            lines.append(line.rstrip())
    return "\n".join(lines)


def _find_paragraphs(source: str) -> str:
    lines = (clean(to_plain(line), _TEXT_LIMIT) for line in source.split("\n"))
    return "\n".join(filter(None, lines))


def _drop_dead_links(
    name: str, records: Sequence[Record], known: frozenset[str]
) -> Iterator[Record]:
    """The entries, without links to guides that are switched off."""
    for record in records:
        parts = record.get("parts")
        if isinstance(parts, list):
            yield {**record, "parts": list(map(_unlinker(known), parts))}
        elif record.get("guide", "") in known:
            yield record
        elif name not in _NEED_THEIR_GUIDE:
            yield {key: value for key, value in record.items() if key != "guide"}


def _unlinker(known: frozenset[str]) -> Callable[[Value], Value]:
    def unlink(part: Value) -> Value:
        if not isinstance(part, dict) or part.get("guide", "") in known:
            return part
        return {key: value for key, value in part.items() if key != "guide"}

    return unlink
