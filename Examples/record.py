#!/usr/bin/env python3
"""Records the accounts of the examples anew, each as headroom sees it.

`make example` runs it. The accounts are the fake of Tests/Servers: the incident's at its limits, that
of the first attempt with room for everything.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.append(str(ROOT / "Tests/Servers"))
from fakeaws.process import FakeAWS  # noqa: E402


def record(example, situation=None):
    with FakeAWS() as aws, tempfile.TemporaryDirectory() as home:
        if situation:
            aws.order("fill", situation=situation)
            # What the runs before left behind is some weeks old.
            for suffix, days in (("2698183051", 41), ("2698184977", 33), ("2698186320", 20)):
                aws.order("age", region="ap-southeast-1", suffix=suffix, days=days)
        check = subprocess.run(
            [ROOT / ".build/debug/headroom", "check", "preview.json", "--record", "account.json"],
            cwd=HERE / example,
            env=aws.environment(home, "ap-southeast-1"),
            check=False,
        )
    if check.returncode != 2:
        sys.exit(f"headroom did not find {example} blocked")


record("healthcare-pipeline", "incident")
record("first-attempt")
