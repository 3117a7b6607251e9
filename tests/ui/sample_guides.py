"""A guide, the others of a small library, and what stands around them, for tests of windows."""

from datetime import date

from nudge.domain.guides import Checklist, Guide, Item, ListKind, Source
from nudge.domain.lessons import Happening, Term

GUIDE = Guide(
    id="one-on-one",
    title="Regular one-on-one",
    outcome="They leave lighter than they came, and both of you know what happens next.",
    when="Every week or two, half an hour",
    situation="One-on-ones",
    before=Checklist(
        kind=ListKind.READ_DO,
        items=(
            Item(id="notes", text="Read last time's notes"),
            Item(id="topics", text="Put their topics first"),
            Item(id="praise", text="Pick one thing to praise, with the place and the day"),
            Item(id="question", text="Choose one question about how they are doing"),
            Item(id="quiet", text="Close the mail and turn the phone over"),
        ),
    ),
    steps=(
        "Ask what is on their mind, then wait. Let the silence do its work.",
        "Go through their topics first. Yours come after.",
        "Ask one question that you do not know the answer to.",
        "Say one thing that you saw and valued, with where and when.",
        "Agree who does what until when, and write it down together.",
    ),
    words=(
        'Open: "What would make this half hour worth it for you?"',
        'If all is fine: "Tell me about one moment last week that was harder than it had to be."',
        'Close: "I will ask about the budget by Friday, and you send the draft. What did I miss?"',
    ),
    traps=(
        "Turning it into a status report. Ask for the worry behind the task instead.",
        "Cancelling when busy. Shorten it instead; ten minutes still say that they matter.",
    ),
    solves=(
        "If they say that all is fine, then ask what they would change if they had your job.",
        "If they bring up pay, then say when you will have an answer.",
    ),
    after=Checklist(
        kind=ListKind.DO_CONFIRM,
        items=(
            Item(id="wrote", text="Wrote down what I promised"),
            Item(id="date", text="Next date stands"),
            Item(id="thanks", text="Said thanks for one thing"),
        ),
    ),
    next_step="Put fifteen minutes into Thursday for what you promised.",
    call_hr=("They speak of being harassed, threatened or treated unfairly.",),
    countries={"DE": "The works council may be present if they ask for it."},
    why="Regular talks with one's own manager go with more trust and fewer surprises.",
    reflection=("What did you learn that you did not know?", "What will you do differently?"),
    sources=(
        Source(
            key="Hor16",
            author="Horstman",
            title="The Effective Manager",
            year="2016",
            url="https://www.manager-tools.com/",
        ),
    ),
    reviewed=date(2026, 1, 10),
    review_by=date(2027, 1, 9),
    owner="People team",
)

OTHERS = (
    ("first-one-on-one", "First one-on-one with a new team member", "One-on-ones"),
    ("skip-level", "Talking to the people your managers lead", "One-on-ones"),
    ("constructive-feedback", "Telling someone what needs to change", "Feedback"),
    ("positive-feedback", "Praise that means something", "Feedback"),
    ("receiving-feedback", "When the feedback is about you", "Feedback"),
    ("performance-review", "The yearly or half-yearly review talk", "Reviews and pay"),
    ("compensation-talk", "Talking about pay", "Reviews and pay"),
    ("difficult-conversation", "Any talk you would rather put off", "Hard days"),
    ("letting-someone-go", "Ending someone's employment", "Hard days"),
)


NOTE = """Priya likes to walk while we talk.

Ask in March: did the rota change help? She said that Tuesday mornings are the worst."""


GLOSSARY = (
    Term(
        term="Status report",
        meaning="A list of what was done since last time; it can be written instead of told.",
        also=("status update",),
    ),
)

HAPPENED = (
    Happening(id="bullied", title="Somebody is being bullied", guide="difficult-conversation"),
    Happening(id="cried", title="Somebody cried in front of me", guide="difficult-conversation"),
    Happening(id="resigned", title="Somebody resigned", guide="skip-level"),
)
