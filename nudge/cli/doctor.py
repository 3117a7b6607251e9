"""`nudge doctor`: how Nudge and the desktop around it are doing; with --policy, what IT has set."""

import json

import click

from nudge.bootstrap.findings import Finding, State
from nudge.cli.options import json_option

_MARKS = {
    State.OK: "ok",
    State.WARNING: "warning",
    State.PROBLEM: "PROBLEM",
    State.UNKNOWN: "-",
}
_WORST_FIRST = (State.PROBLEM, State.WARNING)


@click.command("doctor")
@click.option("--policy", "is_policy", is_flag=True, help="Tell each key that IT can set.")
@json_option
def command(is_policy: bool, is_json: bool) -> None:
    """Tell what is well and what is not; nothing personal stands in it."""
    if is_policy:
        _tell_policy(is_json=is_json)
        return
    from nudge.bootstrap.doctor import examine

    findings = examine()
    if is_json:
        click.echo(json.dumps(describe(findings), ensure_ascii=False, indent=2))
        return
    for finding in findings:
        click.echo(f"{_MARKS[finding.state]:8} {finding.name}: {finding.text}")
        if finding.hint:
            click.echo(f"{'':8} {finding.hint}")


def describe(findings: tuple[Finding, ...]) -> dict[str, object]:
    """The findings as `--json` prints them; `state` is the worst of all."""
    states = {finding.state for finding in findings}
    worst = next((state for state in _WORST_FIRST if state in states), State.OK)
    return {
        "state": worst.value,
        "findings": [
            {
                "name": finding.name,
                "state": finding.state.value,
                "text": finding.text,
                "hint": finding.hint,
                "facts": dict(finding.facts),
            }
            for finding in findings
        ],
    }


def _tell_policy(*, is_json: bool) -> None:
    from nudge.bootstrap import policy_report

    report = policy_report.examine_policy()
    if is_json:
        told = policy_report.describe(report)
        click.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        click.echo("\n".join(policy_report.say(report)))
