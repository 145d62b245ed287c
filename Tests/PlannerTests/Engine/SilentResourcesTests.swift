import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("Resources of which a plan tells no values")
struct SilentResourcesTests {
  private func run(_ resources: [PlannedResource]) async throws -> RuleRun {
    await RuleRun(
      try InstanceTypeRule(), resources,
      answers: [
        "ec2:DescribeInstanceTypeOfferings": .known([
          "InstanceTypeOfferings": [["InstanceType": "t3.micro", "Location": "eu-west-1a"]]
        ])
      ], format: .cloudFormationChangeSet)
  }

  private func instance(_ name: String, unknown: Document) -> PlannedResource {
    PlannedResource(
      address: name, type: "AWS::EC2::Instance", change: .create, region: "eu-west-1",
      unknown: unknown)
  }

  @Test("They are one finding of a rule, with the way out")
  func gathered() async throws {
    let finding = try await run([
      instance("A", unknown: true), instance("B", unknown: true),
    ]).only()
    #expect(finding.id == "instance-type/values")
    #expect(finding.verdict == .undetermined)
    #expect(finding.message == "The plan tells no values of 2 resources that this rule looks at.")
    #expect(finding.resources == ["A", "B"])
    #expect(finding.remedies.first?.summary.contains("--include-property-values") == true)
  }

  @Test("What tells some values is judged by itself")
  func others() async throws {
    let run = try await run([instance("A", unknown: ["InstanceType": true])])
    #expect(run.verdicts == ["unknown/eu-west-1": .undetermined])
  }
}
