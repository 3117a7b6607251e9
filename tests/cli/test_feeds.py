"""Commands on feeds: the contract of their JSON, and one clear line for what cannot be read."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

WEEK = ("--from", "2026-03-02", "--to", "2026-03-09", "--tz", "Europe/Berlin")
FEED = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Test//EN
BEGIN:VEVENT
UID:priya
DTSTAMP:20251101T000000Z
DTSTART;TZID=Europe/Berlin:20251201T140000
DTEND;TZID=Europe/Berlin:20251201T143000
RRULE:FREQ=WEEKLY
SUMMARY:Priya <> Alex
LOCATION:https://meet.google.com/abc-defg-hij
ORGANIZER;CN=Alex Morgan:mailto:alex@example.org
ATTENDEE;PARTSTAT=ACCEPTED;CN=Alex Morgan:mailto:alex@example.org
ATTENDEE;PARTSTAT=TENTATIVE;CN=Priya Nair:mailto:priya@example.org
END:VEVENT
BEGIN:VEVENT
UID:fair
DTSTAMP:20251101T000000Z
DTSTART;VALUE=DATE:20260304
DTEND;VALUE=DATE:20260306
SUMMARY:Trade fair
END:VEVENT
END:VCALENDAR
"""


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nudge", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def read(*arguments: str) -> Any:
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


@pytest.fixture
def feed(tmp_path: Path) -> str:
    path = tmp_path / "work.ics"
    path.write_text(FEED, encoding="utf-8")
    return str(path)


def test_agenda_tells_instants_in_utc_and_whole_days_as_dates(feed: str) -> None:
    """The fields of the contract, in order of time."""
    one, fair = read("agenda", "--feed", feed, *WEEK)
    assert one["uid"] == "priya"
    assert one["occurrence"] == one["start"] == "2026-03-02T13:00:00+00:00"
    assert (one["end"], one["all_day"]) == ("2026-03-02T13:30:00+00:00", False)
    assert (one["status"], one["join"]) == ("confirmed", "https://meet.google.com/abc-defg-hij")
    assert one["organiser"]["email"] == "alex@example.org"
    assert [guest["status"] for guest in one["attendees"]] == ["accepted", "tentative"]
    assert (fair["occurrence"], fair["organiser"], fair["join"]) == (None, None, None)
    assert (fair["start"], fair["end"], fair["all_day"]) == ("2026-03-04", "2026-03-06", True)


def test_agenda_takes_several_feeds(feed: str, tmp_path: Path) -> None:
    """The good one is told, and the other one's fault as well."""
    done = run("agenda", "--feed", feed, "--feed", str(tmp_path / "none.ics"), *WEEK, "--json")
    assert done.returncode == 1
    assert len(json.loads(done.stdout)) == 2
    assert done.stderr.startswith("nudge: There is no file")


def test_moments_say_whom_they_concern_and_why(feed: str) -> None:
    """A moment, its person, its role and its evidence; what is none is left out."""
    (moment,) = read("moments", "--feed", feed, "--me", "Alex@Example.org", *WEEK)
    assert moment["moment"] == "one-on-one"
    assert moment["person"] == {"name": "Priya Nair", "email": "priya@example.org"}
    assert (moment["role"], moment["summary"]) == ("manager", "Priya <> Alex")
    assert 0 < moment["confidence"] <= 1
    assert "weekly" in moment["evidence"]


def test_plan_says_what_comes_when_and_why(feed: str) -> None:
    """Due and held nudges with their keys, texts and reasons."""
    plan = read(
        "plan", "--feed", feed, "--me", "alex@example.org", "--tz", "Europe/Berlin",
        "--now", "2026-03-02T08:00", "--days", "1",
    )  # fmt: skip
    assert plan["now"] == "2026-03-02T07:00:00+00:00"
    assert plan["valid_until"] == "2026-03-02T08:00:00+00:00"
    tip, prepare, reflect = plan["due"]
    assert (tip["at"], tip["kind"]) == ("2026-03-02T08:00:00+00:00", "tip")
    nothing = ("moment", "person", "uid", "occurrence", "start")
    assert [tip[name] for name in nothing] == [None] * len(nothing)
    assert (prepare["at"], prepare["kind"]) == ("2026-03-02T12:45:00+00:00", "prepare")
    assert prepare["key"] == "priya/2026-03-02T13:00:00+00:00|prepare|2026-03-02"
    assert prepare["title"] == "One-on-one with Priya Nair in 15 minutes"
    assert (prepare["guide"], prepare["reason"]["code"]) == ("one-on-one", "due")
    assert prepare["reason"]["text"] == "15 minutes before."
    assert (reflect["at"], reflect["kind"]) == ("2026-03-02T13:30:00+00:00", "reflect")


