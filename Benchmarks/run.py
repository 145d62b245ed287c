#!/usr/bin/env python3
"""Compares headroom with what people use instead, all in one run, and prints Markdown.

Medians of cold processes; see docs/benchmarks.md for what is compared and why.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fake import REGION, Fake
from measure import measure, table

ROOT = Path(__file__).resolve().parent.parent
CONTESTANTS = ROOT / "Benchmarks/contestants"
HEADROOM = os.environ.get("HEADROOM_BINARY", str(ROOT / ".build/release/headroom"))
CHECKER = ROOT / "Benchmarks/.venv/bin/aws-quota-checker"
LATENCY = 60

# What ends well when quotas are used up; everybody else ends with 0.
STATUSES = {HEADROOM: (2,), str(CHECKER): (1,)}

THREE_CALLS = [
    ["ec2", REGION, "describe_vpcs", {"MaxResults": 1000}],
    ["iam", "us-east-1", "get_account_summary", {}],
    ["service-quotas", REGION, "get_service_quota",
     {"ServiceCode": "vpc", "QuotaCode": "L-F678F1CE"}],
]  # fmt: skip


def environment(home, url):
    """The fake as AWS, and nothing of this machine's own configuration."""
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "HOME": home,
        "LANG": "C.UTF-8",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_REGION": REGION,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_ENDPOINT_URL": url,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        start_up(runs)
        with Fake(LATENCY) as fake:
            vpcs_and_roles(fake, environment(home, fake.url), runs)
            incident(fake, environment(home, fake.url), runs)
        large_plan(home, max(3, runs // 3))


def start_up(runs):
    table(
        "Process start: `headroom --version`, static release binary",
        [
            measure("headroom", [HEADROOM, "--version"], runs * 5),
            measure("`true`", [shutil.which("true")], runs * 5, note="what starting costs here"),
            measure("AWS CLI", [sys.executable, "-m", "awscli", "--version"], runs),
        ],
    )


def vpcs_and_roles(fake, env, runs):
    commands = {
        "headroom": [HEADROOM, "check", str(CONTESTANTS / "vpcs_and_roles.tf.json")],
        "curl, the three calls at once": [str(CONTESTANTS / "vpcs_and_roles_curl.sh")],
        "boto3, the three calls in threads": boto3(THREE_CALLS),
        "aws-quota-checker 1.12.0": [str(CHECKER), "check", "vpc_count,iam_role_count"],
        "AWS CLI, the three calls in sequence": [str(CONTESTANTS / "vpcs_and_roles_cli.sh")],
    }
    compare(
        f"VPCs and roles, used and allowed, {LATENCY} ms added to each answer",
        fake, env, runs, commands,
    )  # fmt: skip


def incident(fake, env, runs):
    plan = [HEADROOM, "check", str(ROOT / "Examples/healthcare-pipeline/preview.json")]
    calls = json.loads((CONTESTANTS / "incident_calls.json").read_text())
    compare(
        f"The incident's whole check, {LATENCY} ms added to each answer",
        fake, env, runs,
        {"headroom": plan, f"boto3, {len(calls)} known calls in threads": boto3(calls)},
    )  # fmt: skip


def boto3(calls):
    return [sys.executable, str(CONTESTANTS / "calls_boto3.py"), json.dumps(calls)]


def compare(title, fake, env, runs, commands):
    results = []
    for name, command in commands.items():
        requests, connections = fake.calls(command, env)
        note = f"{sum(requests.values())} requests, {connections} connections"
        results.append(measure(name, command, runs, env, STATUSES.get(command[0], (0,)), note))
    table(title, results)


def large_plan(home, runs):
    plan, account = f"{home}/plan.json", f"{home}/account.json"
    subprocess.run(
        [sys.executable, ROOT / "Benchmarks/generate_plan.py", "50000", plan], check=True
    )
    with open(account, "w") as file:
        file.write('{"schema":"headroom/snapshot/1","account":null,"recordedAt":null,"facts":[]}')
    size = os.path.getsize(plan)
    check = [HEADROOM, "check", plan, "--snapshot", account, "--region", REGION, "-q"]
    load = "import json, sys; json.load(open(sys.argv[1]))"
    table(
        f"Reading a Terraform plan of 50,000 resources, {size / 1e6:.0f} MB",
        [
            measure("headroom, judging included", check, runs, statuses=(0, 2, 3)),
            measure("`jq -c .`", ["jq", "-c", ".", plan], runs),
            measure("Python's `json.load`", [sys.executable, "-c", load, plan], runs),
        ],
        with_memory=True,
    )


if __name__ == "__main__":
    main()
