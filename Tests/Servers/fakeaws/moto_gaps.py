"""What moto 5.2.1 lacks or answers with constants, told from what moto holds.

Limits are AWS's published defaults, the same that the fake Service Quotas gives.
"""

from fnmatch import fnmatchcase

from moto.autoscaling.responses import AutoScalingResponse
from moto.awslambda import urls as lambda_urls
from moto.awslambda.responses import LambdaResponse
from moto.cloudformation.responses import CloudFormationResponse
from moto.core import responses
from moto.core.responses import ActionResult
from moto.core.utils import get_pagination_model
from moto.ec2.models.instance_types import InstanceTypeOfferingBackend
from moto.iam.responses import IamResponse
from moto.kinesis.responses import KinesisResponse
from moto.rds.responses import RDSResponse
from moto.sts.responses import TokenResponse

from .service_quotas import CATALOG

# The actions that a simulation of policies denies; it allows all others.
denied_actions = set()

# At most so many items on a page, whatever a client asks for; None for as many as it likes.
page_size = {"most": None}


def default(service, code):
    return int(CATALOG[service][code]["default"])


def rds_account_attributes(self):
    backend = self.backend
    instances = list(backend.databases.values())
    quotas = {
        "DBInstances": (len(instances), default("rds", "L-7B6409FD")),
        "AllocatedStorage": (
            sum(int(each.allocated_storage or 0) for each in instances),
            default("rds", "L-7ADDB58A"),
        ),
        "DBClusters": (len(backend.clusters), default("rds", "L-952B80B8")),
        "DBParameterGroups": (len(backend.db_parameter_groups), default("rds", "L-DE55804A")),
        "DBClusterParameterGroups": (
            len(backend.db_cluster_parameter_groups),
            default("rds", "L-E4C808A8"),
        ),
        "DBSubnetGroups": (len(backend.subnet_groups), default("rds", "L-48C6BF61")),
        "OptionGroups": (len(backend.option_groups), default("rds", "L-9FA33840")),
        "ManualSnapshots": (len(backend.database_snapshots), default("rds", "L-272F1212")),
        "ManualClusterSnapshots": (len(backend.cluster_snapshots), default("rds", "L-9B510759")),
        "EventSubscriptions": (len(backend.event_subscriptions), default("rds", "L-A59F4C87")),
    }
    return ActionResult(
        {
            "AccountQuotas": [
                {"AccountQuotaName": name, "Used": used, "Max": most}
                for name, (used, most) in quotas.items()
            ]
        }
    )


def lambda_account_settings(self):
    functions = list(self.backend.list_functions())
    concurrency = default("lambda", "L-B99A9384")
    reserved = sum(int(each.reserved_concurrency or 0) for each in functions)
    return ActionResult(
        {
            "AccountLimit": {
                "TotalCodeSize": default("lambda", "L-2ACBD22F") << 30,
                "CodeSizeUnzipped": 250 << 20,
                "CodeSizeZipped": 50 << 20,
                "ConcurrentExecutions": concurrency,
                "UnreservedConcurrentExecutions": concurrency - reserved,
            },
            "AccountUsage": {
                "TotalCodeSize": sum(each.code_size for each in functions),
                "FunctionCount": len(functions),
            },
        }
    )


def cloudformation_account_limits(self):
    limits = [{"Name": "StackLimit", "Value": default("cloudformation", "L-0485CB21")}]
    return ActionResult({"AccountLimits": limits})


def autoscaling_account_limits(self):
    backend = self.autoscaling_backend
    return ActionResult(
        {
            "MaxNumberOfAutoScalingGroups": default("autoscaling", "L-CDE20ADC"),
            "NumberOfAutoScalingGroups": len(backend.autoscaling_groups),
            "MaxNumberOfLaunchConfigurations": default("autoscaling", "L-6B80B8FA"),
            "NumberOfLaunchConfigurations": len(backend.launch_configurations),
        }
    )


def kinesis_limits(self):
    shards = sum(
        1
        for stream in self.kinesis_backend.streams.values()
        for shard in stream.shards.values()
        if shard.is_open
    )
    limits = self.kinesis_backend.describe_limits()
    return ActionResult(
        {**limits, "ShardLimit": default("kinesis", "L-0918CF54"), "OpenShardCount": shards}
    )


