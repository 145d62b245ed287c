"""Values that pass or fail a condition of the catalogue, and the numbers that are measured."""

import re
from urllib.parse import quote

from .documents import leaf, place, strict

ACCOUNT = "123456789012"
NUMBERS = ("integer", "long", "float", "double")


def listed(value):
    return value if isinstance(value, list) else [value]


def resolved(value):
    return ACCOUNT if value == "${account}" else value


def another(shape, taken):
    """A value of the shape that is none of these."""
    if shape.type_name == "boolean":
        return next(value for value in (True, False) if value not in taken)
    known = shape.metadata.get("enum") or ["something", "else"]
    return next((value for value in known if value not in taken), "something-else")


def passing(condition, shape):
    """None when it must be absent."""
    if "is" in condition:
        return resolved(listed(condition["is"])[0])
    if "isNot" in condition:
        return another(shape, listed(condition["isNot"]))
    if "startsWith" in condition:
        return listed(condition["startsWith"])[0] + "own"
    if "startsNotWith" in condition:
        return "own"
    if "family" in condition:
        return listed(condition["family"])[0] + "5.large"
    return None if condition["absent"] else another(shape, [])


def failing(condition, shape):
    if "is" in condition:
        return another(shape, [resolved(value) for value in listed(condition["is"])])
    if "isNot" in condition:
        return listed(condition["isNot"])[0]
    if "startsWith" in condition:
        return "own"
    if "startsNotWith" in condition:
        return listed(condition["startsNotWith"])[0] + "own"
    if "family" in condition:
        return "other9.large"
    return another(shape, []) if condition["absent"] else None


def holds(condition, item):
    values = [item] if condition["field"] == "@" else strict(item, condition["field"])
    if not values:
        return condition.get("absent", False)
    if "is" in condition:
        return any(value in [resolved(v) for v in listed(condition["is"])] for value in values)
    if "isNot" in condition:
        return not any(value in listed(condition["isNot"]) for value in values)
    if "startsWith" in condition:
        return any(value.startswith(tuple(listed(condition["startsWith"]))) for value in values)
    if "startsNotWith" in condition:
        return not any(value.startswith(tuple(listed(condition["startsNotWith"]))) for value in values)
    if "family" in condition:
        return any(re.match("[a-z-]*", value)[0] in listed(condition["family"]) for value in values)
    return not condition["absent"]


def contents(source, shape, unit, number):
    """Fills in what the source measures."""
    if source.get("measuredMayBeAbsent") and number % 4 == 0:
        return
    for path in [*listed(source.get("sum", [])), source.get("value"), source.get("limit")]:
        if path:
            place(unit, path, 10 + number % 7)
    if "minus" in source:
        place(unit, source["minus"], 3)
    if "length" in source:
        place(unit, source["length"], [element(shape, source["length"], n) for n in range(number % 4)])
    if "characters" in source:
        place(unit, source["characters"], "ü" * (number % 9 + 1))
    if "policyCharacters" in source:
        place(unit, source["policyCharacters"], quote('{ "a": "' + "b" * (number % 9) + '" }'))
    if "distinct" in source:
        place(unit, source["distinct"], f"value-{number % 3}")


def element(shape, path, number):
    inner = leaf(shape, path).member
    return named(inner, number) if inner.type_name == "structure" else f"element-{number}"


def named(shape, number):
    """An item that says something: in XML, one without content is as good as none."""
    for name, member in sorted(shape.members.items()):
        if member.type_name == "string":
            return {name: f"item-{number}"}
    name, member = next((n, m) for n, m in sorted(shape.members.items()) if m.type_name == "structure")
    return {name: named(member, number)}
