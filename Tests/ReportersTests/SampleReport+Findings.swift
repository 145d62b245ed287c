import PreflightModel

extension SampleReport {
  static let region = "ap-southeast-1"

  static func report(
    _ findings: [Finding], notChecked: [Report.NotChecked] = []
  ) -> Report {
    Report(
      source: .aws,
      account: Report.Account(
        id: "123456789012", arn: "arn:aws:iam::123456789012:user/ci", partition: "aws"),
      plans: [
        Report.PlanSummary(
          path: "preview.json", format: .pulumiPreview, regions: [region], creates: 17,
          updates: 0, deletes: 0, replaces: 0, isComplete: true, gaps: [])
      ],
      findings: findings, notChecked: notChecked,
      calls: CallStatistics(sent: 12, retried: 0, failed: 0, rounds: 2))
  }

  static func urn(_ type: String, _ name: String) -> String {
    "urn:pulumi:dev::healthcare::healthcare:index:Pipeline$\(type)::\(name)-synth2698188040"
  }

  static func demand(_ amount: Double) -> PlannedDemand {
    PlannedDemand(net: amount, peak: amount, low: amount, high: amount)
  }

  static var vpcs: Finding {
    get throws {
      Finding(
        id: "quota/vpc/L-F678F1CE/ap-southeast-1", rule: "quota", verdict: .blocked,
        title: "VPCs per Region", message: "5 of 5 in use, 1 planned: 1 too many.",
        region: region, resources: [urn("aws:ec2/vpc:Vpc", "healthcare-vpc")],
        quota: QuotaAssessment(
          id: QuotaID(service: "vpc", code: "L-F678F1CE"), name: "VPCs per Region",
          scope: .region, limit: 5, limitSource: .applied, isAdjustable: true, used: 5,
          usedSource: "ec2:DescribeVpcs", planned: demand(1)),
        remedies: [
          Remedy(
            .raiseQuota(desiredValue: 8, openRequest: nil),
            summary: "Ask AWS to raise the quota to 8.",
            commands: [try increase("vpc", "L-F678F1CE", 8, region)]),
          Remedy(
            .cleanUp(frees: 1, suffixes: ["synth1111111111"]),
            summary: "Delete what synth1111111111 left behind, which frees 1.",
            commands: [
              try .aws(
                "ec2", "delete-vpc", options: [("vpc-id", "vpc-0a1b2c3d4e5f60718")],
                region: region)
            ]),
          Remedy(
            .reuse, summary: "Use a VPC that exists, or deploy to a Region that has room."),
        ])
    }
  }

  static var roles: Finding {
    get throws {
      Finding(
        id: "quota/iam/L-FE177D64", rule: "quota", verdict: .blocked,
        title: "Roles per account",
        message: "1,000 of 1,000 in use, 7 planned: 7 too many.",
        resources: (1...7).map { urn("aws:iam/role:Role", "healthcare-stage\($0)-role") },
        quota: QuotaAssessment(
          id: QuotaID(service: "iam", code: "L-FE177D64"), name: "Roles per account",
          scope: .account, limit: 1_000, limitSource: .service, isAdjustable: true,
          used: 1_000, usedSource: "iam:GetAccountSummary", planned: demand(7)),
        remedies: [
          Remedy(
            .raiseQuota(
              desiredValue: 1_209,
              openRequest: Remedy.OpenRequest(
                id: "a1b2c3d4", status: "CASE_OPENED", desiredValue: 1_100,
                created: "2026-11-02T10:11:12Z")),
            summary: "A request for 1,100 is open since 2026-11-02 (CASE_OPENED); once it is"
              + " decided, ask AWS to raise the quota to 1,209.",
            commands: [try increase("iam", "L-FE177D64", 1_209, "us-east-1")])
        ])
    }
  }

  static let gateways = quota(
    "L-A4707A72", "Internet gateways per Region", used: 3, limit: 5, .clear,
    "3 of 5 in use, 1 planned.")

  static let subnets = quota(
    "L-407747CB", "Subnets per VPC", used: 0, limit: 200, .clear, "0 of 200 in use, 4 planned.",
    parent: urn("aws:ec2/vpc:Vpc", "healthcare-vpc"), planned: 4)

  static let tightSubnets = quota(
    "L-407747CB", "Subnets per VPC", used: 170, limit: 200, .warning,
    "170 of 200 in use, 4 planned: 87 % afterwards.", parent: "vpc-0a1b2c3d4e5f60718", planned: 4)

  static let zones = Finding(
    id: "availability-zone/ap-southeast-1c", rule: "availability-zone", verdict: .clear,
    title: "Availability Zone ap-southeast-1c", message: "It is open to this account.",
    region: region, resources: [urn("aws:ec2/subnet:Subnet", "healthcare-subnet-c")])

  static func quota(
    _ code: String, _ name: String, used: Double?, limit: Double?, _ verdict: Verdict,
    _ message: String, parent: String? = nil, planned: Double = 1
  ) -> Finding {
    Finding(
      id: "quota/vpc/\(code)/\(region)" + (parent.map { "/\($0)" } ?? ""), rule: "quota",
      verdict: verdict, title: name, message: message, region: region,
      resources: [urn("aws:ec2/thing:Thing", "healthcare-thing")],
      quota: QuotaAssessment(
        id: QuotaID(service: "vpc", code: code), name: name,
        scope: parent == nil ? .region : .resource, parent: parent, limit: limit,
        limitSource: limit == nil ? nil : .default, isAdjustable: true, used: used,
        usedSource: used == nil ? nil : "ec2:DescribeThings", planned: demand(planned)))
  }

  static func increase(
    _ service: String, _ code: String, _ value: Double, _ region: String
  ) throws -> ShellCommand {
    try .aws(
      "service-quotas", "request-service-quota-increase",
      options: [
        ("service-code", .text(service)), ("quota-code", .text(code)),
        ("desired-value", .number(value)),
      ], region: region)
  }
}
