import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about singletons")
struct SingletonRuleTests {
  private static let call = "guardduty:ListDetectors"

  private func run(
    _ resources: PlannedResource..., answers: [String: Fact] = [call: .known(["DetectorIds": []])]
  ) async throws -> RuleRun {
    await RuleRun(try SingletonRule(), resources, answers: answers)
  }

  private func detector(_ name: String = "a", _ change: Change = .create) -> PlannedResource {
    Sample.resource("aws_guardduty_detector.\(name)", change)
  }

  @Test("The first one is clear; a second one is blocked and can be imported")
  func there() async throws {
    #expect(try await run(detector()).only().verdict == .clear)
    let finding = try await run(
      detector(), answers: [Self.call: .known(["DetectorIds": ["d1"]])]
    ).only()
    #expect(finding.verdict == .blocked)
    #expect(finding.id == "singleton/GuardDuty-detector/eu-west-1")
    #expect(
      finding.message
        == "The GuardDuty detector of the region eu-west-1 exists already, d1, and there can be "
        + "only one.")
    #expect(
      finding.remedies.first?.importCommand?.line
        == "terraform import aws_guardduty_detector.a d1")
  }

  @Test("Two in the plans collide; one in each of two regions do not")
  func twice() async throws {
    let finding = try await run(detector("a"), detector("b")).only()
    #expect(finding.verdict == .blocked)
    #expect(finding.resources.count == 2)
    var other = detector("b")
    other.region = "eu-west-2"
    #expect(try await run(detector("a"), other).findings.map(\.verdict) == [.clear, .clear])
  }

  @Test("The plan's own one is not in its own way")
  func own() async throws {
    let kept = try await run(detector("a", .update), detector("b", .unchanged))
    #expect(kept.findings.isEmpty)
    #expect(kept.asked.isEmpty)
    #expect(try await run(detector("a", .replaceDeletingFirst)).only().verdict == .clear)
    #expect(try await run(detector("a", .replaceCreatingFirst)).only().verdict == .blocked)
    let second = try await run(detector("a", .unchanged), detector("b")).only()
    #expect(second.verdict == .blocked)
    #expect(second.message.contains("aws_guardduty_detector.a of the plan"))
  }

  @Test("A denied question is undetermined and names the permission")
  func denied() async throws {
    let finding = try await run(detector(), answers: [Self.call: Sample.denied(Self.call)]).only()
    #expect(finding.verdict == .undetermined)
    #expect(finding.remedies.first?.summary.hasPrefix("Allow \(Self.call)") == true)
  }

  @Test("What can be set again is a warning, and none there is an answer")
  func overwritten() async throws {
    let policy = Sample.resource("aws_iam_account_password_policy.a")
    let call = "iam:GetAccountPasswordPolicy"
    let none = try await run(
      policy, answers: [call: .unavailable(Unavailability(.refused(code: "NoSuchEntity")))])
    #expect(try none.only().verdict == .clear)
    #expect(none.unanswered == 0)
    let there = try await run(policy, answers: [call: .known(["PasswordPolicy": [:]])])
    #expect(try there.only().verdict == .warning)
  }

  @Test("A recorder of the same name is overwritten, one of another name refused")
  func recorder() async throws {
    func recorder(_ name: Document) -> PlannedResource {
      Sample.resource("aws_config_configuration_recorder.a", attributes: ["name": name])
    }
    let answers = [
      "config:DescribeConfigurationRecorders": Fact.known([
        "ConfigurationRecorders": [["name": "default"]]
      ])
    ]
    #expect(try await run(recorder("default"), answers: answers).only().verdict == .warning)
    #expect(try await run(recorder("mine"), answers: answers).only().verdict == .blocked)
  }

  @Test("A service-linked role is one for its service and suffix")
  func serviceLinkedRole() async throws {
    func role(_ suffix: Document?) -> PlannedResource {
      var attributes: [String: Document] = ["aws_service_name": "autoscaling.amazonaws.com"]
      attributes["custom_suffix"] = suffix
      return Sample.resource("aws_iam_service_linked_role.a", attributes: .object(attributes))
    }
    let path = "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/"
    let names = ["AWSServiceRoleForAutoScaling_blue"]
    let answers = [
      "iam:ListRoles": Fact.known([
        "Roles": .array(names.map { ["RoleName": .string($0), "Arn": .string(path + $0)] })
      ])
    ]
    #expect(try await run(role(nil), answers: answers).only().verdict == .clear)
    #expect(try await run(role("green"), answers: answers).only().verdict == .clear)
    #expect(try await run(role("blue"), answers: answers).only().verdict == .blocked)
  }

  @Test("A service that is not known yet is undetermined")
  func unknown() async throws {
    let run = try await run(
      Sample.resource(
        "aws_iam_service_linked_role.a", unknown: ["aws_service_name": true],
        references: ["aws_service_name": ["aws_ssm_parameter.a"]]))
    #expect(try run.only().verdict == .undetermined)
    #expect(run.asked.isEmpty)
  }

  @Test("A default VPC is adopted, and may stand in the plans once")
  func defaultVPC() async throws {
    let once = try await run(Sample.resource("aws_default_vpc.a"))
    #expect(try once.only().verdict == .clear)
    #expect(once.asked.isEmpty)
    let twice = try await run(
      Sample.resource("aws_default_vpc.a"), Sample.resource("aws_default_vpc.b"))
    #expect(try twice.only().verdict == .warning)
  }
}
