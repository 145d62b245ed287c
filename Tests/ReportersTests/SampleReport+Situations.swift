import PreflightModel

extension SampleReport {
  /// One permission is missing, AWS is slow, and an amount is decided during the deployment.
  static var undeterminedReport: Report {
    var roles = quota(
      "L-FE177D64", "Roles per account", used: nil, limit: 1_000, .undetermined,
      "3 planned, 1,000 allowed; how many are in use could not be determined:"
        + " iam:GetAccountSummary (the permission iam:GetAccountSummary is missing).", planned: 3)
    roles.id = "quota/iam/L-FE177D64"
    roles.region = nil
    roles.quota?.id = QuotaID(service: "iam", code: "L-FE177D64")
    roles.quota?.scope = .account
    roles.resources = (1...3).map { "aws_iam_role.stage[\($0)]" }
    var addresses = quota(
      "L-0263D0A3", "EC2-VPC Elastic IPs", used: 4, limit: 5, .undetermined,
      "4 of 5 in use; how many are planned is known only during the deployment.")
    addresses.quota?.planned = PlannedDemand(net: 0, peak: 0, low: 0, high: nil)
    addresses.resources = ["module.network.module.egress.aws_eip.nat"]
    var policies = roles
    policies.id = "quota/iam/L-E95E4862"
    policies.title = "Customer managed policies per account"
    policies.quota?.id = QuotaID(service: "iam", code: "L-E95E4862")
    policies.quota?.name = policies.title
    policies.message =
      "2 planned, 1,500 allowed; how many are in use could not be determined:"
      + " iam:GetAccountSummary (the permission iam:GetAccountSummary is missing)."
    policies.resources = ["aws_iam_policy.read", "aws_iam_policy.write"]
    let allow = Remedy(
      .edit,
      summary: "Allow iam:GetAccountSummary; `headroom permissions` prints the whole policy.")
    roles.remedies = [allow]
    policies.remedies = [allow]
    var report = report([gateways, addresses, roles, policies])
    report.account = nil
    report.plans = [
      Report.PlanSummary(
        path: "-", format: .terraformPlan, regions: ["eu-west-1", region], creates: 1_200,
        updates: 2, deletes: 3, replaces: 1, isComplete: false,
        gaps: ["module.network.aws_eip.nat has a count that is unknown until apply."])
    ]
    report.calls = CallStatistics(sent: 1_204, retried: 3, failed: 1, rounds: 3)
    return report
  }

  static var ignoredReport: Report {
    get throws {
      var accepted = try vpcs
      accepted.ignored = Finding.Ignored(
        reason: "Platform shares its VPC from December on; agreed with the network team.",
        until: "2026-12-31")
      var forever = tightSubnets
      forever.ignored = Finding.Ignored(reason: "no growth here", until: nil)
      var report = report([accepted, forever, gateways])
      report.source = .snapshot
      report.calls = CallStatistics(rounds: 2)
      return report
    }
  }

  /// Names that want to reach the terminal, the shell or the reader's eyes.
  static var hostileReport: Report {
    get throws {
      let name = "\u{1B}[2J\u{1B}]0;owned\u{7}\u{202E}gpj.exe\r\n\u{9B}31m$(reboot)'; rm -rf ~"
      var finding = try vpcs
      finding.id += "/" + name
      finding.title = "VPCs \u{200B}per \u{2066}Region\u{2028}"
      finding.message = "\(name) has 5 of 5\tin use: e\(String(repeating: "\u{301}", count: 40))."
      finding.resources = [
        urn("aws:ec2/vpc:Vpc", name), "aws_vpc.main[\"\(name)\"]", "名前の長い資源\(name)名前",
      ]
      finding.remedies = [
        Remedy(
          .cleanUp(frees: 1, suffixes: [name]), summary: "Delete \(name).",
          commands: [
            try .aws(
              "iam", "delete-role",
              options: [("role-name", "$(reboot)'; rm -rf ~ `id` \"!\" -–help")], region: nil)
          ])
      ]
      finding.quota?.parent = name
      var ignored = tightSubnets
      ignored.ignored = Finding.Ignored(reason: name, until: name)
      var report = report(
        [finding, ignored],
        notChecked: [Report.NotChecked(type: name, count: 3, reason: name)])
      report.account?.id = name
      report.plans[0].path = name
      report.plans[0].isComplete = false
      report.plans[0].gaps = [name]
      report.plans[0].regions = [name]
      return report
    }
  }

  /// Many of everything.
  static var sprawlingReport: Report {
    get throws {
      var vpcs = try vpcs
      vpcs.resources = (1...17).map { index in
        "module.organisation_wide_network_foundation.module.environment[\"production\"]"
          + ".aws_vpc.spoke[\(index)]"
      }
      vpcs.message =
        "5 of 5 in use, 17 planned: 17 too many. The count holds VPCs that were shared with this"
        + " account, which is why it may be higher than what the console shows."
      vpcs.quota?.planned = PlannedDemand(net: 15, peak: 17, low: 17, high: 17)
      let storage = QuotaAssessment(
        id: QuotaID(service: "ebs", code: "L-7A658B76"), name: "Storage for gp3 volumes, in TiB",
        scope: .region, limit: 50, limitSource: .override, isAdjustable: nil, used: 48.25,
        usedSource: "ec2:DescribeVolumes", isExact: false,
        planned: PlannedDemand(net: 1.5, peak: 1.5, low: 0.5, high: 1.5))
      var report = report(
        [
          vpcs, try roles, tightSubnets, gateways,
          Finding(
            id: "quota/ebs/L-7A658B76/\(region)", rule: "quota", verdict: .warning,
            title: storage.name, message: "48.25 of 50 in use, 1.5 planned: 99.5 % afterwards.",
            region: region, resources: [], quota: storage,
            remedies: [Remedy(.edit, summary: "Plan smaller volumes.")]),
        ],
        notChecked: (1...12).map {
          Report.NotChecked(
            type: "aws_rare_thing_\($0)", count: $0, reason: "no quota and no rule knows this type")
        } + [
          Report.NotChecked(
            type: "AWS::CloudFormation::Stack", count: 1, reason: "its template is elsewhere")
        ])
      report.plans += (1...4).map {
        Report.PlanSummary(
          path: "plans/stage-\($0).json", format: .terraformPlan, regions: ["eu-west-\($0)"],
          creates: 0, updates: 0, deletes: 0, replaces: 0, isComplete: true, gaps: [])
      }
      return report
    }
  }
}
