#!/usr/bin/env python3
"""Rewrites catalogue files in the form that reviewers read: sorted, few lines, 110 columns.

    docs/schema/format-catalog.py quotas.json            rewrites
    docs/schema/format-catalog.py --check quotas.json    says whether it would change anything
"""
import json
import sys

WIDTH = 110
# Members in the order in which a reader wants them; a line of its own begins with each group.
QUOTA = [
    ["service", "code", "name", "scope", "global"],
    ["default", "defaultDate", "adjustable", "maximum", "initial"],
    ["page"], ["note"], ["limit"], ["usage"], ["consumers"], ["errors"],
]


def flat(value):
    return json.dumps(value, ensure_ascii=False)


def fill(members, indent):
    """An object's members, packed into as few lines as fit; what is too long is broken up itself."""
    start = " " * indent + "{"
    lines, line = [], start
    for index, (name, value) in enumerate(members):
        label = f"{flat(name)}: "
        end = "," if index + 1 < len(members) else "}"
        if line != start:
            if len(f"{line} {label}{flat(value)}{end}") <= WIDTH:
                line += f" {label}{flat(value)}{end}"
                continue
            lines.append(line)
            line = " " * (indent + 1)
        line += label
        *above, line = (line + pretty(value, len(line), len(end)) + end).split("\n")
        lines += above
    return "\n".join(lines + [line])[indent:]


def pretty(value, indent, after=0):
    """The value from a column on; in one line when that and what comes after it fit."""
    if not isinstance(value, (dict, list)) or indent + len(flat(value)) + after <= WIDTH:
        return flat(value)
    if isinstance(value, dict):
        return fill(list(value.items()), indent)
    return "[" + (",\n" + " " * (indent + 1)).join(pretty(v, indent + 1, 1) for v in value) + "]"


def member(value, indent):
    """A list that does not fit beside its name stands below it."""
    if not isinstance(value, list) or indent + len(flat(value)) < WIDTH:
        return flat(value)
    return "[\n" + ",\n".join(" " * 5 + pretty(element, 5, 1) for element in value) + "]"


def quota(entry):
    known = [name for group in QUOTA for name in group]
    groups = QUOTA + [[name] for name in entry if name not in known]
    lines = []
    for group in groups:
        members = [f"{flat(n)}: {member(entry[n], 3 + len(flat(n)) + 2)}" for n in group if n in entry]
        if members:
            lines.append(", ".join(members))
    return "  {" + ",\n   ".join(lines) + "}"


def catalogue(document):
    lines = [f' "schema": {flat(document["schema"])},']
    if "services" in document:
        services = dict(sorted(document["services"].items()))
        lines.append(f' "services": {pretty(services, 13)},')
    quotas = sorted(document["quotas"], key=lambda q: (q["service"], q["name"]))
    lines.append(' "quotas": [\n' + ",\n".join(map(quota, quotas)) + "\n ]")
    return "{\n" + "\n".join(lines) + "\n}\n"


def main():
    paths = [path for path in sys.argv[1:] if path != "--check"]
    changed = False
    for path in paths:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        formatted = catalogue(json.loads(text))
        if formatted != text:
            changed = True
            print(f"{path} is not formatted" if "--check" in sys.argv else f"formatted {path}")
            if "--check" not in sys.argv:
                with open(path, "w", encoding="utf-8") as file:
                    file.write(formatted)
    sys.exit(1 if changed and "--check" in sys.argv else 0)


if __name__ == "__main__":
    main()
