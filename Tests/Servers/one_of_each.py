"""Creates one thing of each kind that moto can, all of the same name.

    one_of_each.py URL NAME

Prints what the rule `name-taken` calls the kinds, a line each, and after a tab what the name is
unique in, where that is told.
"""

import io
import json
import sys
import zipfile

import boto3
from botocore.config import Config

url, name = sys.argv[1:]
REGION = "eu-west-1"
ROLE = "arn:aws:iam::123456789012:role/any"
DOCUMENT = json.dumps({"Version": "2012-10-17", "Statement": []})
STATEMENT = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}
DEFINITION = json.dumps({"StartAt": "a", "States": {"a": {"Type": "Succeed"}}})
TEMPLATE = json.dumps({"Resources": {"topic": {"Type": "AWS::SNS::Topic"}}})


def client(service):
    keys = {"aws_access_key_id": "testing", "aws_secret_access_key": "testing"}
    config = Config(retries={"total_max_attempts": 1})
    return boto3.client(service, region_name=REGION, endpoint_url=url, config=config, **keys)


def archive():
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        file.writestr("a.py", "")
    return content.getvalue()


ec2 = client("ec2")
vpc = ec2.describe_vpcs()["Vpcs"][0]["VpcId"]
subnets = [subnet["SubnetId"] for subnet in ec2.describe_subnets()["Subnets"]][:2]
key = client("kms").create_key()["KeyMetadata"]["KeyId"]
database = {"MasterUsername": "owner", "MasterUserPassword": "Abcdefgh1"}
schedule = {
    "ScheduleExpression": "rate(1 day)",
    "FlexibleTimeWindow": {"Mode": "OFF"},
    "Target": {"Arn": "arn:aws:sqs:eu-west-1:123456789012:any", "RoleArn": ROLE},
}
listener = {"Protocol": "http", "LoadBalancerPort": 80, "InstancePort": 80}
alarm = {
    "Namespace": "a", "MetricName": "a", "Statistic": "Sum", "Period": 60, "Threshold": 1,
    "EvaluationPeriods": 1, "ComparisonOperator": "GreaterThanThreshold",
}

