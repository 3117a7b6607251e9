"""Turns values of the registry and of property lists into JSON's terms.

Owns the one difference that matters: those carriers write flags as numbers.
"""

from nudge.domain.policy import PolicyEntry
from nudge.domain.policy_key import Kind
from nudge.domain.policy_keys import find_policy_key


def make_entry(name: str, value: object) -> PolicyEntry:
    """The entry of a key; 0 and 1 are flags where the key takes one."""
    key = find_policy_key(name)
    if key is not None and key.kind is Kind.FLAG and type(value) is int and value in {0, 1}:
        value = bool(value)
    return PolicyEntry(name=name, value=value)
