"""PySide6, kept from reading the source of every module that is imported after it.

To know whether a module switches on snake_case names, PySide6 asks `inspect` for its source,
and `linecache` keeps that source for good: 8 MB for the modules of this program, none of
which uses the switch. The question is answered with "no" here. It is asked through a private
name; where a later version has none of that name, nothing is changed.
"""

import sys


def keep_sources_out() -> None:
    """To be called once PySide6.QtCore is imported, before what comes after the icon."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _uses_no_switch  # type: ignore[union-attr]  # noqa: SLF001


def _uses_no_switch(_module: object) -> bool:
    return False
