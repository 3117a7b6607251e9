"""Cards, reflections and guides in words."""

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

from nudge.adapters.system.paths import find_content
from nudge.bootstrap.content import load_library
from nudge.domain.commitments import Commitment
from nudge.domain.guides import Contacts, Need, Video
from nudge.domain.lessons import Term
from nudge.ui.presenters.card import present_card
from nudge.ui.presenters.guide import Reading, present_guide
from nudge.ui.presenters.paper import present_paper
from nudge.ui.presenters.passages import Passages
from nudge.ui.presenters.quotes import present_words
from nudge.ui.presenters.reflection import present_reflection
from nudge.ui.presenters.toolkit import find_matches, present_toolkit
from tests.ui import samples
from tests.ui.sample_guides import GLOSSARY, GUIDE
from tests.ui.samples import NOW, START, ZONE


def test_presenters_run_without_qt() -> None:
    """Every presenter is imported in a process in which PySide6 cannot be."""
    script = (
        "import sys, pkgutil, importlib\n"
        "sys.modules['PySide6'] = None\n"
        "import nudge.ui.presenters as presenters\n"
        "names = [m.name for m in pkgutil.iter_modules(presenters.__path__)]\n"
        "for name in names: importlib.import_module(f'nudge.ui.presenters.{name}')\n"
        "print(len(names))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert int(done.stdout) >= 10


def test_a_card_answers_what_with_whom_when_and_the_first_step() -> None:
    """All of it before anything is unfolded."""
    view = present_card(samples.make_card(), NOW, ZONE)
    assert view.title == "One-on-one with Priya Sharma"
    assert view.time == "14:00 – 14:30"
    assert view.countdown.text == "in 14 minutes"
    assert view.items[0].text == "Read last time's notes"
    assert [item.is_done for item in view.items] == [True, True, False, False, False]
    assert [choice.label for choice in view.later] == ["In 5 minutes", "In 10 minutes"]


def test_a_card_says_why_it_came() -> None:
    """The evidence, then the choice of the minute."""
    why = present_card(samples.make_card(), NOW, ZONE).why
    assert why[0] == "The title says “1:1”"
    assert why[-1] == "In the last gap, 15 minutes before."


def test_a_card_offers_no_link_that_may_not_be_opened() -> None:
    """An invitation's address is a stranger's."""
    nudge = samples.make_nudge(join="file:///etc/passwd")
    assert present_card(samples.make_card(nudge), NOW, ZONE).join is None


def test_promises_say_when_they_are_due() -> None:
    """Still open, and since when that is late."""
    today = NOW.date()
    dues = (None, today, today - timedelta(days=1), today - timedelta(days=9))
    promises = tuple(
        Commitment(id=number, text="x", person=None, due=due, made_at=NOW)
        for number, due in enumerate(dues)
    )
    view = present_card(replace(samples.make_card(), promises=promises), NOW, ZONE)
    assert [promise.note_open for promise in view.promises] == [
        "Still open",
        "Still open, due today",
        "Still open, was due yesterday",
        "Still open, was due 3 March",
    ]


def test_a_reflection_pairs_questions_with_what_was_written() -> None:
    """A question without an answer is empty, not missing."""
    facts = replace(samples.make_reflection(), answers=("It went well.",))
    view = present_reflection(facts, NOW, ZONE)
    assert [question.answer for question in view.questions] == ["It went well.", ""]
    assert view.about == "One-on-one with Priya Sharma, today at 14:00"


def test_a_promise_can_be_due_at_the_next_one_on_one_or_on_a_day() -> None:
    """The next meeting first, then days by their distance; a Thursday offers its Friday once."""
    view = present_reflection(samples.make_reflection(), NOW, ZONE)
    assert [(choice.label, choice.due) for choice in view.dues] == [
        ("At the next one-on-one, on 26 March", None),
        ("Tomorrow", date(2026, 3, 13)),
        ("In a week, on 19 March", date(2026, 3, 19)),
    ]


def test_a_day_that_was_chosen_earlier_stays_among_the_choices() -> None:
    """Also when it is none of those that are offered."""
    view = present_reflection(samples.make_written(), NOW, ZONE)
    assert view.due == date(2026, 3, 20)
    assert view.due in {choice.due for choice in view.dues}


def test_early_in_the_week_friday_is_offered() -> None:
    """On a Monday: tomorrow, Friday, in a week."""
    view = present_reflection(samples.make_reflection(), NOW - timedelta(days=3), ZONE)
    assert [choice.label for choice in view.dues][1:] == [
        "Tomorrow",
        "On Friday",
        "In a week, on 16 March",
    ]


def test_words_to_say_stand_in_quotation_marks_behind_their_place_in_the_talk() -> None:
    """With a label, without one, and with a colon that belongs to the sentence."""
    labelled = present_words('If all is fine: "Tell me more."')
    assert (labelled.when, labelled.words) == ("If all is fine", "“Tell me more.”")
    bare = present_words("One thing: what would help?")
    assert (bare.when, bare.words) == ("", "“One thing: what would help?”")


def test_guides_stand_under_their_situations_in_the_order_of_the_pack() -> None:
    """As the library gives them."""
    situations = present_toolkit(samples.Shelf().list_guides())
    assert [situation.title for situation in situations] == [
        "One-on-ones",
        "Feedback",
        "Reviews and pay",
        "Hard days",
    ]
    assert situations[0].entries[0].id == "one-on-one"


def test_a_search_keeps_the_guides_that_have_all_its_words() -> None:
    """In any order and any case."""
    found = find_matches(samples.Shelf().list_guides(), "PAY  talking")
    assert [entry.id for entry in found] == ["compensation-talk"]


def test_the_filter_keeps_the_guides_for_one_moment_of_need() -> None:
    """Those that say of themselves that they are for it."""
    entries = [replace(entry, needs=(Need.SOLVE,)) for entry in samples.Shelf().list_guides()[:2]]
    entries += [replace(entry, needs=(Need.NEW,)) for entry in samples.Shelf().list_guides()[2:]]
    found = present_toolkit(entries, Need.SOLVE)
    ids = [entry.id for situation in found for entry in situation.entries]
    assert ids == ["one-on-one", "first-one-on-one"]


def test_every_shipped_guide_can_be_shown() -> None:
    """With the shipped glossary, whose terms are in its texts in all positions."""
    library = load_library([find_content()])
    reading = Reading(passages=Passages(library.glossary()))
    guides = [library.find_guide(entry.id) for entry in library.list_guides()]
    shown = [present_guide(found, reading) for found in guides if found]
    assert len(shown) == len(library.list_guides())


def test_a_line_may_end_in_the_middle_of_a_longer_term() -> None:
    """It ends with a short term that begins a longer one."""
    glossary = (
        Term(term="Bias", meaning="A lean."),
        Term(term="Bias in what one sees first", meaning="The first look stays."),
    )
    assert ">bias</a>" in Passages(glossary).mark(("Watch for bias",))


def test_a_term_is_explained_where_it_stands_first_in_a_part() -> None:
    """As a link that leads nowhere, with its meaning as the tooltip; other words are left alone."""
    passages = Passages(GLOSSARY)
    html = passages.mark(("No status report today", "A Status Update & status reports"))
    assert html.count('href="term:status-report"') == 1
    assert "A list of what was done since last time" in html
    assert "&amp; status reports" in html


def test_a_meaning_with_markup_stays_text() -> None:
    """Escaped twice: once for the tooltip's rich text, once for the attribute."""
    evil = replace(GLOSSARY[0], meaning='"><img src="file:///x">')
    html = Passages((evil,)).mark(("A status report",))
    assert "<img" not in html
    assert "&amp;lt;img" in html


def test_the_lines_of_chosen_countries_stand_open_and_the_others_are_left_out() -> None:
    """In their place only those that matter; without a choice all, folded."""
    guide = replace(GUIDE, countries={"DE": "The works council.", "GB": "A companion."})
    view = present_guide(guide, Reading(countries=("gb",)))
    assert view.open[-1].id == "countries"
    assert "A companion." in view.open[-1].html
    assert "works council" not in view.open[-1].html
    assert "countries" not in {section.id for section in view.folded}
    none = present_guide(guide, Reading(countries=("FR",)))
    assert "countries" not in {section.id for section in (*none.open, *none.folded)}


def test_related_guides_are_offered_where_they_are_there() -> None:
    """A pack may leave one out."""
    guide = replace(GUIDE, related=("skip-level", "long-gone"))
    view = present_guide(guide, Reading(titles={"skip-level": "Skip <level>"}))
    assert view.related is not None
    assert 'href="guide:skip-level">Skip &lt;level&gt;</a>' in view.related.html
    assert "long-gone" not in view.related.html
    assert present_guide(guide).related is None


def test_videos_are_links_that_name_their_host_unless_it_forbids_them() -> None:
    """Nothing is loaded; a bad address is left out."""
    good = Video(title="Asking & waiting", length="3:20", url="https://video.example.org/1")
    evil = Video(title="Evil", length="0:10", url="file:///etc/passwd")
    guide = replace(GUIDE, videos=(good, evil))
    shown = {section.id: section.html for section in present_guide(guide).folded}
    assert "Asking &amp; waiting (3:20)</a>, video.example.org" in shown["videos"]
    assert "Evil" not in shown["videos"]
    without = present_guide(guide, Reading(shows_videos=False))
    assert "videos" not in {section.id for section in without.folded}


def test_a_guide_has_three_layers() -> None:
    """Checklist; steps, words, traps and when to call HR; the rest folded."""
    view = present_guide(GUIDE)
    assert len(view.items) == 5
    assert [section.id for section in view.open] == ["steps", "words", "traps", "call_hr"]
    assert [section.id for section in view.folded] == [
        "solves",
        "after",
        "countries",
        "why",
        "sources",
    ]
    assert view.footer == "Reviewed 10 January 2026 by People team"


def test_a_guide_without_a_part_shows_no_empty_heading() -> None:
    """Only what a guide has."""
    view = present_guide(replace(GUIDE, traps=(), call_hr=(), countries={}, sources=(), why=""))
    assert [section.id for section in view.open] == ["steps", "words"]
    assert [section.id for section in view.folded] == ["solves", "after"]


def test_markup_in_a_guide_is_text() -> None:
    """A pack's lines are escaped, wherever they stand."""
    evil = '<img src="file:///x"><script>alert(1)</script>'
    guide = replace(
        GUIDE,
        title=evil,
        steps=(evil,),
        words=(f'{evil}: "{evil}"',),
        traps=(evil,),
        solves=(evil,),
        next_step=evil,
        call_hr=(evil,),
        contacts=Contacts(hr=evil, crisis_lines=(evil,)),
        countries={evil: evil},
        why=evil,
    )
    view = present_guide(guide)
    html = "".join(section.html for section in (*view.open, *view.folded))
    assert "<img" not in html
    assert "<script" not in html
    assert "&lt;img" in html
    paper = present_paper(guide, is_whole=True)
    assert "<img" not in paper
    assert "<script" not in paper


def test_crisis_lines_stand_beside_the_emergency_line_and_how_to_reach_hr_at_the_end() -> None:
    """In a guide where somebody may be in danger; without contacts nothing is said of any."""
    guide = replace(GUIDE, is_safe=True, call_hr=("Call 112 now.", "They may hurt somebody."))
    bare = present_guide(guide).open[-1].html
    contacts = Contacts(hr="Ada, <4000>", crisis_lines=("Listeners, 116 123 (GB)",))
    html = present_guide(replace(guide, contacts=contacts)).open[-1].html
    texts = ["Call 112 now.", "Listeners, 116 123 (GB)", "They may hurt somebody."]
    places = [html.index(text) for text in [*texts, "How to reach HR: Ada, &lt;4000&gt;"]]
    assert places == sorted(places)
    assert "How to reach" not in bare


def test_a_source_with_a_bad_address_is_cited_without_a_link() -> None:
    """The text stands; the link does not."""
    source = replace(GUIDE.sources[0], url="javascript:alert(1)")
    view = present_guide(replace(GUIDE, sources=(source,)))
    assert "Horstman" in view.folded[-1].html
    assert "href" not in view.folded[-1].html


def test_the_start_of_the_sample_is_today() -> None:
    """The samples hold together: the card is made 14 minutes before its talk."""
    assert timedelta(minutes=14) == START - NOW
