#!/usr/bin/env python3
"""Expands SAM templates with AWS's own translator.

Reads paths of templates, one a line; writes for each a line of JSON: the expanded template, or null
where the translator refuses it. Code that lies in local files stands for uploaded code, as `sam
package` would make it.
"""

import json
import logging
import os
import sys

os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
logging.disable(logging.CRITICAL)

import boto3  # noqa: E402
from samtranslator.parser.parser import Parser  # noqa: E402
from samtranslator.translator.translator import Translator  # noqa: E402
from samtranslator.yaml_helper import yaml_parse  # noqa: E402

UPLOADED = "s3://bucket/key"
# The properties that may name local files, by type.
LOCAL = {
    "AWS::Serverless::Function": ["CodeUri"],
    "AWS::Serverless::LayerVersion": ["ContentUri"],
    "AWS::Serverless::Api": ["DefinitionUri"],
    "AWS::Serverless::HttpApi": ["DefinitionUri"],
    "AWS::Serverless::StateMachine": ["DefinitionUri"],
    "AWS::Serverless::Application": ["Location"],
}


class AnyPolicy(dict):
    """Every managed policy has an ARN."""

    def get(self, name, default=None):
        return f"arn:aws:iam::aws:policy/{name}"

    def __contains__(self, name):
        return True


def upload(template):
    sections = [(kind, part) for kind, part in (template.get("Globals") or {}).items()]
    parts = [(f"AWS::Serverless::{kind}", part) for kind, part in sections]
    for resource in template["Resources"].values():
        if isinstance(resource, dict):
            parts.append((resource.get("Type"), resource.get("Properties")))
    for kind, properties in parts:
        if not isinstance(properties, dict):
            continue
        for name in LOCAL.get(kind, []):
            if name in properties:
                properties[name] = UPLOADED
        if kind == "AWS::Serverless::Function" and properties.get("PackageType") == "Image":
            properties["ImageUri"] = "123456789012.dkr.ecr.us-east-1.amazonaws.com/image:tag"
            properties.pop("CodeUri", None)


def expanded(path):
    try:
        with open(path) as file:
            template = yaml_parse(file)
        upload(template)
        session = boto3.session.Session(region_name="us-east-1")
        translator = Translator(AnyPolicy(), Parser(), boto_session=session)
        return translator.translate(template, {})
    except Exception as error:  # Whatever it cannot expand, it refuses.
        print(f"{path}: {error}", file=sys.stderr)
        return None


for line in sys.stdin:
    print(json.dumps(expanded(line.strip()), default=str), flush=True)
