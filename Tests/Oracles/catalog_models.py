"""Holds a catalogue against botocore's models and prints what does not exist there, a line each.

Reads the catalogue on standard input. Every operation must exist, every member of its input, and
every path into its answer, ending in a value of the type that is measured.
"""

import json
import re
import sys

import botocore.session

NUMBERS = {"integer", "long", "float", "double"}
TEXTS = {"string"}
# Members that counting security group rules reads by itself.
RULE_MEMBERS = [("IsEgress", {"boolean"}), ("CidrIpv4", TEXTS), ("CidrIpv6", TEXTS), ("PrefixListId", TEXTS)]
LIST_MEMBERS = [("MaxEntries", NUMBERS), ("PrefixListName", TEXTS)]

session = botocore.session.get_session()
models = {}


class Fault(Exception):
    pass


def operation(call):
    service, name = call.split(":")
    if service not in models:
        try:
            models[service] = session.get_service_model(service)
        except Exception:
            raise Fault(f"{call}: botocore has no service {service}")
    if name not in models[service].operation_names:
        raise Fault(f"{call}: no such operation")
    return models[service].operation_model(name)


def steps(path):
    return re.findall(r'"[^"]+"|\w+|\[-?\d*\]', path)


def at(shape, path):
    """The shape of one value that the path names."""
    for step in steps(path):
        if shape is None:
            raise Fault("an answer without members")
        if step.startswith("["):
            if shape.type_name != "list":
                raise Fault(f"{path}: {shape.name} is no list")
            shape = shape.member
        elif shape.type_name == "structure":
            if step not in shape.members:
                raise Fault(f"{path}: {shape.name} has no {step}")
            shape = shape.members[step]
        elif shape.type_name == "map":
            keys = shape.key.metadata.get("enum")
            if keys and step not in keys:
                raise Fault(f"{path}: {step} is no key of {shape.name}")
            shape = shape.value
        else:
            raise Fault(f"{path}: {shape.name} has no members")
    return shape


def typed(shape, path, types):
    found = at(shape, path)
    if found.type_name not in types:
        raise Fault(f"{path}: is a {found.type_name}, not {' or '.join(sorted(types))}")
    return found


def fits(shape, value):
    """Whether a value of the input may stand in a member of this shape."""
    if isinstance(value, dict):
        if shape.type_name != "structure":
            raise Fault(f"input: {shape.name} is no structure")
        for name, member in value.items():
            if name not in shape.members:
                raise Fault(f"input: {shape.name} has no {name}")
            fits(shape.members[name], member)
    elif isinstance(value, list):
        if shape.type_name != "list":
            raise Fault(f"input: {shape.name} is no list")
        for element in value:
            fits(shape.member, element)
    elif isinstance(value, bool):
        if shape.type_name != "boolean":
            raise Fault(f"input: {shape.name} is no boolean")
    elif isinstance(value, (int, float)):
        if shape.type_name not in NUMBERS:
            raise Fault(f"input: {shape.name} is no number")
    else:
        if shape.type_name != "string":
            raise Fault(f"input: {shape.name} is no text")
        known = shape.metadata.get("enum")
        if known and not value.startswith("${") and value not in known:
            raise Fault(f"input: {value} is no value of {shape.name}")


def called(template):
    """The shape of a call's answer, once its input is found to fit."""
    model = operation(template["call"])
    value = template.get("input", {})
    if model.input_shape is None:
        if value:
            raise Fault(f"{template['call']}: takes no input")
    else:
        fits(model.input_shape, value)
        missing = set(model.input_shape.required_members) - set(value)
        if missing:
            raise Fault(f"{template['call']}: lacks {', '.join(sorted(missing))}")
    return model.output_shape


def conditions(shape, where):
    for condition in where:
        found = at(shape, condition["field"])
        values = condition.get("is", condition.get("isNot"))
        for value in values if isinstance(values, list) else [values]:
            known = found.metadata.get("enum") if isinstance(value, str) else None
            if known and value not in known:
                raise Fault(f"{condition['field']}: {value} is no value of {found.name}")


def joined_item(join, item):
    joined = at(called(join), join["items"])
    typed(item, join["on"], TEXTS)
    typed(joined, join["key"], TEXTS)
    return joined


def enumeration(entry):
    holder = called(entry)
    if "items" in entry:
        holder = at(holder, entry["items"])
        conditions(holder, entry.get("where", []))
    typed(holder, entry["values"], TEXTS)


def metric(entry):
    """A metric as GetMetricData takes it."""
    shape = operation("cloudwatch:GetMetricData").input_shape
    query = at(shape, "MetricDataQueries[].MetricStat")
    fits(query, {
        "Metric": {"Namespace": entry["namespace"], "MetricName": entry["name"],
                   "Dimensions": [{"Name": name, "Value": value} for name, value in entry["dimensions"].items()]},
        "Period": 60, "Stat": entry["statistic"]})


def source(entry):
    if "metric" in entry:
        return metric(entry["metric"])
    answer = called(entry)
    for name in ("outer", "each"):
        if name in entry:
            enumeration(entry[name])
    item = at(answer, entry["items"]) if "items" in entry else answer
    conditions(item, entry.get("where", []))
    unit = measured = item
    if "join" in entry and "per" not in entry:
        unit = measured = joined_item(entry["join"], item)
    if "parts" in entry:
        unit = at(measured, entry["parts"]["list"])
        conditions(unit, entry["parts"].get("where", []))
    sums = entry.get("sum", [])
    for path in [sums] if isinstance(sums, str) else sums:
        typed(unit, path, NUMBERS)
    for name, types in (("value", NUMBERS), ("minus", NUMBERS), ("characters", TEXTS),
                        ("policyCharacters", TEXTS)):
        if name in entry:
            typed(unit, entry[name], types)
    if "length" in entry and "[]" not in entry["length"]:
        typed(unit, entry["length"], {"list"})
    if "distinct" in entry:
        at(unit, entry["distinct"])
    if "limit" in entry:
        typed(item, entry["limit"], NUMBERS)
    holder = item
    if "join" in entry:
        joined = joined_item(entry["join"], item)
        if entry.get("measure") == "securityGroupRules":
            for path, types in LIST_MEMBERS:
                typed(joined, path, types)
        else:
            holder = joined
    if entry.get("measure") == "securityGroupRules":
        for path, types in RULE_MEMBERS:
            typed(unit, path, types)
    per = entry.get("per", [])
    for path in [per] if isinstance(per, str) else per:
        typed(holder, path, TEXTS | NUMBERS | {"boolean"})
    for addition in entry.get("plus", []):
        source(addition)


def via(entry):
    item = at(called(entry), entry["items"])
    typed(item, entry["key"], TEXTS)
    typed(item, entry["value"], TEXTS)


def check(place, test, entry):
    try:
        test(entry)
    except Fault as fault:
        print(f"{place}: {fault}")


def main():
    for quota in json.load(sys.stdin)["quotas"]:
        name = f"{quota['service']}/{quota['code']}"
        if "limit" in quota:
            check(f"{name} limit", source, quota["limit"])
        for index, entry in enumerate(quota.get("usage", [])):
            check(f"{name} usage {index}", source, entry)
        for index, entry in enumerate(quota.get("consumers", [])):
            if isinstance(entry.get("parent"), dict) and "via" in entry["parent"]:
                check(f"{name} consumer {index}", via, entry["parent"]["via"])


if __name__ == "__main__":
    main()