def test_plan_explains_each_rule_for_each_occurrence(feed: str) -> None:
    """With --why each condition stands there, met or not met."""
    done = run(
        "plan", "--feed", feed, "--me", "alex@example.org", "--tz", "Europe/Berlin",
        "--now", "2026-03-02T08:00", "--days", "1", "--why",
    )  # fmt: skip
    assert done.returncode == 0
    assert "seen as one-on-one: met:" in done.stdout
    assert "not feedback:" in done.stdout
    assert "not met:" in done.stdout


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "There is no file"),
        ("", "is empty"),
        ("<!doctype html><title>Sign in</title>", "is a web page, not a calendar"),
        ("BEGIN:VCARD\nEND:VCARD\n", "not a calendar"),
    ],
)
def test_what_is_no_calendar_is_one_line(tmp_path: Path, content: str | None, words: str) -> None:
    """Exit status 1, a sentence on stderr, no traceback."""
    path = tmp_path / "feed.ics"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = run("agenda", "--feed", str(path), *WEEK)
    assert done.returncode == 1
    assert words in done.stderr
    assert done.stderr.startswith("nudge: ")
    assert done.stderr.count("\n") == 1


def test_without_any_calendar_a_command_says_how_to_name_one() -> None:
    """An empty home has no feeds to read."""
    done = run("agenda", *WEEK)
    assert done.returncode == 1
    assert "--feed" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("agenda", "--from", "2026-03-02", "--to", "soon"), "'soon' is no date"),
        (("agenda", "--from", "2026-03-02", "--to", "2026-03-01"), "after --from"),
        (("agenda", "--from", "2026-03-02", "--to", "2026-03-03", "--tz", "Mars"), "'Mars'"),
        (("plan", "--days", "many"), "--days"),
        (("--feed", "x.ics", "agenda"), "start the tray"),
        (("nothing",), "No such command"),
        (("open", "--loud"), "No such option"),
    ],
)
def test_wrong_usage_ends_with_two(arguments: tuple[str, ...], words: str) -> None:
    """What was wrong is named, and nothing was done."""
    done = run(*arguments)
    assert done.returncode == 2
    assert words in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("verb", ["open", "pause", "resume", "quit"])
def test_a_verb_with_nothing_running_says_how_to_start(verb: str) -> None:
    """Exit status 1, and the command that starts Nudge."""
    done = run(verb)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "nudge: Nudge is not running; start it with: nudge\n"


def test_no_command_gives_a_uid_where_the_feed_gives_none(tmp_path: Path) -> None:
    """A made-up UID is Nudge's own affair; other readers show nothing there."""
    path = tmp_path / "bare.ics"
    path.write_text(FEED.replace("UID:fair\n", "").replace("UID:priya\n", ""), "utf-8")
    asked = ("--feed", str(path), "--json")
    agenda = json.loads(run("agenda", *asked, *WEEK).stdout)
    assert [(item["uid"], item["series"]) for item in agenda] == [("", ""), ("", "")]
    me = ("--me", "alex@example.org")
    moments = json.loads(run("moments", *asked, *WEEK, *me).stdout)
    assert [item["uid"] for item in moments] == [""]
    week = ("--now", "2026-03-02T08:00", "--tz", "Europe/Berlin", "--days", "2")
    plan = json.loads(run("plan", *asked, *week, *me).stdout)
    meetings = [item for item in (*plan["due"], *plan["held"]) if item["start"]]
    assert meetings
    assert {item["uid"] for item in meetings} == {""}


def test_agenda_names_the_series_that_a_split_one_belongs_to(tmp_path: Path) -> None:
    """Google gives what comes after a split a new UID; whoever counts meetings counts one."""
    path = tmp_path / "split.ics"
    later = "abc_R20260301T130000@google.com"
    path.write_text(FEED.replace("UID:priya", f"UID:{later}"), "utf-8")
    one, fair = read("agenda", "--feed", str(path), *WEEK)
    assert (one["uid"], one["series"]) == (later, "abc@google.com")
    assert fair["series"] == "fair"
