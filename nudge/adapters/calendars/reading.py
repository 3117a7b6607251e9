"""One reading of a cut stream: parse what was chosen, expand it, read the words of what occurs.

Owns the grouping of events by UID and the exact cut at the window. Must keep nothing once
the reading is over: two feeds may use one name for two zones.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime, tzinfo

from nudge.adapters.calendars.cost import Budget
from nudge.adapters.calendars.cut import Stream
from nudge.adapters.calendars.dates import DateReader
from nudge.adapters.calendars.details import Details, make_occurrence, make_span, read_details
from nudge.adapters.calendars.event import Event
from nudge.adapters.calendars.event_reader import EventReader
from nudge.adapters.calendars.faults import Faults
from nudge.adapters.calendars.instances import find_instances
from nudge.adapters.calendars.limits import Limits
from nudge.adapters.calendars.lines import find_lines, remove_components, unfold
from nudge.adapters.calendars.outcomes import Outcome, overlaps
from nudge.adapters.calendars.rhythm import Instance
from nudge.adapters.calendars.zones import Zones
from nudge.domain.events import MADE_UP_UID, find_instants


class Reading:
    """One reading of one stream."""

    def __init__(
        self,
        stream: Stream,
        *,
        feed: str,
        window: tuple[datetime, datetime],
        zone: tzinfo,
        limits: Limits,
    ) -> None:
        self._stream = stream
        self._feed = feed
        self._window = window
        self._zone = zone
        self._limits = limits
        self._budget = Budget(limits)
        self._faults = Faults(stream)
        self._details: dict[int, Details] = {}
        texts = [unfold(b"".join(each.lines))[0] for each in stream.envelopes]
        self._readers = [self._make_reader(text, index) for index, text in enumerate(texts)]

    def _make_reader(self, text: str, index: int) -> EventReader:
        envelopes = self._stream.envelopes
        own = envelopes[index].timezones
        others = [
            each for other in envelopes for each in other.timezones if other.timezones is not own
        ]
        zones = Zones([*own, *others])
        name = next((line.value for line in find_lines(text, "X-WR-TIMEZONE")), "").strip()
        home = zones.find(name) if name else None
        method = next((line.value for line in find_lines(text, "METHOD")), "").strip().upper()
        dates = DateReader(zones=zones, home=home or self._zone, has_zone=home is not None)
        return EventReader(dates, self._limits, is_cancel=method == "CANCEL")

    def read(self, chosen: Iterable[int]) -> dict[int, Outcome]:
        """What becomes of the chosen blocks within the window, by the first block of a UID."""
        groups: dict[str, list[Event]] = {}
        outcomes: dict[int, Outcome] = {}
        for index in chosen:
            event = self._read_event(index)
            if event is not None:
                groups.setdefault(event.uid, []).append(event)
            elif self._faults.found:
                outcomes[index] = Outcome(faults=self._faults.take([index]))
        for events in groups.values():
            occurrences = [
                make_occurrence(instance, self._find_details(instance.event), self._feed)
                for instance in self._find_instances(events)
            ]
            numbers = [event.number for event in events]
            outcomes[numbers[0]] = Outcome(
                occurrences=tuple(occurrences), faults=self._faults.take(numbers)
            )
        return outcomes

    def _read_event(self, index: int) -> Event | None:
        block = self._stream.blocks[index]
        raw = self._stream.content[block.begin : block.end]

        def report(code: str, name: str, message: str) -> None:
            self._faults.add(index, code, name, message)

        text, is_utf8 = unfold(raw)
        if not is_utf8:
            report("not_utf8", "", "The event is not UTF-8; it is read as Windows-1252.")
        own, depth = remove_components(text)
        if depth > self._limits.nesting:
            report("nested", "BEGIN", "Components are nested too deep; they are ignored.")
        made_up = f"{MADE_UP_UID}{hashlib.blake2b(raw, digest_size=12).hexdigest()}"
        return self._readers[block.calendar].read(own, index, made_up, report)

    def _find_instances(self, events: list[Event]) -> list[Instance]:
        def report(event: Event, code: str, name: str, message: str) -> None:
            self._faults.add(event.number, code, name, message)

        found = find_instances(events, self._window, self._budget, report)
        return [instance for instance in found if self._overlaps(instance)]

    def _overlaps(self, instance: Instance) -> bool:
        span = make_span(instance.start, instance.end)
        return overlaps(find_instants(span, self._zone), self._window)

    def _find_details(self, event: Event) -> Details:
        if event.number not in self._details:
            self._details[event.number] = read_details(
                event.text, lambda line: self._report_odd_line(event, line)
            )
        return self._details[event.number]

    def _report_odd_line(self, event: Event, line: str) -> None:
        word = line.split(maxsplit=1)[0][:40]
        self._faults.add(event.number, "no_property", word, "A line is no property; it is ignored.")
