#!/usr/bin/env python3
"""Writes a big Pulumi preview: the example's deployment, many times over with other names.

    Benchmarks/generate-pulumi-preview.py [STEPS] > preview.json

It is indented as Pulumi writes it. Of 50,000 steps, which is the default, it has about 110 MB.
"""

import json
import pathlib
import re
import sys
import textwrap

EXAMPLE = pathlib.Path(__file__).parent.parent / "Examples/healthcare-pipeline/preview.json"
URN = re.compile(r'urn:pulumi:[^"\\]+')


def main():
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    preview = json.loads(EXAMPLE.read_text())
    steps = [textwrap.indent(json.dumps(step, indent=4), " " * 8) for step in preview.pop("steps")]
    head = json.dumps(preview, indent=4).removesuffix("\n}")
    copies = (
        copy(steps[number % len(steps)], f"run{number // len(steps):06}")
        for number in range(wanted)
    )
    sys.stdout.write(head + ',\n    "steps": [\n')
    sys.stdout.write(",\n".join(copies))
    sys.stdout.write("\n    ]\n}\n")


def copy(step, run):
    """A step with other names, but for the stack and its providers, which stay one."""

    def renamed(urn):
        stack, project, types, name = urn[0].split("::", 3)
        return urn[0] if types.startswith("pulumi:") else f"{stack}::{project}::{types}::{run}-{name}"

    return URN.sub(renamed, step)


if __name__ == "__main__":
    main()
