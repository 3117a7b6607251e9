"""What holds for this run: settings and policy, and what the command line put over them.

Owns the reading of all three together, and what was wrong with them. Brings nothing into force.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from nudge.bootstrap.feeds import name_feed
from nudge.bootstrap.policy import Configuration, PolicyWatch, join
from nudge.domain.feeds import Access
from nudge.domain.settings import Settings


class RunSettings:
    """The settings in the file at `path` under the policy that `watch` read last.

    `feeds` and `me` stand in for those of the file in this run. `chosen`: what user and IT have
    chosen, without them. `problems`: what to tell of the last reading.
    """

    def __init__(
        self, path: Path, watch: PolicyWatch, *, feeds: Sequence[str], me: Sequence[str]
    ) -> None:
        self._path, self._watch = path, watch
        self._named = [name_feed(feed, position) for position, feed in enumerate(feeds)]
        self._me = tuple(address.lower() for address in me)
        self.chosen = self.read()

    @property
    def addresses(self) -> Mapping[str, Access]:
        """Feed id to address, for feeds that were named on the command line."""
        return {source.id: access for source, access in self._named if access is not None}

    @property
    def has_feeds(self) -> bool:
        """Whether anybody has named a calendar."""
        return bool(self._named or self.chosen.settings.feeds)

    @property
    def problems(self) -> list[str]:
        """What is wrong with the user's file and, in one line, with the files of IT."""
        told = [str(problem) for problem in self.chosen.problems]
        return [*told, self.chosen.complaint] if self.chosen.complaint else told

    @property
    def settings(self) -> Settings:
        """The settings of this run, as they were read last."""
        settings = self.chosen.settings
        if self._named:
            settings = replace(settings, feeds=tuple(source for source, _ in self._named))
        return replace(settings, me=self._me) if self._me else settings

    def read(self) -> Configuration:
        """What user and IT have chosen, read now."""
        return join(self._path, self._watch.sources)

    def renew(self) -> Configuration:
        """Read again, and take what is there for this run; what was chosen before."""
        before, self.chosen = self.chosen, self.read()
        return before
