#!/usr/bin/env python3
"""Writes a big Terraform plan: the example's deployment, many times over in a module.

    Benchmarks/generate-terraform-plan.py [RESOURCES] > plan.json

Of 50,000 resources, which is the default, the plan has about 100 MB.
"""

import json
import pathlib
import sys

EXAMPLE = pathlib.Path(__file__).parent.parent / "Examples/healthcare-pipeline/terraform.plan.json"


def in_module(resource, module):
    """The resource as it is called inside the module."""
    return {**resource, "address": f"{module}.{resource['address']}", "module_address": module}


def main():
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    plan = json.loads(EXAMPLE.read_text())
    changes = plan["resource_changes"]
    values = plan["planned_values"]["root_module"]["resources"]
    copies = -(-wanted // len(changes))
    modules = [f'module.pipeline["run{number:06}"]' for number in range(copies)]

    plan["resource_changes"] = [
        in_module(change, module) for module in modules for change in changes
    ][:wanted]
    plan["planned_values"]["root_module"] = {
        "child_modules": [
            {
                "address": module,
                "resources": [{**value, "address": f"{module}.{value['address']}"} for value in values],
            }
            for module in modules
        ]
    }
    configuration = plan["configuration"]
    inner = configuration["root_module"]
    arguments = {name: {"references": [f"var.{name}"]} for name in inner["variables"]}
    configuration["root_module"] = {
        "variables": inner["variables"],
        "module_calls": {
            "pipeline": {
                "source": "./pipeline",
                "expressions": arguments,
                "for_each_expression": {"references": ["local.runs"]},
                "module": inner,
            }
        },
    }
    json.dump(plan, sys.stdout, separators=(",", ":"))


if __name__ == "__main__":
    main()
