"""What an organisation's pack changes, as `nudge plan --pack` shows it before it is rolled out."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.adapters.content.packs_on_disk import write_guide, write_pack, write_rule

_EVENT = """BEGIN:VEVENT
UID:{uid}
DTSTAMP:20260201T000000Z
DTSTART:20260303T{hour}0000Z
DTEND:20260303T{hour}3000Z
SUMMARY:{summary}
ORGANIZER:mailto:alex@example.org
ATTENDEE;CN=Alex Morgan:mailto:alex@example.org
ATTENDEE;CN=Priya Nair:mailto:priya@example.org
END:VEVENT
"""


@pytest.fixture
def feed(tmp_path: Path) -> Path:
    """A late talk, which no shipped rule knows, and an exit interview, which one does."""
    talks = {"late": (10, "Late talk with Priya"), "exit": (13, "Exit interview Priya")}
    events = "".join(
        _EVENT.format(uid=uid, hour=hour, summary=summary) for uid, (hour, summary) in talks.items()
    )
    path = tmp_path / "work.ics"
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//Test//EN\n{events}END:VCALENDAR\n"
    path.write_text(text, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "nudge", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def plan(feed: Path, packs: Sequence[Path] = ()) -> tuple[dict[str, str], str]:
    """The moments that come on the day, each with its guide, and what stands on stderr."""
    done = run(
        *("plan", "--feed", feed, "--me", "alex@example.org", "--tz", "UTC", "--json"),
        *("--now", "2026-03-02T08:00Z"),
        *(part for pack in packs for part in ("--pack", pack)),
    )
    assert done.returncode == 0, done.stderr
    answer: dict[str, Any] = json.loads(done.stdout)
    nudges = [nudge for nudge in answer["due"] if nudge["kind"] == "prepare"]
    return {nudge["moment"]: nudge["guide"] for nudge in nudges}, done.stderr


def test_a_pack_adds_a_moment_and_switches_off_a_guide_with_what_leads_to_it(
    feed: Path, tmp_path: Path
) -> None:
    """Seen before anybody rolls it out."""
    shipped, _ = plan(feed)
    assert "exit" in shipped
    assert "late" not in shipped
    pack = write_pack(tmp_path / "acme", "acme", more=f"off: [{shipped['exit']}]\n", late="Late")
    write_rule(pack, "late", "late")
    found, told = plan(feed, [pack])
    assert found["late"] == "late"
    assert shipped["exit"] not in found.values()
    assert told == ""


def test_a_pack_overrides_a_guide_by_its_id(tmp_path: Path) -> None:
    """The same moment leads to the organisation's own words."""
    pack = write_pack(tmp_path, "acme", one_on_one="How we meet here")
    said = run("guide", "one-on-one", "--pack", pack)
    assert said.stdout.startswith("How we meet here\n")


def test_a_broken_pack_is_switched_off_whole_and_told_while_the_others_count(
    feed: Path, tmp_path: Path
) -> None:
    """Its good parts too; stdout stays JSON, and stderr names file and line."""
    good = write_pack(tmp_path / "good", "good", late="Late")
    write_rule(good, "late", "late")
    broken = write_pack(tmp_path / "broken", "broken", more="off: [late]\n")
    fault = write_guide(broken, "worse", {"## Steps\n": "## Stairs\n"})
    found, told = plan(feed, [good, broken])
    assert found["late"] == "late"
    assert str(fault) in told
    assert "The pack broken is switched off" in told


def test_a_folder_without_a_pack_is_told_too(feed: Path, tmp_path: Path) -> None:
    """A mistyped path is no empty pack."""
    found, told = plan(feed, [tmp_path / "nowhere"])
    assert found == plan(feed)[0]
    assert "nowhere" in told
