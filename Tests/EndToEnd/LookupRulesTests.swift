import Documents
import TestSupport
import Testing

extension EndToEnd {
  /// The rules that compare a plan with what is offered and what exists. Versions and classes are
  /// the fake's own (Tests/Servers/fakeaws/offers.py); the rest is moto's.
  @Suite struct LookupRulesTests {
    struct Case: CustomTestStringConvertible {
      let rule: String
      let type: String
      let attributes: String
      var unknown = "{}"
      var references: [String: [String]] = [:]
      var denied: String?
      let status: Int32
      var message = ""
      var testDescription: String { "\(rule) \(attributes) \(status)" }
    }

    private static let database = #"{"engine": "postgres", "engine_version": "15.12"}"#
    private static let parameter = ["aws_ssm_parameter.main.value"]

    @Test(
      "A rule finds a plan in order, blocks it, or says that it does not know",
      arguments: [
        Case(
          rule: "engine-version", type: "aws_db_instance", attributes: database, status: 0),
        Case(
          rule: "engine-version", type: "aws_db_instance",
          attributes: #"{"engine": "postgres", "engine_version": "15.5"}"#, status: 2,
          message: "The nearest that it offers: 15.15, 15.12 and 15.10."),
        Case(
          rule: "engine-version", type: "aws_db_instance", attributes: #"{"engine": "postgres"}"#,
          unknown: #"{"engine_version": true}"#,
          references: ["engine_version": parameter], status: 3),
        Case(
          rule: "engine-version", type: "aws_db_instance", attributes: database,
          denied: "rds:DescribeDBEngineVersions", status: 3,
          message: "rds:DescribeDBEngineVersions is missing"),
        Case(
          rule: "engine-version", type: "aws_elasticache_replication_group",
          attributes: #"{"engine": "redis", "engine_version": "7.2"}"#, status: 2,
          message: "7.1, 7.0 and 6.2"),
        Case(
          rule: "engine-version", type: "aws_opensearch_domain",
          attributes: #"{"engine_version": "OpenSearch_2.18"}"#, status: 2,
          message: "OpenSearch_2.19"),
        Case(
          rule: "engine-version", type: "aws_msk_cluster",
          attributes: #"{"kafka_version": "3.7.x"}"#, status: 2, message: "Apache Kafka 3.7.x"),
        Case(
          rule: "engine-version", type: "aws_docdb_cluster",
          attributes: #"{"engine_version": "5.0.0"}"#, status: 0),
        Case(
          rule: "engine-version", type: "aws_neptune_cluster",
          attributes: #"{"engine_version": "1.2.0.0"}"#, status: 2, message: "1.2.1.2"),
        Case(
          rule: "engine-version", type: "aws_eks_cluster", attributes: #"{"version": "1.29"}"#,
          status: 2, message: "Kubernetes 1.29"),
        Case(
          rule: "db-instance-class", type: "aws_db_instance",
          attributes: #"{"engine": "postgres", "instance_class": "db.t4g.micro"}"#, status: 0),
        Case(
          rule: "db-instance-class", type: "aws_db_instance",
          attributes: #"{"engine": "postgres", "instance_class": "db.r5.large"}"#, status: 2,
          message: "Amazon RDS does not offer db.r5.large for postgres in ap-southeast-1."),
        Case(
          rule: "db-instance-class", type: "aws_db_instance",
          attributes: """
            {"engine": "postgres", "instance_class": "db.r6g.large", \
            "availability_zone": "ap-southeast-1c"}
            """, status: 2, message: "Zones that have it: ap-southeast-1a and ap-southeast-1b."),
        Case(
          rule: "db-instance-class", type: "aws_db_instance",
          attributes: #"{"engine": "postgres"}"#,
          unknown: #"{"instance_class": true}"#,
          references: ["instance_class": parameter], status: 3),
        Case(
          rule: "db-instance-class", type: "aws_db_instance",
          attributes: #"{"engine": "postgres", "instance_class": "db.t4g.micro"}"#,
          denied: "rds:DescribeOrderableDBInstanceOptions", status: 3,
          message: "rds:DescribeOrderableDBInstanceOptions is missing"),
        Case(
          rule: "reference-exists", type: "aws_iam_role_policy_attachment",
          attributes: #"{"role": "deployer"}"#, status: 0),
        Case(
          rule: "reference-exists", type: "aws_iam_role_policy_attachment",
          attributes: #"{"role": "deploy"}"#, status: 2,
          message: "There is deployer."
        ),
        Case(
          rule: "reference-exists", type: "aws_subnet", attributes: #"{"vpc_id": "vpc-0a1b2c3d"}"#,
          status: 2, message: "VPC vpc-0a1b2c3d does not exist in ap-southeast-1. There is vpc-"),
        Case(
          rule: "reference-exists", type: "aws_instance",
          attributes: #"{"ami": "ami-0123456789abcdef0", "key_name": "nobody"}"#, status: 2,
          message: "ami-0123456789abcdef0 does not exist"),
        Case(
          rule: "reference-exists", type: "aws_lambda_function",
          attributes: #"{"role": "arn:aws:iam::999999999999:role/other"}"#, status: 3,
          message: "belongs to another account"),
        Case(
          rule: "reference-exists", type: "aws_subnet", attributes: #"{"vpc_id": "vpc-0a1b2c3d"}"#,
          denied: "ec2:DescribeVpcs", status: 3, message: "ec2:DescribeVpcs is missing"),
        Case(
          rule: "reference-exists", type: "aws_lb_listener",
          attributes: """
            {"certificate_arn": "arn:aws:acm:ap-southeast-1:123456789012:certificate/\
            12345678-1234-1234-1234-123456789012"}
            """, status: 2, message: "does not exist in ap-southeast-1"),
        Case(
          rule: "reference-exists", type: "aws_cloudwatch_log_group",
          attributes: #"{"kms_key_id": "alias/nobody"}"#, status: 2, message: "KMS key alias/nobody"
        ),
        Case(
          rule: "reference-exists", type: "aws_route53_record",
          attributes: #"{"zone_id": "Z0123456789ABC"}"#, status: 2,
          message: "Hosted zone Z0123456789ABC does not exist."),
        Case(rule: "singleton", type: "aws_guardduty_detector", attributes: "{}", status: 0),
        Case(
          rule: "singleton", type: "aws_iam_account_password_policy", attributes: "{}", status: 0),
        Case(
          rule: "singleton", type: "aws_guardduty_detector", attributes: "{}",
          denied: "guardduty:ListDetectors", status: 3,
          message: "guardduty:ListDetectors is missing"),
        Case(
          rule: "singleton", type: "aws_iam_service_linked_role", attributes: "{}",
          unknown: #"{"aws_service_name": true}"#,
          references: ["aws_service_name": parameter], status: 3),
      ])
    func verdict(_ example: Case) async throws {
      let account = try await TestAccount()
      try await account.server.order(
        """
        fill {"situation": "named", "region": "eu-west-1", "names": ["deployer"], "kind": "role"}
        """)
      if let denied = example.denied {
        try await account.server.order("deny {\"operations\": [\(denied.jsonQuoted)]}")
      }
      try account.write(
        PlanText(changes: [
          .init(
            type: example.type, attributes: example.attributes, unknown: example.unknown,
            references: example.references),
          .init(type: "aws_ssm_parameter"),
        ]))
      let arguments = ["check", "plan.json", "--rule", example.rule, "--format", "json"]
      let outcome = try await account.program(arguments + ["--record", "account.json"]).run()
      #expect(outcome.status == example.status, "\(outcome)")
      let report = try CheckReport(outcome)
      let messages = report.findings.compactMap { $0["message"]?.string }
      #expect(messages.contains { $0.contains(example.message) }, "\(messages)")

      let replayed = try await account.program(arguments + ["--snapshot", "account.json"]).run()
      #expect(replayed.status == example.status, "\(replayed)")
      #expect(try CheckReport(replayed).findings == report.findings)
    }

    @Test("What the account has once already is blocked, and can be imported")
    func singleton() async throws {
      let account = try await TestAccount()
      let made = try await account.shell(
        "aws guardduty create-detector --enable --region=ap-southeast-1")
      let id = try #require(try made.json()["DetectorId"]?.string)
      try account.write(.creating("aws_guardduty_detector"))
      let outcome = try await account.headroom(
        "check", "plan.json", "--rule", "singleton", "--format", "json")
      #expect(outcome.status == 2, "\(outcome)")
      let finding = try #require(CheckReport(outcome).findings.first)
      #expect(
        finding["remedies"]?[0]?["importCommand"]?.string
          == "terraform import aws_guardduty_detector.main0 \(id)")
    }

    @Test("A plan that the rules do not concern asks nothing")
    func unconcerned() async throws {
      let account = try await TestAccount()
      try account.write(.creating("aws_internet_gateway"))
      let outcome = try await account.headroom(
        "check", "plan.json", "--format", "json", "--rule", "engine-version", "--rule",
        "db-instance-class", "--rule", "reference-exists", "--rule", "singleton", "--rule",
        "name-taken")
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try CheckReport(outcome).findings.isEmpty)
    }

    @Test(
      "headroom explains each of them",
      arguments: [
        "engine-version", "db-instance-class", "name-taken", "reference-exists", "singleton",
      ])
    func explained(rule: String) async throws {
      let outcome = try await TestAccount().headroom("explain", rule)
      #expect(outcome.status == 0, "\(outcome)")
      #expect(outcome.output.contains("Way out"), "\(outcome)")
    }
  }
}
