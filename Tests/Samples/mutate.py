#!/usr/bin/env python3
"""Breaks plans in many ways and sees that headroom says so like a grown-up.

    Tests/Samples/mutate.py HEADROOM FILE...

Each file is cut off at 20 places, has bytes flipped, a member given twice and values swapped for
others. However broken, headroom must end within 20 seconds with status 0 to 3 (or 64 for a format
that is not read), and where it fails with one printable sentence. Ends with 1 when it does not.
"""

import pathlib
import random
import re
import subprocess
import sys
import tempfile

NOTHING = '{"schema":"headroom/snapshot/1","account":null,"recordedAt":null,"facts":[]}'
SWAPS = [b"null", b"[]", b"{}", b"-1", b"1e999", b'"\\u0000"', b"[[[[]]]]", b"true"]
VALUE = re.compile(rb':\s*("(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)')
MEMBER = re.compile(rb'"(?:[^"\\]|\\.)*"\s*:\s*(?:"(?:[^"\\]|\\.)*"|-?\d[\d.]*|true|false|null)')


def main():
    headroom, files = sys.argv[1], sys.argv[2:]
    faults = runs = 0
    with tempfile.TemporaryDirectory() as scratch:
        account = pathlib.Path(scratch) / "account.json"
        account.write_text(NOTHING)
        broken = pathlib.Path(scratch) / "plan"
        for name in files:
            for how, text in mutations(pathlib.Path(name).read_bytes(), random.Random(name)):
                broken.write_bytes(text)
                runs += 1
                if fault := run(headroom, broken, account):
                    faults += 1
                    print(f"{name}, {how}: {fault}")
    print(f"{runs} broken plans, {faults} faults")
    return 1 if faults else 0


def mutations(text, chance):
    for part in range(20):
        yield f"cut at {part}/20", text[: len(text) * part // 20]
    for number in range(10):
        flipped = bytearray(text)
        for _ in range(1 + number):
            if flipped:
                flipped[chance.randrange(len(flipped))] ^= 1 << chance.randrange(8)
        yield f"{1 + number} flipped bytes", bytes(flipped)
    members = list(MEMBER.finditer(text))
    for found in chance.sample(members, min(5, len(members))):
        yield "a member twice", text[: found.end()] + b"," + found[0] + text[found.end() :]
    values = list(VALUE.finditer(text))
    for found in chance.sample(values, min(20, len(values))):
        other = chance.choice(SWAPS)
        yield f"{other!r} for a value", text[: found.start(1)] + other + text[found.end(1) :]


def run(headroom, path, account):
    """What is wrong with how headroom ended; None when nothing is."""
    command = [headroom, "check", str(path), "--snapshot", str(account), "--region", "us-east-1"]
    try:
        process = subprocess.run(
            [*command, "-q", "--format", "json"], capture_output=True, timeout=20, check=False
        )
    except subprocess.TimeoutExpired:
        return "no end"
    if process.returncode not in (0, 1, 2, 3, 64):
        return f"status {process.returncode}"
    errors = process.stderr.decode()
    if process.returncode in (1, 64) and (not errors.endswith("\n") or errors.count("\n") != 1):
        return f"no sentence: {errors!r}"
    return None if errors.replace("\n", "").isprintable() else f"unprintable: {errors!r}"


if __name__ == "__main__":
    sys.exit(main())
