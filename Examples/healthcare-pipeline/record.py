#!/usr/bin/env python3
"""Records account.json anew: the account of the incident, as headroom sees it.

`make example` runs it. The account is the fake of Tests/Servers, at its limits.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.append(str(ROOT / "Tests/Servers"))
from fakeaws.process import FakeAWS  # noqa: E402

with FakeAWS() as aws, tempfile.TemporaryDirectory() as home:
    aws.order("fill", situation="incident")
    check = subprocess.run(
        [ROOT / ".build/debug/headroom", "check", "preview.json", "--record", "account.json"],
        cwd=HERE,
        env=aws.environment(home, "ap-southeast-1"),
        check=False,
    )
sys.exit(0 if check.returncode == 2 else "headroom did not find the account blocked")
