import Documents
import PreflightModel
import Testing

@testable import Planner

/// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html
@Suite("Planned rules of a security group")
struct PlannedSecurityGroupRuleTests {
  private func amounts(
    _ attributes: Document, unknown: Document = [:], type: String = "aws_security_group_rule"
  ) -> [AmountRange] {
    let resource = Sample.resource("\(type).r", attributes: attributes, unknown: unknown)
    let entry = PlanIndex.Entry(
      resource: resource, plan: 0, region: nil, dialect: .terraform, deletions: .unordered,
      takes: [], named: [:])
    let rule = PlannedSecurityGroupRule(
      side: ResourceSide(entry: entry, moment: .after), base: [],
      prefixListSize: { $0 == "pl-known" ? 25 : nil })
    return SecurityGroupRules.Family.allCases.map(rule.amount(of:))
  }

  @Test("Every address is a rule of its family")
  func addresses() {
    #expect(
      amounts(["cidr_blocks": ["10.0.0.0/8", "192.168.0.0/16"], "ipv6_cidr_blocks": ["::/0"]])
        == [AmountRange(2), AmountRange(1)])
    #expect(amounts(["cidr_ipv4": "10.0.0.0/8"]) == [AmountRange(1), .zero])
  }

  @Test("A security group and the group itself count in both families")
  func groups() {
    #expect(amounts(["source_security_group_id": "sg-1"]) == [AmountRange(1), AmountRange(1)])
    #expect(amounts(["self": true]) == [AmountRange(1), AmountRange(1)])
    #expect(amounts(["self": false]) == [.zero, .zero])
  }

  @Test("A prefix list counts by its size, and without bound when that is not known")
  func prefixLists() {
    #expect(amounts(["prefix_list_ids": ["pl-known"]]) == [AmountRange(25), AmountRange(25)])
    let unknown = AmountRange(low: 1, high: nil)
    #expect(amounts(["prefix_list_ids": ["pl-other"]]) == [unknown, unknown])
  }

  @Test("A group that is planned too is one rule, whatever else the plan leaves open")
  func plannedGroup() {
    let open: Document = ["source_security_group_id": true]
    #expect(amounts([:], unknown: open) == [AmountRange(1), AmountRange(1)])
    #expect(
      amounts(["cidr_blocks": ["10.0.0.0/8"]], unknown: open) == [AmountRange(1), .zero])
  }

  @Test("A list that is not known yet has no bound")
  func unknownList() {
    #expect(amounts([:], unknown: ["cidr_blocks": true]).first == .unbounded)
  }
}
