#!/usr/bin/env python3
"""Asks the fake what headroom's tests rely on, with boto3: it must agree, not only we."""

import json
import time
import unittest
from functools import cache

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError
from fakeaws.faults import Faults
from fakeaws.operations import Operation
from fakeaws.process import FakeAWS

REGION = "ap-southeast-1"
VPCS = {"ServiceCode": "vpc", "QuotaCode": "L-F678F1CE"}
ROLES = {"ServiceCode": "iam", "QuotaCode": "L-FE177D64"}


def setUpModule():
    FakeTest.aws = unittest.enterModuleContext(FakeAWS())


class FakeTest(unittest.TestCase):
    def setUp(self):
        self.aws.order("reset")

    @staticmethod
    @cache
    def client(service, region=REGION, id="testing", secret="testing"):
        return boto3.client(
            service,
            region_name=region,
            endpoint_url=FakeTest.aws.url,
            aws_access_key_id=id,
            aws_secret_access_key=secret,
            config=Config(retries={"total_max_attempts": 1}),
        )

    def refused(self, code, status, call, **arguments):
        with self.assertRaises(ClientError) as caught:
            call(**arguments)
        response = caught.exception.response
        self.assertEqual(response["Error"]["Code"], code)
        self.assertEqual(response["ResponseMetadata"]["HTTPStatusCode"], status)
        return response["Error"]["Message"]


class ServiceQuotasTest(FakeTest):
    def test_without_an_applied_value_only_the_default_is_told(self):
        quotas = self.client("service-quotas")
        message = self.refused("NoSuchResourceException", 400, quotas.get_service_quota, **VPCS)
        self.assertEqual(message, "")
        self.assertEqual(quotas.list_service_quotas(ServiceCode="vpc")["Quotas"], [])
        self.assertEqual(quotas.get_aws_default_service_quota(**VPCS)["Quota"]["Value"], 5)

    def test_an_applied_value_is_told_and_does_not_change_the_default(self):
        self.aws.order("quota", service="vpc", code="L-F678F1CE", region=REGION, applied=20)
        quotas = self.client("service-quotas")
        self.assertEqual(quotas.get_service_quota(**VPCS)["Quota"]["Value"], 20)
        self.assertEqual(
            [each["Value"] for each in quotas.list_service_quotas(ServiceCode="vpc")["Quotas"]],
            [20],
        )
        self.assertEqual(quotas.get_aws_default_service_quota(**VPCS)["Quota"]["Value"], 5)
        elsewhere = self.client("service-quotas", "eu-west-1")
        self.refused("NoSuchResourceException", 400, elsewhere.get_service_quota, **VPCS)

    def test_global_quotas_are_in_one_region_only(self):
        self.aws.order("fill", situation="incident")
        home = self.client("service-quotas", "us-east-1").get_service_quota(**ROLES)["Quota"]
        self.assertEqual((home["Value"], home["GlobalQuota"]), (1000, True))
        self.assertEqual(home["QuotaArn"], "arn:aws:servicequotas::123456789012:iam/L-FE177D64")
        away = self.client("service-quotas")
        self.refused("NoSuchResourceException", 400, away.get_service_quota, **ROLES)

    def test_an_unknown_service_is_refused_with_a_sentence(self):
        quotas = self.client("service-quotas")
        message = self.refused(
            "NoSuchResourceException", 400, quotas.list_service_quotas, ServiceCode="nothing"
        )
        self.assertIn("the specified service does not exist", message)

    def test_an_answer_can_hold_a_reason_instead_of_a_value(self):
        self.aws.order(
            "quota", service="vpc", code="L-F678F1CE", region=REGION,
            error="DEPENDENCY_THROTTLING_ERROR",
        )  # fmt: skip
        quota = self.client("service-quotas").get_service_quota(**VPCS)["Quota"]
        self.assertNotIn("Value", quota)
        self.assertEqual(quota["ErrorReason"]["ErrorCode"], "DEPENDENCY_THROTTLING_ERROR")

    def test_pages_hold_every_quota_once(self):
        quotas = self.client("service-quotas")
        for operation, key, arguments in (
            ("list_aws_default_service_quotas", "Quotas", {"ServiceCode": "ec2"}),
            ("list_services", "Services", {}),
        ):
            whole = getattr(quotas, operation)(**arguments, MaxResults=100)[key]
            pages = list(
                quotas.get_paginator(operation).paginate(
                    **arguments, PaginationConfig={"PageSize": 7}
                )
            )
            self.assertGreater(len(pages), 3)
            self.assertEqual([each for page in pages for each in page[key]], whole)

    def test_a_request_is_open_until_it_is_decided(self):
        quotas = self.client("service-quotas")
        ask = quotas.request_service_quota_increase
        filed = ask(**VPCS, DesiredValue=8)["RequestedQuota"]
        self.assertEqual((filed["Status"], filed["DesiredValue"]), ("PENDING", 8))
        message = self.refused("ResourceAlreadyExistsException", 400, ask, **VPCS, DesiredValue=9)
        self.assertIn("Only one open service quota increase request", message)

        history = quotas.list_requested_service_quota_change_history_by_quota(**VPCS)
        self.assertEqual([each["Id"] for each in history["RequestedQuotas"]], [filed["Id"]])
        self.aws.order("decide", id=filed["Id"])
        decided = quotas.get_requested_service_quota_change(RequestId=filed["Id"])
        self.assertEqual(decided["RequestedQuota"]["Status"], "APPROVED")
        self.assertEqual(quotas.get_service_quota(**VPCS)["Quota"]["Value"], 8)
        pending = quotas.list_requested_service_quota_change_history(Status="PENDING")
        self.assertEqual(pending["RequestedQuotas"], [])

    def test_a_request_must_ask_for_more(self):
        quotas = self.client("service-quotas")
        message = self.refused(
            "IllegalArgumentException", 400, quotas.request_service_quota_increase,
            **VPCS, DesiredValue=5,
        )  # fmt: skip
        self.assertIn("greater than the current quota value", message)

    def test_open_requests_are_limited(self):
        quotas = self.client("service-quotas")
        listed = quotas.list_aws_default_service_quotas(ServiceCode="vpc", MaxResults=100)
        adjustable = [each for each in listed["Quotas"] if each["Adjustable"]]
        self.assertGreater(len(adjustable), 20)
        ask = quotas.request_service_quota_increase
        for number, quota in enumerate(adjustable[:21]):
            arguments = {
                "ServiceCode": "vpc",
                "QuotaCode": quota["QuotaCode"],
                "DesiredValue": quota["Value"] + 1,
            }
            if number < 20:
                ask(**arguments)
            else:
                self.refused("QuotaExceededException", 400, ask, **arguments)


