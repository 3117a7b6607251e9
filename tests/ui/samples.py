"""Facts to draw: a guide, nudges with ordinary, long, right-to-left and hostile names."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from nudge.domain.commitments import Commitment
from nudge.domain.events import Occurrence, Timed
from nudge.domain.guides import Checklist, Guide, GuideEntry, Item, ListKind
from nudge.domain.lessons import Happening, Prompt, Series, Term, Tip, Wordings
from nudge.domain.moments import Moment
from nudge.domain.nudges import Nudge, NudgeKind, Placement, Reason, ReasonCode
from nudge.domain.people import Person
from nudge.domain.rules import Rule
from nudge.engine.desk import CardFacts, FeedHealth, ReflectionFacts, Status
from nudge.engine.search import Hit, Place
from tests.ui.sample_guides import GLOSSARY, GUIDE, HAPPENED, OTHERS

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 12, 12, 46, tzinfo=UTC)  # a Thursday, 13:46 in Berlin
START = datetime(2026, 3, 12, 13, 0, tzinfo=UTC)
PRIYA = Person(name="Priya Sharma", email="priya@example.org")


class Shelf:
    """A library of one whole guide and some entries."""

    def __init__(self, *, is_empty: bool = False) -> None:
        self._is_empty = is_empty

    def rules(self) -> tuple[Rule, ...]:
        return ()

    def find_guide(self, guide: str) -> Guide | None:
        for entry in self.list_guides():
            if entry.id == guide:
                return replace(GUIDE, id=entry.id, title=entry.title, situation=entry.situation)
        return None

    def glossary(self) -> tuple[Term, ...]:
        return GLOSSARY

    def happened(self) -> tuple[Happening, ...]:
        return () if self._is_empty else HAPPENED

    def tips(self) -> tuple[Tip, ...]:
        return ()

    def series(self) -> tuple[Series, ...]:
        return ()

    def prompts(self) -> tuple[Prompt, ...]:
        return ()

    def wordings(self) -> Wordings:
        return Wordings()

    def list_guides(self) -> Sequence[GuideEntry]:
        if self._is_empty:
            return ()
        first = GuideEntry(id=GUIDE.id, title=GUIDE.title, situation="One-on-ones", outcome="")
        rest = (
            GuideEntry(id=name, title=title, situation=situation)
            for name, title, situation in OTHERS
        )
        return (first, *rest)


class StillClock:
    """A clock that stands, until it is told to move."""

    def __init__(self, now: datetime = NOW) -> None:
        self.instant = now

    def now(self) -> datetime:
        return self.instant

    def zone(self) -> ZoneInfo:
        return ZONE


def make_nudge(
    *,
    kind: NudgeKind = NudgeKind.PREPARE,
    person: Person | None = PRIYA,
    name: str = "One-on-one",
    is_sensitive: bool = False,
    start: datetime = START,
    join: str = "https://meet.google.com/abc-defg-hij",
) -> Nudge:
    """A nudge for a half-hour talk."""
    occurrence = Occurrence(
        uid="uid-1",
        summary="1:1 Priya / Sam",
        span=Timed(start=start, end=start + timedelta(minutes=30)),
        join=join,
    )
    moment = Moment(
        rule=Rule(moment="one-on-one", name=name, guide="one-on-one", is_sensitive=is_sensitive),
        occurrence=occurrence,
        person=person,
        evidence=("The title says “1:1”", "Only you and Priya Sharma are invited"),
    )
    return Nudge(
        key=f"uid-1|{kind.value}|2026-03-12",
        twin=f"one-on-one|priya|{kind.value}|2026-03-12",
        kind=kind,
        at=start - timedelta(minutes=15),
        until=start,
        moment=moment,
        reason=Reason(code=ReasonCode.DUE, placement=Placement.LAST_GAP, minutes=15),
    )


def make_card(nudge: Nudge | None = None, guide: Guide = GUIDE) -> CardFacts:
    """A card with one open promise, two ticks and three choices of Later."""
    return CardFacts(
        nudge=nudge or make_nudge(),
        guide=guide,
        ticks=frozenset({"notes", "topics"}),
        promises=(
            Commitment(
                id=7,
                text="send the promotion criteria",
                person=PRIYA,
                due=None,
                made_at=NOW - timedelta(days=14),
            ),
        ),
        later_minutes=(5, 10),
        other_moments=(
            Rule(moment="feedback", name="Feedback talk", guide="constructive-feedback"),
            Rule(moment="career", name="Career talk", guide="career-conversation"),
        ),
    )


def make_two() -> CardFacts:
    """Two cards that come together: the second is half an hour later, with somebody else."""
    later = make_nudge(person=HEBREW, start=START + timedelta(minutes=30))
    occurrence = replace(later.meeting.occurrence, uid="uid-2")
    other = replace(
        later,
        key="uid-2|prepare|2026-03-12",
        moment=replace(later.meeting, occurrence=occurrence),
    )
    return replace(make_card(), others=(replace(make_card(other), promises=()),))


def make_two_reflections() -> ReflectionFacts:
    """Two questions that come together."""
    return replace(make_reflection(), others=(make_reflection(make_other()),))


def make_reflection(nudge: Nudge | None = None) -> ReflectionFacts:
    """A reflection with nothing written yet."""
    return ReflectionFacts(
        nudge=nudge or make_nudge(kind=NudgeKind.REFLECT),
        guide=GUIDE,
        questions=GUIDE.reflection,
        next_start=START + timedelta(days=14),
    )


def make_status(nudge: Nudge | None = None) -> Status:
    """A status with one nudge to come and one healthy feed."""
    return Status(
        now=NOW,
        next_nudge=nudge or make_nudge(),
        feeds=(FeedHealth(name="Work", read_at=NOW),),
    )


LONG = Person(
    name="Maria-Magdalena Freifrau von Hohenlohe-Waldenburg-Schillingsfürst", email="m@example.org"
)
HEBREW = Person(name="דנה כהן", email="dana@example.org")
HOSTILE = Person(name='<b>Eve</b> & <img src="file:///etc/passwd">', email="eve@example.org")

LONG_GUIDE = replace(
    GUIDE,
    before=Checklist(
        kind=ListKind.READ_DO,
        items=(
            Item(
                id="german",
                text="Betriebsverfassungsgesetzliche Mitbestimmungsrechte und "
                "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherung prüfen",
            ),
            Item(id="r-and-d", text="Ask R&D about <b>their</b> plans & budget"),
            Item(id="hebrew", text="לקרוא את הסיכום מהפעם הקודמת"),
            *GUIDE.before.items,
        ),
    ),
)


def make_written() -> ReflectionFacts:
    """A reflection that is half done, with a promise for Friday week."""
    return replace(
        make_reflection(),
        answers=(
            "She is worried about the move to the new team, more than she said.\n\nAsk Tom first.",
            "",
        ),
        commitment=Commitment(
            id=8,
            text="Ask about the budget",
            person=PRIYA,
            due=date(2026, 3, 20),
            made_at=NOW,
        ),
    )


def make_late() -> CardFacts:
    """A card so close to its talk that Later offers nothing."""
    return replace(make_card(), later_minutes=())


def make_endless() -> CardFacts:
    """A card with more items than any screen holds."""
    items = tuple(Item(id=f"item-{number}", text=f"Item {number}") for number in range(90))
    guide = replace(GUIDE, before=Checklist(kind=ListKind.READ_DO, items=items))
    return make_card(guide=guide)


def make_other() -> Nudge:
    """A reflection nudge of another talk."""
    nudge = make_nudge(kind=NudgeKind.REFLECT, person=HEBREW)
    return replace(nudge, key="uid-2|reflect|2026-03-12")


class Finder:
    """A search that finds two guides, whatever is asked."""

    def find(self, text: str, limit: int, notes: Mapping[str, str] | None = None) -> Sequence[Hit]:
        return (
            Hit(
                guide="compensation-talk",
                title="Talking about pay",
                title_marks=((14, 17),),
                place=Place.TITLE,
                snippet="They know what was decided, and why.",
            ),
            Hit(
                guide="one-on-one",
                title="Regular one-on-one",
                place=Place.TEXT,
                section="solves",
                snippet="… bring up pay, then say when you will have an answer.",
                marks=((11, 14),),
            ),
            Hit(
                guide="skip-level",
                title="Talking to the people your managers lead",
                place=Place.NOTE,
                snippet="Ask Tom about pay bands",
                marks=((14, 17),),
            ),
        )
