"""The screen child: `nudge --screen` tells what Qt finds of this desktop, as one JSON line.

In a child, since Qt ends the whole program where there is no display.
"""

import json
import os


def run_screen() -> int:
    """Answer, without showing anything; 0 when an answer was given."""
    from PySide6.QtCore import qVersion
    from PySide6.QtWidgets import QApplication, QSystemTrayIcon

    application = QApplication(["nudge"])
    found = {
        "platform": application.platformName(),
        "has_tray": QSystemTrayIcon.isSystemTrayAvailable(),
        "screens": len(application.screens()),
        "qt": qVersion(),
    }
    os.write(1, json.dumps(found).encode("ascii") + b"\n")
    return 0
