"""Pinned checklists: from a card, from a guide, and from what was kept of them."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, tzinfo

from nudge.domain.events import find_instants
from nudge.domain.guides import Guide
from nudge.domain.text import clean
from nudge.engine.desk import CardFacts
from nudge.ui.presenters.names import name_moment, name_whom, word_moment
from nudge.ui.views import ItemView, PinView

_FREE = "guide:"


def present_card_pin(facts: CardFacts, ticks: Sequence[str], zone: tzinfo) -> PinView:
    """The checklist of a meeting, until the meeting is over."""
    occurrence = facts.nudge.meeting.occurrence
    return PinView(
        key=occurrence.key,
        guide=facts.guide.id,
        title=name_moment(facts.nudge.meeting),
        items=_list_items(facts.guide, ticks),
        until=find_instants(occurrence.span, zone).end,
        moment=facts.nudge.meeting.rule.name,
        who=name_whom(facts.nudge.meeting),
    )


def present_guide_pin(guide: Guide, ticks: Sequence[str] = ()) -> PinView:
    """The checklist of a guide, for no meeting in particular."""
    return PinView(
        key=f"{_FREE}{guide.id}",
        guide=guide.id,
        title=clean(guide.title),
        items=_list_items(guide, ticks),
        is_free=True,
    )


def note_pin(view: PinView, ticks: Sequence[str], place: tuple[int, int]) -> Mapping[str, object]:
    """What is kept of a pin, for `find_kept_pin`; `place` in logical pixels."""
    return {
        "key": view.key,
        "guide": view.guide,
        "title": view.title,
        "moment": view.moment,
        "who": view.who,
        "until": view.until.isoformat() if view.until else "",
        "ticks": list(ticks),
        "place": list(place),
    }


def find_kept_pin(
    kept: object, now: datetime, find_guide: Callable[[str], Guide | None]
) -> tuple[PinView, tuple[int, int]] | None:
    """A pin with its place; None when its meeting is over, its guide gone, or it is unreadable."""
    if not isinstance(kept, dict):
        return None
    try:
        key, title, guide_id = str(kept["key"]), str(kept["title"]), str(kept["guide"])
        until = datetime.fromisoformat(kept["until"]) if kept["until"] else None
        moment, who = str(kept.get("moment", "")), str(kept.get("who", ""))
        ticks = [str(tick) for tick in kept["ticks"]]
        left, top = (int(side) for side in kept["place"])
    except (KeyError, TypeError, ValueError):
        return None
    guide = find_guide(guide_id)
    if guide is None or (until is not None and until <= now):
        return None
    if key.startswith(_FREE):
        return present_guide_pin(guide, ticks), (left, top)
    view = PinView(
        key=key,
        guide=guide.id,
        title=word_moment(moment, who) if moment else clean(title),
        items=_list_items(guide, ticks),
        until=until,
        moment=moment,
        who=who,
    )
    return view, (left, top)


def _list_items(guide: Guide, ticks: Sequence[str]) -> tuple[ItemView, ...]:
    return tuple(
        ItemView(id=item.id, text=clean(item.text), is_done=item.id in ticks)
        for item in guide.before.items
    )
