"""Holds a catalogue on standard input against a JSON Schema and prints each fault in a line.

    catalog_schema.py SCHEMA
"""

import json
import sys

from jsonschema import Draft202012Validator

with open(sys.argv[1]) as file:
    schema = json.load(file)
Draft202012Validator.check_schema(schema)
for error in Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
    print(f"{error.json_path}: {error.message}")
