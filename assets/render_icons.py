"""Render the tray and application icons to PNG: run it after an SVG has changed.

    python assets/render_icons.py

The PNGs are committed, since the tray must not load an SVG renderer at start, and since of
an SVG Qt would send the panel 22 and 64 pixels alone.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImageReader

HERE = Path(__file__).parent
SIZES = (16, 22, 24, 32, 48, 64, 128, 256)
PICTURES = {"nudge.svg": "tray", "nudge-app.svg": "app"}


def render(source: Path, folder: Path) -> None:
    """Write `source` at every size into `folder`."""
    folder.mkdir(exist_ok=True)
    for size in SIZES:
        reader = QImageReader(str(source))
        reader.setScaledSize(QSize(size, size))
        picture = reader.read()
        if picture.isNull() or not picture.save(str(folder / f"nudge-{size}.png")):
            sys.exit(f"{source.name} could not be rendered: {reader.errorString()}")


if __name__ == "__main__":
    _application = QGuiApplication(sys.argv)
    for name, place in PICTURES.items():
        render(HERE / name, HERE / place)
