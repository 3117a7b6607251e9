"""The policy in force: what `doctor --policy` tells of it, and how a change is noticed."""

import json
from datetime import time
from pathlib import Path

from nudge.adapters.system.paths import find_content
from nudge.bootstrap.policy import PolicyWatch, allows_autostart, join
from nudge.bootstrap.policy_report import describe, report_policy, say
from nudge.domain.policy import Layer, PolicyEntry, PolicySource, merge_policy
from nudge.domain.policy_keys import POLICY_KEYS
from nudge.domain.settings import Hours


def source(layer: Layer, name: str, /, **values: object) -> PolicySource:
    entries = tuple(PolicyEntry(name=key, value=value) for key, value in values.items())
    return PolicySource(layer=layer, name=name, entries=entries)


def test_each_key_is_told_with_its_value_and_who_set_it() -> None:
    """Managed, chosen by the user, recommended, default; and what nothing reads yet."""
    policy = merge_policy(
        [
            source(Layer.RECOMMENDED, "r.json", QuietHours="20:00-06:00", MaxNudgesPerDay=1),
            source(Layer.MACHINE, "m.json", AllowLocalIcsFiles=False, LogLevel="debug"),
        ]
    )
    chosen = {"prepares_per_day": 5}
    report = report_policy(policy, chosen)
    told = {each["key"]: each for each in json.loads(json.dumps(describe(report)))["keys"]}
    assert list(told) == [key.name for key in POLICY_KEYS]
    seen = {name: (each["value"], each["layer"], each["source"]) for name, each in told.items()}
    assert seen["AllowLocalIcsFiles"] == (False, "managed", "m.json")
    assert seen["QuietHours"] == ("20:00-06:00", "recommended", "r.json")
    assert seen["MaxNudgesPerDay"] == (5, "user", None)
    assert seen["Autostart"] == (True, "default", None)
    assert told["AllowLocalIcsFiles"]["locked"]
    assert not told["QuietHours"]["locked"]
    lines = {line.split()[0]: line for line in say(report)}
    assert lines["LogLevel"].endswith("(managed: m.json, not used yet by this version)")
    assert "(user)" in lines["MaxNudgesPerDay"]


def test_what_a_broken_file_means_is_told() -> None:
    """The strictest values with their reason, and the problem itself."""
    broken = PolicySource(layer=Layer.MACHINE, name="m.json", is_unreadable=True)
    report = report_policy(merge_policy([broken]), {})
    told = {each.key.name: each for each in report.keys}
    assert told["AllowedCalendarHosts"].is_fallback
    assert told["AllowedCalendarHosts"].value == []
    assert any("the strictest value" in line for line in say(report))


def test_a_managed_choice_of_the_user_is_not_told_as_theirs() -> None:
    """The lock wins."""
    policy = merge_policy([source(Layer.MACHINE, "m.json", MaxNudgesPerDay=2)])
    (told,) = (
        each
        for each in report_policy(policy, {"prepares_per_day": 5}).keys
        if each.key.name == "MaxNudgesPerDay"
    )
    assert (told.value, told.layer, told.is_locked) == (2, "managed", True)


def test_settings_packs_and_fetching_come_from_one_place(tmp_path: Path) -> None:
    """What the tray and the commands bring into force."""
    (tmp_path / "settings.json").write_text('{"quiet_hours": "22:00-05:00"}')
    sources = (
        source(Layer.RECOMMENDED, "r", QuietHours="20:00-06:00"),
        source(Layer.MACHINE, "m", ContentPackDirs=["/opt/packs/acme"], Proxy="p:1"),
    )
    chosen = join(tmp_path / "settings.json", sources)
    assert chosen.settings.quiet_hours == Hours(start=time(22), end=time(5))
    assert chosen.defaults.quiet_hours == Hours(start=time(20), end=time(6))
    assert chosen.packs == (find_content(), Path("/opt/packs/acme"))
    assert chosen.fetch.proxy == "p:1"
    assert chosen.complaint == ""


def test_a_user_hears_of_a_faulty_policy_in_one_line(tmp_path: Path) -> None:
    """Which says what IT should do, not which key it was."""
    chosen = join(tmp_path / "settings.json", (source(Layer.MACHINE, "m", Typo=1),))
    assert "nudge doctor --policy" in chosen.complaint


def test_a_change_of_the_policy_is_noticed_once() -> None:
    """And the same files written again are no change."""
    now = [source(Layer.MACHINE, "m", Autostart=True)]
    watch = PolicyWatch(lambda: tuple(now))
    looks = [watch.look()]
    now[:] = [source(Layer.MACHINE, "m", Autostart=True)]
    looks.append(watch.look())
    now[:] = [source(Layer.MACHINE, "m", Autostart=False)]
    looks += [watch.look(), watch.look()]
    now.clear()
    looks.append(watch.look())
    assert looks == [False, False, True, False, True]


def test_autostart_can_be_switched_off_and_recommended_off() -> None:
    """The entry of the session then starts nothing; without a policy it does."""
    assert allows_autostart(lambda: ())
    for layer in Layer:
        off = source(layer, "m", Autostart=False)
        assert not allows_autostart(lambda off=off: (off,))
