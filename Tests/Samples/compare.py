#!/usr/bin/env python3
"""Reads a folder of published plans with headroom and prints how far the counts agree.

    Tests/Samples/compare.py FOLDER [HEADROOM]

FOLDER has an INDEX.tsv with a line for each file: path, source, path there, commit, format, how
many AWS resources are created, and remarks. Of a template the remarks say more: what is active with
the defaults of its parameters, what their conditions leave open, and what transforms make of it.
docs/plan-formats.md and docs/cloudformation.md explain the differences. Ends with 1 when a count
differs.
"""

import collections
import csv
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
NOTHING = '{"schema":"headroom/snapshot/1","account":null,"recordedAt":null,"facts":[]}'

# Counted by the index for all providers, so that they bound headroom's count from above.
OF_ALL_PROVIDERS = ("tf-ui-stream",)


def main():
    folder = pathlib.Path(sys.argv[1])
    headroom = sys.argv[2] if len(sys.argv) > 2 else str(ROOT / ".build/debug/headroom")
    tallies = collections.defaultdict(collections.Counter)
    different = []
    with tempfile.TemporaryDirectory() as scratch, open(folder / "INDEX.tsv") as index:
        account = pathlib.Path(scratch) / "account.json"
        account.write_text(NOTHING)
        for row in csv.DictReader(index, delimiter="\t", quoting=csv.QUOTE_NONE):
            told, what = outcome(headroom, folder / row["file"], account)
            verdict = judge(row, told)
            tallies[row["format"]][verdict] += 1
            if verdict in ("different", "crashed"):
                different.append((row["file"], " to ".join(map(str, expected(row))), what))
    columns = ["equal", "at most", "no reference", "a part", "refused", "different", "crashed"]
    print("| format | " + " | ".join(columns) + " |\n|---|" + "---:|" * len(columns))
    for name, tally in sorted(tallies.items()):
        print(f"| {name} | " + " | ".join(str(tally[column] or "") for column in columns) + " |")
    for path, reference, what in different:
        print(f"\n{path}: {reference} by the index; {what}")
    return 1 if different else 0


def outcome(headroom, path, account):
    """The plan's summary in the report, or None; and the same in words."""
    process = subprocess.run(
        [headroom, "check", str(path), "--snapshot", str(account), "--region", "us-east-1",
         "--format", "json", "-q"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    if process.returncode in (0, 2, 3):
        plan = json.loads(process.stdout)["plans"][0]
        return plan, f"{plan['creates']} + {plan['replaces']} by headroom ({plan['format']})"
    if process.returncode in (1, 64):
        return None, process.stderr.strip()
    return "crash", f"status {process.returncode}: {process.stderr.strip()}"


def expected(row):
    """The least and the most that is created; one of them where both are equal, none if not known."""
    remarks = dict(part.split("=", 1) for part in row["details"].split(";") if "=" in part)
    if remarks.get("expanded_aws", "").isdigit():
        return [int(remarks["expanded_aws"])]
    if row["format"] == "sam-yaml" or "foreach" in remarks or "expanded_aws" in remarks:
        return []
    if "active_default" in remarks:
        active = int(remarks["active_default"])
        return sorted({active, active + int(remarks.get("cond_unknown", 0))})
    return [int(row["aws_resources_ref"])] if row["aws_resources_ref"].isdigit() else []


def judge(row, told):
    if told == "crash":
        return "crashed"
    if told is None:
        return "refused"
    bounds = expected(row)
    if not bounds:
        return "no reference"
    created = told["creates"] + told["replaces"]
    if bounds[0] <= created <= bounds[-1]:
        return "equal"
    if row["format"].startswith(OF_ALL_PROVIDERS) and created <= bounds[-1]:
        return "at most"
    return "different" if told["complete"] else "a part"


if __name__ == "__main__":
    sys.exit(main())
