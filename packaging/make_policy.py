"""Writes what IT's own tools need to set Nudge's policy, from the one table of its keys.

    python packaging/make_policy.py [FOLDER]      the folder is packaging/policy

The JSON Schema for Linux and editors, the administrative template (ADMX and English ADML)
for Group Policy and Intune, and a configuration profile for macOS. What it writes is kept in
the repository; a test holds it to the table.
"""

import json
import plistlib
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from nudge.adapters.system.policy_preferences import DOMAIN
from nudge.adapters.system.policy_registry import POLICY_KEY, RECOMMENDED_KEY
from nudge.domain.policy_key import LIST_LIMIT, TEXT_LIMIT, Kind, PolicyKey
from nudge.domain.policy_keys import POLICY_KEYS

HERE = Path(__file__).resolve().parent
SCHEMA = "nudge-policy.schema.json"
PROFILE = f"{DOMAIN}.mobileconfig"

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_DNS, "policy.nudge.org")
_DEFINITIONS = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
_TYPES = {Kind.FLAG: "boolean", Kind.NUMBER: "integer", Kind.TEXT: "string", Kind.LIST: "array"}


def make_all() -> dict[str, bytes]:
    """The content of each file by its path inside the folder."""
    return {
        SCHEMA: _make_schema(),
        "Nudge.admx": _print(_make_admx()),
        "en-US/Nudge.adml": _print(_make_adml()),
        PROFILE: _make_profile(),
    }


def explain(key: PolicyKey) -> str:
    """All that IT has to know about a key, in sentences."""
    sentences = [key.description, f"It takes {key.takes}."]
    if key.is_marked:
        strict = json.dumps(key.restrictive)
        sentences.append(f"While a policy cannot be read, {strict} holds.")
    if not key.is_used:
        sentences.append("Checked and shown, but not used yet by this version.")
    return " ".join(sentences)


def _make_schema() -> bytes:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Policy of Nudge",
        "description": "A file in /etc/nudge/policies/managed or /etc/nudge/policies/recommended.",
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: _describe(key) for key in POLICY_KEYS},
    }
    return (json.dumps(schema, indent=2, ensure_ascii=False) + "\n").encode()


def _describe(key: PolicyKey) -> dict[str, object]:
    text: dict[str, object] = {"maxLength": TEXT_LIMIT}
    if key.choices:
        text = {"enum": list(key.choices)}
    elif key.pattern:
        text["pattern"] = f"^(?:{key.pattern})$"
    shapes: dict[Kind, dict[str, object]] = {
        Kind.FLAG: {},
        Kind.NUMBER: {"minimum": key.low, "maximum": key.high},
        Kind.TEXT: text,
        Kind.LIST: {"maxItems": LIST_LIMIT, "items": {"type": "string", **text}},
    }
    default = {} if key.default in (None, "") else {"default": key.default}
    return {
        "title": key.title,
        "description": explain(key),
        "type": _TYPES[key.kind],
        **shapes[key.kind],
        **default,
        "examples": [key.example],
    }


def _list_policies() -> Iterator[tuple[PolicyKey, str, str, str]]:
    """Each policy of the template: its key, its name there, its category, its registry key."""
    for key in POLICY_KEYS:
        yield key, key.name, "Nudge", POLICY_KEY
    for key in POLICY_KEYS:
        if key.setting:
            yield key, f"{key.name}_Recommended", "NudgeRecommended", RECOMMENDED_KEY


def _make_admx() -> Element:
    root = Element(
        "policyDefinitions", {"xmlns": _DEFINITIONS, "revision": "1.0", "schemaVersion": "1.0"}
    )
    spaces = SubElement(root, "policyNamespaces")
    SubElement(spaces, "target", prefix="nudge", namespace="Nudge.Policies")
    SubElement(spaces, "using", prefix="windows", namespace="Microsoft.Policies.Windows")
    SubElement(root, "resources", minRequiredRevision="1.0")
    definitions = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(definitions, "definition", name="Supported", displayName="$(string.Supported)")
    categories = SubElement(root, "categories")
    SubElement(categories, "category", name="Nudge", displayName="$(string.Nudge)")
    inner = SubElement(
        categories, "category", name="NudgeRecommended", displayName="$(string.NudgeRecommended)"
    )
    SubElement(inner, "parentCategory", ref="Nudge")
    policies = SubElement(root, "policies")
    for key, name, category, place in _list_policies():
        policies.append(_make_policy(key, name, category, place))
    return root


