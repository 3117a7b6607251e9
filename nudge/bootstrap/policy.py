"""Brings the policy into force: what IT has set, over and under what the user chose.

Owns the reading of both together, for the tray and for commands. Must not import Qt.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from nudge.adapters.system.paths import find_content
from nudge.adapters.system.policy import read_policy_sources
from nudge.adapters.system.settings_file import load_settings
from nudge.domain.feeds import FetchPolicy
from nudge.domain.guides import Contacts
from nudge.domain.policy import Policy, PolicySource, make_defaults, make_fetch_policy, merge_policy
from nudge.domain.problems import Problem
from nudge.domain.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Configuration:
    """All that user and IT have chosen. `problems`: those of the user's own file."""

    settings: Settings
    policy: Policy
    fetch: FetchPolicy
    problems: tuple[Problem, ...]

    @property
    def defaults(self) -> Settings:
        """What holds for whoever has chosen nothing."""
        return make_defaults(self.policy)

    @property
    def packs(self) -> tuple[Path, ...]:
        """The folders of the packs in force, the lowest first."""
        return (find_content(), *map(Path, self.policy.value("ContentPackDirs")))

    @property
    def contacts(self) -> Contacts:
        """Whom to call, as far as IT and the user say; what they leave open the packs may say."""
        return Contacts(
            hr=self.settings.hr_contact,
            crisis_lines=tuple(map(str, self.policy.value("CrisisLines"))),
        )

    @property
    def complaint(self) -> str:
        """One line for the user, to whom the files of IT mean nothing; empty if all is well."""
        if not self.policy.problems:
            return ""
        return (
            "The policy of your organisation cannot be used in full: "
            "nudge doctor --policy says why."
        )


def load_configuration(path: Path) -> Configuration:
    """The settings in the file at `path` under this machine's policy; never fails."""
    return join(path, read_policy_sources())


def join(path: Path, sources: tuple[PolicySource, ...]) -> Configuration:
    """The settings in the file at `path` under the policy of these sources."""
    policy = merge_policy(sources)
    settings, problems = load_settings(path, policy)
    return Configuration(
        settings=settings, policy=policy, fetch=make_fetch_policy(policy), problems=problems
    )


def allows_autostart(
    read: Callable[[], tuple[PolicySource, ...]] = read_policy_sources,
) -> bool:
    """Whether Nudge may start with the session."""
    return bool(merge_policy(read()).value("Autostart"))


class PolicyWatch:
    """Notices that IT has set something else. Made when the policy was read."""

    def __init__(self, read: Callable[[], tuple[PolicySource, ...]] = read_policy_sources) -> None:
        self._read = read
        self._sources = read()

    @property
    def sources(self) -> tuple[PolicySource, ...]:
        """What was read last."""
        return self._sources

    def look(self) -> bool:
        """Read again; True when that is not what was read before."""
        before, self._sources = self._sources, self._read()
        return self._sources != before