def rds_option_groups(self):
    return ActionResult({"OptionGroupsList": list(self.backend.option_groups.values())})


def iam_instance_profile_tags(self):
    profile = self.backend.get_instance_profile(self.params["InstanceProfileName"])
    tags = [{"Key": key, "Value": value} for key, value in (profile.tags or {}).items()]
    return ActionResult({"Tags": tags, "IsTruncated": False})


# The account that every caller is of, whatever the credentials; None for the account itself.
stranger = {"account": None}


def caller_identity(self):
    account = stranger["account"]
    if account is None:
        return own_identity(self)
    arn = f"arn:aws:sts::{account}:user/moto"
    return ActionResult({"Account": account, "Arn": arn, "UserId": "AKIAIOSFODNN7EXAMPLE"})


own_identity = TokenResponse.get_caller_identity
TokenResponse.get_caller_identity = caller_identity
RDSResponse.describe_option_groups = rds_option_groups
IamResponse.list_instance_profile_tags = iam_instance_profile_tags


def simulate_principal_policy(self):
    actions = self._get_param("ActionNames", [])
    resources = self._get_param("ResourceArns") or ["*"]
    return ActionResult(
        {
            "IsTruncated": False,
            "EvaluationResults": [
                {
                    "EvalActionName": action,
                    "EvalResourceName": resource,
                    "EvalDecision": "explicitDeny" if action in denied_actions else "allowed",
                }
                for action in actions
                for resource in resources
            ],
        }
    )


# EC2's filters take wildcards; moto compares instance types as they are.

plain_filters = InstanceTypeOfferingBackend.matches_filters


def wildcard_filters(self, offering, filters, location_type):
    filters = dict(filters)
    patterns = filters.pop("instance-type", None)
    if patterns and not any(fnmatchcase(offering["InstanceType"], each) for each in patterns):
        return False
    return plain_filters(self, offering, filters, location_type)


InstanceTypeOfferingBackend.matches_filters = wildcard_filters
IamResponse.simulate_principal_policy = simulate_principal_policy
RDSResponse.describe_account_attributes = rds_account_attributes
LambdaResponse.get_account_settings = lambda_account_settings
lambda_urls.url_paths[r"{0}/2016-08-19/account-settings/?$"] = LambdaResponse.dispatch
CloudFormationResponse.describe_account_limits = cloudformation_account_limits
AutoScalingResponse.describe_account_limits = autoscaling_account_limits
KinesisResponse.describe_limits = kinesis_limits


# moto gives everything at once where AWS gives pages, as in DescribeVpcs.

unpaged = responses.ActionResult.execute_result


def paged(self, context):
    pager = pager_of(context)
    items = self.result.get(pager["result_key"]) if pager and isinstance(self.result, dict) else None
    if items is None or self.result.get(pager["output_token"]):
        return unpaged(self, context)
    read = context.response._get_param
    sizes = (
        read(pager["limit_key"]),
        page_size["most"],
        getattr(context.response, "page_size", None),
    )
    asked = [int(size) for size in sizes if size]
    items, start = list(items), read(pager["input_token"])
    start = int(start) if isinstance(start, str) and start.isdigit() else 0
    if not asked or (start == 0 and len(items) <= min(asked)):
        return unpaged(self, context)
    end = start + min(asked)
    page = {**self.result, pager["result_key"]: items[start:end]}
    if end < len(items):
        page[pager["output_token"]] = str(end)
    if more := pager.get("more_results"):
        page[more] = end < len(items)
    return unpaged(ActionResult(page), context)


def pager_of(context):
    """How the operation's answer is paged; None when by more than one token or list, or not."""
    pager = PAGERS.get((context.service_model.service_name, context.operation_model.name))
    if pager is None:
        try:
            pagers = get_pagination_model(context.service_model.service_name)
        except Exception:
            pagers = {}
        pager = pagers.get(context.operation_model.name, {})
        PAGERS[context.service_model.service_name, context.operation_model.name] = pager
    parts = (pager.get(key) for key in ("result_key", "output_token", "input_token", "limit_key"))
    return pager if all(isinstance(part, str) and "." not in part for part in parts) else None


PAGERS = {}
responses.ActionResult.execute_result = paged
