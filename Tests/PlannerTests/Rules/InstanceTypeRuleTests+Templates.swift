import Documents
import PreflightModel
import Testing

@testable import Planner

/// Launch templates that exist.
extension InstanceTypeRuleTests {
  private static let versions = "ec2:DescribeLaunchTemplateVersions"

  private func group(_ template: Document) -> PlannedResource {
    Sample.resource(
      "aws_autoscaling_group.a",
      attributes: ["launch_template": [template], "vpc_zone_identifier": ["subnet-b"]])
  }

  private func run(_ group: PlannedResource, template: Fact) async throws -> RuleRun {
    try await run(group, answers: Self.answers.merging([Self.versions: template]) { $1 })
  }

  private static func template(_ data: Document) -> Fact {
    .known(["LaunchTemplateVersions": [["LaunchTemplateData": data]]])
  }

  @Test("A template that exists has the type of what takes it, in the zones that it goes to")
  func existingTemplate() async throws {
    let run = try await run(
      group(["id": "lt-1", "version": "3"]),
      template: Self.template(["InstanceType": "p5.48xlarge"]))
    #expect(run.verdicts == ["p5.48xlarge:eu-west-1b/eu-west-1": .blocked])
    #expect(run.asked.contains(Self.versions))
    let fits = try await self.run(
      group(["name": "app"]), template: Self.template(["InstanceType": "t3.micro"]))
    #expect(fits.verdicts == ["eu-west-1": .clear])
  }

  @Test("A template is asked by id or name, in the version that is meant")
  func versions() {
    func input(_ template: String, _ version: String) -> Document {
      LaunchTemplateVersion.Name(template: template, version: version, region: "eu-west-1").lookup
        .input
    }
    #expect(input("lt-1", "3") == ["LaunchTemplateId": "lt-1", "Versions": ["3"]])
    #expect(input("app", "$Default") == ["LaunchTemplateName": "app", "Versions": ["$Default"]])
  }

  @Test("A template without a type leaves nothing to judge")
  func templateWithoutType() async throws {
    let run = try await run(
      group(["id": "lt-1"]), template: Self.template(["InstanceRequirements": [:]]))
    #expect(run.findings == [])
  }

  @Test("A template that there is not blocks; one that may not be read is undetermined")
  func missingTemplate() async throws {
    let missing = try await run(
      group(["id": "lt-1", "version": "9"]),
      template: .unavailable(
        Unavailability(.refused(code: "InvalidLaunchTemplateId.VersionNotFound"))))
    #expect(try missing.only().verdict == .blocked)
    #expect(
      try missing.only().message == "There is no launch template lt-1, version 9 in eu-west-1.")
    #expect(missing.unanswered == 0)
    let denied = try await run(group(["id": "lt-1"]), template: Sample.denied(Self.versions))
    #expect(try denied.only().verdict == .undetermined)
    #expect(
      try denied.only().message.contains("Which type the launch template lt-1 has is not known"))
  }
}