def _make_policy(key: PolicyKey, name: str, category: str, place: str) -> Element:
    policy = Element("policy", {"name": name, "class": "Both", "key": place})
    policy.set("displayName", f"$(string.{key.name})")
    policy.set("explainText", f"$(string.{key.name}_Explain)")
    if key.kind is Kind.FLAG:
        policy.set("valueName", key.name)
    else:
        policy.set("presentation", f"$(presentation.{name})")
    SubElement(policy, "parentCategory", ref=category)
    SubElement(policy, "supportedOn", ref="Supported")
    if key.kind is Kind.FLAG:
        SubElement(SubElement(policy, "enabledValue"), "decimal", value="1")
        SubElement(SubElement(policy, "disabledValue"), "decimal", value="0")
    else:
        SubElement(policy, "elements").append(_make_element(key, place))
    return policy


def _make_element(key: PolicyKey, place: str) -> Element:
    if key.kind is Kind.LIST:
        # Values named 1, 2, 3 in a key of their own.
        return Element("list", id=key.name, key=rf"{place}\{key.name}", valuePrefix="")
    if key.kind is Kind.NUMBER:
        limits = {"minValue": str(key.low), "maxValue": str(key.high)}
        return Element("decimal", id=key.name, valueName=key.name, required="true", **limits)
    if not key.choices:
        limit = str(TEXT_LIMIT)
        return Element("text", id=key.name, valueName=key.name, required="true", maxLength=limit)
    choice = Element("enum", id=key.name, valueName=key.name, required="true")
    for value in key.choices:
        item = SubElement(choice, "item", displayName=f"$(string.{key.name}_{value})")
        SubElement(SubElement(item, "value"), "string").text = value
    return choice


def _make_adml() -> Element:
    root = Element(
        "policyDefinitionResources",
        {"xmlns": _DEFINITIONS, "revision": "1.0", "schemaVersion": "1.0"},
    )
    SubElement(root, "displayName").text = "Nudge"
    SubElement(root, "description").text = "Settings of Nudge, the assistant for people managers"
    resources = SubElement(root, "resources")
    strings = SubElement(resources, "stringTable")
    for name, text in _list_strings():
        SubElement(strings, "string", id=name).text = text
    presentations = SubElement(resources, "presentationTable")
    for key, name, _, _ in _list_policies():
        if key.kind is not Kind.FLAG:
            presentation = SubElement(presentations, "presentation", id=name)
            presentation.append(_make_presentation(key))
    return root


def _list_strings() -> Iterator[tuple[str, str]]:
    yield "Supported", "Nudge 0.1 or later"
    yield "Nudge", "Nudge"
    yield "NudgeRecommended", "Nudge: defaults that users may change"
    for key in POLICY_KEYS:
        yield key.name, key.title
        yield f"{key.name}_Explain", explain(key)
        for choice in key.choices:
            yield f"{key.name}_{choice}", choice


def _make_presentation(key: PolicyKey) -> Element:
    if key.kind is Kind.LIST:
        element = Element("listBox", refId=key.name)
        element.text = key.title
    elif key.kind is Kind.NUMBER:
        default = key.example if key.default is None else key.default
        element = Element("decimalTextBox", refId=key.name, defaultValue=str(default))
        element.text = key.title
    elif key.choices:
        position = key.choices.index(str(key.default))
        element = Element("dropdownList", refId=key.name, defaultItem=str(position), noSort="true")
        element.text = key.title
    else:
        element = Element("textBox", refId=key.name)
        SubElement(element, "label").text = key.title
        SubElement(element, "defaultValue").text = str(key.default or "")
    return element


def _print(root: Element) -> bytes:
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"


def _make_profile() -> bytes:
    settings = {
        **{key.name: key.example for key in POLICY_KEYS},
        "PayloadType": DOMAIN,
        "PayloadVersion": 1,
        "PayloadIdentifier": f"{DOMAIN}.settings",
        "PayloadUUID": str(uuid.uuid5(_NAMESPACE, "settings")).upper(),
        "PayloadDisplayName": "Nudge",
    }
    profile = {
        "PayloadContent": [settings],
        "PayloadType": "Configuration",
        "PayloadVersion": 1,
        "PayloadScope": "System",
        "PayloadIdentifier": DOMAIN,
        "PayloadUUID": str(uuid.uuid5(_NAMESPACE, "profile")).upper(),
        "PayloadDisplayName": "Nudge",
        "PayloadDescription": "Examples of all keys: delete those that users may choose.",
    }
    lines = plistlib.dumps(profile, sort_keys=False).decode().splitlines()
    notes = {f"<key>{key.name}</key>": f"<!-- {explain(key)} -->" for key in POLICY_KEYS}
    return ("\n".join(_add_notes(lines, notes)) + "\n").encode()


def _add_notes(lines: list[str], notes: dict[str, str]) -> Iterator[str]:
    for line in lines:
        note = notes.get(line.strip())
        if note is not None:
            yield line[: len(line) - len(line.lstrip())] + note
        yield line


def main() -> None:
    """Write all files into the folder of the command line."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "policy"
    for name, content in make_all().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main()
