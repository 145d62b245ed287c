import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about engine versions")
struct EngineVersionRuleTests {
  private static let call = "rds:DescribeDBEngineVersions"
  private static let versions = Sample.engineVersions(
    "15.4 deprecated", "15.10 available", "15.12 available", "16.9 available")

  private func run(_ resources: PlannedResource..., answer: Fact = versions) async throws -> RuleRun
  {
    await RuleRun(try EngineVersionRule(), resources, answers: [Self.call: answer])
  }

  private func database(
    _ version: Document?, _ change: Change = .create, prior: Document = [:],
    unknown: Document = [:], references: [String: [String]] = [:]
  ) -> PlannedResource {
    var attributes: [String: Document] = ["engine": "postgres"]
    attributes["engine_version"] = version
    return Sample.resource(
      "aws_db_instance.a", change, attributes: .object(attributes), prior: prior, unknown: unknown,
      references: references)
  }

  @Test(
    "A version that is offered is clear, one on its way out a warning, another one blocked",
    arguments: [
      ("15.12", Verdict.clear), ("15", .clear), ("15.4", .warning), ("15.5", .blocked),
      ("15.1", .blocked), ("17", .blocked), ("postgres", .blocked),
    ])
  func verdicts(version: String, verdict: Verdict) async throws {
    let finding = try await run(database(.string(version))).only()
    #expect(finding.verdict == verdict)
  }

  @Test("The message names the nearest versions, and the way out the first of them")
  func message() async throws {
    let finding = try await run(database("15.5")).only()
    #expect(
      finding.message
        == "Amazon RDS does not offer postgres 15.5 in eu-west-1. The nearest that it offers: "
        + "15.12, 15.10 and 16.9.")
    #expect(finding.id == "engine-version/Amazon-RDS:postgres:15.5/eu-west-1")
    #expect(finding.remedies.map(\.summary) == ["Take 15.12, or another version that is offered."])
  }

  @Test("An engine without versions is no engine")
  func noEngine() async throws {
    let finding = try await run(database("15.5"), answer: Sample.engineVersions()).only()
    #expect(finding.verdict == .blocked)
    #expect(finding.message == #"Amazon RDS offers no engine "postgres" in eu-west-1."#)
  }

  @Test("A version that is left to AWS, or stays as it is, is not asked about")
  func notAsked() async throws {
    let untouched: Document = ["engine": "postgres", "engine_version": "9.6"]
    let run = try await run(
      database(nil), database(nil, unknown: ["engine_version": true]),
      database("9.6", .update, prior: untouched), database("9.6", .delete, prior: untouched),
      Sample.resource("aws_vpc.a"))
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }

  @Test("An update to another version is judged")
  func update() async throws {
    let finding = try await run(
      database("15.5", .update, prior: ["engine": "postgres", "engine_version": "14.9"])
    ).only()
    #expect(finding.verdict == .blocked)
  }

  @Test("A version that comes from another resource is undetermined, and nothing is asked")
  func unknown() async throws {
    let run = try await run(
      database(
        nil, unknown: ["engine_version": true],
        references: ["engine_version": ["aws_ssm_parameter.version"]]))
    #expect(try run.only().verdict == .undetermined)
    #expect(run.asked.isEmpty)
  }

  @Test("A denied question is undetermined and names the permission")
  func denied() async throws {
    let finding = try await run(database("15.5"), answer: Sample.denied(Self.call)).only()
    #expect(finding.verdict == .undetermined)
    #expect(finding.message.contains("the permission \(Self.call) is missing"))
    #expect(finding.remedies.first?.summary.hasPrefix("Allow \(Self.call)") == true)
  }

  @Test("An answer without the list is no list without versions")
  func malformed() async throws {
    #expect(try await run(database("15.5"), answer: .known([:])).only().verdict == .undetermined)
  }

  @Test("Many resources of one engine are one question")
  func once() async throws {
    let run = try await run(
      database("15.12"), database("15.10"),
      Sample.resource(
        "aws_rds_cluster.a", attributes: ["engine": "postgres", "engine_version": "15.5"]))
    #expect(run.asked == [Self.call])
    #expect(run.rounds == 1)
  }

  @Test(
    "Pulumi and CloudFormation spell it their way",
    arguments: [
      ("aws:rds/instance:Instance", "engine", "engineVersion"),
      ("AWS::RDS::DBInstance", "Engine", "EngineVersion"),
    ])
  func spellings(type: String, engine: String, version: String) async throws {
    let finding = try await run(
      Sample.resource(
        "a", type: type,
        attributes: .object([engine: "postgres", version: "15.5"]))
    ).only()
    #expect(finding.verdict == .blocked)
  }

  @Test("An Elasticsearch domain's version stands in the list behind the engine's name")
  func elasticsearch() async throws {
    let run = await RuleRun(
      try EngineVersionRule(),
      [
        Sample.resource(
          "aws_elasticsearch_domain.a", attributes: ["elasticsearch_version": "7.9"])
      ],
      answers: [
        "opensearch:ListVersions": .known(["Versions": ["Elasticsearch_7.10", "OpenSearch_2.19"]])
      ])
    #expect(
      try run.only().message
        == "OpenSearch Service does not offer Elasticsearch 7.9 in eu-west-1. The nearest that it "
        + "offers: 7.10.")
  }
}

extension Sample {
  /// What `DescribeDBEngineVersions` answers, version by version as `version status`.
  static func engineVersions(_ versions: String...) -> Fact {
    .known([
      "DBEngineVersions": .array(
        versions.map { version in
          let words = version.split(separator: " ").map(String.init)
          return [
            "Engine": "postgres", "EngineVersion": .string(words[0]), "Status": .string(words[1]),
          ]
        })
    ])
  }
}
