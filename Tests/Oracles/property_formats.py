"""Holds a table of CloudFormation's properties against the registry's schemas, as cfn-lint has them.

Reads `{"property": "AWS::EC2::VPC"}` on standard input, and prints a line for each property that most
schemas relate to another type, by a relationship or a format, or that none relates to any.
"""

import json
import sys
from collections import Counter, defaultdict

from cfnlint.schema import PROVIDER_SCHEMA_MANAGER as SCHEMAS

REGION = "us-east-1"

formats = defaultdict(Counter)


def walk(node, name, definitions):
    """Notes the formats of a property's schema, of its elements and of what is in it."""
    if not isinstance(node, dict):
        return
    if isinstance(node.get("format"), str) and node["format"].startswith("AWS::"):
        formats[name][node["format"].split(".")[0]] += 1
    if isinstance(node.get("relationshipRef"), dict):
        formats[name][node["relationshipRef"]["typeName"]] += 1
    named = definitions.get(node.get("$ref", "").removeprefix("#/definitions/"), {})
    if "properties" not in named:
        walk({**named, "$ref": ""} if named else None, name, definitions)
    for member, schema in node.get("properties", {}).items():
        walk(schema, member, definitions)
    walk(node.get("items"), name, definitions)
    for schema in node.get("anyOf", []) + node.get("oneOf", []) + node.get("allOf", []):
        walk(schema, name, definitions)


for resource in SCHEMAS.get_resource_types(REGION):
    document = SCHEMAS.get_resource_schema(REGION, resource).schema
    definitions = document.get("definitions", {})
    for schema in [document, *definitions.values()]:
        walk(schema, None, definitions)
for property_name, resource in sorted(json.load(sys.stdin).items()):
    most = formats[property_name].most_common(1)
    if not most or most[0][0] != resource:
        print(f"{property_name}: {most or 'nothing'}, not {resource}")
