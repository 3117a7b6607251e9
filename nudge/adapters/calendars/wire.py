"""The words between a program and its reader child: one JSON object a line.

Owns the form of a request, of an occurrence and of a problem on the way. Both ends are
the same version of the program, so nothing here is kept or understood later. Must stay
cheap to import: the tray decodes with it. A request holds the feed's address, which is
a secret: it goes to a child's stdin and nowhere else.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from nudge.domain.events import (
    AllDay,
    Attendee,
    Busy,
    Classification,
    Frequency,
    Occurrence,
    Participation,
    Recurrence,
    Span,
    Status,
    Timed,
    UserType,
    format_original,
    format_span,
)
from nudge.domain.feeds import FetchPolicy, PrivateNetwork
from nudge.domain.problems import Problem, Severity, Where
from nudge.domain.secret_url import Secret, SecretUrl

VERSION = 1

_Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a reader child is asked: read this feed for this window.

    `source`: a file's absolute path or an address. `window`: two instants in UTC.
    `known`: what the last good answer gave under `known`; a feed that has not changed
    since is answered with "unchanged". `cache`: a private folder, or empty for none.
    """

    feed: str
    source: Secret
    window: tuple[datetime, datetime]
    zone: tzinfo
    user: Secret | None = None
    password: Secret | None = None
    known: Mapping[str, str] = field(default_factory=dict)
    cache: str = ""
    policy: FetchPolicy = field(default_factory=FetchPolicy)


def encode_request(request: Request) -> bytes:
    """The request as one line, secrets included."""
    policy = request.policy
    return encode_line(
        {
            "version": VERSION,
            "feed": request.feed,
            "source": request.source.reveal(),
            "window": [instant.astimezone(UTC).isoformat() for instant in request.window],
            "zone": encode_zone(request.zone),
            "user": request.user.reveal() if request.user else None,
            "password": request.password.reveal() if request.password else None,
            "known": dict(request.known),
            "cache": request.cache,
            "policy": {
                "allowed_hosts": list(policy.allowed_hosts),
                "private_network": policy.private_network.value,
                "allows_files": policy.allows_files,
                "extra_ca_file": policy.extra_ca_file,
                "proxy": policy.proxy,
            },
        }
    )


def decode_request(line: _Json) -> Request:
    """The request that a line holds.

    Raises:
        KeyError, ValueError: It is not a request of this version.
    """
    policy = line["policy"]
    start, end = line["window"]
    return Request(
        feed=line["feed"],
        source=SecretUrl(line["source"]),
        window=(datetime.fromisoformat(start), datetime.fromisoformat(end)),
        zone=decode_zone(line["zone"]),
        user=Secret(line["user"]) if line["user"] is not None else None,
        password=Secret(line["password"]) if line["password"] is not None else None,
        known=line["known"],
        cache=line["cache"],
        policy=FetchPolicy(
            allowed_hosts=tuple(policy["allowed_hosts"]),
            private_network=PrivateNetwork(policy["private_network"]),
            allows_files=policy["allows_files"],
            extra_ca_file=policy["extra_ca_file"],
            proxy=policy["proxy"],
        ),
    )


def encode_line(value: _Json) -> bytes:
    """One line with its line end; text of any script, no line break inside."""
    return json.dumps(value, separators=(",", ":")).encode("ascii") + b"\n"


def decode_line(line: bytes) -> _Json:
    """The object that a line holds.

    Raises:
        ValueError: It holds none.
    """
    value = json.loads(line)
    if not isinstance(value, dict):
        raise ValueError("not an object")  # noqa: TRY004  one kind of error for a bad line
    return value


def encode_zone(zone: tzinfo) -> str:
    """The zone's IANA name, or `UTC+02:00` for a fixed offset."""
    return getattr(zone, "key", None) or str(zone)