class AccountTest(FakeTest):
    def test_the_incident(self):
        self.aws.order("fill", situation="incident")
        vpcs = self.client("ec2").describe_vpcs()["Vpcs"]
        self.assertEqual(len(vpcs), 5)
        summary = self.client("iam").get_account_summary()["SummaryMap"]
        self.assertEqual((summary["Roles"], summary["RolesQuota"]), (1000, 1000))
        roles = self.client("iam").get_paginator("list_roles").paginate()
        self.assertEqual(sum(len(page["Roles"]) for page in roles), 1000)

    def test_an_approved_increase_of_an_iam_quota_shows_in_the_summary(self):
        self.aws.order("fill", situation="incident")
        self.client("service-quotas", "us-east-1").request_service_quota_increase(
            **ROLES, DesiredValue=1500
        )
        self.aws.order("decide")
        summary = self.client("iam").get_account_summary()["SummaryMap"]
        self.assertEqual(summary["RolesQuota"], 1500)

    def test_pages_of_what_moto_gives_in_one(self):
        self.aws.order("fill", situation="network", region=REGION, vpcs=101)
        self.aws.order("pages", most=50)
        ec2 = self.client("ec2")
        first = ec2.describe_vpcs(MaxResults=1000)
        self.assertEqual(len(first["Vpcs"]), 50)
        ids = [
            vpc["VpcId"]
            for page in ec2.get_paginator("describe_vpcs").paginate()
            for vpc in page["Vpcs"]
        ]
        self.assertEqual((len(ids), len(set(ids))), (101, 101))
        self.assertEqual(len(ec2.describe_vpcs(MaxResults=5)["Vpcs"]), 5)

    def test_rds_tells_what_the_account_uses(self):
        rds = self.client("rds")
        rds.create_db_parameter_group(
            DBParameterGroupName="a", DBParameterGroupFamily="postgres16", Description="a"
        )
        quotas = {
            each["AccountQuotaName"]: (each["Used"], each["Max"])
            for each in rds.describe_account_attributes()["AccountQuotas"]
        }
        self.assertEqual(quotas["DBParameterGroups"], (1, 50))
        self.assertEqual(quotas["DBInstances"], (0, 40))

    def test_limits_that_moto_lacks(self):
        settings = self.client("lambda").get_account_settings()
        self.assertEqual(settings["AccountLimit"]["ConcurrentExecutions"], 1000)
        self.assertEqual(settings["AccountUsage"]["FunctionCount"], 0)
        limits = self.client("cloudformation").describe_account_limits()["AccountLimits"]
        self.assertEqual(limits, [{"Name": "StackLimit", "Value": 2000}])
        groups = self.client("autoscaling").describe_account_limits()
        self.assertEqual(groups["NumberOfAutoScalingGroups"], 0)

    def test_kinesis_counts_open_shards(self):
        kinesis = self.client("kinesis")
        kinesis.create_stream(StreamName="a", ShardCount=3)
        self.assertEqual(kinesis.describe_limits()["OpenShardCount"], 3)


