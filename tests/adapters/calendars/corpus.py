"""The corpus: feeds that break something, each with its reason and what must come of it.

`NAME.ics` is the feed, byte for byte. `NAME.txt` beside it tells the reason, the user's zone, the
window and the codes of the problems; then, after a blank line, an occurrence a line: start, end
(local time of the zone, unless it has an offset), UID (`~`: made up), status, summary if it counts.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from nudge.adapters.calendars.memory import Memory
from nudge.adapters.calendars.reader import Calendar, read_calendar
from nudge.domain.events import AllDay, Occurrence

FOLDER = Path(__file__).parents[2] / "corpus" / "ics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed of the corpus."""

    name: str
    reason: str
    zone: ZoneInfo
    window: tuple[datetime, datetime]
    problems: tuple[str, ...]
    expected: tuple[str, ...]

    def content(self) -> bytes:
        """The feed's bytes."""
        return (FOLDER / f"{self.name}.ics").read_bytes()

    def read(self, memory: Memory | None = None) -> Calendar:
        """The feed, read."""
        return read_calendar(
            self.content(), feed=self.name, window=self.window, zone=self.zone, memory=memory
        )

    def describe(self, occurrence: Occurrence, expected: str) -> str:
        """An occurrence in the corpus' own words, as exactly as the expected line is."""
        uid = occurrence.given_uid or "~"
        words = expected.split(maxsplit=4)
        ends = zip((occurrence.span.start, occurrence.span.end), words, strict=False)
        told = [self._tell(when, word) for when, word in ends]
        told += [uid, occurrence.status.value]
        return " ".join(told + ([occurrence.summary] if len(words) > 4 else []))

    def _tell(self, when: date | datetime, expected: str) -> str:
        if not isinstance(when, datetime):
            return when.isoformat()
        if "+" in expected:
            return when.astimezone(UTC).isoformat()
        return f"{when.astimezone(self.zone):%Y-%m-%dT%H:%M}"


def load_feeds() -> list[Feed]:
    """All feeds of the corpus, by name."""
    return [_load(path) for path in sorted(FOLDER.glob("*.txt"))]


def _load(path: Path) -> Feed:
    head, _, body = path.read_text("utf-8").partition("\n\n")
    facts = dict(line.split(": ", 1) for line in head.splitlines())
    zone = ZoneInfo(facts["zone"])
    first, last = (datetime.fromisoformat(day) for day in facts["window"].split())
    return Feed(
        name=path.stem,
        reason=facts["reason"],
        zone=zone,
        window=(
            first.replace(tzinfo=zone).astimezone(UTC),
            last.replace(tzinfo=zone).astimezone(UTC),
        ),
        problems=tuple(facts.get("problems", "").split()),
        expected=tuple(body.splitlines()),
    )


def is_all_day(occurrence: Occurrence) -> bool:
    """Whether an occurrence is made of whole days."""
    return isinstance(occurrence.span, AllDay)
