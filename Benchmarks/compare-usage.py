#!/usr/bin/env python3
"""Fills an account with known numbers of things, has each tool count them, and prints who is right.

One row for each quota that headroom and another tool count, and what is really there.
"""

import json
import re
import subprocess
import tempfile

import boto3
from run import CHECKER, HEADROOM, LIMIT_CHECKER, REGION, FakeAWS

# What stands in the account, what headroom calls it, and what the others do.
QUOTAS = [
    # id, awslimitchecker's name, aws-quota-checker's, what is there
    ("vpc/L-F678F1CE", "VPC/VPCs", "VPCs per Region", 3),
    ("vpc/L-A4707A72", "VPC/Internet gateways", "VPC internet gateways per Region", 2),
    ("vpc/L-E79EC296", "EC2/VPC security groups", "VPC security groups per Region", 7),
    ("ec2/L-0263D0A3", "EC2/VPC Elastic IP addresses (EIPs)", "EC2 VPC Elastic IPs", 2),
    (
        "ec2/L-1216C47A",
        "EC2/Running On-Demand All Standard (A, C, D, H, I, M, R, T, Z) instances",
        "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) EC2 instances",
        6,
    ),
    ("ebs/L-D18FCD1D", "EBS/General Purpose (SSD) volume storage (GiB)", None, 0.5),
    (
        "elasticloadbalancing/L-53DA6B97",
        "ELB/Application load balancers",
        "Application Load Balancers per Region",
        2,
    ),
    (
        "elasticloadbalancing/L-69A177A2",
        "ELB/Network load balancers",
        "Network Load Balancers per Region",
        1,
    ),
    ("iam/L-FE177D64", "IAM/Roles", "IAM roles per Account", 4),
    ("iam/L-F55AF5E4", "IAM/Users", "IAM users per Account", 3),
    ("iam/L-F4A5425F", "IAM/Groups", "IAM groups per Account", 2),
    ("iam/L-E95E4862", "IAM/Policies", "IAM policies per Account", 2),
    ("dynamodb/L-F98FE922", "DynamoDB/Tables Per Region", "DynamoDB Tables per Region", 2),
    ("s3/L-DC2B2D3D", "S3/Buckets", "S3 Buckets per Account", 3),
    ("rds/L-7B6409FD", "RDS/DB instances", "RDS instances per Region", 2),
    ("rds/L-DE55804A", "RDS/DB parameter groups", "RDS parameter groups per Region", 2),
]  # fmt: skip
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
POLICY = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*"}],
    }
)


def main():
    with tempfile.TemporaryDirectory() as home, FakeAWS() as aws:
        environment = aws.environment(home, REGION)
        fill(environment)
        aws.order("blank", on=True)
        counts = [ours(environment), limit_checker(environment), quota_checker(environment)]
    print("| quota | there | headroom | awslimitchecker | aws-quota-checker |")
    print("|---|---:|---:|---:|---:|")
    for quota, limit_name, check_name, there in QUOTAS:
        told = [counts[0].get(quota), counts[1].get(limit_name), counts[2].get(check_name)]
        cells = " | ".join("–" if number is None else f"{number:g}" for number in told)
        print(f"| {quota} | {there:g} | {cells} |")


def fill(environment):
    keys = {
        "aws_access_key_id": environment["AWS_ACCESS_KEY_ID"],
        "aws_secret_access_key": environment["AWS_SECRET_ACCESS_KEY"],
        "endpoint_url": environment["AWS_ENDPOINT_URL"],
        "region_name": REGION,
    }
    ec2, elb, iam, rds, s3, dynamodb = (
        boto3.client(name, **keys) for name in ("ec2", "elbv2", "iam", "rds", "s3", "dynamodb")
    )
    # moto makes a default VPC with three subnets and a security group.
    vpcs = [ec2.create_vpc(CidrBlock=f"10.{n}.0.0/16")["Vpc"]["VpcId"] for n in range(2)]
    for number in range(2):
        ec2.create_internet_gateway()
        ec2.allocate_address(Domain="vpc")
    for number in range(4):
        ec2.create_security_group(GroupName=f"g{number}", Description="x", VpcId=vpcs[0])
    subnets = [subnet["SubnetId"] for subnet in ec2.describe_subnets()["Subnets"][:2]]
    # Two running instances with 2 and 4 vCPUs, one that is stopped and does not count.
    for kind in ("t3.large", "m5.xlarge", "c5.large"):
        started = ec2.run_instances(
            ImageId="ami-12c6146b", InstanceType=kind, MinCount=1, MaxCount=1, SubnetId=subnets[0]
        )
    ec2.stop_instances(InstanceIds=[started["Instances"][0]["InstanceId"]])
    for volume in ec2.describe_volumes()["Volumes"]:
        ec2.modify_volume(VolumeId=volume["VolumeId"], VolumeType="gp3")
    ec2.create_volume(AvailabilityZone=f"{REGION}a", Size=512, VolumeType="gp2")
    for number, kind in enumerate(("application", "application", "network")):
        elb.create_load_balancer(Name=f"lb{number}", Subnets=subnets, Type=kind)
    for number in range(4):
        iam.create_role(RoleName=f"role{number}", AssumeRolePolicyDocument=TRUST)
    for number in range(3):
        iam.create_user(UserName=f"user{number}")
    for number in range(2):
        iam.create_group(GroupName=f"group{number}")
        iam.create_policy(PolicyName=f"policy{number}", PolicyDocument=POLICY)
    for number in range(2):
        dynamodb.create_table(
            TableName=f"table{number}",
            KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
            AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}],
            BillingMode="PAY_PER_REQUEST",
        )
        rds.create_db_instance(
            DBInstanceIdentifier=f"db{number}", DBInstanceClass="db.t3.micro", Engine="postgres",
            AllocatedStorage=20, MasterUsername="u", MasterUserPassword="password1",
        )  # fmt: skip
    # An instance brings the default group of its engine.
    rds.create_db_parameter_group(
        DBParameterGroupName="pg", DBParameterGroupFamily="postgres15", Description="x"
    )
    for number in range(3):
        s3.create_bucket(
            Bucket=f"bucket-{number}-of-headroom",
            CreateBucketConfiguration={"LocationConstraint": REGION},
        )


def output(command, environment):
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False
    ).stdout


def ours(environment):
    text = output([HEADROOM, "usage", "--region", REGION, "--format", "json"], environment)
    return {
        f"{quota['service']}/{quota['code']}": quota["used"] for quota in json.loads(text)["quotas"]
    }


def limit_checker(environment):
    """Lines `VPC/VPCs   3`. It cannot count instances in moto, which tells no CPU options."""
    flags = ["--region", REGION, "--skip-ta", "--no-check-version", "--no-color", "--show-usage"]
    flags += ["--skip-service", "EC2"]
    lines = output([str(LIMIT_CHECKER), *flags], environment).splitlines()
    found = (re.match(r"(\S.*?/.*?)\s{2,}(?:max: )?([\d.]+)(?: \(|$)", line) for line in lines)
    return {match[1]: float(match[2]) for match in found if match}


def quota_checker(environment):
    """Lines `VPCs per Region [123456789012/ap-southeast-1]: 3/5 ✓`."""
    lines = output([str(CHECKER), "check", "all", "--region", REGION], environment).splitlines()
    found = (re.match(r"(.+?) \[[^\]]*\]: ([\d.]+)/", line) for line in lines)
    return {match[1]: float(match[2]) for match in found if match}


if __name__ == "__main__":
    main()
