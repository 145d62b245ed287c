"""Holds documents against a JSON Schema and prints what is wrong, a line for each fault.

    json_schema.py SCHEMA DOCUMENT…

Faults are a schema that is none, a document that it does not describe or not completely (no member
may be missing in the schema), and a schema that is too lax: every member of the documents must be
required, and none may be of any type; of members at like places the first is tried. What stands
below `input` and `answer` is AWS's.
"""

import copy
import json
import sys

from jsonschema import Draft202012Validator

FOREIGN = {"input", "answer"}


def closed(schema):
    """The same schema with objects that hold nothing but what is described."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    result = {name: closed(value) for name, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and schema.get("type") == "object":
        result["additionalProperties"] = False
    return result


def members(value, path=()):
    """The paths of all members of objects, at every depth."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield (*path, name)
            if name not in FOREIGN:
                yield from members(member, (*path, name))
    elif isinstance(value, list):
        for index, element in enumerate(value):
            yield from members(element, (*path, index))


def changed(document, path, change):
    """A copy of the document in which the object at the path, without its end, was changed."""
    result = copy.deepcopy(document)
    parent = result
    for step in path[:-1]:
        parent = parent[step]
    change(parent, path[-1])
    return result


def place(path):
    """The path without positions in lists."""
    return tuple(step for step in path if isinstance(step, str))


def faults(validator, document, tried):
    for error in validator.iter_errors(document):
        yield f"{error.json_path}: {error.message}"
    for path in members(document):
        if place(path) in tried:
            continue
        tried.add(place(path))
        if validator.is_valid(changed(document, path, lambda parent, name: parent.pop(name))):
            yield f"{path}: may be missing"
        odd = lambda parent, name: parent.update({name: [[["odd"]]]})
        if validator.is_valid(changed(document, path, odd)):
            yield f"{path}: may be anything"


with open(sys.argv[1]) as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator, tried = Draft202012Validator(closed(schema)), set()
for name in sys.argv[2:]:
    with open(name) as file:
        for fault in faults(validator, json.load(file), tried):
            print(f"{name}: {fault}")
