import Documents
import PreflightModel
import Testing

@testable import Planner

@Suite("The rule about DB instance classes")
struct DBInstanceClassRuleTests {
  private static let call = "rds:DescribeOrderableDBInstanceOptions"
  /// class, version, zones, storage, and whether Multi-AZ and clusters are possible.
  private static let options = [
    option("db.t4g.micro", "15.12", "ab", "gp3", isMultiAZCapable: false),
    option("db.t4g.micro", "16.9", "abc", "gp3", isMultiAZCapable: true),
    option("db.r6g.large", "15.12", "abc", "io1", isMultiAZCapable: true),
    option("db.r6g.large", "15.12", "abc", "gp3", isMultiAZCapable: true),
  ]

  private static func option(
    _ name: Document, _ version: Document, _ letters: String, _ storage: Document,
    isMultiAZCapable: Bool
  ) -> Document {
    [
      "DBInstanceClass": name, "EngineVersion": version, "StorageType": storage,
      "MultiAZCapable": .bool(isMultiAZCapable), "SupportsClusters": false,
      "AvailabilityZones": .array(letters.map { ["Name": .string("eu-west-1\($0)")] }),
    ]
  }

  private func run(_ resources: PlannedResource..., answer: Fact? = nil) async throws -> RuleRun {
    await RuleRun(
      try DBInstanceClassRule(), resources,
      answers: [
        Self.call: answer ?? .known(["OrderableDBInstanceOptions": .array(Self.options)]),
        "rds:DescribeDBEngineVersions": Sample.engineVersions(
          "15.4 deprecated", "15.12 available", "16.9 available"),
      ])
  }

  private func database(
    _ attributes: [String: Document], unknown: Document = [:],
    references: [String: [String]] = [:]
  ) -> PlannedResource {
    Sample.resource(
      "aws_db_instance.a",
      attributes: .object(["engine": "postgres"].merging(attributes) { _, new in new }),
      unknown: unknown, references: references)
  }

  struct Case: CustomTestStringConvertible {
    let attributes: [String: Document]
    let verdict: Verdict
    /// What is not met.
    var message = ""
    var testDescription: String { "\(attributes)" }
  }

  @Test(
    "A class can be had with engine, version, zone, storage and Multi-AZ together",
    arguments: [
      Case(attributes: ["instance_class": "db.t4g.micro"], verdict: .clear),
      Case(
        attributes: ["instance_class": "db.t4g.micro", "engine_version": "15"], verdict: .clear),
      Case(
        attributes: ["instance_class": "db.r6g.large", "engine_version": "16.9"],
        verdict: .blocked, message: "Versions that have it: 15.12."),
      Case(
        attributes: [
          "instance_class": "db.t4g.micro", "engine_version": "15.12",
          "availability_zone": "eu-west-1c",
        ], verdict: .blocked, message: "Zones that have it: eu-west-1a and eu-west-1b."),
      Case(
        attributes: ["instance_class": "db.t4g.micro", "availability_zone": "eu-west-1c"],
        verdict: .clear),
      Case(
        attributes: ["instance_class": "db.t4g.micro", "storage_type": "io1"], verdict: .blocked,
        message: "with io1 storage. It has: gp3."),
      Case(
        attributes: [
          "instance_class": "db.t4g.micro", "engine_version": "15.12", "multi_az": true,
        ], verdict: .blocked, message: "as a Multi-AZ deployment."),
      Case(
        attributes: ["instance_class": "db.t4g.micro", "multi_az": true], verdict: .clear),
      Case(
        attributes: ["instance_class": "db.r9z.large"], verdict: .blocked,
        message: "Amazon RDS does not offer db.r9z.large for postgres in eu-west-1."),
    ])
  func verdicts(_ example: Case) async throws {
    let finding = try await run(database(example.attributes)).only()
    #expect(finding.verdict == example.verdict)
    #expect(finding.message.hasSuffix(example.message))
  }

  @Test("The way out names the nearest classes that can be had in the same way")
  func nearest() async throws {
    let run = try await run(
      database(["instance_class": "db.r5.large", "engine_version": "15"]))
    #expect(
      try run.only().remedies.map(\.summary) == ["Take db.r6g.large or db.t4g.micro instead."])
    #expect(run.rounds == 3)
  }

  @Test("A version that there is not is left to the rule about versions")
  func noSuchVersion() async throws {
    let finding = try await run(
      database(["instance_class": "db.t4g.micro", "engine_version": "15.5"])
    ).only()
    #expect(finding.verdict == .clear)
    let blocked = try await run(
      database(["instance_class": "db.r9z.large", "engine_version": "15.5"])
    ).only()
    #expect(blocked.verdict == .blocked)
  }

  @Test("What is taken from a snapshot, or left as it is, is not asked about")
  func notAsked() async throws {
    let prior: Document = ["engine": "postgres", "instance_class": "db.m3.medium"]
    let run = try await run(
      Sample.resource("aws_db_instance.a", attributes: ["instance_class": "db.t4g.micro"]),
      Sample.resource("aws_db_instance.b", .update, attributes: prior, prior: prior),
      database([:]))
    #expect(run.findings.isEmpty)
    #expect(run.asked.isEmpty)
  }

  @Test("A class, zone or storage that is not known yet is undetermined")
  func unknown() async throws {
    for name in ["instance_class", "availability_zone", "storage_type", "multi_az"] {
      var attributes: [String: Document] = ["instance_class": "db.t4g.micro"]
      attributes[name] = nil
      let run = try await run(
        database(
          attributes, unknown: [name: true], references: [name: ["aws_ssm_parameter.a"]]))
      #expect(try run.only().verdict == .undetermined, "\(name)")
      #expect(run.asked.isEmpty)
    }
  }

  @Test("A version that a planned cluster leaves to AWS is AWS's default")
  func ofCluster() async throws {
    let finding = try await run(
      Sample.resource("aws_rds_cluster.a", attributes: ["engine": "postgres"]),
      Sample.resource(
        "aws_rds_cluster_instance.a",
        attributes: ["engine": "postgres", "instance_class": "db.t4g.micro"],
        unknown: ["engine_version": true],
        references: ["engine_version": ["aws_rds_cluster.a"]])
    ).only()
    #expect(finding.verdict == .clear)
  }

  @Test("A denied question is undetermined and names the permission")
  func denied() async throws {
    let finding = try await run(
      database(["instance_class": "db.t4g.micro"]), answer: Sample.denied(Self.call)
    ).only()
    #expect(finding.verdict == .undetermined)
    #expect(finding.remedies.first?.summary.hasPrefix("Allow \(Self.call)") == true)
  }

  @Test("The versions are asked for as the rule about versions asks")
  func sameQuestion() async throws {
    let check = Sample.check(
      [
        database(["instance_class": "db.t4g.micro", "engine_version": "15.12"])
      ], quotas: [])
    let lookups = try EngineVersionRule().lookups(for: check, given: Facts())
    #expect(lookups == [DBEngineVersions.lookup(of: "postgres", in: "eu-west-1")])
  }
}
