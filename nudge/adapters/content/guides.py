"""A guide from its manuscript: plain texts for cards and search, safe HTML for reading.

Owns the ids of checklist items, which come from their text, so that a tick stays with the
words it was made for. Must be given a manuscript without structural faults.
"""

import hashlib
import re
import unicodedata
from datetime import date

from nudge.adapters.content.safe_markdown import render, render_sources
from nudge.domain.guides import Checklist, Guide, GuideType, Item, ListKind, Need, Source, Video
from nudge.domain.marks import to_plain
from nudge.domain.packs import Manuscript, Pack, Part
from nudge.domain.text import clean

TEXT_LIMIT = 2_000

_COUNTRY = re.compile(r"([A-Z]{2}):\s*(.+)")


def build_guide(manuscript: Manuscript, pack: Pack, situation: str) -> Guide:
    """The finished guide. `situation` is the name of its heading in the toolkit."""
    sources = _read_sources(manuscript)
    return Guide(
        id=manuscript.text_of("id"),
        title=_plain(manuscript.text_of("title")),
        outcome=_plain(manuscript.text_of("outcome")),
        when=_plain(manuscript.text_of("when")),
        before=_checklist(manuscript, Part.BEFORE, ListKind.READ_DO),
        steps=_texts(manuscript, Part.STEPS),
        words=_texts(manuscript, Part.WORDS),
        traps=_texts(manuscript, Part.TRAPS),
        solves=_texts(manuscript, Part.SOLVES),
        after=_checklist(manuscript, Part.AFTER, ListKind.DO_CONFIRM),
        next_step=" ".join(_texts(manuscript, Part.NEXT_STEP)),
        call_hr=_texts(manuscript, Part.CALL_HR),
        countries=_read_countries(manuscript),
        why="\n\n".join(_texts(manuscript, Part.WHY)),
        reflection=_texts(manuscript, Part.REFLECTION),
        keywords=manuscript.texts_of("keywords"),
        asked_as=manuscript.texts_of("asked_as"),
        related=manuscript.texts_of("related"),
        sources=sources,
        reviewed=parse_day(manuscript.text_of("reviewed")),
        review_by=parse_day(manuscript.text_of("review_by")),
        owner=_plain(manuscript.text_of("owner")),
        lang=manuscript.text_of("lang"),
        situation=situation,
        html=_render_parts(manuscript, pack, sources),
        type=GuideType(manuscript.text_of("type")),
        is_hr=manuscript.front.get("hr") is True,
        is_safe=manuscript.front.get("safe") is True,
        country_note=pack.country_note if manuscript.find(Part.COUNTRIES) else "",
        videos=_read_videos(manuscript),
        pack=pack.id,
        needs=read_needs(manuscript),
    )


def make_item_id(text: str) -> str:
    """A short id that stays the same while case, spaces and closing points change."""
    folded = " ".join(unicodedata.normalize("NFKC", text).casefold().split()).rstrip(".,;:")
    return hashlib.sha256(folded.encode()).hexdigest()[:12]


def read_needs(manuscript: Manuscript) -> tuple[Need, ...]:
    """The moments of need that the guide serves, in the order of the five."""
    named = manuscript.texts_of("needs")
    return tuple(need for need in Need if need.value in named)


def parse_day(text: str) -> date | None:
    """The day that `text` names in ISO 8601, or None."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _plain(source: str) -> str:
    return clean(to_plain(source), TEXT_LIMIT)


def _texts(manuscript: Manuscript, part: Part) -> tuple[str, ...]:
    return tuple(_plain(passage.text) for passage in manuscript.passages(part))


def _checklist(manuscript: Manuscript, part: Part, kind: ListKind) -> Checklist:
    texts = _texts(manuscript, part)
    return Checklist(kind=kind, items=tuple(Item(id=make_item_id(t), text=t) for t in texts))


def _read_countries(manuscript: Manuscript) -> dict[str, str]:
    lines = (_COUNTRY.fullmatch(text) for text in _texts(manuscript, Part.COUNTRIES))
    return {line[1]: line[2] for line in lines if line}


def _read_sources(manuscript: Manuscript) -> tuple[Source, ...]:
    return tuple(
        Source(
            **{key: str(record.get(key, "")) for key in ("key", "author", "title", "year", "url")}
        )
        for record in manuscript.records_of("sources")
    )


def _read_videos(manuscript: Manuscript) -> tuple[Video, ...]:
    return tuple(
        Video(**{key: str(record.get(key, "")) for key in ("title", "length", "url")})
        for record in manuscript.records_of("videos")
    )


def _render_parts(
    manuscript: Manuscript, pack: Pack, sources: tuple[Source, ...]
) -> dict[str, str]:
    references = {source.key: source.url for source in sources}
    html = {
        section.form.part.value: render(section.source, pack.id, references)
        for section in manuscript.sections
    }
    cited = {s.url: (f"{s.author}, {s.year}", s.title) for s in sources}
    return html | {"sources": render_sources(cited)} if cited else html
