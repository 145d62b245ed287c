import Documents
import TestSupport
import Testing

extension EndToEnd {
  /// What is sent for plans that people have: every question that decides, and no other. A new source
  /// that asks more shows here.
  @Suite struct CallsTests {
    /// What the quotas of a plan are asked with.
    struct TypicalPlan: CustomTestStringConvertible {
      var testDescription: String
      /// A list of types and how many.
      var resources: String
      var calls: [String: Int]
    }

    static let typicalPlans = [
      // One list of the service vpc's quotas; EC2's many lists are not read for one of them.
      TypicalPlan(
        testDescription: "A network",
        resources: """
          {"aws_vpc": 1, "aws_subnet": 6, "aws_internet_gateway": 1, "aws_nat_gateway": 2,
           "aws_eip": 2, "aws_route_table": 3, "aws_security_group": 2}
          """,
        calls: [
          "ec2:DescribeAddresses": 1, "ec2:DescribeInternetGateways": 1,
          "ec2:DescribeNatGateways": 1, "ec2:DescribeNetworkInterfaces": 1,
          "ec2:DescribeRouteTables": 1, "ec2:DescribeSecurityGroups": 1,
          "ec2:DescribeSubnets": 1, "ec2:DescribeVpcs": 1,
          "servicequotas:GetAWSDefaultServiceQuota": 1, "servicequotas:GetServiceQuota": 1,
          "servicequotas:ListAWSDefaultServiceQuotas": 1, "servicequotas:ListServiceQuotas": 1,
        ]),
      // IAM tells limits and usage of roles in one summary.
      TypicalPlan(
        testDescription: "A service in containers",
        resources: """
          {"aws_lb": 1, "aws_lb_listener": 2, "aws_lb_target_group": 1, "aws_ecs_cluster": 1,
           "aws_ecs_service": 1, "aws_ecs_task_definition": 1, "aws_cloudwatch_log_group": 1,
           "aws_iam_role": 2, "aws_ecr_repository": 1}
          """,
        calls: [
          "ecr:DescribeRepositories": 1, "ecs:DescribeClusters": 1, "ecs:ListClusters": 1,
          "elasticloadbalancing:DescribeLoadBalancers": 1,
          "elasticloadbalancing:DescribeTargetGroups": 1, "iam:GetAccountSummary": 1,
          "logs:DescribeLogGroups": 1, "servicequotas:ListAWSDefaultServiceQuotas": 4,
          "servicequotas:ListServiceQuotas": 4,
        ]),
      TypicalPlan(
        testDescription: "A serverless application",
        resources: """
          {"aws_lambda_function": 4, "aws_iam_role": 4, "aws_dynamodb_table": 2,
           "aws_sqs_queue": 2, "aws_sns_topic": 1, "aws_s3_bucket": 1,
           "aws_cloudwatch_event_rule": 2}
          """,
        calls: [
          "dynamodb:ListTables": 1, "events:ListRules": 1, "iam:GetAccountSummary": 1,
          "s3:ListBuckets": 1, "sns:ListTopics": 1,
          "servicequotas:ListAWSDefaultServiceQuotas": 4, "servicequotas:ListServiceQuotas": 4,
        ]),
      // RDS tells what it counts itself, and its limits.
      TypicalPlan(
        testDescription: "A database",
        resources: """
          {"aws_db_subnet_group": 1, "aws_rds_cluster": 1, "aws_rds_cluster_instance": 2,
           "aws_security_group": 1, "aws_kms_key": 1, "aws_secretsmanager_secret": 1}
          """,
        calls: [
          "ec2:DescribeSecurityGroups": 1, "kms:ListKeys": 1, "rds:DescribeAccountAttributes": 1,
          "secretsmanager:ListSecrets": 1, "servicequotas:ListAWSDefaultServiceQuotas": 3,
          "servicequotas:ListServiceQuotas": 3,
        ]),
      TypicalPlan(
        testDescription: "Roles and policies",
        resources: """
          {"aws_iam_role": 3, "aws_iam_policy": 2, "aws_iam_user": 1, "aws_iam_group": 1,
           "aws_iam_instance_profile": 1}
          """,
        calls: ["iam:GetAccountSummary": 1]),
      TypicalPlan(
        testDescription: "What no quota counts", resources: #"{"aws_ecs_task_definition": 1}"#,
        calls: [:]),
    ]

    @Test("A typical plan is judged with these calls", arguments: typicalPlans)
    func typical(plan: TypicalPlan) async throws {
      let account = try await TestAccount()
      try account.directory.write(plan.resources, to: "plan.json")
      let calls = try await calls(of: account)
      // The account is asked for once, with the first of all questions.
      #expect(calls == plan.calls.merging(["sts:GetCallerIdentity": 1]) { own, _ in own })
    }

    @Test("Whatever is in one VPC or group is asked for with it, and once")
    func parents() async throws {
      let account = try await TestAccount()
      let subnet = #"{"vpc_id": "vpc-1"}"#
      let rule = #"{"security_group_id": "sg-1", "cidr_ipv4": "10.0.0.0/8"}"#
      try account.write(
        PlanText(changes: [
          .init(type: "aws_subnet", name: "a", attributes: subnet),
          .init(type: "aws_subnet", name: "b", attributes: subnet),
          .init(type: "aws_vpc_security_group_ingress_rule", name: "a", attributes: rule),
          .init(type: "aws_vpc_security_group_egress_rule", name: "b", attributes: rule),
        ]))
      #expect(
        try await calls(of: account) == [
          "ec2:DescribeSecurityGroupRules": 1, "ec2:DescribeSubnets": 1,
          "servicequotas:ListAWSDefaultServiceQuotas": 1, "servicequotas:ListServiceQuotas": 1,
          "sts:GetCallerIdentity": 1,
        ])
    }

    @Test("Each region is asked for its own, and what is global once")
    func regions() async throws {
      let account = try await TestAccount()
      for (region, name) in [("eu-west-1", "plan.json"), ("us-west-2", "other.json")] {
        try account.directory.write(
          #"{"region": "\#(region)", "aws_vpc": 1, "aws_iam_role": 1}"#, to: name)
      }
      #expect(
        try await calls(of: account, "other.json") == [
          "ec2:DescribeSecurityGroups": 2, "ec2:DescribeVpcs": 2, "iam:GetAccountSummary": 1,
          "servicequotas:ListAWSDefaultServiceQuotas": 2, "servicequotas:ListServiceQuotas": 2,
          "sts:GetCallerIdentity": 1,
        ])
    }

    /// How often each operation is asked for by the quotas of the account's plan.
    private func calls(of account: TestAccount, _ plans: String...) async throws -> [String: Int] {
      try await account.server.order("count")
      let outcome = try await account.program(
        ["check", "plan.json"] + plans
          + ["--rule", "quota", "--region", "ap-southeast-1", "--format", "json"]
      ).run()
      let requests = try await account.server.order("count")["requests"]?.object ?? [:]
      let calls = requests.compactMapValues { $0.number?.integer }
      let sent = try CheckReport(outcome).document.number("calls", "sent")
      #expect(sent == Double(calls.values.reduce(0, +)), "\(outcome)")
      return calls
    }
  }
}
