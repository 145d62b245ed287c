"""Which operation a request asks for, by the rules of AWS's protocols."""

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import parse_qs, urlsplit

from moto.core.utils import get_service_model

# Where the name in a signature's scope is not the name of botocore's model.
MODELS = {
    "access-analyzer": "accessanalyzer",
    "airflow": "mwaa",
    "elasticfilesystem": "efs",
    "elasticloadbalancing": "elbv2",
    "elasticmapreduce": "emr",
    "monitoring": "cloudwatch",
    "s3express": "s3",
    "servicequotas": "service-quotas",
    "states": "stepfunctions",
    "tagging": "resourcegroupstaggingapi",
}

# Where IAM calls the action otherwise than the model the operation.
ACTIONS = {
    "s3:HeadBucket": "s3:ListBucket",
    "s3:ListBuckets": "s3:ListAllMyBuckets",
    "s3:ListObjectVersions": "s3:ListBucketVersions",
    "apigateway:GetApis": "apigateway:GET",
    "apigateway:GetRestApis": "apigateway:GET",
    "tagging:GetResources": "tag:GetResources",
    "monitoring:DescribeAlarms": "cloudwatch:DescribeAlarms",
    "monitoring:GetMetricData": "cloudwatch:GetMetricData",
    "monitoring:GetMetricStatistics": "cloudwatch:GetMetricStatistics",
}


@dataclass(frozen=True)
class Operation:
    """A service, as signatures name it, and one of its operations: `ec2`, `DescribeVpcs`."""

    service: str
    name: str

    def __str__(self):
        return f"{self.service}:{self.name}"

    @property
    def action(self):
        return ACTIONS.get(str(self), str(self))

    @property
    def service_model(self):
        return get_service_model(MODELS.get(self.service, self.service))


def operation(method, target, headers, body):
    """The operation, or None for a request that is not signed or names none."""
    scope = re.search(r"Credential=[^/]+/\d+/[^/]+/([^/]+)/", headers.get("Authorization", ""))
    if not scope:
        return None
    service = scope.group(1)
    if named := headers.get("X-Amz-Target"):
        return Operation(service, named.split(".")[-1])
    if "x-www-form-urlencoded" in headers.get("Content-Type", ""):
        if named := parse_qs(body.decode("utf-8", "replace")).get("Action"):
            return Operation(service, named[0])
    url = urlsplit(target)
    for template_method, path, query, name in rest_operations(service):
        if (
            method == template_method
            and path.fullmatch(url.path)
            and query <= set(parse_qs(url.query, keep_blank_values=True))
        ):
            return Operation(service, name)
    return None


@cache
def rest_operations(service):
    """Method, path pattern, query names and name of each operation; the most particular first."""
    operations = []
    models = [Operation(service, "").service_model]
    # Version 2 of API Gateway signs with the name of version 1.
    if service == "apigateway":
        models.append(get_service_model("apigatewayv2"))
    for model, name in ((model, name) for model in models for name in model.operation_names):
        http = model.operation_model(name).http
        path, _, query = http["requestUri"].partition("?")
        pattern = "".join(
            part if not part.startswith("\0") else ".+" if part.endswith("+") else "[^/]+"
            for part in re.split("(\0[^\1]*)\1", re.sub(r"{([^}]*)}", "\0\\1\1", path))
        )
        names = frozenset(parse_qs(query, keep_blank_values=True))
        operations.append((http["method"], re.compile(pattern + "/?"), names, name))
    operations.sort(key=lambda each: (-len(each[2]), each[1].pattern.count(".+"), -len(each[1].pattern)))
    return operations
