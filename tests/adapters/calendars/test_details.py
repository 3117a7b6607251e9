"""The words of an event: what the planner learns besides the times."""

from nudge.adapters.calendars.details import Details, read_details
from nudge.domain.events import (
    Attendee,
    Busy,
    Classification,
    Participation,
    Status,
    UserType,
)


def read(text: str) -> Details:
    """The words of an event that has no odd lines."""
    odd: list[str] = []
    details = read_details(text, odd.append)
    assert not odd
    return details


def test_an_invitation_from_google_is_read_whole() -> None:
    """Organiser, attendees with their answers, the room, the link."""
    details = read(
        "SUMMARY:Priya / Sam\\, weekly\n"
        "ORGANIZER;CN=Sam Reed:mailto:Sam.Reed@Company.example\n"
        "ATTENDEE;CUTYPE=INDIVIDUAL;PARTSTAT=ACCEPTED;CN=Sam Reed:mailto:sam.reed@company.example\n"
        'ATTENDEE;PARTSTAT=NEEDS-ACTION;CN="Raman, Priya":MAILTO:priya@company.example\n'
        "ATTENDEE;CUTYPE=RESOURCE;PARTSTAT=ACCEPTED;CN=Room 4:mailto:room4@resource.example\n"
        "CATEGORIES:People,One\\, two\nCATEGORIES:People\n"
        "X-GOOGLE-CONFERENCE:https://meet.google.com/abc-defg-hij\n"
        "LOCATION:Room 4\\nsecond floor\nTRANSP:OPAQUE\nSTATUS:CONFIRMED"
    )
    assert details.summary == "Priya / Sam, weekly"
    assert details.organiser == Attendee(name="Sam Reed", email="sam.reed@company.example")
    assert [each.email for each in details.attendees] == [
        "sam.reed@company.example",
        "priya@company.example",
        "room4@resource.example",
    ]
    assert details.attendees[0].participation is Participation.ACCEPTED
    assert details.attendees[1].name == "Raman, Priya"
    assert details.attendees[2].user_type is UserType.RESOURCE
    assert details.categories == ("People", "One, two")
    assert details.join == "https://meet.google.com/abc-defg-hij"
    assert details.location == "Room 4 second floor"
    assert details.busy is Busy.BUSY


def test_outlooks_own_words_say_more_than_transp() -> None:
    """Out of office is no ordinary busy, and "private" is a class."""
    details = read(
        "SUMMARY;LANGUAGE=de:Urlaub\nTRANSP:OPAQUE\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\nCLASS:PRIVATE"
    )
    assert details.busy is Busy.OUT_OF_OFFICE
    assert details.classification is Classification.PRIVATE
    elsewhere = read("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE")
    assert elsewhere.busy is Busy.WORKING_ELSEWHERE


def test_free_and_tentative_are_told() -> None:
    """TRANSPARENT is free; a status of one L is as good as of two."""
    assert read("TRANSP:TRANSPARENT").busy is Busy.FREE
    assert read("STATUS:TENTATIVE").status is Status.TENTATIVE
    assert read("STATUS:CANCELED").status is Status.CANCELLED
    assert read("STATUS:SOMEHOW").status is Status.CONFIRMED


def test_a_link_hides_in_html() -> None:
    """Outlook's body: the address stands in a tag, its ampersands written out."""
    details = read(
        'X-ALT-DESC;FMTTYPE=text/html:<html><a href="https://zoom.us/j/1?pwd=x&amp;from=y">Join</a>'
    )
    assert details.join == "https://zoom.us/j/1?pwd=x&from=y"


def test_text_that_flips_or_hides_is_cleaned() -> None:
    """The words were written by strangers."""
    details = read("SUMMARY:Pay\u202egnp.exe\u0007\nATTENDEE;CN=A\u200bda:mailto:ada@x.example")
    assert details.summary == "Paygnp.exe"
    assert details.attendees[0].name == "Ada"


def test_attendees_without_an_address_keep_their_names() -> None:
    """Exchange names people by paths and identifiers that are no addresses."""
    details = read("ATTENDEE;CN=Ada:invalid:nomail\nATTENDEE;EMAIL=Bo@x.example;CN=Bo:urn:uuid:1\n")
    assert [(each.name, each.email) for each in details.attendees] == [
        ("Ada", ""),
        ("Bo", "bo@x.example"),
    ]


def test_quoted_printable_of_the_nineties_is_read() -> None:
    """vCalendar 1.0 is still about."""
    text = "SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Gespr=C3=A4ch"
    assert read(text).summary == "Gespräch"


def test_odd_lines_are_told() -> None:
    """And cost nothing else."""
    odd: list[str] = []
    details = read_details("SUMMARY:Talk\nno property at all\nLOCATION:Here", odd.append)
    assert odd == ["no property at all"]
    assert (details.summary, details.location) == ("Talk", "Here")


def test_the_last_of_five_hundred_guests_still_declines() -> None:
    """The manager may stand anywhere in the list of an all-hands."""
    guests = "\n".join(f"ATTENDEE:mailto:guest{number}@company.example" for number in range(500))
    details = read(f"{guests}\nATTENDEE;PARTSTAT=DECLINED:mailto:sam@company.example")
    assert len(details.attendees) == 501
    assert details.attendees[-1].participation is Participation.DECLINED
