import PreflightModel
import TestSupport
import Testing

@testable import Reporters

@Suite("Leftovers, printed")
struct StaleReportTests {
  private static let account = Report.Account(
    id: "123456789012", arn: "arn:aws:iam::123456789012:user/ci", partition: "aws")
  private static let vpcs = QuotaID(service: "vpc", code: "L-F678F1CE")
  private static let now = UTCTime("2026-11-23T10:00:00Z") ?? UTCTime(seconds: 0)

  private static func steps(_ names: [String]) -> [CleanupStep] {
    names.compactMap { name in
      (try? ShellCommand.aws(
        "logs", "delete-log-group", options: [("log-group-name", .text(name))],
        region: "eu-west-1"))
        .map { CleanupStep($0, doneCodes: ["InvalidState"], type: "AWS::Logs::LogGroup") }
    }
  }

  private static let runs = StaleReport(
    account: account, regions: ["eu-west-1"],
    groups: [
      StaleGroup(
        suffix: "synth1", pattern: "synth", oldest: "2026-11-02T10:11:12Z",
        newest: "2026-11-03T10:11:12Z", stack: "TapStacksynth1",
        resources: [
          StaleResource(
            type: "AWS::Logs::LogGroup", id: "/a/synth1", region: "eu-west-1",
            created: "2026-11-02T10:11:12Z"),
          StaleResource(type: "AWS::EC2::Subnet", id: "subnet-1", region: "eu-west-1"),
          StaleResource(type: "AWS::EC2::Subnet", id: "subnet-2", region: "eu-west-1"),
          StaleResource(
            type: "AWS::EC2::VPC", id: "vpc-1", name: "vpc-synth1", region: "eu-west-1"),
        ],
        frees: [FreedQuota(quota: vpcs, region: "eu-west-1", amount: 1)],
        steps: steps(["/a/synth1"]), isComplete: false)
    ],
    skipped: [
      .init(
        StaleResource(type: "AWS::IAM::Role", id: "pr12-deploy"), reason: "used 3 hours ago")
    ],
    gaps: [.init(call: "rds:DescribeDBInstances", region: "eu-west-1", reason: "AccessDenied")])

  private static let names = [
    "$(touch trapped)", "`touch trapped`", "'; touch trapped #", "\" x", "--help", "-x", "*", "~",
    "a b", "$HOME", "\\", "!", "é", "'",
  ]
  private static let trap = "\n$(touch trapped)\u{1B}[2J\u{202E}"

  /// Names as hostile as they come, wherever one can stand.
  private static let hostile = StaleReport(
    account: account, regions: ["eu-west-1"],
    groups: [
      StaleGroup(
        suffix: trap, pattern: trap, oldest: trap, newest: trap, stack: trap,
        resources: [StaleResource(type: "AWS::Logs::LogGroup", id: trap, name: trap)],
        steps: steps(names))
    ],
    skipped: [
      .init(
        StaleResource(type: "AWS::SSM::Parameter", id: trap),
        reason: "No command is given, since the AWS CLI would load a name in it.")
    ],
    gaps: [.init(call: "a:B", region: trap, reason: trap)])

  private static let samples = [
    ("runs", runs), ("hostile", hostile),
    ("none", StaleReport(account: account, regions: ["eu-west-1", "us-east-1"])),
  ]

  @Test("The table is as it was", arguments: samples)
  func table(name: String, report: StaleReport) throws {
    let text = StaleTable(
      report, quotaNames: [Self.vpcs: "VPCs per Region"], now: Self.now, width: 80, colors: false
    ).text
    #expect(try GoldenFile("stale/\(name).txt").outcome(for: text) == .same)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isDisplayable })
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("The document is as it was, and as its schema says", arguments: samples)
  func document(name: String, report: StaleReport) async throws {
    let file = "stale/\(name).json"
    #expect(try GoldenFile(file).outcome(for: StaleDocument(report).text) == .same)
    guard name == "runs" else { return }
    let faults = try await PythonOracle("Tests/Oracles/json_schema.py").answer(
      to: "",
      arguments: [
        "\(packageRoot)/docs/schema/stale.schema.json",
        "\(packageRoot)/Tests/Fixtures/golden/\(file)",
      ])
    #expect(faults == "")
  }

  @Test("The script is as it was, and sh and ShellCheck have nothing to say", arguments: samples)
  func script(name: String, report: StaleReport) async throws {
    let text = try #require(CleanupScript(report, made: Self.now)).text
    #expect(try GoldenFile("stale/\(name).sh").outcome(for: text) == .same)
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.isDisplayable })
    let directory = try TemporaryDirectory()
    try directory.write(text, to: "cleanup.sh")
    let check = try await Program(
      "/bin/sh", ["-c", "sh -n cleanup.sh && shellcheck cleanup.sh"],
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], in: directory.path
    ).run()
    #expect(check.status == 0, "\(check)")
  }

  @Test("Each name comes through the script as what it is")
  func hostileNames() async throws {
    let directory = try TemporaryDirectory()
    let text = try #require(CleanupScript(Self.hostile, made: Self.now)).text
    try directory.write(text, to: "cleanup.sh")
    // Stands for the AWS CLI: tells the account, and notes what it is given.
    try directory.write(
      #"""
      #!/bin/sh
      if [ "$1" = sts ]; then echo 123456789012; else printf '%s\n' "$3" >>given; fi
      """#, to: "aws")
    let run = try await Program(
      "/bin/sh", ["-c", "chmod +x aws && sh cleanup.sh >/dev/null"],
      environment: ["PATH": "\(directory.path):/usr/bin:/bin", "LANG": "C.UTF-8"],
      in: directory.path
    ).run()
    #expect(run.status == 0, "\(run)")
    let given = try directory.read("given").split(separator: "\n").map(String.init)
    #expect(given == Self.names.map { "--log-group-name=\($0)" })
    #expect(throws: (any Error).self) { try directory.read("trapped") }
  }

  @Test("Without a sound account there is no script")
  func unknownAccount() {
    var report = Self.runs
    report.account?.id = "1; touch trapped"
    #expect(CleanupScript(report, made: Self.now) == nil)
    report.account = nil
    #expect(CleanupScript(report, made: Self.now) == nil)
  }
}
