import Foundation
import PlanReaders
import PreflightModel
import Testing

@testable import Planner

/// Puts a folder of plans that others have published, when there is one, through every rule but
/// that of quotas, against an account in which everything is there.
///
/// `HEADROOM_SAMPLES` names the folder. A blocker is a false alarm unless the plan itself is wrong;
/// those that are stand in a list here, each with the reason.
struct SamplePlansTests {
  private static let folder = ProcessInfo.processInfo.environment["HEADROOM_SAMPLES"]

  private static var files: [String] {
    guard let folder, let all = FileManager.default.enumerator(atPath: folder) else { return [] }
    return all.compactMap { $0 as? String }.filter { path in
      path.contains(/\.(json|yaml|yml|template)$/)
    }.sorted().map { folder + "/" + $0 }
  }

  @Test(
    "No published plan is blocked by an account in which everything is there",
    .enabled(if: folder != nil, "HEADROOM_SAMPLES names no folder of published plans"))
  func falseAlarms() async throws {
    let rules = try PreflightRules.all().filter { $0.metadata.id != "quota" }
    let catalog = try Catalog.embedded()
    var selection = AttributeSelection()
    for rule in rules { selection.formUnion(rule.attributes(in: catalog)) }
    var read = 0
    var verdicts: [String: Int] = [:]
    for file in Self.files {
      guard let plan = try? readPlan(PlanFile(file), keeping: selection) else { continue }
      read += 1
      let check = Check(
        plans: [plan], defaultRegion: "us-east-1", globalRegion: "us-east-1", catalog: catalog,
        settings: CheckSettings())
      let outcome = await Preflight(check: check, rules: rules)
        .run(gathering: GenerousAccount(for: [plan]))
      #expect(Set(outcome.findings.map(\.id)).count == outcome.findings.count, "\(file)")
      for finding in outcome.findings {
        verdicts["\(finding.rule) \(finding.verdict.rawValue)", default: 0] += 1
        let isKnown = Self.faults.contains { file.hasSuffix($0.file) && finding.id == $0.finding }
        #expect(finding.verdict != .blocked || isKnown, "\(file): \(finding.id) \(finding.message)")
      }
    }
    #expect(read > 0)
    print("\(read) plans;", verdicts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
  }

  /// What is wrong in the plans themselves.
  private static let faults: [(file: String, finding: String)] = [
    // Two or three planned resources are given one name.
    ("aws_codebuild_tfplan.json", "name-taken/CodeBuild-project:test-project-cache/us-west-2"),
    ("plan_nested_child_modules_tfplan.json", "name-taken/EKS-cluster:test/us-east-1"),
    (
      "plan_nested_child_modules_with_connections_tfplan.json",
      "name-taken/S3-bucket:testing/us-west-2"
    ),
    ("testdata_example_plan.json", "name-taken/Lambda-function:hello_world/us-east-1"),
    // Beside a database and its role that stay, others of the same names are planned.
    ("terraform_v0.12_plan.json", "name-taken/DB-instance:demodb/us-east-1"),
    ("terraform_v0.12_plan.json", "name-taken/IAM-role:MyRDSMonitoringRole"),
    ("terraform_v0.14_plan.json", "name-taken/DB-instance:demodb/us-east-1"),
    ("terraform_v0.14_plan.json", "name-taken/IAM-role:MyRDSMonitoringRole"),
  ]
}
