"""Holds the questions of the rules' tables against botocore's models and prints what does not exist
there, a line each.

Reads tables on standard input, a JSON text a line. Every operation must exist, every member of its
input, every path into its answer, and every error code that means that there is nothing.
"""

import json
import sys

from catalog_models import Fault, at, operation

# What services answer beyond their models: S3 to HEAD, SQS and SNS by their older names, and a
# service that is not switched on.
UNLISTED = {
    "s3:HeadBucket": {"404"},
    "sqs:GetQueueUrl": {"AWS.SimpleQueueService.NonExistentQueue"},
    "sns:GetTopicAttributes": {"NotFoundException"},
    "securityhub:DescribeHub": {"InvalidAccessException"},
}


def faults(what):
    call = what["call"]
    model = operation(call)
    given = what.get("input", {})
    members = model.input_shape.members if model.input_shape else {}
    for name in [*given, *(["Filters"] if "filter" in what else [])]:
        if name not in members:
            yield f"{call}: no input {name}"
    for name in members:
        if name in model.input_shape.required_members and name not in given:
            yield f"{call}: lacks the input {name}"
    item = at(model.output_shape, what.get("items", ""))
    for name in ("field", "created", "ending", "importID", "id", "label", "version", "status", "suffixed"):
        if isinstance(path := what.get(name), str):
            at(item, path)
    for name in ("own", "state"):
        if name in what:
            at(model.output_shape, what[name])
    for condition in what.get("where", []):
        at(item, condition["field"])
    codes = {shape.metadata.get("error", {}).get("code", shape.name) for shape in model.error_shapes}
    for code in set(what.get("notFound", [])) - codes - UNLISTED.get(call, set()):
        yield f"{call}: no error {code}"


def questions(table):
    for what in [*table.get("with", {}).values(), *(each.get("with", {}) for each in table["subjects"])]:
        for each in (what, what.get("owner", {}), what.get("nearest", {})):
            if "call" in each:
                yield each


for line in sys.stdin:
    for question in questions(json.loads(line)):
        try:
            for fault in faults(question):
                print(fault)
        except Fault as fault:
            print(f"{question['call']}: {fault}")
