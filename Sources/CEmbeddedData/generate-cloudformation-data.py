#!/usr/bin/env python3
"""Writes cloudformation.json: what CloudFormation's types say about replacing, and SAM's connectors.

    python3 generate-cloudformation-data.py [DIRECTORY]

The source are the schemas of the CloudFormation registry that come with cfn-lint. The same cfn-lint
gives the same bytes. Of each type: the properties of which a change forces a replacement
(createOnlyProperties) and those of which it may (conditionalCreateOnlyProperties); which of them may
be secret, since they cannot be read back (writeOnlyProperties); and whether the type's handlers
delete the old object before they create the new one (replacementStrategy).

Of SAM's connectors, from aws-sam-translator: what one creates, by the types of source and
destination.
"""

import json
import sys
from pathlib import Path

import samtranslator.model.connector_profiles.profile as connector_profiles
from cfnlint.schema.manager import PROVIDER_SCHEMA_MANAGER

HERE = Path(__file__).resolve().parent
REGION = "us-east-1"


def names(schema, member):
    """Paths such as /properties/Listener/Port, as Listener/Port, sorted."""
    return sorted({path.removeprefix("/properties/") for path in schema.get(member, [])})


CREATED = {
    "AWS_IAM_ROLE_MANAGED_POLICY": "AWS::IAM::ManagedPolicy",
    "AWS_SQS_QUEUE_POLICY": "AWS::SQS::QueuePolicy",
    "AWS_SNS_TOPIC_POLICY": "AWS::SNS::TopicPolicy",
    "AWS_LAMBDA_PERMISSION": "AWS::Lambda::Permission",
}


def connectors():
    permissions = connector_profiles.PROFILE["Permissions"]
    return {
        source: {
            destination: CREATED[profile["Type"]]
            for destination, profile in sorted(destinations.items())
        }
        for source, destinations in sorted(permissions.items())
    }


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
        # What cannot be read back may be secret, and so may be what an instance starts with.
        compared = {path.split("/")[0] for path in fact["always"] + fact["perhaps"]}
        hidden = {path.split("/")[0] for path in names(schema, "writeOnlyProperties")}
        hidden.add("UserData")
        fact["secrets"] = sorted(compared & hidden)
        if schema.get("replacementStrategy") == "delete_then_create":
            fact["deletesFirst"] = True
        fact = {member: value for member, value in fact.items() if value}
        types[name] = fact
    return {"types": types, "connectors": connectors()}


def members(values):
    """A JSON object with a member a line."""
    lines = (
        f"  {json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}"
        for name, value in values.items()
    )
    return "{\n" + ",\n".join(lines) + "\n }"


if __name__ == "__main__":
    directory = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    text = ",\n".join(f" {json.dumps(name)}: {members(part)}" for name, part in facts().items())
    (directory / "cloudformation.json").write_text("{\n" + text + "\n}\n")
