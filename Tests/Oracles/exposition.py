"""Reads Prometheus' text exposition format and prints what Prometheus would have read, as JSON.

A line for each sample: its name, the metric's type, its labels and its value.
"""

import json
import sys

from prometheus_client.parser import text_string_to_metric_families

for family in text_string_to_metric_families(sys.stdin.read()):
    for sample in family.samples:
        print(
            json.dumps(
                {
                    "name": sample.name,
                    "type": family.type,
                    "labels": sample.labels,
                    "value": sample.value,
                }
            )
        )
