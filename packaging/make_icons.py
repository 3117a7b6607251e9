"""Makes the icon files of Windows and macOS from the pictures in assets/app.

    python packaging/make_icons.py      writes build/icons/nudge.ico and build/icons/nudge.icns

Both formats hold PNG pictures as they are, so nothing has to be drawn.
Source: Microsoft, "ICO format" (PNG since Windows Vista); Apple, "Icon Services" (icns).
"""

import struct
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {32: (b"ic11",), 64: (b"ic12",), 128: (b"ic07",), 256: (b"ic08", b"ic13")}
"""What macOS calls a picture of so many pixels; ic11 and ic12 are those of double density."""


def read_picture(size: int) -> bytes:
    """The PNG of that many pixels."""
    return (ROOT / "assets" / "app" / f"nudge-{size}.png").read_bytes()


def make_ico() -> bytes:
    """The icon file of Windows."""
    pictures = {size: read_picture(size) for size in ICO_SIZES}
    offset = 6 + 16 * len(pictures)
    head, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    for size, picture in pictures.items():
        pixels = size % 256  # 0 stands for 256
        head += struct.pack("<4B2H2I", pixels, pixels, 0, 0, 1, 32, len(picture), offset)
        offset += len(picture)
        body += picture
    return head + body


def make_icns() -> bytes:
    """The icon file of macOS."""
    body = b"".join(
        name + struct.pack(">I", 8 + len(read_picture(size))) + read_picture(size)
        for size, names in ICNS_TYPES.items()
        for name in names
    )
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def main() -> None:
    """Write both files."""
    folder = ROOT / "build" / "icons"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nudge.ico").write_bytes(make_ico())
    (folder / "nudge.icns").write_bytes(make_icns())


if __name__ == "__main__":
    main()
