"""What a feed as a whole tells: gates, people, roles, first talks, explanations."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from nudge.domain.events import (
    AllDay,
    Attendee,
    Busy,
    Frequency,
    Occurrence,
    Participation,
    Recurrence,
    Status,
    Timed,
    UserType,
)
from nudge.domain.moments import Moment, Role
from nudge.domain.people import History
from nudge.domain.recognise import explain, recognise
from tests.moments.rulebook import ME, START, find_moment, load_rules, make_example

WEEKLY = Recurrence(frequency=Frequency.WEEKLY)


def make_series(
    title: str, who: str, *, first: int, weeks: int = 1, uid: str = "", organiser: str = ME
) -> list[Occurrence]:
    """Weekly meetings of the manager with one colleague, the first `first` days from START."""
    guest = Attendee(name=who, email=f"{who.casefold().replace(' ', '.')}@nordia.example")
    own = Attendee(name="Robin Lindqvist", email=ME)
    starts = [START + timedelta(days=first + 7 * week) for week in range(weeks)]
    return [
        Occurrence(
            uid=uid or title,
            recurrence_id=start,
            summary=title,
            span=Timed(start=start, end=start + timedelta(minutes=30)),
            organiser=guest if organiser != ME else own,
            attendees=(own, guest),
            recurrence=WEEKLY,
        )
        for start in starts
    ]


def read(*occurrences: Occurrence, history: History | None = None) -> list[Moment]:
    return list(
        recognise(
            occurrences,
            load_rules(),
            me=frozenset({ME}),
            history=history or History(),
            now=START,
            zone=UTC,
        )
    )


@pytest.mark.parametrize(
    "title",
    [
        "Cancelled: 1:1 Tom",
        "[CANCELED] 1:1 Tom",
        "Abgesagt: Jour fixe Tom",
        "Annulé : point hebdo Tom",
        "1:1 Tom (cancelado)",
        "Cancelado - 1:1 Tom",
        "Geannuleerd: bila Tom",
        "Inställt: avstämning Tom",
        "【中止】1on1 田中さん",
        "1:1 (cancelled) Tom",
        "Busy",
        "",
    ],
)
def test_what_is_called_off_or_hidden_in_the_title_is_no_moment(title: str) -> None:
    assert find_moment(make_example(title)) is None


def test_what_is_cancelled_declined_or_marked_free_is_no_moment() -> None:
    meeting = make_series("1:1 Tom", "Tom Reed", first=0)[0]
    declined = tuple(
        replace(each, participation=Participation.DECLINED) for each in meeting.attendees
    )
    assert find_moment(meeting) is not None
    assert find_moment(replace(meeting, status=Status.CANCELLED)) is None
    assert find_moment(replace(meeting, busy=Busy.FREE)) is None
    assert find_moment(replace(meeting, attendees=declined)) is None


def test_free_says_nothing_on_a_whole_day() -> None:
    day = replace(make_example({"title": "Emeka first day", "days": 1}), busy=Busy.FREE)
    found = find_moment(day)
    assert found is not None
    assert found.rule.moment == "new-hire"


def test_rooms_do_not_count_as_people() -> None:
    meeting = make_series("1:1 Tom", "Tom Reed", first=0)[0]
    room = Attendee(name="Oslo", email="oslo@resource.calendar.google.com")
    hall = Attendee(name="Saal 3", email="r3@nordia.example", user_type=UserType.ROOM)
    found = find_moment(replace(meeting, attendees=(*meeting.attendees, room, hall)))
    assert found is not None
    assert found.person is not None
    assert found.person.email == "tom.reed@nordia.example"


def test_evidence_is_in_a_managers_words() -> None:
    found = find_moment(make_series("1:1 Tom", "Tom Reed", first=0)[0])
    assert found is not None
    assert found.evidence == ("title has '1:1'", "two people", "weekly")


def test_a_colleague_met_after_sixty_known_days_is_a_first_one_on_one() -> None:
    known = make_series("1:1 Tom", "Tom Reed", first=-90, weeks=16)
    fresh = make_series("1:1 Kim", "Kim Lee", first=7, weeks=2)
    found = {each.occurrence.key: each for each in read(*known, *fresh)}
    assert found[fresh[0].key].rule.moment == "first-one-on-one"
    assert found[fresh[0].key].evidence[-1] == "none with them since 02 December 2025"
    assert found[fresh[1].key].rule.moment == "one-on-one"


def test_nothing_is_called_first_without_sixty_days_of_history() -> None:
    fresh = make_series("1:1 Kim", "Kim Lee", first=7)
    assert [each.rule.moment for each in read(*fresh)] == ["one-on-one"]
    known = History(since=date(2025, 11, 1))
    assert [each.rule.moment for each in read(*fresh, history=known)] == ["first-one-on-one"]


def test_a_split_or_renamed_series_and_a_known_person_are_no_first() -> None:
    old = make_series("1:1 Kim", "Kim Lee", first=-90, weeks=4)
    new = make_series("Kim / Robin weekly", "Kim Lee", first=7, uid="other_R2026@google.com")
    assert {each.rule.moment for each in read(*old, *new)} == {"one-on-one"}
    history = History(since=date(2025, 1, 1), met={"kim.lee@nordia.example": date(2025, 2, 1)})
    assert [each.rule.moment for each in read(*new, history=history)] == ["one-on-one"]


def test_a_series_called_first_is_a_first_once() -> None:
    series = make_series("Intro 1:1 Kim", "Kim Lee", first=0, weeks=2)
    moments = [each.rule.moment for each in read(*series)]
    assert moments == ["first-one-on-one", "one-on-one"]


def test_without_rules_or_occurrences_there_is_no_moment() -> None:
    assert read() == []
    assert (
        recognise(
            make_series("1:1 Kim", "Kim Lee", first=0),
            (),
            me=frozenset({ME}),
            history=History(),
            now=START,
            zone=UTC,
        )
        == ()
    )


def test_whole_days_belong_to_the_history_too() -> None:
    day = AllDay(start=date(2025, 6, 1), end=date(2025, 6, 2))
    holiday = Occurrence(uid="h", summary="Holiday", span=day)
    fresh = make_series("1:1 Kim", "Kim Lee", first=7)
    assert [each.rule.moment for each in read(holiday, *fresh)] == ["first-one-on-one"]


def test_who_alone_invites_the_manager_is_their_boss() -> None:
    reports = [
        each
        for number, name in enumerate(("Tom Reed", "Kim Lee", "Ana Sol"))
        for each in make_series(f"1:1 {name}", name, first=number, weeks=2)
    ]
    boss = make_series("Vera / Robin", "Vera Stahl", first=3, weeks=2, organiser="boss")
    roles = {each.occurrence.uid: each.role for each in read(*reports, *boss)}
    assert roles["Vera / Robin"] is Role.REPORT
    assert roles["1:1 Kim Lee"] is Role.MANAGER


def test_who_holds_the_managers_own_review_is_their_boss() -> None:
    review = make_series("My annual review", "Vera Stahl", first=2, organiser="boss")
    talk = make_series("1:1 Vera", "Vera Stahl", first=3, organiser="boss")
    assert [each.role for each in read(*review, *talk)] == [Role.REPORT, Role.REPORT]


@pytest.mark.parametrize(
    "title",
    [
        "My performance review",
        "Mein Jahresgespräch",
        "Mon entretien professionnel",
        "Performance review: Robin Lindqvist",
        "1:1 with my boss",
        "部長との1on1",
    ],
)
def test_the_managers_own_talks_have_the_role_of_a_report(title: str) -> None:
    found = find_moment(make_example(title))
    assert found is not None
    assert found.role is Role.REPORT


def test_an_outsiders_invitation_to_an_interview_is_the_managers_own() -> None:
    own = {"title": "Interview", "outsiders": ["Max Ott"], "organiser": "outsider"}
    found = find_moment(make_example(own))
    assert found is not None
    assert found.role is Role.REPORT
    assert found.evidence[-1] == "somebody from outside invited you"


def test_a_review_to_which_a_colleague_invites_alone_is_the_managers_own() -> None:
    found = find_moment(
        make_example({"title": "Performance review", "with": ["Vera Stahl"], "organiser": "other"})
    )
    assert found is not None
    assert found.evidence[-1] == "a colleague invited you alone"


def test_a_team_meeting_that_a_colleague_leads_is_not_the_managers() -> None:
    title = {"title": "Team meeting", "with": ["Vera Stahl", "Kim Lee", "Tom Reed"]}
    found = find_moment(make_example(title | {"organiser": "other"}))
    assert found is not None
    assert found.role is Role.REPORT


def test_who_leads_the_meetings_and_alone_invites_is_the_boss() -> None:
    team = make_example(
        {"title": "Team meeting", "with": ["Vera Stahl", "Kim Lee"], "organiser": "other"}
    )
    talk = make_series("Vera / Robin", "Vera Stahl", first=3, organiser="boss")
    assert [each.role for each in read(team, *talk)] == [Role.REPORT, Role.REPORT]


def test_a_nickname_is_learnt_from_a_meeting_of_two() -> None:
    known = make_series("1:1 Skippy", "Arturo Skipworth", first=-20, weeks=2)
    review = make_example("Annual review - Skippy")
    found = find_moment(*known, review)
    assert found is not None
    assert found.person is not None
    assert found.person.email == "arturo.skipworth@nordia.example"


def test_the_one_named_is_the_person_when_hr_sits_in() -> None:
    meeting = {"title": "Annual review: Tom", "with": ["HR Partner", "Tom Reed"]}
    found = find_moment(make_example(meeting))
    assert found is not None
    assert found.person is not None
    assert found.person.name == "Tom Reed"
    unnamed = find_moment(
        make_example({"title": "Annual review", "with": ["HR Partner", "Tom Reed"]})
    )
    assert unnamed is not None
    assert unnamed.person is not None
    assert unnamed.person.name == "Tom Reed"


def test_an_explanation_tells_each_condition_met_or_not() -> None:
    course = make_example("Feedback training")
    traces = explain(course, [course], load_rules(), me=frozenset({ME}))
    assert len(traces) == len(load_rules())
    assert not any(trace.is_chosen for trace in traces)
    feedback = next(trace for trace in traces if trace.moment == "feedback")
    assert not feedback.is_met
    unmet = [check.text for check in feedback.checks if not check.is_met]
    assert "'training' speaks of a course or talk" in unmet


def test_an_explanation_begins_with_the_rule_that_was_chosen() -> None:
    talk = make_example("1:1 Tom")
    traces = explain(talk, [talk], load_rules(), me=frozenset({ME}))
    assert traces[0].moment == "one-on-one"
    assert traces[0].is_met


def test_the_same_title_is_one_moment_at_any_hour() -> None:
    morning = make_example("1:1 Tom")
    evening = replace(
        morning,
        uid="later",
        span=Timed(
            start=datetime(2026, 3, 2, 17, tzinfo=UTC), end=datetime(2026, 3, 2, 17, 30, tzinfo=UTC)
        ),
    )
    assert [each.occurrence for each in read(morning, evening)] == [morning, evening]


def test_the_organiser_need_not_be_among_the_guests() -> None:
    """Outlook's own export leaves the organiser out of the guests."""
    meeting = make_series("Catch-up", "Tom Reed", first=0)[0]
    boss = Attendee(name="Vera Stahl", email="vera.stahl@nordia.example")
    found = find_moment(replace(meeting, attendees=(meeting.attendees[0],), organiser=boss))
    assert found is not None
    assert found.person is not None
    assert found.person.name == "Vera Stahl"


def test_a_name_that_is_also_a_thing_is_no_veto() -> None:
    found = find_moment(make_example("Abmahnungsgespräch Hr. Brandis"))
    assert found is not None
    assert found.rule.moment == "performance-issue"
