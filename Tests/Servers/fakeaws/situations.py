"""States of an account, made in moto directly: a thousand roles in a moment."""

from datetime import datetime, timedelta, timezone

from moto.backends import get_backend

from .service_quotas import Account

ACCOUNT = "123456789012"
INCIDENT_REGION = "ap-southeast-1"
TRUST = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
  "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}"""


def ec2(region):
    return get_backend("ec2")[ACCOUNT][region]


def iam():
    return get_backend("iam")[ACCOUNT]["aws"]


def incident(vpcs=5, roles=1000):
    """5 of 5 VPCs in ap-southeast-1 and 1,000 of 1,000 roles: what synthetic runs left behind."""
    region = ec2(INCIDENT_REGION)
    while len(region.vpcs) > vpcs:  # moto makes a default VPC
        region.delete_vpc(next(iter(region.vpcs)))
    suffixes = ["2698183051", "2698184977", "2698186320"]
    names = ["shared-services", *(f"healthcare-vpc-synth{suffix}" for suffix in suffixes)]
    fill_vpcs(region, vpcs, names)
    fill_roles(roles, [f"healthcare-lambda-role-synth{suffix}" for suffix in suffixes])
    account = Account.of(ACCOUNT)
    account.applied[INCIDENT_REGION, "vpc", "L-F678F1CE"] = 5
    account.applied["us-east-1", "iam", "L-FE177D64"] = 1000
    return {"vpcs": len(region.vpcs), "roles": len(iam().roles)}


def measure(region, name, dimensions, value):
    """A data point of a usage metric, a few minutes old."""
    datum = {
        "MetricName": name,
        "Dimensions": [{"Name": key, "Value": text} for key, text in dimensions.items()],
        "Value": value,
        "Timestamp": datetime.now(timezone.utc).replace(tzinfo=None) - timedelta(minutes=5),
    }
    get_backend("cloudwatch")[ACCOUNT][region].put_metric_data("AWS/Usage", [datum])


def network(region, vpcs):
    """So many VPCs in a region, the default one included."""
    fill_vpcs(ec2(region), vpcs, [])
    return {"vpcs": len(ec2(region).vpcs)}


def fill_vpcs(region, count, names):
    names = iter(names)
    while len(region.vpcs) < count:
        number = len(region.vpcs)
        vpc = region.create_vpc(f"10.{number % 256}.0.0/16")
        if name := next(names, None):
            vpc.add_tags({"Name": name})


def fill_roles(count, names):
    names = iter(names)
    while len(iam().roles) < count:
        name = next(names, f"service-{len(iam().roles):04}")
        iam().create_role(name, TRUST, "/", None, "", {}, "3600")


def named(region, names, kind="vpc"):
    """One VPC or role for each name, whatever characters it holds."""
    for name in names:
        if kind == "vpc":
            vpc = ec2(region).create_vpc("10.99.0.0/16")
            vpc.add_tags({"Name": name})
        else:
            iam().create_role(name, TRUST, "/", None, "", {}, "3600")


def user(name, policy):
    """A user that may do what the policy says; its access key."""
    iam().create_user("us-east-1", name)
    iam().put_user_policy(name, "policy", policy)
    key = iam().create_access_key(name)
    return {"id": key.access_key_id, "secret": key.secret_access_key}


# The quotas whose limit a service also tells by itself, with moto's member for it.
SUMMARY_MEMBERS = {
    "L-FE177D64": "_roles_quota",
    "L-F55AF5E4": "_users_quota",
    "L-F4A5425F": "_groups_quota",
    "L-6E65F664": "_instance_profiles_quota",
    "L-E95E4862": "_policies_quota",
}


def apply(region, service, code, value):
    """Lets the service itself tell the new limit as well, as AWS does once one is granted."""
    if service == "iam" and code in SUMMARY_MEMBERS:
        setattr(iam().account_summary, SUMMARY_MEMBERS[code], int(value))
