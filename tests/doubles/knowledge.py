"""What the Ask box knows, made of guides and topics that a test puts there."""

from collections.abc import Iterable, Mapping, Sequence

from nudge.domain.ask import TOPIC_MARK
from nudge.domain.ask_danger import DangerGroup
from nudge.domain.ask_index import Kind, Line, Term, build_terms
from nudge.domain.ask_passages import Quotable, make_quotable
from nudge.domain.guides import Guide
from nudge.domain.query_words import read_words
from nudge.domain.spelling import find_most_alike

_OTHERS = tuple(
    Line(owner=f"other-{n}", kind=Kind.KEYWORD, text=f"matter{n} question{n}") for n in range(40)
)


class MemoryKnowledge:
    """Twin of the Knowledge port. `topics`: keywords and the friendly line by the topic's id.

    There are forty other owners, so that a word says as much as it does in a pack.
    """

    def __init__(
        self,
        guides: Sequence[Guide],
        topics: Mapping[str, tuple[Sequence[str], str]] | None = None,
        dangers: Sequence[DangerGroup] = (),
    ) -> None:
        self._quotable = {guide.id: make_quotable(guide) for guide in guides}
        self._topics = topics or {}
        self._dangers = dangers
        lines = [*self._find_lines(guides), *_OTHERS]
        self._terms = build_terms(lines)
        self._words = {word for line in lines for word in read_words(line.text)}

    def find_terms(self, stems: Iterable[str]) -> Mapping[str, Term]:
        return {stem: self._terms[stem] for stem in stems if stem in self._terms}

    def correct(self, word: str) -> Sequence[str]:
        return find_most_alike(word, [(known, 1) for known in sorted(self._words)])

    def find_quotable(self, guide: str) -> Quotable | None:
        return self._quotable.get(guide)

    def find_dangers(self) -> Sequence[DangerGroup]:
        return self._dangers

    def find_topic_answer(self, topic: str) -> str:
        return self._topics[topic][1] if topic in self._topics else ""

    def _find_lines(self, guides: Iterable[Guide]) -> Iterable[Line]:
        for guide in guides:
            yield Line(owner=guide.id, kind=Kind.TITLE, text=guide.title)
            for text in guide.keywords:
                yield Line(owner=guide.id, kind=Kind.KEYWORD, text=text)
            for text in guide.asked_as:
                yield Line(owner=guide.id, kind=Kind.QUESTION, text=text)
            for passage in self._quotable[guide.id].passages:
                yield Line(owner=guide.id, kind=Kind.BODY, text=passage.text)
        for topic, (keywords, _) in self._topics.items():
            for text in keywords:
                yield Line(owner=TOPIC_MARK + topic, kind=Kind.TOPIC, text=text)
