"""The conversation of the Ask box: a question or a button in, a reply out.

Owns what is being talked about, and keeps questions that nobody answered for L&D. The window
draws replies and holds nothing. Whom to call comes with the guide, as it does in the toolkit.
"""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from nudge.domain.ask import Answer, Pointer
from nudge.domain.ask_passages import Passage
from nudge.domain.conversation import FollowUp, find_follow_ups, follow
from nudge.domain.guides import Contacts
from nudge.engine.ask import Answered, Ask
from nudge.engine.ports import Clock, Library, StoreError
from nudge.engine.questions import Questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """One turn of the conversation, in the order in which it is shown.

    `pointer`: what to do first in danger, with `contacts` and the `countries` lines of its
    guide. `guide` and `title`: where the `passages` are quoted from, with their section.
    `others`: up to two more guides. `is_foreign`: the question was in another language than
    the guide. `not_covered`: the line where no guide answers; empty if the topic has none.
    """

    question: str
    is_covered: bool
    pointer: Pointer | None = None
    contacts: Contacts = field(default_factory=Contacts)
    countries: Mapping[str, str] = field(default_factory=dict)
    guide: str = ""
    title: str = ""
    passages: tuple[Passage, ...] = ()
    others: tuple[Answer, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    is_foreign: bool = False
    not_covered: str = ""


class Conversation:
    """A conversation over one set of packs; made anew when they were compiled anew."""

    def __init__(self, ask: Ask, library: Library, questions: Questions, clock: Clock) -> None:
        self._ask = ask
        self._library = library
        self._questions = questions
        self._clock = clock
        self.guide = ""

    def ask(self, question: str) -> Reply:
        """The reply to what was typed; it may go on about the guide at hand."""
        answered = self._ask.answer(question, self.guide)
        if not answered.is_covered and answered.pointer is None and not answered.not_covered:
            with suppress(StoreError):  # a full disk must not keep anybody from asking
                self._questions.save_unanswered(question, self._clock.now())
        return self._make_reply(answered)

    def follow(self, follow_up: FollowUp) -> Reply:
        """The reply to a follow-up that was offered."""
        quotable = self._ask.find_quotable(follow_up.guide)
        if quotable is None:
            return Reply(question="", is_covered=False)
        self.guide = quotable.guide
        passages = follow(quotable, follow_up)
        shown = passages[0].section if passages else ""
        return Reply(
            question="",
            is_covered=bool(passages),
            guide=quotable.guide,
            title=quotable.title,
            passages=passages,
            follow_ups=tuple(
                offered for offered in find_follow_ups(quotable, shown) if offered != follow_up
            ),
        )

    def begin_anew(self) -> None:
        """Forget what was talked about."""
        self.guide = ""

    def _make_reply(self, answered: Answered) -> Reply:
        contacts, countries = self._find_contacts(answered.pointer)
        if not answered.answers:
            return Reply(
                question=answered.question,
                is_covered=answered.pointer is not None,
                pointer=answered.pointer,
                contacts=contacts,
                countries=countries,
                not_covered=answered.not_covered,
            )
        first, *others = answered.answers
        self.guide = first.guide
        quotable = self._ask.find_quotable(first.guide)
        return Reply(
            question=answered.question,
            is_covered=True,
            pointer=answered.pointer,
            contacts=contacts,
            countries=countries,
            guide=first.guide,
            title=first.title,
            passages=(Passage(section=first.section, text=first.passage),),
            others=tuple(others),
            follow_ups=find_follow_ups(quotable, first.section) if quotable else (),
            is_foreign=not first.lang.startswith(answered.lang),
        )

    def _find_contacts(self, pointer: Pointer | None) -> tuple[Contacts, Mapping[str, str]]:
        guide = self._library.find_guide(pointer.guide) if pointer and pointer.guide else None
        return (guide.contacts, guide.countries) if guide else (Contacts(), {})
