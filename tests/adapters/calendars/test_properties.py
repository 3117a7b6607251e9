"""What holds for every feed: made by hypothesis, or cut up at random from the corpus."""

from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nudge.adapters.calendars.cut import cut, make_readable
from nudge.adapters.calendars.limits import DEFAULT
from nudge.adapters.calendars.memory import Memory
from nudge.adapters.calendars.reader import Calendar, NotACalendar, read_calendar
from nudge.adapters.calendars.reading import Reading
from nudge.domain.events import AllDay
from tests.adapters.calendars.corpus import load_feeds

ZONE = ZoneInfo("Europe/Berlin")
WINDOW = (datetime(2024, 2, 26, tzinfo=UTC), datetime(2024, 4, 8, tzinfo=UTC))
CORPUS = [feed.content() for feed in load_feeds()]

days = st.dates(date(2022, 1, 1), date(2024, 12, 1))
zones = st.sampled_from(["", "Z", "Europe/Berlin", "America/New_York", "Asia/Kolkata"])
rules = st.sampled_from(
    [
        "",
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3;COUNT=40",
        "FREQ=WEEKLY;COUNT=120",
        "FREQ=WEEKLY;INTERVAL=2",
        "FREQ=WEEKLY;UNTIL=20240320T120000Z",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;COUNT=3",
        "FREQ=YEARLY",
    ]
)


@st.composite
def events(draw: st.DrawFn) -> list[str]:
    """The lines of one event; a series may have an exception and a moved instance."""
    uid, zone, rule = draw(st.integers(0, 10**6)), draw(zones), draw(rules)
    begin = datetime.combine(
        draw(days), time(draw(st.integers(4, 20)), draw(st.sampled_from([0, 30])))
    )
    lasts = timedelta(minutes=draw(st.sampled_from([0, 30, 600])))
    lines = [f"UID:{uid}@example", f"SUMMARY:Talk {uid}"]
    if draw(st.booleans()) and not rule.endswith("Z"):
        lines += [
            f"DTSTART;VALUE=DATE:{begin:%Y%m%d}",
            f"DTEND;VALUE=DATE:{begin + timedelta(days=draw(st.integers(1, 3))):%Y%m%d}",
        ]
    else:
        rule = "" if rule.endswith("Z") and not zone else rule
        lines += [_say("DTSTART", begin, zone), _say("DTEND", begin + lasts, zone)]
        if rule and draw(st.booleans()):
            lines.append(_say("EXDATE", begin + timedelta(days=draw(st.integers(0, 500))), zone))
    return [*lines, f"RRULE:{rule}"] if rule else lines


def _say(name: str, when: datetime, zone: str) -> str:
    if zone in {"", "Z"}:
        return f"{name}:{when:%Y%m%dT%H%M%S}{zone}"
    return f"{name};TZID={zone}:{when:%Y%m%dT%H%M%S}"


feeds = st.lists(events(), max_size=8, unique_by=lambda lines: lines[0])


def build(feed: list[list[str]]) -> bytes:
    """The feed's bytes."""
    body = "".join(
        "BEGIN:VEVENT\r\n" + "".join(f"{line}\r\n" for line in lines) + "END:VEVENT\r\n"
        for lines in feed
    )
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{body}END:VCALENDAR\r\n".encode()


def read(content: bytes, memory: Memory | None = None) -> Calendar:
    """The feed, read."""
    return read_calendar(content, feed="f", window=WINDOW, zone=ZONE, memory=memory)


def read_plainly(content: bytes) -> list[tuple[str, str, str]]:
    """What icalendar and recurring-ical-events say of a sound feed, nothing in front of them."""
    calendar = icalendar.Calendar.from_ical(content)
    found = []
    for event in recurring_ical_events.of(calendar).between(*(x.astimezone(ZONE) for x in WINDOW)):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        found.append((str(event["UID"]), _place(start), _place(end)))
    return sorted(found)


def _place(when: date | datetime) -> str:
    if not isinstance(when, datetime):
        return when.isoformat()
    return (when if when.tzinfo else when.replace(tzinfo=ZONE)).astimezone(UTC).isoformat()


