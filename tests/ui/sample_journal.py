"""A journal of one person's page, for pictures of its window."""

from datetime import timedelta

from nudge.domain.commitments import Commitment, Reflection
from nudge.domain.journal import EntryKind, JournalEntry, PersonLine, PersonNote
from nudge.domain.people import Person
from nudge.engine.journal import JournalFacts
from tests.ui.samples import NOW, PRIYA

TOM, ADA = Person(name="Tom Baker"), Person(name="Ada Obi")
_DAY = timedelta(days=1)


def _make_talk(days: int, *answers: str) -> JournalEntry:
    held_at = NOW - days * _DAY
    questions = ("What did you learn that you did not know?", "What will you do differently?")
    talk = Reflection(
        occurrence=f"talk-{days}",
        moment="one-on-one",
        person=PRIYA,
        held_at=held_at,
        questions=questions[: len(answers)],
        answers=answers,
    )
    return JournalEntry(
        kind=EntryKind.REFLECTION, ref=f"talk-{days}", at=held_at, person=PRIYA, reflection=talk
    )


def _make_note(days: int, text: str) -> JournalEntry:
    made_at = NOW - days * _DAY
    note = PersonNote(id=days, person=PRIYA, text=text, made_at=made_at)
    return JournalEntry(kind=EntryKind.NOTE, ref=str(days), at=made_at, person=PRIYA, note=note)


def _promise(id_: int, text: str) -> Commitment:
    return Commitment(id=id_, text=text, person=PRIYA, due=None, made_at=NOW - 14 * _DAY)


_PEOPLE = tuple(
    PersonLine(person=person, keys=frozenset({person.key}), entries=entries, last_at=NOW)
    for person, entries in ((PRIYA, 5), (TOM, 3), (ADA, 2))
)
JOURNAL = JournalFacts(
    now=NOW,
    people=_PEOPLE,
    person=_PEOPLE[0],
    entries=(
        _make_note(3, "Led the night shift alone, and wrote down what went wrong."),
        _make_talk(
            14,
            "She is worried about the move to the new team, more than she said.",
            "Ask earlier, and wait for the answer.",
        ),
        _make_talk(28, "Wants to lead the audit in autumn."),
    ),
    mine=(_promise(1, "Send the promotion criteria"),),
    theirs=(_promise(2, "Bring numbers on the rota"),),
    last_feedback=NOW - 16 * _DAY,
)
