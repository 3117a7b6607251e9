"""The plain stack on the same task: icalendar and recurring-ical-events, nothing in front."""

import sys
import warnings
from datetime import UTC, datetime
from pathlib import Path

import icalendar
import recurring_ical_events

WINDOW = (datetime(2026, 3, 1, 23, tzinfo=UTC), datetime(2026, 3, 15, 23, tzinfo=UTC))


def main() -> None:
    """Read the feed that the command line names."""
    warnings.simplefilter("ignore")
    calendar = icalendar.Calendar.from_ical(Path(sys.argv[1]).read_bytes())
    print(len(recurring_ical_events.of(calendar).between(*WINDOW)))


if __name__ == "__main__":
    main()
