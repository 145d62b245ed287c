"""What throw-away runs leave behind: the incident's 17 resources, once per run, and what only looks like it."""

import json
from datetime import datetime, timedelta, timezone

import boto3
from moto.backends import get_backend

ACCOUNT = "123456789012"
TRUST = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [
            {
                "Effect": "Allow",
                "Principal": {"Service": "lambda.amazonaws.com"},
                "Action": "sts:AssumeRole",
            }
        ],
    }
)
READING = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}],
    }
)


class Client:
    """boto3 against the server itself."""

    def __init__(self, url, region):
        self.session = boto3.session.Session("testing", "testing", region_name=region)
        self.url = url

    def __getattr__(self, service):
        return self.session.client(service.replace("_", "-"), endpoint_url=self.url)


def pipeline(url, region, suffix, days):
    """One run of the incident's pipeline, so many days old."""
    aws = Client(url, region)
    ec2 = aws.ec2
    name = lambda kind, what: [
        {"ResourceType": kind, "Tags": [{"Key": "Name", "Value": f"healthcare-{what}-{suffix}"}]}
    ]
    vpc = ec2.create_vpc(CidrBlock="10.0.0.0/16", TagSpecifications=name("vpc", "vpc"))["Vpc"]["VpcId"]
    # What AWS lets a run leave without a name.
    subnets = [
        ec2.create_subnet(VpcId=vpc, CidrBlock=f"10.0.{n}.0/24", AvailabilityZone=f"{region}{'ab'[n]}")[
            "Subnet"
        ]["SubnetId"]
        for n in range(2)
    ]
    gateway = ec2.create_internet_gateway()["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    table = ec2.create_route_table(VpcId=vpc)["RouteTable"]["RouteTableId"]
    ec2.associate_route_table(RouteTableId=table, SubnetId=subnets[0])
    group = ec2.create_security_group(
        GroupName=f"healthcare-database-{suffix}", Description="database", VpcId=vpc
    )["GroupId"]
    other = ec2.create_security_group(GroupName="clients", Description="clients", VpcId=vpc)["GroupId"]
    for one, two in ((group, other), (other, group)):
        ec2.authorize_security_group_ingress(
            GroupId=one,
            IpPermissions=[
                {"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": two}]}
            ],
        )
    address = ec2.allocate_address(Domain="vpc")["AllocationId"]
    ec2.create_nat_gateway(SubnetId=subnets[1], AllocationId=address)
    key = aws.kms.create_key(Description="records")["KeyMetadata"]["KeyId"]
    aws.kms.create_alias(AliasName=f"alias/healthcare-{suffix}", TargetKeyId=key)
    policy = aws.iam.create_policy(
        PolicyName=f"healthcare-read-{suffix}", PolicyDocument=READING
    )["Policy"]["Arn"]
    for role in ("ingest", "monitoring"):
        role = f"healthcare-{role}-{suffix}"
        aws.iam.create_role(RoleName=role, AssumeRolePolicyDocument=TRUST)
        aws.iam.attach_role_policy(RoleName=role, PolicyArn=policy)
        aws.iam.put_role_policy(RoleName=role, PolicyName="inline", PolicyDocument=READING)
    aws.iam.create_instance_profile(InstanceProfileName=f"healthcare-{suffix}")
    aws.iam.add_role_to_instance_profile(
        InstanceProfileName=f"healthcare-{suffix}", RoleName=f"healthcare-ingest-{suffix}"
    )
    aws.s3.create_bucket(
        Bucket=f"healthcare-archive-{suffix}",
        CreateBucketConfiguration={"LocationConstraint": region},
    )
    for group_name in ("ingest", "database"):
        aws.logs.create_log_group(logGroupName=f"/healthcare/{group_name}-{suffix}")
    aws.kinesis.create_stream(StreamName=f"healthcare-events-{suffix}", ShardCount=2)
    aws.dynamodb.create_table(
        TableName=f"healthcare-consents-{suffix}",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
        BillingMode="PAY_PER_REQUEST",
    )
    aws.rds.create_db_subnet_group(
        DBSubnetGroupName=f"healthcare-records-{suffix}", DBSubnetGroupDescription="records", SubnetIds=subnets
    )
    aws.rds.create_db_parameter_group(
        DBParameterGroupName=f"healthcare-records-{suffix}",
        DBParameterGroupFamily="postgres15",
        Description="records",
    )
    aws.rds.create_db_instance(
        DBInstanceIdentifier=f"healthcare-records-{suffix}",
        DBInstanceClass="db.t3.micro",
        Engine="postgres",
        AllocatedStorage=20,
        MasterUsername="records",
        MasterUserPassword="correct-horse",
        DBSubnetGroupName=f"healthcare-records-{suffix}",
        DBParameterGroupName=f"healthcare-records-{suffix}",
    )
    aws.sns.create_topic(Name=f"healthcare-alarms-{suffix}")
    age(region, suffix, days)
    return {"vpc": vpc}


