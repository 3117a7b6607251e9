"""Ask, joined to the compiled guides and the store; the engine is made with the first question.

Owns what was said so far and what was deleted last; decides nothing. Stands on the start path:
imports nothing of Ask before the page is opened.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from nudge.engine.ports import Clock, Library, StoreError

if TYPE_CHECKING:
    from nudge.domain.conversation import FollowUp
    from nudge.engine.conversation import Conversation, Reply
    from nudge.engine.knowledge import Knowledge
    from nudge.engine.questions import Questions, Unanswered
    from nudge.ui.ask_desk import AskDesk
    from nudge.ui.ask_views import AskAct, TurnView

_MOST_TURNS = 12
"""Each costs memory and time while it is drawn; what goes is the oldest."""


class AskRoom:
    """Answers what is done on the page.

    `open_knowledge`: what the guides in force are asked through. `find_countries`: the codes
    of those that the user has chosen.
    """

    def __init__(
        self,
        desk: "AskDesk",
        *,
        open_knowledge: "Callable[[], Knowledge]",
        questions: "Questions",
        clock: Clock,
        find_countries: Callable[[], tuple[str, ...]],
    ) -> None:
        self._desk, self._open_knowledge = desk, open_knowledge
        self._questions, self._clock = questions, clock
        self._find_countries = find_countries
        self._conversation: Conversation | None = None
        self._library: Library | None = None
        self._said: list[tuple[Reply, FollowUp | None]] = []
        self._deleted: Unanswered | None = None
        # A method bound to it would not keep the room: it lives as long as the desk.
        desk.acted.connect(lambda act: self.act(act))  # noqa: PLW0108

    def act(self, act: "AskAct") -> None:
        """Do what was done on the page, and show what came of it."""
        from nudge.ui.ask_views import AskVerb

        try:
            match act.verb:
                case AskVerb.OPEN:
                    pass
                case AskVerb.ASK:
                    self._ask(act.text)
                case AskVerb.FOLLOW:
                    self._follow(act.follow_up)
                case AskVerb.BEGIN_ANEW:
                    self._said = []
                    self._find_conversation().begin_anew()
                case AskVerb.FORGET:
                    self._forget(act.text)
                case AskVerb.UNDO:
                    self._undo()
                case AskVerb.SAVE_LIST:
                    self._save_list()
        except StoreError as error:
            from nudge.ui.presenters.troubles import word_trouble

            self._desk.say(word_trouble(str(error)))
        self._show()

    def _ask(self, question: str) -> None:
        if self._desk.reading.is_ready:
            self._say(self._find_conversation().ask(question), None)

    def _follow(self, follow_up: "FollowUp | None") -> None:
        if follow_up is not None:
            self._say(self._find_conversation().follow(follow_up), follow_up)

    def _say(self, reply: "Reply", follow_up: "FollowUp | None") -> None:
        self._said.append((reply, follow_up))
        del self._said[:-_MOST_TURNS]

    def _find_conversation(self) -> "Conversation":
        """The conversation over the guides in force; it knows still what it was about."""
        library = self._desk.reading.library
        if self._conversation is None or self._library is not library:
            from nudge.engine.ask import Ask
            from nudge.engine.conversation import Conversation

            about = self._conversation.guide if self._conversation else ""
            ask = Ask(self._open_knowledge())
            self._conversation = Conversation(ask, library, self._questions, self._clock)
            self._conversation.guide, self._library = about, library
        return self._conversation

    def _forget(self, question: str) -> None:
        kept = self._questions.find_unanswered()
        self._deleted = next((one for one in kept if one.question == question), None)
        self._questions.forget_unanswered(question)

    def _undo(self) -> None:
        deleted, self._deleted = self._deleted, None
        if deleted is not None:
            for _time in range(deleted.times):
                self._questions.save_unanswered(deleted.question, deleted.asked_at)

    def _save_list(self) -> None:
        from nudge.bootstrap.gap_list import GapListError, save_gap_list

        try:
            path = save_gap_list(
                self._desk.reading.toolkit, self._questions.find_unanswered(), self._clock.zone()
            )
        except GapListError as error:
            self._desk.say(str(error))
            return
        if path is not None:
            from nudge.ui.presenters.translate import _

            self._desk.say(_("Saved as {path}").format(path=path))

    def _show(self) -> None:
        from nudge.ui.presenters.ask import present_ask

        self._desk.show_view(
            present_ask(
                self._present_turns(),
                self._list_unanswered(),
                self._clock.now().astimezone(self._clock.zone()),
                is_ready=self._desk.reading.is_ready,
                can_undo=self._deleted is not None,
            )
        )

    def _present_turns(self) -> "Sequence[TurnView]":
        from nudge.ui.presenters.ask import present_turn

        find_guide, countries = self._desk.reading.library.find_guide, self._find_countries()
        return [
            present_turn(reply, find_guide, countries=countries, follow_up=follow_up)
            for reply, follow_up in self._said
        ]

    def _list_unanswered(self) -> "Sequence[Unanswered]":
        try:
            return self._questions.find_unanswered()
        except StoreError:
            return ()
