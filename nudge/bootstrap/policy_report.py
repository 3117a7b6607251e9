"""What `nudge doctor --policy` tells: each key, the value that holds, and who set it."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from nudge.adapters.system.paths import find_paths
from nudge.adapters.system.settings_file import load_choices
from nudge.bootstrap.policy import load_configuration
from nudge.domain.policy import Policy, PolicyValue
from nudge.domain.policy_key import PolicyKey
from nudge.domain.policy_keys import POLICY_KEYS
from nudge.domain.problems import Problem
from nudge.domain.setting_keys import find_setting_key


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyReport:
    """One key. `layer`: managed, managed-user, user, recommended or default.

    `source`: the file or registry key that says so, empty for user and default. `is_fallback`:
    it is the strictest value, since that file cannot be read.
    """

    key: PolicyKey
    value: object
    layer: str
    source: str = ""
    is_locked: bool = False
    is_fallback: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyReport:
    """All keys in the table's order, and what is wrong with the files."""

    keys: tuple[KeyReport, ...]
    problems: tuple[Problem, ...]


def examine_policy() -> PolicyReport:
    """The policy of this machine over and under the settings of this user."""
    path = find_paths().settings
    policy = load_configuration(path).policy
    choices, _ = load_choices(path)
    return report_policy(policy, choices)


def report_policy(policy: Policy, choices: Mapping[str, object]) -> PolicyReport:
    """A policy as it works on a user's choices (fields of `Settings`)."""
    return PolicyReport(keys=tuple(_report_keys(policy, choices)), problems=policy.problems)


def _report_keys(policy: Policy, choices: Mapping[str, object]) -> Iterator[KeyReport]:
    for key in POLICY_KEYS:
        managed = policy.managed.get(key.name)
        if managed is None and key.setting in choices:
            setting = find_setting_key(key.setting)
            assert setting is not None
            value = setting.format(choices[key.setting])
            yield KeyReport(key=key, value=value, layer="user")
        else:
            yield _report_key(key, managed or policy.recommended.get(key.name))


def _report_key(key: PolicyKey, found: PolicyValue | None) -> KeyReport:
    if found is None:
        return KeyReport(key=key, value=key.default, layer="default")
    return KeyReport(
        key=key,
        value=found.value,
        layer=found.layer.value,
        source=found.source,
        is_locked=found.layer.is_managed,
        is_fallback=found.is_fallback,
    )


def describe(report: PolicyReport) -> Mapping[str, object]:
    """The report as `--json` prints it."""
    return {
        "keys": [
            {
                "key": each.key.name,
                "value": each.value,
                "layer": each.layer,
                "source": each.source or None,
                "locked": each.is_locked,
                "fallback": each.is_fallback,
                "used": each.key.is_used,
            }
            for each in report.keys
        ],
        "problems": [
            {
                "code": problem.code,
                "severity": problem.severity.value,
                "file": problem.where.source,
                "line": problem.where.line,
                "message": problem.message,
                "hint": problem.hint,
            }
            for problem in report.problems
        ],
    }


def say(report: PolicyReport) -> Iterator[str]:
    """The report as lines for people."""
    width = max(len(each.key.name) for each in report.keys)
    for each in report.keys:
        value = "unset" if each.value in (None, "") else json.dumps(each.value, ensure_ascii=False)
        yield f"{each.key.name:{width}}  {value}  ({', '.join(_say_source(each))})"
    for problem in report.problems:
        yield f"{problem.where}: {problem.code}: {problem.message}"
        if problem.hint:
            yield f"    {problem.hint}"


def _say_source(each: KeyReport) -> Iterator[str]:
    yield f"{each.layer}: {each.source}" if each.source else each.layer
    if each.is_fallback:
        yield "the strictest value, since that cannot be read"
    if not each.key.is_used:
        yield "not used yet by this version"