def decode_zone(name: str) -> tzinfo:
    """The zone of that name.

    Raises:
        ValueError: Nobody knows it.
    """
    if name.startswith(("UTC+", "UTC-")):
        offset = datetime.strptime(name[3:], "%z").utcoffset()
        return timezone(offset or timedelta())
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError(f"no such zone: {name}") from error


def encode_occurrence(occurrence: Occurrence) -> _Json:
    """The occurrence without its feed, which the asker knows, and without what is empty."""
    organiser, recurrence = occurrence.organiser, occurrence.recurrence
    value = {
        **format_span(occurrence.span),
        "uid": occurrence.uid,
        "original": format_original(occurrence.recurrence_id),
        "summary": occurrence.summary,
        "status": occurrence.status.value,
        "busy": occurrence.busy.value,
        "class": occurrence.classification.value,
        "organiser": _encode_attendee(organiser) if organiser else None,
        "attendees": [_encode_attendee(attendee) for attendee in occurrence.attendees],
        "categories": list(occurrence.categories),
        "location": occurrence.location,
        "url": occurrence.url,
        "join": occurrence.join,
        "series": occurrence.series,
        "recurrence": [recurrence.frequency.value, recurrence.interval] if recurrence else None,
    }
    return {name: item for name, item in value.items() if item not in ("", None, [])}


def decode_occurrence(line: _Json, feed: str) -> Occurrence:
    """The occurrence that a line holds, as one of `feed`.

    Raises:
        KeyError, ValueError: The line holds none.
    """
    organiser, recurrence = line.get("organiser"), line.get("recurrence")
    return Occurrence(
        uid=line.get("uid", ""),
        recurrence_id=_decode_original(line.get("original")),
        summary=line.get("summary", ""),
        span=_decode_span(line),
        status=Status(line["status"]),
        busy=Busy(line["busy"]),
        classification=Classification(line["class"]),
        organiser=_decode_attendee(organiser) if organiser else None,
        attendees=tuple(_decode_attendee(attendee) for attendee in line.get("attendees", ())),
        categories=tuple(line.get("categories", ())),
        location=line.get("location", ""),
        url=line.get("url", ""),
        join=line.get("join", ""),
        series=line.get("series", ""),
        recurrence=_decode_recurrence(recurrence) if recurrence else None,
        feed=feed,
    )


def encode_problem(problem: Problem) -> _Json:
    """The problem with its place."""
    return {
        "code": problem.code,
        "source": problem.where.source,
        "line": problem.where.line,
        "uid": problem.where.uid,
        "message": problem.message,
        "hint": problem.hint,
        "severity": problem.severity.value,
    }


def decode_problem(line: _Json) -> Problem:
    """The problem that a line holds.

    Raises:
        KeyError, ValueError: The line holds none.
    """
    return Problem(
        code=line["code"],
        where=Where(source=line["source"], line=line["line"], uid=line["uid"]),
        message=line["message"],
        hint=line["hint"],
        severity=Severity(line["severity"]),
    )


def _encode_attendee(attendee: Attendee) -> list[str]:
    return [
        attendee.name,
        attendee.email,
        attendee.user_type.value,
        attendee.participation.value,
    ]


def _decode_attendee(item: list[str]) -> Attendee:
    name, email, user_type, participation = item
    return Attendee(
        name=name,
        email=email,
        user_type=UserType(user_type),
        participation=Participation(participation),
    )


def _decode_recurrence(item: tuple[str, int]) -> Recurrence:
    frequency, interval = item
    return Recurrence(frequency=Frequency(frequency), interval=interval)


def _decode_original(text: str | None) -> datetime | date | None:
    if text is None:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


def _decode_span(line: _Json) -> Span:
    start, end = line["start"], line["end"]
    if line["all_day"]:
        return AllDay(start=date.fromisoformat(start), end=date.fromisoformat(end))
    return Timed(start=datetime.fromisoformat(start), end=datetime.fromisoformat(end))
