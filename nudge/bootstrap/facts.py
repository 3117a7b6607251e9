"""The facts that settings and first run show, gathered from the running program."""

from collections.abc import Mapping

import nudge
from nudge.bootstrap.feed_trial import Found
from nudge.bootstrap.house import House
from nudge.domain.first_look import Colleague, find_colleagues
from nudge.domain.recognise import guess_me
from nudge.ui.presenters.settings import FeedFacts, PackFacts, SettingsFacts
from nudge.ui.presenters.translate import FOLDER, _


def gather_facts(house: House, found: Found | None = None) -> SettingsFacts:
    """All that the pages show, as of now. `found`: a calendar that was just read from far back."""
    configuration = house.load()
    engine, settings = house.engine, configuration.settings
    occurrences = engine.occurrences if found is None else found.reading.occurrences
    guessed = guess_me(occurrences)
    me = settings.me or guessed
    colleagues = find_colleagues(occurrences, engine.moments, me)
    shipped, *others = configuration.packs
    return SettingsFacts(
        settings=settings,
        policy=configuration.policy,
        now=house.clock.now(),
        zone=house.clock.zone(),
        version=nudge.__version__,
        rules=house.find_rules(),
        series=house.find_series(),
        feeds=tuple(
            FeedFacts(
                id=each.feed, read_at=each.read_at, message=each.message, is_doubted=each.is_doubted
            )
            for each in engine.health
        ),
        colleagues=colleagues,
        guessed_me=() if settings.me else guessed,
        subjects=_name_subjects(house, colleagues),
        is_autostart=house.autostart.is_on,
        packs=(
            *(PackFacts(name=pack.name, folder=str(pack)) for pack in reversed(others)),
            PackFacts(name="Nudge", folder=str(shipped), is_shipped=True),
        ),
        complaint=house.find_complaint(),
        places={
            _("Settings"): str(house.paths.config),
            _("Journal and history"): str(house.paths.data),
            _("Log"): str(house.paths.log),
        },
        languages=("en", *sorted(path.name for path in FOLDER.glob("*") if path.is_dir())),
    )


def _name_subjects(house: House, colleagues: tuple[Colleague, ...]) -> Mapping[str, str]:
    """Titles of series and names of people, by what corrections hang on."""
    names = {each.person.key: each.person.name or each.person.email for each in colleagues}
    for occurrence in house.engine.occurrences:
        names.setdefault(occurrence.series or occurrence.uid, occurrence.summary)
    return names
