"""What only shows when the guides of a pack stand side by side.

Owns rules E01 across files (links, doubles), W22 (checklists), E24 (translations), and the
balance of names. Must be given the guides of the packs below too, since links go there.
Source: content-brief A4 and A5.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from nudge.domain.lint_structure import make_problem
from nudge.domain.marks import find_keys, to_plain
from nudge.domain.packs import Manuscript, Pack, Part, Sheet
from nudge.domain.problems import Problem, Where
from nudge.domain.readability import find_words

COMMON_ITEM = 5
_LISTS = (Part.BEFORE, Part.AFTER)


def check_links(
    guides: Sequence[Manuscript], rules: Sequence[Sheet], pack: Pack, known: frozenset[str]
) -> Iterator[Problem]:
    """E01 and W25: every id that is named is there. `known`: ids of guides in all packs."""
    situations = {situation.id for situation in pack.situations}
    for guide in guides:
        for index, other in enumerate(guide.texts_of("related")):
            if other not in known:
                where = guide.at(guide.line_of("related", index))
                hint = "Write the id of a guide that is there."
                yield make_problem("E01", where, f"There is no guide {other!r}.", hint)
        if guide.text_of("situation") not in situations:
            where = guide.at(guide.line_of("situation"))
            message = f"There is no situation {guide.text_of('situation')!r}."
            hint = f"There are: {', '.join(sorted(situations))}."
            yield make_problem("E01", where, message, hint)
    for sheet in rules:
        if sheet.value["guide"] not in known:
            where = Where(source=sheet.source, line=sheet.lines.get(("guide",), 1))
            message = f"There is no guide {sheet.value['guide']!r}."
            yield make_problem("E01", where, message, "A rule leads to a guide that is there.")


def check_order(pack: Pack, source: str, known: frozenset[str]) -> Iterator[Problem]:
    """W25: pack.yaml names guides that are there."""
    for key, ids in (("order", pack.order), ("off", sorted(pack.off))):
        for index, guide in enumerate(ids):
            if guide not in known:
                line = pack.lines.get((key, index), pack.lines.get((key,), 1))
                message = f"{key!r} names {guide!r}, which is no guide."
                hint = "Write it, or take its name out."
                where = Where(source=source, line=line)
                yield make_problem("W25", where, message, hint, is_warning=True)


def check_doubles(guides: Sequence[Manuscript]) -> Iterator[Problem]:
    """E01: no two guides share an id, a title or a question."""
    seen: dict[tuple[str, str], Manuscript] = {}
    for guide in guides:
        places = [
            ("id", guide.text_of("id"), guide.line_of("id")),
            ("title", guide.text_of("title"), guide.line_of("title")),
            *(
                ("asked_as", phrase, guide.line_of("asked_as", index))
                for index, phrase in enumerate(guide.texts_of("asked_as"))
            ),
        ]
        for key, text, line in places:
            folded = " ".join(text.casefold().rstrip("?.! ").split())
            first = seen.setdefault((key, folded), guide)
            if first is not guide:
                message = f"{key!r} says what {first.text_of('id')!r} says already: {text}"
                yield make_problem("E01", guide.at(line), message, "Say what is different here.")


def check_items(guides: Sequence[Manuscript]) -> Iterator[Problem]:
    """W22: checklists that are nearly the same, and items that stand everywhere."""
    items = {guide.source: _find_items(guide) for guide in guides}
    by_source = {guide.source: guide for guide in guides}
    for first, second in combinations(items, 2):
        shared = items[first].keys() & items[second].keys()
        if 2 * len(shared) > min(len(items[first]), len(items[second])) > 0:
            guide = by_source[second]
            section = guide.find(Part.BEFORE)
            message = (
                f"More than half of the items stand in {by_source[first].text_of('id')!r} too."
            )
            hint = "Keep what is special to this moment."
            where = guide.at(section.line if section else 1)
            yield make_problem("W22", where, message, hint, is_warning=True)
    homes: defaultdict[str, list[Where]] = defaultdict(list)
    for guide in guides:
        for text, line in items[guide.source].items():
            homes[text].append(guide.at(line))
    for text, places in homes.items():
        if len(places) > COMMON_ITEM:
            message = f"This item stands in {len(places)} guides: {text}"
            hint = "What holds everywhere is skipped everywhere: make it specific."
            yield make_problem("W22", places[-1], message, hint, is_warning=True)


def _find_items(guide: Manuscript) -> dict[str, int]:
    return {
        to_plain(passage.text).casefold(): passage.line
        for part in _LISTS
        for passage in guide.passages(part)
    }


def check_translation(translation: Manuscript, original: Manuscript | None) -> Iterator[Problem]:
    """E24 and W24: a translation has the parts, items and sources of its original."""
    if original is None:
        where = translation.at(translation.line_of("id"))
        message = f"There is no original {translation.text_of('id')!r}."
        yield make_problem("E24", where, message, "A translation has the id of its original.")
        return
    counts = {section.form: len(section.passages) for section in translation.sections}
    for section in original.sections:
        count = counts.pop(section.form, 0)
        if count != len(section.passages):
            found = translation.find(section.form.part)
            where = translation.at(found.line if found else 1)
            message = (
                f"{section.form.heading!r} has {count} items, the original {len(section.passages)}."
            )
            yield make_problem("E24", where, message, "Translate each item.")
    for form in counts:
        message = f"The original has no part {form.heading!r}."
        yield make_problem("E24", translation.at(1), message, "Take it out.")
    if _cited(translation) != _cited(original):
        hint = "Cite what the original cites, as often."
        yield make_problem("E24", translation.at(1), "The source keys are not the same.", hint)
    if original.text_of("reviewed") > translation.text_of("reviewed"):
        where = translation.at(translation.line_of("reviewed"))
        hint = "Compare the two and set 'reviewed'."
        yield make_problem("W24", where, "The original is newer.", hint, is_warning=True)


def _cited(guide: Manuscript) -> Counter[str]:
    return Counter(key for section in guide.sections for key in find_keys(section.source))


def check_names(guides: Sequence[Manuscript], pack: Pack, source: str) -> Iterator[Problem]:
    """W26: no sample name stands for more than its share."""
    counts = count_names(guides, pack.names)
    total = sum(counts.values())
    for name, count in counts.items():
        if count > max(5, 3 * total / max(len(counts), 1)):
            where = Where(source=source, line=pack.lines.get(("names",), 1))
            message = f"{name} is used {count} times, {total} names in all."
            hint = "Use the other names as often."
            yield make_problem("W26", where, message, hint, is_warning=True)


def count_names(guides: Sequence[Manuscript], names: Sequence[str]) -> Mapping[str, int]:
    """How often each sample name stands in the text of the guides."""
    found = Counter(
        word
        for guide in guides
        for section in guide.sections
        for word in find_words(section.source)
    )
    return {name: found[name] for name in names}