# Kind, service, operation of boto3, where the name goes, what else is needed.
THINGS = [
    ("IAM role", "iam", "create_role", "RoleName", {"AssumeRolePolicyDocument": DOCUMENT}),
    ("IAM user", "iam", "create_user", "UserName", {}),
    ("IAM group", "iam", "create_group", "GroupName", {}),
    ("instance profile", "iam", "create_instance_profile", "InstanceProfileName", {}),
    ("IAM policy", "iam", "create_policy", "PolicyName",
     {"Path": "/app/", "PolicyDocument": json.dumps({"Version": "2012-10-17", "Statement": [STATEMENT]})}),
    ("SAML provider", "iam", "create_saml_provider", "Name", {"SAMLMetadataDocument": "a" * 1024}),
    ("log group", "logs", "create_log_group", "logGroupName", {}),
    ("DB instance", "rds", "create_db_instance", "DBInstanceIdentifier",
     {"Engine": "postgres", "DBInstanceClass": "db.t3.micro", "AllocatedStorage": 20, **database}),
    ("DB cluster", "rds", "create_db_cluster", "DBClusterIdentifier", {"Engine": "aurora-postgresql", **database}),
    ("DB subnet group", "rds", "create_db_subnet_group", "DBSubnetGroupName",
     {"DBSubnetGroupDescription": "a", "SubnetIds": subnets}),
    ("DB parameter group", "rds", "create_db_parameter_group", "DBParameterGroupName",
     {"DBParameterGroupFamily": "postgres15", "Description": "a"}),
    ("DB cluster parameter group", "rds", "create_db_cluster_parameter_group", "DBClusterParameterGroupName",
     {"DBParameterGroupFamily": "aurora-postgresql15", "Description": "a"}),
    ("cache cluster", "elasticache", "create_cache_cluster", "CacheClusterId",
     {"Engine": "memcached", "CacheNodeType": "cache.t3.micro", "NumCacheNodes": 1}),
    ("replication group", "elasticache", "create_replication_group", "ReplicationGroupId",
     {"ReplicationGroupDescription": "a"}),
    ("cache subnet group", "elasticache", "create_cache_subnet_group", "CacheSubnetGroupName",
     {"CacheSubnetGroupDescription": "a", "SubnetIds": subnets}),
    ("S3 bucket", "s3", "create_bucket", "Bucket", {"CreateBucketConfiguration": {"LocationConstraint": REGION}}),
    ("DynamoDB table", "dynamodb", "create_table", "TableName",
     {"AttributeDefinitions": [{"AttributeName": "a", "AttributeType": "S"}],
      "KeySchema": [{"AttributeName": "a", "KeyType": "HASH"}], "BillingMode": "PAY_PER_REQUEST"}),
    ("Kinesis stream", "kinesis", "create_stream", "StreamName", {"ShardCount": 1}),
    ("Firehose stream", "firehose", "create_delivery_stream", "DeliveryStreamName",
     {"S3DestinationConfiguration": {"RoleARN": ROLE, "BucketARN": "arn:aws:s3:::any"}}),
    ("SQS queue", "sqs", "create_queue", "QueueName", {}),
    ("SNS topic", "sns", "create_topic", "Name", {}),
    ("ECR repository", "ecr", "create_repository", "repositoryName", {}),
    ("load balancer", "elbv2", "create_load_balancer", "Name", {"Subnets": subnets}),
    ("target group", "elbv2", "create_target_group", "Name", {"Protocol": "HTTP", "Port": 80, "VpcId": vpc}),
    ("Classic Load Balancer", "elb", "create_load_balancer", "LoadBalancerName",
     {"Listeners": [listener], "AvailabilityZones": [REGION + "a"]}),
    ("Lambda function", "lambda", "create_function", "FunctionName",
     {"Runtime": "python3.12", "Role": f"arn:aws:iam::123456789012:role/{name}", "Handler": "a.b",
      "Code": {"ZipFile": archive()}}),
    ("KMS alias", "kms", "create_alias", "AliasName", {"TargetKeyId": key}),
    ("alarm", "cloudwatch", "put_metric_alarm", "AlarmName", alarm),
    ("dashboard", "cloudwatch", "put_dashboard", "DashboardName", {"DashboardBody": "{}"}),
    ("secret", "secretsmanager", "create_secret", "Name", {"SecretString": "a"}),
    ("SSM parameter", "ssm", "put_parameter", "Name", {"Value": "a", "Type": "String"}),
    ("state machine", "stepfunctions", "create_state_machine", "name", {"definition": DEFINITION, "roleArn": ROLE}),
    ("event rule", "events", "put_rule", "Name", {"ScheduleExpression": "rate(1 day)"}),
    ("event bus", "events", "create_event_bus", "Name", {}),
    ("schedule", "scheduler", "create_schedule", "Name", schedule),
    ("schedule group", "scheduler", "create_schedule_group", "Name", {}),
    ("ECS cluster", "ecs", "create_cluster", "clusterName", {}),
    ("EKS cluster", "eks", "create_cluster", "name", {"roleArn": ROLE, "resourcesVpcConfig": {"subnetIds": subnets}}),
    ("search domain", "opensearch", "create_domain", "DomainName", {}),
    ("Redshift cluster", "redshift", "create_cluster", "ClusterIdentifier", {"NodeType": "ra3.large", **database}),
    ("launch template", "ec2", "create_launch_template", "LaunchTemplateName",
     {"LaunchTemplateData": {"InstanceType": "t3.micro"}}),
    ("key pair", "ec2", "create_key_pair", "KeyName", {}),
    ("security group", "ec2", "create_security_group", "GroupName", {"Description": "a", "VpcId": vpc}),
    ("launch configuration", "autoscaling", "create_launch_configuration", "LaunchConfigurationName",
     {"ImageId": "ami-12c6146b", "InstanceType": "t3.micro"}),
    ("Auto Scaling group", "autoscaling", "create_auto_scaling_group", "AutoScalingGroupName",
     {"LaunchConfigurationName": name, "MinSize": 0, "MaxSize": 0, "AvailabilityZones": [REGION + "a"]}),
    ("Glue database", "glue", "create_database", None, {"DatabaseInput": {"Name": name}}),
    ("Glue job", "glue", "create_job", "Name", {"Role": ROLE, "Command": {"Name": "glueetl"}}),
    ("Glue crawler", "glue", "create_crawler", "Name", {"Role": ROLE, "Targets": {}}),
    ("Athena workgroup", "athena", "create_work_group", "Name", {}),
    ("backup vault", "backup", "create_backup_vault", "BackupVaultName", {}),
    ("trail", "cloudtrail", "create_trail", "Name", {"S3BucketName": name}),
    ("stack", "cloudformation", "create_stack", "StackName", {"TemplateBody": TEMPLATE}),
    ("Elastic Beanstalk application", "elasticbeanstalk", "create_application", "ApplicationName", {}),
    ("MemoryDB cluster", "memorydb", "create_cluster", "ClusterName",
     {"NodeType": "db.t4g.small", "ACLName": "open-access"}),
    ("DAX cluster", "dax", "create_cluster", "ClusterName",
     {"NodeType": "dax.t3.small", "ReplicationFactor": 1, "IamRoleArn": ROLE}),
]

for kind, service, operation, place, needed in THINGS:
    named = {place: "alias/" + name if kind == "KMS alias" else name} if place else {}
    getattr(client(service), operation)(**named, **needed)
    print(kind, vpc, sep="\t") if needed.get("VpcId") and service == "ec2" else print(kind)
