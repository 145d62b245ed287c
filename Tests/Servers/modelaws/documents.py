"""Paths into documents, as the catalogue has them: `Reservations[].Instances[]`."""

import re


def steps(path):
    return [] if path == "@" else re.findall(r"\w+|\[-?\d*\]", path)


def leaf(shape, path):
    """The shape of one value that a path names."""
    for step in steps(path):
        if step.startswith("["):
            shape = shape.member
        elif shape.type_name == "map":
            shape = shape.value
        else:
            shape = shape.members[step]
    return shape


def read(document, path):
    """The value at a path without `[]`; None when it is not there."""
    for step in steps(path):
        if step.startswith("["):
            index = int(step[1:-1])
            document = document[index] if document else None
        else:
            document = document.get(step) if isinstance(document, dict) else None
        if document is None:
            return None
    return document


def strict(document, path):
    """All values at a path, `[]` or not."""
    before, found, after = path.partition("[]")
    if not found:
        value = read(document, path)
        return [] if value is None else [value]
    elements = read(document, before) or []
    after = after.lstrip(".")
    return [value for element in elements for value in (strict(element, after) if after else [element])]


def place(document, path, value):
    """Writes a value at a path; where `[]` stands, into one element that is made for it."""
    parts = steps(path)
    here = document
    for index, step in enumerate(parts):
        following = parts[index + 1] if index + 1 < len(parts) else None
        if following is None:
            if step.startswith("["):
                here.append(value)
            else:
                here[step] = value
        elif step.startswith("["):
            if not here:
                here.append({})
            here = here[0]
        else:
            here = here.setdefault(step, [] if following.startswith("[") else {})
    return document


def compose(path, items):
    """An answer that has the items at a path."""
    lists = path.removesuffix("[]").split("[]")
    for inner in reversed(lists[1:]):
        items = [place({}, inner.lstrip("."), [item]) for item in items]
    return place({}, lists[0], items)