def age(region, suffix, days):
    """Dates everything whose name has the suffix so many days back."""
    then = datetime.now(timezone.utc).replace(tzinfo=None, microsecond=0) - timedelta(days=days)
    iam = get_backend("iam")[ACCOUNT]["aws"]
    for collection in (iam.roles, iam.managed_policies, iam.instance_profiles, iam.users, iam.groups):
        for each in collection.values():
            if suffix in getattr(each, "name", ""):
                each.create_date = then
    for bucket in get_backend("s3")[ACCOUNT]["aws"].buckets.values():
        if suffix in bucket.name:
            bucket.creation_date = then.replace(tzinfo=timezone.utc)
    for group in get_backend("logs")[ACCOUNT][region].groups.values():
        if suffix in group.name:
            group.creation_time = int(then.replace(tzinfo=timezone.utc).timestamp() * 1000)
    for stream in get_backend("kinesis")[ACCOUNT][region].streams.values():
        if suffix in stream.stream_name:
            stream.creation_datetime = then.strftime("%Y-%m-%dT%H:%M:%SZ")
    for table in get_backend("dynamodb")[ACCOUNT][region].tables.values():
        if suffix in table.name:
            table.created_at = then.replace(tzinfo=timezone.utc)
    for each in get_backend("rds")[ACCOUNT][region].databases.values():
        if suffix in each.db_instance_identifier:
            each.instance_create_time = then
    for key in get_backend("kms")[ACCOUNT][region].keys.values():
        if any(suffix in alias for alias in key.aliases):
            key.creation_date = then.replace(tzinfo=timezone.utc).timestamp()
    vpcs = {v.id for v in get_backend("ec2")[ACCOUNT][region].vpcs.values() if suffix in str(v.get_tags())}
    for gateway in get_backend("ec2")[ACCOUNT][region].nat_gateways.values():
        if gateway.vpc_id in vpcs:
            gateway._created_at = then


def look_alikes(url, region):
    """What must stay: live things, a young run, a protected one, AWS's own."""
    aws = Client(url, region)
    roles = ["healthcare-prod1", "expr12", "synthesizer", "sprint7", "pr", "photosynth1a"]
    for name in [*roles, "healthcare-ingest-synth999", "api-pr77"]:
        aws.iam.create_role(RoleName=name, AssumeRolePolicyDocument=TRUST)
        age(region, name, 30 if name != "healthcare-ingest-synth999" else 0)
    aws.iam.tag_role(RoleName="api-pr77", Tags=[{"Key": "keep", "Value": "true"}])
    aws.iam.create_role(
        RoleName="AWSServiceRoleFor-pr78",
        Path="/aws-service-role/pr78.amazonaws.com/",
        AssumeRolePolicyDocument=TRUST,
    )
    age(region, "AWSServiceRoleFor-pr78", 30)
    default = aws.ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"]
    if default:
        aws.ec2.create_tags(
            Resources=[default[0]["VpcId"]], Tags=[{"Key": "Name", "Value": "default-pr79"}]
        )
    aws.logs.create_log_group(logGroupName="/healthcare/prod1")
    aws.s3.create_bucket(
        Bucket="healthcare-full-pr80", CreateBucketConfiguration={"LocationConstraint": region}
    )
    aws.s3.put_object(Bucket="healthcare-full-pr80", Key="record", Body=b"1")
    age(region, "pr80", 30)


def many(regions, runs=500, roles=10_000, log_groups=2_500):
    """So many runs in these regions, and so many roles and log groups in all, most of them of no run."""
    iam = get_backend("iam")[ACCOUNT]["aws"]
    for number in range(roles):
        name = f"handler-synth{2698000000 + number}" if number < runs else f"service-{number:05}"
        iam.create_role(name, TRUST, "/", None, "", {}, "3600")
    for number in range(log_groups):
        region = regions[number % len(regions)]
        suffix = f"synth{2698000000 + number}" if number < runs else "live"
        get_backend("logs")[ACCOUNT][region].create_log_group(f"/aws/{number:05}-{suffix}", {})
    age(regions[0], "synth", 20)
    for region in regions[1:]:
        for group in get_backend("logs")[ACCOUNT][region].groups.values():
            group.creation_time -= 20 * 86_400_000
    return {"roles": len(iam.roles)}
