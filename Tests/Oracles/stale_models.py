"""Holds stale.json against botocore's models and the AWS CLI, and prints what does not exist there.

Reads the file on standard input. Every operation must exist, every member of its input, every path
into its answers; every command must be one of the CLI, with its options, and none that it requires
may be missing; every error code that the models list must be spelled as they do.
"""

import json
import re
import sys

import awscli.clidriver
import botocore.session
from catalog_models import Fault, called, operation, steps

SPECIAL = {"id", "name", "each", "parent", "value", "account", "region", "partition"}
SCALARS = {"string", "integer", "long", "boolean", "timestamp", "float", "double"}

driver = awscli.clidriver.create_clidriver()
services = driver._get_command_table()


def at(shape, path):
    for step in steps(path):
        if step.startswith("["):
            if shape.type_name != "list":
                raise Fault(f"{path}: {shape.name} is no list")
            shape = shape.member
        elif shape.type_name == "structure":
            if step.strip('"') not in shape.members:
                raise Fault(f"{path}: {shape.name} has no {step}")
            shape = shape.members[step.strip('"')]
        elif shape.type_name == "map":
            shape = shape.value
        else:
            raise Fault(f"{path}: {shape.name} has no members")
    return shape


class Type:
    """An entry, with the shapes that its paths start at."""

    def __init__(self, entry):
        self.entry = entry
        listing = entry["list"]
        answer = called(listing)
        self.item = at(answer, listing["items"]) if "items" in listing else answer
        if "each" in listing:
            at(called(listing["each"]), listing["each"]["values"])
        self.lists, self.details = {}, {}
        for name, join in entry.get("joins", {}).items():
            item = at(called(join), join["items"])
            at(item, join["key"])
            self.lists[name] = item
            self.check(join["on"])
        for name, detail in entry.get("details", {}).items():
            answer = called(detail)
            self.details[name] = None if "pairs" in detail else answer
            if "pairs" in detail:
                at(answer, detail["pairs"])

    def check(self, path, each=None):
        """A path into the item, a join, a detail, or one of the words that templates know."""
        first, _, rest = path.partition(".")
        name, bracket, _ = first.partition("[")
        if name == "each" and each is not None:
            return at(each, rest) if rest else each
        if path in SPECIAL and not (self.item.type_name == "structure" and path in self.item.members):
            return None
        if name in self.lists:
            return at(self.lists[name], rest) if rest else self.lists[name]
        if name in self.details:
            return at(self.details[name], rest) if self.details[name] is not None else None
        return at(self.item, path)

    def templates(self, value, each=None):
        for text in re.findall(r'"((?:[^"\\]|\\.)*)"', json.dumps(value)):
            for path in re.findall(r"\$\{([^}]*)\}", text):
                self.check(path, each)

    def conditions(self, conditions, each=None):
        for condition in conditions:
            if each is not None:
                found = at(each, condition["field"])
            else:
                found = self.check(condition["field"])
            values = condition.get("is", condition.get("isNot", []))
            for value in values if isinstance(values, list) else [values]:
                known = found.metadata.get("enum") if found is not None else None
                loose = {"nat_gateway", "Deleted", "Deleting", "deleted", "deleting"}
                if isinstance(value, str) and known and value not in known and value not in loose:
                    raise Fault(f"{condition['field']}: {value} is no value of {found.name}")

    def all(self):
        entry = self.entry
        for member in ("id", "name", "created", "used", "tags"):
            if member in entry:
                self.check(entry[member])
        if "arn" in entry and "$" not in entry["arn"]:
            self.check(entry["arn"])
        for member in ("arn", "label"):
            self.templates(entry.get(member, ""))
        for call in [entry["list"], *entry.get("details", {}).values()]:
            self.templates(call.get("input", {}))
        for member in ("ignored", "leaving", "active"):
            self.conditions(entry.get(member, []))
        self.conditions([each["where"] for each in entry.get("protected", [])])
        for relation in entry.get("in", []) + entry.get("heldBy", []):
            self.check(relation["at"])
        for freed in entry.get("frees", []):
            self.conditions([freed["where"]] if "where" in freed else [])
            if "amount" in freed:
                found = self.check(freed["amount"])
                if found.type_name not in {"integer", "long", "float", "double"}:
                    raise Fault(f"{freed['amount']}: is a {found.type_name}")
        for stage in ("prepare", "delete", "wait"):
            for step in entry.get(stage, []):
                self.step(step)

    def step(self, step):
        each = None
        if "each" in step:
            each = self.check(step["each"])
            self.conditions(step.get("where", []), each)
        self.templates(step["options"], each)
        command(step)


def command(step):
    words = step["command"].split()
    table, found = services, None
    for word in words:
        if word not in table:
            raise Fault(f"aws {step['command']}: no such command")
        found = table[word]
        table = found.create_help_command().command_table
    arguments = found.arg_table
    for name, value in step["options"].items():
        if name not in arguments:
            raise Fault(f"aws {step['command']}: no option --{name}")
        argument = arguments[name]
        kind = argument.argument_model.type_name
        expected = "list" if isinstance(value, list) else "boolean" if value is True else None
        if (kind == "list") != (expected == "list") or (kind == "boolean") != (expected == "boolean"):
            raise Fault(f"aws {step['command']}: --{name} takes a {kind}")
    for name, argument in arguments.items():
        if argument.required and name not in step["options"]:
            raise Fault(f"aws {step['command']}: lacks --{name}")
    # Codes that the model lists; EC2 lists none, and ValidationError is one of all services.
    if len(words) == 2 and words[0] not in ("ec2", "autoscaling", "s3api"):
        codes = error_codes(found)
        for code in step.get("gone", []):
            if code not in codes | {"ServiceNotActiveException"}:
                raise Fault(f"aws {step['command']}: no error {code}")


def error_codes(found):
    model = found._operation_model
    return {shape.metadata.get("error", {}).get("code") or shape.name for shape in model.error_shapes}


def main():
    for entry in json.load(sys.stdin)["types"]:
        try:
            Type(entry).all()
        except Fault as fault:
            print(f"{entry['type']}: {fault}")


main()
