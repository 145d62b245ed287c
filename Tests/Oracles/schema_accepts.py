"""Says of documents, a JSON text each line of standard input, whether a JSON Schema takes them.

    schema_accepts.py SCHEMA

Prints `yes` or `no` for each.
"""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1]) as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
validator = Draft202012Validator(schema)
for line in sys.stdin:
    print("yes" if validator.is_valid(json.loads(line)) else "no")
