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
# Of anything but the stack and its providers, which stay one.
NAME_IN_URN = re.compile(r'(urn:pulumi:(?:(?!pulumi:(?:pulumi|providers):)[^"\\])*::)([^":\\]+)')


def main():
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    preview = json.loads(EXAMPLE.read_text())
    steps = [textwrap.indent(json.dumps(step, indent=4), " " * 8) for step in preview.pop("steps")]
    head = json.dumps(preview, indent=4)
    copies = (
        NAME_IN_URN.sub(rf"\g<1>run{number // len(steps):06}-\2", steps[number % len(steps)])
        for number in range(wanted)
    )
    sys.stdout.write(head.removesuffix("\n}") + ',\n    "steps": [\n')
    sys.stdout.write(",\n".join(copies))
    sys.stdout.write("\n    ]\n}\n")


if __name__ == "__main__":
    main()
