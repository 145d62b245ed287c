import Documents
import PreflightModel
import Testing

@testable import Planner

/// A rule run against AWS as a dictionary, and what came of it.
struct RuleRun {
  let findings: [Finding]
  /// The operations that were asked, in order of their names.
  let asked: [String]
  let rounds: Int
  /// How many questions count as not answered.
  let unanswered: Int

  init(
    _ rule: any PreflightRule, _ resources: [PlannedResource], answers: [String: Fact] = [:],
    format: PlanFormat = .terraformPlan
  ) async {
    await self.init(
      rule, Sample.check(resources, format: format, quotas: []), answers: answers)
  }

  init(_ rule: any PreflightRule, _ check: Check, answers: [String: Fact] = [:]) async {
    var answers = answers
    answers["sts:GetCallerIdentity"] =
      answers["sts:GetCallerIdentity"] ?? .known(Sample.identity(of: "123456789012"))
    let outcome = await Preflight(check: check, rules: [rule])
      .run(gathering: ScriptedGatherer(answers: answers))
    findings = outcome.findings
    let lookups = outcome.facts.lookups.subtracting([check.callerLookup])
    let operations = Set(lookups.map(\.awsOperation))
    #expect(operations.subtracting(rule.allOperations(in: check.catalog)) == [])
    #expect(operations.subtracting(rule.operations(for: check)) == [])
    asked = outcome.facts.lookups.map(\.description).filter { $0 != "sts:GetCallerIdentity" }
      .sorted()
    rounds = outcome.rounds
    unanswered = outcome.unanswered
  }

  /// The verdicts by the ids of the findings, without the rule in front.
  var verdicts: [String: Verdict] {
    Dictionary(
      uniqueKeysWithValues: findings.map { finding in
        (String(finding.id.dropFirst(finding.rule.count).drop { $0 == "/" }), finding.verdict)
      })
  }

  /// The only finding.
  func only() throws -> Finding {
    try #require(findings.count == 1, "\(findings)")
    return findings[0]
  }
}

extension Sample {
  static func identity(of account: String) -> Document {
    ["Account": .string(account), "Arn": .string("arn:aws:iam::\(account):user/ci")]
  }

  /// What `DescribeAvailabilityZones` answers, zone by zone as `name id state`.
  static func zones(_ zones: String...) -> Fact {
    .known([
      "AvailabilityZones": .array(
        zones.map { zone in
          let words = zone.split(separator: " ").map(String.init)
          let isLocal = words[0].split(separator: "-").count > 3
          return [
            "ZoneName": .string(words[0]), "ZoneId": .string(words[1]),
            "State": .string(words.count > 2 ? words[2] : "available"),
            "GroupName": .string(isLocal ? String(words[0].dropLast()) : "eu-west-1-zg-1"),
            "OptInStatus": .string(
              !isLocal ? "opt-in-not-required" : words.last == "in" ? "opted-in" : "not-opted-in"),
            "ZoneType": .string(isLocal ? "local-zone" : "availability-zone"),
          ]
        })
    ])
  }

  /// What `DescribeSubnets` answers, subnet by subnet as `id vpc zone range free`.
  static func subnets(_ subnets: String...) -> Fact {
    .known([
      "Subnets": .array(
        subnets.map { subnet in
          let words = subnet.split(separator: " ").map(String.init)
          return [
            "SubnetId": .string(words[0]), "VpcId": .string(words[1]),
            "AvailabilityZone": .string(words[2]), "CidrBlock": .string(words[3]),
            "AvailableIpAddressCount": .number(DocumentNumber(Int(words[4]) ?? 0)),
          ]
        })
    ])
  }

  static func denied(_ action: String) -> Fact {
    .unavailable(Unavailability(.denied(action: action)))
  }
}
