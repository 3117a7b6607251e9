"""The way in. Decides between the tray, the reader child and the commands; imports nothing early."""

import sys


def main() -> int:
    """Run what the command line asks for and give back the exit status."""
    sys.stderr.write("nudge: not built yet\n")
    return 1
