"""Holds the tables of rules against CloudFormation's schemas; prints what is not there, a line each.

    rule_tables.py TABLE.json …

The schemas are those that cfn-lint brings. Terraform's and Pulumi's spellings have no such source
among the tests' packages; of them only their form is checked, by the reader.
"""

import json
import re
import sys
from pathlib import Path

import cfnlint

SCHEMAS = Path(cfnlint.__file__).parent / "data/schemas/resources"


def schemas():
    found = {}
    for path in SCHEMAS.glob("*.json"):
        schema = json.loads(path.read_text())
        if "typeName" in schema and "properties" in schema:
            found.setdefault(schema["typeName"], []).append(schema)
    return found


def resolved(root, schema):
    for _ in range(8):
        if "$ref" not in schema:
            break
        target = root
        for name in schema["$ref"].removeprefix("#/").split("/"):
            target = target.get(name, {})
        schema = target
    return schema


def steps(root, schema, name):
    """The schemas that a member leads to, through lists and alternatives."""
    schema = resolved(root, schema)
    places = [schema, *schema.get("anyOf", []), *schema.get("oneOf", [])]
    places += [schema["items"]] if isinstance(schema.get("items"), dict) else []
    for place in places:
        place = resolved(root, place)
        if name in place.get("properties", {}):
            yield place["properties"][name]


def exists(versions, path):
    for root in versions:
        places = [root]
        for name in path.replace("[]", "").split("."):
            places = [step for place in places for step in steps(root, place, name)]
        if places:
            return True
    return False


def spelled(attribute):
    """The path in CloudFormation's spelling, as the reader of tables forms it; None for none."""
    if isinstance(attribute, dict):
        return attribute.get("cloudformation")
    parts = attribute.split(".")
    return ".".join("".join(w[:1].upper() + w[1:] for w in part.split("_")) for part in parts)


def attributes(subject):
    for places in subject.get("attributes", {}).values():
        yield from places if isinstance(places, list) else [places]
    for condition in subject.get("where", []):
        yield condition["attribute"]


known = schemas()
for file in sys.argv[1:]:
    for subject in json.loads(Path(file).read_text())["subjects"]:
        kind = subject.get("cloudformation")
        if kind is None:
            continue
        if kind not in known:
            print(f"{file}: there is no {kind}")
            continue
        for path in filter(None, map(spelled, attributes(subject))):
            if not exists(known[kind], re.sub(r"\[\d+\]", "", path)):
                print(f"{file}: {kind} has no {path}")
