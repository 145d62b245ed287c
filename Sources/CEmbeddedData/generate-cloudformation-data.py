#!/usr/bin/env python3
"""Writes cloudformation.json: what CloudFormation's resource types say about replacing.

    python3 generate-cloudformation-data.py [DIRECTORY]

The source are the schemas of the CloudFormation registry that come with cfn-lint. The same cfn-lint
gives the same bytes. Of each type: the properties of which a change forces a replacement
(createOnlyProperties), those of which it may (conditionalCreateOnlyProperties), and the types whose
handlers delete the old object before they create the new one (replacementStrategy).
"""

import json
import sys
from pathlib import Path

from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

HERE = Path(__file__).resolve().parent
REGION = "us-east-1"


def names(schema, member):
    """Paths such as /properties/Listener/Port, as Listener/Port, sorted."""
    return sorted({path.removeprefix("/properties/") for path in schema.get(member, [])})


def facts():
    types = {}
    for name in sorted(PROVIDER_SCHEMA_MANAGER.get_resource_types(REGION)):
        if not name.startswith("AWS::"):
            continue
        schema = PROVIDER_SCHEMA_MANAGER.get_resource_schema(REGION, name).schema
        fact = {
            "always": names(schema, "createOnlyProperties"),
            "perhaps": names(schema, "conditionalCreateOnlyProperties"),
        }
        if schema.get("replacementStrategy") == "delete_then_create":
            fact["deletesFirst"] = True
        fact = {member: value for member, value in fact.items() if value}
        types[name] = fact
    return {"types": types}


if __name__ == "__main__":
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    lines = ",\n".join(
        f" {json.dumps(name)}: {json.dumps(fact, separators=(',', ':'))}"
        for name, fact in facts()["types"].items()
    )
    (directory / "cloudformation.json").write_text('{"types": {\n' + lines + "\n}}\n")
