"""Cards: what the manager sees of a nudge, and what they write on it.

Owns the facts of checklist and reflection cards, and the keeping of ticks, answers and
commitments. When a card is opened is the engine's decision.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.events import find_instants
from nudge.domain.guides import Guide
from nudge.domain.journal import JournalEntry
from nudge.domain.moments import Moment
from nudge.domain.nudges import Nudge
from nudge.domain.seasons import REVIEW
from nudge.domain.settings import Settings
from nudge.engine.desk import CardFacts, ReflectionFacts
from nudge.engine.ports import Ports
from nudge.engine.season_room import SeasonRoom

QUESTIONS = 2
LAST_LATER = timedelta(minutes=2)
"""Later offers nothing closer to the start than this."""


class Cards:
    """Fills the cards of nudges from store and library."""

    def __init__(self, ports: Ports, settings: Settings) -> None:
        self._ports = ports
        self._settings = settings

    def make_card(self, nudge: Nudge) -> CardFacts | None:
        """All that the checklist card of a nudge shows; None when its guide is gone."""
        guide = self._ports.library.find_guide(nudge.meeting.rule.guide)
        if guide is None:
            return None
        store, person = self._ports.store, nudge.meeting.person
        return CardFacts(
            nudge=nudge,
            guide=guide,
            ticks=store.find_ticks(nudge.meeting.occurrence.key),
            promises=tuple(store.find_open_commitments(person)) if person else (),
            later_minutes=self.find_later(nudge),
            others=tuple(filter(None, map(self.make_card, nudge.others))),
            entries=self._find_entries(nudge),
            other_moments=tuple(
                rule
                for rule in self._ports.library.rules()
                if rule.moment != nudge.meeting.rule.moment
            ),
        )

    def _find_entries(self, nudge: Nudge) -> tuple[JournalEntry, ...]:
        """What was noted in the period that a review is about."""
        if nudge.subject != REVIEW:
            return ()
        now = self._ports.clock.now()
        return SeasonRoom(self._ports).find_entries(nudge.meeting.person, now)

    def make_reflection(
        self, nudge: Nudge, find_next_start: Callable[[Moment], datetime | None]
    ) -> ReflectionFacts | None:
        """All that the reflection card of a nudge shows; None when its guide is gone."""
        guide = self._ports.library.find_guide(nudge.meeting.rule.guide)
        if guide is None:
            return None
        store, occurrence = self._ports.store, nudge.meeting.occurrence.key
        kept = store.find_reflection(occurrence)
        questions = kept.questions if kept else guide.reflection[:QUESTIONS]
        return ReflectionFacts(
            nudge=nudge,
            guide=guide,
            questions=questions,
            answers=kept.answers if kept else ("",) * len(questions),
            commitment=store.find_commitment(occurrence),
            next_start=find_next_start(nudge.meeting),
            others=tuple(
                filter(None, (self.make_reflection(each, find_next_start) for each in nudge.others))
            ),
        )

    def find_later(self, nudge: Nudge) -> tuple[int, ...]:
        """The minutes that Later can offer: those that still come before it is too late."""
        left = nudge.until - self._ports.clock.now() - LAST_LATER
        return tuple(
            minutes
            for minutes in self._settings.later_minutes
            if timedelta(minutes=minutes) <= left
        )

    def save_answers(self, nudge: Nudge, answers: tuple[str, ...]) -> None:
        """Keep what was typed so far after the occurrence of a nudge."""
        guide = self._ports.library.find_guide(nudge.meeting.rule.guide)
        moment = nudge.meeting
        kept = self._ports.store.find_reflection(moment.occurrence.key)
        self._ports.store.save_reflection(
            Reflection(
                occurrence=moment.occurrence.key,
                moment=moment.rule.moment,
                person=moment.person,
                held_at=find_instants(moment.occurrence.span, self._ports.clock.zone()).start,
                answers=answers,
                questions=kept.questions if kept else _find_questions(guide),
            )
        )

    def save_commitment(self, nudge: Nudge, text: str, due: date | None) -> None:
        """Keep the one thing promised at the occurrence of a nudge; an empty text removes it."""
        moment = nudge.meeting
        kept = self._ports.store.find_commitment(moment.occurrence.key)
        made = kept or Commitment(
            id=0, text="", person=moment.person, due=None, made_at=self._ports.clock.now()
        )
        self._ports.store.save_commitment(
            moment.occurrence.key, replace(made, text=text.strip(), due=due)
        )


def _find_questions(guide: Guide | None) -> tuple[str, ...]:
    return guide.reflection[:QUESTIONS] if guide else ()
