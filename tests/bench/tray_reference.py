"""The floor to compare with: PySide6, one tray icon, a menu of two entries, and nothing else.

It is run as a program of its own, so it must import nothing of Nudge.
"""

import sys

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon


def main() -> int:
    """Stay in the tray until Quit is chosen."""
    program = QApplication(sys.argv)
    program.setQuitOnLastWindowClosed(False)
    picture = QPixmap(64, 64)
    picture.fill(QColor("#d33"))
    menu = QMenu()
    menu.addAction("Open")
    menu.addAction("Quit").triggered.connect(program.quit)
    icon = QSystemTrayIcon(QIcon(picture))
    icon.setContextMenu(menu)
    icon.show()
    return program.exec()


if __name__ == "__main__":
    sys.exit(main())
