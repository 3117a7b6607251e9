"""What goes over the wire comes back as it was."""

import json
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nudge.adapters.calendars import wire
from nudge.domain.events import (
    AllDay,
    Attendee,
    Busy,
    Classification,
    Frequency,
    Occurrence,
    Participation,
    Recurrence,
    Status,
    Timed,
    UserType,
)
from nudge.domain.feeds import FetchPolicy, PrivateNetwork
from nudge.domain.problems import Problem, Severity, Where
from nudge.domain.secret_url import Secret, SecretUrl

instants = st.datetimes(
    datetime(1970, 1, 1),  # noqa: DTZ001  hypothesis adds the zone
    datetime(2100, 1, 1),  # noqa: DTZ001
    timezones=st.just(UTC),
    allow_imaginary=False,
)
days = st.dates(date(1970, 1, 1), date(2100, 1, 1))
# JSON carries lone surrogates, which other programs would not; the reader removes them anyway.
texts = st.text(max_size=20)
spans = st.one_of(
    st.builds(Timed, start=instants, end=instants), st.builds(AllDay, start=days, end=days)
)
attendees = st.builds(
    Attendee,
    name=texts,
    email=texts,
    user_type=st.sampled_from(UserType),
    participation=st.sampled_from(Participation),
)
occurrences = st.builds(
    Occurrence,
    uid=texts,
    recurrence_id=st.one_of(st.none(), instants, days),
    summary=texts,
    span=spans,
    status=st.sampled_from(Status),
    busy=st.sampled_from(Busy),
    classification=st.sampled_from(Classification),
    organiser=st.none() | attendees,
    attendees=st.lists(attendees, max_size=3).map(tuple),
    categories=st.lists(texts, max_size=2).map(tuple),
    location=texts,
    url=texts,
    join=texts,
    series=texts,
    recurrence=st.none()
    | st.builds(Recurrence, frequency=st.sampled_from(Frequency), interval=st.integers(1, 1000)),
    feed=st.just("work"),
)
problems = st.builds(
    Problem,
    code=texts,
    where=st.builds(Where, source=texts, line=st.none() | st.integers(1), uid=st.none() | texts),
    message=texts,
    hint=texts,
    severity=st.sampled_from(Severity),
)


@given(occurrence=occurrences)
def test_an_occurrence_comes_back_as_it_was(occurrence: Occurrence) -> None:
    line = wire.encode_line({"occurrence": wire.encode_occurrence(occurrence)})
    assert line.count(b"\n") == 1
    decoded = wire.decode_occurrence(wire.decode_line(line)["occurrence"], "work")
    assert decoded == occurrence


@given(problem=problems)
def test_a_problem_comes_back_as_it_was(problem: Problem) -> None:
    line = wire.encode_line(wire.encode_problem(problem))
    assert wire.decode_problem(wire.decode_line(line)) == problem


@pytest.mark.parametrize(
    "zone",
    [ZoneInfo("Europe/Berlin"), ZoneInfo("UTC"), UTC, timezone(timedelta(hours=-3, minutes=-30))],
)
def test_a_request_comes_back_as_it_was(zone: tzinfo) -> None:
    request = wire.Request(
        feed="Work",
        source=SecretUrl("https://cal.example/s3cr3t.ics"),
        user=Secret("ann"),
        password=Secret("wörd"),
        window=(datetime(2026, 3, 2, tzinfo=UTC), datetime(2026, 3, 9, tzinfo=UTC)),
        zone=zone,
        known={"etag": '"1"'},
        cache="/tmp/cache",
        policy=FetchPolicy(
            allowed_hosts=("cal.example",),
            private_network=PrivateNetwork.NONE,
            allows_files=False,
            extra_ca_file="/etc/ca.pem",
            proxy="proxy:8080",
        ),
    )
    decoded = wire.decode_request(wire.decode_line(wire.encode_request(request)))
    moment = datetime(2026, 7, 1, tzinfo=UTC)
    assert moment.astimezone(decoded.zone).isoformat() == moment.astimezone(zone).isoformat()
    assert wire.encode_request(decoded) == wire.encode_request(request)
    assert "s3cr3t" not in repr(request)
    assert "wörd" not in repr(request)


def test_a_zone_that_nobody_knows_is_a_value_error() -> None:
    for name in ("Mars/Olympus", "../../etc/passwd", "UTC+99:99"):
        with pytest.raises(ValueError, match=r"zone|ZoneInfo|time data|strictly"):
            wire.decode_zone(name)


@pytest.mark.parametrize("line", [b"", b"[]", b"null", b"{", b"\xff", b"1"])
def test_a_line_that_holds_no_object_is_a_value_error(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".*"):
        wire.decode_line(line)


def test_what_is_empty_is_not_sent() -> None:
    bare = Occurrence(
        uid="1", span=AllDay(start=date(2026, 3, 2), end=date(2026, 3, 3)), feed="work"
    )
    assert set(wire.encode_occurrence(bare)) == {
        "start", "end", "all_day", "uid", "status", "busy", "class",
    }  # fmt: skip
    assert json.loads(wire.encode_line(wire.encode_occurrence(bare)))["start"] == "2026-03-02"