def tell(calendar: Calendar) -> list[tuple[str, str, str]]:
    """UID, start and end of each occurrence."""
    return sorted(
        (each.uid, _place(each.span.start), _place(each.span.end)) for each in calendar.occurrences
    )


@settings(max_examples=150)
@given(feeds)
def test_a_sound_feed_gives_what_the_plain_stack_gives(feed: list[list[str]]) -> None:
    """The scan, the short way and the memory change nothing about what is right."""
    content = build(feed)
    assert tell(read(content)) == read_plainly(content)


@settings(max_examples=150)
@given(feeds)
def test_the_scan_gives_the_same_as_the_unfiltered_parser(feed: list[list[str]]) -> None:
    """Nothing that touches the window is ever dropped."""
    content = build(feed)
    stream = cut(make_readable(content), DEFAULT.events)
    reading = Reading(stream, feed="f", window=WINDOW, zone=ZONE, limits=DEFAULT)
    outcomes = reading.read(range(len(stream.blocks))).values()
    unfiltered = [occurrence for outcome in outcomes for occurrence in outcome.occurrences]
    assert sorted(map(repr, unfiltered)) == sorted(map(repr, read(content).occurrences))


@given(feeds.flatmap(lambda feed: st.tuples(st.just(feed), st.permutations(feed))))
def test_the_order_of_components_does_not_matter(both: tuple[list[list[str]], ...]) -> None:
    """Feeds come in any order."""
    assert read(build(both[0])).occurrences == read(build(list(both[1]))).occurrences


@settings(max_examples=100)
@given(feeds, feeds, st.sets(st.integers(0, 7)))
def test_a_changed_feed_reads_the_same_with_and_without_memory(
    before: list[list[str]], fresh: list[list[str]], gone: set[int]
) -> None:
    """What changed, came and went is seen; what stayed is remembered."""
    memory = Memory()
    read(build(before), memory)
    memory = Memory.load(memory.dump())
    names = {lines[0] for lines in fresh}
    kept = [each for index, each in enumerate(before) if index not in gone and each[0] not in names]
    after = build(kept + fresh)
    assert read(after, memory) == read(after)


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_no_mutation_of_a_feed_breaks_the_reader(data: st.DataObject) -> None:
    """Whatever a feed has become, it gives occurrences inside the window, or is refused."""
    content = bytearray(data.draw(st.sampled_from(CORPUS)))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(content)))
        match data.draw(st.sampled_from(["cut", "put", "copy", "turn"])):
            case "cut":
                del content[at : at + data.draw(st.integers(1, 60))]
            case "put":
                content[at:at] = data.draw(st.sampled_from(_SHARDS))
            case "copy":
                begin = data.draw(st.integers(0, len(content)))
                content[at:at] = content[begin : begin + 200]
            case _:
                content[at : at + 1] = data.draw(st.binary(min_size=1, max_size=2))
    try:
        calendar = read(bytes(content))
    except NotACalendar:
        return
    for occurrence in calendar.occurrences:
        assert occurrence.span.start <= occurrence.span.end
        if not isinstance(occurrence.span, AllDay):
            assert occurrence.span.start < WINDOW[1]
            assert occurrence.span.end >= WINDOW[0]


@given(st.binary(max_size=300))
def test_bytes_that_are_no_calendar_are_refused_or_read(content: bytes) -> None:
    """There is no third way."""
    for each in (content, b"BEGIN:VCALENDAR\r\n" + content):
        with suppress(NotACalendar):
            assert read(each).name is not None


_SHARDS = [
    b"\r",
    b"\n ",
    b":",
    b";",
    b'"',
    b"\xff",
    b"\0",
    b"BEGIN:VEVENT\r\n",
    b"END:VEVENT\r\n",
    b"BEGIN:VALARM\r\n",
    b"RRULE:FREQ=MONTHLY;BYDAY=5MO\r\n",
    b"RDATE:20240301\r\n",
    b"RECURRENCE-ID:20240301T000000Z\r\n",
    b"EXDATE;VALUE=DATE:20240301\r\n",
    b"DURATION:P99999999D\r\n",
    b"00010101T000000Z",
    b"99991231T235959Z",
]
