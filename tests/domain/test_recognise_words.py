"""Titles, phrases, names and people: the small parts that recognition stands on."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from nudge.domain import matcher, phrases
from nudge.domain.conditions import parse_rule
from nudge.domain.directory import Directory, build_directory
from nudge.domain.events import Attendee, Frequency, Recurrence
from nudge.domain.firsts import _find_keys
from nudge.domain.names import find_names
from nudge.domain.people import History, Person, find_domains, is_outside, is_person, read_person
from nudge.domain.phrases import PhraseIndex
from nudge.domain.recognise import recognise
from nudge.domain.rules import Timing
from nudge.domain.titles import fold, read_title
from tests.moments.rulebook import ME, find_moment, load_rules, load_sheets, make_example


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rückkehrgespräch", "RUECKKEHRGESPRAECH"),
        ("évaluation", "Evaluation"),
        ("１on１", "1on1"),
        ("Lönesamtal", "lonesamtal"),
        ("Straße", "STRASSE"),
        ("ﾌｨｰﾄﾞﾊﾞｯｸ", "フィードバック"),
    ],
)
def test_spelling_does_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("text", "has_talk"),
    [
        ("1:1 Tom", True),
        ("Tom 1-1s", True),
        ("Weekly 1 : 1", True),
        ("at 1:15", False),
        ("v1.1 release", False),
        ("2024-1-1", False),
        ("won 1-10", False),
    ],
)
def test_one_on_one_is_a_word_and_no_time_date_or_version(text: str, has_talk: bool) -> None:
    words = [token.folded for token in read_title(text).tokens]
    assert any(word in {"1:1", "1:1s"} for word in words) is has_talk


@pytest.mark.parametrize(
    ("phrase", "title", "is_found"),
    [
        ("checkin", "Check-in with Ana", True),
        ("checkin", "check in Ana", True),
        ("*gespräch", "Feedback-Gespräch", True),
        ("*gespräch", "Gesprächskreis", False),
        ("rück*gespräch", "Rückkehrgespräch Ana", True),
        ("rück*gespräch", "Rückgabe", False),
        ("*lohn*runde", "Die Lohnerhöhungsrunde", True),
        ("*lohn*runde", "Tafelrunde", False),
        ("*lohn*", "Mindestlohnsatz", True),
        ("*a*b*", "xbxa", False),
        ("ab*ba", "aba", False),
        ("give * feedback", "Give Tom Reed feedback", True),
        ("give * feedback", "Give one two three feedback", False),
        ("entretien d'embauche*", "Entretien d’embauches", True),
        ("評価*面談", "評価フィードバック面談", True),
        ("評価*面談", "面談の評価", False),
        ("評価*面談", "フィードバック", False),
        ("feedback *", "Feedback", True),
    ],
)
def test_a_star_stands_for_letters_and_a_lone_one_for_two_words(
    phrase: str, title: str, is_found: bool
) -> None:
    index = PhraseIndex()
    index.add(phrase)
    assert bool(index.find(read_title(title))) is is_found


def test_what_is_kept_of_words_and_titles_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phrases, "_MOST_WORDS_KEPT", 1)
    index = PhraseIndex()
    index.add("feedback")
    assert [len(index.find(read_title(title))) for title in ("a b", "Feedback", "c")] == [0, 1, 0]
    monkeypatch.setattr(matcher, "_MOST_TITLES_KEPT", 1)
    reader = matcher.build_matcher(load_rules()[:1])
    assert reader.read("a").title.text == "a"
    assert reader.read("b").title.text == "b"


def find(title: str, *present: Person, directory: Directory | None = None) -> list[str]:
    covered = [each.span() for each in re.finditer("talk", title)]
    found = find_names(read_title(title), covered, present, directory or Directory())
    return [name.text for name in found]


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("with Xquor", ["Xquor"]),
        ("Xquor's talk", ["Xquor"]),
        ("Xquor / Anna", ["Xquor", "Anna"]),
        ("Xquor and Yvrel", ["Xquor", "Yvrel"]),
        ("talk H. Osei", ["H. Osei"]),
        ("talk - Xquor", ["Xquor"]),
        ("talk Xquor", ["Xquor"]),
        ("Xquor talk", []),
        ("talk SLA", []),
        ("Hr. Brandis", ["Brandis"]),
        ("anna und bert", ["anna", "bert"]),
        ("Line lina", []),
        ("田中さん", ["田中"]),
        ("計算", []),
    ],
)
def test_names_are_told_by_the_list_and_by_where_they_stand(title: str, names: list[str]) -> None:
    assert find(title) == names


def test_two_who_match_a_name_leave_it_open() -> None:
    pair = {"title": "Catch-up Ana, then Tom", "with": ["Ana Sol", "Ana Reed"]}
    assert find_moment(make_example(pair)) is None


def test_names_of_those_present_are_names_whatever_they_mean() -> None:
    assert find("may review", Person(name="May Low")) == ["may"]


@pytest.mark.parametrize(
    ("attendee", "name"),
    [
        (Attendee(name="Meyer, Tom (EXT)", email="tm@nordia.example"), "Tom Meyer"),
        (Attendee(name="tom.meyer@nordia.example", email="tom.meyer@nordia.example"), "Tom Meyer"),
        (Attendee(email="tom_meyer2+x@nordia.example"), "Tom Meyer"),
        (Attendee(name="Tom Meyer | Nordia", email="t@nordia.example"), "Tom Meyer"),
    ],
)
def test_a_person_is_read_from_any_form_of_their_name(attendee: Attendee, name: str) -> None:
    assert read_person(attendee).name == name


def test_rooms_and_lists_are_no_people() -> None:
    assert not is_person(Attendee(name="Meeting Room 4", email="x@nordia.example"))
    assert not is_person(Attendee(email="team-all@nordia.example"))
    assert is_person(Attendee(email="tom.meyer@nordia.example"))


def test_a_domain_open_to_everybody_tells_no_colleague() -> None:
    assert find_domains(frozenset({"ana@gmail.com"})) == frozenset()
    own = find_domains(frozenset({ME}))
    assert not is_outside("x@mail.nordia.example", own)
    assert is_outside("x@contoso.example", own)
    assert not is_outside("x@contoso.example", frozenset())


def test_the_longer_name_of_an_address_is_kept_and_rooms_are_left_out() -> None:
    meeting = make_example({"title": "a", "with": ["Tom Reed"]})
    short = replace(meeting.attendees[1], name="Tom")
    room = Attendee(name="Raum Oslo", email="oslo@nordia.example")
    again = replace(meeting, attendees=(meeting.attendees[0], short, room))
    directory = build_directory([meeting, again], frozenset({ME}))
    assert [person.name for person in directory.people.values()] == ["Tom Reed"]
    assert directory.find(()) is None


def test_only_regular_meetings_of_two_that_the_manager_invites_make_reports() -> None:
    weekly = Recurrence(frequency=Frequency.WEEKLY)
    two = replace(make_example({"title": "a", "with": ["Tom Reed"]}), recurrence=weekly)
    crowd = ["Ana Sol", "Kim Lee", "Ida Berg", "Max Ott"]
    three = make_example({"title": "b", "with": crowd[:2]})
    many = make_example({"title": "c", "with": crowd})
    theirs = make_example({"title": "d", "with": ["Vera Stahl"], "organiser": "other"})
    others = [replace(each, recurrence=weekly) for each in (three, many, theirs)]
    directory = build_directory([two, *others], frozenset({ME}))
    assert directory.reports == {"tom.reed@nordia.example"}


def test_a_full_name_in_two_titles_joins_the_first_name_alone() -> None:
    titles = ("1:1 Priya Raman", "Feedback Priya Raman", "Annual review: Priya")
    found = find_moment(*(make_example(title) for title in titles))
    assert found is not None
    assert found.person == Person(name="Priya Raman")


def test_someone_without_a_name_is_known_by_their_address() -> None:
    assert _find_keys(Person(email="x@y.example")) == ("x@y.example",)


def test_timing_is_minutes_a_lead_or_never() -> None:
    sheet = dict(load_sheets()["one-on-one"])
    never = parse_rule(sheet | {"timing": {"prepare": "never", "grace": 5}}).timing
    assert never.prepare is None
    assert never.grace == timedelta(minutes=5)
    assert parse_rule(sheet | {"timing": {}}).timing == Timing()


@pytest.mark.parametrize(
    ("title", "moment"),
    [
        ("Catch up with Priya (Halle 3)", "one-on-one"),
        ("Feedback from CQC", None),
        ("Annas Probezeitgespräch", "performance-review"),
        ("期末面談 阿部さん", "performance-review"),
        ("面談 前田", "one-on-one"),
        ("Rückkehrgespräch Küferei", "return-from-leave"),
        ("Willkommen zurück aus der Elternzeit: Nadine", "return-from-leave"),
        ("Medarb.samtal Fredrik", "performance-review"),
        ("Tricky chat with Ana", "difficult-conversation"),
    ],
)
def test_remarks_acronyms_genitives_and_abbreviations_are_read(
    title: str, moment: str | None
) -> None:
    found = find_moment(make_example(title))
    assert (None if found is None else found.rule.moment) == moment


def test_what_a_title_sells_elsewhere_is_a_company_and_no_person() -> None:
    meetings = [make_example("Contoso demo"), make_example("Feedback Contoso")]
    meetings = [replace(each, uid=str(place)) for place, each in enumerate(meetings)]
    rules = load_rules()
    found = recognise(
        meetings,
        rules,
        me=frozenset({ME}),
        history=History(),
        now=datetime(2026, 3, 2, tzinfo=UTC),
        zone=UTC,
    )
    assert [each.person for each in found if each.person] == []


def test_a_routine_meeting_of_every_day_is_no_moment() -> None:
    daily = replace(
        make_example({"title": "Team sync", "with": ["Ana Sol", "Tom Reed", "Kim Lee"]}),
        recurrence=Recurrence(frequency=Frequency.DAILY),
    )
    assert find_moment(daily) is None
    weekly = replace(daily, recurrence=Recurrence(frequency=Frequency.WEEKLY))
    assert find_moment(weekly) is not None


def test_a_rules_own_word_makes_nobody_a_company() -> None:
    titles = ("Auflösungsvertrag Krüger", "Fehlzeitengespräch Krüger")
    meetings = [replace(make_example(each), uid=each) for each in titles]
    found = recognise(
        meetings,
        load_rules(),
        me=frozenset({ME}),
        history=History(),
        now=datetime(2026, 3, 2, tzinfo=UTC),
        zone=UTC,
    )
    assert [each.person.name for each in found if each.person] == ["Krüger", "Krüger"]
