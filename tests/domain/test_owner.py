"""Whose calendar a feed is, and whether it can be read at all."""

from dataclasses import replace

from nudge.domain.events import Attendee, Occurrence, UserType
from nudge.domain.owner import guess_me, is_free_busy_only
from tests.moments.rulebook import ME, make_example

MEETINGS = [
    make_example({"title": "a", "with": ["Ana Sol"]}),
    make_example({"title": "b", "with": ["Tom Reed"]}),
    make_example({"title": "c", "with": ["Kim Lee"]}),
]


def test_the_calendars_name_is_the_owner_if_it_is_an_address() -> None:
    assert guess_me([], "Robin@Nordia.example") == ("robin@nordia.example",)
    assert guess_me([], ["Work", "robin@nordia.example"]) == ("robin@nordia.example",)


def test_else_it_is_the_guest_of_all_meetings() -> None:
    assert guess_me(MEETINGS, "Calendar") == (ME,)


def test_the_address_of_a_shared_calendar_is_nobodys() -> None:
    shared = "c_1f2e@group.calendar.google.com"
    assert guess_me(MEETINGS, shared) == (ME,)
    assert guess_me([], ["team@nordia.example"]) == ()


def test_a_room_that_is_always_booked_is_not_the_owner() -> None:
    room = Attendee(name="Room 4", email="room.4@nordia.example", user_type=UserType.ROOM)
    booked = [replace(each, attendees=(*each.attendees, room)) for each in MEETINGS]
    assert guess_me(booked) == (ME,)


def test_two_guests_of_all_meetings_are_no_answer() -> None:
    always = [make_example({"title": each.summary, "with": ["Ana Sol"]}) for each in MEETINGS]
    assert guess_me(always) == ()


def test_few_meetings_or_none_with_addresses_are_no_answer() -> None:
    nameless = Attendee(name="Somebody")
    empty = [
        Occurrence(uid=str(number), span=MEETINGS[0].span, attendees=(nameless,))
        for number in range(3)
    ]
    assert guess_me(MEETINGS[:2]) == ()
    assert guess_me(empty) == ()


def test_a_feed_of_hidden_titles_shows_nothing() -> None:
    assert is_free_busy_only([make_example("Busy"), make_example("予定あり。")])
    assert not is_free_busy_only([make_example("Busy"), make_example("1:1 Ana")])
    assert not is_free_busy_only([])
