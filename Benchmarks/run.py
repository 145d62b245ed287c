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

from botocore import xform_name
from measure import measure, table

ROOT = Path(__file__).resolve().parent.parent
sys.path.append(str(ROOT / "Tests/Servers"))
from fakeaws.process import FakeAWS  # noqa: E402

REGION = "ap-southeast-1"
CONTESTANTS = ROOT / "Benchmarks/contestants"
HEADROOM = os.environ.get("HEADROOM_BINARY", str(ROOT / ".build/release/headroom"))
PYTHON = str(ROOT / "Benchmarks/.venv/bin/python3")
CHECKER = ROOT / "Benchmarks/.venv/bin/aws-quota-checker"
LIMIT_CHECKER = ROOT / "Benchmarks/.venv/bin/awslimitchecker"
LATENCY = 60

# What ends well when quotas are used up; everybody else ends with 0.
STATUSES = {HEADROOM: (0, 2), str(CHECKER): (1,), str(LIMIT_CHECKER): (1, 2)}

THREE_CALLS = [
    ["ec2", REGION, "describe_vpcs", {"MaxResults": 1000}],
    ["iam", "us-east-1", "get_account_summary", {}],
    ["service-quotas", REGION, "get_service_quota",
     {"ServiceCode": "vpc", "QuotaCode": "L-F678F1CE"}],
]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=11)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        start_up(runs)
        with FakeAWS() as aws:
            # Answers come from memory after the first, so that what is measured is not moto.
            aws.order("fill", situation="incident")
            aws.order("remember", on=True)
            aws.order("latency", milliseconds=LATENCY)
            environment = aws.environment(home, REGION)
            vpcs_and_roles(aws, environment, runs)
            incident(aws, environment, runs)
            usage(aws, environment)
            leftovers(aws, environment, max(3, runs // 3))
        large_plans(home, max(3, runs // 3))
        large_template(home, max(3, runs // 3))


def leftovers(aws, environment, runs):
    """10,000 roles, 2,500 log groups and 500 abandoned runs in 4 regions."""
    regions = ["ap-southeast-1", "eu-west-1", "us-east-1", "us-west-2"]
    aws.order("remember", on=False)
    aws.order("reset")
    aws.order("leave_many", regions=regions)
    aws.order("remember", on=True)
    aws.order("latency", milliseconds=LATENCY)
    command = [HEADROOM, "stale", "--format=json", *(f"--region={name}" for name in regions)]
    table(
        "Leftovers: 10,000 roles, 2,500 log groups, 500 runs in 4 regions",
        [measure("headroom stale", command, runs, environment)],
    )


def start_up(runs):
    table(
        "Process start: `headroom --version`, static release binary",
        [
            measure("headroom", [HEADROOM, "--version"], runs * 5),
            measure("`true`", [shutil.which("true")], runs * 5, note="what starting costs here"),
            measure("AWS CLI", [sys.executable, "-m", "awscli", "--version"], runs),
        ],
    )


def vpcs_and_roles(aws, environment, runs):
    commands = {
        "headroom": [HEADROOM, "check", str(CONTESTANTS / "vpcs_and_roles.tf.json")],
        "curl, the three calls at once": [str(CONTESTANTS / "vpcs_and_roles_curl.sh")],
        "boto3, the three calls in threads": boto3(THREE_CALLS),
        "aws-quota-checker 1.12.0": [str(CHECKER), "check", "vpc_count,iam_role_count"],
        "AWS CLI, the three calls in sequence": [str(CONTESTANTS / "vpcs_and_roles_cli.sh")],
    }
    compare(
        f"VPCs and roles, used and allowed, {LATENCY} ms added to each answer",
        aws, environment, runs, commands,
    )  # fmt: skip


def incident(aws, environment, runs):
    plan = [HEADROOM, "check", str(ROOT / "Examples/healthcare-pipeline/preview.json")]
    calls = incident_calls()
    compare(
        f"The incident's whole check, {LATENCY} ms added to each answer",
        aws, environment, runs,
        {"headroom": plan, f"boto3, {len(calls)} known calls in threads": boto3(calls)},
    )  # fmt: skip


def usage(aws, environment):
    """Everything that each tool knows; at AWS's published rates, since some ask a great deal."""
    aws.order("rates", on=True)
    aws.order("blank", on=True)
    limit_checker = [str(LIMIT_CHECKER), "--region", REGION, "--skip-ta", "--no-check-version"]
    commands = {
        "headroom": [HEADROOM, "usage", "--region", REGION],
        "awslimitchecker 12.0.0": limit_checker,
        "aws-quota-checker 1.12.0": [str(CHECKER), "check", "all", "--region", REGION],
    }
    for on, account in ((True, "with an applied value of every quota"), (False, "without any")):
        aws.order("apply_defaults", on=on)
        aws.order("remember", on=False)
        aws.order("remember", on=True)
        compare(
            f"Every quota that a tool knows, in an account {account}, {LATENCY} ms added to each answer",
            aws, environment, 1, commands,
        )  # fmt: skip


def incident_calls():
    """What headroom asks in the incident, as the example's recording tells it."""
    recording = json.loads((ROOT / "Examples/healthcare-pipeline/account.json").read_text())
    return [
        [fact["service"], fact["region"] or "us-east-1", xform_name(fact["operation"]), fact["input"]]
        for fact in recording["facts"]
    ]


def boto3(calls):
    return [sys.executable, str(CONTESTANTS / "calls_boto3.py"), json.dumps(calls)]


def compare(title, aws, environment, runs, commands):
    results = []
    for name, command in commands.items():
        subprocess.run(command, env=environment, capture_output=True, check=False)
        aws.order("count")
        subprocess.run(command, env=environment, capture_output=True, check=False)
        counts = aws.order("count")
        requests = sum(counts["requests"].values())
        note = f"{requests} requests, {counts['connections']} connections"
        statuses = STATUSES.get(command[0], (0,))
        results.append(measure(name, command, runs, environment, statuses, note))
    table(title, results)


def large_plans(home, runs):
    account = f"{home}/account.json"
    with open(account, "w") as file:
        file.write('{"schema":"headroom/snapshot/1","account":null,"recordedAt":null,"facts":[]}')
    for title, generator in (
        ("a Terraform plan of 50,000 resources", "generate-terraform-plan.py"),
        ("a Pulumi preview of 50,000 steps", "generate-pulumi-preview.py"),
    ):
        plan = f"{home}/plan.json"
        with open(plan, "wb") as file:
            command = [sys.executable, ROOT / "Benchmarks" / generator]
            subprocess.run(command, stdout=file, check=True)
        large_plan(title, plan, account, runs)


def large_plan(title, plan, account, runs):
    size = os.path.getsize(plan)
    check = [HEADROOM, "check", plan, "--snapshot", account, "--region", REGION, "-q"]
    load = "import json, sys; json.load(open(sys.argv[1]))"
    fast = "import orjson, sys; orjson.loads(open(sys.argv[1], 'rb').read())"
    table(
        f"Reading {title}, {size / 1e6:.0f} MB",
        [
            # A rule that finds nothing to do in it.
            measure("headroom, reading alone", [*check, "--rule", "singleton"], runs),
            measure("headroom, with everything judged", check, 1, statuses=(2, 3)),
            measure("`jq -c .`", ["jq", "-c", ".", plan], runs),
            measure("Python's `json.load`", [sys.executable, "-c", load, plan], runs),
            measure("Python's `orjson.loads`", [PYTHON, "-c", fast, plan], runs),
        ],
        with_memory=True,
    )


def large_template(home, runs):
    template, account = f"{home}/template.yaml", f"{home}/account.json"
    with open(template, "wb") as file:
        generator = ROOT / "Benchmarks/generate-template.py"
        subprocess.run([sys.executable, generator], stdout=file, check=True)
    check = [HEADROOM, "check", template, "--snapshot", account, "--region", REGION, "-q"]
    decode = "import sys; from cfnlint.decode import decode; decode(sys.argv[1])"
    table(
        f"A CloudFormation template of 15,000 resources, {os.path.getsize(template) / 1e6:.0f} MB of YAML",
        [
            measure("headroom, read and worked out", [*check, "--rule", "singleton"], runs),
            measure("cfn-lint's parser", [sys.executable, "-c", decode, template], runs),
        ],
        with_memory=True,
    )


if __name__ == "__main__":
    main()
