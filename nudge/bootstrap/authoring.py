"""What authors start from: skeletons of guides and packs, written where they belong."""

import re
from datetime import date
from pathlib import Path

from nudge.adapters.content.checking import find_home
from nudge.adapters.content.packs import load_pack
from nudge.adapters.content.schemas import Schemas
from nudge.adapters.content.skeletons import SkeletonError, write_guide, write_pack
from nudge.adapters.system.paths import find_content

__all__ = ["SkeletonError", "start_guide", "start_pack"]

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def start_guide(guide: str, folder: Path, today: date) -> Path:
    """Write the skeleton into the pack at or above `folder`, or into `folder` itself.

    Raises `ValueError` for an id of the wrong form and `SkeletonError` when it cannot be written.
    """
    if not _ID.fullmatch(guide):
        raise ValueError(f"{guide!r} is no id; write lower-case words with hyphens.")
    shipped = find_content()
    home = find_home(folder.absolute())
    loaded = load_pack(home or shipped, Schemas(shipped / "schema"))
    situations = (
        loaded.pack.situations or load_pack(shipped, Schemas(shipped / "schema")).pack.situations
    )
    target = home / "guides" if home else folder
    return write_guide(
        target, guide, situation=situations[0].id, lang=loaded.pack.lang or "en", today=today
    )


def start_pack(folder: Path) -> None:
    """Write an empty pack into `folder`, whose name becomes its id.

    Raises `ValueError` for a name without letters, `SkeletonError` when it cannot be written.
    """
    name = folder.absolute().name
    pack = "-".join(re.findall(r"[a-z0-9]+", name.lower()))
    if not pack:
        raise ValueError(f"{name!r} makes no id; use letters and digits.")
    write_pack(folder, pack, name if len(name) > 1 else f"Pack {name}", shipped=find_content())
