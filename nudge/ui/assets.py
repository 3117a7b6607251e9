"""Where the pictures lie: beside the package once it is built, beside its sources in a checkout.

Imported on the tray's start path, so it needs nothing but the standard library's `os`.
"""

import os.path
from functools import cache

TRAY_SIZES = (16, 22, 24, 32, 48, 64)


@cache
def find_assets() -> str:
    """The folder of the pictures."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    built = os.path.join(package, "assets")  # noqa: PTH118
    if os.path.isdir(built):  # noqa: PTH112
        return built
    return os.path.join(os.path.dirname(package), "assets")  # noqa: PTH118, PTH120


def find_tray_picture(size: int) -> str:
    """The tray icon at `size` pixels, as a PNG."""
    return f"{find_assets()}/tray/nudge-{size}.png"


def find_icon(name: str) -> str:
    """An icon of the small family, as an SVG drawn in `currentColor`."""
    return f"{find_assets()}/icons/{name}.svg"
