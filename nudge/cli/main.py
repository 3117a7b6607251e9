"""The way in: decides between the tray, a child and a command, and imports nothing early."""

import sys


def main() -> int:
    """Run what the command line asks for and give back the exit status."""
    if sys.argv[1:] == ["--reader"]:
        from nudge.bootstrap.reader import run_reader

        return run_reader()
    sys.stderr.write("nudge: not built yet\n")
    return 1