class FaultsTest(FakeTest):
    def test_a_denied_operation_is_refused_as_its_protocol_does(self):
        cases = (
            ("iam", "get_account_summary", "iam:GetAccountSummary", "AccessDenied", 403),
            ("ec2", "describe_vpcs", "ec2:DescribeVpcs", "UnauthorizedOperation", 403),
            ("kms", "list_keys", "kms:ListKeys", "AccessDeniedException", 400),
            ("lambda", "get_account_settings", "lambda:GetAccountSettings",
             "AccessDeniedException", 403),
            ("s3", "list_buckets", "s3:ListAllMyBuckets", "AccessDenied", 403),
        )  # fmt: skip
        self.aws.order("deny", operations=[action for _, _, action, _, _ in cases])
        for service, method, action, code, status in cases:
            with self.subTest(action):
                message = self.refused(code, status, getattr(self.client(service), method))
                self.assertIn(f"not authorized to perform: {action} because", message)
        self.client("iam").list_roles()

    def test_throttling_ends_after_so_many_requests(self):
        self.aws.order("throttle", operation="ec2:DescribeVpcs", times=2)
        ec2 = self.client("ec2")
        for _ in range(2):
            self.refused("RequestLimitExceeded", 503, ec2.describe_vpcs)
        ec2.describe_vpcs()

    def test_service_quotas_throttles_at_its_published_rates(self):
        now = 0
        faults = Faults(clock=lambda: now)
        faults.rates = True
        operation = Operation("servicequotas", "GetServiceQuota")

        def status():
            fault = faults.response(operation, REGION)
            return fault and (fault[0], b"TooManyRequestsException" in fault[2])

        self.assertEqual([status() for _ in range(7)], [None] * 5 + [(400, True)] * 2)
        now = 0.3
        self.assertEqual([status() for _ in range(2)], [None, (400, True)])
        now = 60
        self.assertEqual([status() for _ in range(6)], [None] * 5 + [(400, True)])

    def test_requests_are_counted_and_connections_kept(self):
        ec2 = self.client("ec2")
        ec2.describe_vpcs()
        self.aws.order("count")
        for _ in range(5):
            ec2.describe_vpcs()
        counts = self.aws.order("count")
        self.assertEqual(counts, {"requests": {"ec2:DescribeVpcs": 5}, "connections": 0})

    def test_latency(self):
        ec2 = self.client("ec2")
        ec2.describe_vpcs()
        self.aws.order("latency", milliseconds=200)
        start = time.monotonic()
        ec2.describe_vpcs()
        self.assertGreaterEqual(time.monotonic() - start, 0.2)

    def test_signatures_and_policies_are_checked_on_demand(self):
        policy = {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": ["servicequotas:GetAWSDefaultServiceQuota"],
             "Resource": "*"}]}  # fmt: skip
        key = self.aws.order("fill", situation="user", name="reader", policy=json.dumps(policy))
        self.aws.order("authenticate", on=True)
        quotas = self.client("service-quotas", **key)
        quotas.get_aws_default_service_quota(**VPCS)
        self.refused("AccessDeniedException", 400, quotas.list_service_quotas, ServiceCode="vpc")
        self.refused("UnauthorizedOperation", 403, self.client("ec2", **key).describe_vpcs)
        ask = {"service": "service-quotas", **key}
        forger = self.client(**{**ask, "secret": "wrong"})
        self.refused(
            "InvalidSignatureException", 400, forger.get_aws_default_service_quota, **VPCS
        )
        stranger = self.client(**{**ask, "id": "AKIAAAAAAAAAAAAAAAAA"})
        self.refused(
            "UnrecognizedClientException", 400, stranger.get_aws_default_service_quota, **VPCS
        )

    def test_signatures_of_every_protocol_pass(self):
        policy = {"Version": "2012-10-17", "Statement": [
            {"Effect": "Allow", "Action": "*", "Resource": "*"}]}  # fmt: skip
        key = self.aws.order("fill", situation="user", name="admin", policy=json.dumps(policy))
        self.aws.order("authenticate", on=True)
        for service, method in (
            ("ec2", "describe_vpcs"), ("iam", "get_account_summary"), ("kms", "list_keys"),
            ("lambda", "get_account_settings"), ("s3", "list_buckets"),
            ("rds", "describe_account_attributes"), ("dynamodb", "list_tables"),
        ):  # fmt: skip
            with self.subTest(service):
                getattr(self.client(service, **key), method)()


if __name__ == "__main__":
    unittest.main()
