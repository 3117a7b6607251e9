"""Finds what IT has set on this machine, in the place that its system has for that.

Owns the choice of the place. Cheap where nothing is set, so that it can be looked at
every minute; whoever sees a difference reads the settings afresh.
"""

import sys

from nudge.domain.policy import PolicySource


def read_policy_sources(platform: str = sys.platform) -> tuple[PolicySource, ...]:
    """All policy files or registry keys of this machine, the weakest first; never fails."""
    if platform == "win32":
        import winreg  # noqa: PLC0415 - there alone

        from nudge.adapters.system.policy_registry import read_policy_registry  # noqa: PLC0415

        return read_policy_registry(winreg)  # type: ignore[arg-type]  # typed for Windows alone
    if platform == "darwin":
        import getpass  # noqa: PLC0415 - there alone

        from nudge.adapters.system.policy_preferences import (  # noqa: PLC0415
            read_policy_preferences,
        )

        return read_policy_preferences(getpass.getuser())
    from nudge.adapters.system.policy_files import read_policy_files  # noqa: PLC0415

    return read_policy_files()
