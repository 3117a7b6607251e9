"""What IT's tools load is made from the one table of keys, and says the same as the program."""

import importlib.util
import json
import plistlib
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from nudge.domain.policy import Layer, PolicyEntry, PolicySource, merge_policy
from nudge.domain.policy_key import Kind
from nudge.domain.policy_keys import POLICY_KEYS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "packaging" / "policy"
SPACE = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
SAMPLES = [
    True, False, 0, 1, 3, 21, 3651, -1, 1.5, None, "", "en", "debug", "noise", "19:00-07:00", "7-8",
    "proxy.example.org:3128", "/etc/x.pem", "C:\\x.pem", "two\nlines", "x" * 1001, [], ["*"],
    ["a.example.org", "*.b.org"], ["https://x.org/p"], ["/opt/p"], [1], ["RWQ"], {},
    ["2027-01-11/2027-02-05"], ["2027-01-11/2027-02-05 Reviews"], ["*"] * 1001,
]  # fmt: skip


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_policy", FOLDER.parent / "make_policy.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def schema() -> dict:
    return json.loads((FOLDER / "nudge-policy.schema.json").read_text())


def test_the_files_are_those_that_the_table_makes(maker: ModuleType) -> None:
    """After a change of the table: python packaging/make_policy.py."""
    made = maker.make_all()
    kept = {
        str(path.relative_to(FOLDER)): path.read_bytes()
        for path in FOLDER.rglob("*")
        if path.is_file()
    }
    assert kept == made


@pytest.mark.parametrize("key", POLICY_KEYS, ids=lambda key: key.name)
def test_schema_and_program_take_the_same_values(key, schema: dict) -> None:
    """An editor with the schema and Nudge itself never disagree."""
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for value in [*SAMPLES, key.example]:
        entry = PolicyEntry(name=key.name, value=value)
        source = PolicySource(layer=Layer.MACHINE, name="a.json", entries=(entry,))
        is_taken = not merge_policy([source]).problems
        assert validator.is_valid({key.name: value}) == is_taken, value


def test_the_schema_knows_no_other_keys(schema: dict) -> None:
    """A typing error shows in the editor."""
    assert not Draft202012Validator(schema).is_valid({"MaxNudges": 1})


def test_the_template_has_each_key_and_each_text() -> None:
    """Group Policy refuses a template whose texts are missing."""
    template = ElementTree.parse(FOLDER / "Nudge.admx").getroot()
    texts = ElementTree.parse(FOLDER / "en-US" / "Nudge.adml").getroot()
    strings = {node.get("id") for node in texts.iter(f"{SPACE}string")}
    presentations = {node.get("id") for node in texts.iter(f"{SPACE}presentation")}
    policies = template.findall(f"{SPACE}policies/{SPACE}policy")
    names = [policy.get("name") for policy in policies]
    assert len(names) == len(set(names))
    assert [name for name in names if not name.endswith("_Recommended")] == [
        key.name for key in POLICY_KEYS
    ]
    for node in template.iter():
        for value in node.attrib.values():
            if value.startswith("$(string."):
                assert value[9:-1] in strings
            if value.startswith("$(presentation."):
                assert value[15:-1] in presentations


def test_each_element_of_the_template_has_its_field() -> None:
    """And writes to the place where the program looks."""
    template = ElementTree.parse(FOLDER / "Nudge.admx").getroot()
    texts = ElementTree.parse(FOLDER / "en-US" / "Nudge.adml").getroot()
    fields = {
        presentation.get("id"): [field.get("refId") for field in presentation]
        for presentation in texts.iter(f"{SPACE}presentation")
    }
    kinds = {key.name: key.kind for key in POLICY_KEYS}
    for policy in template.findall(f"{SPACE}policies/{SPACE}policy"):
        name = policy.get("name", "").removesuffix("_Recommended")
        elements = list(policy.find(f"{SPACE}elements") or ())
        if kinds[name] is Kind.FLAG:
            assert policy.get("valueName") == name
            continue
        assert [element.get("id") for element in elements] == fields[policy.get("name")]
        (element,) = elements
        if kinds[name] is Kind.LIST:
            assert element.get("key") == rf"{policy.get('key')}\{name}"
        else:
            assert element.get("valueName") == name


def test_the_profile_holds_an_example_of_each_key() -> None:
    """What MDM installs from it, Nudge takes without a word."""
    profile = plistlib.loads((FOLDER / "org.nudge.Nudge.mobileconfig").read_bytes())
    (settings,) = profile["PayloadContent"]
    assert settings["PayloadType"] == "org.nudge.Nudge"
    values = {name: value for name, value in settings.items() if not name.startswith("Payload")}
    assert values == {key.name: key.example for key in POLICY_KEYS}
