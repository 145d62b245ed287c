import Foundation
import PlanReaders
import PreflightModel
import Testing

@testable import Planner

/// Puts a folder of plans that others have published, when there is one, through every rule, against
/// an account in which everything is there, and in which every quota has AWS's default.
///
/// `HEADROOM_SAMPLES` names the folder. A blocker is a false alarm unless the plan itself is wrong;
/// those that are stand in a list here, each with the reason.
struct SamplePlansTests {
  private static let folder = ProcessInfo.processInfo.environment["HEADROOM_SAMPLES"]

  private static let inputs = TemplateInputs(region: "us-east-1")

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
    let rules = try PreflightRules.all()
    let catalog = try Catalog.embedded()
    var selection = AttributeSelection()
    for rule in rules { selection.formUnion(rule.attributes(in: catalog)) }
    var read = 0
    var verdicts: [String: Int] = [:]
    for file in Self.files {
      guard let plan = try? readPlan(PlanFile(file, inputs: Self.inputs), keeping: selection) else {
        continue
      }
      read += 1
      let check = Check(
        plans: [plan], defaultRegion: "us-east-1", globalRegion: "us-east-1", catalog: catalog,
        settings: CheckSettings())
      let outcome = await Preflight(check: check, rules: rules)
        .run(gathering: GenerousAccount(for: [plan], catalog: catalog))
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
  private static let faults: [(file: String, finding: String)] = sameNames + overlaps + others

  /// Two or more planned resources are given one name.
  private static let sameNames: [(file: String, finding: String)] = [
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
    ("property_value_limits.yaml", "name-taken/Lambda-function:LambdaName/us-east-1"),
    (
      "bad_resources_primary_identifiers.yaml",
      "name-taken/CodeBuild-project:myProjectName/us-east-1"
    ),
    ("bad_resources_primary_identifiers.yaml", "name-taken/IAM-role:root"),
    ("bad_resources_primary_identifiers.yaml", "name-taken/IAM-role:useast1"),
    ("Cloudsplaining_ManagedPolicy_FAILED.yml", "name-taken/IAM-policy:root"),
    ("Cloudsplaining_ManagedPolicy_PASSED.yaml", "name-taken/IAM-policy:root"),
    ("ALBDropHttpHeaders_FAIL.yaml", "name-taken/load-balancer:test/us-east-1"),
    ("ALBDropHttpHeaders_PASS.yaml", "name-taken/load-balancer:test/us-east-1"),
    ("ALBDropHttpHeaders_UNKNOWN.yaml", "name-taken/load-balancer:test/us-east-1"),
    ("TLS1.2-FAILED.yaml", "name-taken/load-balancer:CheckovTest/us-east-1"),
    ("TLS1.2-PASSED.yaml", "name-taken/load-balancer:CheckovTest/us-east-1"),
    (
      "AthenaWorkgroupConfiguration-FAIL.yaml",
      "name-taken/Athena-workgroup:MyCustomWorkGroup/us-east-1"
    ),
    ("DeprecatedLambdaRuntime_example.yaml", "name-taken/Lambda-function:MyFunction/us-east-1"),
  ]

  /// Subnets of one VPC are given overlapping ranges, the defaults of the parameters in the last two.
  private static let overlaps: [(file: String, finding: String)] =
    ["mySubnet1", "mySubnet2", "mySubnet3"].map { name in
      ("bad_functions_getaz.yaml", "subnet-addresses/\(name):range/us-east-1")
    }
    + ["quickstart_nist_vpc_management.yaml", "quickstart_vpc-management.json"].flatMap { file in
      ["DMZSubnetA", "DMZSubnetB", "PrivateSubnetA", "PrivateSubnetB"].map { name in
        (file, "subnet-addresses/rManagement\(name):range/us-east-1")
      }
    }

  private static let others: [(file: String, finding: String)] = [
    // Ranges that AWS takes for no VPC and no subnet.
    ("bad_override_complete.yaml", "subnet-addresses/VPC:range/us-east-1"),
    ("good_override_complete.yaml", "subnet-addresses/VPC:range/us-east-1"),
    ("bad_override_include.yaml", "subnet-addresses/myVpc1:range/us-east-1"),
    ("good_transform_language_extension.yaml", "subnet-addresses/MySubnet:range/us-east-1"),
    // Zones of other regions than the one they are checked for.
    ("quickstart_nist_vpc_management.yaml", "availability-zone/us-west-1c/us-east-1"),
    ("quickstart_vpc-management.json", "availability-zone/us-west-1c/us-east-1"),
    ("forecast_ec2-eucentral-fail.yaml", "availability-zone/eu-central-1a/us-east-1"),
    // Five VPCs beside one that is there, and three subscription filters of one log group.
    ("good_properties_ec2_vpc.yaml", "quota/vpc/L-F678F1CE/us-east-1"),
    ("some_logs_stream_lambda.yaml", "quota/logs/L-87E7D306/us-east-1/FunctionALogGroup"),
  ]
}
