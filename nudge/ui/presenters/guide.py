"""One guide in three layers: checklist, what to do and to say, and the rest folded.

The HTML made here is our own: texts are escaped, and the only tags are the ones written in
`passages`. Source: SECURITY rows 3 to 5.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from nudge.domain.guides import Guide, GuideEntry, Source, Video
from nudge.domain.text import clean
from nudge.ui.presenters.links import GUIDE_SCHEME, find_link
from nudge.ui.presenters.passages import Passages, escape_line, mark_lines
from nudge.ui.presenters.quotes import present_words
from nudge.ui.presenters.times import say_date
from nudge.ui.presenters.translate import _
from nudge.ui.views import GuideView, SectionView

_COUNTRY_LENGTH = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a guide is read with, beside its own text.

    `countries`: codes as in guides, such as "GB"; empty for all. `titles`: of the other guides,
    by id, so that only those are offered that are there. `shows_videos`: IT allows the links.
    """

    passages: Passages = field(default_factory=Passages)
    countries: Collection[str] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    shows_videos: bool = True


def present_guide(guide: Guide, reading: Reading | None = None) -> GuideView:
    """A guide: its checklist first, then what to do and to say, the rest folded."""
    reading = reading or Reading()
    passages = reading.passages
    countries = _present_countries(guide, reading)
    return GuideView(
        id=guide.id,
        title=clean(guide.title),
        outcome=clean(guide.outcome),
        when=clean(guide.when),
        heading=_("Before you go in"),
        items=tuple(clean(item.text) for item in guide.before.items),
        open=_keep_filled(
            SectionView(id="steps", title=_("Steps"), html=passages.number(guide.steps)),
            SectionView(
                id="words", title=_("Words to say"), quotes=tuple(map(present_words, guide.words))
            ),
            SectionView(id="traps", title=_("Traps"), html=passages.mark(guide.traps)),
            SectionView(id="call_hr", title=_("Call HR when"), html=_word_call_hr(guide, passages)),
            *(countries if reading.countries else ()),
        ),
        folded=_keep_filled(
            SectionView(id="solves", title=_("If this happens"), html=passages.mark(guide.solves)),
            SectionView(id="after", title=_("Afterwards"), html=_word_after(guide, passages)),
            *(() if reading.countries else countries),
            SectionView(id="why", title=_("Why it works"), html=_word_why(guide, passages)),
            SectionView(id="videos", title=_("Videos"), html=_list_videos(guide, reading)),
            SectionView(id="sources", title=_("Sources"), html=_cite(guide.sources)),
        ),
        footer=_say_review(guide),
        related=_present_related(guide, reading.titles),
    )


def find_titles(entries: Sequence[GuideEntry]) -> Mapping[str, str]:
    """The titles of all guides by their ids."""
    return {entry.id: entry.title for entry in entries}


def _present_related(guide: Guide, titles: Mapping[str, str]) -> SectionView | None:
    """Links to the guides that may be needed next; None where none of them is there."""
    links = [
        ("•", f'<a href="{GUIDE_SCHEME}:{escape(other)}">{escape_line(titles[other])}</a>')
        for other in guide.related
        if other in titles
    ]
    if not links:
        return None
    return SectionView(id="related", title=_("You may need next"), html=mark_lines(links))


def _present_countries(guide: Guide, reading: Reading) -> tuple[SectionView, ...]:
    """The lines for the chosen countries: they stand open then, and folded where none is chosen."""
    chosen = {country.upper() for country in reading.countries}
    lines = [
        f"{clean(country, _COUNTRY_LENGTH)}: {line}"
        for country, line in guide.countries.items()
        if not chosen or country.upper() in chosen
    ]
    if not lines:
        return ()
    note = f"<p>{escape_line(guide.country_note)}</p>" if guide.country_note else ""
    html = note + reading.passages.mark(lines)
    title = _("In your country") if chosen else _("By country")
    return (SectionView(id="countries", title=title, html=html),)


def _keep_filled(*sections: SectionView) -> tuple[SectionView, ...]:
    return tuple(section for section in sections if section.html or section.quotes)


def _word_after(guide: Guide, passages: Passages) -> str:
    lines = passages.mark(tuple(item.text for item in guide.after.items))
    if not guide.next_step:
        return lines
    step = escape_line(_("Next: {step}").format(step=guide.next_step))
    return f"{lines}<p>{step}</p>"


def _word_call_hr(guide: Guide, passages: Passages) -> str:
    """When to call; crisis lines stand beside the emergency line, how to reach HR at the end."""
    contacts, first = guide.contacts, int(guide.is_safe)
    lines = (*guide.call_hr[:first], *contacts.crisis_lines, *guide.call_hr[first:])
    reach = _("How to reach HR: {contact}").format(contact=contacts.hr) if contacts.hr else ""
    return passages.mark(lines) + (f"<p>{escape_line(reach)}</p>" if reach else "")


def _word_why(guide: Guide, passages: Passages) -> str:
    """The pack's rendering, sanitised when it was compiled, since it cites its sources by link."""
    return guide.html.get("why") or passages.paragraphs(guide.why)


def _list_videos(guide: Guide, reading: Reading) -> str:
    lines = (_link_video(video) for video in guide.videos if reading.shows_videos)
    return mark_lines(tuple(("•", line) for line in lines if line))


def _link_video(video: Video) -> str:
    """Title, length and host: nothing is loaded or shown before the user has clicked."""
    link = find_link(video.url)
    if link is None:
        return ""
    title = _("{title} ({length})").format(title=video.title, length=video.length)
    return f'<a href="{escape(link.url)}">{escape_line(title)}</a>, {escape(link.host)}'


def _cite(sources: Sequence[Source]) -> str:
    return mark_lines(tuple(("•", _cite_one(source)) for source in sources))


def _cite_one(source: Source) -> str:
    parts = (source.author, source.title, source.year)
    cited = ", ".join(part for part in parts if part)
    text = escape_line(f"[{source.key}] {cited}" if source.key else cited)
    link = find_link(source.url)
    if link is None:
        return text
    return f'{text}, <a href="{escape(link.url)}">{escape(link.host)}</a>'


def _say_review(guide: Guide) -> str:
    parts = []
    if guide.reviewed is not None:
        day = say_date(guide.reviewed, guide.reviewed.replace(year=1))
        parts.append(_("Reviewed {date}").format(date=day))
    if guide.owner:
        parts.append(_("by {owner}").format(owner=clean(guide.owner)))
    return " ".join(parts)
