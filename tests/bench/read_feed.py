"""The reader as a process of its own: one feed, the next 14 days, as the reader child does it.

    read_feed.py FEED [MEMORY]      prints how many occurrences there are, or "unchanged"

With a memory it does what a refresh does: compare the whole by its hash, then event by event.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

WINDOW = (datetime(2026, 3, 1, 23, tzinfo=UTC), datetime(2026, 3, 15, 23, tzinfo=UTC))


def main() -> None:
    """Read the feed that the command line names."""
    import gc
    import hashlib

    gc.set_threshold(100_000)
    content = Path(sys.argv[1]).read_bytes()
    saved = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    digest = hashlib.sha256(content).digest()
    kept = saved.read_bytes() if saved is not None and saved.exists() else b""
    if kept[:32] == digest:
        print("unchanged")
        return
    from zoneinfo import ZoneInfo

    from nudge.adapters.calendars.memory import Memory
    from nudge.adapters.calendars.reader import read_calendar

    memory = Memory.load(kept[32:]) if saved is not None else None
    zone = ZoneInfo("Europe/Berlin")
    calendar = read_calendar(content, feed="bench", window=WINDOW, zone=zone, memory=memory)
    if saved is not None and memory is not None:
        saved.write_bytes(digest + memory.dump())
    print(len(calendar.occurrences))


if __name__ == "__main__":
    main()
